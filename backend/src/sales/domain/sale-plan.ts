/** Units of a pack that waits to be carried back to the shelf. */
export interface WaitingBack {
  readonly id: string;
  /** Number of the order that left it. */
  readonly order: string;
  readonly unitsPerPack: number;
  /** Packs. */
  readonly remaining: number;
  readonly since: Date;
}

/** Where the units of a sale come from. */
export interface SalePlan {
  readonly fromShelf: number;
  /** Packs taken from tasks to carry something back: they stand in a bin and belong to nobody any more. */
  readonly fromPutBacks: readonly { readonly id: string; readonly packs: number; readonly units: number }[];
  /** Promised to somebody: needs a reason. */
  readonly fromHeld: number;
  /** Scanned at the till although the book has none: they were found. */
  readonly found: number;
}

/**
 * Whoever scans a unit holds it in the hand, so the sale is true and the book has to follow: first what is free (the
 * safety stock too: it is kept from the web, not from the shop), then what nobody came for, then what is promised,
 * and what no account explains was found.
 */
export function planSale(
  units: number,
  book: { readonly shelf: number; readonly held: number; readonly putBacks: readonly WaitingBack[] },
): SalePlan {
  const fromShelf = Math.min(units, book.shelf);
  let left = units - fromShelf;
  const fromPutBacks: { id: string; packs: number; units: number }[] = [];
  for (const { id, unitsPerPack, remaining } of [...book.putBacks].sort(largestFirst)) {
    // A pack in a bin is sold whole or not at all.
    const packs = Math.min(Math.floor(left / unitsPerPack), remaining);
    if (packs === 0) continue;
    fromPutBacks.push({ id, packs, units: packs * unitsPerPack });
    left -= packs * unitsPerPack;
  }
  const fromHeld = Math.min(left, book.held);
  return { fromShelf, fromPutBacks, fromHeld, found: left - fromHeld };
}

/** Large packs first, or singles would leave no room for a whole one; then whatever has waited longest. */
function largestFirst(one: WaitingBack, other: WaitingBack): number {
  return (
    other.unitsPerPack - one.unitsPerPack ||
    one.since.getTime() - other.since.getTime() ||
    (one.order < other.order ? -1 : 1)
  );
}
