import type { Sql } from '../platform/database.js';

/** What one shop can promise of one SKU, whole packs for a pack. */
export interface Availability {
  readonly sku: string;
  readonly store: string;
  readonly availableToPromise: number;
}

/** One row for each known SKU and each shop asked; a shop that never had the SKU has 0. */
export function availabilityOf(skus: readonly string[], stores: readonly string[]): Sql {
  return {
    name: 'availability-of',
    text: `select a.sku, s.store,
             (coalesce(available_to_promise(l.shelf, l.safety_stock), 0) / a.units_per_pack)::integer
               as "availableToPromise"
           from sku a
           cross join unnest($2::text[]) as s(store)
           left join stock_level l on l.sku = a.stock_sku and l.store = s.store
           where a.sku = any($1) and a.is_active`,
    values: [skus, stores],
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
