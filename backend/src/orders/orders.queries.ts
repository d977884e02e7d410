import { handedOverStates } from '@passerelle/shared/orders/states';
import type { Sql } from '../platform/database.js';
import { among } from '../platform/sql-lists.js';
import { orderWithLines } from './order-rows.js';
import { isWaiting } from './states-in-sql.js';

/** Orders by number with their lines. */
export function ordersByNumber(numbers: readonly string[]): Sql {
  return {
    name: 'orders-by-number',
    text: `select ${orderWithLines} from customer_order o where o.number = any($1)`,
    values: [numbers],
  };
}

/** The document of any order that has this hash: equal hashes are equal documents. */
export function documentByHash(hash: string): Sql {
  return {
    name: 'order-document-by-hash',
    text: 'select document from customer_order where hash = $1 limit 1',
    values: [hash],
  };
}

/** Orders by id with their lines. */
export function ordersById(ids: readonly string[]): Sql {
  return {
    name: 'orders-by-id',
    text: `select ${orderWithLines} from customer_order o where o.id = any($1)`,
    values: [ids],
  };
}

/** Ids of orders of a customer that were handed over, the latest first. */
export function handedOverTo(customerIds: readonly string[], limit: number): Sql {
  return {
    name: 'handed-over-to',
    text: `select id from customer_order where customer_id = any($1) and ${among('state', handedOverStates)}
            order by placed_at desc limit $2`,
    values: [customerIds, limit],
  };
}

export function numbersOf(ids: readonly string[]): Sql {
  return {
    name: 'numbers-of-orders',
    text: 'select id, number from customer_order where id = any($1)',
    values: [ids],
  };
}

/** Orders waiting to be prepared, per shop. */
export function waitingOrders(stores: readonly string[]): Sql {
  return {
    name: 'waiting-orders',
    text: `select o.store, count(*)::integer as waiting from customer_order o
            where o.store = any($1) and (${isWaiting} or o.state = 'picking') group by o.store`,
    values: [stores],
  };
}

/** The stored answer of a key, if there is one. */
export function storedAnswer(scope: string, key: string): Sql {
  return {
    name: 'stored-place-answer',
    text: 'select payload_hash as "payloadHash", answer from idempotency_key where scope = $1 and key = $2',
    values: [scope, key],
  };
}
