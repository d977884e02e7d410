/** What the clients were told: the truth that the database is held against afterwards. */
export interface Acknowledged {
  readonly kind:
    | 'placed'
    | 'ordered'
    | 'paid'
    | 'cancelled'
    | 'handed-over'
    | 'sold'
    | 'sold-on-voucher'
    | 'returned'
    | 'credited'
    | 'exchanged'
    | 'inspected'
    | 'given-back'
    | 'carried'
    | 'imported';
  readonly key: string;
  /** Number of the order, receipt, return or transfer, or what another till calls its sale. */
  readonly number: string;
  readonly at: number;
}

/** What somebody has bought and may bring back: an order, or the receipt of a counter or of an exchange. */
export interface Bought {
  readonly of: { readonly order: string } | { readonly receipt: string };
  /** Online, before it was collected. */
  readonly isPaid: boolean;
  readonly skus: readonly string[];
}

export class History {
  readonly acknowledged: Acknowledged[] = [];
  /** Every number that was answered to one key; more than one is a violation. */
  readonly numbersOfKey = new Map<string, Set<string>>();
  readonly placed = new Map<string, { store: string; code: string; token: string; email: string }>();
  readonly bought: Bought[] = [];
  refused = 0;
  retries = 0;
  readonly unexpected: string[] = [];

  note(kind: Acknowledged['kind'], key: string, number: string): void {
    this.acknowledged.push({ kind, key, number, at: performance.now() });
    const numbers = this.numbersOfKey.get(`${kind} ${key}`) ?? new Set();
    this.numbersOfKey.set(`${kind} ${key}`, numbers.add(number));
  }
}
