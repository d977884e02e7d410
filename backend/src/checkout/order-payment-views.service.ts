import { Injectable } from '@nestjs/common';
import type { OrderPaymentView } from '@passerelle/shared/api/orders';
import { instantUtc } from '@passerelle/shared/time';
import { TillRefunds } from '../hand-over/till-refunds.service.js';
import type { Order } from '../orders/order-acts.service.js';
import { type Intent, PaymentsService } from '../payments/payments.service.js';
import { RefusedRefunds } from '../payments/refused-refunds.service.js';
import { Clock } from '../platform/clock.js';
import { Prepayments } from '../receipts/prepayments.service.js';
import { OrderVouchers } from './order-vouchers.service.js';

/** The money of an order as whoever holds it is shown it. */
@Injectable()
export class OrderPaymentViews {
  constructor(
    private readonly clock: Clock,
    private readonly payments: PaymentsService,
    private readonly vouchers: OrderVouchers,
    private readonly prepayments: Prepayments,
    private readonly tills: TillRefunds,
    private readonly refused: RefusedRefunds,
  ) {}

  /** What was paid with what, what is to be paid and what comes back; nothing for what is paid in the shop. */
  async of(order: Order): Promise<OrderPaymentView | undefined> {
    if (order.mode === 'reserve' && order.pinnedUntil === null) return undefined;
    const intents = await this.payments.state({ kind: 'order', id: order.id });
    const [latest] = intents;
    const byVoucher = await this.vouchers.shown(order.id);
    const credits = byVoucher.backCents > 0 ? await this.vouchers.credits(order.id) : [];
    const backCents = backCentsOf(order, intents, byVoucher.backCents);
    const known = {
      dueCents: order.totalCents - order.paidCents - byVoucher.asideCents,
      paidCents: order.paidCents,
      backCents,
      ...(byVoucher.parts.length > 0 && { vouchers: byVoucher.parts }),
      ...(credits.length > 0 && { credits }),
    };
    if (order.paidCents > 0)
      return {
        state: (await this.isRefused(order, intents)) ? 'refunding' : backOf(order, backCents, intents),
        ...known,
        dueCents: 0,
        ...(await this.atTill(order)),
      };
    const canPay = latest !== undefined && isUnpaid(latest) && latest.expiresAt > this.clock.now();
    return {
      state: latest?.state === 'declined' ? 'declined' : 'pending',
      ...known,
      ...(canPay && { url: this.payments.url(latest.id), payBy: instantUtc(latest.expiresAt.getTime()) }),
    };
  }

  /** The bank would not take something back: it waits to be given another way. */
  private async isRefused({ id }: Order, intents: readonly Intent[]): Promise<boolean> {
    const isKept = intents.some((one) => one.capturedCents > one.refundAskedCents + one.elsewhereCents);
    return isKept && (await this.refused.of({ kind: 'order', id })).length > 0;
  }

  private async atTill(order: Order): Promise<Pick<OrderPaymentView, 'till' | 'fetchCents'>> {
    const till = await this.prepayments.taken(order.id);
    if (till.length === 0) return {};
    const fetchCents = (await this.tills.due(order)).reduce((sum, { amountCents }) => sum + amountCents, 0);
    return { till, ...(fetchCents > 0 && { fetchCents }) };
  }
}

function isUnpaid({ state }: Intent): boolean {
  return state === 'created' || state === 'requires-action' || state === 'declined';
}

/**
 * What is back with the shopper or on its way there, whoever sends it: the order itself, or a return desk. What is owed
 * is as good as sent: it leaves right after.
 */
function backCentsOf({ owedBackCents }: Order, intents: readonly Intent[], voucherBackCents: number): number {
  const taken = intents.filter(({ capturedCents }) => capturedCents > 0);
  // What was authorised and never taken is back as well.
  const neverTakenCents = sumOf(taken, 'amountCents') - sumOf(taken, 'capturedCents');
  return Math.max(
    owedBackCents,
    neverTakenCents + sumOf(taken, 'refundAskedCents') + sumOf(taken, 'elsewhereCents') + voucherBackCents,
  );
}

function backOf(
  { paidCents, owedBackCents, sentBackCents }: Order,
  backCents: number,
  intents: readonly Intent[],
): OrderPaymentView['state'] {
  const isOnItsWay = sumOf(intents, 'refundedCents') < sumOf(intents, 'refundAskedCents');
  if (sentBackCents < owedBackCents || (backCents > sentBackCents && isOnItsWay)) return 'refunding';
  return backCents === paidCents ? 'refunded' : 'paid';
}

function sumOf(
  intents: readonly Intent[],
  cents: 'amountCents' | 'capturedCents' | 'refundedCents' | 'refundAskedCents' | 'elsewhereCents',
): number {
  return intents.reduce((sum, intent) => sum + intent[cents], 0);
}
