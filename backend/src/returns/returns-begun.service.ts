import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database.js';
import { ReceiptsService, type Sale } from '../receipts/receipts.service.js';
import { type GoodsReturn, returnsOfSale } from './returns.queries.js';

/** For whoever would undo a sale: was anything of it brought back? */
@Injectable()
export class ReturnsBegun {
  constructor(private readonly receipts: ReceiptsService) {}

  /** Wins the sale's row, so that nobody brings goods of it back meanwhile. */
  async isBegun(tx: Tx, { id, number }: Sale): Promise<boolean> {
    await this.receipts.take(tx, number);
    return (await tx.rows<GoodsReturn>(returnsOfSale(id))).length > 0;
  }
}
