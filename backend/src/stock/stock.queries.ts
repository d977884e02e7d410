import type { Sql } from '../platform/database.js';

/** Where units of a shop's SKU stand; the last four are outside the shop's book. */
export type StockAccount =
  | 'shelf'
  | 'held'
  | 'set_aside'
  | 'quarantine'
  | 'outbound'
  | 'supplier'
  | 'transit'
  | 'sold'
  | 'loss';

/** One signed change: so many units from one account to another, because of one line of one document. */
export interface StockMove {
  readonly store: string;
  /** The stock-keeping SKU: packs are moved as units of what they contain. */
  readonly sku: string;
  readonly from: StockAccount;
  readonly to: StockAccount;
  readonly units: number;
  readonly causeType: string;
  readonly causeId: string;
  readonly causeLine: number;
  readonly actor: string;
  readonly device?: string;
}

/** A row that has too little to promise. */
export interface StockShortage {
  readonly store: string;
  readonly sku: string;
  readonly requested: number;
  readonly available: number;
}

/** Moves units, all or nothing; answers the shortages, if any. */
export function moveUnits(moves: readonly StockMove[], at: Date): Sql {
  return {
    name: 'move-units',
    text: 'select store, sku, requested, available from move_units($1, $2)',
    values: [JSON.stringify(moves), at],
  };
}

/** Where the units of one SKU stand in one shop. */
export interface StockLevel {
  readonly sku: string;
  readonly store: string;
  readonly shelf: number;
  readonly held: number;
  readonly setAside: number;
  readonly quarantine: number;
  readonly outbound: number;
  readonly safetyStock: number;
  readonly availableToPromise: number;
}

const level = `l.sku, l.store, l.shelf, l.held, l.set_aside as "setAside", l.quarantine, l.outbound,
  l.safety_stock as "safetyStock", available_to_promise(l.shelf, l.safety_stock) as "availableToPromise"`;

/** Rows of one shop. */
export function levelsOf(store: string, skus: readonly string[]): Sql {
  return {
    name: 'stock-levels',
    text: `select ${level} from stock_level l where l.store = $1 and l.sku = any($2)`,
    values: [store, skus],
  };
}

/** Makes the rows that a shop does not have yet. */
export function makeLevels(store: string, skus: readonly string[]): Sql {
  return {
    name: 'make-stock-levels',
    text: `insert into stock_level (sku, store)
           select sku, $1 from unnest($2::text[]) as s(sku)
            where not exists (select from stock_level l where l.sku = s.sku and l.store = $1)
            order by sku on conflict do nothing`,
    values: [store, skus],
  };
}

/** Takes rows of one shop for this transaction, sorted. */
export function lockLevels(store: string, skus: readonly string[]): Sql {
  return {
    name: 'lock-stock-levels',
    text: `select ${level} from stock_level l where l.store = $1 and l.sku = any($2)
            order by l.sku, l.store for no key update of l`,
    values: [store, skus],
  };
}
