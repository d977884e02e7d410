import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database.js';
import {
  countPutBacks,
  lockPutBacks,
  lockPutBacksOf,
  type OpenPutBack,
  putBack,
  putBacksOfOrders,
  putBacksOfStore,
  withdrawPutBacks,
} from './put-backs.queries.js';

export type { OpenPutBack } from './put-backs.queries.js';

type Reading = Pick<Tx, 'rows'>;

/** The tasks that orders leave behind when units have to go back to the shelf. */
@Injectable()
export class OrderPutBacks {
  /** Open tasks of a shop, the oldest first. */
  ofStore(
    from: Reading,
    store: string,
    after: { readonly at: Date; readonly id: string } | undefined,
    limit: number,
  ): Promise<OpenPutBack[]> {
    return from.rows<OpenPutBack>(putBacksOfStore(store, after, limit));
  }

  /** Open tasks of some orders in one shop. */
  ofOrders(from: Reading, orderIds: readonly string[], store: string): Promise<OpenPutBack[]> {
    return from.rows<OpenPutBack>(putBacksOfOrders(orderIds, store));
  }

  /** How many tasks a shop has open. */
  async count(from: Reading, store: string): Promise<number> {
    const [row] = await from.rows<{ open: number }>(countPutBacks(store));
    return row?.open ?? 0;
  }

  /** Wins the open tasks of one order in one shop. */
  take(tx: Tx, number: string, store: string): Promise<OpenPutBack[]> {
    return tx.rows<OpenPutBack>(lockPutBacks(number, store));
  }

  /** Wins the open tasks of some stock-keeping SKUs in one shop. */
  takeOf(tx: Tx, store: string, stockSkus: readonly string[]): Promise<OpenPutBack[]> {
    return tx.rows<OpenPutBack>(lockPutBacksOf(store, stockSkus));
  }

  /** Counts packs of a task as carried back. */
  async done(tx: Tx, taskId: string, packs: number, at: Date): Promise<void> {
    const changed = await tx.run(putBack(taskId, packs, at));
    if (changed !== 1) throw new Error(`Put-back ${taskId} has not so much left`);
  }

  /** Takes back the untouched tasks of an order's hand-over; answers how many packs of each article they were. */
  withdraw(tx: Tx, orderId: string, store: string): Promise<{ sku: string; quantity: number }[]> {
    return tx.rows(withdrawPutBacks(orderId, store));
  }
}
