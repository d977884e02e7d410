import { Injectable, type OnModuleInit } from '@nestjs/common';
import { openStates } from '@passerelle/shared/orders/states';
import { type Order, OrderActs } from '../orders/order-acts.service.js';
import { OrderReader } from '../orders/order-reader.service.js';
import { PaidOrders } from '../orders/paid-orders.service.js';
import { type PaymentChange, PaymentsService, type PurchaseName } from '../payments/payments.service.js';
import type { Tx } from '../platform/database.js';
import { Logger } from '../platform/logger.js';
import { Outbox } from '../platform/outbox.js';
import { StoresService } from '../stores/stores.service.js';
import { OrderVouchers } from './order-vouchers.service.js';

/** What orders do when their payment changes; each is told inside the transaction that changes the payment. */
@Injectable()
export class OrderPayments implements OnModuleInit {
  constructor(
    private readonly payments: PaymentsService,
    private readonly acts: OrderActs,
    private readonly paid: PaidOrders,
    private readonly reader: OrderReader,
    private readonly stores: StoresService,
    private readonly vouchers: OrderVouchers,
    private readonly outbox: Outbox,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.payments.register(
      'order',
      (tx, change) => this.follow(tx, change),
      (ids) => this.namesOf(ids),
    );
  }

  private async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, PurchaseName>> {
    const orders = ids.length === 0 ? [] : await this.reader.byIds(ids);
    return new Map(
      orders.map(({ id, number, store }) => [
        id,
        { number, storeName: this.stores.find(store)?.name ?? store },
      ]),
    );
  }

  /** Follows one change; the payment's row is won already, the order's is won here. */
  async follow(tx: Tx, change: PaymentChange): Promise<void> {
    await this.vouchers.win(tx, change.for.id);
    const order = await this.acts.takeById(tx, change.for.id);
    if (change.refund !== undefined) {
      if (change.refund.state === 'done')
        await this.tell(tx, order, 'order-refunded', change.refund.amountCents);
      return;
    }
    const isFirstMoney = !hasMoney(change.was) && hasMoney(change.state);
    if (isFirstMoney) return this.moneyCame(tx, order, change);
    if (change.reason === 'authorisation-lost') return this.moneyWasLost(tx, order);
    if (change.state === 'expired' || change.state === 'cancelled') await this.moneyNeverCame(tx, order);
  }

  private async moneyCame(tx: Tx, order: Order, { intent }: PaymentChange): Promise<void> {
    const { amountCents } = intent;
    if (order.paidCents === 0 && (await this.keepsPromise(tx, order, intent))) return;
    // Paid twice, too late for goods that are gone, or for an order that ended: nobody keeps money for nothing.
    this.logger.event('warn', 'payment-without-order', { order: order.number, state: order.state });
    await this.giveBackOne(tx, order, intent.id);
    // Whoever paid in vain is told; what was paid twice by one shopper comes back without another word.
    if (order.paidCents === 0) await this.tell(tx, order, 'order-paid-late', amountCents);
  }

  /** The order is paid where the money and what vouchers had put aside are all of it, and it still can be. */
  private async keepsPromise(tx: Tx, order: Order, { id, amountCents }: PaymentChange['intent']) {
    const { totalCents, mode, state } = order;
    const isWaiting = state === 'pending-payment';
    const isReserved = mode === 'reserve' && openStates.includes(state);
    const isGivenUp = mode === 'collect' && state === 'cancelled';
    if (!isWaiting && !isReserved && !isGivenUp) return false;
    const byVoucher = totalCents - amountCents;
    if (!(await this.vouchers.take(tx, order.id, byVoucher, `paid ${id}`))) return false;
    if (isWaiting) await this.paid.pay(tx, order, totalCents);
    else if (isReserved) await this.paid.payNow(tx, order, totalCents);
    else if ((await this.paid.revive(tx, order, totalCents)) === undefined) {
      await this.vouchers.giveBack(tx, order.id, byVoucher, `in vain ${id}`);
      return false;
    }
    return true;
  }

  private tell(
    tx: Tx,
    { id, number, store, state, revision }: Order,
    topic: 'order-refunded' | 'order-paid-late',
    amountCents: number,
  ): Promise<void> {
    const payload = { id, number, state, revision, amountCents };
    return this.outbox.append(tx, { topic, subject: number, store, payload });
  }

  private async giveBackOne(tx: Tx, order: Order, intentId: string): Promise<void> {
    const cause = `nothing to pay ${intentId}`;
    if (await this.payments.cancel(tx, intentId, cause)) return;
    const [intent] = (await this.payments.state({ kind: 'order', id: order.id }, tx)).filter(
      ({ id }) => id === intentId,
    );
    const cents = intent === undefined ? 0 : intent.capturedCents - intent.refundAskedCents;
    if (cents > 0) await this.payments.requestRefund(tx, { kind: 'order', id: order.id }, cents, cause);
  }

  private async moneyNeverCame(tx: Tx, order: Order): Promise<void> {
    if (order.paidCents === 0)
      await this.vouchers.letGo(tx, order.id, `never paid ${order.id} ${order.revision}`);
    if (order.state === 'pending-payment') await this.paid.giveUp(tx, order, 'not-paid');
    else if (order.pinnedUntil !== null) await this.paid.pin(tx, order, null);
  }

  /** Authorised and then not to be had: before the hand-over the goods stay in the shop. */
  private async moneyWasLost(tx: Tx, order: Order): Promise<void> {
    if (order.mode === 'collect' && openStates.includes(order.state))
      await this.paid.giveUp(tx, order, 'payment-lost');
    else this.logger.event('error', 'payment-lost-after-hand-over', { order: order.number });
  }
}

function hasMoney(state: PaymentChange['state']): boolean {
  return state === 'authorised' || state === 'captured';
}
