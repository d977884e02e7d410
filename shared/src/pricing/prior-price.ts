/**
 * The prior price of a reduction (directive 98/6/EC, article 6a): the lowest price that everybody could have in the
 * 30 days before the reduction began. Where a price is reduced step by step without rising in between, the step that
 * began first counts for all of them. An article that is younger than 30 days is measured over its own life.
 */

import type { PricePoint } from './types.js';

const DAY_MS = 86_400_000;

/** How far back the lowest price is looked for. */
export const PRIOR_WINDOW_MS = 30 * DAY_MS;

/** How long a lower price of the price list stays an announced reduction; after that it is the price. */
export const ANNOUNCED_CUT_MS = 30 * DAY_MS;

/** A price of the list, and whether it was announced as a reduction of the one before. */
export interface ListedPrice extends PricePoint {
  readonly isAnnounced?: boolean;
}

/** What lowers a price for everybody for a time: an automatic catalogue promotion, or one with an announced code. */
export interface PublicReduction {
  /** Id of the promotion. */
  readonly source: string;
  /** Half-open [fromMs, toMs); null: without end. */
  readonly fromMs: number;
  readonly toMs: number | null;
  /** Price of one unit, in cents, once reduced. */
  readonly reduce: (unitCents: number) => number;
}

/** A stretch of time with one price for everybody. */
export interface PublicPrice {
  /** Half-open [fromMs, toMs); null: it holds on. */
  readonly fromMs: number;
  readonly toMs: number | null;
  readonly cents: number;
  /** The price of the list under it. */
  readonly regularCents: number;
  /** What reduces it: a promotion's id, or `price-cut` for an announced lower price of the list. */
  readonly reducedBy?: string;
}

/** The lowest public price of a window, with everything it was found in. */
export interface LowestPrice {
  readonly cents: number;
  /** When that price was first asked in the window. */
  readonly lowestFromMs: number;
  /** Half-open; begins with the article's first price where that is later. */
  readonly windowFromMs: number;
  readonly windowToMs: number;
  /** Every public price of the window, oldest first. */
  readonly prices: readonly PublicPrice[];
}

/** The prior price of a reduction that is in force. */
export interface PriorPrice extends LowestPrice {
  readonly beganMs: number;
  /** What everybody pays now. */
  readonly reducedCents: number;
}

/**
 * Every price that everybody could have in [fromMs, toMs), oldest first and without gaps; nothing before the first
 * price of the list. `listed` is sorted by instant, and of two prices at one instant the later in the list counts.
 */
export function publicPrices(
  listed: readonly ListedPrice[],
  reductions: readonly PublicReduction[],
  fromMs: number,
  toMs: number,
): PublicPrice[] {
  const stretches: PublicPrice[] = [];
  const starts = boundaries(listed, reductions, fromMs, toMs);
  for (const [place, startMs] of starts.entries()) {
    const price = priceAt(listed, reductions, startMs);
    if (!price) continue;
    const endMs = starts[place + 1] ?? toMs;
    const last = stretches.at(-1);
    if (last && last.cents === price.cents && last.reducedBy === price.reducedBy) {
      stretches[stretches.length - 1] = { ...last, toMs: endMs };
    } else {
      stretches.push({ fromMs: startMs, toMs: endMs, ...price });
    }
  }
  return stretches;
}

/** The lowest public price of the 30 days before an instant; undefined when there was none. */
export function lowestBefore(
  listed: readonly ListedPrice[],
  reductions: readonly PublicReduction[],
  beforeMs: number,
): LowestPrice | undefined {
  const prices = publicPrices(listed, reductions, beforeMs - PRIOR_WINDOW_MS, beforeMs);
  const [first] = prices;
  if (!first) return undefined;
  const lowest = prices.reduce((least, price) => (price.cents < least.cents ? price : least), first);
  return {
    cents: lowest.cents,
    lowestFromMs: lowest.fromMs,
    windowFromMs: first.fromMs,
    windowToMs: beforeMs,
    prices,
  };
}

/**
 * The prior price of the reduction in force at an instant; undefined when none is, or when the article never had
 * another price. It is a real reduction only while `reducedCents` is below `cents`.
 */
export function priorPrice(
  listed: readonly ListedPrice[],
  reductions: readonly PublicReduction[],
  atMs: number,
): PriorPrice | undefined {
  const now = priceAt(listed, reductions, atMs);
  const [oldest] = listed;
  if (now?.reducedBy === undefined || !oldest) return undefined;
  const past = publicPrices(listed, reductions, oldest.fromMs, atMs + 1);
  let place = past.length - 1;
  while (isStepOf(past[place - 1], past[place])) place -= 1;
  const beganMs = past[place]?.fromMs ?? atMs;
  const lowest = lowestBefore(listed, reductions, beganMs);
  return lowest && { ...lowest, beganMs, reducedCents: now.cents };
}

/** Was it reduced already, and not below what it became? */
function isStepOf(before: PublicPrice | undefined, after: PublicPrice | undefined): boolean {
  return before?.reducedBy !== undefined && after !== undefined && before.cents >= after.cents;
}

type PriceOfAMoment = Pick<PublicPrice, 'cents' | 'regularCents' | 'reducedBy'>;

function priceAt(
  listed: readonly ListedPrice[],
  reductions: readonly PublicReduction[],
  atMs: number,
): PriceOfAMoment | undefined {
  const point = listed.findLast(({ fromMs }) => fromMs <= atMs);
  if (!point) return undefined;
  const regularCents = point.priceCents;
  let best: PriceOfAMoment = { cents: regularCents, regularCents };
  if (point.isAnnounced && atMs < point.fromMs + ANNOUNCED_CUT_MS) best = { ...best, reducedBy: 'price-cut' };
  for (const { source, fromMs, toMs, reduce } of reductions) {
    if (fromMs > atMs || (toMs !== null && toMs <= atMs)) continue;
    const cents = Math.max(point.floorCents ?? 0, reduce(regularCents));
    if (cents < best.cents) best = { cents, regularCents, reducedBy: source };
  }
  return best;
}

function boundaries(
  listed: readonly ListedPrice[],
  reductions: readonly PublicReduction[],
  fromMs: number,
  toMs: number,
): number[] {
  const instants = new Set([fromMs]);
  const consider = (atMs: number | null) => {
    if (atMs !== null && atMs > fromMs && atMs < toMs) instants.add(atMs);
  };
  for (const point of listed) {
    consider(point.fromMs);
    if (point.isAnnounced) consider(point.fromMs + ANNOUNCED_CUT_MS);
  }
  for (const reduction of reductions) {
    consider(reduction.fromMs);
    consider(reduction.toMs);
  }
  return [...instants].sort((one, other) => one - other);
}
