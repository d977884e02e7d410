/** Instants are epoch milliseconds inside and ISO 8601 in UTC outside; nothing here reads a clock. */

const MINUTE_MS = 60_000;

/** The whole minute an instant lies in, epoch milliseconds. */
export function minuteOf(instantMs: number): number {
  return instantMs - (((instantMs % MINUTE_MS) + MINUTE_MS) % MINUTE_MS);
}

/** An instant as documents carry it: ISO 8601, UTC, whole seconds, ending in `Z`. */
export function instantUtc(instantMs: number): string {
  return `${new Date(instantMs).toISOString().slice(0, 19)}Z`;
}
