import { Injectable } from '@nestjs/common';
import type { OrderView, PlaceOrderRequest } from '@passerelle/shared/api/orders';
import { shortLines } from '@passerelle/shared/orders/demand';
import type { OrderMode } from '@passerelle/shared/orders/states';
import { forStranger } from '@passerelle/shared/pricing/explain';
import type { Locale, Quote } from '@passerelle/shared/pricing/types';
import { ArticleWords } from '../catalogue/article-words.service.js';
import { CustomerRecordsService } from '../customers/customer-records.service.js';
import { Books } from '../platform/books.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { normaliseEmail, normalisePhone } from '../platform/contact-address.js';
import { Database } from '../platform/database.js';
import type { KeyedRequest } from '../platform/idempotency.js';
import { newId } from '../platform/ids.js';
import { ProblemError, refuse, refuseField } from '../platform/problems.js';
import { type Asking, QuotesService } from '../quotes/quotes.service.js';
import { StoresService } from '../stores/stores.service.js';
import { Alternatives } from './alternatives.service.js';
import { type Contact, promotionContact } from './domain/contact.js';
import { type Actor, draftOrder, type OrderDraft, theShopper } from './domain/draft.js';
import type { Order } from './order-rows.js';
import { OrderViews } from './order-views.service.js';
import { OrderWriter } from './order-writer.js';
import { ordersById, storedAnswer } from './orders.queries.js';
import type { PlaceAnswer, PlaceRow } from './place-orders.queries.js';
import { asItWasPlaced, asPlaced } from './placed-order.js';

/** How an order comes in: what is wanted, under which key, by whom. */
export interface Placing {
  readonly wanted: PlaceOrderRequest;
  readonly request: KeyedRequest;
  readonly locale: Locale;
  readonly by: PlacedBy;
}

/** Who places an order: its shopper, or a colleague for somebody. */
export interface PlacedBy {
  readonly actor: Actor;
  /** How it came to the colleague. */
  readonly device: string | null;
  /** The record it is for, when that is known. */
  readonly customerId: string | null;
  /** Unpaid it is held so long, minutes. */
  readonly payMinutes: number;
}

// Books may be replaced between our quote and the writing; three times in a row is not chance.
const TRIES = 3;
const MINUTE_MS = 60_000;
const unusable: readonly string[] = ['unknown', 'not-started', 'ended', 'spent', 'customer-limit', 'stopped'];

/** Placing an order: every decision that needs no lock, then one turn in the writer's batch. */
@Injectable()
export class PlacingService {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly database: Database,
    private readonly books: Books,
    private readonly stores: StoresService,
    private readonly quotes: QuotesService,
    private readonly words: ArticleWords,
    private readonly customers: CustomerRecordsService,
    private readonly writer: OrderWriter,
    private readonly views: OrderViews,
    private readonly alternatives: Alternatives,
  ) {}

  /** Reserves a basket: placed, or refused with what the shopper needs to go on. A repeat is told the same again. */
  async place(
    wanted: PlaceOrderRequest,
    request: KeyedRequest,
    locale: Locale,
    by: PlacedBy = this.theShopper(),
  ): Promise<OrderView> {
    const placing: Placing = { wanted, request, locale, by };
    for (let attempt = 1; ; attempt += 1) {
      const versions = this.quotes.versions();
      const draft = await this.draftOrStored(placing);
      if ('result' in draft) return this.told(placing, draft);
      const row = await this.writer.submit({ draft, request, books: versions });
      if (row.result === 'placed') return this.views.view(asPlaced(draft), locale, shown(draft.quote));
      if (row.result !== 'stale-books') return this.answer(placing, row);
      if (attempt >= TRIES) throw new ProblemError('overloaded', {}, { 'retry-after': '1' });
      await this.books.refresh();
    }
  }

  /** What we refuse before asking the database may be a repeat of what was placed when it was still right. */
  private async draftOrStored(placing: Placing): Promise<OrderDraft | PlaceAnswer> {
    try {
      return await this.draft(placing);
    } catch (error) {
      const stored = error instanceof ProblemError ? await this.stored(placing.request) : undefined;
      if (stored === undefined) throw error;
      return stored;
    }
  }

  /** The order as it will be written, if nothing speaks against it. */
  private async draft({ wanted, locale, by }: Placing): Promise<OrderDraft> {
    const contact = this.contact(wanted);
    const now = this.clock.now();
    const store = this.stores.known(wanted.store);
    const quote = await this.agreedQuote(wanted, contact);
    const waiting = await this.stores.waitingOrders([store.code]);
    const readyAt = this.stores.readyAt(store, now, waiting.get(store.code) ?? 0);
    const deadline =
      wanted.mode === 'collect'
        ? this.stores.keptFrom(store, readyAt ?? now, this.config.paidOpenDays)
        : this.stores.collectBy(store, now);
    if (!store.takesReservations || readyAt === undefined || deadline === undefined)
      return refuse('store-closed');
    return draftOrder(
      {
        id: newId(now),
        store: store.code,
        mode: wanted.mode,
        payBy: payByOf(wanted.mode, quote, now, by.payMinutes),
        contact,
        customerId: by.customerId,
        locale,
        marketingConsent: wanted.marketingConsent ?? false,
        quote,
        placedAt: now,
        readyAt,
        collectBy: deadline.at,
        collectRule: deadline.rule,
        actor: by.actor,
        device: by.device,
      },
      (sku) => this.words.stockShape(sku),
    );
  }

  private theShopper(): PlacedBy {
    const { paymentMinutes: payMinutes } = this.config;
    return { actor: theShopper, device: null, customerId: null, payMinutes };
  }

  /** The quote that binds: the one the shopper agreed to, or else the one of this minute. */
  private async agreedQuote(wanted: PlaceOrderRequest, contact: Contact): Promise<Quote> {
    const { store, lines, codes, quote: agreed } = wanted;
    this.refuseCounterOnly(lines);
    const { holds, quote } = await this.quotes.accept(
      { store, lines, codes },
      agreed,
      await this.asking(wanted, contact),
    );
    const refused = quote.explanation.codes.filter(({ reason }) => unusable.includes(reason));
    if (refused.length > 0) refuse('code-refused', { codes: refused.map(({ code }) => code) });
    if (!holds) refuse('quote-changed', { quote: shown(quote) });
    return quote;
  }

  /** Who asks; looked up only when a promotion on the basket wants to know. */
  private async asking(wanted: PlaceOrderRequest, contact: Contact): Promise<Asking> {
    const contactKeys = [promotionContact(contact)];
    if (!this.quotes.asksWhoBuys(wanted)) return { contactKeys };
    const { email, phone = '' } = contact;
    const address = email
      ? { kind: 'email' as const, value: email }
      : { kind: 'phone' as const, value: phone };
    return { contactKeys, customer: await this.customers.factsOfAddress(address) };
  }

  /** A reservation keeps whole units on a shelf: services and what is weighed are sold at the counter. */
  private refuseCounterOnly(lines: PlaceOrderRequest['lines']): void {
    const errors = lines.flatMap(({ sku }, place) => {
      const field = `lines[${place}].sku`;
      if (this.words.isService(sku)) return [{ field, code: 'is-service', message: `${field} is a service` }];
      if (!this.words.isWeighed(sku)) return [];
      return [{ field, code: 'is-weighed', message: `${field} is sold by weight` }];
    });
    if (errors.length > 0) refuse('counter-only', { errors });
  }

  private contact({ contact: { firstName, lastName, email, phone } }: PlaceOrderRequest): Contact {
    const names = { firstName: firstName.trim(), lastName: lastName.trim() };
    if (names.firstName === '')
      refuseField('contact.firstName', 'is-empty', 'contact.firstName must not be empty');
    if (names.lastName === '')
      refuseField('contact.lastName', 'is-empty', 'contact.lastName must not be empty');
    const mailbox = email?.trim() ? normaliseEmail(email) : undefined;
    if (mailbox === null) refuseField('contact.email', 'is-email', 'contact.email must be an e-mail address');
    const number = phone?.trim() ? normalisePhone(phone, this.config.country) : undefined;
    if (number === null) refuseField('contact.phone', 'is-phone', 'contact.phone must be a telephone number');
    if (mailbox === undefined && number === undefined)
      refuseField('contact.email', 'missing', 'contact.email or contact.phone must be given');
    // Without a gateway nobody could be told by SMS.
    if (mailbox === undefined && this.config.sms === undefined && !this.config.isDemo)
      refuse('contact-needs-email');
    return { ...names, ...(mailbox && { email: mailbox }), ...(number && { phone: number }) };
  }

  private answer(placing: Placing, { result, answer }: PlaceRow): Promise<OrderView> {
    if (result === 'key-reused' || answer === null) return refuse('idempotency-key-reused');
    return this.told(placing, answer);
  }

  /** What was decided under the key, told the first time and every time again. */
  private async told({ wanted, locale }: Placing, answer: PlaceAnswer): Promise<OrderView> {
    switch (answer.result) {
      case 'placed': {
        const [order] = await this.database.rows<Order>(ordersById([answer.order]));
        if (order === undefined) throw new Error(`A placed order is gone: ${answer.number}`);
        return this.views.view(asItWasPlaced(order, answer), locale);
      }
      case 'out-of-stock': {
        const lines = merged(wanted.lines).map((line) => ({ ...line, ...this.words.stockShape(line.sku) }));
        const short = shortLines(lines, answer.left);
        // Enough of what was asked: it is a gift that ran out, and the price is another one without it.
        if (short.length === 0) return this.tellWithoutGift(wanted);
        const alternatives = await this.alternatives.near({
          store: wanted.store,
          lines: merged(wanted.lines),
          locale,
        });
        return refuse('out-of-stock', { lines: short, alternatives });
      }
      case 'contact-limit':
        return refuse('contact-limit');
      case 'code-spent':
        return refuse('code-refused', { codes: answer.codes });
      case 'promotion-exhausted': {
        // The counters say by now what ran out, so that the new quote does without it.
        const quote = await this.quotes.quote(wanted);
        return refuse('quote-changed', { quote: shown(quote) });
      }
    }
  }

  private async tellWithoutGift(wanted: PlaceOrderRequest): Promise<never> {
    const asking = await this.asking(wanted, this.contact(wanted));
    return refuse('quote-changed', { quote: shown(await this.quotes.quote(wanted, asking)) });
  }

  private async stored(request: KeyedRequest): Promise<PlaceAnswer | undefined> {
    const [row] = await this.database.rows<{ payloadHash: Buffer; answer: PlaceAnswer }>(
      storedAnswer(request.scope, request.key),
    );
    if (row !== undefined && !row.payloadHash.equals(request.payloadHash)) refuse('idempotency-key-reused');
    return row?.answer;
  }
}

/** A basket that costs nothing has nothing to wait for. */
function payByOf(mode: OrderMode, quote: Quote, now: Date, minutes: number): Date | null {
  if (mode === 'reserve' || quote.document.totalCents === 0) return null;
  return new Date(now.getTime() + minutes * MINUTE_MS);
}

function shown({ hash, document, explanation }: Quote) {
  return { hash, document, explanation: forStranger(explanation) };
}

function merged(lines: PlaceOrderRequest['lines']): PlaceOrderRequest['lines'] {
  const quantities = new Map<string, number>();
  for (const { sku, quantity } of lines) quantities.set(sku, (quantities.get(sku) ?? 0) + quantity);
  return [...quantities].map(([sku, quantity]) => ({ sku, quantity }));
}
