import type { Period, Promotion } from '@passerelle/shared/pricing/types';
import { Temporal } from 'temporal-polyfill';

type LocalPeriods = Readonly<Record<string, Period>>;

const MOST_REMEMBERED = 500;
// Four hundred zones take a moment, and the same period is asked for with every new book.
const remembered = new Map<string, LocalPeriods>();

/** What happens at one instant everywhere, whatever the clock: a stop, and the beginning of a corrected version. */
export interface Everywhere {
  readonly stoppedMs: number | undefined;
  readonly isCorrection: boolean;
}

/**
 * A promotion on the clock of each shop, with its period in every zone where the same civil times are other instants
 * than in the zone that it was authored in. `authored` is its period before any stop. Any other promotion stays as it is.
 */
export function withLocalPeriods(
  promotion: Promotion,
  authored: Period,
  authoredIn: string,
  { stoppedMs, isCorrection }: Everywhere,
): Promotion {
  if (promotion.clock !== 'store-local') return promotion;
  const periods = Object.entries(periodsOf(authored, authoredIn)).map(([zone, local]): [string, Period] => {
    const ends = [local.endsMs, stoppedMs].filter((end) => end !== null && end !== undefined);
    return [
      zone,
      {
        startsMs: isCorrection ? authored.startsMs : local.startsMs,
        endsMs: ends.length > 0 ? Math.min(...ends) : null,
      },
    ];
  });
  return { ...promotion, localPeriods: Object.fromEntries(periods) };
}

function periodsOf(authored: Period, authoredIn: string): LocalPeriods {
  const key = `${authoredIn} ${authored.startsMs} ${authored.endsMs}`;
  const known = remembered.get(key);
  if (known) return known;
  const found = findPeriods(authored, authoredIn);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, found);
  return found;
}

function findPeriods({ startsMs, endsMs }: Period, authoredIn: string): LocalPeriods {
  const starts = civil(startsMs, authoredIn);
  const ends = endsMs === null ? null : civil(endsMs, authoredIn);
  const periods: Record<string, Period> = {};
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const period = { startsMs: instant(starts, zone), endsMs: ends && instant(ends, zone) };
    if (period.startsMs !== startsMs || period.endsMs !== endsMs) periods[zone] = period;
  }
  return periods;
}

function civil(atMs: number, zone: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).toPlainDateTime();
}

/** In an hour that the clocks skip it is as much later; in a doubled one it is the first. */
function instant(time: Temporal.PlainDateTime, zone: string): number {
  return time.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}
