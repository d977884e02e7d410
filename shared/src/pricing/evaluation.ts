/** A basket while it is being priced: what the phases hand to each other. */

import { roundedShare } from '../money.js';
import type { Candidates } from './books.js';
import type { Rule, Shortfall } from './rule.js';
import type { BookSku, Customer, RefusedRule } from './types.js';

/** A merged line with its base price (phase 0) and the markdowns that would lower it. */
export interface PricedLine {
  readonly book: BookSku;
  readonly quantity: number;
  /** Units that thresholds and sets count: the charged ones and those we could not supply. */
  readonly countedQuantity: number;
  /** What was weighed; prices and floors of the line are then per kilogram. */
  readonly grams: number | undefined;
  readonly regularCents: number;
  /** No discount takes a unit below this. */
  readonly floorCents: number;
  /** Running markdowns that lower this price, the best for the shopper first, ties by id. */
  readonly marks: readonly Mark[];
  /** Every rule that may touch this SKU. */
  readonly candidates: Candidates;
}

/** A catalogue markdown on one SKU: the unit price it gives. */
export interface Mark {
  readonly rule: Rule;
  readonly unitCents: number;
}

/** A rule of phases 2 to 4 that runs now and covers at least one line. */
export interface LiveRule {
  readonly rule: Rule;
  /** The normalised code that triggered it. */
  readonly code: string | undefined;
  /** Places of the lines in its scope, ascending. */
  readonly places: readonly number[];
  /** Who buys, for its conditions. */
  readonly customer: Customer | undefined;
  /** Its conditions about the person were met when it was promised. */
  readonly isGranted: boolean;
  /** Where the units it gives away stand: their line, and whether they can be given at all. */
  readonly gift?: OfferedGift;
}

/** The gift of a rule in this basket. */
export interface OfferedGift {
  readonly place: number;
  readonly refusal?: 'gift-unavailable' | 'floor';
}

/** A live rule that is to apply. One that may not touch marked-down goods may instead displace their markdown. */
export interface Choice {
  readonly live: LiveRule;
  readonly displacesMarkdowns: boolean;
  /** Somewhere it takes a markdown away: then it must give something itself, or the set is none. */
  readonly costsMarkdowns: boolean;
}

/** What a chosen rule took from which lines. */
export interface Reduction {
  readonly live: LiveRule;
  readonly discountCents: number;
  /** What no line could take, for its floor price or for want of value. */
  readonly unusedCents: number;
  readonly lines: readonly ReducedLine[];
  readonly shortfall?: Shortfall;
  /** What it gives in units that nobody pays: no line becomes cheaper by it. */
  readonly isGift?: boolean;
}

export interface ReducedLine {
  readonly place: number;
  readonly discountCents: number;
  readonly units?: number;
}

/** One set of rules, evaluated in phase order. Lists run parallel to the priced lines. */
export interface Evaluation {
  /** The markdown each line shows, if any. */
  readonly marks: readonly (Mark | undefined)[];
  /** Displayed unit prices, after phase 1. */
  readonly unitCents: readonly number[];
  readonly netCents: number[];
  readonly reductions: Reduction[];
  /** What the units given away are worth at displayed prices. */
  giftCents: number;
}

/** The gesture of a colleague on an evaluated basket (phase 5), or why it is refused. */
export interface MadeGesture {
  readonly discountCents: number;
  readonly unusedCents: number;
  readonly lines: readonly ReducedLine[];
  readonly refused?: RefusedRule;
}

/**
 * The one rounding of goods sold by weight, and the plain product for all others: what `quantity` units of a line come
 * to at a unit price.
 */
export function worthOf(line: Pick<PricedLine, 'grams'>, unitCents: number, quantity: number): number {
  if (line.grams === undefined) return unitCents * quantity;
  return quantity === 0 ? 0 : roundedShare(unitCents, line.grams, GRAMS_PER_KILOGRAM);
}

const GRAMS_PER_KILOGRAM = 1_000;
