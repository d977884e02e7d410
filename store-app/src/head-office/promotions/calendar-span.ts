import { civilDay } from '@passerelle/shared/i18n/format';

export type Span = 'month' | 'weeks' | 'year';

const DAY_MS = 86_400_000;
const DAYS: Readonly<Record<Span, number>> = { month: 28, weeks: 42, year: 364 };

/** The days a calendar shows: from the Monday of the week of a day, moved by whole spans. */
export function spanDays(
  nowMs: number,
  zone: string,
  span: Span,
  step: number,
): { from: string; to: string } {
  const today = Date.parse(`${civilDay(nowMs, zone)}T00:00:00Z`);
  const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * DAY_MS;
  const back = span === 'year' ? 7 * 8 : 7;
  const fromMs = monday - back * DAY_MS + step * DAYS[span] * DAY_MS;
  return { from: dayOf(fromMs), to: dayOf(fromMs + DAYS[span] * DAY_MS) };
}

/** Where a calendar draws its lines: weeks, or every fourth week of a year. */
export function ticks(from: string, to: string, span: Span): string[] {
  const stepMs = (span === 'year' ? 28 : 7) * DAY_MS;
  const days: string[] = [];
  for (let at = Date.parse(from); at < Date.parse(to); at += stepMs) days.push(dayOf(at));
  return days;
}

/** A stretch of time as a place in the calendar, in percent; undefined outside. */
export function placeOf(
  fromMs: number,
  toMs: number | undefined,
  first: number,
  last: number,
): { left: number; width: number } | undefined {
  const begins = Math.max(first, fromMs);
  const ends = Math.min(last, toMs ?? last);
  if (ends <= begins) return undefined;
  const whole = last - first;
  return { left: ((begins - first) / whole) * 100, width: ((ends - begins) / whole) * 100 };
}

/** The week of a day by ISO 8601: the first one of a year holds its first Thursday. */
export function isoWeek(day: string): number {
  const atMs = Date.parse(day);
  const weekday = (new Date(atMs).getUTCDay() + 6) % 7;
  const thursdayMs = atMs + (3 - weekday) * DAY_MS;
  const yearMs = Date.UTC(new Date(thursdayMs).getUTCFullYear(), 0, 1);
  return 1 + Math.floor((thursdayMs - yearMs) / (7 * DAY_MS));
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
