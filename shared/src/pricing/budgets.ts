/** Money budgets: one never pays part of a discount. */

import type { PricedBasket } from './quote.js';
import type { QuoteContext } from './types.js';

/**
 * The price of a basket with promotions that have only so many cents left: a rule whose budget cannot pay its whole
 * discount is exhausted, and the basket is priced again without it. Answers the price and the context it was made in.
 */
export function priceWithinBudgets<Priced extends Pick<PricedBasket, 'document'>>(
  context: QuoteContext,
  centsLeft: (promotion: string) => number | undefined,
  priceIn: (context: QuoteContext) => Priced,
): { readonly priced: Priced; readonly context: QuoteContext } {
  const exhausted = new Set(context.exhaustedPromotions);
  const narrowed = { ...context, exhaustedPromotions: exhausted };
  // Each round puts out at least one of the few rules that have a budget.
  for (;;) {
    const priced = priceIn(narrowed);
    const unpayable = priced.document.applied.filter(
      ({ promotion, discountCents }) => discountCents > (centsLeft(promotion) ?? discountCents),
    );
    if (unpayable.length === 0) return { priced, context: narrowed };
    for (const { promotion } of unpayable) exhausted.add(promotion);
  }
}
