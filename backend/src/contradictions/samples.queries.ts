import type { Sql } from '../platform/database.js';

/** An article in a shop. */
export interface Place {
  readonly sku: string;
  readonly store: string;
}

/** Articles whose price was written last or began to hold last. */
export function latelyPriced(at: Date, limit: number): Sql {
  return {
    text: `select distinct sku from (
             (select sku from (select sku, effective_at from price_change order by id desc limit $2) w
               where effective_at <= $1)
             union all
             (select sku from price_change where effective_at <= $1 order by effective_at desc, id desc limit $2)
           ) c order by sku`,
    values: [at, limit],
  };
}

/** Articles whose units moved last, with the shop. */
export function latelyMoved(limit: number): Sql {
  return {
    text: `select distinct sku, store from (select sku, store from stock_movement order by id desc limit $1) m
            order by sku, store`,
    values: [limit],
  };
}

/** The next articles of the catalogue. */
export function articlesAfter(sku: string, limit: number): Sql {
  return {
    text: 'select sku from sku where is_active and sku > $1 order by sku limit $2',
    values: [sku, limit],
  };
}

export interface ListPrice {
  readonly sku: string;
  readonly cents: number;
}

/** The prices before reductions of the next articles as of an instant. */
export function listPricesAfter(sku: string, at: Date, limit: number): Sql {
  return {
    text: `select s.sku, p.price_cents as cents
             from (select sku from sku where is_active and sku > $1 order by sku limit $3) s
             join lateral (select c.price_cents from price_change c where c.sku = s.sku and c.effective_at <= $2
                            order by c.effective_at desc, c.id desc limit 1) p on true
            order by s.sku`,
    values: [sku, at, limit],
  };
}
