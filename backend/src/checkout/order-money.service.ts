import { Injectable, type OnModuleInit } from '@nestjs/common';
import { handedOverStates } from '@passerelle/shared/orders/states';
import { type Order, OrderActs } from '../orders/order-acts.service.js';
import { PaidOrders } from '../orders/paid-orders.service.js';
import { type Intent, PaymentsService } from '../payments/payments.service.js';
import { Database, type Tx } from '../platform/database.js';
import type { FactTopic } from '../platform/facts.js';
import { Relay } from '../platform/relay.js';

// Whatever may change what is taken or owed; told at least once, and squaring up twice does nothing.
const topics: readonly FactTopic[] = [
  'order-ready',
  'order-closed',
  'order-cancelled',
  'order-changed',
  'order-taken-back',
  'order-paid',
];

/** Takes what was authorised once the goods are ready, and sends back what is owed. */
@Injectable()
export class OrderMoney implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly relay: Relay,
    private readonly acts: OrderActs,
    private readonly paid: PaidOrders,
    private readonly payments: PaymentsService,
  ) {}

  onModuleInit(): void {
    this.relay.tell(topics, async ({ payload }) => {
      if (payload.id !== undefined) await this.squareUp(payload.id);
    });
  }

  /** Brings what was taken and sent back in line with what the order says; done again, it changes nothing. */
  async squareUp(orderId: string): Promise<void> {
    const [known] = await this.payments.state({ kind: 'order', id: orderId });
    if (known === undefined) return;
    await this.database.inTransaction(async (tx) => {
      // The payment's row before the order's, as everywhere.
      const intents = await this.payments.lock(tx, { kind: 'order', id: orderId });
      const order = await this.acts.takeById(tx, orderId);
      if (order.paidCents === 0) return;
      const authorised = intents.find(({ state }) => state === 'authorised');
      if (authorised) await this.take(tx, order, authorised);
      else await this.sendBack(tx, order);
    });
  }

  /** What was only authorised is taken without what is owed back by now, or let go when all of it is. */
  private async take(tx: Tx, order: Order, intent: Intent): Promise<void> {
    const dueCents = order.paidCents - order.owedBackCents;
    if (dueCents === 0) {
      if (await this.payments.cancel(tx, intent.id, `nothing due ${order.id}`)) await this.note(tx, order);
      return;
    }
    const isTime =
      order.state === 'ready' || order.state === 'uncollected' || handedOverStates.includes(order.state);
    if (!isTime || intent.capturedCents > 0) return;
    if (await this.payments.requestCapture(tx, intent.id, dueCents, `ready ${order.id}`))
      await this.note(tx, order);
    else await this.sendBack(tx, order);
  }

  private async sendBack(tx: Tx, order: Order): Promise<void> {
    const cents = order.owedBackCents - order.sentBackCents;
    if (cents <= 0) return;
    const cause = `owed back ${order.id} ${order.owedBackCents}`;
    await this.payments.requestRefund(tx, { kind: 'order', id: order.id }, cents, cause);
    await this.note(tx, order);
  }

  /** All that is owed by now is on its way. */
  private async note(tx: Tx, order: Order): Promise<void> {
    const cents = order.owedBackCents - order.sentBackCents;
    if (cents > 0) await this.paid.sendBack(tx, order, cents);
  }
}
