/** THE price of a basket, for every channel: pure, deterministic, no clock, no input or output, no fraction. */

import { minuteOf } from '../time.js';
import type { Books } from './books.js';
import { writeDocument } from './document.js';
import { explain } from './explain.js';
import { inPlay } from './in-play.js';
import { makeGesture } from './phases/gesture.js';
import { sha256Hex } from './sha256.js';
import { bestSet } from './stacking.js';
import type { Basket, Quote, QuoteContext } from './types.js';

/** A quote before it is hashed: enough for a simulation or a running total. */
export type PricedBasket = Omit<Quote, 'hash'>;

/**
 * The binding price of a basket as of `context.at` (floored to the minute): the canonical document, its text, the
 * SHA-256 of that text in lower-case hex, and the explanation beside it. The same input gives the same bytes in Node
 * and in the browser, whatever the order and the splits of the lines.
 * `digest` may be the platform's own SHA-256 (hex, of the UTF-8 bytes), where that is faster; the result is the same.
 * Throws UnquotableBasket for what has no price (unknown SKU, bad quantity, more than three codes).
 */
export function quote(
  basket: Basket,
  context: QuoteContext,
  books: Books,
  digest: (text: string) => string = sha256Hex,
): Quote {
  const { document, canonical, explanation } = price(basket, context, books);
  return { hash: digest(canonical), canonical, document, explanation };
}

/** The same document, text and explanation, not yet hashed. */
export function price(basket: Basket, context: QuoteContext, books: Books): PricedBasket {
  const at = minuteOf(context.at);
  const { lines, live, codes, holds } = inPlay(basket, at, context, books);
  const evaluation = bestSet(lines, live);
  const gesture = basket.gesture && {
    ...basket.gesture,
    made: makeGesture(basket.gesture, context.gestureCapBasisPoints ?? 0, lines, evaluation),
  };

  const { store, currency } = context;
  const { document, canonical } = writeDocument({ at, store, currency, books }, lines, evaluation, gesture);
  const { applied } = document;
  const { promotions } = books;
  const { exhaustedPromotions: exhausted } = context;
  const reasoning = {
    lines,
    live,
    codes,
    evaluation,
    gesture,
    applied,
    promotions,
    inForce: holds,
    exhausted,
  };
  return { document, canonical, explanation: explain(reasoning) };
}
