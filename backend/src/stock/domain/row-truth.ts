/** A change of what stands in the sales area of one shop (shelf and held together), as the ledger has it. */
export interface PathStep {
  readonly atMs: number;
  readonly change: number;
  /** A found unit, or one that was explained since: made by us to keep the balance above nothing. */
  readonly isFound: boolean;
}

/** One row of stock as it is now. */
export interface RowBook {
  readonly shelf: number;
  readonly held: number;
  /** When the count was made that the row stands on. */
  readonly countedAtMs: number | undefined;
  /** What happened since that count, or since the oldest one told now; all of it where nobody ever counted. */
  readonly path: readonly PathStep[];
}

/** A signed change of the shelf that somebody tells us, whenever it happened. */
export interface RowFact {
  readonly atMs: number;
  readonly change: number;
}

/** Units that somebody counted in the sales area. */
export interface RowCount {
  readonly atMs: number;
  readonly counted: number;
}

/** What facts and counts make of a row. */
export interface RowOutcome {
  /** For each fact: had the count that the row stands on seen it already? Then its effect is taken back. */
  readonly isKnownToCount: readonly boolean[];
  /** For each count: what the book says for its instant, and whether a newer count makes it void. */
  readonly counts: readonly { readonly standing: number; readonly isSuperseded: boolean }[];
  /** Units that the count adds to the shelf; below nothing: takes from it. */
  readonly correction: number;
  /** Units to be found so that no instant stands below nothing; below nothing: found ones that are explained now. */
  readonly found: number;
  readonly foundAtMs: number;
  /** Units that lack although they are promised. */
  readonly missingPromised: number;
}

/**
 * The truth of a row from everything that is known of it, in whatever order it was told: the units of the newest count,
 * and each change since, in the order of their instants. Where that would go below nothing, units were found, and no
 * more than were needed. What a count had seen already changes nothing.
 */
export function truthOf(book: RowBook, facts: readonly RowFact[], counts: readonly RowCount[]): RowOutcome {
  const newest = newestOf(book.countedAtMs, counts);
  const formerCount = book.countedAtMs ?? Number.NEGATIVE_INFINITY;
  const isKnownToCount = facts.map(({ atMs }) => atMs <= formerCount);
  const told = facts
    .filter((_, place) => !isKnownToCount[place])
    .map((fact) => ({ ...fact, isFound: false }));
  const path = [...book.path, ...told].sort(
    (one, other) => one.atMs - other.atMs || other.change - one.change,
  );
  const now = book.shelf + book.held + sumOf(told);
  const standingAt = (atMs: number) => now - sumOf(path.filter((step) => step.atMs > atMs));
  const judged = counts.map((count) => ({
    standing: standingAt(count.atMs),
    isSuperseded: count !== newest,
  }));
  const since = newest?.atMs ?? formerCount;
  const correction = newest ? newest.counted - standingAt(newest.atMs) : 0;
  const begin = newest ? newest.counted : standingAt(since);
  const after = path.filter((step) => step.atMs > since);
  const { depth, atMs } = lowest(begin, after);
  const wanted = depth - sumOf(after.filter((step) => step.isFound));
  const shelf = book.shelf + sumOf(told) + correction + wanted;
  const clipped = clip(correction, wanted, Math.max(0, -shelf));
  return { isKnownToCount, counts: judged, ...clipped, foundAtMs: atMs };
}

/** The newest count that is newer than the one the row stands on; of two of one instant the first. */
function newestOf(countedAtMs: number | undefined, counts: readonly RowCount[]): RowCount | undefined {
  return counts.reduce<RowCount | undefined>(
    (best, count) => (count.atMs > (best?.atMs ?? countedAtMs ?? Number.NEGATIVE_INFINITY) ? count : best),
    undefined,
  );
}

/** How far below nothing the path would go without what we found, and when. */
function lowest(begin: number, path: readonly PathStep[]): { depth: number; atMs: number } {
  let standing = begin;
  let depth = 0;
  let atMs = path.at(-1)?.atMs ?? 0;
  for (const step of path) {
    if (step.isFound) continue;
    standing += step.change;
    if (-standing <= depth) continue;
    depth = -standing;
    atMs = step.atMs;
  }
  return { depth, atMs };
}

/** Promised units are taken from nobody: what lacks is left to a person, first of what was found, then of the count. */
function clip(correction: number, found: number, lacking: number) {
  const fromFound = Math.min(lacking, Math.max(0, -found));
  const fromCount = Math.min(lacking - fromFound, Math.max(0, -correction));
  const surplus = lacking - fromFound - fromCount;
  return {
    correction: correction + fromCount,
    found: found + fromFound + surplus,
    missingPromised: lacking,
  };
}

function sumOf(steps: readonly { readonly change: number }[]): number {
  return steps.reduce((sum, { change }) => sum + change, 0);
}
