import { priceAt } from '@passerelle/shared/pricing/phases/base-price';
import type { BookSku } from '@passerelle/shared/pricing/types';

/** Why an article cannot be given away. */
export type GiftFault = 'not-sold' | 'not-givable' | 'no-price' | 'has-floor';

/**
 * Only what is sold, in whole units, at a price and without a floor can be a gift: the engine would give nothing, and an
 * offer that says "free" would be no truth.
 */
export function giftFault(
  article: BookSku | undefined,
  isSold: boolean,
  atMs: number,
): GiftFault | undefined {
  if (!isSold) return 'not-sold';
  if (article === undefined) return 'no-price';
  if (article.isWeighed || article.isService) return 'not-givable';
  const price = priceAt(article, atMs);
  if (price === undefined) return 'no-price';
  return price.floorCents !== undefined && price.floorCents > 0 ? 'has-floor' : undefined;
}
