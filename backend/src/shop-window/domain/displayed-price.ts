import type { PromotionIndex } from '@passerelle/shared/pricing/books';
import { inForce } from '@passerelle/shared/pricing/live-rules';
import { priceAt } from '@passerelle/shared/pricing/phases/base-price';
import { marksOn } from '@passerelle/shared/pricing/phases/markdown';
import type { BookSku, Promotion } from '@passerelle/shared/pricing/types';
import { minuteOf } from '@passerelle/shared/time';

/** What stands on the label: the engine's price after the best catalogue markdown. */
export interface DisplayedPrice {
  readonly unitCents: number;
  readonly regularCents: number;
  /** The markdown behind it, if one is. */
  readonly markdown?: Promotion;
}

/**
 * The price of one unit as every quote shows it (phases 0 and 1), by the engine's own functions, as of the minute of
 * an instant. Undefined while the SKU has no price.
 */
export function displayedPrice(
  sku: BookSku,
  atMs: number,
  promotions: PromotionIndex,
  exhausted: ReadonlySet<string>,
): DisplayedPrice | undefined {
  const at = minuteOf(atMs);
  const price = priceAt(sku, at);
  if (!price) return undefined;
  const { markdowns } = promotions.candidates(sku);
  const [mark] = marksOn(
    price.priceCents,
    price.floorCents ?? 0,
    markdowns,
    (rule) => inForce(rule.promotion, at) && !exhausted.has(rule.promotion.id),
  );
  if (!mark) return { unitCents: price.priceCents, regularCents: price.priceCents };
  return { unitCents: mark.unitCents, regularCents: price.priceCents, markdown: mark.rule.promotion };
}

/** The first instant after `atMs` at which a promotion begins or ends or a price changes; what was shown holds till then. */
export function nextChange(
  promotions: readonly Promotion[],
  priceChanges: readonly number[],
  atMs: number,
): number {
  const at = minuteOf(atMs);
  let next = Number.POSITIVE_INFINITY;
  const consider = (instant: number | null) => {
    if (instant !== null && instant > at && instant < next) next = instant;
  };
  for (const { startsMs, endsMs } of promotions) {
    consider(startsMs);
    consider(endsMs);
  }
  for (const instant of priceChanges) consider(instant);
  return next;
}
