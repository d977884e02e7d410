import { Injectable } from '@nestjs/common';
import { Outrun, type Tx } from '../platform/database.js';
import { StockTasks } from '../stock/stock-tasks.service.js';
import type { UnitMove } from './domain/ending.js';
import { OrderActs } from './order-acts.service.js';
import type { Order, OrderLine } from './order-rows.js';
import { ordersById } from './orders.queries.js';
import { lockHolders, otherHolders, promisesOf } from './short-orders.queries.js';

/** Somebody who is waiting for units of a SKU. */
export interface UnitPromise {
  readonly order: string;
  readonly customerName: string;
  readonly quantity: number;
  readonly collectBy: Date;
}

/** Units of one SKU that the counter sold although they were promised. */
export interface SoldPromise {
  readonly store: string;
  readonly sku: string;
  readonly units: number;
  readonly reason: string;
  readonly staffId: string;
  readonly at: Date;
}

/** Orders that lose units to a sale at the counter: never silently, always with a task to rescue them. */
@Injectable()
export class ShortOrders {
  constructor(
    private readonly acts: OrderActs,
    private readonly tasks: StockTasks,
  ) {}

  /** Whom units of a SKU are promised to in a shop, whoever must have them first on top. */
  promises(from: Pick<Tx, 'rows'>, store: string, sku: string): Promise<UnitPromise[]> {
    return this.promisesBySku(from, store, [sku]).then((bySku) => bySku.get(sku) ?? []);
  }

  /** The same for several SKUs, by SKU. */
  async promisesBySku(
    from: Pick<Tx, 'rows'>,
    store: string,
    skus: readonly string[],
  ): Promise<ReadonlyMap<string, UnitPromise[]>> {
    const rows = await from.rows<UnitPromise & { sku: string }>(promisesOf(store, skus));
    const bySku = new Map<string, UnitPromise[]>();
    for (const { sku, ...promise } of rows) bySku.set(sku, [...(bySku.get(sku) ?? []), promise]);
    return bySku;
  }

  /**
   * Wins every order that still has units of these SKUs standing on the shelf, in the order of their ids; whoever was
   * placed last comes first, for there is most time to rescue it.
   */
  async takeHolders(tx: Tx, store: string, skus: readonly string[]): Promise<Order[]> {
    const rows = await tx.rows<{ id: string }>(lockHolders(store, skus));
    // Read after the rows are won, for whoever held them may have changed their lines.
    const orders = await tx.rows<Order>(ordersById(rows.map(({ id }) => id)));
    return orders.sort(
      (one, other) =>
        other.placedAt.getTime() - one.placedAt.getTime() || (one.number < other.number ? -1 : 1),
    );
  }

  /**
   * Takes so many promised units from the orders won, moving them to `sold`; answers how many could be taken, for
   * units already picked stand in a trolley and cannot be what was scanned. Is `Outrun` when somebody was promised
   * units after the orders were won.
   */
  async sell(tx: Tx, holders: Order[], sold: SoldPromise): Promise<number> {
    let left = sold.units;
    for (const [place, holder] of holders.entries()) {
      for (const { line: number } of holder.lines) {
        const order = holders[place] ?? holder;
        const line = order.lines.find((each) => each.line === number);
        const units = line?.stockSku === sold.sku ? Math.min(left, unitsInPlace(line)) : 0;
        if (line === undefined || units === 0) continue;
        holders[place] = await this.shorten(tx, order, line, units, sold);
        left -= units;
      }
    }
    if (left > 0) await this.demandNobodyElse(tx, holders, sold);
    return sold.units - left;
  }

  private async demandNobodyElse(
    tx: Tx,
    holders: readonly Order[],
    { store, sku }: SoldPromise,
  ): Promise<void> {
    const won = holders.map(({ id }) => id);
    const others = await tx.rows(otherHolders(store, sku, won));
    if (others.length > 0) throw new Outrun(`Units of ${sku} were promised while it was being sold`);
  }

  private async shorten(
    tx: Tx,
    order: Order,
    line: OrderLine,
    units: number,
    { reason, staffId, at }: SoldPromise,
  ): Promise<Order> {
    const { sku, stockSku, unitsPerPack } = line;
    // A broken pack is no pack: what is left of it is free again.
    const packs = Math.ceil(units / unitsPerPack);
    const spare = packs * unitsPerPack - units;
    const from = { store: order.store, sku: stockSku, from: 'held' } as const;
    const moves: UnitMove[] = [{ ...from, to: 'sold', units }];
    if (spare > 0) moves.push({ ...from, to: 'shelf', units: spare });
    await this.tasks.open(tx, {
      store: order.store,
      sku: stockSku,
      kind: 'rescue',
      orderId: order.id,
      reason: `sold-at-counter: ${reason}`,
      at,
    });
    return this.acts.carryOutSurely(tx, order, {
      command: 'short',
      actor: { kind: 'system', id: staffId },
      at,
      lines: [{ ...line, missing: line.missing + packs, missingReason: reason }],
      moves,
      detail: { sku, missing: packs, reason },
      reason,
    });
  }
}

/** Units of a line that still stand on the shelf: promised, and neither picked nor missing. */
function unitsInPlace({ quantity, picked, missing, inTransfer, unitsPerPack }: OrderLine): number {
  return (quantity - picked - missing - inTransfer) * unitsPerPack;
}
