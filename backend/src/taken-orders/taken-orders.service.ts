import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TakenOrderView, TakeOrderRequest } from '@passerelle/shared/api/taken-orders';
import { waitingStates } from '@passerelle/shared/orders/states';
import type { Locale } from '@passerelle/shared/pricing/types';
import { CheckoutService } from '../checkout/checkout.service.js';
import { OrderVouchers } from '../checkout/order-vouchers.service.js';
import { CustomerHistoryService } from '../customers/customer-history.service.js';
import { actorOf, asPlatform, type Order, OrderActs } from '../orders/order-acts.service.js';
import { OrderReader } from '../orders/order-reader.service.js';
import { PaidOrders } from '../orders/paid-orders.service.js';
import { PlacingService } from '../orders/placing.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database, type Tx } from '../platform/database.js';
import type { FactTopic } from '../platform/facts.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { Outbox } from '../platform/outbox.js';
import { ProblemError, refuse, refuseField } from '../platform/problems.js';
import { Relay } from '../platform/relay.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { Prepayments } from '../receipts/prepayments.service.js';
import { type CounterMoney, CounterMoneyService } from '../sales/counter-money.service.js';
import { BroughtOrders } from '../transfers/brought-orders.service.js';
import { keptOf, type TillPart } from './domain/till-parts.js';
import { TakenOrderViews } from './taken-order-views.service.js';
import { markBrought, noteTaken, type TakenOrder, takenOrder } from './taken-orders.queries.js';

const unpayable: readonly string[] = ['voucher-short', 'voucher-refused', 'payment-mismatch'];

// Whatever changes what the screen of whoever took an order shows of it.
const followed: readonly FactTopic[] = [
  'order-placed',
  'order-paid',
  'order-short',
  'order-choice-lapsed',
  'order-in-transfer',
  'order-taken-back',
  'order-changed',
  'order-ready',
  'order-expired',
  'order-cancelled',
  'order-closed',
  'order-reopened',
  'order-store-changed',
  'order-deadline-moved',
];

/** A colleague orders for somebody: what the shop lacks, or what a caller wants. */
@Injectable()
export class TakenOrders implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly relay: Relay,
    private readonly people: CustomerHistoryService,
    private readonly placing: PlacingService,
    private readonly orders: OrderReader,
    private readonly acts: OrderActs,
    private readonly paid: PaidOrders,
    private readonly checkout: CheckoutService,
    private readonly vouchers: OrderVouchers,
    private readonly money: CounterMoneyService,
    private readonly prepayments: Prepayments,
    private readonly brought: BroughtOrders,
    private readonly views: TakenOrderViews,
  ) {}

  onModuleInit(): void {
    // Whoever pays by link is nowhere near: the goods leave once the money is certain.
    this.relay.tell(['order-placed'], async ({ payload }) => {
      if (payload.id !== undefined) await this.bringIfWanted(payload.id);
    });
    // The shop that took an order follows it wherever it is collected.
    this.relay.tell(followed, async ({ subject, payload }) => {
      if (payload.id !== undefined) await this.tellTaker(payload.id, subject);
    });
  }

  /**
   * Places an order for somebody, held from this answer on like any other: reserved, paid at the counter, or to be paid
   * by a link that goes to them. A repeat is told the same again.
   */
  async take(
    wanted: TakeOrderRequest,
    colleague: ShopColleague,
    request: KeyedRequest,
    locale: Locale,
  ): Promise<TakenOrderView> {
    const { bringTo, payments } = wanted;
    if (bringTo !== undefined && bringTo !== colleague.store)
      refuseField('bringTo', 'own-shop', 'bringTo must be the shop of whoever takes the order');
    if (bringTo === wanted.store)
      refuseField('bringTo', 'other-store', 'bringTo must be another shop than store');
    if (payments !== undefined && (wanted.mode === 'reserve' || wanted.channel === 'telephone'))
      refuseField('payments', 'not-here', 'payments are taken at the counter for what is paid before');
    if (wanted.mode === 'collect' && payments === undefined) this.checkout.demandOffered();
    const money = payments && (await this.money.read(payments, colleague));
    const order = await this.place(wanted, colleague, request, locale);
    // The repeat of what could not be paid is told so again.
    if (money && order.state === 'cancelled' && order.paidCents === 0)
      refuse('payment-mismatch', { totalCents: order.totalCents });
    // The link is opened before the message that carries it is asked for.
    if (wanted.mode === 'collect' && payments === undefined)
      await this.checkout.ask(order.id, request, order.locale);
    try {
      await this.follow(order.id, wanted, money, colleague);
    } catch (error) {
      if (error instanceof ProblemError && unpayable.includes(error.code))
        await this.checkout.giveUp(order.id);
      throw error;
    }
    return this.views.one(order.number, colleague, locale);
  }

  /** Sends the link to pay by again, once a key, while it can be paid. Refuses `state-does-not-allow`. */
  async remind(
    number: string,
    colleague: ShopColleague,
    request: KeyedRequest,
    locale: Locale,
  ): Promise<TakenOrderView> {
    const { order } = await this.views.known(number, colleague);
    if (order.state !== 'pending-payment')
      refuse('state-does-not-allow', { state: order.state, command: 'pay' });
    await this.checkout.ask(order.id, request, order.locale);
    await this.idempotency.once(request, async (tx) => {
      await this.sendLink(tx, order);
      return null;
    });
    return this.views.one(number, colleague, locale);
  }

  private async place(
    wanted: TakeOrderRequest,
    colleague: ShopColleague,
    request: KeyedRequest,
    locale: Locale,
  ): Promise<Order> {
    const { customerId, contact } = await this.people.contactOf(wanted.customerId);
    const { mode, store, lines, codes, quote, channel } = wanted;
    const placed = await this.placing.place(
      { mode, store, lines, codes, quote, contact },
      request,
      wanted.locale ?? locale,
      {
        ...{ actor: actorOf(colleague), device: channel, customerId },
        payMinutes: wanted.payments ? this.config.paymentMinutes : this.config.paymentLinkMinutes,
      },
    );
    const order = await this.orders.byNumber(placed.number);
    if (order === undefined) throw new Error(`A placed order is gone: ${placed.number}`);
    return order;
  }

  /** What belongs to the order and could not be written with it; done again after a crash, it changes nothing. */
  private async follow(
    orderId: string,
    { channel, bringTo, store: from }: TakeOrderRequest,
    money: CounterMoney | undefined,
    { store, staffId }: ShopColleague,
  ): Promise<void> {
    await this.database.inTransaction(async (tx) => {
      await this.vouchers.win(tx, orderId);
      if (money) await this.money.win(tx, money);
      const order = await this.acts.takeById(tx, orderId);
      const at = this.clock.now();
      const taken = { orderId, channel, store, staffId, bringTo: bringTo ?? null, from, at };
      const isNew = (await tx.run(noteTaken(taken))) === 1;
      const isUnpaid = order.state === 'pending-payment';
      const after = money && isUnpaid ? await this.pay(tx, order, money, { store, staffId }) : order;
      if (isNew && after.state === 'pending-payment') await this.sendLink(tx, after);
      await this.bring(tx, after, { ...taken, broughtAt: null });
    });
  }

  /** Paid at the till, all of it, by whatever means. Refuses `payment-mismatch`, `voucher-short`, `voucher-refused`. */
  private async pay(
    tx: Tx,
    order: Order,
    money: CounterMoney,
    till: Pick<ShopColleague, 'store' | 'staffId'>,
  ): Promise<Order> {
    const byVoucher = money.shares.reduce((sum, { amountCents }) => sum + amountCents, 0);
    const given = (money.till ?? []).filter(
      (part): part is TillPart => part.method === 'card' || part.method === 'cash',
    );
    const kept = keptOf(given, order.totalCents - byVoucher);
    if (kept === undefined) return refuse('payment-mismatch', { totalCents: order.totalCents });
    await this.money.spend(tx, { ...money, till: [] }, { kind: 'order', id: order.id });
    await this.prepayments.note(tx, 'take', order.id, till, kept);
    return this.paid.pay(tx, order, order.totalCents);
  }

  private sendLink(tx: Tx, { id, number, store, state, revision }: Order): Promise<void> {
    const payload = { id, number, state, revision };
    return this.outbox.append(tx, { topic: 'order-payment-asked', subject: number, store, payload });
  }

  private async tellTaker(orderId: string, number: string): Promise<void> {
    const [known] = await this.database.rows<TakenOrder>(takenOrder(orderId));
    if (known === undefined) return;
    await this.database.inTransaction((tx) =>
      this.outbox.append(tx, {
        topic: 'taken-order-changed',
        subject: number,
        store: known.store,
        payload: {},
      }),
    );
  }

  private async bringIfWanted(orderId: string): Promise<void> {
    const [known] = await this.database.rows<TakenOrder>(takenOrder(orderId));
    if (known === undefined || known.bringTo === null || known.broughtAt !== null) return;
    await this.database.inTransaction(async (tx) => {
      const order = await this.acts.takeById(tx, orderId);
      const [taken] = await tx.rows<TakenOrder>(takenOrder(orderId));
      if (taken) await this.bring(tx, order, taken);
    });
  }

  /** What is certain and still waits in its shop leaves for the one where it is collected. */
  private async bring(tx: Tx, order: Order, { orderId, bringTo }: TakenOrder): Promise<void> {
    if (bringTo === null || !waitingStates.includes(order.state)) return;
    if ((await tx.run(markBrought(orderId, this.clock.now()))) === 1)
      await this.brought.bring(tx, order, bringTo, asPlatform);
  }
}
