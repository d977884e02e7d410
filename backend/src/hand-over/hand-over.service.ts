import { Injectable } from '@nestjs/common';
import type { HandOverPreviewView, HandOverRequest } from '@passerelle/shared/api/hand-over';
import type { ReceiptView } from '@passerelle/shared/api/sales';
import { demandOf } from '@passerelle/shared/orders/demand';
import { handedOverStates } from '@passerelle/shared/orders/states';
import type { Locale, Quote, QuoteDocument } from '@passerelle/shared/pricing/types';
import { ArticleWords } from '../catalogue/article-words.service.js';
import { Gestures } from '../gestures/gestures.service.js';
import { actorOf, type Order, OrderActs, type UnitMove } from '../orders/order-acts.service.js';
import { OrderCollectors } from '../orders/order-collectors.service.js';
import { OrderEndings } from '../orders/order-endings.service.js';
import { OrderProofs } from '../orders/order-proofs.service.js';
import { StaffOrdersService } from '../orders/staff-orders.service.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/outbox.js';
import { refuse } from '../platform/problems.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { PromotionUses, usesOf } from '../promotions/promotion-uses.service.js';
import { type Payment, ReceiptsService, type Sale } from '../receipts/receipts.service.js';
import { type CounterMoney, CounterMoneyService } from '../sales/counter-money.service.js';
import { SellingService } from '../sales/selling.service.js';
import { StockService } from '../stock/stock.service.js';
import type { SettledLine } from './domain/outcomes.js';
import { GrossErrorDecisions } from './gross-error-decisions.service.js';
import { PaidMeans } from './paid-means.service.js';
import { type CounterSettlement, SettlementsService } from './settlements.service.js';
import { TillRefunds } from './till-refunds.service.js';

/** The order changes hands and is settled: try several, keep some, add others, one receipt over all of it. */
@Injectable()
export class HandOverService {
  constructor(
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly orders: StaffOrdersService,
    private readonly acts: OrderActs,
    private readonly endings: OrderEndings,
    private readonly proofs: OrderProofs,
    private readonly collectors: OrderCollectors,
    private readonly settlements: SettlementsService,
    private readonly uses: PromotionUses,
    private readonly stock: StockService,
    private readonly selling: SellingService,
    private readonly receipts: ReceiptsService,
    private readonly words: ArticleWords,
    private readonly grossErrors: GrossErrorDecisions,
    private readonly gestures: Gestures,
    private readonly money: CounterMoneyService,
    private readonly means: PaidMeans,
    private readonly tillRefunds: TillRefunds,
  ) {}

  /** What would be paid, promised and current beside it; changes nothing. */
  async preview(
    number: string,
    wanted: HandOverRequest,
    colleague: ShopColleague,
    locale: Locale,
  ): Promise<HandOverPreviewView> {
    const order = await this.orders.find(number, colleague.store);
    const asked = await this.gestures.ask(wanted.gesture, colleague);
    const contacts = this.orders.contactsOf(order);
    const { settled } = await this.settlements.settle(order, wanted, contacts, asked);
    if (settled === undefined) return refuse('wrong-quantity', { lines: [] });
    const { promised, current, settled: binding, isPromiseKept } = settled;
    return {
      order: order.number,
      promised: shown(promised),
      current: shown(current),
      settled: shown(binding),
      isPromiseKept,
      totalCents: binding.document.totalCents,
      ...(await this.grossErrors.shown(order, wanted, locale)),
    };
  }

  /** Hands an order over against its code or QR, once per key. Null when nothing was kept and nothing was added. */
  async handOver(
    number: string,
    wanted: HandOverRequest,
    colleague: ShopColleague,
    request: KeyedRequest,
    locale: Locale,
  ): Promise<ReceiptView | null> {
    const collectorId = await this.demandProof(number, wanted, colleague);
    await this.grossErrors.refuseUndecided(number, wanted, colleague);
    const money = await this.money.read(wanted.payments, colleague);
    const sale = await this.idempotency.once(request, async (tx) => {
      await this.money.win(tx, money);
      const order = await this.acts.take(tx, number, colleague.store);
      if (handedOverStates.includes(order.state))
        refuse('already-collected', { closedAt: order.closedAt, order: order.number });
      this.acts.demand(order, 'hand-over', actorOf(colleague));
      if (collectorId !== undefined) await this.collectors.demandNamed(tx, order, collectorId);
      return this.settle(tx, order, wanted, money, colleague, collectorId);
    });
    if (sale === null) return null;
    const [view] = await this.receipts.views([{ ...sale, soldAt: new Date(sale.soldAt) }], locale);
    return view as ReceiptView;
  }

  /**
   * Refuses `wrong-store`, `wrong-code` (counted) and `collector-revoked`. Answers whom the shopper has sent, if it is
   * not the shopper.
   */
  private async demandProof(
    number: string,
    { code, token }: HandOverRequest,
    colleague: ShopColleague,
  ): Promise<string | undefined> {
    await this.orders.refuseLocked(colleague);
    const order = await this.orders.anywhere(number);
    if (order.store !== colleague.store) refuse('wrong-store', { store: order.store });
    const presented = code ?? token;
    if (presented !== undefined && this.proofs.isProof(presented, order)) return undefined;
    const sent = presented && (await this.collectors.presenting(presented, order));
    if (sent) return sent;
    await this.orders.countWrongCode(colleague);
    return refuse('wrong-code');
  }

  private async settle(
    tx: Tx,
    order: Order,
    wanted: HandOverRequest,
    money: CounterMoney,
    colleague: ShopColleague,
    collectorId: string | undefined,
  ): Promise<Sale | null> {
    const at = this.clock.now();
    const contacts = this.orders.contactsOf(order);
    const asked = await this.gestures.ask(wanted.gesture, colleague, tx);
    const settlement = await this.settlements.settle(order, wanted, contacts, asked, tx);
    const quote = settlement.settled?.settled;
    if (quote) this.gestures.demandGranted(quote);
    const extras = demandOf(this.words.stockLines(wanted.extras ?? []));
    const added = extras.map(({ sku }) => sku);
    const won = await this.selling.winOrders(tx, order.store, added);
    await this.settlePromotions(tx, order, contacts, quote);
    // All rows of the act at once and sorted: what was set aside and what is added.
    const skus = [...order.lines.map(({ stockSku }) => stockSku), ...added];
    await this.stock.take(tx, order.store, [...new Set(skus)]);
    const saleId = newId(at);
    if (extras.length > 0)
      await this.selling.sell(
        tx,
        { store: order.store, saleId, staffId: colleague.staffId, at, demand: extras },
        won,
      );
    const sale = quote ? await this.writeReceipt(tx, order, quote, money, colleague, saleId) : null;
    if (sale && quote) await this.gestures.note(tx, sale, quote, wanted.gesture, colleague);
    await this.close(tx, order, settlement, colleague, { sale, collectorId });
    if (sale !== null)
      await this.outbox.append(tx, {
        topic: 'sale-made',
        subject: sale.number,
        store: order.store,
        payload: {
          id: sale.id,
          number: sale.number,
          orderId: order.id,
          touched: [{ store: order.store, skus: added }],
        },
      });
    return sale;
  }

  /**
   * What the promise reserved is given back, and what the settlement uses is spent. After an undone hand-over others
   * may have taken the last use of what was promised: the price stands, only the use is not counted a second time. A
   * cap that an added article ran into is told.
   */
  private async settlePromotions(
    tx: Tx,
    order: Order,
    contacts: readonly string[],
    quote: Quote | undefined,
  ): Promise<void> {
    await this.uses.release(tx, order.id);
    if (quote === undefined) return;
    const uses = usesOf(quote.document);
    const spent = (await this.uses.consume(tx, order.id, contacts, uses)).map(({ promotion }) => promotion);
    if (spent.length === 0) return;
    const promised = new Set(
      usesOf(JSON.parse(order.document) as QuoteDocument).map(({ promotion }) => promotion),
    );
    const counted = uses.filter(({ promotion }) => !spent.includes(promotion));
    const isKept = spent.every((promotion) => promised.has(promotion));
    const isCounted = isKept && (await this.uses.consume(tx, order.id, contacts, counted)).length === 0;
    if (!isCounted) refuse('quote-changed', { promotions: spent });
  }

  private async writeReceipt(
    tx: Tx,
    order: Order,
    quote: Quote,
    money: CounterMoney,
    { staffId, store }: ShopColleague,
    id: string,
  ): Promise<Sale> {
    const { totalCents } = quote.document;
    const keptCents = Math.min(paidLeft(order), totalCents);
    const before = await this.means.keeping(order, keptCents, tx);
    const here = await this.money.spend(tx, orByCard(money, totalCents - keptCents), { kind: 'sale', id });
    return this.receipts.write(tx, {
      id,
      store,
      order: { id: order.id, number: order.number },
      customerId: order.customerId ?? undefined,
      staffId,
      quote,
      payments: merged([...before, ...here]),
      soldAt: this.clock.now(),
    });
  }

  private async close(
    tx: Tx,
    order: Order,
    { lines: outcomes }: CounterSettlement,
    colleague: ShopColleague,
    { sale, collectorId }: { sale: Sale | null; collectorId: string | undefined },
  ): Promise<void> {
    const at = this.clock.now();
    const soldCents = sale?.totalCents ?? 0;
    const backCents = Math.max(paidLeft(order) - soldCents, 0);
    const outcomeOf = new Map(outcomes.map((outcome) => [outcome.line, outcome]));
    const lines = order.lines.map((line) => ({ ...line, ...outcomeOf.get(line.line) }));
    const putBacks = lines
      .filter(({ putBack }) => putBack > 0)
      .map((line) => ({ ...line, quantity: line.putBack }));
    const closed = await this.acts.carryOutSurely(tx, order, {
      command: 'hand-over',
      ...(order.mode === 'collect' && { to: putBacks.length > 0 ? 'partly-collected' : 'collected' }),
      actor: actorOf(colleague),
      at,
      lines,
      standing: {
        closedAt: at,
        owedBackCents: order.owedBackCents + backCents,
      },
      moves: order.lines.flatMap((line) => movesOf(order, line, outcomeOf.get(line.line))),
      detail: {
        ...(sale ? { receipt: sale.number } : { reason: 'nothing kept' }),
        ...(collectorId !== undefined && { collector: collectorId }),
        ...(backCents > 0 && { backCents }),
      },
      hasPutBacks: putBacks.length > 0,
    });
    // Whoever hands over gives back at once what a till had taken for it.
    await this.tillRefunds.give(tx, closed, colleague);
    await this.endings.askBack(tx, order, putBacks, 'hand-over', at);
    await this.endings.letContactsGo(tx, order);
  }
}

function movesOf(order: Order, line: Order['lines'][number], outcome: SettledLine | undefined): UnitMove[] {
  const { bought = 0, damaged = 0 } = outcome ?? {};
  const from = { store: order.store, sku: line.stockSku, from: 'set_aside' } as const;
  const moves: UnitMove[] = [
    { ...from, to: 'sold', units: bought * line.unitsPerPack },
    { ...from, to: 'quarantine', units: damaged * line.unitsPerPack },
  ];
  return moves.filter(({ units }) => units > 0);
}

/** What was paid before and is not owed back already, cents. */
function paidLeft({ paidCents, owedBackCents }: Order): number {
  return paidCents - owedBackCents;
}

/** A till that says nothing of what is due has taken it by card. */
function orByCard(money: CounterMoney, dueCents: number): CounterMoney {
  if (money.till !== undefined || dueCents === 0) return money;
  return { ...money, till: [{ method: 'card', amountCents: dueCents }] };
}

/** One payment of each means: what was paid before and what is paid now are one receipt. */
function merged(payments: readonly Payment[]): Payment[] {
  const sums = new Map<Payment['method'], number>();
  for (const { method, amountCents } of payments) sums.set(method, (sums.get(method) ?? 0) + amountCents);
  return [...sums].map(([method, amountCents]) => ({ method, amountCents }));
}

function shown({ hash, document, explanation }: Quote) {
  return { hash, document, explanation };
}
