import { Injectable } from '@nestjs/common';
import type { PurchasesView, PurchaseView } from '@passerelle/shared/api/returns';
import { freeUnits, netOfUnits, type UnitRange } from '@passerelle/shared/pricing/refunds';
import type { Locale, QuoteDocument, QuoteLine } from '@passerelle/shared/pricing/types';
import { instantUtc } from '@passerelle/shared/time';
import { ArticleWords } from '../catalogue/article-words.service.js';
import { CustomerHistoryService } from '../customers/customer-history.service.js';
import { OrderReader } from '../orders/order-reader.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { ReceiptsService, type Sale } from '../receipts/receipts.service.js';
import { StoresService } from '../stores/stores.service.js';
import { boughtAs, groundsOf } from './domain/grounds.js';
import { rangesOf } from './domain/return-lines.js';
import { ReturnMoney } from './return-money.service.js';
import { type GoodsReturn, returnsOfSale } from './returns.queries.js';

const RECEIPT = /^[a-z0-9-]+-\d{6}$/i;
const PEOPLE_AT_MOST = 5;
const PURCHASES_EACH = 20;

/** Finds what somebody brings back by whatever they have: receipt, QR, order number, telephone, e-mail or name. */
@Injectable()
export class PurchasesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly receipts: ReceiptsService,
    private readonly orders: OrderReader,
    private readonly customers: CustomerHistoryService,
    private readonly stores: StoresService,
    private readonly words: ArticleWords,
    private readonly money: ReturnMoney,
  ) {}

  /** Purchases that fit what was typed or scanned, the newest first; a look at a person is kept. */
  async search(typed: string, looker: ShopColleague, locale: Locale): Promise<PurchasesView> {
    const text = typed.trim();
    const sales = (await this.exact(text)) ?? (await this.ofPeople(text, looker));
    return { items: await Promise.all(sales.map((sale) => this.view(sale, locale))), nextCursor: null };
  }

  /** The receipt that a request means: its own number, or what an order was handed over with. */
  async receiptOf({ receipt, order }: { receipt?: string; order?: string }): Promise<string | undefined> {
    if (receipt !== undefined) return receipt;
    const placed = order && (await this.orders.byNumber(order));
    const [sale] = placed ? await this.ofOrder(placed.id) : [];
    return sale?.number;
  }

  private async exact(text: string): Promise<Sale[] | undefined> {
    if (RECEIPT.test(text)) {
      const sale = await this.receipts.kept(text.toLowerCase());
      if (!sale?.orderId) return sale && [sale];
      // Only what was handed over can be undone.
      return (await this.ofOrder(sale.orderId)).filter(({ id }) => id === sale.id);
    }
    const order = await this.orders.byWords(text);
    return order && this.ofOrder(order.id);
  }

  private async ofOrder(orderId: string): Promise<Sale[]> {
    return standing(await this.receipts.ofOrders([orderId]));
  }

  private async ofPeople(text: string, looker: ShopColleague): Promise<Sale[]> {
    const { items } = await this.customers.search(text);
    const found = await Promise.all(
      items.slice(0, PEOPLE_AT_MOST).map(async ({ id }) => {
        const family = await this.customers.familyLooked(looker, id);
        const collected = await this.orders.handedOverTo(family, PURCHASES_EACH);
        const sold = await this.receipts.ofCustomer(family, PURCHASES_EACH);
        return [...(await this.receipts.ofOrders(collected)), ...sold];
      }),
    );
    const each = new Map(found.flat().map((sale) => [sale.id, sale]));
    return standing([...each.values()]).sort((a, b) => b.soldAt.getTime() - a.soldAt.getTime());
  }

  private async view(sale: Sale, locale: Locale): Promise<PurchaseView> {
    const document = JSON.parse(sale.document) as QuoteDocument;
    const earlier = await this.database.rows<GoodsReturn>(returnsOfSale(sale.id));
    const gone = rangesOf(earlier.flatMap(({ lines }) => lines));
    const root = await this.money.rootOf(sale);
    const bought = boughtAs(root);
    const now = this.clock.now();
    return {
      receipt: sale.number,
      ...(sale.orderNumber && { order: sale.orderNumber }),
      where: sale.orderId === null ? 'shop' : 'online',
      store: sale.store,
      storeName: this.stores.find(sale.store)?.name ?? sale.store,
      soldAt: instantUtc(sale.soldAt.getTime()),
      totalCents: sale.totalCents,
      lines: document.lines.map((line) => this.line(line, gone, locale)),
      payments: await this.money.leftOf(root),
      grounds: groundsOf(bought, this.config.returnDays).map(({ ground, until }) => ({
        ground,
        until: instantUtc(until.getTime()),
        holds: now < until,
      })),
    };
  }

  private line(line: QuoteLine, gone: readonly UnitRange[], locale: Locale): PurchaseView['lines'][number] {
    const { name, label, image } = this.words.of(line.sku, locale);
    const unitNets = freeUnits(line, gone, line.quantity).flatMap(({ from, quantity }) =>
      Array.from({ length: quantity }, (_, unit) => netOfUnits(line, from + unit, 1)),
    );
    const returned = line.quantity - unitNets.length;
    return { sku: line.sku, name, label, image, sold: line.quantity, returned, unitNets };
  }
}

/** Sales that were not undone. */
function standing(sales: readonly Sale[]): Sale[] {
  const undone = new Set(sales.flatMap(({ id, reverses }) => (reverses ? [id, reverses] : [])));
  return sales.filter(({ id }) => !undone.has(id));
}
