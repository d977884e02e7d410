import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import { numberIn, OrderProofs } from './order-proofs.service.js';
import type { Order } from './order-rows.js';
import { documentByHash, handedOverTo, numbersOf, ordersById, ordersByNumber } from './orders.queries.js';
import { endedAmong, openAtPrices, openPrices, type PromisedPrice } from './promised-prices.queries.js';

export type { PromisedPrice } from './promised-prices.queries.js';

/** Orders for modules that listen: messages, live pages. */
@Injectable()
export class OrderReader {
  constructor(
    private readonly database: Database,
    private readonly proofs: OrderProofs,
  ) {}

  /** The order of that id, as it stands now. */
  async byId(id: string): Promise<Order | undefined> {
    return (await this.database.rows<Order>(ordersById([id])))[0];
  }

  /** The orders of these ids, in no order; one that nobody knows is left out. */
  byIds(ids: readonly string[]): Promise<Order[]> {
    return this.database.rows<Order>(ordersById(ids));
  }

  /** The order of that number in whichever shop, as it stands now. */
  async byNumber(number: string): Promise<Order | undefined> {
    return (await this.database.rows<Order>(ordersByNumber([number])))[0];
  }

  /** The order that a scanned QR or a typed number means. */
  async byWords(text: string): Promise<Order | undefined> {
    const number = numberIn(text);
    return number === undefined ? undefined : this.byNumber(number);
  }

  /** Ids of what a customer's records collected, the latest first. */
  async handedOverTo(customerIds: readonly string[], limit: number): Promise<string[]> {
    return (await this.database.rows<{ id: string }>(handedOverTo(customerIds, limit))).map(({ id }) => id);
  }

  /** The numbers of these orders, by id. */
  async numbersOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.rows<{ id: string; number: string }>(numbersOf(ids));
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  /** The document promised under that hash, as it is kept; undefined when no order has it. */
  async documentOf(hash: string): Promise<string | undefined> {
    return (await this.database.rows<{ document: string }>(documentByHash(hash)))[0]?.document;
  }

  /** What open orders are promised articles at, each price once. */
  openPrices(): Promise<PromisedPrice[]> {
    return this.database.rows<PromisedPrice>(openPrices);
  }

  /** Open orders that are promised one of these articles at its price, the latest first. */
  openAtPrices(prices: readonly PromisedPrice[], limit: number): Promise<Order[]> {
    return this.database.rows<Order>(openAtPrices(prices, limit));
  }

  /** Which of these orders have ended. */
  async endedAmong(ids: readonly string[]): Promise<string[]> {
    return (await this.database.rows<{ id: string }>(endedAmong(ids))).map(({ id }) => id);
  }

  /** The order of that number, for whoever shows its tracking token; undefined when either is wrong. */
  async byToken(number: string, token: string): Promise<Order | undefined> {
    const [order] = await this.database.rows<Order>(ordersByNumber([number]));
    return order && this.proofs.isTrackingToken(token, order.id) ? order : undefined;
  }
}
