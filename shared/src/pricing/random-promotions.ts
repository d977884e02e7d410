/** Random rules of every kind, with and without conditions, for baskets that are asked in every build. */

import type { Draw } from './draw.js';
import type { Condition, Promotion, Scope } from './types.js';

type RandomRule = Pick<Promotion, 'kind' | 'level' | 'definition' | 'scope'>;
type Definition = Promotion['definition'];

const RATES = [500, 1000, 1250, 2000, 3333, 5000, 10_000];

/** A rule of any kind; `scope` draws some goods. */
export function randomRule(draw: Draw, scope: () => Scope, skus: readonly string[]): RandomRule {
  const own = scope();
  const markdown = draw.onceIn(2) ? 'catalogue' : 'basket';
  const rules: readonly (() => RandomRule)[] = [
    () => ({ kind: 'percent-off', level: markdown, definition: percentOff(draw), scope: own }),
    () => ({
      kind: 'amount-off',
      level: markdown,
      definition: { amountCents: 1 + draw.below(2_000) },
      scope: own,
    }),
    () => ({
      kind: 'fixed-price',
      level: markdown,
      definition: { priceCents: draw.below(3_000) },
      scope: own,
    }),
    () => ({
      kind: 'threshold',
      level: 'basket',
      definition: { ...from(draw, 1), ...off(draw) },
      scope: own,
    }),
    () => ({ kind: 'tiers', level: 'basket', definition: tiers(draw), scope: own }),
    () => ({ kind: 'x-for-y', level: 'sets', definition: xForY(draw), scope: own }),
    () => ({ kind: 'buy-x-get-y', level: 'sets', definition: buyXGetY(draw, scope), scope: own }),
    () => ({ kind: 'nth-item', level: 'sets', definition: nthItem(draw), scope: own }),
    () => ({ kind: 'bundle-price', level: 'sets', definition: bundle(draw, scope), scope: {} }),
    () => ({
      kind: 'gift',
      level: 'basket',
      definition: { sku: draw.oneOf(skus), ...from(draw, 1) },
      scope: own,
    }),
    () => ({
      kind: 'free-service',
      level: 'services',
      definition: off(draw),
      scope: draw.onceIn(2) ? {} : own,
    }),
  ];
  return draw.oneOf(rules)();
}

/** One or two conditions. */
export function randomConditions(draw: Draw, scope: Scope, skus: readonly string[]): Condition[] {
  const all: readonly Condition[] = [
    { kind: 'basket-total', fromCents: 500 + draw.below(10_000) },
    { kind: 'basket-units', fromUnits: 1 + draw.below(8) },
    { kind: 'line-units', fromUnits: 1 + draw.below(4) },
    { kind: 'contains-sku', anyOf: draw.someOf(skus, 1, 4) },
    { kind: 'contains-category', anyOf: ['tools'] },
    { kind: 'contains-brand', anyOf: ['Rabot'] },
    { kind: 'scope-total', scope, fromCents: 1 + draw.below(4_000) },
    { kind: 'first-purchase' },
    { kind: 'nth-purchase', n: 2 },
    { kind: 'segment', anyOf: ['pro'] },
    { kind: 'appointment' },
  ];
  return draw.someOf(all, 1, 2);
}

function off(draw: Draw): Definition {
  return draw.onceIn(2) ? { basisPoints: draw.oneOf(RATES) } : { amountCents: 1 + draw.below(3_000) };
}

function from(draw: Draw, times: number): Definition {
  return draw.onceIn(3)
    ? { fromUnits: times * (1 + draw.below(5)) }
    : { fromCents: times * (500 + draw.below(15_000)) };
}

function percentOff(draw: Draw): Definition {
  const basisPoints = draw.oneOf(RATES);
  return draw.onceIn(4) ? { basisPoints, mostCents: 1 + draw.below(1_000) } : { basisPoints };
}

function tiers(draw: Draw): Definition {
  const first = from(draw, 1);
  const next = Object.fromEntries(Object.entries(first).map(([name, least]) => [name, Number(least) * 2]));
  const basisPoints = draw.oneOf([500, 1000, 2000]);
  const steps = [
    { ...first, basisPoints },
    { ...next, basisPoints: basisPoints * 2 },
  ];
  return draw.onceIn(3) ? { baseBasisPoints: 100, steps } : { steps };
}

function xForY(draw: Draw): Definition {
  const take = 2 + draw.below(3);
  return { take, pay: 1 + draw.below(take - 1) };
}

function buyXGetY(draw: Draw, scope: () => Scope): Definition {
  return {
    buy: 1 + draw.below(3),
    get: 1 + draw.below(3),
    ...(draw.onceIn(2) && { getScope: scope() }),
    ...(draw.onceIn(2) && { basisPoints: draw.oneOf(RATES) }),
    ...(draw.onceIn(3) && { mostTimes: 1 + draw.below(2) }),
    ...(draw.onceIn(2) && { isPartial: true }),
  };
}

function nthItem(draw: Draw): Definition {
  const basisPoints = draw.oneOf(RATES);
  if (draw.onceIn(3)) return { which: 'cheapest', basisPoints };
  return { nth: 2 + draw.below(3), basisPoints, ...(draw.onceIn(4) && { mostTimes: 1 }) };
}

function bundle(draw: Draw, scope: () => Scope): Definition {
  const parts = Array.from({ length: 1 + draw.below(3) }, () => ({
    scope: scope(),
    units: 1 + draw.below(2),
  }));
  return { parts, priceCents: draw.below(4_000), ...(draw.onceIn(4) && { mostTimes: 1 }) };
}
