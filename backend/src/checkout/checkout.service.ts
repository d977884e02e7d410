import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { OrderPaymentView, OrderView, PlaceOrderRequest } from '@passerelle/shared/api/orders';
import { isAllowed } from '@passerelle/shared/orders/states';
import type { Locale } from '@passerelle/shared/pricing/types';
import { trackingPath } from '@passerelle/shared/storefront-paths';
import { instantUtc } from '@passerelle/shared/time';
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
import { Database } from '../platform/database.js';
import type { KeyedRequest } from '../platform/idempotency.js';
import { refuse } from '../platform/problems.js';

const MINUTE_MS = 60_000;

/** Ordering as a shopper does it: reserved to be paid in the shop, or paid online. */
@Injectable()
export class CheckoutService implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly database: Database,
    private readonly placing: PlacingService,
    private readonly orders: OrderReader,
    private readonly shoppers: ShopperOrdersService,
    private readonly acts: OrderActs,
    private readonly paid: PaidOrders,
    private readonly proofs: OrderProofs,
    private readonly views: OrderViews,
    private readonly payments: PaymentsService,
  ) {}

  onModuleInit(): void {
    this.views.readsPaymentsFrom((order) => this.paymentOf(order));
  }

  /** Places an order; one that is paid online comes back with where to pay it. A repeat is told the same again. */
  async place(wanted: PlaceOrderRequest, request: KeyedRequest, locale: Locale): Promise<OrderView> {
    if (wanted.mode === 'collect' && !this.payments.isOffered)
      refuse('mode-not-offered', { mode: wanted.mode });
    const view = await this.placing.place(wanted, request, locale);
    if (view.state !== 'pending-payment') return view;
    const order = await this.orders.byNumber(view.number);
    // A process that died in between left an order without its payment: the repeat opens it.
    if (order?.state === 'pending-payment') await this.openPayment(order.id, locale);
    const payment = order && (await this.paymentOf(order));
    return { ...view, ...(payment && { payment }) };
  }

  /** Pays a live reservation now, or tries again to pay what waits for its payment; answers where. */
  async payNow(holder: TokenHolder): Promise<OrderView> {
    const order = await this.shoppers.find(holder);
    const isPayable = order.state === 'pending-payment' || isAllowed('pay-now', order, 'system');
    if (!isPayable || order.totalCents === 0)
      refuse('state-does-not-allow', { state: order.state, command: 'pay-now' });
    if (!this.payments.isOffered) refuse('mode-not-offered', { mode: 'collect' });
    await this.openPayment(order.id, holder.locale);
    return this.shoppers.show(holder);
  }

  /** In the language of the page the shopper pays from, and comes back to. */
  private async openPayment(orderId: string, locale: Locale): Promise<void> {
    await this.database.inTransaction(async (tx) => {
      const what = { kind: 'order', id: orderId };
      await this.payments.lock(tx, what);
      const order = await this.acts.takeById(tx, orderId);
      const isWaiting = order.state === 'pending-payment';
      if (!isWaiting && !isAllowed('pay-now', order, 'system')) return;
      const expiresAt = isWaiting && order.payBy ? order.payBy : this.inTime();
      await this.payments.open(tx, {
        for: what,
        amountCents: order.totalCents,
        currency: this.config.currency,
        captureLater: true,
        returnUrl: `${trackingPath(locale, order.number, this.proofs.trackingToken(order.id))}&payment=back`,
        expiresAt,
        locale,
        label: order.number,
      });
      if (!isWaiting) await this.paid.pin(tx, order, expiresAt);
    });
  }

  private inTime(): Date {
    return new Date(this.clock.now().getTime() + this.config.paymentMinutes * MINUTE_MS);
  }

  /** What an order's holder may know of its payment. */
  private async paymentOf(order: Order): Promise<OrderPaymentView | undefined> {
    if (order.mode === 'reserve' && order.pinnedUntil === null) return undefined;
    const [latest] = await this.payments.state({ kind: 'order', id: order.id });
    // Owed is as good as sent: it leaves right after.
    const backCents = order.owedBackCents;
    const known = { dueCents: order.totalCents - order.paidCents, paidCents: order.paidCents, backCents };
    if (order.paidCents > 0) return { state: backOf(order), ...known, dueCents: 0 };
    const canPay = latest !== undefined && isUnpaid(latest) && latest.expiresAt > this.clock.now();
    return {
      state: latest?.state === 'declined' ? 'declined' : 'pending',
      ...known,
      ...(canPay && { url: this.payments.url(latest.id), payBy: instantUtc(latest.expiresAt.getTime()) }),
    };
  }
}

function isUnpaid({ state }: Intent): boolean {
  return state === 'created' || state === 'requires-action' || state === 'declined';
}

function backOf({ paidCents, owedBackCents, sentBackCents }: Order): OrderPaymentView['state'] {
  if (owedBackCents === 0) return 'paid';
  if (sentBackCents < owedBackCents) return 'refunding';
  return owedBackCents === paidCents ? 'refunded' : 'paid';
}
