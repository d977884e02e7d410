import type { OrderState } from '@passerelle/shared/orders/states';
import type { Sql } from '../platform/database.js';

/** One row of an order's story. */
export interface OrderEvent {
  readonly orderId: string;
  readonly at: Date;
  readonly command: string;
  readonly from: OrderState;
  readonly to: OrderState;
  readonly actorKind: string;
  readonly actor: string;
  readonly detail: object | null;
}

/** Adds one row to the order's story. */
export function addEvent(event: OrderEvent): Sql {
  return {
    name: 'add-order-event',
    text: `insert into order_event (order_id, at, command, from_state, to_state, actor_kind, actor, detail)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      event.orderId,
      event.at,
      event.command,
      event.from,
      event.to,
      event.actorKind,
      event.actor,
      event.detail && JSON.stringify(event.detail),
    ],
  };
}

/** Packs of an article that were not found at one moment. */
export interface Miss {
  readonly at: Date;
  readonly packs: number;
}

/** What was recorded as not found of an article and not undone since, by the order's story. */
export function missesOf(orderId: string, sku: string): Sql {
  return {
    name: 'misses-of',
    text: `select at, (detail ->> 'missing')::integer as packs from order_event
            where order_id = $1 and command = 'pick' and detail ->> 'sku' = $2 and detail ? 'missing'
              and id > (select coalesce(max(id), 0) from order_event where order_id = $1
                          and (command in ('change-store', 'choose', 'send-transfer') or command = 'undo-pick' and detail ->> 'sku' = $2))
            order by id`,
    values: [orderId, sku],
  };
}
