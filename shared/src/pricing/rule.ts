/** What a promotion kind is, and what a promotion becomes once its definition has been read. */

import type { BasketFacts } from './basket-facts.js';
import type { Field } from './fields.js';
import type { BookSku, Condition, Customer, Locale, Promotion, RefusalReason, Scope } from './types.js';

export type Level = Promotion['level'];
/** Where a rule is evaluated: 1 catalogue markdown, 2 unit sets, 3 basket, 4 codes, 6 services (5 is no rule's). */
export type RulePhase = 1 | 2 | 3 | 4 | 6;

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
    | 'unknown-condition'
    | 'empty';
}

/** A definition that was understood, or everything that is wrong with it. */
export type Parsed<Terms> = { readonly terms: Terms } | { readonly faults: readonly Fault[] };

/** The lines a rule may reduce, as the phase before left them. */
export interface Group {
  readonly lines: readonly GroupLine[];
  /** Everything in the rule's scope at displayed prices (after phase 1), marked-down and unsupplied units included. */
  readonly displayedCents: number;
  /** Units of the whole scope, unsupplied ones included; what was weighed is one. */
  readonly displayedUnits: number;
}

export interface GroupLine {
  /** Units that are charged. */
  readonly quantity: number;
  /** Units that count for sets: the charged ones and those we could not supply. */
  readonly countedQuantity: number;
  /** Goods sold by weight: `unitCents` is per kilogram. */
  readonly grams: number | undefined;
  /** Which of the rule's roles the goods can play, one bit each; 0 for a rule without roles. */
  readonly roles: number;
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
  /** Units of one more article, which cost nothing. */
  | { readonly takes: 'gift'; readonly sku: string; readonly units: number }
  | Shortfall;

/** The condition a group does not meet, and the distance to it. */
export interface Shortfall {
  readonly takes: 'nothing';
  readonly reason: RefusalReason;
  readonly missingCents?: number;
  readonly missingUnits?: number;
  readonly missingPurchases?: number;
  readonly condition?: Condition;
}

/** A definition at work. */
export interface Terms {
  /** Price of one unit once marked down (phase 1); only for kinds allowed at catalogue level. */
  readonly markdown?: (unitCents: number) => number;
  /** What the rule takes off a group (phases 2 to 4). */
  readonly reward: (group: Group, level: Level) => Reward;
  /** For each cent more on its lines it takes at most so much more: a percentage its rate, a fixed price 10 000, an amount 0. */
  readonly growthBasisPoints: number;
  /** It works on whole units: goods sold by weight take no part. */
  readonly countsUnits?: boolean;
  /** Lower prices could make it take more; then the most it can take is all that its goods cost. */
  readonly isUnsteady?: boolean;
  /** It touches services, and nothing else. */
  readonly isForServices?: boolean;
  /** The scopes it tells apart, given the promotion's own: goods of any of them are covered. */
  readonly roles?: (own: Scope) => readonly Scope[];
  /** The article it gives away. */
  readonly gift?: { readonly sku: string; readonly units: number };
  /** The rule in a sentence, for screens; `named` gives an article its name, else its SKU stands there. */
  readonly describe: (locale: Locale, currency: string, named?: (sku: string) => string) => string;
}

/** One kind of promotion: one file in kinds/, one line in kinds/registry.ts. */
export interface Kind {
  readonly kind: string;
  readonly levels: readonly Level[];
  /** Its own fields name the goods: the promotion's scope stays empty. */
  readonly namesItsGoods?: boolean;
  /** Its fields, in the order in which a form shows them. */
  readonly fields: readonly Field[];
  /** Reads an authored definition; at `level`, where a kind's limits depend on it. */
  readonly parse: (definition: Readonly<Record<string, unknown>>) => Parsed<Terms>;
}

/** One kind of condition: one file in conditions/, one line in conditions/registry.ts. */
export interface ConditionKind {
  readonly kind: string;
  readonly fields: readonly Field[];
  readonly parse: (condition: Readonly<Record<string, unknown>>) => ParsedCondition;
}

export type ParsedCondition = { readonly test: ConditionTest } | { readonly faults: readonly Fault[] };

/** A condition at work. */
export interface ConditionTest {
  /** What is missing; undefined when the condition is met. */
  readonly unmet: (facts: BasketFacts, customer: Customer | undefined) => Shortfall | undefined;
  /** Is it about who buys, and not about the basket? */
  readonly isPersonal?: boolean;
  /** Could lower displayed prices help to meet it? */
  readonly isUnsteady?: boolean;
  /** The condition in a sentence, for screens. */
  readonly describe: (locale: Locale, currency: string) => string;
}

/** A promotion compiled for the engine. */
export interface Rule {
  readonly promotion: Promotion;
  readonly terms: Terms;
  readonly conditions: readonly ConditionTest[];
  /** Scopes it tells apart; undefined: only its own. */
  readonly roles: readonly Scope[] | undefined;
  /** Does a displayed price decide what it covers? */
  readonly isRanged: boolean;
  readonly phase: RulePhase;
  /** Canonical place among the rules of its index (by id). */
  readonly ordinal: number;
  /** Bit set over ordinals: rules it may not stand beside on the same units. */
  readonly incompatible: Uint32Array;
  /** Is there any such rule at all? */
  readonly hasRivals: boolean;
  readonly covers: (sku: BookSku) => boolean;
  /** How it is written when it applies. */
  readonly taker: Taker;
}

/** Who takes something off, as a document names them: a rule, or a colleague. */
export interface Taker {
  readonly id: string;
  readonly kind: string;
  readonly phase: number;
  /** Canonical text that stands before the lines it touched, and after them. */
  readonly beforeLines: string;
  readonly afterLines: string;
}

/** A promotion triggered by a code is evaluated in phase 4 whatever its kind; any other by its level. */
export function phaseOf(promotion: Promotion): RulePhase {
  if (promotion.needsCode) return 4;
  if (promotion.level === 'catalogue') return 1;
  if (promotion.level === 'services') return 6;
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
  const name = sku.insteadOf ?? sku.sku;
  if (scope.exceptSkus?.includes(name)) return false;
  if (isEverywhere(scope)) return true;
  return (
    scope.skus?.includes(name) === true ||
    scope.products?.includes(sku.product) === true ||
    scope.brands?.includes(sku.brand) === true ||
    (scope.categories !== undefined &&
      sku.categories.some((category) => scope.categories?.includes(category)))
  );
}

/** Has a scope a range of prices? */
export function isRanged({ fromUnitCents, toUnitCents }: Scope): boolean {
  return fromUnitCents !== undefined || toUnitCents !== undefined;
}

/** Does a displayed unit price lie in the range of a scope? Both ends are in. */
export function inRange({ fromUnitCents, toUnitCents }: Scope, unitCents: number): boolean {
  return (
    (fromUnitCents === undefined || unitCents >= fromUnitCents) &&
    (toUnitCents === undefined || unitCents <= toUnitCents)
  );
}

/** A scope without any key holds every SKU (but its exceptions). */
export function isEverywhere(scope: Scope): boolean {
  return !scope.skus && !scope.products && !scope.categories && !scope.brands;
}
