import { Injectable, type OnModuleInit } from '@nestjs/common';
import { handedOverStates, openStates } from '@passerelle/shared/orders/states';
import { between, type Means } from '@passerelle/shared/returns/refund-means';
import { PaidMeans } from '../hand-over/paid-means.service.js';
import { type Order, OrderActs } from '../orders/order-acts.service.js';
import { PaidOrders } from '../orders/paid-orders.service.js';
import { type Intent, type Paid, PaymentsService } from '../payments/payments.service.js';
import { Database, type Tx } from '../platform/database.js';
import type { FactTopic } from '../platform/facts.js';
import { Outbox } from '../platform/outbox.js';
import { Relay } from '../platform/relay.js';
import { Prepayments } from '../receipts/prepayments.service.js';
import { VoucherPayments } from '../vouchers/voucher-payments.service.js';
import { VoucherRenewals } from '../vouchers/voucher-renewals.service.js';
import { Vouchers } from '../vouchers/vouchers.service.js';

// Whatever may change what is taken or owed; told at least once, and squaring up twice does nothing.
const topics: readonly FactTopic[] = [
  'order-ready',
  'order-closed',
  'order-cancelled',
  'order-changed',
  'order-taken-back',
  'order-paid',
];

/** Takes what was authorised once the goods are ready, and sends back what is owed, each cent to where it came from. */
@Injectable()
export class OrderMoney implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly relay: Relay,
    private readonly acts: OrderActs,
    private readonly paid: PaidOrders,
    private readonly payments: PaymentsService,
    private readonly vouchers: Vouchers,
    private readonly voucherPayments: VoucherPayments,
    private readonly renewals: VoucherRenewals,
    private readonly outbox: Outbox,
    private readonly means: PaidMeans,
    private readonly prepayments: Prepayments,
  ) {}

  onModuleInit(): void {
    this.relay.tell(topics, async ({ payload }) => {
      if (payload.id !== undefined) await this.squareUp(payload.id);
    });
  }

  /** Brings what was taken and sent back in line with what the order says; done again, it changes nothing. */
  async squareUp(orderId: string): Promise<void> {
    const what = { kind: 'order', id: orderId };
    const [known] = await this.payments.state(what);
    const [used] = await this.vouchers.uses(what);
    if (known === undefined && used === undefined) return;
    await this.database.inTransaction(async (tx) => {
      // The payment's row before the vouchers', and both before the order's, as everywhere.
      const intents = await this.payments.lock(tx, what);
      await this.voucherPayments.win(tx, [], [what]);
      const order = await this.acts.takeById(tx, orderId);
      if (order.paidCents === 0) return this.letGo(tx, order, intents);
      // Once it was asked for, it is as good as taken: what is owed from then on is refunded after it.
      const authorised = intents.find((each) => each.state === 'authorised' && each.captureAskedCents === 0);
      if (authorised) await this.take(tx, order, authorised);
      else await this.sendBack(tx, order);
    });
  }

  /** What an order that ended without money had put aside is free again, and nobody can pay for it any more. */
  private async letGo(tx: Tx, { id, revision, state }: Order, intents: readonly Intent[]): Promise<void> {
    if (openStates.includes(state)) return;
    const cause = `ended ${id} ${revision}`;
    for (const intent of intents) await this.payments.cancel(tx, intent.id, cause);
    await this.vouchers.release(tx, { kind: 'order', id }, cause);
  }

  /** What was only authorised is taken without what is owed back by now, or let go when all of it is. */
  private async take(tx: Tx, order: Order, intent: Intent): Promise<void> {
    const online = onlineOf(await this.means.of(order, tx));
    const dueCents = online - Math.min(order.owedBackCents, online);
    if (dueCents === 0) {
      if (await this.payments.cancel(tx, intent.id, `nothing due ${order.id}`))
        await this.sendBack(tx, order, true);
      return;
    }
    const isTime =
      order.state === 'ready' || order.state === 'uncollected' || handedOverStates.includes(order.state);
    if (!isTime) return;
    const isTaken = await this.payments.requestCapture(tx, intent.id, dueCents, `ready ${order.id}`);
    await this.sendBack(tx, order, isTaken);
  }

  /** `isLetGo`: what was paid online was never taken, or without what is owed. */
  private async sendBack(tx: Tx, order: Order, isLetGo = false): Promise<void> {
    const what = { kind: 'order', id: order.id };
    const { owedBackCents, sentBackCents } = order;
    const byTillCents = sumOf(await this.prepayments.givenBack(order.id, tx));
    const parts = between(await this.means.of(order, tx), sentBackCents - byTillCents, owedBackCents);
    const cause = `owed back ${order.id} ${owedBackCents}`;
    const onlineCents = onlineOf(parts);
    if (onlineCents > 0 && !isLetGo) await this.refund(tx, what, onlineCents, cause);
    const voucherCents = sumOf(parts.filter(isVoucher));
    const creditCents = voucherCents > 0 ? await this.renewals.giveBack(tx, what, voucherCents, cause) : 0;
    if (creditCents > 0) await this.tellCredit(tx, order, creditCents);
    // What a till took is given back by a till, which says so.
    const sentCents = onlineCents + voucherCents;
    if (sentCents > 0) await this.paid.sendBack(tx, order, sentCents);
  }

  /** The card that paid can be spent no more: where the money is now stands on the page of the order. */
  private tellCredit(tx: Tx, { id, number, store, state, revision }: Order, amountCents: number) {
    const payload = { id, number, state, revision, amountCents };
    return this.outbox.append(tx, { topic: 'order-credited', subject: number, store, payload });
  }

  /** Nothing comes back of what the bank released before it was taken: it never left the shopper. */
  private async refund(tx: Tx, what: Paid, owedCents: number, cause: string): Promise<void> {
    const cents = Math.min(owedCents, await this.payments.refundable(what, tx));
    if (cents > 0) await this.payments.requestRefund(tx, what, cents, cause);
  }
}

function isVoucher({ method }: Means): boolean {
  return method === 'gift-card' || method === 'store-credit';
}

function onlineOf(means: readonly Means[]): number {
  return sumOf(means.filter(({ method }) => method === 'online'));
}

function sumOf(means: readonly Pick<Means, 'amountCents'>[]): number {
  return means.reduce((sum, { amountCents }) => sum + amountCents, 0);
}
