import type { LocalText } from '@passerelle/shared/pricing/types';
import { type Day, dayAt, instantOf, nextDay, plusDays, weekdayOf } from './civil-time.js';
import { holidayOn } from './holidays.js';

/** A civil opening of a day, `HH:MM`, half-open. A span that closes at or before its opening closes on the next day. */
export interface CivilSpan {
  readonly opens: string;
  readonly closes: string;
}

/** A day that differs; no span: closed all day. */
export interface ExceptionalDay {
  readonly spans: readonly CivilSpan[];
  readonly reason: string;
  /** Where the words differ in English. */
  readonly reasonEn?: string;
}

/** When a shop is open, as its manager writes it down. */
export interface StoreCalendar {
  /** IANA zone. */
  readonly timezone: string;
  /** Seven days, Monday first. */
  readonly weekly: readonly (readonly CivilSpan[])[];
  /** Days that differ; no span: closed all day. They win over the week and over holidays. */
  readonly exceptions: ReadonlyMap<Day, ExceptionalDay>;
  readonly holidayRegions: readonly string[];
  readonly opensOnHolidays: boolean;
}

/** What a shop does on one day. */
export interface OpenDay {
  readonly day: Day;
  readonly civil: readonly CivilSpan[];
  /** The same as instants, half-open, in order, apart from each other. */
  readonly spans: readonly { readonly fromMs: number; readonly toMs: number }[];
  /** Why the day is not like its weekday. */
  readonly reason?: LocalText;
}

/** Open or not, until when, and from when again; instants in epoch milliseconds. */
export interface Opening {
  readonly isOpen: boolean;
  /** End of the opening that is going on. */
  readonly untilMs?: number;
  /** Next opening, when closed. */
  readonly nextAtMs?: number;
  readonly reason?: LocalText;
}

/** A shop that will not open within so many days is closed for good. */
const HORIZON_DAYS = 400;
const MINUTE_MS = 60_000;

const memory = new WeakMap<StoreCalendar, Map<Day, OpenDay>>();

/** The hours of a day, exceptions and public holidays applied. Remembered per calendar, which is never edited. */
export function openDay(calendar: StoreCalendar, day: Day): OpenDay {
  const days = memory.get(calendar) ?? new Map<Day, OpenDay>();
  memory.set(calendar, days);
  const known = days.get(day);
  if (known) return known;
  if (days.size > HORIZON_DAYS * 2) days.clear();
  const made = makeOpenDay(calendar, day);
  days.set(day, made);
  return made;
}

function makeOpenDay(calendar: StoreCalendar, day: Day): OpenDay {
  const { civil, reason } = civilHours(calendar, day);
  const spans: { fromMs: number; toMs: number }[] = [];
  for (const { opens, closes } of [...civil].sort((a, b) => (a.opens < b.opens ? -1 : 1))) {
    const fromMs = instantOf(calendar.timezone, day, opens);
    const closingDay = closes <= opens ? plusDays(day, 1) : day;
    const toMs = instantOf(calendar.timezone, closingDay, closes);
    const last = spans.at(-1);
    if (last && fromMs <= last.toMs) last.toMs = Math.max(last.toMs, toMs);
    // The clock change can swallow a whole span of the night.
    else if (fromMs < toMs) spans.push({ fromMs, toMs });
  }
  return { day, civil, spans, reason };
}

function civilHours(calendar: StoreCalendar, day: Day): { civil: readonly CivilSpan[]; reason?: LocalText } {
  const exception = calendar.exceptions.get(day);
  if (exception) {
    const { spans, reason, reasonEn = reason } = exception;
    return { civil: spans, reason: { fr: reason, en: reasonEn } };
  }
  const civil = calendar.weekly[weekdayOf(day)] ?? [];
  const holiday = holidayOn(calendar.holidayRegions, day);
  if (!holiday) return { civil };
  return calendar.opensOnHolidays ? { civil } : { civil: [], reason: holiday };
}

/** Is the shop open at an instant, until when, or from when on? */
export function openingAt(calendar: StoreCalendar, nowMs: number): Opening {
  const today = dayAt(calendar.timezone, nowMs);
  const { reason } = openDay(calendar, today);
  for (const span of spansFrom(calendar, nowMs)) {
    if (span.fromMs > nowMs) return { isOpen: false, nextAtMs: span.fromMs, reason };
    return { isOpen: true, untilMs: span.toMs, reason };
  }
  return { isOpen: false, reason };
}

/**
 * The instant at which so many minutes of open time have passed; undefined when the shop does not open any more.
 * With no minutes at all: now while open, else the next opening.
 */
export function addOpenMinutes(calendar: StoreCalendar, fromMs: number, minutes: number): number | undefined {
  let leftMs = minutes * MINUTE_MS;
  for (const span of spansFrom(calendar, fromMs)) {
    const startMs = Math.max(span.fromMs, fromMs);
    if (leftMs <= span.toMs - startMs) return startMs + leftMs;
    leftMs -= span.toMs - startMs;
  }
  return undefined;
}

/**
 * When an order made now can be collected: the work in open time, then the shop open, in whole minutes.
 * Open 9-12 and 14-19, order at 11:58, 30 minutes of work: 14:28.
 */
export function readyAt(
  calendar: StoreCalendar,
  nowMs: number,
  work: { readonly preparationMinutes: number; readonly minutesPerWaitingOrder: number },
  waitingOrders: number,
): number | undefined {
  const minutes = work.preparationMinutes + work.minutesPerWaitingOrder * waitingOrders;
  const doneMs = addOpenMinutes(calendar, nowMs, minutes);
  if (doneMs === undefined) return undefined;
  const wholeMs = Math.ceil(doneMs / MINUTE_MS) * MINUTE_MS;
  // Done at the very minute the shop closes is for the next opening: nobody can come before.
  const opening = openingAt(calendar, wholeMs);
  return opening.isOpen ? wholeMs : opening.nextAtMs;
}

/** Openings that end after an instant, in order, a night that began the day before among them; adjoining ones are one. */
function* spansFrom(calendar: StoreCalendar, fromMs: number): Generator<{ fromMs: number; toMs: number }> {
  let day = plusDays(dayAt(calendar.timezone, fromMs), -1);
  let pending: { fromMs: number; toMs: number } | undefined;
  for (let place = 0; place <= HORIZON_DAYS; place += 1, day = nextDay(day)) {
    for (const span of openDay(calendar, day).spans) {
      if (span.toMs <= fromMs) continue;
      if (pending && span.fromMs <= pending.toMs) pending.toMs = Math.max(pending.toMs, span.toMs);
      else {
        if (pending) yield pending;
        pending = { ...span };
      }
    }
  }
  if (pending) yield pending;
}

/** The open days after a day, nearest first, within the horizon. */
export function* openDaysAfter(calendar: StoreCalendar, day: Day): Generator<OpenDay> {
  let ahead = day;
  for (let place = 1; place <= HORIZON_DAYS; place += 1) {
    ahead = nextDay(ahead);
    const next = openDay(calendar, ahead);
    if (next.spans.length > 0) yield next;
  }
}
