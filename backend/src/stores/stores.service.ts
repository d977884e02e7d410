import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Books } from '../platform/books.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database.js';
import { Logger } from '../platform/logger.js';
import { refuse } from '../platform/problems.js';
import { type Opening, openDay } from './domain/calendar.js';
import { dayAt, plusDays } from './domain/civil-time.js';
import {
  afterCalendarChange,
  type CollectRule,
  collectBy,
  type Deadline,
  extended,
} from './domain/deadline.js';
import { momentsOf, type ShopMoment } from './domain/moments.js';
import { NearestIndex, type Neighbour, type Point } from './domain/nearest.js';
import { checkCalendar, readSpans, type Store } from './domain/store.js';
import { nothingPromised, type OpenPromise, type OpenPromises } from './promises.js';
import { allStores, type ExceptionRow, exceptionsFrom, type StoreRow } from './stores.queries.js';
import { nobodyWaits, type Workload } from './workload.js';

export type { OpenDay, Opening } from './domain/calendar.js';
export type { CollectRule } from './domain/deadline.js';
export type { ShopMoment } from './domain/moments.js';
export type { Point } from './domain/nearest.js';
export type { Store } from './domain/store.js';
export type { OpenPromise } from './promises.js';

/** Until when a reservation is kept, with the rule that made it. */
export interface CollectBy {
  readonly at: Date;
  readonly rule: CollectRule;
}

// Deadlines are counted from days that are over.
const EXCEPTION_DAYS_KEPT = 60;

/** The shops, in memory, and their civil time: hours, ready times and deadlines. */
@Injectable()
export class StoresService implements OnModuleInit {
  private byCode: ReadonlyMap<string, Store> = new Map();
  private active: readonly Store[] = [];
  private byDistance = new NearestIndex<Store>([]);
  private workload: Workload = nobodyWaits;
  private readonly listeners: (() => void)[] = [];
  private promises: OpenPromises = nothingPromised;
  /** Grows with every change of any shop. */
  version = 0;

  private readonly loaded: Promise<void>;

  constructor(
    books: Books,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {
    this.loaded = books.keep(['stores'], async (tx, versions) => {
      this.take(await this.load(tx), versions.stores);
    });
  }

  onModuleInit(): Promise<void> {
    return this.loaded;
  }

  /** The shop of that code, also one that closed for good. */
  find(code: string): Store | undefined {
    return this.byCode.get(code);
  }

  /** The active shop of that code; refuses `unknown-store` naming the field it stood in. */
  known(code: string, field = 'store'): Store {
    const store = this.byCode.get(code);
    if (!store?.isActive) {
      refuse('unknown-store', {
        errors: [{ field, code: 'unknown-store', message: `${field} must be the code of a shop` }],
      });
    }
    return store;
  }

  /** Active shops by name. */
  all(): readonly Store[] {
    return this.active;
  }

  /** Active shops, nearest first. */
  nearest(
    from: Point,
    limit: number,
    passes?: (store: Store) => boolean,
    after?: { readonly meters: number; readonly code: string },
  ): Neighbour<Store>[] {
    return this.byDistance.nearest(from, limit, passes, after);
  }

  /** Open or not, until when, from when again. */
  opening(store: Store, now: Date): Opening {
    return momentsOf(store).opening(now.getTime());
  }

  /** What a shop says now, with so many orders waiting: the same object for as long as it says the same. */
  moment(store: Store, now: Date, waitingOrders: number): ShopMoment {
    return momentsOf(store).at(now.getTime(), waitingOrders);
  }

  /** The civil hours of so many days from today on, in the shop's own days. */
  nextDays(store: Store, now: Date, days: number) {
    const today = dayAt(store.calendar.timezone, now.getTime());
    return Array.from({ length: days }, (_, place) => openDay(store.calendar, plusDays(today, place)));
  }

  /** Has something done after each change of any shop, once it is known here. */
  whenChanged(act: () => void): void {
    this.listeners.push(act);
  }

  /** Whoever keeps the orders says, once, how to count those that wait. */
  readsWorkloadFrom(workload: Workload): void {
    this.workload = workload;
  }

  /** Orders that wait to be prepared, per shop; a shop that is missing has none. */
  waitingOrders(codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.workload(codes);
  }

  /** Whoever keeps the orders says, once, how to read what a shop has promised. */
  readsPromisesFrom(promises: OpenPromises): void {
    this.promises = promises;
  }

  /** Until when the open orders of a shop are kept, the first due first, at most so many. */
  openPromises(code: string, limit: number): Promise<readonly OpenPromise[]> {
    return this.promises(code, limit);
  }

  /** When an order made now could be collected, with so many orders waiting; undefined: the shop opens no more. */
  readyAt(store: Store, now: Date, waitingOrders: number): Date | undefined {
    return asDate(momentsOf(store).readyAt(now.getTime(), waitingOrders));
  }

  /** Until when an e-reservation made now is kept: the end of the n-th open day after today. */
  collectBy(store: Store, now: Date): CollectBy | undefined {
    return shown(momentsOf(store).collectBy(now.getTime()));
  }

  /** Until when a paid order is kept that is ready at an instant: the end of the n-th open day after it. */
  keptFrom(store: Store, ready: Date, openDays: number): CollectBy | undefined {
    return shown(collectBy(store.calendar, ready.getTime(), openDays));
  }

  /** The deadline with one open day more. */
  extension(store: Store, { at, rule }: CollectBy): CollectBy | undefined {
    return shown(extended(store.calendar, { atMs: at.getTime(), rule }));
  }

  /** The deadline under the shop's calendar as it is now: the same or later, never earlier. */
  afterCalendarChange(store: Store, { at, rule }: CollectBy): CollectBy {
    const moved = afterCalendarChange(store.calendar, { atMs: at.getTime(), rule });
    return { at: new Date(moved.atMs), rule: moved.rule };
  }

  private async load(tx: Tx): Promise<Store[]> {
    const from = plusDays(dayAt('UTC', this.clock.now().getTime()), -EXCEPTION_DAYS_KEPT);
    const exceptions = new Map<string, ExceptionRow[]>();
    for (const row of await tx.rows<ExceptionRow>(exceptionsFrom(from))) {
      const known = exceptions.get(row.store);
      if (known) known.push(row);
      else exceptions.set(row.store, [row]);
    }
    const rows = await tx.rows<StoreRow>(allStores);
    return rows.flatMap((row) => this.read(row, exceptions.get(row.code) ?? []));
  }

  /** A shop whose hours cannot be read is left out aloud, and does not close the others. */
  private read(row: StoreRow, exceptions: readonly ExceptionRow[]): Store[] {
    try {
      return [storeIn(row, exceptions)];
    } catch (error) {
      this.logger.event('error', 'store-not-readable', { store: row.code, message: String(error) });
      return [];
    }
  }

  private take(stores: readonly Store[], version: number): void {
    this.byCode = new Map(stores.map((store) => [store.code, store]));
    this.active = stores
      .filter((store) => store.isActive)
      .sort((a, b) => a.name.localeCompare(b.name) || (a.code < b.code ? -1 : 1));
    this.byDistance = new NearestIndex(this.active);
    this.version = version;
    for (const tell of this.listeners) tell();
  }
}

function storeIn(row: StoreRow, exceptions: readonly ExceptionRow[]): Store {
  const { code, name, street, postcode, city, country, lat, lon, phone, services } = row;
  const calendar = checkCalendar({
    timezone: row.timezone,
    weekly: row.weekly_hours.map(readSpans),
    exceptions: new Map(
      exceptions.map(({ day, spans, reason, reason_en }) => [
        day,
        { spans: readSpans(spans), reason, ...(reason_en !== null && { reasonEn: reason_en }) },
      ]),
    ),
    holidayRegions: row.holiday_regions,
    opensOnHolidays: row.opens_on_holidays,
  });
  return {
    ...{ code, name, street, postcode, city, country, lat, lon, phone, services, calendar },
    ...(row.directions ? { directions: row.directions } : undefined),
    preparationMinutes: row.preparation_minutes,
    minutesPerWaitingOrder: row.minutes_per_waiting_order,
    holdOpenDays: row.hold_open_days,
    takesReservations: row.takes_reservations,
    isActive: row.is_active,
  };
}

function shown(deadline: Deadline | undefined): CollectBy | undefined {
  return deadline && { at: new Date(deadline.atMs), rule: deadline.rule };
}

function asDate(atMs: number | undefined): Date | undefined {
  return atMs === undefined ? undefined : new Date(atMs);
}
