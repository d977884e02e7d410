/** Money of one intent that may go back. */
export interface Refundable {
  readonly id: string;
  readonly leftCents: number;
}

export interface Share {
  readonly id: string;
  readonly amountCents: number;
}

/** Spreads a refund over intents in the order given, each up to what is left of it; undefined when it is too much. */
export function spread(amountCents: number, intents: readonly Refundable[]): Share[] | undefined {
  const shares: Share[] = [];
  let wanted = amountCents;
  for (const { id, leftCents } of intents) {
    const share = Math.min(wanted, leftCents);
    if (share <= 0) continue;
    shares.push({ id, amountCents: share });
    wanted -= share;
  }
  return wanted === 0 ? shares : undefined;
}
