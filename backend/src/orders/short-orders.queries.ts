import type { Sql } from '../platform/database.js';
import { isOpen, isWaiting } from './states-in-sql.js';

const holds = `(${isWaiting} or o.state = 'picking')
              and exists (select from order_line l where l.order_id = o.id and l.stock_sku = any($2)
                            and l.quantity > l.picked + l.missing + l.in_transfer)`;

/** Wins the open orders of a shop that still have units of these SKUs to be picked. */
export function lockHolders(store: string, stockSkus: readonly string[]): Sql {
  return {
    name: 'lock-holders',
    text: `select o.id from customer_order o
            where o.store = $1 and ${holds}
            order by o.id for no key update of o`,
    values: [store, stockSkus],
  };
}

/** One such order beside those that were won. */
export function otherHolders(store: string, stockSku: string, won: readonly string[]): Sql {
  return {
    name: 'other-holders',
    text: `select o.id from customer_order o
            where o.store = $1 and ${holds} and o.id <> all($3::uuid[]) limit 1`,
    values: [store, [stockSku], won],
  };
}

/** Whom units of some SKUs are promised to in a shop, whoever has the nearest deadline first. */
export function promisesOf(store: string, stockSkus: readonly string[]): Sql {
  return {
    name: 'promises-of',
    text: `select l.stock_sku as sku, o.number as "order", o.first_name || ' ' || o.last_name as "customerName",
             sum((l.quantity - l.missing - l.in_transfer) * l.units_per_pack)::integer as quantity, o.collect_by as "collectBy"
           from customer_order o join order_line l on l.order_id = o.id
           where o.store = $1 and ${isOpen} and l.stock_sku = any($2)
             and l.quantity > l.missing + l.in_transfer
           group by o.id, l.stock_sku order by o.collect_by, o.id limit 500`,
    values: [store, stockSkus],
  };
}
