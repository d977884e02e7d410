/** Answers what conditions ask about a basket: displayed prices, after phase 1, so that the shopper can add it up. */

import type { BasketFacts } from './basket-facts.js';
import { type PricedLine, worthOf } from './evaluation.js';
import { inRange, scopeCovers } from './rule.js';
import type { Scope } from './types.js';

/** The facts of priced lines at some displayed prices. */
export function factsOf(lines: readonly PricedLine[], unitCents: readonly number[]): BasketFacts {
  const isGoods = (line: PricedLine) => !line.book.isService && line.countedQuantity > 0;
  const sumOf = (worth: (line: PricedLine, cents: number) => number): number => {
    let total = 0;
    for (const [place, line] of lines.entries())
      if (isGoods(line)) total += worth(line, unitCents[place] ?? 0);
    return total;
  };
  const isIn = (scope: Scope, { book }: PricedLine, cents: number) =>
    scopeCovers(scope, book) && inRange(scope, cents);
  const cost = (line: PricedLine, cents: number) => worthOf(line, cents, line.countedQuantity);
  return {
    totalCents: () => sumOf(cost),
    scopeCents: (scope) => sumOf((line, cents) => (isIn(scope, line, cents) ? cost(line, cents) : 0)),
    scopeUnits: (scope) => sumOf((line, cents) => (isIn(scope, line, cents) ? line.countedQuantity : 0)),
    units: () => sumOf((line) => line.countedQuantity),
    mostLineUnits: () =>
      lines.reduce((most, line) => Math.max(most, isGoods(line) ? line.countedQuantity : 0), 0),
    contains: (holds) => lines.some((line) => isGoods(line) && holds(line.book)),
  };
}
