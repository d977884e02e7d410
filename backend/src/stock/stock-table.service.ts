import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';

/** One row of stock as a table says it. */
export interface StockTableRow {
  readonly store: string;
  readonly sku: string;
  readonly shelf: number;
  readonly held: number;
  readonly setAside: number;
  readonly quarantine: number;
  readonly outbound: number;
  readonly safetyStock: number;
  readonly availableToPromise: number;
}

/** All of stock, slice by slice. */
@Injectable()
export class StockTable {
  constructor(private readonly database: Database) {}

  /** Rows of these shops (every shop for null) by shop and SKU, from behind one on. */
  slice(
    stores: readonly string[] | null,
    after: readonly [store: string, sku: string],
    limit: number,
  ): Promise<StockTableRow[]> {
    return this.database.rows<StockTableRow>({
      name: 'stock-table',
      text: `select store, sku, shelf, held, set_aside as "setAside", quarantine, outbound,
               safety_stock as "safetyStock", available_to_promise(shelf, safety_stock) as "availableToPromise"
             from stock_level
             where (store, sku) > ($1, $2) and ($3::text[] is null or store = any($3))
             order by store, sku limit $4`,
      values: [...after, stores, limit],
    });
  }
}
