import { Injectable } from '@nestjs/common';
import type {
  MaskedContactView,
  OrderLineView,
  OrderPaymentView,
  OrderView,
} from '@passerelle/shared/api/orders';
import type { QuoteView } from '@passerelle/shared/api/quotes';
import type { ReceiptView } from '@passerelle/shared/api/sales';
import { allowedCommands, isAllowed } from '@passerelle/shared/orders/states';
import { forStranger } from '@passerelle/shared/pricing/explain';
import type { Locale, QuoteDocument } from '@passerelle/shared/pricing/types';
import { instantUtc } from '@passerelle/shared/time';
import { ArticleWords } from '../catalogue/article-words.service.js';
import { LocatorService } from '../locator/locator.service.js';
import { maskEmail, maskPhone } from '../platform/contact-address.js';
import { ReceiptsService } from '../receipts/receipts.service.js';
import { StoresService } from '../stores/stores.service.js';
import { OrderLives } from './order-lives.service.js';
import { OrderProofs } from './order-proofs.service.js';
import type { Order, OrderLine } from './order-rows.js';

/** What was paid for an order before its hand-over; undefined for what is paid in the shop. */
export type OrderPayments = (order: Order) => Promise<OrderPaymentView | undefined>;

const nothingPaid: OrderPayments = async () => undefined;

/** What a shopper may see of an order, field by field. */
@Injectable()
export class OrderViews {
  private payments: OrderPayments = nothingPaid;

  constructor(
    private readonly words: ArticleWords,
    private readonly locator: LocatorService,
    private readonly stores: StoresService,
    private readonly receipts: ReceiptsService,
    private readonly lives: OrderLives,
    private readonly proofs: OrderProofs,
  ) {}

  /** Names who knows what was paid for orders; until then nothing is told of it. */
  readsPaymentsFrom(payments: OrderPayments): void {
    this.payments = payments;
  }

  /**
   * The order as its holder may see it. Reads outside any transaction: never call it while one is open, or the pool
   * could wait for itself. Whoever has the quote at hand spares reading it from the document.
   */
  async view(order: Order, locale: Locale, quote = quoteView(order)): Promise<OrderView> {
    const store = this.stores.find(order.store);
    if (store === undefined)
      throw new Error(`Order ${order.number} is in a shop nobody knows: ${order.store}`);
    const storeView = await this.locator.view(store, locale);
    const receipts = await this.receiptsOf(order, locale);
    const extension = isExtendable(order) ? this.lives.extensionOf(order) : undefined;
    const payment = await this.payments(order);
    const commands = allowedCommands(order, 'shopper');
    return {
      number: order.number,
      mode: order.mode,
      state: order.state,
      store: storeView,
      contact: maskedContact(order),
      lines: order.lines.map((line) => this.line(line, locale)),
      placedAt: instant(order.placedAt),
      readyAt: instant(order.readyAt),
      ...(order.readySince && { readySince: instant(order.readySince) }),
      collectBy: instant(order.collectBy),
      ...(order.checkedInAt && { checkedInAt: instant(order.checkedInAt) }),
      ...(order.closedAt && { closedAt: instant(order.closedAt) }),
      quote,
      pickup: {
        code: this.proofs.pickupCode(order.id),
        qr: this.proofs.qr(order),
        ...(order.state === 'ready' && order.bin && { bin: order.bin }),
      },
      trackingToken: this.proofs.trackingToken(order.id),
      commands: extension ? commands : commands.filter((command) => command !== 'extend'),
      ...(extension && { extensionTo: instant(extension.at) }),
      receipts,
      ...(payment && { payment }),
    };
  }

  // Only an order that was ready once can have been handed over.
  private async receiptsOf(order: Order, locale: Locale): Promise<ReceiptView[]> {
    if (order.readySince === null) return [];
    return this.receipts.views(await this.receipts.ofOrders([order.id]), locale);
  }

  /** One line in the words of a language. */
  line(line: OrderLine, locale: Locale): OrderLineView {
    const { name, label, image, slug } = this.words.of(line.sku, locale);
    const { sku, quantity, unitCents, netCents, picked, missing, bought, putBack, damaged } = line;
    const { waived, insteadOf } = line;
    return {
      ...{ line: line.line, sku, name, label, image, slug, quantity, unitCents, netCents },
      ...{ picked, missing, bought, putBack, damaged },
      ...(waived > 0 && { waived }),
      ...(insteadOf && { insteadOf }),
    };
  }
}

function isExtendable(order: Order): boolean {
  return isAllowed('extend', order, 'shopper') && order.extendedAt === null;
}

/** The promised quote; why a code gave nothing is told as to a stranger. */
export function quoteView(order: Pick<Order, 'hash' | 'document' | 'explanation'>): QuoteView {
  return {
    hash: order.hash,
    document: JSON.parse(order.document) as QuoteDocument,
    explanation: forStranger(order.explanation),
  };
}

/** Enough of a name and address to recognise one's own order by. */
export function maskedContact({ firstName, lastName, email, phone }: Order): MaskedContactView {
  return {
    firstName,
    lastName,
    ...(email && { emailMasked: maskEmail(email) }),
    ...(phone && { phoneMasked: maskPhone(phone) }),
  };
}

function instant(at: Date): string {
  return instantUtc(at.getTime());
}
