import type { Sql } from '../platform/database.js';
import { columns } from './order-rows.js';

// The end of the payment itself comes first and says so; this is for orders whose payment was never opened.
const lateMinutes = 5;
const isLate = `pay_by <= $2::timestamptz - interval '${lateMinutes} minutes'`;

/** Orders that were to be paid by now, the longest overdue first. */
export function notPaidInTime(now: Date, limit: number): Sql {
  return {
    name: 'not-paid-in-time',
    text: `select id from customer_order where state = 'pending-payment' and ${isLate}
            order by pay_by limit $1`,
    values: [limit, now],
  };
}

/** What kind of actor cancelled an order last. */
export function cancelledBy(orderId: string): Sql {
  return {
    name: 'cancelled-by',
    text: `select actor_kind as kind from order_event where order_id = $1 and command = 'cancel'
            order by id desc limit 1`,
    values: [orderId],
  };
}

/** Takes the row of such an order, unless somebody else holds it. */
export function lockUnpaid(id: string, now: Date): Sql {
  return {
    name: 'lock-unpaid',
    text: `select ${columns} from customer_order o
            where o.id = $1 and o.state = 'pending-payment' and ${isLate}
              for no key update of o skip locked`,
    values: [id, now],
  };
}

const isCarriedBack = `o.state = 'uncollected'
  and not exists (select from put_back_task t where t.order_id = o.id and t.done_at is null)`;

/** Paid orders that nobody collected, with nothing left to carry back. */
export function nobodyCollected(limit: number): Sql {
  return {
    name: 'nobody-collected',
    text: `select o.id from customer_order o where ${isCarriedBack} order by o.closed_at limit $1`,
    values: [limit],
  };
}

/** Takes the row of such an order, unless somebody else holds it. */
export function lockCarriedBack(id: string): Sql {
  return {
    name: 'lock-carried-back',
    text: `select ${columns} from customer_order o
            where o.id = $1 and ${isCarriedBack} for no key update of o skip locked`,
    values: [id],
  };
}
