/** What conditions may ask about a basket. */

import type { BookSku, Scope } from './types.js';

/** The goods of a basket at displayed prices; services and gifts are no part of it, units we could not supply are. */
export interface BasketFacts {
  readonly totalCents: () => number;
  readonly units: () => number;
  /** The most units of one article. */
  readonly mostLineUnits: () => number;
  readonly scopeCents: (scope: Scope) => number;
  readonly scopeUnits: (scope: Scope) => number;
  readonly contains: (holds: (sku: BookSku) => boolean) => boolean;
}
