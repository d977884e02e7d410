import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database.js';
import { NaturalBatches, QueueFull } from '../platform/natural-batches.js';
import { ProblemError, refuse } from '../platform/problems.js';
import {
  type Availability,
  inAnyOf,
  promisableIn,
  stockBehind,
  storesWithAll,
  unitsOfPairs,
} from './availability.queries.js';

/** A SKU and how many of it are wanted. */
export interface Wanted {
  readonly sku: string;
  readonly quantity: number;
}

/** A figure for each article in each shop; null for an article that is not sold. */
type Units = readonly (number | null)[];

/** Articles and the shops they are asked for. */
interface Ask {
  readonly skus: readonly string[];
  readonly stores: readonly string[];
}

const MOST_BY_KEY = 400;
// Readers who ask at the same time share a statement.
const LIMITS = { inFlight: 2, atMost: 32, waiting: 5_000 };
// A longer list fills a statement of its own.
const MOST_SHARED_PAIRS = 500;

/** What shops can promise: the only way any screen, answer or feed learns it. */
@Injectable()
export class AvailabilityService {
  private readonly reads = new NaturalBatches<Ask, Units>((asks) => this.read(asks), LIMITS);

  constructor(private readonly database: Database) {}

  /**
   * What each of these shops can promise of each of these SKUs, from the rows as they are now.
   * Refuses `unknown-sku` for a SKU that does not exist; a shop that does not exist has 0.
   */
  async of(
    skus: readonly string[],
    stores: readonly string[],
    from?: Pick<Tx, 'rows'>,
  ): Promise<Availability[]> {
    const units = await this.units(skus, stores, from);
    return skus.flatMap((sku, row) =>
      stores.map((store, column) => ({
        ...{ sku, store },
        availableToPromise: units[row * stores.length + column] ?? 0,
      })),
    );
  }

  /** The same as bare figures: for the first SKU in all shops, then for the second. */
  async units(
    skus: readonly string[],
    stores: readonly string[],
    from?: Pick<Tx, 'rows'>,
  ): Promise<readonly number[]> {
    if (skus.length === 0 || stores.length === 0) return [];
    const ask = { skus, stores };
    const [units = []] =
      from || skus.length * stores.length > MOST_SHARED_PAIRS
        ? await this.read([ask], from)
        : [await this.share(ask)];
    // One shop tells which articles there are.
    const errors = skus.flatMap((_, row) =>
      units[row * stores.length] === null
        ? [{ field: `sku[${row}]`, code: 'unknown-sku', message: 'no such article' }]
        : [],
    );
    if (errors.length > 0) refuse('unknown-sku', { errors });
    return units as readonly number[];
  }

  /**
   * Which of these articles a shop can promise at least one of. Above some hundred articles the whole shop is read
   * at once, which is cheaper.
   */
  async inStock(
    store: string,
    articles: readonly { readonly sku: string; readonly stockSku: string; readonly unitsPerPack: number }[],
  ): Promise<Set<string>> {
    const wanted = articles.length > MOST_BY_KEY ? undefined : articles.map((article) => article.stockSku);
    const rows = await this.database.rows<{ sku: string; units: number }>(promisableIn(store, wanted));
    const units = new Map(rows.map((row) => [row.sku, row.units]));
    const found = articles.filter((article) => (units.get(article.stockSku) ?? 0) >= article.unitsPerPack);
    return new Set(found.map((article) => article.sku));
  }

  /** Which of these articles at least one of these shops can promise one of. */
  async inAnyOf(stores: readonly string[], skus: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.rows<{ sku: string }>(inAnyOf(stores, skus));
    return new Set(rows.map(({ sku }) => sku));
  }

  /** The shops that can supply all of it at once, demand for the same units added up. */
  async storesWithAll(wanted: readonly Wanted[]): Promise<Set<string>> {
    const skus = wanted.map((line) => line.sku);
    const quantities = wanted.map((line) => line.quantity);
    const rows = await this.database.rows<{ store: string }>(storesWithAll(skus, quantities));
    return new Set(rows.map((row) => row.store));
  }

  /** The SKU whose units each of these is made of; a SKU that does not exist is left out. */
  async stockBehind(skus: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.rows<{ sku: string; stockSku: string }>(stockBehind(skus));
    return new Map(rows.map(({ sku, stockSku }) => [sku, stockSku]));
  }

  private async share(ask: Ask): Promise<Units> {
    try {
      return await this.reads.submit(ask);
    } catch (error) {
      if (error instanceof QueueFull) throw new ProblemError('overloaded', {}, { 'retry-after': '1' });
      throw error;
    }
  }

  private async read(asks: readonly Ask[], from: Pick<Tx, 'rows'> = this.database): Promise<Units[]> {
    const numbers = new Map<string, number>();
    const numberOf: number[] = [];
    const storeOf: string[] = [];
    for (const { skus, stores } of asks) {
      for (const sku of skus) {
        const number = numbers.get(sku) ?? numbers.size + 1;
        numbers.set(sku, number);
        for (const store of stores) {
          numberOf.push(number);
          storeOf.push(store);
        }
      }
    }
    const [row] = await from.rows<{ units: string }>(unitsOfPairs([...numbers.keys()], numberOf, storeOf));
    const units = figuresIn(row?.units ?? '{}');
    let begin = 0;
    return asks.map(({ skus, stores }) => {
      const end = begin + skus.length * stores.length;
      const own = units.slice(begin, end);
      begin = end;
      return own;
    });
  }
}

/** Reads the text of an array of integers. */
function figuresIn(text: string): (number | null)[] {
  return text
    .slice(1, -1)
    .split(',')
    .map((figure) => (figure === 'NULL' ? null : Number(figure)));
}
