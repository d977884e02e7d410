import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database.js';
import {
  levelsOf,
  lockLevels,
  makeLevels,
  moveUnits,
  type StockLevel,
  type StockMove,
  type StockShortage,
} from './stock.queries.js';

export type { StockLevel, StockMove, StockShortage } from './stock.queries.js';

/** The unit ledger as other nouns use it: units only ever move from one account to another, with a cause. */
@Injectable()
export class StockService {
  /**
   * Moves units, all or nothing, each cause once. Promising units (shelf to held) leaves the safety stock alone:
   * where too little is left nothing moves, and the answer says what lacks. `at` is the instant the ledger keeps.
   */
  async move(tx: Tx, moves: readonly StockMove[], at: Date): Promise<StockShortage[]> {
    return moves.length === 0 ? [] : tx.rows<StockShortage>(moveUnits(moves, at));
  }

  /** The same where nothing can lack by the rules of the house; a shortage is our own fault and is thrown. */
  async moveSurely(tx: Tx, moves: readonly StockMove[], at: Date): Promise<void> {
    const shortages = await this.move(tx, moves, at);
    if (shortages.length > 0)
      throw new Error(`Units that must be there are not: ${JSON.stringify(shortages)}`);
  }

  /** The rows of one shop by stock-keeping SKU; one that the shop never had is missing. */
  async levels(
    from: Pick<Tx, 'rows'>,
    store: string,
    skus: readonly string[],
  ): Promise<ReadonlyMap<string, StockLevel>> {
    const rows = await from.rows<StockLevel>(levelsOf(store, skus));
    return new Map(rows.map((row) => [row.sku, row]));
  }

  /** The same, won for this transaction in sorted order; rows that do not exist yet are made. */
  async take(tx: Tx, store: string, skus: readonly string[]): Promise<ReadonlyMap<string, StockLevel>> {
    await tx.run(makeLevels(store, skus));
    const rows = await tx.rows<StockLevel>(lockLevels(store, skus));
    return new Map(rows.map((row) => [row.sku, row]));
  }
}
