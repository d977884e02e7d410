/** Money by card or in cash. */
export interface TillPart {
  readonly method: 'card' | 'cash';
  readonly amountCents: number;
}

/** What a till keeps of what it was given for `dueCents`: cash less its change. Undefined when that does not fit. */
export function keptOf(given: readonly TillPart[], dueCents: number): TillPart[] | undefined {
  let changeCents = given.reduce((sum, { amountCents }) => sum + amountCents, 0) - dueCents;
  if (changeCents < 0) return undefined;
  const kept = given.flatMap(({ method, amountCents }): TillPart[] => {
    const back = method === 'cash' ? Math.min(changeCents, amountCents) : 0;
    changeCents -= back;
    return amountCents > back ? [{ method, amountCents: amountCents - back }] : [];
  });
  return changeCents === 0 ? kept : undefined;
}
