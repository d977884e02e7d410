import type { OrderState } from '@passerelle/shared/orders/states';
import type { Sql } from '../platform/database.js';
import { orderWithLines } from './order-rows.js';
import { isOpen, isWaiting } from './states-in-sql.js';

const due = `case when o.state in ('ready', 'uncollected') then o.collect_by else o.ready_at end`;

interface QueuePlace {
  readonly at: string;
  readonly id: string;
}

/** Orders of a shop's queue in the given states, the first due first. */
export function queueOf(
  store: string,
  states: readonly OrderState[],
  after: QueuePlace | undefined,
  limit: number,
): Sql {
  return {
    name: 'staff-queue',
    text: `select ${orderWithLines} from customer_order o
            where o.store = $1 and ${isOpen} and o.state = any($2)
              and ($3::timestamptz is null or (${due}, o.id) > ($3, $4))
            order by ${due}, o.id limit $5`,
    values: [store, states, after?.at ?? null, after?.id ?? null, limit],
  };
}

/** Paid orders of a shop that nobody collected and that are not on the shelf again, those longest past their time first. */
export function uncollectedOf(store: string, after: QueuePlace | undefined, limit: number): Sql {
  return {
    name: 'staff-uncollected',
    text: `select ${orderWithLines} from customer_order o
            where o.store = $1 and o.state = 'uncollected'
              and ($2::timestamptz is null or (o.collect_by, o.id) > ($2, $3))
            order by o.collect_by, o.id limit $4`,
    values: [store, after?.at ?? null, after?.id ?? null, limit],
  };
}

/** How many open orders a shop has in each state. */
export function countsOf(store: string): Sql {
  return {
    name: 'staff-queue-counts',
    text: `select count(*) filter (where ${isWaiting})::integer as "toPrepare",
             count(*) filter (where o.state in ('picking', 'short', 'in-transfer'))::integer as "inPreparation",
             count(*) filter (where o.state = 'ready')::integer as ready,
             (select count(*)::integer from customer_order where store = $1 and state = 'uncollected') as uncollected
           from customer_order o where o.store = $1 and ${isOpen}`,
    values: [store],
  };
}

/** Open orders of a shop whose shopper's name holds every letter typed, without accents. */
export function openByName(store: string, words: string, limit: number): Sql {
  return {
    name: 'open-orders-by-name',
    text: `select ${orderWithLines} from customer_order o
            where o.store = $1 and ${isOpen}
              and plain_text(o.first_name || ' ' || o.last_name) like '%' || replace(replace(replace(plain_text($2),
                    '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
            order by o.collect_by, o.id limit $3`,
    values: [store, words, limit],
  };
}

const mayBeAskedFor = (where: string) => `
  (select o.id, o.number from customer_order o
    where ${where} and ${isOpen} order by o.placed_at desc limit $2)
  union all
  (select o.id, o.number from customer_order o
    where ${where} and not (${isOpen}) and o.closed_at > $1
    order by o.closed_at desc limit $2)`;

/** Orders of a shop whose code somebody may hold: open ones, and those that ended lately. */
export function codeHoldersOf(store: string, endedAfter: Date, limit: number): Sql {
  return {
    name: 'code-holders-of-store',
    text: mayBeAskedFor('store = $3'),
    values: [endedAfter, limit, store],
  };
}

/** The same everywhere else. */
export function codeHoldersElsewhere(store: string, endedAfter: Date, limit: number): Sql {
  return {
    name: 'code-holders-elsewhere',
    text: mayBeAskedFor('store <> $3'),
    values: [endedAfter, limit, store],
  };
}

/** One row of an order's story. */
export interface StoryRow {
  readonly at: Date;
  readonly command: string;
  readonly fromState: OrderState | null;
  readonly toState: OrderState;
  readonly actor: string;
  /** How a colleague came to take it. */
  readonly device: string | null;
  readonly detail: Readonly<Record<string, unknown>> | null;
}

/** The whole story of an order, oldest first. */
export function storyOf(orderId: string): Sql {
  return {
    name: 'order-story',
    text: `select at, command, from_state as "fromState", to_state as "toState", actor, device, detail
             from order_event where order_id = $1 order by id`,
    values: [orderId],
  };
}
