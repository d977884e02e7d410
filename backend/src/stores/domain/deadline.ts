import { type OpenDay, openDaysAfter, type StoreCalendar } from './calendar.js';
import { type Day, dayAt } from './civil-time.js';

/** How a deadline was made, kept beside its instant so that it can be explained and made again. */
export interface CollectRule {
  readonly rule: 'end-of-open-day';
  /** Open days after the day of ordering, which does not count; an extension adds one. */
  readonly openDays: number;
  readonly orderedOn: Day;
  readonly timezone: string;
  /** The day whose closing it is. */
  readonly day: Day;
}

/** Until when a reservation is kept: the instant and the rule that made it. */
export interface Deadline {
  readonly atMs: number;
  readonly rule: CollectRule;
}

/**
 * The end of the n-th open day after the day of ordering in the shop's own calendar.
 * Undefined when the shop has not so many open days ahead.
 */
export function collectBy(
  calendar: StoreCalendar,
  orderedAtMs: number,
  openDays: number,
): Deadline | undefined {
  const orderedOn = dayAt(calendar.timezone, orderedAtMs);
  return deadline(calendar, { orderedOn, openDays, timezone: calendar.timezone }, Number.NEGATIVE_INFINITY);
}

/** One open day more: the end of the first open day after the deadline's day. */
export function extended(calendar: StoreCalendar, given: Deadline): Deadline | undefined {
  const { value } = openDaysAfter(calendar, given.rule.day).next();
  if (!value) return undefined;
  return {
    atMs: closingOf(value),
    rule: { ...given.rule, openDays: given.rule.openDays + 1, day: value.day },
  };
}

/**
 * The deadline after the shop's calendar changed: counted again by its rule, and moved on to the first closing that
 * takes no minute from the shopper. Never earlier; a deadline that still stands comes back as it was.
 */
export function afterCalendarChange(calendar: StoreCalendar, given: Deadline): Deadline {
  const moved = deadline(calendar, given.rule, given.atMs);
  return moved && moved.atMs > given.atMs ? moved : given;
}

function deadline(
  calendar: StoreCalendar,
  how: Pick<CollectRule, 'orderedOn' | 'openDays' | 'timezone'>,
  notBeforeMs: number,
): Deadline | undefined {
  const { orderedOn, openDays, timezone } = how;
  let counted = 0;
  for (const day of openDaysAfter(calendar, orderedOn)) {
    counted += 1;
    const atMs = closingOf(day);
    if (counted < openDays || atMs < notBeforeMs) continue;
    return { atMs, rule: { rule: 'end-of-open-day', openDays, orderedOn, timezone, day: day.day } };
  }
  return undefined;
}

function closingOf(day: OpenDay): number {
  const last = day.spans.at(-1);
  if (!last) throw new Error(`${day.day} is not an open day`);
  return last.toMs;
}
