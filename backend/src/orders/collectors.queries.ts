import type { Sql } from '../platform/database.js';
import { isOpen } from './states-in-sql.js';

/** Somebody whom a shopper named; revoked or not. */
export interface Collector {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string | null;
  readonly namedAt: Date;
  readonly revokedAt: Date | null;
}

const columns = `c.id, c.first_name as "firstName", c.last_name as "lastName", c.phone, c.named_at as "namedAt",
  c.revoked_at as "revokedAt"`;

/** Everybody who was ever named for an order, the latest first. */
export function collectorsOf(orderId: string): Sql {
  return {
    name: 'collectors-of',
    text: `select ${columns} from order_collector c where c.order_id = $1 order by c.named_at desc, c.id desc`,
    values: [orderId],
  };
}

export function addCollector(orderId: string, { id, firstName, lastName, phone, namedAt }: Collector): Sql {
  return {
    name: 'add-collector',
    text: `insert into order_collector (id, order_id, first_name, last_name, phone, named_at)
           values ($1, $2, $3, $4, $5, $6)`,
    values: [id, orderId, firstName, lastName, phone, namedAt],
  };
}

/** Nobody but the shopper may collect it from now on. */
export function revokeCollectors(orderId: string, at: Date): Sql {
  return {
    name: 'revoke-collectors',
    text: 'update order_collector set revoked_at = $2 where order_id = $1 and revoked_at is null',
    values: [orderId, at],
  };
}

/** Who may say a code of a shop's open orders, revoked ones among them: they are refused by name, not as strangers. */
export function collectorsIn(store: string, limit: number): Sql {
  return {
    name: 'collectors-in',
    text: `select c.id, o.number from order_collector c join customer_order o on o.id = c.order_id
            where o.store = $1 and ${isOpen} order by c.named_at desc limit $2`,
    values: [store, limit],
  };
}
