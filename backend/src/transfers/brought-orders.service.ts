import { Injectable } from '@nestjs/common';
import { shortLines } from '@passerelle/shared/orders/demand';
import { type Actor, isOrder, type Order, OrderActs, type UnitMove } from '../orders/order-acts.service.js';
import { OrderLives } from '../orders/order-lives.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import type { Tx } from '../platform/database.js';
import { refuse, refuseField } from '../platform/problems.js';
import { StoresService } from '../stores/stores.service.js';
import type { TransferLine } from './domain/journeys.js';
import { TransfersService } from './transfers.service.js';

/** Has the goods of an order brought from another shop. The caller has won the order's row. */
@Injectable()
export class BroughtOrders {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly acts: OrderActs,
    private readonly lives: OrderLives,
    private readonly stores: StoresService,
    private readonly transfers: TransfersService,
  ) {}

  /** What is missing comes from a shop that can promise it. Refuses `out-of-stock` when it cannot. */
  async fill(tx: Tx, order: Order, from: string, actor: Actor): Promise<Order> {
    if (from === order.store) refuseField('from', 'other-store', 'from must be another shop');
    this.stores.known(from);
    // Nobody waits for what was left out.
    const missing = order.lines
      .map((line) => ({ ...line, missing: line.missing - line.waived }))
      .filter((line) => line.missing > 0);
    const lines = missing.map((line) => ({
      ...line,
      missing: line.waived,
      inTransfer: line.inTransfer + line.missing,
    }));
    // Promised like anything else, then taken out of the shelf's reach: the guard of a promise is the same here.
    const moves = missing.flatMap((line): UnitMove[] => {
      const part = { store: from, sku: line.stockSku, units: line.missing * line.unitsPerPack };
      return [
        { ...part, from: 'shelf', to: 'held' },
        { ...part, from: 'held', to: 'outbound' },
      ];
    });
    const outcome = await this.acts.carryOut(tx, order, {
      command: 'send-transfer',
      actor,
      at: this.clock.now(),
      moves,
      lines,
      standing: { claimedBy: null, claimedAt: null },
      detail: { from },
    });
    if (!isOrder(outcome)) {
      const wanted = missing.map((line) => ({ ...line, quantity: line.missing }));
      return refuse('out-of-stock', { lines: shortLines(wanted, outcome), alternatives: [] });
    }
    const asked = missing.map((line) => onItsWay(line, line.missing));
    await this.transfers.writeTied(tx, outcome, from, asked, actor.id);
    return outcome;
  }

  /** When goods of another shop may be in this one, if somebody packs them today; undefined when it never opens. */
  mayArriveAt(to: string, now: Date): Date | undefined {
    return this.stores.keptFrom(this.stores.known(to), now, this.config.transferOpenDays)?.at;
  }

  /** All of an order that was placed where the goods are comes to another shop, to be collected there. */
  async bring(tx: Tx, order: Order, to: string, actor: Actor): Promise<Order> {
    if (to === order.store) refuseField('to', 'other-store', 'to must be another shop');
    this.stores.known(to);
    const at = this.clock.now();
    const moved = await this.acts.carryOutSurely(tx, order, {
      command: 'send-transfer',
      actor,
      at,
      moves: order.lines.map((line) => ({
        store: order.store,
        sku: line.stockSku,
        from: 'held',
        to: 'outbound',
        units: line.quantity * line.unitsPerPack,
      })),
      lines: order.lines.map((line) => ({ ...line, inTransfer: line.quantity })),
      standing: {
        store: to,
        ...this.lives.arriving({ ...order, store: to }, this.mayArriveAt(to, at) ?? order.readyAt),
      },
      detail: { from: order.store, to },
    });
    const asked = order.lines.map((line) => onItsWay(line, line.quantity));
    await this.transfers.writeTied(tx, moved, order.store, asked, actor.id);
    return moved;
  }
}

function onItsWay(
  { line, sku, stockSku, unitsPerPack }: Order['lines'][number],
  quantity: number,
): TransferLine {
  return { line, sku, stockSku, unitsPerPack, quantity, shipped: 0, received: 0, damaged: 0 };
}
