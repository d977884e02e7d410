import type { Sql } from '../platform/database.js';

/** What one shop can promise of one SKU, whole packs for a pack. */
export interface Availability {
  readonly sku: string;
  readonly store: string;
  readonly availableToPromise: number;
}

/**
 * Units of pairs: for each place, the SKU of that number (from 1) in the shop that stands there. One row with all
 * figures in order as the text of an array: null where the SKU is not sold, 0 where the shop never had it.
 */
export function unitsOfPairs(
  skus: readonly string[],
  numbers: readonly number[],
  stores: readonly string[],
): Sql {
  return {
    name: 'units-of-pairs',
    // `offset 0` keeps both halves of the key in the index condition; the planner would filter by shop otherwise.
    text: `with article as materialized (
             select s.number, a.stock_sku, a.units_per_pack
             from unnest($1::text[]) with ordinality as s(sku, number)
             join sku a on a.sku = s.sku and a.is_active
           )
           select array_agg((coalesce(l.units, 0) / a.units_per_pack)::integer order by pair.place)::text as units
           from unnest($2::integer[], $3::text[]) with ordinality as pair(number, store, place)
           left join article a on a.number = pair.number
           left join lateral (
             select available_to_promise(l.shelf, l.safety_stock) as units from stock_level l
             where l.sku = a.stock_sku and l.store = pair.store offset 0
           ) l on true`,
    values: [skus, numbers, stores],
  };
}

/** What stands ready in one shop, by the SKU whose stock it is; of some SKUs only, or of all. */
export function promisableIn(store: string, stockSkus: readonly string[] | undefined): Sql {
  const ofSome = stockSkus === undefined ? '' : ' and l.sku = any($2)';
  return {
    name: stockSkus === undefined ? 'promisable-in-store' : 'promisable-of-some-in-store',
    text: `select l.sku, available_to_promise(l.shelf, l.safety_stock) as units from stock_level l
           where l.store = $1 and available_to_promise(l.shelf, l.safety_stock) > 0${ofSome}`,
    values: stockSkus === undefined ? [store] : [store, stockSkus],
  };
}

/** Articles of which at least one shop of these has one. */
export function inAnyOf(stores: readonly string[], skus: readonly string[]): Sql {
  return {
    name: 'in-any-store',
    text: `select a.sku from sku a
            where a.sku = any($2) and a.is_active
              and exists (select from stock_level l
                           where l.sku = a.stock_sku and l.store = any($1)
                             and available_to_promise(l.shelf, l.safety_stock) >= a.units_per_pack)`,
    values: [stores, skus],
  };
}

/** The shops that can supply every one of the SKUs in its quantity. */
export function storesWithAll(skus: readonly string[], quantities: readonly number[]): Sql {
  return {
    name: 'stores-with-all',
    text: `with wanted as (
             select a.stock_sku, sum(w.quantity * a.units_per_pack) as units
             from unnest($1::text[], $2::integer[]) as w(sku, quantity)
             join sku a on a.sku = w.sku and a.is_active
             group by a.stock_sku
           )
           select l.store
           from wanted w
           join stock_level l on l.sku = w.stock_sku
           where available_to_promise(l.shelf, l.safety_stock) >= w.units
           group by l.store
           having count(*) = (select count(*) from wanted)`,
    values: [skus, quantities],
  };
}

/** The SKU whose units each of these is made of. */
export function stockBehind(skus: readonly string[]): Sql {
  return {
    name: 'stock-behind',
    text: 'select sku, stock_sku as "stockSku" from sku where sku = any($1) and is_active',
    values: [skus],
  };
}
