import { Injectable } from '@nestjs/common';
import type {
  CalendarEffectView,
  CalendarWish,
  ExceptionalDayView,
  OfficeStoreView,
  ShopCalendarView,
  StoreWords,
} from '@passerelle/shared/api/stores';
import type { LocalText } from '@passerelle/shared/pricing/types';
import { instantUtc } from '@passerelle/shared/time';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database.js';
import { sentFields } from '../platform/fields.js';
import { refuse, refuseField } from '../platform/problems.js';
import type { Colleague } from '../platform/signed-in.js';
import { openDay } from './domain/calendar.js';
import { dayAt, plusDays } from './domain/civil-time.js';
import { afterCalendarChange } from './domain/deadline.js';
import { closedAt } from './domain/hours-rules.js';
import { calendarOf } from './domain/store-words.js';
import { StoreRecords, wordsOf } from './store-records.service.js';
import { StoresService } from './stores.service.js';

const DAYS_SHOWN = 14;
const MOST_PROMISES = 10_000;
const NO_REASON: LocalText = { fr: '', en: '' };

/** When a shop is open, as head office and its manager change it: first seen with what it moves, then done. */
@Injectable()
export class StoreCalendars {
  constructor(
    private readonly clock: Clock,
    private readonly records: StoreRecords,
    private readonly stores: StoresService,
  ) {}

  /** The calendar of a shop and the fortnight that comes of it; refuses `not-found`. */
  async read(code: string | null, from?: Pick<Tx, 'rows'>): Promise<ShopCalendarView> {
    const shop = await this.records.read(code ?? refuse('not-found'), from);
    const { name, timezone, revision, openOrders, exceptions } = shop;
    return {
      code: shop.code,
      name,
      timezone,
      revision,
      openOrders,
      exceptions,
      nextDays: this.fortnight(shop),
    };
  }

  /** What a new calendar would do to the promises of the shop: later, never earlier. Changes nothing. */
  async effect(
    code: string | null,
    { closesAt, ...wish }: Partial<CalendarWish>,
  ): Promise<CalendarEffectView> {
    const now = await this.records.read(code ?? refuse('not-found'));
    const wished: StoreWords = { ...wordsOf(now), ...sentFields(wish) };
    const store =
      closesAt === undefined
        ? wished
        : { ...wished, exceptions: this.closingToday(wished, closesAt, NO_REASON) };
    this.records.checkHours(store);
    const calendar = calendarOf(store);
    const promises = await this.stores.openPromises(now.code, MOST_PROMISES);
    const moves = new Map<string, { from: string; to: string; orders: number }>();
    for (const { at, rule } of promises) {
      const moved = afterCalendarChange(calendar, { atMs: at.getTime(), rule });
      if (moved.atMs === at.getTime()) continue;
      const [from, to] = [instantUtc(at.getTime()), instantUtc(moved.atMs)];
      const known = moves.get(`${from} ${to}`);
      moves.set(`${from} ${to}`, { from, to, orders: (known?.orders ?? 0) + 1 });
    }
    return {
      openOrders: promises.length,
      moves: [...moves.values()].sort((a, b) => (a.from < b.from ? -1 : 1)),
      nextDays: this.fortnight(store),
    };
  }

  /** The shop closes early today; refuses when it would not, or when that hour is over. */
  async closeEarly(
    tx: Tx,
    by: Colleague,
    code: string | null,
    { closesAt, reason, revision }: { closesAt: string; reason: LocalText; revision: number },
  ): Promise<OfficeStoreView> {
    const before = await this.records.read(code ?? refuse('not-found'), tx);
    const exceptions = this.closingToday(before, closesAt, reason);
    return this.records.change(tx, by, before.code, { revision, exceptions }, 'store-closed-early');
  }

  /** The days that differ, all of them from today on. */
  async changeDays(
    tx: Tx,
    by: Colleague,
    code: string | null,
    days: { readonly revision: number; readonly exceptions: ExceptionalDayView[] },
  ): Promise<OfficeStoreView> {
    return this.records.change(tx, by, code ?? refuse('not-found'), days);
  }

  private closingToday(store: StoreWords, closesAt: string, reason: LocalText): ExceptionalDayView[] {
    const { timezone, exceptions } = store;
    const now = this.clock.now().getTime();
    const date = dayAt(timezone, now);
    const spans = closedAt(openDay(calendarOf(store), date).civil, closesAt);
    if (spans === undefined)
      refuseField('closesAt', 'not-earlier', 'closesAt must be before the shop closes today');
    if (closesAt < civilTime(timezone, now))
      refuseField('closesAt', 'past-time', 'closesAt must not be over');
    const others = exceptions.filter((day) => day.date !== date);
    return [...others, { date, spans, reason }].sort((a, b) => (a.date < b.date ? -1 : 1));
  }

  private fortnight(store: StoreWords): CalendarEffectView['nextDays'] {
    const calendar = calendarOf(store);
    const today = dayAt(store.timezone, this.clock.now().getTime());
    return Array.from({ length: DAYS_SHOWN }, (_, place) => openDay(calendar, plusDays(today, place))).map(
      ({ day, civil, reason }) => ({ ...{ date: day, spans: [...civil] }, ...(reason && { reason }) }),
    );
  }
}

function civilTime(timezone: string, atMs: number): string {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: timezone } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(atMs);
}
