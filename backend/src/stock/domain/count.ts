/** What a count changes. */
export interface Correction {
  /** Units that nobody had in the book. */
  readonly foundUnits: number;
  /** Units that leave the free shelf. */
  readonly lostUnits: number;
  /** Units that lack even though they are promised: a person must look which promise cannot be kept. */
  readonly missingPromised: number;
}

/**
 * What a count says against the book. `standing` are the units that stood in the sales area at the instant of the
 * count, promised ones among them, for whoever counts a shelf counts those too; `shelf` is what is free now. A count
 * takes away what is free and never what is promised: no balance falls below 0 and no promise is broken silently.
 */
export function correctionOf(counted: number, standing: number, shelf: number): Correction {
  const difference = counted - standing;
  if (difference >= 0) return { foundUnits: difference, lostUnits: 0, missingPromised: 0 };
  const lostUnits = Math.min(-difference, shelf);
  return { foundUnits: 0, lostUnits, missingPromised: -difference - lostUnits };
}
