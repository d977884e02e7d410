import { Temporal } from 'temporal-polyfill';
import { refuse } from './problems.js';

const CIVIL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
const MINUTE_MS = 60_000;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/**
 * The instant that was authored: ISO 8601 with an offset, or a civil `2026-12-01T06:00` in the given IANA zone. Of a
 * civil time that comes twice the first is meant. Prices and offers turn at whole minutes, so that seconds count to the
 * next one. A time that the clocks skip is refused `skipped-hour`, and what is none of this century `invalid-field`,
 * each naming the field.
 */
export function authoredInstant(text: string, zone: string, field: string): Date {
  const atMs = CIVIL.test(text)
    ? civilMs(text, zone, field)
    : INSTANT.test(text)
      ? Date.parse(text)
      : Number.NaN;
  const at = new Date(atMs);
  const year = at.getUTCFullYear();
  if (Number.isNaN(atMs) || year < FIRST_YEAR || year > LAST_YEAR) {
    refuseAt(field, 'must-be-instant', 'must be a time such as 2026-12-01T06:00 or 2026-12-01T05:00:00Z');
  }
  return new Date(Math.ceil(atMs / MINUTE_MS) * MINUTE_MS);
}

/** The end of a day of the calendar (`2026-12-31`) in a zone: the first instant that is not in it. */
export function endOfCivilDay(day: string, zone: string, field: string): Date {
  try {
    const asked = Temporal.PlainDate.from(day, { overflow: 'reject' });
    if (asked.year >= FIRST_YEAR && asked.year <= LAST_YEAR)
      return new Date(asked.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds);
  } catch {
    // Told below.
  }
  return refuseAt(field, 'no-such-day', 'must be a day such as 2026-12-31');
}

function civilMs(text: string, zone: string, field: string): number {
  let asked: Temporal.PlainDateTime;
  try {
    asked = Temporal.PlainDateTime.from(text, { overflow: 'reject' });
  } catch {
    return Number.NaN;
  }
  const zoned = asked.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (zoned.toPlainDateTime().equals(asked)) return zoned.epochMilliseconds;
  const message = `the clocks skip ${text} in ${zone}`;
  return refuse('skipped-hour', { errors: [{ field, code: 'skipped-hour', message }] });
}

function refuseAt(field: string, code: string, message: string): never {
  return refuse('invalid-field', { errors: [{ field, code, message: `${field} ${message}` }] });
}
