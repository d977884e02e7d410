import type { Books as EngineBooks } from '@passerelle/shared/pricing/books';
import type { Rule } from '@passerelle/shared/pricing/rule';
import type { PriceBook } from '../prices/prices.service.js';
import type { PromotionBook } from '../promotions/promotions.service.js';

/** The books of one moment, and when they were replaced. */
export interface Edition {
  readonly books: EngineBooks;
  readonly promotions: PromotionBook;
  /** Does any promotion give something away? */
  readonly hasGifts: boolean;
  /** Does any promotion ask about the person who buys? */
  readonly asksWhoBuys: boolean;
  replacedAtMs?: number;
}

/** The books of a moment, looked through once. */
export function editionOf(books: EngineBooks, promotions: PromotionBook): Edition {
  const rules = books.promotions.all.map(({ id }) => books.promotions.rule(id));
  return {
    books,
    promotions,
    hasGifts: rules.some((rule) => rule?.terms.gift !== undefined),
    asksWhoBuys: rules.some((rule) => rule !== undefined && asksPersonally(rule)),
  };
}

/** Was the edition made of these very books? */
export function isMadeOf({ books, promotions }: Edition, prices: PriceBook, book: PromotionBook): boolean {
  return books.sku === prices.sku && promotions === book;
}

/** Does a rule ask about the person who buys? */
export function asksPersonally({ conditions }: Rule): boolean {
  return conditions.some(({ isPersonal }) => isPersonal);
}
