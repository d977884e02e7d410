import { Temporal } from 'temporal-polyfill';

/** Where the chain of the demo has its head office. */
export const HOME_ZONE = 'Europe/Paris';

/** The civil day of an instant in a zone, `YYYY-MM-DD`. */
export function today(now: Date, timezone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timezone)
    .toPlainDate()
    .toString();
}

/** The first instant of a civil day in a zone. */
export function midnightIn(day: string, timezone: string): Date {
  return instantIn(day, '00:00', timezone);
}

/** The instant of a civil time in a zone; a time that the clock change swallows is the one after it. */
export function instantIn(day: string, time: string, timezone: string): Date {
  const civil = Temporal.PlainDateTime.from(`${day}T${time}`);
  return new Date(civil.toZonedDateTime(timezone).epochMilliseconds);
}
