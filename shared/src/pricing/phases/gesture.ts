/** Phase 5: what a colleague takes off the goods of their own accord, within the cap of their role. */

import { percentageOf } from '../../money.js';
import type { Evaluation, MadeGesture, PricedLine, ReducedLine } from '../evaluation.js';
import { shareWithin, sum } from '../floors.js';
import type { Gesture, RefusalReason, RefusedRule } from '../types.js';
import { roomOn } from './reductions.js';

/** What stands in a document in the place of a promotion's id. */
export const STAFF_GESTURE = 'staff-gesture';
/** After the codes, before the services. */
export const GESTURE_PHASE = 5;

/**
 * Takes a gesture off the goods, shared by what they cost after the codes; services stay whole. One beyond the cap is
 * refused whole, so that nobody is promised one amount and given another.
 */
export function makeGesture(
  gesture: Gesture,
  capBasisPoints: number,
  lines: readonly PricedLine[],
  { netCents }: Evaluation,
): MadeGesture {
  const weights = lines.map(({ book }, place) => (book.isService ? 0 : (netCents[place] ?? 0)));
  const goodsCents = sum(weights);
  const wantedCents = Math.min(goodsCents, wanted(gesture, goodsCents));
  const mostCents = percentageOf(goodsCents, capBasisPoints);
  if (capBasisPoints === 0) return refused(gesture, 'gesture-not-allowed');
  if (wantedCents > mostCents) return refused(gesture, 'gesture-too-large', mostCents);
  const room = lines.map((line, place) => (weights[place] ? roomOn(line, netCents[place] ?? 0) : 0));
  const reduced: ReducedLine[] = [];
  for (const [place, discountCents] of shareWithin(wantedCents, weights, room).entries()) {
    if (discountCents === 0) continue;
    netCents[place] = (netCents[place] ?? 0) - discountCents;
    reduced.push({ place, discountCents });
  }
  const discountCents = sum(reduced.map((line) => line.discountCents));
  return { discountCents, unusedCents: wantedCents - discountCents, lines: reduced };
}

function wanted({ amountCents, basisPoints }: Gesture, goodsCents: number): number {
  return amountCents ?? percentageOf(goodsCents, basisPoints ?? 0);
}

function refused(gesture: Gesture, reason: RefusalReason, mostCents = 0): MadeGesture {
  const refusal: RefusedRule = {
    promotion: STAFF_GESTURE,
    name: GESTURE_NAME,
    kind: STAFF_GESTURE,
    reason,
    parameters: { ...gestureParameters(gesture), mostCents },
  };
  return { discountCents: 0, unusedCents: 0, lines: [], refused: refusal };
}

/** What screens call it. */
export const GESTURE_NAME = { fr: 'Geste commercial', en: 'Goodwill gesture' } as const;

/** What was asked, for the sentence. */
export function gestureParameters({ amountCents, basisPoints }: Gesture): RefusedRule['parameters'] {
  return amountCents === undefined ? { basisPoints: basisPoints ?? 0 } : { amountCents };
}
