/** Finds the promotions that touch a SKU without testing each promotion against each line. */

import type { Candidates, PromotionIndex } from './books.js';
import { normaliseCode } from './normalise.js';
import { readPromotion } from './read-promotion.js';
import {
  incompatible,
  isEverywhere,
  isRanged,
  phaseOf,
  type Rule,
  scopeCovers,
  type Taker,
  type Terms,
} from './rule.js';
import type { BookSku, Promotion, Scope } from './types.js';

let nextSeat = 1;

/** A shared code and the promotion it triggers. */
export interface SharedCode {
  readonly code: string;
  readonly promotion: string;
}

/** A promotion, and the SKUs it is limited to beyond its own scope. */
export interface LimitedPromotion {
  readonly promotion: Promotion;
  readonly within?: (sku: BookSku) => boolean;
}

/**
 * Compiles a promotion set. Build it once per version of the set and keep it: it remembers what it found per SKU.
 * Throws on a promotion with faults or a repeated id; publication has refused those before.
 */
export function indexPromotions(
  promotions: readonly Promotion[],
  codes: readonly SharedCode[] = [],
): PromotionIndex {
  if (new Set(promotions.map(({ id }) => id)).size !== promotions.length) {
    throw new Error('Two promotions have the same id');
  }
  return indexLimited(
    promotions.map((promotion) => ({ promotion })),
    new Map(codes.map(({ code, promotion }) => [normaliseCode(code), promotion])),
  );
}

/** The same for a set where one id may stand twice, limited to other goods (a promise beside what is new). */
export function indexLimited(
  promotions: readonly LimitedPromotion[],
  byCode: ReadonlyMap<string, string>,
): PromotionIndex {
  const rules = compile(promotions);
  // Where an id stands twice, the first one answers for its code: that is the promise.
  const byPromotion = new Map(rules.toReversed().map((rule) => [rule.promotion.id, rule]));
  const find = scopeLookup(rules.filter((rule) => !rule.promotion.needsCode));
  const known = new WeakMap<BookSku, Candidates>();
  return {
    all: rules.map((rule) => rule.promotion),
    byId: new Map(rules.map((rule) => [rule.promotion.id, rule.promotion])),
    byCode,
    rule: (promotion) => byPromotion.get(promotion),
    candidates: (sku) => {
      const remembered = known.get(sku);
      if (remembered) return remembered;
      const found = find(sku);
      known.set(sku, found);
      return found;
    },
  };
}

function compile(promotions: readonly LimitedPromotion[]): Rule[] {
  const sorted = [...promotions].sort((a, b) => compareIds(a.promotion.id, b.promotion.id));
  const all = sorted.map((each) => each.promotion);
  return sorted.map(({ promotion, within }, ordinal) => {
    const parsed = readPromotion(promotion);
    if ('faults' in parsed) {
      const said = parsed.faults.map((fault) => `${fault.field} ${fault.problem}`).join(', ');
      throw new Error(`Promotion ${promotion.id} cannot be used: ${said}`);
    }
    const { terms, conditions } = parsed;
    const incompatible = incompatibleOrdinals(promotion, all);
    const roles = terms.roles?.(promotion.scope);
    const scopes = roles ?? [promotion.scope];
    return {
      promotion,
      terms,
      conditions,
      roles,
      isRanged: scopes.some(isRanged),
      phase: phaseOf(promotion),
      ordinal,
      incompatible,
      hasRivals: incompatible.some((bits) => bits !== 0),
      taker: takerOf(promotion),
      covers: (sku) => (within === undefined || within(sku)) && mayTouch(terms, sku) && inAny(scopes, sku),
    };
  });
}

/** Services and goods never meet, nor do whole units and goods sold by weight. */
function mayTouch({ isForServices, countsUnits }: Terms, sku: BookSku): boolean {
  return (isForServices === true) === (sku.isService === true) && !(countsUnits && sku.isWeighed);
}

function inAny(scopes: readonly Scope[], sku: BookSku): boolean {
  for (const scope of scopes) if (scopeCovers(scope, sku)) return true;
  return false;
}

function takerOf(promotion: Promotion): Taker {
  const { id, kind } = promotion;
  const phase = phaseOf(promotion);
  return {
    ...{ id, kind, phase },
    beforeLines: `,"kind":${JSON.stringify(kind)},"lines":[`,
    afterLines: `],"phase":${phase},"promotion":${JSON.stringify(id)}`,
  };
}

function compareIds(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function incompatibleOrdinals(promotion: Promotion, sorted: readonly Promotion[]): Uint32Array {
  const bits = new Uint32Array((sorted.length + 31) >> 5);
  for (const [ordinal, other] of sorted.entries()) {
    if (other === promotion || !incompatible(promotion, other)) continue;
    bits[ordinal >> 5] = (bits[ordinal >> 5] ?? 0) | (1 << (ordinal & 31));
  }
  return bits;
}

function scopeLookup(rules: readonly Rule[]): (sku: BookSku) => Candidates {
  const byKey = new Map<string, Rule[]>();
  const file = (key: string, rule: Rule) => {
    const filed = byKey.get(key);
    if (filed) filed.push(rule);
    else byKey.set(key, [rule]);
  };
  const scopesOf = (rule: Rule) => (rule.roles ?? [rule.promotion.scope]).map((scope) => ({ rule, scope }));
  for (const { rule, scope } of rules.flatMap(scopesOf)) {
    if (isEverywhere(scope)) file('everywhere', rule);
    for (const sku of scope.skus ?? []) file(`sku ${sku}`, rule);
    for (const product of scope.products ?? []) file(`product ${product}`, rule);
    for (const category of scope.categories ?? []) file(`category ${category}`, rule);
    for (const brand of scope.brands ?? []) file(`brand ${brand}`, rule);
  }
  return (sku) => {
    const keys = [
      'everywhere',
      `sku ${sku.insteadOf ?? sku.sku}`,
      `product ${sku.product}`,
      `brand ${sku.brand}`,
    ];
    for (const category of sku.categories) keys.push(`category ${category}`);
    const found = new Set<Rule>();
    for (const key of keys) for (const rule of byKey.get(key) ?? []) if (rule.covers(sku)) found.add(rule);
    const sorted = [...found].sort((a, b) => a.ordinal - b.ordinal);
    return {
      seat: nextSeat++,
      skuText: JSON.stringify(sku.sku),
      markdowns: sku.insteadOf === undefined ? sorted.filter((rule) => rule.phase === 1) : [],
      reductions: sorted.filter((rule) => rule.phase !== 1),
    };
  };
}
