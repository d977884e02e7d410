import { Injectable } from '@nestjs/common';
import type { ReturnLineRequest } from '@passerelle/shared/api/returns';
import type { QuoteDocument } from '@passerelle/shared/pricing/types';
import type { Tx } from '../platform/database.js';
import { refuse } from '../platform/problems.js';
import { ReceiptsService } from '../receipts/receipts.service.js';
import { Exchanges } from './exchanges.service.js';
import { ReturnMoney } from './return-money.service.js';
import { type GoodsReturn, returnsOfSale } from './returns.queries.js';
import type { WonPurchase } from './won-purchase.js';

/** Whoever takes goods of a purchase back wins its rows here, in the one order. */
@Injectable()
export class WonPurchases {
  constructor(
    private readonly receipts: ReceiptsService,
    private readonly money: ReturnMoney,
    private readonly exchanges: Exchanges,
  ) {}

  /**
   * The purchase's row is won, after those of its payments and of what is given in exchange; whoever works on a purchase
   * or on what was exchanged for it has the row of the first receipt before that of the last. Refuses `not-found`.
   */
  async win(
    tx: Tx,
    receipt: string,
    store: string,
    lines: readonly ReturnLineRequest[],
  ): Promise<WonPurchase> {
    const known = (await this.receipts.kept(receipt)) ?? refuse('not-found');
    const first = await this.money.rootOf(known);
    await this.money.win(tx, first);
    const won = await this.exchanges.win(tx, store, lines);
    if (first.number !== known.number) await this.receipts.take(tx, first.number);
    const sale = await this.receipts.take(tx, known.number);
    return {
      ...{ sale, won },
      root: first.number === known.number ? sale : first,
      document: JSON.parse(sale.document) as QuoteDocument,
      earlier: await tx.rows<GoodsReturn>(returnsOfSale(sale.id)),
    };
  }
}
