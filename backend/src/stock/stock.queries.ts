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
