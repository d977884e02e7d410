import type { Sql } from '../platform/database.js';
import { columns } from './order-rows.js';
import { hasDeadline, isOpen } from './states-in-sql.js';

/** Takes the row of an order that is past its deadline, unless somebody else holds it. */
export function lockExpired(id: string, now: Date): Sql {
  return {
    name: 'lock-expired',
    text: `select ${columns} from customer_order o
            where o.id = $1 and o.collect_by <= $2 and ${hasDeadline}
              and (o.pinned_until is null or o.pinned_until <= $2)
              for no key update of o skip locked`,
    values: [id, now],
  };
}

/** Takes the row of an order that is kept for somebody. */
export function lockKept(id: string): Sql {
  return {
    name: 'lock-kept',
    text: `select ${columns} from customer_order o
            where o.id = $1 and ${isOpen} for no key update of o`,
    values: [id],
  };
}

/** What a deadline is counted from. */
export interface KeptOrder {
  readonly id: string;
  readonly store: string;
  readonly collectBy: Date;
  readonly collectRule: object;
}

/** Orders that are kept for somebody, in the order of their ids, from behind one on. */
export function keptOrders(limit: number, after: { readonly id: string } | undefined): Sql {
  return {
    name: 'kept-orders',
    text: `select o.id, o.store, o.collect_by as "collectBy", o.collect_rule as "collectRule" from customer_order o
            where ${isOpen} and ($2::uuid is null or o.id > $2) order by o.id limit $1`,
    values: [limit, after?.id ?? null],
  };
}

/** Until when the open orders of a shop are kept, the first due first; half an hour of grace is nobody's closing. */
export function openPromises(store: string, limit: number): Sql {
  return {
    text: `select o.collect_by as at, o.collect_rule as rule from customer_order o
            where o.store = $1 and ${isOpen}
              and not coalesce((o.collect_rule->>'hasGrace')::boolean, false)
            order by o.collect_by limit $2`,
    values: [store, limit],
  };
}

/** An order whose deadline has passed, and its place among those. */
export interface Overdue {
  readonly id: string;
  /** As the database writes it, to the microsecond. */
  readonly collectBy: string;
}

/** Orders whose deadline has passed, the longest past first, from behind a place on. */
export function pastDeadline(now: Date, limit: number, after: Overdue | undefined): Sql {
  return {
    name: 'past-deadline',
    text: `select o.id, o.collect_by::text as "collectBy" from customer_order o
            where ${hasDeadline} and o.collect_by <= $1 and (o.pinned_until is null or o.pinned_until <= $1)
              and ($3::timestamptz is null or (o.collect_by, o.id) > ($3, $4))
            order by o.collect_by, o.id limit $2`,
    values: [now, limit, after?.collectBy ?? null, after?.id ?? null],
  };
}

/** Marks orders whose deadline is near as reminded and answers them; rows that others hold wait for the next time. */
export function dueSoon(now: Date, hours: number, paidHours: number, limit: number): Sql {
  const isNear = (before: string) => `o.collect_by <= $1::timestamptz + make_interval(hours => ${before})`;
  return {
    name: 'due-soon',
    text: `update customer_order o set reminded_at = $1
           from (select o.id from customer_order o
                  where ${hasDeadline} and o.collect_by > $1
                    and (${isNear('$2')} and o.reminded_at is null
                      or o.mode = 'collect' and (${isNear('$4')} and o.reminded_at is null
                        or ${isNear('$2')} and o.reminded_at <= o.collect_by - make_interval(hours => $2)))
                  order by o.collect_by limit $3 for no key update skip locked) near
           where o.id = near.id
           returning o.id, o.number, o.store, o.state`,
    values: [now, hours, limit, paidHours],
  };
}
