/**
 * One wish to reserve, however often it is sent. Its key and its exact request are kept before the first try, so that
 * a click that was lost in a tunnel and repeated, or a reload in between, makes one reservation and not two.
 */
import type { PlaceOrderRequest } from '@passerelle/shared/api/orders';
import { newKey } from '../../lib/keys.js';

const storedAs = 'passerelle.attempt';

export interface Attempt {
  readonly key: string;
  readonly request: PlaceOrderRequest;
}

// Where storage is refused, the attempt lives as long as the page.
let unstored: Attempt | undefined;

/**
 * The attempt to send for this request: the one already begun when the shopper still wants the same thing,
 * with the quote it was begun with; otherwise a new one. It is kept until `forgetAttempt`.
 */
export function attemptFor(request: PlaceOrderRequest): Attempt {
  const begun = storedAttempt();
  if (begun && wishOf(begun.request) === wishOf(request)) return begun;
  return beginAttempt(request);
}

/** A new attempt whatever was begun before: the shopper agreed to something else. */
export function beginAttempt(request: PlaceOrderRequest): Attempt {
  const attempt = { key: newKey(), request };
  unstored = attempt;
  try {
    sessionStorage.setItem(storedAs, JSON.stringify(attempt));
  } catch {
    // `unstored` keeps it for the next click.
  }
  return attempt;
}

/** The wish came to an end: it was granted, or refused for good. */
export function forgetAttempt(): void {
  unstored = undefined;
  try {
    sessionStorage.removeItem(storedAs);
  } catch {
    // Nothing was stored.
  }
}

function storedAttempt(): Attempt | undefined {
  try {
    const text = sessionStorage.getItem(storedAs);
    return text ? (JSON.parse(text) as Attempt) : unstored;
  } catch {
    return unstored;
  }
}

/** What the shopper wants, without the quote: its minute passes while one retries. */
function wishOf({ quote: _, ...wish }: PlaceOrderRequest): string {
  return JSON.stringify(wish);
}
