import type { Promotion } from '@passerelle/shared/pricing/types';

const MINUTE_MS = 60_000;

/** What gives boundaries: when promotions run, and when prices change. */
export interface Dated {
  readonly promotions: Iterable<Pick<Promotion, 'startsMs' | 'endsMs'>>;
  readonly priceChangesMs: Iterable<number>;
}

/**
 * Instants of (fromMs, toMs] at which some public price or offer may change, in order and each once. Quotes are made
 * as of a whole minute, so what begins within a minute is seen from the next one on.
 */
export function boundariesWithin(
  { promotions, priceChangesMs }: Dated,
  fromMs: number,
  toMs: number,
): number[] {
  const found = new Set<number>();
  const consider = (instant: number | null) => {
    if (instant === null) return;
    const seenMs = Math.ceil(instant / MINUTE_MS) * MINUTE_MS;
    if (seenMs > fromMs && seenMs <= toMs) found.add(seenMs);
  };
  for (const { startsMs, endsMs } of promotions) {
    consider(startsMs);
    consider(endsMs);
  }
  for (const instant of priceChangesMs) consider(instant);
  return [...found].sort((one, other) => one - other);
}

/** The first of them after an instant; undefined when nothing is known to change. */
export function nextBoundary(dated: Dated, afterMs: number): number | undefined {
  return boundariesWithin(dated, afterMs, Number.POSITIVE_INFINITY)[0];
}
