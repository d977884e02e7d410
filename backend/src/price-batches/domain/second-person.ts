/** How much one person may change alone: so many prices, each by so much. */
export interface AloneLimits {
  readonly lines: number;
  readonly basisPoints: number;
}

/** How large a batch is; lines that change nothing are not counted. */
export interface BatchSize {
  readonly changedLines: number;
  /** The steepest change, up or down, against the former price; a first price is no change. */
  readonly steepestBasisPoints: number;
}

/** Must somebody else approve it? More lines than the limit, or any change beyond it. */
export function needsSecondPerson(size: BatchSize, limits: AloneLimits): boolean {
  return size.changedLines > limits.lines || size.steepestBasisPoints > limits.basisPoints;
}

/** May this person approve it? Whoever wrote a price or a date of it is not the second person. */
export function mayApprove(person: string, authors: readonly string[], isSecondNeeded: boolean): boolean {
  return !isSecondNeeded || !authors.includes(person);
}
