/** A price that was promised or is asked, per unit. */
export interface AskedPrice {
  /** Before any markdown. */
  readonly regularCents: number;
  /** As displayed. */
  readonly unitCents: number;
}

/** What it is compared with. */
export interface PublicFacts {
  /** What everybody pays now. */
  readonly currentCents: number;
  /** The price that was replaced shortly before, if one was. */
  readonly beforeCents?: number;
}

const WHOLE = 10_000;

/**
 * Is a price probably a mistake? When it is less than so many basis points (5,000: half) of what everybody pays now,
 * or when the list price behind it is that much less than the one it had just replaced.
 */
export function isGrossError(
  { regularCents, unitCents }: AskedPrice,
  { currentCents, beforeCents }: PublicFacts,
  limitBasisPoints: number,
): boolean {
  const isFarBelow = (asked: number, fact: number) => asked * WHOLE < fact * limitBasisPoints;
  if (isFarBelow(unitCents, currentCents)) return true;
  return beforeCents !== undefined && isFarBelow(regularCents, beforeCents);
}

/** The list price that was in force before the one of an instant, when that one is younger than `lookbackMs`. */
export function priceBefore(
  prices: readonly { readonly fromMs: number; readonly priceCents: number }[],
  atMs: number,
  lookbackMs: number,
): number | undefined {
  const started = prices.filter(({ fromMs }) => fromMs <= atMs);
  const current = started.at(-1);
  if (current === undefined || current.fromMs < atMs - lookbackMs) return undefined;
  return started.findLast(({ fromMs }) => fromMs < current.fromMs)?.priceCents;
}
