import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';

/** Something about units that a person has to look at. */
export interface StockTask {
  readonly store: string;
  readonly sku: string;
  readonly kind: 'count' | 'rescue';
  readonly orderId?: string;
  readonly reason: string;
  readonly at: Date;
}

/** Questions that the book alone cannot answer: count this, rescue that order. */
@Injectable()
export class StockTasks {
  async open(tx: Tx, { store, sku, kind, orderId, reason, at }: StockTask): Promise<void> {
    await tx.run({
      name: 'open-stock-task',
      text: `insert into stock_task (id, store, sku, kind, order_id, reason, created_at)
             values ($1, $2, $3, $4, $5, $6, $7)`,
      values: [newId(at), store, sku, kind, orderId ?? null, reason, at],
    });
  }

  /** The same, unless that question is open already. */
  async openOnce(tx: Tx, task: StockTask): Promise<void> {
    const open = await tx.rows({
      name: 'stock-task-is-open',
      text: `select 1 as open from stock_task
              where store = $1 and sku = $2 and kind = $3 and done_at is null limit 1`,
      values: [task.store, task.sku, task.kind],
    });
    if (open.length === 0) await this.open(tx, task);
  }

  /** A count answers every open question about the figures of its SKU. */
  async counted(tx: Tx, store: string, sku: string, staffId: string, at: Date): Promise<void> {
    await tx.run({
      name: 'stock-task-counted',
      text: `update stock_task set done_at = $3, done_by = $4
              where store = $1 and sku = $2 and kind = 'count' and done_at is null`,
      values: [store, sku, at, staffId],
    });
  }
}
