import type { Sql } from '../platform/database.js';
import { columns } from './order-rows.js';

/** A choice that the shopper of an order has to make. */
export interface OpenChoice {
  readonly id: string;
  readonly number: string;
  readonly store: string;
  readonly state: string;
}

/** From now on an order waits for its shopper's choice. */
export function openChoice(orderId: string, askedAt: Date, chooseBy: Date): Sql {
  return {
    name: 'open-choice',
    text: `insert into order_choice (order_id, asked_at, choose_by) values ($1, $2, $3)
           on conflict (order_id) do update set asked_at = $2, choose_by = $3, reminded_at = null`,
    values: [orderId, askedAt, chooseBy],
  };
}

/** Nothing is asked of its shopper any more. */
export function closeChoice(orderId: string): Sql {
  return { name: 'close-choice', text: 'delete from order_choice where order_id = $1', values: [orderId] };
}

/** Until when the shopper of an order may choose. */
export function choiceOf(orderId: string): Sql {
  return {
    name: 'choice-of',
    text: 'select choose_by as "chooseBy" from order_choice where order_id = $1',
    values: [orderId],
  };
}

/** Marks, once each, choices whose end is near, and answers whose they are. Rows that somebody holds wait their turn. */
export function choicesDueSoon(now: Date, hours: number, limit: number): Sql {
  return {
    name: 'choices-due-soon',
    text: `update order_choice c set reminded_at = $1
             from (select c.order_id, o.number, o.store, o.state
                     from order_choice c join customer_order o on o.id = c.order_id
                    where c.reminded_at is null and c.choose_by > $1 and o.state = 'short'
                      and c.choose_by <= $1::timestamptz + make_interval(hours => $2)
                    order by c.choose_by limit $3 for no key update of c skip locked) near
            where c.order_id = near.order_id
           returning c.order_id as id, near.number, near.store, near.state`,
    values: [now, hours, limit],
  };
}

/** Orders whose shoppers did not choose in time, the longest overdue first. */
export function choicesOverdue(now: Date, limit: number): Sql {
  return {
    name: 'choices-overdue',
    text: `select c.order_id as id from order_choice c join customer_order o on o.id = c.order_id
            where c.choose_by <= $1 and o.state = 'short' order by c.choose_by limit $2`,
    values: [now, limit],
  };
}

/** Takes the row of such an order, unless somebody else holds it: a shopper who chooses in that second is first. */
export function lockOverdueChoice(id: string, now: Date): Sql {
  return {
    name: 'lock-overdue-choice',
    text: `select ${columns} from customer_order o
            where o.id = $1 and o.state = 'short'
              and exists (select from order_choice c where c.order_id = o.id and c.choose_by <= $2)
              for no key update of o skip locked`,
    values: [id, now],
  };
}
