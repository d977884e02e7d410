import type { Sql } from '../platform/database.js';
import { orderWithLines } from './order-rows.js';
import { isOpen } from './states-in-sql.js';

/** A displayed price that somebody was promised. */
export interface PromisedPrice {
  readonly sku: string;
  readonly unitCents: number;
}

/** The prices of what is promised, each once. */
export const openPrices: Sql = {
  text: `select distinct l.sku, l.unit_cents as "unitCents"
         from customer_order o join order_line l on l.order_id = o.id where ${isOpen}`,
};

/** Which of these orders are not open any more. */
export function endedAmong(ids: readonly string[]): Sql {
  return { text: `select id from customer_order o where id = any($1) and not (${isOpen})`, values: [ids] };
}

/** Open orders with a line at one of these prices. */
export function openAtPrices(prices: readonly PromisedPrice[], limit: number): Sql {
  return {
    text: `select ${orderWithLines} from customer_order o
            where ${isOpen} and exists (
              select from order_line l join unnest($1::text[], $2::integer[]) as p(sku, cents)
                on p.sku = l.sku and p.cents = l.unit_cents
               where l.order_id = o.id)
            order by o.placed_at desc limit $3`,
    values: [prices.map(({ sku }) => sku), prices.map(({ unitCents }) => unitCents), limit],
  };
}
