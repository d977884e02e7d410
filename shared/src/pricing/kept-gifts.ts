/** Settling what was promised together with gifts: a gift is kept as a gift while its rule still gives it. */

import type { Books } from './books.js';
import { quote } from './quote.js';
import type { Basket, BasketLine, Quote, QuoteContext, QuoteDocument } from './types.js';

type UnitsBySku = ReadonlyMap<string, number>;

/** The units that a document gives away, per SKU. */
export function giftsIn(document: Pick<QuoteDocument, 'applied'>): BasketLine[] {
  const units = new Map<string, number>();
  for (const { kind, lines } of document.applied) {
    if (kind !== 'gift') continue;
    for (const line of lines) units.set(line.sku, (units.get(line.sku) ?? 0) + (line.units ?? 0));
  }
  return [...units].map(([sku, quantity]) => ({ sku, quantity }));
}

/** Some lines, and how many of their units are gifts. */
export interface ApartFromGifts {
  readonly lines: readonly BasketLine[];
  readonly gifts: UnitsBySku;
}

/** Takes up to `gifts` units out of lines: of the units of one article the gift is the one that counts as kept. */
export function apartFromGifts(lines: readonly BasketLine[], gifts: UnitsBySku): ApartFromGifts {
  const taken = new Map<string, number>();
  const rest: BasketLine[] = [];
  for (const line of lines) {
    const before = taken.get(line.sku) ?? 0;
    const given = Math.min(line.quantity, (gifts.get(line.sku) ?? 0) - before);
    if (given > 0) taken.set(line.sku, before + given);
    const quantity = line.quantity - Math.max(0, given);
    if (quantity > 0) rest.push({ ...line, quantity });
  }
  return { lines: rest, gifts: taken };
}

/** Units per SKU of some lines. */
export function unitsOf(lines: readonly BasketLine[]): Map<string, number> {
  const units = new Map<string, number>();
  for (const { sku, quantity } of lines) units.set(sku, (units.get(sku) ?? 0) + quantity);
  return units;
}

/** What of the first is not in the second. */
export function unitsWithout(some: UnitsBySku, others: UnitsBySku): Map<string, number> {
  const left = [...some].map(([sku, units]): [string, number] => [sku, units - (others.get(sku) ?? 0)]);
  return new Map(left.filter(([, units]) => units > 0));
}

/**
 * Quotes a basket whose gifts lie on the counter already: no other gift is added, and one that no rule gives any more
 * is charged.
 */
export function quoteWithGifts(
  basket: Basket,
  gifts: UnitsBySku,
  context: QuoteContext,
  books: Books,
): Quote {
  const made = quote(basket, { ...context, giftsLeft: onlyThese(gifts, basket, books) }, books);
  const charged = unitsWithout(gifts, unitsOf(giftsIn(made.document)));
  if (charged.size === 0) return made;
  const lines = [...basket.lines, ...[...charged].map(([sku, quantity]) => ({ sku, quantity }))];
  const left = unitsWithout(gifts, charged);
  const dearer = { ...basket, lines };
  return quote(dearer, { ...context, giftsLeft: onlyThese(left, dearer, books) }, books);
}

/** What is bought of an article is there beside its gifts. */
function onlyThese(gifts: UnitsBySku, basket: Basket, books: Books): Map<string, number> {
  const left = new Map<string, number>();
  const bought = unitsOf(basket.lines);
  for (const { id } of books.promotions.all) {
    const sku = books.promotions.rule(id)?.terms.gift?.sku;
    if (sku !== undefined) left.set(sku, (bought.get(sku) ?? 0) + (gifts.get(sku) ?? 0));
  }
  return left;
}
