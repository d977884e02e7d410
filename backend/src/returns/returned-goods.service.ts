import { Injectable } from '@nestjs/common';
import { ArticleWords } from '../catalogue/article-words.service.js';
import type { Tx } from '../platform/database.js';
import { Outbox } from '../platform/outbox.js';
import type { ShopColleague } from '../platform/signed-in.js';
import type { Sale } from '../receipts/receipts.service.js';
import { StockService } from '../stock/stock.service.js';
import type { ReturnLine } from './domain/return-lines.js';
import type { GoodsReturn } from './returns.queries.js';

/** Where the units of a return stand, and who is told of it. */
@Injectable()
export class ReturnedGoods {
  constructor(
    private readonly outbox: Outbox,
    private readonly stock: StockService,
    private readonly words: ArticleWords,
  ) {}

  /** Moves the units of lines in the receiving shop; a service has none. */
  move(
    tx: Tx,
    { id, store }: Pick<GoodsReturn, 'id' | 'store'>,
    causeType: 'return' | 'inspection' | 'given-back',
    lines: readonly ReturnLine[],
    from: 'sold' | 'quarantine',
    to: 'quarantine' | 'shelf' | 'sold',
    { staffId }: ShopColleague,
    at: Date,
  ): Promise<void> {
    const goods = lines.filter(({ sku }) => !this.words.isService(sku));
    return this.stock.moveSurely(
      tx,
      goods.map(({ line, stockSku, unitsPerPack, quantity }) => ({
        store,
        sku: stockSku,
        from,
        to,
        units: quantity * unitsPerPack,
        causeType,
        causeId: id,
        causeLine: line,
        actor: staffId,
      })),
      at,
    );
  }

  /** Tells the shop; the sale's order is named once it is paid back. */
  tell(
    tx: Tx,
    { id, number, store, lines, refundCents }: GoodsReturn,
    { orderId, orderNumber }: Pick<Sale, 'orderId' | 'orderNumber'> = { orderId: null, orderNumber: null },
  ): Promise<void> {
    const skus = [...new Set(lines.map(({ stockSku }) => stockSku))];
    return this.outbox.append(tx, {
      topic: 'goods-returned',
      subject: number,
      store,
      payload: {
        ...{ id, number, touched: [{ store, skus }] },
        ...(orderId !== null && { orderId, order: orderNumber ?? undefined, amountCents: refundCents }),
      },
    });
  }
}
