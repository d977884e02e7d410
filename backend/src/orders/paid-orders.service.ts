import { Injectable } from '@nestjs/common';
import { demandOf } from '@passerelle/shared/orders/demand';
import type { QuoteDocument } from '@passerelle/shared/pricing/types';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database.js';
import { Logger } from '../platform/logger.js';
import { PromotionUses, usesOf } from '../promotions/promotion-uses.service.js';
import { type Actor, theSystem } from './domain/draft.js';
import { isOrder, OrderActs } from './order-acts.service.js';
import { OrderEndings } from './order-endings.service.js';
import type { Order } from './order-rows.js';
import { saveStanding } from './order-standing.queries.js';
import {
  cancelledBy,
  lockCarriedBack,
  lockUnpaid,
  nobodyCollected,
  notPaidInTime,
} from './paid-orders.queries.js';

const MOST_AT_ONCE = 200;

/** Orders that are paid before they are collected: from the payment on, and back when it never came or nobody did. */
@Injectable()
export class PaidOrders {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly acts: OrderActs,
    private readonly endings: OrderEndings,
    private readonly uses: PromotionUses,
  ) {}

  /** The payment of a collect order came, in cents: the shop hears of the order from now on. */
  pay(tx: Tx, order: Order, paidCents: number): Promise<Order> {
    const at = this.clock.now();
    return this.acts.carryOutSurely(tx, order, {
      command: 'pay',
      actor: theSystem,
      at,
      standing: { paidCents, pinnedUntil: null },
    });
  }

  /** A reservation was paid on the way: kept as it stands, at the promised price, and as long as paid orders are. */
  payNow(tx: Tx, order: Order, paidCents: number): Promise<Order> {
    const at = this.clock.now();
    return this.acts.carryOutSurely(tx, order, {
      command: 'pay-now',
      to: order.state === 'held' ? 'placed' : order.state,
      actor: theSystem,
      at,
      standing: { mode: 'collect', paidCents, pinnedUntil: null },
    });
  }

  /**
   * Money came for an order that was given up because it had not: held again where the shop still has the goods, at the
   * same quote. Undefined when it has not, when a use of a promotion is gone, or when a person cancelled the order.
   */
  async revive(tx: Tx, order: Order, paidCents: number): Promise<Order | undefined> {
    const [by] = await tx.rows<{ kind: string }>(cancelledBy(order.id));
    if (by?.kind !== theSystem.kind) return undefined;
    const uses = usesOf(JSON.parse(order.document) as QuoteDocument);
    const gone = await this.uses.reserve(tx, order.id, order.contactKeys.slice(0, 1), uses);
    if (gone.length > 0) return undefined;
    const outcome = await this.acts.carryOut(tx, order, {
      command: 'revive',
      actor: theSystem,
      at: this.clock.now(),
      moves: demandOf(order.lines).map(({ sku, units }) => ({
        store: order.store,
        sku,
        from: 'shelf',
        to: 'held',
        units,
      })),
      standing: { paidCents, closedAt: null, pinnedUntil: null },
    });
    if (!isOrder(outcome)) {
      await this.uses.release(tx, order.id);
      return undefined;
    }
    await this.endings.bindContacts(tx, outcome);
    return outcome;
  }

  /** While a payment is on its way the deadline takes nothing away; null: none is. */
  async pin(tx: Tx, order: Order, until: Date | null): Promise<void> {
    await tx.run(saveStanding(order.id, { ...order, pinnedUntil: until }));
  }

  /** So much of what is owed back is on its way to the shopper. */
  async sendBack(tx: Tx, order: Order, cents: number): Promise<void> {
    await tx.run(saveStanding(order.id, { ...order, sentBackCents: order.sentBackCents + cents }));
  }

  /** Ends an order whose money never came, or was lost after all. */
  giveUp(tx: Tx, order: Order, reason: 'not-paid' | 'not-payable' | 'payment-lost'): Promise<Order> {
    return this.endings.end(tx, order, { command: 'cancel', actor: theSystem, at: this.clock.now(), reason });
  }

  /** Gives back what is held for payments that never came; answers how many orders that were. */
  cancelUnpaid(): Promise<number> {
    return this.sweep(notPaidInTime(this.clock.now(), MOST_AT_ONCE), async (tx, id, at) => {
      const order = await this.acts.taken(tx, lockUnpaid(id, at));
      if (order) await this.giveUp(tx, order, 'not-paid');
      return order !== undefined;
    });
  }

  /** What nobody collected and is on the shelf again, or was sold from its bin, is paid back in full. */
  takeBack(): Promise<number> {
    return this.sweep(nobodyCollected(MOST_AT_ONCE), async (tx, id, at) => {
      const order = await this.acts.taken(tx, lockCarriedBack(id));
      if (order) await this.carryBack(tx, order, theSystem, at);
      return order !== undefined;
    });
  }

  private carryBack(tx: Tx, order: Order, actor: Actor, at: Date): Promise<Order> {
    return this.acts.carryOutSurely(tx, order, {
      command: 'take-back',
      actor,
      at,
      standing: { owedBackCents: order.paidCents },
    });
  }

  private async sweep(
    due: ReturnType<typeof nobodyCollected>,
    one: (tx: Tx, id: string, at: Date) => Promise<boolean>,
  ): Promise<number> {
    let done = 0;
    for (const { id } of await this.database.rows<{ id: string }>(due)) {
      try {
        if (await this.database.inTransaction((tx) => one(tx, id, this.clock.now()))) done += 1;
      } catch (error) {
        // One order that cannot be ended must not keep the others.
        this.logger.event('error', 'paid-order-not-ended', { order: id, message: String(error) });
      }
    }
    return done;
  }
}
