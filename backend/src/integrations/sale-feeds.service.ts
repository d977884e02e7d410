import { Injectable } from '@nestjs/common';
import { demandOf } from '@passerelle/shared/orders/demand';
import { canonicalJson } from '@passerelle/shared/pricing/canonical';
import type { Article } from '../catalogue/catalogue.service.js';
import { CustomerImports } from '../customers/customer-imports.service.js';
import { Config } from '../platform/config.js';
import { sha256Hex } from '../platform/digest.js';
import { ReceiptsService, type ToldReceipt } from '../receipts/receipts.service.js';
import { ToldSales } from '../sales/told-sales.service.js';
import { moneyFaults, tillDocument } from './domain/till-document.js';
import { SaleEntryDto } from './entries.dto.js';
import type { Family, Fresh, Telling } from './entry-book.service.js';
import { StockFeeds } from './stock-feeds.service.js';

/** Sales that other tills made: units leave the book as of their time, the receipt stands in the buyer's history. */
@Injectable()
export class SaleFeeds {
  readonly sales: Family<SaleEntryDto> = {
    kind: 'sale',
    shape: SaleEntryDto,
    judge: (entry, telling) => [
      ...this.feeds.storeFaults(entry.store, telling),
      ...entry.lines.flatMap(({ sku }, place) => {
        const field = `lines[${place}].sku`;
        if (this.feeds.article(sku)) return [];
        return [{ field, code: 'unknown-sku', message: `${field} must be the SKU or GTIN of an article` }];
      }),
      ...moneyFaults(entry),
    ],
    apply: async (tx, entries, telling, now) => {
      const { source } = telling;
      const sales = entries.map(({ entry, id, at }) => ({
        ...{ id, store: entry.store, at, actor: source },
        demand: demandOf(this.linesOf(entry).filter(({ isService }) => !isService)),
      }));
      const rows = await this.told.take(tx, sales, now);
      const told = entries.flatMap(({ entry }) => entry.customer ?? []);
      const buyers = await this.customers.aliases(tx, source, told);
      const receipts = entries.map((each) => this.receiptOf(each, telling, buyers));
      await this.receipts.keepTold(tx, receipts);
      await this.feeds.announce(tx, source, rows);
      const answer = ({ number }: ToldReceipt) => ({ outcome: 'applied' as const, reference: number });
      return new Map(
        entries.map(({ entry }, place) => [entry.externalId, answer(receipts[place] as ToldReceipt)]),
      );
    },
  };

  constructor(
    private readonly feeds: StockFeeds,
    private readonly told: ToldSales,
    private readonly receipts: ReceiptsService,
    private readonly customers: CustomerImports,
    private readonly config: Config,
  ) {}

  private linesOf({ lines }: SaleEntryDto) {
    return lines.map((line) => {
      const { sku, stockSku, unitsPerPack, vatBasisPoints, isService } = this.feeds.article(
        line.sku,
      ) as Article;
      return { ...line, sku, stockSku, unitsPerPack, vatBasisPoints, isService };
    });
  }

  private receiptOf(
    { entry, id, at }: Fresh<SaleEntryDto>,
    { source, holder }: Telling,
    buyers: ReadonlyMap<string, string>,
  ): ToldReceipt {
    const document = tillDocument(
      { store: entry.store, at, lines: this.linesOf(entry) },
      this.config.currency,
    );
    const canonical = canonicalJson(JSON.parse(JSON.stringify(document)));
    const { totalCents } = document;
    const payments = entry.payments ?? [];
    return {
      ...{
        id,
        number: `${source}:${entry.externalId}`,
        source,
        sourceNumber: entry.number ?? entry.externalId,
      },
      ...{ store: entry.store, customerId: buyers.get(entry.customer ?? '') ?? null, staffId: holder.keyId },
      ...{ document, canonical, hash: sha256Hex(canonical), totalCents, soldAt: at },
      explanation: { applied: [], refused: [], codes: [] },
      paidCents: payments.length > 0 ? payments.reduce((sum, each) => sum + each.amountCents, 0) : totalCents,
      payments,
    };
  }
}
