const DAY_MS = 86_400_000;

/** Days in which whoever bought at a distance may withdraw, counted from the collection (directive 2011/83/EU, art. 9). */
const WITHDRAWAL_DAYS = 14;

export interface Ground {
  readonly ground: 'withdrawal' | 'policy';
  /** The last instant it holds. */
  readonly until: Date;
}

/** What of a purchase the grounds look at. */
export interface Bought {
  /** When the goods were in the shopper's hands. */
  readonly at: Date;
  /** Paid before anybody could try it: the law's withdrawal applies. */
  readonly isAtADistance: boolean;
}

/**
 * The grounds that a purchase has by its age, the strongest first. The day of collection does not count, and the last
 * day counts whole: a day more than the days is never wrong towards the shopper.
 */
export function groundsOf({ at, isAtADistance }: Bought, policyDays: number): Ground[] {
  const after = (days: number) => new Date(at.getTime() + (days + 1) * DAY_MS);
  return [
    ...(isAtADistance ? [{ ground: 'withdrawal' as const, until: after(WITHDRAWAL_DAYS) }] : []),
    { ground: 'policy' as const, until: after(policyDays) },
  ];
}

/** The strongest ground that holds at an instant; undefined when none does by age alone. */
export function groundAt(grounds: readonly Ground[], now: Date): Ground['ground'] | undefined {
  return grounds.find(({ until }) => now < until)?.ground;
}

/** In the shopper's hands since then, and bought unseen when it was paid online. */
export function boughtAs({
  soldAt,
  payments,
}: {
  readonly soldAt: Date;
  readonly payments: readonly { readonly method: string }[];
}): Bought {
  return { at: soldAt, isAtADistance: payments.some(({ method }) => method === 'online') };
}
