import type { FieldFault } from '@passerelle/shared/problems';
import type { CivilSpan } from './calendar.js';
import type { Day } from './civil-time.js';

const DAY_MINUTES = 1_440;
const WEEK_MINUTES = 7 * DAY_MINUTES;

interface Placed {
  readonly field: string;
  readonly from: number;
  readonly to: number;
}

/** What is wrong with the hours of a week, by field: spans that meet, a Sunday night reaching into Monday among them. */
export function weekFaults(weekly: readonly (readonly CivilSpan[])[]): FieldFault[] {
  const placed = weekly.flatMap((spans, day) => place(spans, `weekly[${day}]`, day * DAY_MINUTES));
  const first = [...placed].sort(byBeginning)[0];
  const nextMonday = first && { ...first, from: first.from + WEEK_MINUTES, to: first.to + WEEK_MINUTES };
  return [
    ...shapeFaults(placed),
    ...meetings(nextMonday && placed.length > 1 ? [...placed, nextMonday] : placed),
  ];
}

/** What is wrong with days that differ: a day twice, one that is over or far away, spans that meet. */
export function exceptionFaults(
  days: readonly { readonly date: Day; readonly spans: readonly CivilSpan[] }[],
  today: Day,
  last: Day,
): FieldFault[] {
  const seen = new Set<Day>();
  return days.flatMap(({ date, spans }, at) => {
    const path = `exceptions[${at}]`;
    const faults: FieldFault[] = [];
    if (!isDay(date)) faults.push(fault(`${path}.date`, 'no-such-day', 'must be a day of the calendar'));
    else if (date < today) faults.push(fault(`${path}.date`, 'past-day', 'must not be over'));
    else if (date > last) faults.push(fault(`${path}.date`, 'far-day', `must not be after ${last}`));
    if (seen.has(date)) faults.push(fault(`${path}.date`, 'repeated', 'stands there twice'));
    seen.add(date);
    const placed = place(spans, path, 0);
    return [...faults, ...shapeFaults(placed), ...meetings(placed)];
  });
}

/** What is left of a day that ends early; undefined when nothing of it would be cut off. */
export function closedAt(spans: readonly CivilSpan[], closesAt: string): CivilSpan[] | undefined {
  const end = minutes(closesAt);
  const kept = place(spans, '', 0)
    .map((span, at) => ({ span, given: spans[at] }))
    .flatMap(({ span, given }) => {
      if (given === undefined || span.from >= end) return [];
      return [span.to > end ? { opens: given.opens, closes: closesAt } : given];
    });
  const isSame = kept.length === spans.length && kept.every((span, at) => span.closes === spans[at]?.closes);
  return isSame ? undefined : kept;
}

/** A closing at or before its opening is one of the next day. */
function place(spans: readonly CivilSpan[], path: string, offset: number): Placed[] {
  return spans.map(({ opens, closes }, at) => {
    const from = minutes(opens);
    const to = minutes(closes);
    return {
      field: `${path}${path.startsWith('exceptions') ? '.spans' : ''}[${at}]`,
      from: offset + from,
      to: offset + (to < from ? to + DAY_MINUTES : to),
    };
  });
}

function shapeFaults(placed: readonly Placed[]): FieldFault[] {
  return placed
    .filter(({ from, to }) => from === to)
    .map(({ field }) => fault(`${field}.closes`, 'empty-span', 'must be after it opens'));
}

/** Spans are half-open: one may begin when another ends. */
function meetings(placed: readonly Placed[]): FieldFault[] {
  const sorted = [...placed].sort(byBeginning);
  return sorted.flatMap((span, at) => {
    const before = sorted[at - 1];
    if (before === undefined || span.from >= before.to) return [];
    return [fault(`${span.field}.opens`, 'overlaps', 'must not begin before the opening before it ends')];
  });
}

function byBeginning(one: Placed, other: Placed): number {
  return one.from - other.from || one.to - other.to;
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function isDay(date: Day): boolean {
  const atMs = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(atMs) && new Date(atMs).toISOString().slice(0, 10) === date;
}

function fault(field: string, code: string, message: string): FieldFault {
  return { field, code, message };
}
