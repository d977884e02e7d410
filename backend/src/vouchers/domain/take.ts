/** Money of one voucher that an act may move. */
export interface Purse {
  readonly voucherId: string;
  readonly cents: number;
}

/** Takes an amount from purses in the order given; undefined when there is not so much in them. */
export function takeFrom(amountCents: number, purses: readonly Purse[]): Purse[] | undefined {
  const taken: Purse[] = [];
  let wanted = amountCents;
  for (const { voucherId, cents } of purses) {
    const part = Math.min(wanted, cents);
    if (part > 0) taken.push({ voucherId, cents: part });
    wanted -= part;
  }
  return wanted === 0 ? taken : undefined;
}
