/** What a purchase was paid with, and what of it went back already, cents; `exchange`: with goods that came back. */
export interface Means {
  readonly method: 'card' | 'cash' | 'gift-card' | 'store-credit' | 'online' | 'exchange';
  readonly amountCents: number;
}

export type Wish = 'original' | 'card' | 'cash' | 'store-credit';

// What was paid before anybody was at a counter goes back where it came from; money in hand comes last.
const order: readonly Means['method'][] = ['online', 'gift-card', 'store-credit', 'card', 'cash'];

// Where more went back on one means than came by it, it stood in for these: a new credit for a card that could be spent
// no more, one drawer of the till for the other, a credit for money by somebody's wish.
const stoodFor: readonly Means['method'][] = ['gift-card', 'store-credit', 'cash', 'card', 'online'];

/** What is left of each means, in the order it goes back; `given` went back on earlier returns. Never more than came in all. */
export function leftOf(paid: readonly Means[], given: readonly Means[]): Means[] {
  const left = new Map(order.map((method) => [method, sumOf(paid, method) - sumOf(given, method)]));
  let surplus = 0;
  for (const cents of left.values()) surplus += Math.max(0, -cents);
  for (const method of stoodFor) {
    const here = Math.min(surplus, Math.max(0, left.get(method) ?? 0));
    left.set(method, (left.get(method) ?? 0) - here);
    surplus -= here;
  }
  return order.flatMap((method) => {
    const amountCents = left.get(method) ?? 0;
    return amountCents > 0 ? [{ method, amountCents }] : [];
  });
}

/**
 * What a refund goes back on. Store credit takes all of it when it is wished for. Otherwise what was paid online or by
 * voucher goes back there first; the rest is for the till, on the wished means or as it was paid.
 */
export function spread(refundCents: number, left: readonly Means[], wish: Wish): Means[] {
  if (refundCents === 0) return [];
  if (wish === 'store-credit') return [{ method: 'store-credit', amountCents: refundCents }];
  const back: Means[] = [];
  let open = refundCents;
  for (const { method, amountCents } of left) {
    const isTill = method === 'card' || method === 'cash';
    if (isTill && wish !== 'original') continue;
    const here = Math.min(open, amountCents);
    if (here > 0) back.push({ method, amountCents: here });
    open -= here;
  }
  // Earlier refunds may have gone back on other means than they came by: the till gives the rest.
  if (open > 0) back.push({ method: wish === 'cash' ? 'cash' : 'card', amountCents: open });
  return merged(back);
}

/**
 * What of the means of a purchase goes back when what is owed grows from one sum to another, cents; the means stand in
 * the order in which they go back.
 */
export function between(means: readonly Means[], fromCents: number, toCents: number): Means[] {
  const parts: Means[] = [];
  let start = 0;
  for (const { method, amountCents } of means) {
    const end = start + amountCents;
    const here = Math.min(end, toCents) - Math.max(start, fromCents);
    if (here > 0) parts.push({ method, amountCents: here });
    start = end;
  }
  return parts;
}

function merged(parts: readonly Means[]): Means[] {
  return order.flatMap((method) => {
    const amountCents = sumOf(parts, method);
    return amountCents > 0 ? [{ method, amountCents }] : [];
  });
}

function sumOf(parts: readonly Means[], method: Means['method']): number {
  return parts
    .filter((part) => part.method === method)
    .reduce((sum, { amountCents }) => sum + amountCents, 0);
}
