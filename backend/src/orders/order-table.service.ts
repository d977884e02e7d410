import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';

/** One line of an order as a table says it. */
export interface OrderTableRow {
  readonly id: string;
  readonly line: number;
  readonly number: string;
  readonly store: string;
  readonly mode: string;
  readonly state: string;
  readonly placedAt: Date;
  readonly collectBy: Date;
  readonly sku: string;
  readonly quantity: number;
  readonly totalCents: number;
}

/** Orders line by line, slice by slice; of the people nothing but the order's number. */
@Injectable()
export class OrderTable {
  constructor(private readonly database: Database) {}

  /** Lines of orders of these shops (every shop for null) by order and line, from behind one on. */
  slice(
    stores: readonly string[] | null,
    after: readonly [id: string, line: number],
    limit: number,
  ): Promise<OrderTableRow[]> {
    return this.database.rows<OrderTableRow>({
      name: 'order-table',
      text: `select o.id, l.line, o.number, o.store, o.mode, o.state, o.placed_at as "placedAt",
               o.collect_by as "collectBy", l.sku, l.quantity, o.total_cents as "totalCents"
             from customer_order o join order_line l on l.order_id = o.id
             where (o.id, l.line) > ($1::uuid, $2::integer) and ($3::text[] is null or o.store = any($3))
             order by o.id, l.line limit $4`,
      values: [...after, stores, limit],
    });
  }
}
