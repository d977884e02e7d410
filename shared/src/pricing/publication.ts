/** What publication refuses about a whole promotion set: conflicts too entangled for the exact search. */

import { standApart } from './compatibility.js';
import { indexLimited } from './index-promotions.js';
import { type Rule, sameGroup } from './rule.js';
import type { BookSku, Promotion } from './types.js';

/** The largest set of promotions in conflict with each other, directly or through others, that may be published. */
export const MOST_IN_CONFLICT = 12;

/**
 * The conflict components that are too large, each as sorted promotion ids; an empty list means the set may go out.
 * Two promotions conflict when they run at the same time, may not combine, and cover a SKU together (or share an
 * exclusivity group). Catalogue markdowns are no part of it: beside given rules the best one is simply picked per line.
 */
export function tooEntangled(promotions: readonly Promotion[], skus: Iterable<BookSku>): string[][] {
  return conflictComponents(promotions, skus).filter((component) => component.length > MOST_IN_CONFLICT);
}

/** Every group of two or more promotions in conflict, the largest first, each as sorted ids. */
export function conflictComponents(promotions: readonly Promotion[], skus: Iterable<BookSku>): string[][] {
  const rules = rulesOf(promotions);
  const leaders = new Map(rules.map((rule) => [rule, rule]));
  for (const [one, other] of rivalPairs(rules, [...skus]))
    leaders.set(leaderOf(one, leaders), leaderOf(other, leaders));
  const components = new Map<Rule, string[]>();
  for (const rule of rules) {
    const leader = leaderOf(rule, leaders);
    components.set(leader, [...(components.get(leader) ?? []), rule.promotion.id]);
  }
  return [...components.values()].filter((ids) => ids.length > 1).sort((a, b) => b.length - a.length);
}

function rulesOf(promotions: readonly Promotion[]): Rule[] {
  const index = indexLimited(
    promotions.map((promotion) => ({ promotion })),
    new Map(),
  );
  const rules = index.all.map(({ id }) => index.rule(id));
  return rules.filter((rule): rule is Rule => rule !== undefined && rule.phase > 1);
}

function leaderOf(rule: Rule, leaders: ReadonlyMap<Rule, Rule>): Rule {
  let leader = rule;
  for (let next = leaders.get(leader); next && next !== leader; next = leaders.get(leader)) leader = next;
  return leader;
}

function* rivalPairs(rules: readonly Rule[], skus: readonly BookSku[]): Generator<[Rule, Rule]> {
  const covered = new Map(rules.map((rule) => [rule, new Set(skus.filter((sku) => rule.covers(sku)))]));
  for (const [place, one] of rules.entries()) {
    for (const other of rules.slice(place + 1)) {
      if (!standApart(one, other) || !overlap(one.promotion, other.promotion)) continue;
      if (sameGroup(one.promotion, other.promotion) || shareASku(covered.get(one), covered.get(other))) {
        yield [one, other];
      }
    }
  }
}

function overlap(one: Promotion, other: Promotion): boolean {
  return (
    (other.endsMs === null || one.startsMs < other.endsMs) &&
    (one.endsMs === null || other.startsMs < one.endsMs)
  );
}

function shareASku(one: ReadonlySet<BookSku> = new Set(), other: ReadonlySet<BookSku> = new Set()): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  for (const sku of few) if (many.has(sku)) return true;
  return false;
}
