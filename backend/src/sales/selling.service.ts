import { Injectable } from '@nestjs/common';
import type { Order } from '../orders/order-acts.service.js';
import { type OpenPutBack, OrderPutBacks } from '../orders/order-put-backs.service.js';
import { ShortOrders } from '../orders/short-orders.service.js';
import type { Tx } from '../platform/database.js';
import { refuse } from '../platform/problems.js';
import { type StockMove, StockService } from '../stock/stock.service.js';
import { StockTasks } from '../stock/stock-tasks.service.js';
import { planSale } from './domain/sale-plan.js';

/** Units that go over the counter with one sale. */
export interface Selling {
  readonly store: string;
  readonly saleId: string;
  readonly staffId: string;
  readonly at: Date;
  /** Units by stock-keeping SKU, each once. */
  readonly demand: readonly { readonly sku: string; readonly units: number }[];
  /** Why units promised to somebody are sold anyway. */
  readonly overrideReason?: string;
}

/** What orders have of the articles of a sale, won before anything else is. */
export interface WonOfOrders {
  /** Orders that may lose promised units; none without a reason. */
  readonly holders: Order[];
  /** Units that ended orders left in their bins. */
  readonly putBacks: readonly OpenPutBack[];
}

/** Takes what is sold out of the book, whatever the book says; it never makes a balance negative. */
@Injectable()
export class SellingService {
  constructor(
    private readonly stock: StockService,
    private readonly tasks: StockTasks,
    private readonly putBacks: OrderPutBacks,
    private readonly shortOrders: ShortOrders,
  ) {}

  /**
   * Wins the orders and tasks that a sale may take from. They come before promotions and stock everywhere, so they are
   * won before it is certain that one is needed.
   */
  async winOrders(
    tx: Tx,
    store: string,
    skus: readonly string[],
    overrideReason?: string,
  ): Promise<WonOfOrders> {
    const holders = overrideReason === undefined ? [] : await this.shortOrders.takeHolders(tx, store, skus);
    return { holders, putBacks: await this.putBacks.takeOf(tx, store, skus) };
  }

  /**
   * Moves the units to `sold`. Refuses `unit-promised`, naming whom to, when a promised unit would go without a
   * reason; with one, that order is short and a task asks to rescue it. A unit the book does not have is a found one,
   * and a task asks for a count.
   */
  async sell(tx: Tx, selling: Selling, { holders, putBacks }: WonOfOrders): Promise<void> {
    const { store, demand, overrideReason } = selling;
    const levels = await this.stock.take(
      tx,
      store,
      demand.map(({ sku }) => sku),
    );
    const moves: StockMove[] = [];
    for (const [place, { sku, units }] of demand.entries()) {
      const { shelf = 0, held = 0 } = levels.get(sku) ?? {};
      const waiting = putBacks.filter(({ stockSku }) => stockSku === sku);
      const plan = planSale(units, { shelf, held, putBacks: waiting });
      if (plan.fromHeld > 0 && overrideReason === undefined) return this.refusePromised(tx, store, sku);
      const taken = await this.takePromised(tx, holders, selling, sku, plan.fromHeld);
      const found = plan.found + plan.fromHeld - taken;
      const inBins = plan.fromPutBacks.reduce((sum, each) => sum + each.units, 0);
      for (const { id, packs } of plan.fromPutBacks) await this.putBacks.done(tx, id, packs, selling.at);
      moves.push(...bookMoves(selling, sku, place, { onShelf: plan.fromShelf + found, inBins, found }));
      if (found > 0)
        await this.tasks.open(tx, { store, sku, kind: 'count', reason: 'found-at-counter', at: selling.at });
    }
    await this.stock.moveSurely(tx, moves, selling.at);
  }

  private async takePromised(
    tx: Tx,
    holders: Order[],
    { store, overrideReason: reason = '', staffId, at }: Selling,
    sku: string,
    units: number,
  ): Promise<number> {
    return units === 0 ? 0 : this.shortOrders.sell(tx, holders, { store, sku, units, reason, staffId, at });
  }

  private async refusePromised(tx: Tx, store: string, sku: string): Promise<never> {
    const promises = await this.shortOrders.promises(tx, store, sku);
    return refuse('unit-promised', { sku, promises });
  }
}

function bookMoves(
  { store, saleId, staffId }: Selling,
  sku: string,
  place: number,
  { onShelf, inBins, found }: { onShelf: number; inBins: number; found: number },
): StockMove[] {
  const cause = { store, sku, causeId: saleId, causeLine: place + 1, actor: staffId };
  const moves: StockMove[] = [
    { ...cause, from: 'loss', to: 'shelf', units: found, causeType: 'found' },
    { ...cause, from: 'shelf', to: 'sold', units: onShelf, causeType: 'sale' },
    { ...cause, from: 'set_aside', to: 'sold', units: inBins, causeType: 'sale-from-bin' },
  ];
  return moves.filter(({ units }) => units > 0);
}
