import { type Opening, openingAt, readyAt, type StoreCalendar } from './calendar.js';
import { dayBoundsAt } from './civil-time.js';
import { collectBy, type Deadline } from './deadline.js';

/** What of a shop its moments depend on; a change of it makes another object. */
export interface ShopHours {
  readonly calendar: StoreCalendar;
  readonly preparationMinutes: number;
  readonly minutesPerWaitingOrder: number;
  readonly holdOpenDays: number;
  readonly takesReservations: boolean;
}

/** What a shop says to whoever looks at it; a shop that takes no reservations promises nothing. */
export interface ShopMoment {
  readonly opening: Opening;
  /** When an order made now can be collected. */
  readonly readyAt?: Date;
  /** Until when it is kept. */
  readonly collectBy?: Date;
}

/** Something that is so from one instant until before another, epoch milliseconds. */
interface Lasting<Fact> {
  readonly fromMs: number;
  readonly toMs: number;
  readonly fact: Fact;
}

const MINUTE_MS = 60_000;
const MOST_QUEUES_REMEMBERED = 100;

/**
 * What a shop's calendar says of a moment, remembered until it says something else: an opening until the shop opens
 * or closes or its day ends, a ready time for a minute, a deadline for a day. The same object comes back meanwhile.
 */
export class ShopMoments {
  private opened: Lasting<Opening> | undefined;
  private kept: Lasting<Deadline | undefined> | undefined;
  private minute = Number.NaN;
  private readonly readyByWaiting = new Map<number, number | undefined>();
  private shown: ShopMoment | undefined;

  constructor(private readonly shop: ShopHours) {}

  /** All of it together, with so many orders waiting. */
  at(nowMs: number, waitingOrders: number): ShopMoment {
    const opening = this.opening(nowMs);
    const { takesReservations } = this.shop;
    const readyMs = takesReservations ? this.readyAt(nowMs, waitingOrders) : undefined;
    const keptMs = takesReservations ? this.collectBy(nowMs)?.atMs : undefined;
    const last = this.shown;
    const saysTheSame =
      last?.opening === opening &&
      last.readyAt?.getTime() === readyMs &&
      last.collectBy?.getTime() === keptMs;
    if (last && saysTheSame) return last;
    this.shown = {
      opening,
      ...(readyMs !== undefined && { readyAt: new Date(readyMs) }),
      ...(keptMs !== undefined && { collectBy: new Date(keptMs) }),
    };
    return this.shown;
  }

  /** Open or not, until when, from when again. */
  opening(nowMs: number): Opening {
    if (holds(this.opened, nowMs)) return this.opened.fact;
    const fact = openingAt(this.shop.calendar, nowMs);
    // The reason is told of the shop's own day.
    const { toMs } = dayBoundsAt(this.shop.calendar.timezone, nowMs);
    const changesMs = (fact.isOpen ? fact.untilMs : fact.nextAtMs) ?? toMs;
    this.opened = { fromMs: nowMs, toMs: Math.min(changesMs, toMs), fact };
    return fact;
  }

  /** When an order made now can be collected, with so many orders waiting. */
  readyAt(nowMs: number, waitingOrders: number): number | undefined {
    // Openings, closings and work are whole minutes and the answer is rounded up to one: whatever is asked within a
    // minute has the answer of the minute's end.
    const minute = Math.ceil(nowMs / MINUTE_MS);
    if (minute !== this.minute || this.readyByWaiting.size >= MOST_QUEUES_REMEMBERED) {
      this.readyByWaiting.clear();
      this.minute = minute;
    }
    const known = this.readyByWaiting.get(waitingOrders);
    if (known !== undefined || this.readyByWaiting.has(waitingOrders)) return known;
    const ready = readyAt(this.shop.calendar, minute * MINUTE_MS, this.shop, waitingOrders);
    this.readyByWaiting.set(waitingOrders, ready);
    return ready;
  }

  /** Until when an e-reservation made now is kept. */
  collectBy(nowMs: number): Deadline | undefined {
    if (holds(this.kept, nowMs)) return this.kept.fact;
    const { calendar, holdOpenDays } = this.shop;
    // A deadline counts from the day of ordering, whatever the hour.
    const { fromMs, toMs } = dayBoundsAt(calendar.timezone, nowMs);
    const fact = collectBy(calendar, nowMs, holdOpenDays);
    this.kept = { fromMs, toMs, fact };
    return fact;
  }
}

const moments = new WeakMap<ShopHours, ShopMoments>();

/** The moments of a shop; forgotten with the shop when its book is read again. */
export function momentsOf(shop: ShopHours): ShopMoments {
  const known = moments.get(shop);
  if (known) return known;
  const made = new ShopMoments(shop);
  moments.set(shop, made);
  return made;
}

function holds<Fact>(lasting: Lasting<Fact> | undefined, atMs: number): lasting is Lasting<Fact> {
  return lasting !== undefined && lasting.fromMs <= atMs && atMs < lasting.toMs;
}
