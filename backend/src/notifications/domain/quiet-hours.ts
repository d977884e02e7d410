import { Temporal } from 'temporal-polyfill';

/** Civil times `HH:MM` between which it is quiet; over midnight when `from` is the later one. */
export interface QuietSpan {
  readonly from: string;
  readonly to: string;
}

const SUNDAY = 7;

/**
 * When a message that waits for the morning may go: undefined for at once. The morning is a civil time in the zone of
 * whoever reads it (IANA), so that it is eight o'clock there on both nights of the clock change too. With `notOnSundays`
 * it is quiet all Sunday.
 */
export function quietUntil(
  now: Date,
  timezone: string,
  { from, to }: QuietSpan,
  notOnSundays = false,
): Date | undefined {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timezone);
  const time = here.toPlainTime();
  const [begins, ends] = [Temporal.PlainTime.from(from), Temporal.PlainTime.from(to)];
  const isBefore = (one: Temporal.PlainTime, other: Temporal.PlainTime) =>
    Temporal.PlainTime.compare(one, other) < 0;
  const isOvernight = isBefore(ends, begins);
  const isQuiet = isOvernight
    ? !isBefore(time, begins) || isBefore(time, ends)
    : !isBefore(time, begins) && isBefore(time, ends);
  const isSunday = notOnSundays && here.dayOfWeek === SUNDAY;
  if (!isQuiet && !isSunday) return undefined;
  let day = here.toPlainDate();
  if (isQuiet ? isOvernight && !isBefore(time, begins) : isSunday) day = day.add({ days: 1 });
  if (notOnSundays && day.dayOfWeek === SUNDAY) day = day.add({ days: 1 });
  return new Date(day.toZonedDateTime({ timeZone: timezone, plainTime: ends }).epochMilliseconds);
}
