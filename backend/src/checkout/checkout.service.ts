import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { OrderView, PlaceOrderRequest } from '@passerelle/shared/api/orders';
import { isAllowed } from '@passerelle/shared/orders/states';
import type { Locale } from '@passerelle/shared/pricing/types';
import { trackingPath } from '@passerelle/shared/storefront-paths';
import { type Order, OrderActs } from '../orders/order-acts.service.js';
import { OrderProofs } from '../orders/order-proofs.service.js';
import { OrderReader } from '../orders/order-reader.service.js';
import { OrderViews } from '../orders/order-views.service.js';
import { PaidOrders } from '../orders/paid-orders.service.js';
import { PlacingService } from '../orders/placing.service.js';
import { ShopperOrdersService, type TokenHolder } from '../orders/shopper-orders.service.js';
import { type Intent, PaymentsService } from '../payments/payments.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database, type Tx } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { ProblemError, refuse, refuseField } from '../platform/problems.js';
import type { Recognised } from '../vouchers/vouchers.service.js';
import { OrderPaymentViews } from './order-payment-views.service.js';
import { OrderVouchers } from './order-vouchers.service.js';

const MINUTE_MS = 60_000;
// An order that was placed for this is not kept without it.
const unpayable: readonly string[] = ['voucher-short', 'voucher-refused', 'mode-not-offered'];

/** Who orders: under which key, in which language, and whose guesses of codes are counted. */
interface Asking {
  readonly request: KeyedRequest;
  readonly locale: Locale;
  readonly guesser: string;
}

interface Paying extends Omit<Asking, 'guesser'> {
  /** Absent: what was put aside before stays. */
  readonly vouchers: Recognised[] | undefined;
}

/**
 * `first`: with the order itself; the repeat of one whose process died in between opens what is not open yet. `wished`: by
 * its shopper, once a key. `again`: the same payment as before.
 */
type Time = 'first' | 'wished' | 'again';

/** Ordering as a shopper does it: reserved to be paid in the shop, or paid online. */
@Injectable()
export class CheckoutService implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly placing: PlacingService,
    private readonly orders: OrderReader,
    private readonly shoppers: ShopperOrdersService,
    private readonly acts: OrderActs,
    private readonly paid: PaidOrders,
    private readonly proofs: OrderProofs,
    private readonly views: OrderViews,
    private readonly payments: PaymentsService,
    private readonly vouchers: OrderVouchers,
    private readonly shown: OrderPaymentViews,
  ) {}

  onModuleInit(): void {
    this.views.readsPaymentsFrom((order) => this.shown.of(order));
  }

  /**
   * Places an order; one that is paid online comes back with where to pay it. Gift cards and credits pay first, and
   * nothing is left to pay online when they cover it. A repeat is told the same again. Refuses `voucher-short`.
   */
  async place(wanted: PlaceOrderRequest, { request, locale, guesser }: Asking): Promise<OrderView> {
    const codes = wanted.vouchers?.length ? wanted.vouchers : undefined;
    if (codes && wanted.mode === 'reserve')
      refuseField('vouchers', 'paid-online-only', 'vouchers pay for what is paid online');
    if (wanted.mode === 'collect' && !codes && !this.payments.isOffered)
      refuse('mode-not-offered', { mode: wanted.mode });
    const vouchers = await this.vouchers.recognise(codes, guesser);
    const view = await this.placing.place(wanted, request, locale);
    if (view.state !== 'pending-payment') return view;
    const order = await this.orders.byNumber(view.number);
    if (order?.state === 'pending-payment')
      await this.openPayment(order.id, { request, locale, vouchers }, 'first');
    const paid = order && (await this.orders.byNumber(view.number));
    const payment = paid && (await this.shown.of(paid));
    // The repeat of what could not be paid is told so again.
    if (codes && paid?.state === 'cancelled' && paid.paidCents === 0) refuse('voucher-short');
    return { ...view, ...(paid && { state: paid.state }), ...(payment && { payment }) };
  }

  /**
   * Pays a live reservation now, or tries again to pay what waits for its payment; answers where. A repeat is shown what
   * stands. Refuses `state-does-not-allow`.
   */
  async payNow(holder: TokenHolder, request: KeyedRequest, codes?: readonly string[]): Promise<OrderView> {
    const order = await this.shoppers.find(holder);
    if (!codes?.length && !this.payments.isOffered) refuse('mode-not-offered', { mode: 'collect' });
    const vouchers = await this.vouchers.recognise(codes, `order ${order.id}`);
    await this.openPayment(order.id, { request, locale: holder.locale, vouchers }, 'wished');
    return this.shoppers.show(holder);
  }

  /** Opens the payment of an order that somebody else placed for its shopper; asked again, it is the same one. */
  ask(orderId: string, request: KeyedRequest, locale: Locale): Promise<void> {
    return this.openPayment(orderId, { request, locale, vouchers: undefined }, 'again');
  }

  /** Refuses `mode-not-offered` where nothing can be paid online. */
  demandOffered(): void {
    if (!this.payments.isOffered) refuse('mode-not-offered', { mode: 'collect' });
  }

  /** Puts aside what vouchers pay, and opens the payment of the rest. An order that was just placed ends when it cannot be paid so. */
  private async openPayment(orderId: string, paying: Paying, time: Time): Promise<void> {
    try {
      // A wish that was granted is not granted again: a later one may stand in its place by now.
      if (time === 'wished')
        await this.idempotency.once(paying.request, async (tx) => {
          await this.open(tx, orderId, paying, time);
          return null;
        });
      else await this.database.inTransaction((tx) => this.open(tx, orderId, paying, time));
    } catch (error) {
      const isNotToBePaid = error instanceof ProblemError && unpayable.includes(error.code);
      if (isNotToBePaid) await this.giveUp(orderId);
      throw error;
    }
  }

  /** In the language of the page the shopper pays from, and comes back to. */
  private async open(
    tx: Tx,
    orderId: string,
    { request, locale, vouchers }: Paying,
    time: Time,
  ): Promise<void> {
    const what = { kind: 'order', id: orderId };
    const intents = await this.payments.lock(tx, what);
    if (time === 'first' && intents.length > 0) return;
    await this.vouchers.win(tx, orderId, vouchers);
    const order = await this.acts.takeById(tx, orderId);
    const isWaiting = order.state === 'pending-payment';
    const isPayable = isWaiting || isAllowed('pay-now', order, 'system');
    if (time === 'wished' && (!isPayable || order.totalCents === 0))
      refuse('state-does-not-allow', { state: order.state, command: 'pay-now' });
    if (!isPayable) return;
    const expiresAt = isWaiting && order.payBy ? order.payBy : this.inTime();
    const asideCents = await this.vouchers.putAside(tx, order, vouchers, request.key);
    if (asideCents === order.totalCents) return this.payByVouchers(tx, order, intents);
    await this.payments.open(tx, {
      for: what,
      amountCents: order.totalCents - asideCents,
      currency: this.config.currency,
      captureLater: true,
      returnUrl: `${trackingPath(locale, order.number, this.proofs.trackingToken(order.id))}&payment=back`,
      expiresAt,
      locale,
      label: order.number,
    });
    if (!isWaiting) await this.paid.pin(tx, order, expiresAt);
  }

  /** Vouchers cover all of it: nobody else is asked. */
  private async payByVouchers(tx: Tx, order: Order, intents: readonly Intent[]): Promise<void> {
    for (const { id } of intents) await this.payments.cancel(tx, id, `paid by vouchers ${order.id}`);
    const { totalCents } = order;
    await this.vouchers.take(tx, order.id, totalCents, `paid ${order.id} ${order.revision}`);
    if (order.state === 'pending-payment') await this.paid.pay(tx, order, totalCents);
    else await this.paid.payNow(tx, order, totalCents);
  }

  /** What was only just placed and has no way to be paid holds nothing; a reservation stays as it was. */
  async giveUp(orderId: string): Promise<void> {
    const intents = await this.payments.state({ kind: 'order', id: orderId });
    if (intents.length > 0) return;
    await this.database.inTransaction(async (tx) => {
      const order = await this.acts.takeById(tx, orderId);
      if (order.state === 'pending-payment') await this.paid.giveUp(tx, order, 'not-payable');
    });
  }

  private inTime(): Date {
    return new Date(this.clock.now().getTime() + this.config.paymentMinutes * MINUTE_MS);
  }
}
