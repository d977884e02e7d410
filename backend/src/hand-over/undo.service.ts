import { Injectable } from '@nestjs/common';
import type { QuoteDocument } from '@passerelle/shared/pricing/types';
import { ArticleWords } from '../catalogue/article-words.service.js';
import {
  actorOf,
  type Order,
  OrderActs,
  type OrderLine,
  type OrderStanding,
  type UnitMove,
} from '../orders/order-acts.service.js';
import { OrderEndings } from '../orders/order-endings.service.js';
import { OrderPutBacks } from '../orders/order-put-backs.service.js';
import { StaffOrdersService } from '../orders/staff-orders.service.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/problems.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { PromotionUses, usesOf } from '../promotions/promotion-uses.service.js';
import { ReceiptsService, type Sale } from '../receipts/receipts.service.js';
import { ReturnsBegun } from '../returns/returns-begun.service.js';
import { VoucherPayments } from '../vouchers/voucher-payments.service.js';
import { VoucherRenewals } from '../vouchers/voucher-renewals.service.js';
import { TillRefunds } from './till-refunds.service.js';

const UNDO_MS = 15 * 60_000;
// An order that is open again must not expire under the hands of whoever mends the mistake.
const GRACE_MS = 30 * 60_000;

/** A mistaken hand-over is undone by a manager: as a reversal, never as an edit. */
@Injectable()
export class UndoHandOver {
  constructor(
    private readonly clock: Clock,
    private readonly orders: StaffOrdersService,
    private readonly acts: OrderActs,
    private readonly endings: OrderEndings,
    private readonly putBacks: OrderPutBacks,
    private readonly uses: PromotionUses,
    private readonly receipts: ReceiptsService,
    private readonly words: ArticleWords,
    private readonly tillRefunds: TillRefunds,
    private readonly vouchers: VoucherPayments,
    private readonly renewals: VoucherRenewals,
    private readonly returns: ReturnsBegun,
  ) {}

  /** Wins the vouchers that paid at the counter, before the order is won. */
  async win(tx: Tx, number: string): Promise<void> {
    const sale = await this.standingSale(tx, await this.orders.anywhere(number, tx));
    if (sale) await this.vouchers.win(tx, [], [{ kind: 'sale', id: sale.id }]);
  }

  /**
   * Opens the order again as it waited in its bin. Extras go back to the shelf; what was carried back meanwhile is
   * gone from the order and counts as missing. What a till gave back is taken again, what vouchers paid at the counter
   * goes back to them. Refuses `undo-too-late` after 15 minutes, and `refund-sent` when money has gone back online, to a
   * voucher, or for goods that were returned.
   */
  async undo(tx: Tx, order: Order, colleague: ShopColleague, reason: string): Promise<Order> {
    const actor = actorOf(colleague);
    this.acts.demand(order, 'undo-hand-over', actor);
    const at = this.clock.now();
    if (order.closedAt === null || at.getTime() >= order.closedAt.getTime() + UNDO_MS)
      refuse('undo-too-late', { closedAt: order.closedAt });

    const sale = await this.standingSale(tx, order);
    const money = await this.tillRefunds.takeAgain(tx, order, await this.backCentsOf(tx, order), colleague);
    if (sale) await this.giveBack(tx, sale);
    const withdrawn = await this.putBacks.withdraw(tx, order.id, order.store);
    const waiting = new Map(withdrawn.map(({ sku, quantity }) => [sku, quantity]));
    const lines = order.lines.map((line) => asBefore(line, waiting.get(line.sku) ?? 0));
    await this.uses.release(tx, order.id);
    const promised = JSON.parse(order.document) as QuoteDocument;
    // What others took of a cap meanwhile stays theirs; the promise is kept at the next hand-over all the same.
    await this.uses.reserve(tx, order.id, this.orders.contactsOf(order), usesOf(promised));
    const opened = await this.acts.carryOutSurely(tx, order, {
      command: 'undo-hand-over',
      actor,
      at,
      lines,
      standing: {
        closedAt: null,
        owedBackCents: money.owedBackCents,
        sentBackCents: money.sentBackCents,
        ...reopenedUntil(order, new Date(at.getTime() + GRACE_MS)),
      },
      moves: [...order.lines.flatMap((line) => backToBin(order, line)), ...this.extrasBack(order, sale)],
      detail: { reason, receipt: sale?.number },
      reason,
      hasPutBacks: withdrawn.length > 0,
    });
    if (sale !== undefined)
      await this.receipts.reverse(tx, sale, { id: newId(at), staffId: colleague.staffId, at });
    await this.endings.bindContacts(tx, order);
    return opened;
  }

  /** What the hand-over owed back because less was kept, by the order's own story. */
  private async backCentsOf(tx: Tx, order: Order): Promise<number> {
    const told = (await this.orders.story(order.id, tx)).findLast(({ command }) => command === 'hand-over');
    return typeof told?.detail?.backCents === 'number' ? told.detail.backCents : 0;
  }

  /** What was returned meanwhile was paid back by the return; the rest of what vouchers paid here is theirs again. */
  private async giveBack(tx: Tx, sale: Sale): Promise<void> {
    if (await this.returns.isBegun(tx, sale)) refuse('refund-sent');
    const paidFor = { kind: 'sale', id: sale.id };
    const cents = await this.vouchers.takenCents(tx, paidFor);
    if (cents > 0) await this.renewals.giveBack(tx, paidFor, cents, `undone ${sale.id}`);
  }

  /** The receipt of the hand-over that is undone; those of earlier ones are reversed already. */
  private async standingSale(tx: Tx, order: Pick<Order, 'id'>): Promise<Sale | undefined> {
    const sales = await this.receipts.ofOrders([order.id], tx);
    const reversed = new Set(sales.map(({ reverses }) => reverses));
    return sales.find(({ id, reverses }) => reverses === null && !reversed.has(id));
  }

  private extrasBack(order: Order, sale: Sale | undefined): UnitMove[] {
    if (sale === undefined) return [];
    const { lines } = JSON.parse(sale.document) as QuoteDocument;
    const bought = new Map(order.lines.map((line) => [line.sku, line.bought]));
    return this.words
      .stockLines(lines)
      .map((line) => ({ ...line, packs: line.quantity - (bought.get(line.sku) ?? 0) }))
      .filter(({ packs }) => packs > 0)
      .map(({ stockSku, unitsPerPack, packs }) => ({
        store: order.store,
        sku: stockSku,
        from: 'sold',
        to: 'shelf',
        units: packs * unitsPerPack,
      }));
  }
}

function asBefore(line: OrderLine, stillInBin: number): OrderLine {
  const carriedBack = line.putBack - stillInBin;
  return {
    ...line,
    picked: line.picked - carriedBack,
    missing: line.missing + carriedBack,
    bought: 0,
    putBack: 0,
    damaged: 0,
  };
}

function backToBin(order: Order, { stockSku, unitsPerPack, bought, damaged }: OrderLine): UnitMove[] {
  const to = { store: order.store, sku: stockSku, to: 'set_aside' } as const;
  const moves: UnitMove[] = [
    { ...to, from: 'sold', units: bought * unitsPerPack },
    { ...to, from: 'quarantine', units: damaged * unitsPerPack },
  ];
  return moves.filter(({ units }) => units > 0);
}

function reopenedUntil({ collectBy, collectRule }: Order, grace: Date): Partial<OrderStanding> {
  return collectBy >= grace ? {} : { collectBy: grace, collectRule: { ...collectRule, hasGrace: true } };
}
