import { Injectable } from '@nestjs/common';
import { type Order } from '../orders/order-acts.service.js';
import { type OpenPutBack, OrderPutBacks } from '../orders/order-put-backs.service.js';
import { ShortOrders } from '../orders/short-orders.service.js';
import type { Tx } from '../platform/database.js';
import {
  type DatedMove,
  type RowKey,
  rowName,
  StockRecords,
  type WonRows,
} from '../stock/stock-records.service.js';
import { StockTasks } from '../stock/stock-tasks.service.js';
import { planSale } from './domain/sale-plan.js';

/** A sale that another till made, whenever that was. */
export interface ToldSale {
  readonly id: string;
  readonly store: string;
  readonly at: Date;
  readonly actor: string;
  /** Units by stock-keeping SKU, each once. */
  readonly demand: readonly { readonly sku: string; readonly units: number }[];
}

interface OfOrders {
  readonly holders: Map<string, Order[]>;
  readonly putBacks: Map<string, OpenPutBack[]>;
}

/** What is left of a row while sales are taken from it one after the other. */
interface Left {
  shelf: number;
  held: number;
}

const REASON = 'sold-by-another-till';
// What may be promised between the look and the lock.
const MARGIN_UNITS = 5;

/**
 * Goods that another till sold: the rules of the counter, with nobody left to ask for a reason. What is free goes
 * first, then what nobody came for, then promised units, whose order is short and is to be rescued; the rest was found.
 */
@Injectable()
export class ToldSales {
  constructor(
    private readonly stock: StockRecords,
    private readonly putBacks: OrderPutBacks,
    private readonly shortOrders: ShortOrders,
    private readonly tasks: StockTasks,
  ) {}

  /** Takes the units of sales out of the book, each as of its own time. Orders are won before stock, as everywhere. */
  async take(tx: Tx, sales: readonly ToldSale[], now: Date): Promise<readonly RowKey[]> {
    const keys = rowsOf(sales);
    const won = await this.winOrders(tx, await this.scarce(tx, sales, keys));
    const rows = await this.stock.take(tx, keys);
    const left = new Map([...rows].map(([name, { shelf, held }]) => [name, { shelf, held }]));
    const facts: DatedMove[] = [];
    const others: DatedMove[] = [];
    const inTime = [...sales].sort((one, other) => one.at.getTime() - other.at.getTime());
    for (const sale of inTime) {
      for (const [place, { sku, units }] of sale.demand.entries()) {
        const line = { sale, sku, units, place };
        const fromBins = await this.fromBinsAndOrders(tx, line, rows, left, won, now);
        others.push(...fromBins.moves);
        facts.push(...fromBins.found);
        const rest = units - fromBins.units;
        if (rest > 0) facts.push({ ...causeOf(line, 'till-sale'), from: 'shelf', to: 'sold', units: rest });
      }
    }
    const current = others.length > 0 || won.holders.size > 0 ? await this.stock.read(tx, keys) : rows;
    await this.stock.write(tx, current, { facts, counts: [], others }, now);
    return keys;
  }

  /** Rows of which more is sold than surely lies on the shelf. */
  private async scarce(tx: Tx, sales: readonly ToldSale[], keys: readonly RowKey[]): Promise<RowKey[]> {
    const rows = await this.stock.read(tx, keys);
    const wanted = new Map<string, number>();
    for (const { store, demand } of sales)
      for (const { sku, units } of demand) {
        const name = rowName({ store, sku });
        wanted.set(name, (wanted.get(name) ?? 0) + units);
      }
    return keys.filter((key) => {
      const name = rowName(key);
      return (rows.get(name)?.shelf ?? 0) < (wanted.get(name) ?? 0) + MARGIN_UNITS;
    });
  }

  private async winOrders(tx: Tx, rows: readonly RowKey[]): Promise<OfOrders> {
    const skusOf = new Map<string, string[]>();
    for (const { store, sku } of [...rows].sort((one, other) => (one.store < other.store ? -1 : 1)))
      skusOf.set(store, [...(skusOf.get(store) ?? []), sku]);
    const won: OfOrders = { holders: new Map(), putBacks: new Map() };
    for (const [store, skus] of skusOf)
      won.holders.set(store, await this.shortOrders.takeHolders(tx, store, skus));
    for (const [store, skus] of skusOf) won.putBacks.set(store, await this.putBacks.takeOf(tx, store, skus));
    return won;
  }

  /** What does not come off the shelf; the rest does, or was found there. */
  private async fromBinsAndOrders(
    tx: Tx,
    line: SaleOfRow,
    rows: WonRows,
    left: ReadonlyMap<string, Left>,
    won: OfOrders,
    now: Date,
  ): Promise<{ moves: DatedMove[]; found: DatedMove[]; units: number }> {
    const { sale, sku, units } = line;
    const name = rowName({ store: sale.store, sku });
    const countedAt = rows.get(name)?.countedAt;
    const book = left.get(name);
    // Whoever counted afterwards saw that the unit was gone.
    if (book === undefined || (countedAt && sale.at <= countedAt)) return { moves: [], found: [], units: 0 };
    const waiting = (won.putBacks.get(sale.store) ?? []).filter(({ stockSku }) => stockSku === sku);
    const plan = planSale(units, { ...book, putBacks: waiting });
    book.shelf -= plan.fromShelf;
    const inBins = plan.fromPutBacks.reduce((sum, each) => sum + each.units, 0);
    for (const { id, packs } of plan.fromPutBacks) {
      await this.putBacks.done(tx, id, packs, now);
      won.putBacks.set(sale.store, withLess(won.putBacks.get(sale.store) ?? [], id, packs));
    }
    const taken = await this.takePromised(tx, won.holders.get(sale.store) ?? [], line, plan.fromHeld, now);
    book.held -= taken;
    const fromBin = { ...causeOf(line, 'till-sale-from-bin'), from: 'set_aside', to: 'sold' } as const;
    const moves = inBins > 0 ? [{ ...fromBin, units: inBins }] : [];
    // What stands in trolleys is there: what was sold beside it was found, and no delivery told later explains it.
    const beside = taken < plan.fromHeld ? plan.found + plan.fromHeld - taken : 0;
    const found = await this.foundBeside(tx, line, beside, now);
    return { moves, found, units: inBins + taken };
  }

  private async foundBeside(tx: Tx, line: SaleOfRow, units: number, at: Date): Promise<DatedMove[]> {
    if (units === 0) return [];
    const { store } = line.sale;
    await this.tasks.openOnce(tx, { store, sku: line.sku, kind: 'count', reason: 'found-at-counter', at });
    return [{ ...causeOf(line, 'found'), from: 'loss', to: 'shelf', units }];
  }

  private async takePromised(
    tx: Tx,
    holders: Order[],
    { sale, sku }: SaleOfRow,
    units: number,
    at: Date,
  ): Promise<number> {
    if (units === 0) return 0;
    const { store, actor: staffId } = sale;
    return this.shortOrders.sell(tx, holders, { store, sku, units, reason: REASON, staffId, at });
  }
}

interface SaleOfRow {
  readonly sale: ToldSale;
  readonly sku: string;
  readonly units: number;
  readonly place: number;
}

function causeOf({ sale, sku, place }: SaleOfRow, causeType: string) {
  const { store, id: causeId, actor, at } = sale;
  return { store, sku, causeType, causeId, causeLine: place + 1, actor, at };
}

function withLess(tasks: readonly OpenPutBack[], id: string, packs: number): OpenPutBack[] {
  return tasks.map((task) => (task.id === id ? { ...task, remaining: task.remaining - packs } : task));
}

function rowsOf(sales: readonly ToldSale[]): RowKey[] {
  const rows = sales.flatMap(({ store, demand }) => demand.map(({ sku }) => ({ store, sku })));
  return [...new Map(rows.map((row) => [rowName(row), row])).values()];
}
