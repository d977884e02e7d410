/** What a basket is before rules are weighed against each other: priced lines, and the rules that run for them. */

import type { Books } from './books.js';
import type { LiveRule, PricedLine } from './evaluation.js';
import {
  giftsOffered,
  inForce,
  isGivable,
  liveRules,
  type ReadCodes,
  readCodes,
  withTheirGifts,
} from './live-rules.js';
import { mergeLines, normaliseCodes, withGifts } from './normalise.js';
import { priceAt, priceLines } from './phases/base-price.js';
import type { Rule } from './rule.js';
import type { Basket, BookSku, QuoteContext } from './types.js';

/** The state of play for a basket. */
export interface InPlay {
  readonly lines: readonly PricedLine[];
  readonly live: readonly LiveRule[];
  readonly codes: ReadCodes;
  /** In force, though perhaps exhausted. */
  readonly holds: (rule: Rule) => boolean;
}

/**
 * Prices the lines of a basket as of a (whole) minute and finds the rules in play; where a rule offers a gift, there is
 * a line for it. Throws UnquotableBasket for what has no price.
 */
export function inPlay(basket: Basket, at: number, context: QuoteContext, books: Books): InPlay {
  const { exhaustedPromotions: exhausted, zone, giftsLeft } = context;
  const holds = (rule: Rule) => inForce(rule.promotion, at, zone);
  const runs =
    exhausted && exhausted.size > 0
      ? (rule: Rule) => inForce(rule.promotion, at, zone) && !exhausted.has(rule.promotion.id)
      : holds;
  const merged = mergeLines(basket);
  const lines = priceLines(merged, at, books, runs);
  const codes = readCodes(normaliseCodes(basket.codes), at, context, books.promotions);
  const live = liveRules(lines, codes, runs, context);
  const offered = giftsOffered(live);
  if (!offered) return { lines, live, codes, holds };
  const givable = new Set([...offered].filter((sku) => isPriced(books.sku(sku), at)));
  const withRoom = priceLines(withGifts(merged, givable), at, books, runs);
  const again = liveRules(withRoom, codes, runs, context);
  return { lines: withRoom, live: withTheirGifts(again, withRoom, giftsLeft), codes, holds };
}

/** A gift must have a price. */
function isPriced(book: BookSku | undefined, at: number): boolean {
  return book !== undefined && isGivable(book) && priceAt(book, at) !== undefined;
}
