import { Injectable } from '@nestjs/common';
import { shortLines } from '@passerelle/shared/orders/demand';
import {
  actorOf,
  isOrder,
  type Order,
  OrderActs,
  type OrderLine,
  type UnitMove,
} from '../orders/order-acts.service.js';
import { OrderLives } from '../orders/order-lives.service.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database.js';
import { refuse } from '../platform/problems.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { StockService } from '../stock/stock.service.js';
import { StockBook } from '../stock/stock-book.service.js';
import { StockTasks } from '../stock/stock-tasks.service.js';

/** Preparing an order: somebody claims it, finds its articles, sets them aside. The caller has won the order's row. */
@Injectable()
export class PickingService {
  constructor(
    private readonly clock: Clock,
    private readonly acts: OrderActs,
    private readonly lives: OrderLives,
    private readonly tasks: StockTasks,
    private readonly stock: StockService,
    private readonly book: StockBook,
  ) {}

  /** Claims an order. Refuses `claimed-by-other` while a colleague has it. */
  start(tx: Tx, order: Order, colleague: ShopColleague): Promise<Order> {
    if (order.state === 'picking') this.demandClaim(order, colleague);
    return this.claim(tx, order, colleague, 'start-picking');
  }

  /** Takes an order over from the colleague who has it. */
  takeOver(tx: Tx, order: Order, colleague: ShopColleague): Promise<Order> {
    return this.claim(tx, order, colleague, 'take-over');
  }

  /** Gives an order back to the queue; what was found stays found for whoever comes next. */
  release(tx: Tx, order: Order, colleague: ShopColleague): Promise<Order> {
    return this.acts.carryOutSurely(tx, order, {
      command: 'release',
      actor: actorOf(colleague),
      at: this.clock.now(),
      standing: { claimedBy: null, claimedAt: null },
    });
  }

  /** Records articles found. Refuses `wrong-article` and `wrong-quantity`. */
  pick(tx: Tx, order: Order, colleague: ShopColleague, sku: string, quantity: number): Promise<Order> {
    this.demandWork(order, colleague, 'pick');
    const line = lineToPick(order.lines, sku, quantity);
    return this.acts.carryOutSurely(tx, order, {
      command: 'pick',
      actor: actorOf(colleague),
      at: this.clock.now(),
      lines: [{ ...line, picked: line.picked + quantity }],
      detail: { sku, quantity },
    });
  }

  /**
   * Records articles that are not where the book says. Their units leave `held` for `loss`: put back on `shelf` they
   * would be promised to the next shopper although nobody can find them. The task asks for a count, and the count
   * brings them back when they turn up.
   */
  async miss(
    tx: Tx,
    order: Order,
    colleague: ShopColleague,
    missed: { readonly sku: string; readonly missing: number; readonly reason: string },
  ): Promise<Order> {
    this.demandWork(order, colleague, 'pick');
    const { sku, missing, reason } = missed;
    const line = lineToPick(order.lines, sku, missing);
    const at = this.clock.now();
    const changed = await this.acts.carryOutSurely(tx, order, {
      command: 'pick',
      actor: actorOf(colleague),
      at,
      lines: [{ ...line, missing: line.missing + missing, missingReason: reason }],
      moves: [unitsOf(order, line, 'held', 'loss', missing)],
      detail: { sku, missing, reason },
    });
    await this.tasks.open(tx, {
      store: order.store,
      sku: line.stockSku,
      kind: 'count',
      orderId: order.id,
      reason: `not-found: ${reason}`,
      at,
    });
    return changed;
  }

  /**
   * Forgets what colleagues recorded of one article, found or missing. What is missing because the counter sold it, or
   * because it was carried back to the shelf, stays missing: it is no loss that could be taken back. Where a count was
   * made since, the count has put on the shelf what is there, and the units are held from there; refuses
   * `out-of-stock` when they are not.
   */
  async undo(tx: Tx, order: Order, colleague: ShopColleague, sku: string): Promise<Order> {
    this.demandWork(order, colleague, 'undo-pick');
    const line = order.lines.find((each) => each.sku === sku) ?? refuse('wrong-article', { sku });
    await this.stock.take(tx, order.store, [line.stockSku]);
    const countedAt = await this.book.countedAt(tx, order.store, line.stockSku);
    const misses = await this.acts.misses(tx, order, sku);
    const recorded = packsOf(misses);
    const counted = packsOf(misses.filter(({ at }) => countedAt !== undefined && at <= countedAt));
    const missing = line.missing - recorded;
    const outcome = await this.acts.carryOut(tx, order, {
      command: 'undo-pick',
      actor: actorOf(colleague),
      at: this.clock.now(),
      lines: [{ ...line, picked: 0, missing, missingReason: missing > 0 ? line.missingReason : null }],
      moves: [
        unitsOf(order, line, 'loss', 'held', recorded - counted),
        unitsOf(order, line, 'shelf', 'held', counted),
      ].filter(({ units }) => units > 0),
      detail: { sku },
    });
    return isOrder(outcome)
      ? outcome
      : refuse('out-of-stock', { lines: shortLines([{ ...line, quantity: counted }], outcome) });
  }

  /**
   * Puts everything that was found into a bin and tells the shopper. Refuses `not-fully-picked`, and `choice-needed`
   * while the shopper of a paid order has not said what becomes of something that is missing.
   */
  setAside(tx: Tx, order: Order, colleague: ShopColleague, bin: string): Promise<Order> {
    this.demandWork(order, colleague, 'set-aside');
    const open = order.lines.filter(
      ({ picked, missing, inTransfer, quantity }) => picked + missing + inTransfer < quantity,
    );
    if (open.length > 0) refuse('not-fully-picked', { lines: open.map(({ sku }) => sku) });
    const unasked = order.lines.filter(({ missing, waived }) => missing > waived);
    if (order.mode === 'collect' && unasked.length > 0)
      refuse('choice-needed', { lines: unasked.map(({ sku }) => sku) });
    // With nothing to hand over there is nothing to set aside: the shop has to refuse the order instead.
    if (order.lines.every(({ picked }) => picked === 0)) refuse('not-fully-picked', { lines: [] });
    const at = this.clock.now();
    return this.acts.carryOutSurely(tx, order, {
      command: 'set-aside',
      actor: actorOf(colleague),
      at,
      standing: {
        bin,
        readySince: at,
        claimedBy: null,
        claimedAt: null,
        ...this.lives.keptWhenReady(order, at),
      },
      moves: pickedUnits(order, 'held', 'set_aside'),
      detail: { bin },
    });
  }

  /** Takes the order out of its bin again. */
  undoSetAside(tx: Tx, order: Order, colleague: ShopColleague): Promise<Order> {
    const at = this.clock.now();
    return this.acts.carryOutSurely(tx, order, {
      command: 'undo-set-aside',
      actor: actorOf(colleague),
      at,
      standing: { bin: null, readySince: null, claimedBy: colleague.staffId, claimedAt: at },
      moves: pickedUnits(order, 'set_aside', 'held'),
    });
  }

  private claim(
    tx: Tx,
    order: Order,
    colleague: ShopColleague,
    command: 'start-picking' | 'take-over',
  ): Promise<Order> {
    const at = this.clock.now();
    return this.acts.carryOutSurely(tx, order, {
      command,
      actor: actorOf(colleague),
      at,
      standing: { claimedBy: colleague.staffId, claimedAt: at, acknowledgedAt: order.acknowledgedAt ?? at },
    });
  }

  private demandWork(
    order: Order,
    colleague: ShopColleague,
    command: 'pick' | 'undo-pick' | 'set-aside',
  ): void {
    this.acts.demand(order, command, actorOf(colleague));
    this.demandClaim(order, colleague);
  }

  private demandClaim({ claimedBy, claimedAt }: Order, { staffId }: ShopColleague): void {
    if (claimedBy !== null && claimedBy !== staffId)
      refuse('claimed-by-other', { staffId: claimedBy, claimedAt });
  }
}

function packsOf(misses: readonly { readonly packs: number }[]): number {
  return misses.reduce((sum, { packs }) => sum + packs, 0);
}

/** The line of an article that still wants so many packs. */
function lineToPick(lines: readonly OrderLine[], sku: string, packs: number): OrderLine {
  const line = lines.find((each) => each.sku === sku) ?? refuse('wrong-article', { sku });
  const open = line.quantity - line.picked - line.missing - line.inTransfer;
  if (packs > open) refuse('wrong-quantity', { sku, open });
  return line;
}

function unitsOf(
  { store }: Order,
  { stockSku, unitsPerPack }: OrderLine,
  from: UnitMove['from'],
  to: UnitMove['to'],
  packs: number,
): UnitMove {
  return { store, sku: stockSku, from, to, units: packs * unitsPerPack };
}

function pickedUnits(order: Order, from: UnitMove['from'], to: UnitMove['to']): UnitMove[] {
  const picked = order.lines.filter((line) => line.picked > 0);
  return picked.map((line) => unitsOf(order, line, from, to, line.picked));
}
