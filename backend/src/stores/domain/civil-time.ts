import { Temporal } from 'temporal-polyfill';

/** A civil date, `YYYY-MM-DD`, in the zone of the shop that is spoken of. */
export type Day = string;

const DAY_MS = 86_400_000;
const MOST_REMEMBERED = 20_000;

// Chains share their zones, days and hours, so that a handful of conversions serves thousands of shops.
const instants = new Map<string, number>();
const today = new Map<string, DayBounds>();

/** A civil day with its beginning and its end as instants, half-open; epoch milliseconds. */
export interface DayBounds {
  readonly day: Day;
  readonly fromMs: number;
  readonly toMs: number;
}

/** The civil date at an instant in an IANA zone. Throws RangeError for a zone that does not exist. */
export function dayAt(timezone: string, atMs: number): Day {
  return dayBoundsAt(timezone, atMs).day;
}

/** The same with the instants between which it is that day. */
export function dayBoundsAt(timezone: string, atMs: number): DayBounds {
  const known = today.get(timezone);
  if (known && known.fromMs <= atMs && atMs < known.toMs) return known;
  const date = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(timezone).toPlainDate();
  const day = date.toString();
  const made = {
    day,
    fromMs: instantOf(timezone, day, '00:00'),
    toMs: instantOf(timezone, day, '24:00'),
  };
  today.set(timezone, made);
  return made;
}

/** The date so many days later (or earlier). */
export function plusDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

const nextDays = new Map<Day, Day>();

/** The day after; remembered, for calendars are walked day by day. */
export function nextDay(day: Day): Day {
  const known = nextDays.get(day);
  if (known !== undefined) return known;
  if (nextDays.size >= MOST_REMEMBERED) nextDays.clear();
  const next = plusDays(day, 1);
  nextDays.set(day, next);
  return next;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/**
 * The instant (epoch milliseconds) of a civil time `HH:MM` on a day; `24:00` is the next day's midnight.
 * A time that the clock change skips is the instant of the change; one that comes twice is its first coming.
 */
export function instantOf(timezone: string, day: Day, time: string): number {
  const key = `${timezone} ${day} ${time}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  if (instants.size >= MOST_REMEMBERED) instants.clear();
  const atMs = convert(timezone, day, time);
  instants.set(key, atMs);
  return atMs;
}

function convert(timezone: string, day: Day, time: string): number {
  if (time === '24:00') return convert(timezone, plusDays(day, 1), '00:00');
  const asked = Temporal.PlainDateTime.from(`${day}T${time}`);
  const zoned = asked.toZonedDateTime(timezone, { disambiguation: 'compatible' });
  if (zoned.toPlainDateTime().equals(asked)) return zoned.epochMilliseconds;
  return zoned.getTimeZoneTransition('previous')?.epochMilliseconds ?? zoned.epochMilliseconds;
}
