import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';

/** Which shops have a place for an article, whether or not a unit lies there now. */
@Injectable()
export class StockCarriers {
  constructor(private readonly database: Database) {}

  /** How many shops carry each of these stock-keeping SKUs; one that none carries is missing. */
  async shopsOf(skus: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (skus.length === 0) return new Map();
    const rows = await this.database.rows<{ sku: string; shops: number }>({
      text: 'select sku, count(*)::integer as shops from stock_level where sku = any($1) group by sku',
      values: [skus],
    });
    return new Map(rows.map(({ sku, shops }) => [sku, shops]));
  }

  /** Which of these stock-keeping SKUs each of these shops carries, as `store sku`. */
  async placesOf(skus: readonly string[], stores: readonly string[]): Promise<ReadonlySet<string>> {
    if (skus.length === 0 || stores.length === 0) return new Set();
    const rows = await this.database.rows<{ store: string; sku: string }>({
      name: 'stock-places',
      text: 'select store, sku from stock_level where store = any($2) and sku = any($1)',
      values: [skus, stores],
    });
    return new Set(rows.map(({ store, sku }) => `${store} ${sku}`));
  }
}
