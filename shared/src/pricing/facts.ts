/** What conditions may ask about a basket: displayed prices, after phase 1, so that the shopper can add it up. */

import { type PricedLine, worthOf } from './evaluation.js';
import { inRange, scopeCovers } from './rule.js';
import type { BookSku, Scope } from './types.js';

/** The goods of a basket at displayed prices; services and gifts are no part of it, units we could not supply are. */
export interface BasketFacts {
  readonly totalCents: () => number;
  readonly units: () => number;
  /** The most units of one article. */
  readonly mostLineUnits: () => number;
  readonly scopeCents: (scope: Scope) => number;
  readonly contains: (holds: (sku: BookSku) => boolean) => boolean;
}

/** The facts of priced lines at some displayed prices. */
export function factsOf(lines: readonly PricedLine[], unitCents: readonly number[]): BasketFacts {
  const isGoods = (line: PricedLine) => !line.book.isService && line.countedQuantity > 0;
  const sumWhere = (holds: (line: PricedLine, cents: number) => boolean): number => {
    let total = 0;
    for (const [place, line] of lines.entries()) {
      const cents = unitCents[place] ?? 0;
      if (isGoods(line) && holds(line, cents)) total += worthOf(line, cents, line.countedQuantity);
    }
    return total;
  };
  return {
    totalCents: () => sumWhere(() => true),
    scopeCents: (scope) => sumWhere(({ book }, cents) => scopeCovers(scope, book) && inRange(scope, cents)),
    units: () => lines.reduce((sum, line) => sum + (isGoods(line) ? line.countedQuantity : 0), 0),
    mostLineUnits: () =>
      lines.reduce((most, line) => Math.max(most, isGoods(line) ? line.countedQuantity : 0), 0),
    contains: (holds) => lines.some((line) => isGoods(line) && holds(line.book)),
  };
}
