import type { OrderCommand } from '@passerelle/shared/orders/states';
import type { Sql } from '../platform/database.js';

/** Units to carry back to a shelf. */
export interface PutBackTask {
  readonly id: string;
  readonly store: string;
  readonly sku: string;
  readonly stockSku: string;
  readonly unitsPerPack: number;
  readonly quantity: number;
  readonly bin: string | null;
}

/** A task that is not done, with the order it came from. */
export interface OpenPutBack extends PutBackTask {
  readonly order: string;
  readonly remaining: number;
  readonly since: Date;
}

const openColumns = `t.id, o.number as "order", t.store, t.sku, t.stock_sku as "stockSku",
  t.units_per_pack as "unitsPerPack", t.quantity, t.remaining, t.bin, t.created_at as since`;

/** Opens the tasks that a command leaves for an order. */
export function openPutBacks(
  orderId: string,
  tasks: readonly PutBackTask[],
  cause: OrderCommand,
  at: Date,
): Sql {
  return {
    name: 'open-put-backs',
    text: `insert into put_back_task
             (id, order_id, store, sku, stock_sku, units_per_pack, quantity, remaining, bin, cause, created_at)
           select t.id, $1, t.store, t.sku, t."stockSku", t."unitsPerPack", t.quantity, t.quantity, t.bin, $3, $4
             from jsonb_to_recordset($2) as t(id uuid, store text, sku text, "stockSku" text,
               "unitsPerPack" integer, quantity integer, bin text)`,
    values: [orderId, JSON.stringify(tasks), cause, at],
  };
}

/** What a shop still has to carry back, the oldest first. */
export function putBacksOfStore(
  store: string,
  after: { at: Date; id: string } | undefined,
  limit: number,
): Sql {
  return {
    name: 'put-backs-of-store',
    text: `select ${openColumns} from put_back_task t join customer_order o on o.id = t.order_id
            where t.store = $1 and t.done_at is null and ($2::timestamptz is null or (t.created_at, t.id) > ($2, $3))
            order by t.created_at, t.id limit $4`,
    values: [store, after?.at ?? null, after?.id ?? null, limit],
  };
}

/** The same for some orders. */
export function putBacksOfOrders(orderIds: readonly string[], store: string): Sql {
  return {
    name: 'put-backs-of-orders',
    text: `select ${openColumns} from put_back_task t join customer_order o on o.id = t.order_id
            where t.order_id = any($1) and t.store = $2 and t.done_at is null order by t.created_at, t.id`,
    values: [orderIds, store],
  };
}

/** Takes the open tasks of one order in one shop for this transaction. */
export function lockPutBacks(number: string, store: string): Sql {
  return {
    name: 'lock-put-backs',
    text: `select ${openColumns} from put_back_task t join customer_order o on o.id = t.order_id
            where o.number = $1 and t.store = $2 and t.done_at is null
            order by t.id for no key update of t`,
    values: [number, store],
  };
}

/** Takes the open tasks of some stock-keeping SKUs in one shop for this transaction. */
export function lockPutBacksOf(store: string, stockSkus: readonly string[]): Sql {
  return {
    name: 'lock-put-backs-of',
    text: `select ${openColumns} from put_back_task t join customer_order o on o.id = t.order_id
            where t.store = $1 and t.stock_sku = any($2) and t.done_at is null
            order by t.id for no key update of t`,
    values: [store, stockSkus],
  };
}

/** Counts packs as carried back. */
export function putBack(taskId: string, quantity: number, at: Date): Sql {
  return {
    name: 'put-back',
    text: `update put_back_task set remaining = remaining - $2,
             done_at = case when remaining = $2 then $3::timestamptz end
           where id = $1 and remaining >= $2`,
    values: [taskId, quantity, at],
  };
}

/** How many tasks a shop has open. */
export function countPutBacks(store: string): Sql {
  return {
    name: 'count-put-backs',
    text: 'select count(*)::integer as open from put_back_task where store = $1 and done_at is null',
    values: [store],
  };
}

/** Takes back the tasks of a hand-over that nobody has begun, when it is undone; answers what they held. */
export function withdrawPutBacks(orderId: string, store: string): Sql {
  return {
    name: 'withdraw-put-backs',
    text: `delete from put_back_task where order_id = $1 and store = $2 and cause = 'hand-over' and remaining = quantity
             and done_at is null
           returning sku, quantity`,
    values: [orderId, store],
  };
}
