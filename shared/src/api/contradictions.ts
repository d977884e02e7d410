/** What surfaces tell differently of one fact, and the comparison that found it. */

export const FACTS = ['price', 'list-price', 'stock', 'sold-price', 'receipt', 'document'] as const;
/**
 * The displayed price of one unit; the price before reductions; units to promise; the price before reductions that a
 * receipt charged; an amount that a receipt shows; the text of a kept document.
 */
export type Fact = (typeof FACTS)[number];

export const SURFACES = [
  'database',
  'quote',
  'api',
  'availability',
  'page',
  'markup',
  'tablet',
  'label',
  'receipt',
  'document',
] as const;
/** Where a fact is read. */
export type Surface = (typeof SURFACES)[number];

/** What one surface tells: cents, units, a word of availability of schema.org, or a hash; empty when it shows none. */
export interface ReadingView {
  surface: Surface;
  value: string;
}

/** One fact, as it should be and as surfaces tell it. */
export interface ComparisonView {
  fact: Fact;
  sku?: string;
  name?: string;
  store?: string;
  storeName?: string;
  /** Number of an order or of a receipt. */
  document?: string;
  expected: ReadingView;
  told: ToldView[];
}

export interface ToldView extends ReadingView {
  isSame: boolean;
}

/** A fact that surfaces tell differently; `told` names those that do not tell what is expected. */
export interface ContradictionView extends ComparisonView {
  id: string;
  seenAt: string;
  lastSeenAt: string;
  /** When the fact itself last changed before it was first told wrongly. */
  changedAt?: string;
  /** Set when a later comparison found it equal. */
  closedAt?: string;
}

export interface SurfaceCountView {
  surface: Surface;
  same: number;
  different: number;
}

/** The last comparison. */
export interface ContradictionCheckView {
  at: string;
  /** Readings compared with what they should be. */
  comparisons: number;
  /** Articles in a shop that were looked at. */
  places: number;
  shops: number;
  /** Questions that got no answer, so that nothing could be compared. */
  unanswered: number;
  surfaces: SurfaceCountView[];
  /** Some of what was compared, differences first. */
  compared: ComparisonView[];
}

/** A comparison that is under way. */
export interface RunningCheckView {
  startedAt: string;
  donePlaces: number;
  places: number;
}

/** How many facts surfaces tell differently. */
export interface OpenGapsView {
  open: number;
}

/** All comparisons of the last hour. */
export interface RecentChecksView {
  checks: number;
  comparisons: number;
  unanswered: number;
}

export interface ContradictionsView {
  open: number;
  /** The newest open ones, at most 50. */
  items: ContradictionView[];
  lastHour: RecentChecksView;
  /** Absent before the first comparison. */
  check?: ContradictionCheckView;
  running?: RunningCheckView;
  /** Somebody asked for a comparison that is not done. */
  isAsked: boolean;
}
