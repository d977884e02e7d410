import { Injectable } from '@nestjs/common';
import type { ReturnLineRequest } from '@passerelle/shared/api/returns';
import { demandOf } from '@passerelle/shared/orders/demand';
import { type ExchangedUnits, exchangeQuote } from '@passerelle/shared/pricing/exchange';
import { ArticleWords } from '../catalogue/article-words.service.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/outbox.js';
import { refuse, refuseField } from '../platform/problems.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { ReceiptsService, type Sale } from '../receipts/receipts.service.js';
import { SellingService, type WonOfOrders } from '../sales/selling.service.js';
import type { ReturnLine } from './domain/return-lines.js';
import type { WonPurchase } from './won-purchase.js';

/** Goods given for goods that come back: the same article or another of its product, at the price that was paid. */
@Injectable()
export class Exchanges {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: CatalogueService,
    private readonly words: ArticleWords,
    private readonly outbox: Outbox,
    private readonly selling: SellingService,
    private readonly receipts: ReceiptsService,
  ) {}

  /** Refuses `wrong-article` for another product, and goods whose condition nobody said: both happen in one act. */
  demandAlike(lines: readonly ReturnLineRequest[]): void {
    if (lines.every(({ replacement }) => replacement === undefined)) return;
    for (const [place, { sku, replacement, condition }] of lines.entries()) {
      const field = `lines[${place}].condition`;
      if (condition === undefined) refuseField(field, 'missing', `${field} must be said to exchange`);
      if (replacement === undefined) continue;
      const given = this.catalogue.known(replacement, `lines[${place}].replacement`);
      const isPlain = !given.isService && !given.isWeighed;
      if (!isPlain || given.product.slug !== this.catalogue.find(sku)?.product.slug)
        refuse('wrong-article', { sku: replacement });
    }
  }

  /** Wins the put-back tasks that the replacements may come from, before anything of the purchase is won. */
  win(tx: Tx, store: string, lines: readonly ReturnLineRequest[]): Promise<WonOfOrders> {
    const skus = lines.flatMap(({ replacement }) =>
      replacement === undefined ? [] : [this.words.stockShape(replacement).stockSku],
    );
    return this.selling.winOrders(tx, store, [...new Set(skus)]);
  }

  /** Sells the replacements; undefined when nothing is exchanged. Refuses `unit-promised`. */
  async sell(
    tx: Tx,
    { root, sale, document, won }: WonPurchase,
    lines: readonly ReturnLine[],
    { store, staffId }: ShopColleague,
  ): Promise<Sale | undefined> {
    const exchanged = exchangedOf(lines);
    if (exchanged.length === 0) return undefined;
    const at = this.clock.now();
    const id = newId(at);
    const quote = exchangeQuote(document, exchanged, { at, store });
    const demand = demandOf(this.words.stockLines(quote.document.lines));
    await this.selling.sell(tx, { store, saleId: id, staffId, at, demand }, won);
    const amountCents = quote.document.totalCents;
    const given = await this.receipts.write(tx, {
      ...{ id, store, staffId, quote, soldAt: at },
      customerId: sale.customerId ?? undefined,
      payments: amountCents > 0 ? [{ method: 'exchange', amountCents }] : [],
      exchangeOf: root.number,
    });
    const skus = demand.map(({ sku }) => sku);
    await this.outbox.append(tx, {
      topic: 'sale-made',
      subject: given.number,
      store,
      payload: { id, number: given.number, touched: [{ store, skus }] },
    });
    return given;
  }
}

/** Which units of what was sold go, and what for. */
function exchangedOf(lines: readonly ReturnLine[]): ExchangedUnits[] {
  return lines.flatMap(({ sku, firstUnit: from, quantity, replacement }) =>
    replacement === null ? [] : [{ sku, replacement, from, quantity }],
  );
}
