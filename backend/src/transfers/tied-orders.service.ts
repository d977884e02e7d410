import { Injectable } from '@nestjs/common';
import { isAllowed } from '@passerelle/shared/orders/states';
import {
  asPlatform,
  type Order,
  OrderActs,
  type OrderLine,
  type UnitMove,
} from '../orders/order-acts.service.js';
import { OrderLives } from '../orders/order-lives.service.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database.js';
import { Outbox } from '../platform/outbox.js';
import { type TransferLine } from './domain/journeys.js';
import type { Transfer } from './transfers.queries.js';

/** Orders whose goods come from another shop: held in no shop on the way, and never free. The caller has won their rows. */
@Injectable()
export class TiedOrders {
  constructor(
    private readonly clock: Clock,
    private readonly acts: OrderActs,
    private readonly lives: OrderLives,
    private readonly outbox: Outbox,
  ) {}

  /** Holds what arrived for the order; answers false when nobody waits any more, so that it is free. */
  async receive(tx: Tx, order: Order, transfer: Transfer, lines: readonly TransferLine[]): Promise<boolean> {
    if (!isAllowed('receive-transfer', order, asPlatform.kind)) return false;
    const arrivedOf = new Map(lines.map((line) => [line.sku, line]));
    const moves: UnitMove[] = [];
    const after = order.lines.map((line) => {
      const arrived = arrivedOf.get(line.sku);
      if (arrived === undefined || line.inTransfer === 0) return line;
      const { stockSku, unitsPerPack } = line;
      if (arrived.received > 0)
        moves.push({
          store: order.store,
          sku: stockSku,
          from: 'transit',
          to: 'held',
          units: arrived.received * unitsPerPack,
        });
      return short(line, line.inTransfer - arrived.received);
    });
    await this.arrive(tx, order, transfer, after, moves);
    return true;
  }

  /** What was on its way does not come: it is missing. */
  async giveUp(tx: Tx, order: Order, transfer: Transfer): Promise<void> {
    if (!isAllowed('receive-transfer', order, asPlatform.kind)) return;
    const skus = new Set(transfer.lines.map(({ sku }) => sku));
    const after = order.lines.map((line) => (skus.has(line.sku) ? short(line, line.inTransfer) : line));
    await this.arrive(tx, order, transfer, after, []);
  }

  private async arrive(
    tx: Tx,
    order: Order,
    transfer: Transfer,
    lines: readonly OrderLine[],
    moves: readonly UnitMove[],
  ): Promise<void> {
    const isShort = lines.some((line, place) => line.missing > (order.lines[place]?.missing ?? 0));
    const at = this.clock.now();
    const arrived = await this.acts.carryOutSurely(tx, order, {
      command: 'receive-transfer',
      ...(order.mode === 'collect' && isShort && { to: 'short' }),
      actor: asPlatform,
      at,
      // It can be prepared from now on, and is kept as long as whatever is ordered now.
      standing: await this.lives.deadlineFrom(order, at),
      lines,
      moves,
      detail: { transfer: transfer.number },
    });
    if (order.mode === 'reserve' && isShort) await this.tellShort(tx, arrived);
  }

  /** A reservation costs nothing, so it goes on with what came; its shopper is told, or that nothing is left of it. */
  private async tellShort(tx: Tx, order: Order): Promise<void> {
    const isEmpty = order.lines.every(({ quantity, missing }) => quantity === missing);
    if (isEmpty) {
      await this.lives.refuse(tx, order, asPlatform);
      return;
    }
    const { id, number, store, state, revision } = order;
    const payload = { id, number, state, revision };
    await this.outbox.append(tx, { topic: 'order-arrived-short', subject: number, store, payload });
  }
}

/** Nothing of the line is on its way any more; what did not arrive is missing. */
function short(line: OrderLine, packs: number): OrderLine {
  return {
    ...line,
    inTransfer: 0,
    missing: line.missing + packs,
    ...(packs > 0 && { missingReason: 'transfer' }),
  };
}
