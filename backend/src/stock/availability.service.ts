import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database.js';
import { refuse } from '../platform/problems.js';
import {
  type Availability,
  availabilityOf,
  promisableIn,
  stockBehind,
  storesWithAll,
} from './availability.queries.js';

/** A SKU and how many of it are wanted. */
export interface Wanted {
  readonly sku: string;
  readonly quantity: number;
}

const MOST_BY_KEY = 400;

/** What shops can promise: the only way any screen, answer or feed learns it. */
@Injectable()
export class AvailabilityService {
  constructor(private readonly database: Database) {}

  /**
   * What each of these shops can promise of each of these SKUs, from the rows as they are now.
   * Refuses `unknown-sku` for a SKU that does not exist; a shop that does not exist has 0.
   */
  async of(
    skus: readonly string[],
    stores: readonly string[],
    from: Pick<Tx, 'rows'> = this.database,
  ): Promise<Availability[]> {
    if (skus.length === 0 || stores.length === 0) return [];
    const found = await from.rows<Availability>(availabilityOf(skus, stores));
    const known = new Set(found.map((row) => row.sku));
    const errors = skus.flatMap((sku, place) =>
      known.has(sku) ? [] : [{ field: `sku[${place}]`, code: 'unknown-sku', message: 'no such article' }],
    );
    if (errors.length > 0) refuse('unknown-sku', { errors });
    return found;
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
}
