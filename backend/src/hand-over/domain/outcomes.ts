/** A line as it waits in its bin. */
export interface ReadyLine {
  readonly line: number;
  readonly sku: string;
  readonly picked: number;
}

/** What the shopper and the colleague say of so many packs of an article. */
export interface Outcome {
  readonly sku: string;
  readonly quantity: number;
  readonly outcome: 'bought' | 'put-back' | 'damaged';
}

/** What becomes of one line. */
export interface SettledLine {
  readonly line: number;
  readonly bought: number;
  readonly putBack: number;
  readonly damaged: number;
}

/** Why the outcomes do not fit the order. */
export interface OutcomeFault {
  readonly problem: 'wrong-article' | 'wrong-quantity';
  readonly sku: string;
}

/**
 * What becomes of each line: everything is bought when nothing is said; once something is said, every pack that was
 * set aside has to have its outcome, so that none is sold or left behind by silence.
 */
export function outcomesOf(
  lines: readonly ReadyLine[],
  said: readonly Outcome[] | undefined,
): readonly SettledLine[] | OutcomeFault {
  if (said === undefined)
    return lines.map(({ line, picked }) => ({ line, bought: picked, putBack: 0, damaged: 0 }));
  const stranger = said.find(({ sku }) => !lines.some((line) => line.sku === sku));
  if (stranger) return { problem: 'wrong-article', sku: stranger.sku };
  const settled: SettledLine[] = [];
  for (const { line, sku, picked } of lines) {
    const count = (outcome: Outcome['outcome']) =>
      said
        .filter((each) => each.sku === sku && each.outcome === outcome)
        .reduce((sum, { quantity }) => sum + quantity, 0);
    const [bought, putBack, damaged] = [count('bought'), count('put-back'), count('damaged')];
    if (bought + putBack + damaged !== picked) return { problem: 'wrong-quantity', sku };
    settled.push({ line, bought, putBack, damaged });
  }
  return settled;
}

/** Did it go through? */
export function isSettled(outcome: readonly SettledLine[] | OutcomeFault): outcome is readonly SettledLine[] {
  return Array.isArray(outcome);
}
