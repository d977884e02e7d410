/** What a promotion kind is, and what a promotion becomes once its definition has been read. */

import type { BookSku, Locale, Promotion, Scope } from './types.js';

export type Level = Promotion['level'];
/** Where a rule is evaluated: 1 catalogue markdown, 2 unit sets, 3 basket, 4 codes. */
export type RulePhase = 1 | 2 | 3 | 4;

/** One thing wrong with an authored promotion; `field` is the path the form shows it at. */
export interface Fault {
  readonly field: string;
  readonly problem:
    | 'missing'
    | 'unknown-field'
    | 'not-whole'
    | 'too-small'
    | 'too-large'
    | 'contradiction'
    | 'unknown-kind'
    | 'wrong-level'
    | 'bad-period'
    | 'empty';
}

/** A definition that was understood, or everything that is wrong with it. */
export type Parsed<Terms> = { readonly terms: Terms } | { readonly faults: readonly Fault[] };

/** The lines a rule may reduce, as the phase before left them. */
export interface Group {
  readonly lines: readonly GroupLine[];
  /** Everything in the rule's scope at displayed prices (after phase 1), marked-down and unsupplied units included. */
  readonly displayedCents: number;
}

export interface GroupLine {
  /** Units that are charged. */
  readonly quantity: number;
  /** Units that count for sets: the charged ones and those we could not supply. */
  readonly countedQuantity: number;
  /** Displayed price of one unit (after phase 1). */
  readonly unitCents: number;
  /** What the charged units cost in the snapshot of the phase before. */
  readonly netCents: number;
}

/**
 * What a rule takes off its group.
 * `spread`: one amount, shared over the lines by net. `each`: so much from each line of the group, in its order;
 * with `overflows`, what a floor price protects goes to the other lines of the group.
 */
export type Reward =
  | { readonly takes: 'spread'; readonly amountCents: number }
  | {
      readonly takes: 'each';
      readonly lineCents: readonly number[];
      readonly lineUnits?: readonly number[];
      readonly overflows: boolean;
    }
  | Shortfall;

/** The condition a group does not meet, and the distance to it. */
export type Shortfall =
  | { readonly takes: 'nothing'; readonly reason: 'threshold'; readonly missingCents: number }
  | { readonly takes: 'nothing'; readonly reason: 'quantity'; readonly missingUnits: number };

/** A definition at work. */
export interface Terms {
  /** Price of one unit once marked down (phase 1); only for kinds allowed at catalogue level. */
  readonly markdown?: (unitCents: number) => number;
  /** What the rule takes off a group (phases 2 to 4). */
  readonly reward: (group: Group, level: Level) => Reward;
  /** For each cent more on its lines it takes at most so much more: a percentage its rate, a fixed price 10 000, an amount 0. */
  readonly growthBasisPoints: number;
  /** The rule in a sentence, for screens. */
  readonly describe: (locale: Locale, currency: string) => string;
}

/** One kind of promotion: one file in kinds/, one line in kinds/registry.ts. */
export interface Kind {
  readonly kind: string;
  readonly levels: readonly Level[];
  /** Reads an authored definition; at `level`, where a kind's limits depend on it. */
  readonly parse: (definition: Readonly<Record<string, unknown>>) => Parsed<Terms>;
}

/** A promotion compiled for the engine. */
export interface Rule {
  readonly promotion: Promotion;
  readonly terms: Terms;
  readonly phase: RulePhase;
  /** Canonical place among the rules of its index (by id). */
  readonly ordinal: number;
  /** Bit set over ordinals: rules it may not stand beside on the same units. */
  readonly incompatible: Uint32Array;
  /** Is there any such rule at all? */
  readonly hasRivals: boolean;
  readonly covers: (sku: BookSku) => boolean;
  /** How it is written when it applies: what stands before its lines and after them. */
  readonly text: { readonly beforeLines: string; readonly afterLines: string };
}

/** A promotion triggered by a code is evaluated in phase 4 whatever its kind; any other by its level. */
export function phaseOf(promotion: Promotion): RulePhase {
  if (promotion.needsCode) return 4;
  if (promotion.level === 'catalogue') return 1;
  return promotion.level === 'sets' ? 2 : 3;
}

/** May these two never stand on the same units, by their own words? Both sides must agree to combine. */
export function incompatible(one: Promotion, other: Promotion): boolean {
  if (sameGroup(one, other)) return true;
  return !(agrees(one, other) && agrees(other, one));
}

/** At most one promotion of an exclusivity group applies to a basket. */
export function sameGroup(one: Promotion, other: Promotion): boolean {
  return one.exclusivityGroup !== undefined && one.exclusivityGroup === other.exclusivityGroup;
}

function agrees(one: Promotion, other: Promotion): boolean {
  return one.combinesWith === 'all' || one.combinesWith.includes(other.id);
}

/** Does a scope hold a SKU? Several keys are a union, no key at all is every SKU, exceptions win. */
export function scopeCovers(scope: Scope, sku: BookSku): boolean {
  if (scope.exceptSkus?.includes(sku.sku)) return false;
  if (isEverywhere(scope)) return true;
  return (
    scope.skus?.includes(sku.sku) === true ||
    scope.products?.includes(sku.product) === true ||
    scope.brands?.includes(sku.brand) === true ||
    (scope.categories !== undefined &&
      sku.categories.some((category) => scope.categories?.includes(category)))
  );
}

/** A scope without any key holds every SKU (but its exceptions). */
export function isEverywhere(scope: Scope): boolean {
  return !scope.skus && !scope.products && !scope.categories && !scope.brands;
}
