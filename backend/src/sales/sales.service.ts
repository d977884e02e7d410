import { Injectable } from '@nestjs/common';
import type { CounterQuoteRequest, QuoteView } from '@passerelle/shared/api/quotes';
import type { ReceiptView, SaleRequest } from '@passerelle/shared/api/sales';
import { demandOf } from '@passerelle/shared/orders/demand';
import type { Locale, Quote } from '@passerelle/shared/pricing/types';
import { ArticleWords } from '../catalogue/article-words.service.js';
import { CustomerRecordsService } from '../customers/customer-records.service.js';
import { Gestures } from '../gestures/gestures.service.js';
import { type FoundLine, GrossErrors } from '../gross-errors/gross-errors.service.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/outbox.js';
import { refuse } from '../platform/problems.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { PromotionUses, usesOf } from '../promotions/promotion-uses.service.js';
import { type Asking, type BasketToQuote, QuotesService } from '../quotes/quotes.service.js';
import { ReceiptsService, type Sale } from '../receipts/receipts.service.js';
import { type CounterMoney, CounterMoneyService } from './counter-money.service.js';
import { SellingService } from './selling.service.js';

const unusable: readonly string[] = ['unknown', 'not-started', 'ended', 'spent', 'customer-limit', 'stopped'];

/** A basket at the counter, and who asks. */
interface AtTheCounter extends Pick<Asking, 'customer' | 'gestureCapBasisPoints'> {
  readonly basket: BasketToQuote;
  /** The record that stands for the customer. */
  readonly customerId: string | undefined;
  readonly contactKeys: readonly string[];
}

/** Goods sold at the counter without an order: the very price of the web, one receipt. */
@Injectable()
export class SalesService {
  constructor(
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly quotes: QuotesService,
    private readonly uses: PromotionUses,
    private readonly selling: SellingService,
    private readonly receipts: ReceiptsService,
    private readonly customers: CustomerRecordsService,
    private readonly words: ArticleWords,
    private readonly grossErrors: GrossErrors,
    private readonly gestures: Gestures,
    private readonly money: CounterMoneyService,
  ) {}

  /** Sells, once per key; a repeat is told the same receipt. */
  async sell(
    wanted: SaleRequest,
    colleague: ShopColleague,
    request: KeyedRequest,
    locale: Locale,
  ): Promise<ReceiptView> {
    const money = await this.money.read(wanted.payments, colleague);
    const sale = await this.idempotency.once(request, async (tx) => {
      await this.money.win(tx, money);
      return this.sellIn(tx, wanted, money, colleague, locale);
    });
    const [view] = await this.receipts.views([{ ...sale, soldAt: new Date(sale.soldAt) }], locale);
    return view as ReceiptView;
  }

  /** The price at the counter, with the gesture that is asked for, granted or refused with the reason. */
  async quote(wanted: CounterQuoteRequest, colleague: ShopColleague): Promise<QuoteView> {
    const { basket, ...asking } = await this.atTheCounter(wanted, colleague);
    return shown(await this.quotes.quote(basket, asking));
  }

  /** What is priced at the counter and for whom: the very same for a look at the price and for the sale. */
  private async atTheCounter(
    { lines, codes, customerId: known, gesture }: CounterQuoteRequest,
    colleague: ShopColleague,
    from?: Tx,
  ): Promise<AtTheCounter> {
    const customerId = known && (await this.customers.known(known, from));
    const asked = await this.gestures.ask(gesture, colleague, from);
    return {
      basket: { store: colleague.store, lines, codes, gesture: asked?.gesture },
      customerId,
      contactKeys: customerId ? await this.customers.limitKeys(customerId, from) : [],
      customer: customerId ? await this.customers.facts(customerId, from) : undefined,
      gestureCapBasisPoints: asked?.gestureCapBasisPoints,
    };
  }

  private async sellIn(
    tx: Tx,
    wanted: SaleRequest,
    money: CounterMoney,
    colleague: ShopColleague,
    locale: Locale,
  ): Promise<Sale> {
    const { store, staffId } = colleague;
    const at = this.clock.now();
    const { basket, customerId, ...who } = await this.atTheCounter(wanted, colleague, tx);
    const asking: Asking = { ...who, tx };
    const quote = await this.agreedQuote(basket, wanted, asking);
    const grossErrors = await this.refuseGrossErrors(quote, wanted, colleague, locale);
    const demand = demandOf(this.words.stockLines(quote.document.lines));
    const skus = demand.map(({ sku }) => sku);
    const overrideReason = wanted.overrideReason?.trim() || undefined;
    const won = await this.selling.winOrders(tx, store, skus, overrideReason);
    const id = newId(at);
    const spent = await this.uses.consume(tx, id, who.contactKeys, usesOf(quote.document));
    // What ran out in the same second is told with the price without it.
    if (spent.length > 0) refuse('quote-changed', { quote: shown(await this.quotes.quote(basket, asking)) });
    await this.selling.sell(tx, { store, saleId: id, staffId, at, demand, overrideReason }, won);
    const payments = await this.money.spend(tx, money, { kind: 'sale', id });
    const sale = await this.receipts.write(tx, {
      id,
      store,
      customerId,
      staffId,
      quote,
      payments,
      soldAt: at,
    });
    await this.outbox.append(tx, {
      topic: 'sale-made',
      subject: sale.number,
      store,
      payload: { id, number: sale.number, touched: [{ store, skus }] },
    });
    await this.gestures.note(tx, sale, quote, wanted.gesture, colleague);
    if (grossErrors.length > 0)
      await this.grossErrors.letThrough(tx, sale, grossErrors, wanted.grossErrorReason ?? '', colleague);
    return sale;
  }

  /** A price that is probably a mistake is sold at by a manager who says why, and by nobody else. */
  private async refuseGrossErrors(
    { document }: Quote,
    { grossErrorReason }: SaleRequest,
    { role }: ShopColleague,
    locale: Locale,
  ): Promise<FoundLine[]> {
    const found = await this.grossErrors.found(document);
    const isDecided = role === 'manager' && grossErrorReason?.trim();
    if (found.length > 0 && !isDecided)
      refuse('gross-error', { lines: this.grossErrors.views(found, locale) });
    return found;
  }

  private async agreedQuote(
    basket: BasketToQuote,
    { quote: agreed }: SaleRequest,
    asking: Asking,
  ): Promise<Quote> {
    const { holds, quote } = await this.quotes.accept(basket, agreed, asking);
    this.gestures.demandGranted(quote);
    const refused = quote.explanation.codes.filter(({ reason }) => unusable.includes(reason));
    // A colleague is told the reason.
    if (refused.length > 0) refuse('code-refused', { codes: refused });
    if (!holds) refuse('quote-changed', { quote: shown(quote) });
    return quote;
  }
}

function shown({ hash, document, explanation }: Quote) {
  return { hash, document, explanation };
}
