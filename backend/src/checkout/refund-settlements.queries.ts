import type { SettlementMethod } from '@passerelle/shared/api/refused-refunds';
import type { Sql } from '../platform/database.js';

/** What a shop gave in the place of a refund that was refused. */
export interface RefundSettlement {
  readonly errandId: string;
  readonly orderId: string;
  readonly store: string;
  readonly staffId: string;
  readonly method: SettlementMethod;
  readonly amountCents: number;
  readonly at: Date;
}

export function insertSettlement(one: RefundSettlement): Sql {
  return {
    name: 'insert-refund-settlement',
    text: `insert into refund_settlement (errand_id, order_id, store, staff_id, method, amount_cents, at)
           values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [one.errandId, one.orderId, one.store, one.staffId, one.method, one.amountCents, one.at],
  };
}

/** What shops gave for an order, the oldest first. */
export function settlementsOf(orderId: string): Sql {
  return {
    name: 'refund-settlements-of',
    text: `select errand_id as "errandId", order_id as "orderId", store, staff_id as "staffId", method,
             amount_cents as "amountCents", at
           from refund_settlement where order_id = $1 order by at, errand_id`,
    values: [orderId],
  };
}
