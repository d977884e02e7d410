import { Injectable } from '@nestjs/common';
import type {
  PutBackView,
  StaffOrderSummaryView,
  StaffOrderView,
  StaffQueueView,
} from '@passerelle/shared/api/staff-orders';
import { isTakenChannel } from '@passerelle/shared/api/taken-orders';
import {
  allowedCommands,
  type OrderCommand,
  type OrderState,
  openStates,
  waitingStates,
} from '@passerelle/shared/orders/states';
import type { Locale } from '@passerelle/shared/pricing/types';
import { instantUtc } from '@passerelle/shared/time';
import { ArticleWords } from '../catalogue/article-words.service.js';
import type { Order } from '../orders/order-acts.service.js';
import { OrderCollectors } from '../orders/order-collectors.service.js';
import { OrderProofs } from '../orders/order-proofs.service.js';
import { OrderPutBacks } from '../orders/order-put-backs.service.js';
import { maskedContact, OrderViews, quoteView } from '../orders/order-views.service.js';
import { StaffOrdersService, type StoryRow } from '../orders/staff-orders.service.js';
import { Clock } from '../platform/clock.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database } from '../platform/database.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { ReceiptsService } from '../receipts/receipts.service.js';
import { StaffNames } from '../staff/staff-names.service.js';
import { StockService } from '../stock/stock.service.js';
import { PutBacksService } from './put-backs.service.js';

/** What is still being paid is not in the queue yet. */
const queueStates = openStates.filter((state) => state !== 'pending-payment');

const groups: Readonly<Record<string, readonly OrderState[]>> = {
  'to-prepare': waitingStates,
  'in-preparation': ['picking', 'short', 'in-transfer'],
  all: queueStates,
};

/** What the queue can be narrowed to: a group of states, or one state. */
export const queueFilters: readonly string[] = [...Object.keys(groups), ...queueStates, 'uncollected'];

const MOST_IMAGES = 4;
const UNDO_MS = 15 * 60_000;

/** Orders as colleagues of their shop see them; built from sets, never order by order. */
@Injectable()
export class StaffOrderViews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly orders: StaffOrdersService,
    private readonly views: OrderViews,
    private readonly proofs: OrderProofs,
    private readonly putBacks: OrderPutBacks,
    private readonly putBackViews: PutBacksService,
    private readonly receipts: ReceiptsService,
    private readonly names: StaffNames,
    private readonly collectors: OrderCollectors,
    private readonly stock: StockService,
    private readonly words: ArticleWords,
  ) {}

  /** One page of the shop's queue, the first due first, and how much there is of everything. */
  async queue(
    colleague: ShopColleague,
    filter: string,
    cursor: string | undefined,
    limit: number,
  ): Promise<StaffQueueView> {
    const [at, id] = cursor ? placeIn(cursor, 'string', 'string') : [];
    const after = at && id ? { at, id } : undefined;
    const found =
      filter === 'uncollected'
        ? await this.orders.uncollected(colleague.store, after, limit + 1)
        : await this.orders.queue(
            colleague.store,
            groups[filter] ?? [filter as OrderState],
            after,
            limit + 1,
          );
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    const counts = await this.orders.counts(colleague.store);
    const putBacks = await this.putBacks.count(this.database, colleague.store);
    return {
      items: await this.summaries(shown, colleague),
      nextCursor: last ? cursorOf(dueAt(last).toISOString(), last.id) : null,
      counts: { ...counts, putBacks },
      serverNow: this.clock.now().toISOString(),
    };
  }

  /** Orders in short, in the order given. */
  async summaries(orders: readonly Order[], colleague: ShopColleague): Promise<StaffOrderSummaryView[]> {
    const names = await this.names.of(orders.flatMap(({ claimedBy }) => claimedBy ?? []));
    return orders.map((order) => this.summary(order, colleague, names));
  }

  /** One order with lines, stock, story, receipts and what is to be carried back. */
  async detail(order: Order, colleague: ShopColleague, locale: Locale): Promise<StaffOrderView> {
    const [summary] = await this.summaries([order], colleague);
    const story = await this.orders.story(order.id);
    const staff = await this.names.of(story.map(({ actor }) => actor));
    const names = new Map([...staff, ...(await this.collectors.namesOf(order))]);
    const sales = await this.receipts.ofOrders([order.id]);
    const collector = await this.collectors.named(order);
    const putBacks = await this.putBacks.ofOrders(this.database, [order.id], colleague.store);
    return {
      ...(summary as StaffOrderSummaryView),
      contact: maskedContact(order),
      ...(order.customerId && { customerId: order.customerId }),
      lines: await this.lines(order, locale),
      quote: quoteView(order),
      ...(collector && { collector }),
      story: story.map((event) => storyView(event, names)),
      receipts: await this.receipts.views(sales, locale),
      putBacks: putBacks.map((task): PutBackView => this.putBackViews.view(task, locale)),
    };
  }

  private async lines(order: Order, locale: Locale): Promise<StaffOrderView['lines']> {
    const skus = [...new Set(order.lines.map(({ stockSku }) => stockSku))];
    const levels = await this.stock.levels(this.database, order.store, skus);
    const attributes = await this.words.attributes(
      order.lines.map(({ sku }) => sku),
      locale,
    );
    return order.lines.map((line) => {
      const { gtin, aisle } = this.words.of(line.sku, locale);
      const { shelf = 0, availableToPromise = 0 } = levels.get(line.stockSku) ?? {};
      return {
        ...this.views.line(line, locale),
        gtin,
        ...(aisle && { aisle }),
        atp: Math.floor(availableToPromise / line.unitsPerPack),
        shelf: Math.floor(shelf / line.unitsPerPack),
        attributes: attributes.get(line.sku) ?? [],
      };
    });
  }

  private summary(
    order: Order,
    colleague: ShopColleague,
    names: ReadonlyMap<string, string>,
  ): StaffOrderSummaryView {
    const { claimedBy, claimedAt, lines } = order;
    const words = lines.map(({ sku }) => this.words.of(sku, order.locale));
    return {
      number: order.number,
      state: order.state,
      mode: order.mode,
      customerName: `${order.firstName} ${order.lastName}`,
      pickupCode: this.proofs.pickupCode(order.id),
      placedAt: instant(order.placedAt),
      readyAt: instant(order.readyAt),
      collectBy: instant(order.collectBy),
      dueAt: instant(dueAt(order)),
      units: lines.reduce((sum, { quantity }) => sum + quantity, 0),
      aisles: [...new Set(words.flatMap(({ aisle }) => aisle ?? []))].sort(),
      images: [...new Set(words.map(({ image }) => image))].slice(0, MOST_IMAGES),
      totalCents: order.totalCents,
      isPaid: isPaid(order),
      ...(order.paidCents > 0 && { paidCents: order.paidCents - order.owedBackCents }),
      ...(order.bin && { bin: order.bin }),
      ...(claimedBy &&
        claimedAt && {
          claimedBy: { staffId: claimedBy, name: names.get(claimedBy) ?? '', at: instant(claimedAt) },
        }),
      ...(order.checkedInAt && { checkedInAt: instant(order.checkedInAt) }),
      missing: lines.reduce((sum, { missing }) => sum + missing, 0),
      isAcknowledged: order.acknowledgedAt !== null,
      commands: this.commands(order, colleague),
    };
  }

  /** What the shared table allows and the moment does too. */
  private commands(order: Order, { role, staffId }: ShopColleague): OrderCommand[] {
    const isMine = order.claimedBy === staffId;
    const nowMs = this.clock.now().getTime();
    const possible: Partial<Record<OrderCommand, boolean>> = {
      'take-over': !isMine,
      pick: isMine,
      'undo-pick': isMine,
      'set-aside': isMine,
      acknowledge: order.acknowledgedAt === null,
      extend: order.extendedAt === null,
      'undo-hand-over': order.closedAt !== null && nowMs < order.closedAt.getTime() + UNDO_MS,
    };
    return allowedCommands(order, role).filter((command) => possible[command] ?? true);
  }
}

/** Nothing is due any more: paid online, or at its hand-over. */
function isPaid({ mode, state, lines }: Order): boolean {
  if (mode === 'collect') return state !== 'pending-payment';
  return state === 'closed' && lines.some(({ bought }) => bought > 0);
}

/** What the queue is sorted by: ready time while it is to be prepared, collect-by once it is ready. */
function dueAt({ state, collectBy, readyAt }: Order): Date {
  return state === 'ready' || state === 'uncollected' ? collectBy : readyAt;
}

function storyView(event: StoryRow, names: ReadonlyMap<string, string>): StaffOrderView['story'][number] {
  const { at, command, fromState, toState, actor, device, detail } = event;
  const collector = typeof detail?.collector === 'string' ? names.get(detail.collector) : undefined;
  const told = detail && toldDetail({ ...detail, collector });
  return {
    at: instant(at),
    command,
    ...(fromState && { from: fromState }),
    to: toState,
    who: names.get(actor) ?? actor,
    ...(device && isTakenChannel(device) && { via: device }),
    ...(told && { detail: told }),
  };
}

/** A detail in the few signs a list has room for: "DRILL-18V × 2, not on the shelf". */
function toldDetail({
  sku,
  quantity,
  missing,
  bin,
  receipt,
  from,
  to,
  reason,
  collector,
  choice,
  lines,
}: Readonly<Record<string, unknown>>): string {
  const article = sku && `${sku} × ${quantity ?? missing ?? 0}`;
  const shops = from && to && `${from} → ${to}`;
  const articles = Array.isArray(lines) ? lines.map(articleTold) : [];
  return [choice, ...articles, article, shops, bin, receipt, reason, collector].filter(Boolean).join(', ');
}

/** "GLUE × 2" of what is missing, "GLUE → GLUE-XL" of what stands in for it. */
function articleTold({
  sku,
  missing,
  substitute,
}: {
  sku?: string;
  missing?: number;
  substitute?: string;
}): string {
  if (substitute) return `${sku} → ${substitute}`;
  return missing ? `${sku} × ${missing}` : `${sku}`;
}

function instant(at: Date): string {
  return instantUtc(at.getTime());
}
