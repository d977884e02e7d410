/** Foreign conditions as ours. */

import type { Condition, Scope } from '../../types.js';
import { Fields } from '../fields.js';
import { type ForeignLine, Untranslatable, wordsOf } from './foreign-case.js';
import { scopeOf } from './goods.js';

type Reading = (fields: Fields, lines: readonly ForeignLine[]) => readonly Condition[];

const READINGS: Readonly<Record<string, Reading>> = {
  basket_quantity_at_least: (fields) => [{ kind: 'basket-units', fromUnits: count(fields) }],
  any_line_quantity_at_least: (fields) => [{ kind: 'line-units', fromUnits: count(fields) }],
  items_total_at_least: (fields) => total({ kind: 'basket-total' }, cents(fields)),
  items_total_above: (fields) => total({ kind: 'basket-total' }, cents(fields) + 1),
  category_total_at_least: (fields, lines) => {
    const categories = wordsOf(fields, 'category', 'categories');
    return total({ kind: 'scope-total', scope: scopeOf({ categories }, fields.place, lines) }, cents(fields));
  },
  sku_total_at_least: (fields, lines) => {
    const skus = wordsOf(fields, 'sku', 'skus');
    return total({ kind: 'scope-total', scope: scopeOf({ skus }, fields.place, lines) }, cents(fields));
  },
  filter_total_at_least: (fields, lines) => {
    const scope: Scope = scopeOf(fields.any('filter'), fields.place, lines);
    return total({ kind: 'scope-total', scope }, cents(fields));
  },
  category_quantity_at_least: (fields, lines) =>
    units(wordsOf(fields, 'category', 'categories'), 'categories', fields, lines),
  sku_quantity_at_least: (fields, lines) => units(wordsOf(fields, 'sku', 'skus'), 'skus', fields, lines),
  filter_quantity_at_least: (fields, lines) => [
    {
      kind: 'scope-units',
      scope: scopeOf(fields.any('filter'), fields.place, lines),
      fromUnits: count(fields),
    },
  ],
  basket_contains_sku: (fields) => holding('contains-sku', fields, 'sku', 'skus'),
  basket_contains_category: (fields) => holding('contains-category', fields, 'category', 'categories'),
  basket_contains_brand: (fields) => holding('contains-brand', fields, 'brand', 'brands'),
  customer_group: (fields) => [
    { kind: 'segment', anyOf: [...wordsOf(fields, 'group', 'groups'), ...fields.texts('anyOf')] },
  ],
  customer_nth_order: (fields) => [{ kind: 'nth-purchase', n: fields.whole('n', 1) }],
  customer_first_order: () => [{ kind: 'first-purchase' }],
};

/** Our conditions for a foreign one; all of them must hold. Throws Untranslatable by name. */
export function translateCondition(
  value: unknown,
  place: string,
  lines: readonly ForeignLine[],
): readonly Condition[] {
  const fields = new Fields(value, place);
  const type = fields.text('type');
  const reading = READINGS[type];
  if (!reading) throw new Untranslatable(`condition ${type}`);
  const conditions = reading(fields, lines);
  fields.end();
  return conditions;
}

function count(fields: Fields): number {
  return fields.whole(fields.has('quantity') ? 'quantity' : 'value');
}

function cents(fields: Fields): number {
  return fields.whole(fields.has('value') ? 'value' : 'amount');
}

/** From nothing on is no condition. */
function total(condition: Condition, fromCents: number): Condition[] {
  return fromCents === 0 ? [] : [{ ...condition, fromCents }];
}

function units(
  names: readonly string[],
  key: 'categories' | 'skus',
  fields: Fields,
  lines: readonly ForeignLine[],
): Condition[] {
  const scope = scopeOf({ [key]: names }, fields.place, lines);
  return [{ kind: 'scope-units', scope, fromUnits: count(fields) }];
}

function holding(kind: string, fields: Fields, one: string, many: string): Condition[] {
  const anyOf = [...wordsOf(fields, one, many), ...fields.texts('anyOf')];
  const all = fields.texts('allOf').map((each) => ({ kind, anyOf: [each] }));
  return anyOf.length > 0 ? [{ kind, anyOf }, ...all] : all;
}
