/** Foreign effects as promotions of ours: what is off, from which goods, at which level. Nothing is computed here. */

import type { Promotion, Scope } from '../../types.js';
import { Fields } from '../fields.js';
import { type ForeignLine, Untranslatable } from './foreign-case.js';
import { basisPointsOf, linesIn, scopeOf } from './goods.js';

/** What an effect says of a promotion; undefined: it gives nothing. */
export type Effect = Pick<Promotion, 'kind' | 'level' | 'definition' | 'scope'>;

type Reading = (fields: Fields, lines: readonly ForeignLine[], isShown: boolean) => Effect | undefined;

const BASKET_AMOUNT: Reading = (fields, lines) => {
  const scope = scopeIn(fields, lines);
  return amount('basket', cents(fields), scope);
};

const BASKET_PERCENT: Reading = (fields, lines) => {
  const scope = scopeIn(fields, lines);
  const basisPoints = basisPointsOf(fields, 'percent');
  const mostCents = fields.optionalWhole('cap') ?? fields.optionalWhole('maxAmount');
  return percent('basket', basisPoints, scope, mostCents);
};

/** Off each unit, as our markdown is, where it may be the price that everybody is shown; else off the group. */
const EACH_PERCENT: Reading = (fields, lines, isShown) => {
  const scope = scopeIn(fields, lines);
  return percent(isShown ? 'catalogue' : 'basket', basisPointsOf(fields, 'percent'), scope, undefined);
};

const MARKDOWN_PERCENT: Reading = (fields, lines) =>
  percent('catalogue', basisPointsOf(fields, 'percent'), scopeIn(fields, lines), undefined);

const READINGS: Readonly<Record<string, Reading>> = {
  order_fixed: BASKET_AMOUNT,
  order_percent: BASKET_PERCENT,
  order_percent_capped: BASKET_PERCENT,
  item_percent: EACH_PERCENT,
  item_fixed_per_unit: (fields, lines) => eachAmount(cents(fields), scopeIn(fields, lines)),
  item_fixed_price: (fields, lines) => fixedPrice('basket', fields, lines),
  catalogue_percent: MARKDOWN_PERCENT,
  catalogue_fixed: (fields, lines) => amount('catalogue', cents(fields), scopeIn(fields, lines)),
  catalogue_fixed_price: (fields, lines) => fixedPrice('catalogue', fields, lines),
  cheapest_unit_percent: (fields, lines) =>
    cheapest({ basisPoints: basisPointsOf(fields, 'percent') }, scopeIn(fields, lines)),
  cheapest_unit_fixed: (fields, lines) => cheapest({ amountCents: cents(fields) }, scopeIn(fields, lines)),
  nth_item_percent: (fields, lines) => {
    const nth = fields.whole(fields.has('nth') ? 'nth' : 'n', 2);
    const basisPoints = basisPointsOf(fields, 'percent');
    return {
      kind: 'nth-item',
      level: 'sets',
      scope: scopeIn(fields, lines),
      definition: { nth, basisPoints },
    };
  },
  buy_x_get_y_free: (fields, lines) => buyAndGet(fields, lines, 10_000),
  buy_x_get_y_percent: (fields, lines) => buyAndGet(fields, lines, basisPointsOf(fields, 'percent')),
  shipping_percent: (fields) => service({ basisPoints: basisPointsOf(fields, 'percent') }),
  shipping_fixed: (fields) => service({ amountCents: cents(fields) }),
  free_shipping: () => service({ basisPoints: 10_000 }),
  shipping_free: () => service({ basisPoints: 10_000 }),
};

/**
 * What one effect says. `isShown`: a percentage off units may be the price that everybody is shown. Throws Untranslatable by name.
 */
export function translateEffect(
  value: unknown,
  place: string,
  lines: readonly ForeignLine[],
  isShown: boolean,
): Effect | undefined {
  const fields = new Fields(value, place);
  const type = fields.text('type');
  const reading = READINGS[type] ?? (/tiered_(percent|fixed)$/.test(type) ? tiers : undefined);
  if (!reading) throw new Untranslatable(`effect ${type}`);
  const effect = reading(fields, lines, isShown);
  fields.end();
  return effect;
}

/** Is it the price itself that an effect lowers, before all other promotions? */
export function isCatalogueEffect(value: unknown): boolean {
  return new Fields(value, '').optionalText('type')?.startsWith('catalogue_') === true;
}

/** The goods an effect may take something off; none for delivery. */
export function goodsOf(value: unknown, lines: readonly ForeignLine[]): readonly ForeignLine[] {
  const fields = new Fields(value, '');
  if (fields.optionalText('type')?.includes('shipping')) return [];
  const scopes = ['filter', 'getFilter'].filter((name) => fields.has(name));
  return linesIn(scopeOf(fields.any(scopes[0] ?? 'filter'), 'filter', lines), lines);
}

function scopeIn(fields: Fields, lines: readonly ForeignLine[]): Scope {
  return scopeOf(fields.any('filter'), `${fields.place}.filter`, lines);
}

function cents(fields: Fields): number {
  return fields.whole(fields.has('value') ? 'value' : 'amount');
}

function amount(level: Effect['level'], amountCents: number, scope: Scope): Effect | undefined {
  return amountCents === 0 ? undefined : { kind: 'amount-off', level, scope, definition: { amountCents } };
}

function percent(
  level: Effect['level'],
  basisPoints: number,
  scope: Scope,
  mostCents: number | undefined,
): Effect | undefined {
  if (basisPoints === 0 || mostCents === 0) return undefined;
  const definition = mostCents === undefined ? { basisPoints } : { basisPoints, mostCents };
  return { kind: 'percent-off', level, scope, definition };
}

function cheapest(off: Readonly<Record<string, number>>, scope: Scope): Effect | undefined {
  if (Object.values(off)[0] === 0) return undefined;
  return { kind: 'nth-item', level: 'sets', scope, definition: { which: 'cheapest', ...off } };
}

function fixedPrice(level: Effect['level'], fields: Fields, lines: readonly ForeignLine[]): Effect {
  const priceCents = fields.whole(fields.has('price') ? 'price' : 'amount');
  return { kind: 'fixed-price', level, scope: scopeIn(fields, lines), definition: { priceCents } };
}

function service(definition: Readonly<Record<string, number>>): Effect | undefined {
  if (Object.values(definition)[0] === 0) return undefined;
  return { kind: 'free-service', level: 'services', scope: {}, definition };
}

function buyAndGet(fields: Fields, lines: readonly ForeignLine[], basisPoints: number): Effect {
  const scope = scopeOf(fields.any('buyFilter'), `${fields.place}.buyFilter`, lines);
  const getScope = scopeOf(fields.any('getFilter'), `${fields.place}.getFilter`, lines);
  const mostTimes = fields.optionalWhole('maxApplications', 1);
  const choose = fields.optionalText('choose') ?? 'cheapest_units_free';
  if (choose !== 'cheapest_units_free') throw new Untranslatable(`choose ${choose}`);
  if (!fields.flag('sameUnitsCannotBeBoth', true)) throw new Untranslatable('sameUnitsCannotBeBoth false');
  const definition = {
    buy: fields.whole('buyQuantity', 1),
    get: fields.whole('getQuantity', 1),
    getScope,
    basisPoints,
    isPartial: fields.flag('partialGet', false),
    ...(mostTimes === undefined ? undefined : { mostTimes }),
  };
  return { kind: 'buy-x-get-y', level: 'sets', scope, definition };
}

function tiers(fields: Fields, lines: readonly ForeignLine[]): Effect | undefined {
  const scope = scopeIn(fields, lines);
  const base = fields.has('basePercent')
    ? { baseBasisPoints: basisPointsOf(fields, 'basePercent') }
    : { baseAmountCents: fields.optionalWhole('baseAmount') ?? 0 };
  const steps = fields
    .list('tiers', (value, place) => readTier(new Fields(value, place)))
    .sort((one, other) => one.from - other.from);
  const hasBase = Object.values(base)[0] !== 0;
  if (steps.length === 0) {
    if (base.baseBasisPoints !== undefined) return percent('basket', base.baseBasisPoints, scope, undefined);
    return amount('basket', base.baseAmountCents, scope);
  }
  const definition = { ...(hasBase ? base : undefined), steps: steps.map(({ step }) => step) };
  return { kind: 'tiers', level: 'basket', scope, definition };
}

function readTier(fields: Fields): {
  readonly from: number;
  readonly step: Readonly<Record<string, unknown>>;
} {
  const isUnits = fields.has('fromQuantity');
  const from = fields.whole(isUnits ? 'fromQuantity' : 'fromTotal', 1);
  const off = fields.has('percent')
    ? { basisPoints: basisPointsOf(fields, 'percent') }
    : { amountCents: cents(fields) };
  fields.end();
  return { from, step: { ...(isUnits ? { fromUnits: from } : { fromCents: from }), ...off } };
}

function eachAmount(amountCents: number, scope: Scope): Effect | undefined {
  if (amountCents === 0) return undefined;
  return { kind: 'amount-off', level: 'basket', scope, definition: { amountCents, isPerUnit: true } };
}
