/** One basket with everything its price depends on: what every form of vectors is read into before the engine sees it. */

import type { Books } from '../books.js';
import { priceWithinBudgets } from '../budgets.js';
import { UnquotableBasket } from '../normalise.js';
import { quote } from '../quote.js';
import type { Basket, Quote, QuoteContext } from '../types.js';

export interface Vector {
  readonly basket: Basket;
  readonly context: QuoteContext;
  readonly books: Books;
  /** What is left of money budgets, cents by promotion. */
  readonly centsLeft: ReadonlyMap<string, number>;
}

/** What the engine said: a quote, or why there is none. */
export type Answer = { readonly quote: Quote } | { readonly unquotable: UnquotableBasket['reason'] };

/** Asks the engine as the backend does: budgets that cannot pay a whole discount are out. */
export function answerTo({ basket, context, books, centsLeft }: Vector): Answer {
  try {
    const { priced } = priceWithinBudgets(
      context,
      (promotion) => centsLeft.get(promotion),
      (narrowed) => quote(basket, narrowed, books),
    );
    return { quote: priced };
  } catch (error) {
    if (error instanceof UnquotableBasket) return { unquotable: error.reason };
    throw error;
  }
}
