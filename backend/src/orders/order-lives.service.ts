import { Injectable } from '@nestjs/common';
import { demandOf, shortLines } from '@passerelle/shared/orders/demand';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import type { Tx } from '../platform/database.js';
import { refuse, refuseField } from '../platform/problems.js';
import { type CollectBy, StoresService } from '../stores/stores.service.js';
import { Alternatives } from './alternatives.service.js';
import { type Actor, theSystem } from './domain/draft.js';
import { homeward, type UnitMove } from './domain/ending.js';
import { isOrder, OrderActs } from './order-acts.service.js';
import type { KeptOrder } from './order-deadlines.queries.js';
import { OrderEndings } from './order-endings.service.js';
import type { Order, OrderLine, OrderStanding } from './order-rows.js';

const CHECK_IN_GRACE_MS = 30 * 60_000;

/** What shopper and colleague alike may ask of an open order; the caller has won its row. */
@Injectable()
export class OrderLives {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly acts: OrderActs,
    private readonly endings: OrderEndings,
    private readonly stores: StoresService,
    private readonly alternatives: Alternatives,
  ) {}

  /** Ends the order; a second cancellation is refused by the state. */
  cancel(tx: Tx, order: Order, actor: Actor, reason?: string): Promise<Order> {
    return this.endings.end(tx, order, { command: 'cancel', actor, at: this.clock.now(), reason });
  }

  /** The shop cannot serve it. */
  refuse(tx: Tx, order: Order, actor: Actor, reason?: string): Promise<Order> {
    return this.endings.end(tx, order, { command: 'refuse', actor, at: this.clock.now(), reason });
  }

  /** One open day more, once. Refuses `already-extended`. */
  async extend(tx: Tx, order: Order, actor: Actor): Promise<Order> {
    this.acts.demand(order, 'extend', actor);
    const at = this.clock.now();
    const longer = this.extensionOf(order) ?? refuse('already-extended');
    return this.acts.carryOutSurely(tx, order, {
      command: 'extend',
      actor,
      at,
      standing: { collectBy: longer.at, collectRule: longer.rule, extendedAt: at, remindedAt: null },
      detail: { collectBy: longer.at },
    });
  }

  /** The deadline an extension would give; undefined when it was used or the shop has no further open day. */
  extensionOf(order: Order): CollectBy | undefined {
    const store = this.stores.find(order.store);
    if (order.extendedAt !== null || store === undefined) return undefined;
    const { hasGrace: _, ...rule } = order.collectRule as CollectBy['rule'] & { hasGrace?: true };
    return this.stores.extension(store, { at: order.collectBy, rule });
  }

  /**
   * The deadline as the shop's calendar has it now, when that is later: whoever closes early takes no minute from a
   * shopper. Half an hour given beyond a closing is nobody's closing and is left alone.
   */
  movedDeadline(order: KeptOrder): CollectBy | undefined {
    const store = this.stores.find(order.store);
    if (store === undefined || hasGrace(order)) return undefined;
    const moved = this.stores.afterCalendarChange(store, deadlineOf(order));
    return moved.at > order.collectBy ? moved : undefined;
  }

  /** When an order could be ready, and until when it is kept, if it came to its shop now; never earlier than promised. */
  async deadlineFrom(order: Order, now: Date): Promise<Partial<OrderStanding>> {
    const store = this.stores.find(order.store);
    if (store === undefined) return {};
    const waiting = await this.stores.waitingOrders([store.code]);
    const readyAt = this.stores.readyAt(store, now, waiting.get(store.code) ?? 0) ?? order.readyAt;
    return { readyAt, ...later(order, this.keptFrom(order, now, readyAt)) };
  }

  /** How an order stands whose goods may be in its shop at an instant. */
  arriving(order: Order, arrivesAt: Date): Partial<OrderStanding> {
    return { readyAt: arrivesAt, ...later(order, this.keptFrom(order, arrivesAt, arrivesAt)) };
  }

  /** Until when an order is kept that is ready now; only what is paid waits for that moment. */
  keptWhenReady(order: Order, now: Date): Partial<OrderStanding> {
    return order.mode === 'collect' ? later(order, this.keptFrom(order, now, now)) : {};
  }

  /** A reservation is kept from when it came, a paid order from when it is ready. */
  private keptFrom({ mode, store: code }: Order, cameAt: Date, readyAt: Date): CollectBy | undefined {
    const store = this.stores.find(code);
    if (store === undefined) return undefined;
    return mode === 'collect'
      ? this.stores.keptFrom(store, readyAt, this.config.paidOpenDays)
      : this.stores.collectBy(store, cameAt);
  }

  /** Moves the deadline to that; answers whether it did. */
  async moveDeadline(tx: Tx, order: Order): Promise<boolean> {
    const moved = this.movedDeadline(order);
    if (moved === undefined) return false;
    await this.acts.carryOutSurely(tx, order, {
      command: 'move-deadline',
      actor: theSystem,
      at: this.clock.now(),
      standing: { collectBy: moved.at, collectRule: moved.rule, remindedAt: null },
      detail: { collectBy: moved.at },
    });
    return true;
  }

  /** The shopper is in the shop: half an hour more, once, when they came before the deadline. */
  async checkIn(tx: Tx, order: Order, actor: Actor): Promise<Order> {
    const at = this.clock.now();
    const isFirstInTime = order.checkedInAt === null && at < order.collectBy && !hasGrace(order);
    const collectBy = isFirstInTime
      ? new Date(order.collectBy.getTime() + CHECK_IN_GRACE_MS)
      : order.collectBy;
    return this.acts.carryOutSurely(tx, order, {
      command: 'check-in',
      actor,
      at,
      standing: {
        checkedInAt: order.checkedInAt ?? at,
        collectBy,
        ...(isFirstInTime && { collectRule: withGrace(order) }),
      },
    });
  }

  /** Somebody in the shop has seen it; the bell stops. */
  async acknowledge(tx: Tx, order: Order, actor: Actor): Promise<Order> {
    const at = this.clock.now();
    return this.acts.carryOutSurely(tx, order, {
      command: 'acknowledge',
      actor,
      at,
      standing: { acknowledgedAt: order.acknowledgedAt ?? at },
    });
  }

  /**
   * Moves the promise to another shop, all of it or not at all: held there, free here (what was picked becomes a
   * put-back). Price and deadline stay promised: the deadline is counted from the day of ordering in the new shop's
   * calendar, never earlier, so that going back and forth gains no day. Refuses `out-of-stock`.
   */
  async changeStore(tx: Tx, order: Order, actor: Actor, code: string): Promise<Order> {
    this.acts.demand(order, 'change-store', actor);
    if (code === order.store) refuseField('store', 'other-store', 'store must be another shop');
    const at = this.clock.now();
    const store = this.stores.known(code);
    const waiting = await this.stores.waitingOrders([code]);
    const readyAt = this.stores.readyAt(store, at, waiting.get(code) ?? 0);
    const there = this.keptFrom({ ...order, store: code }, at, readyAt ?? at);
    if (!store.takesReservations || readyAt === undefined || there === undefined)
      return refuse('store-closed');
    const kept = hasGrace(order)
      ? deadlineOf(order)
      : this.stores.afterCalendarChange(store, deadlineOf(order));
    // Where the goods cannot be ready in time, they are kept as long as those of whoever orders now.
    const deadline = readyAt < kept.at ? kept : there;

    const wanted = wantedOf(order.lines);
    const { moves, putBacks } = homeward(order.store, order.state, order.lines);
    const outcome = await this.acts.carryOut(tx, order, {
      command: 'change-store',
      actor,
      at,
      moves: [...moves, ...holdAt(code, wanted)],
      standing: {
        ...freshIn(code, readyAt),
        collectBy: deadline.at,
        collectRule: deadline.rule,
      },
      lines: order.lines.map(asNew),
      detail: { from: order.store, to: code },
      hasPutBacks: putBacks.length > 0,
    });
    if (!isOrder(outcome)) {
      const alternatives = await this.alternatives.near({ ...order, lines: wanted }, code);
      return refuse('out-of-stock', { lines: shortLines(wanted, outcome), alternatives });
    }
    await this.endings.askBack(tx, order, putBacks, 'change-store', at);
    return outcome;
  }
}

function later({ collectBy }: Order, kept: CollectBy | undefined): Partial<OrderStanding> {
  return kept && kept.at > collectBy ? { collectBy: kept.at, collectRule: kept.rule, remindedAt: null } : {};
}

/** Marks a deadline that is later than any closing. */
function withGrace({ collectRule }: Order): object {
  return { ...collectRule, hasGrace: true };
}

function hasGrace({ collectRule }: KeptOrder): boolean {
  return 'hasGrace' in collectRule;
}

function deadlineOf(order: KeptOrder): CollectBy {
  return { at: order.collectBy, rule: order.collectRule as CollectBy['rule'] };
}

/** Nothing of it was looked for yet; what was let go stays so. */
function asNew(line: OrderLine): OrderLine {
  const { waived, missingReason } = line;
  return { ...line, picked: 0, missing: waived, missingReason: waived > 0 ? missingReason : null };
}

/** What is still wanted of an order: not what was let go. */
export function wantedOf(lines: readonly OrderLine[]): OrderLine[] {
  return lines
    .map((line) => ({ ...line, quantity: line.quantity - line.waived }))
    .filter(({ quantity }) => quantity > 0);
}

function holdAt(store: string, lines: readonly OrderLine[]): UnitMove[] {
  return demandOf(lines).map(({ sku, units }) => ({ store, sku, from: 'shelf', to: 'held', units }));
}

/** Nobody in the new shop has touched it yet. */
function freshIn(store: string, readyAt: Date) {
  const untouched = { readySince: null, checkedInAt: null, acknowledgedAt: null, remindedAt: null };
  return { ...untouched, store, readyAt, claimedBy: null, claimedAt: null, bin: null };
}
