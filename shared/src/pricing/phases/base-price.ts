/** Phase 0: the base price of each SKU as of an instant. */

import type { Books } from '../books.js';
import type { PricedLine } from '../evaluation.js';
import { type CountedLine, UnquotableBasket } from '../normalise.js';
import type { Rule } from '../rule.js';
import type { BookSku, PricePoint } from '../types.js';
import { marksOn } from './markdown.js';

/** The price in force at an instant: the last point that has begun. */
export function priceAt(book: BookSku, at: number): PricePoint | undefined {
  const { prices } = book;
  for (let last = prices.length - 1; last >= 0; last--) {
    const point = prices[last];
    if (point && point.fromMs <= at) return point;
  }
  return undefined;
}

/**
 * Merged lines with their base prices. Throws UnquotableBasket for a SKU the books do not know or that has no price yet.
 * `runs` says which markdowns are in force.
 */
export function priceLines(
  lines: readonly CountedLine[],
  at: number,
  books: Books,
  runs: (rule: Rule) => boolean,
): PricedLine[] {
  return lines.map(({ sku, quantity, countedQuantity, grams }) => {
    const book = books.sku(sku);
    if (!book) throw new UnquotableBasket('unknown-sku', sku);
    // A gift's line has neither units nor weight.
    if ((grams !== undefined) !== (book.isWeighed === true) && countedQuantity > 0) {
      throw new UnquotableBasket('bad-weight', sku);
    }
    const price = priceAt(book, at);
    if (!price) throw new UnquotableBasket('no-price', sku);
    const floorCents = price.floorCents ?? 0;
    const candidates = books.promotions.candidates(book);
    const marks = marksOn(price.priceCents, floorCents, candidates.markdowns, runs);
    const regularCents = price.priceCents;
    return { book, quantity, countedQuantity, grams, regularCents, floorCents, marks, candidates };
  });
}
