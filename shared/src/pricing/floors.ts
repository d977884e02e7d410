/** Sharing a discount over lines so that no unit goes below its floor. */

import { splitByWeight } from '../money.js';

/**
 * Shares an amount over lines by weight; what a line cannot take goes to the others, again by weight.
 * Returns what each line takes; it sums to the amount, or to all the room there is when that is less.
 */
export function shareWithin(
  amountCents: number,
  weights: readonly number[],
  room: readonly number[],
): number[] {
  if (weights.length === 1) return [weights[0] ? Math.min(amountCents, room[0] ?? 0) : 0];
  const taken = splitByWeight(amountCents, weights);
  for (let place = 0; place < taken.length; place++) {
    if ((taken[place] ?? 0) > (room[place] ?? 0)) return shareAround(amountCents, weights, room);
  }
  return taken;
}

function shareAround(amountCents: number, weights: readonly number[], room: readonly number[]): number[] {
  const taken = new Array<number>(weights.length).fill(0);
  const open = weights.map((weight, place) => ((room[place] ?? 0) > 0 ? weight : 0));
  let left = amountCents;
  // Each turn fills at least one line or hands out everything that is left.
  for (let turn = 0; turn <= weights.length && left > 0; turn++) {
    const shares = splitByWeight(left, open);
    const overfull = shares.flatMap((cents, place) => (cents > (room[place] ?? 0) ? [place] : []));
    if (overfull.length === 0) {
      for (const [place, cents] of shares.entries()) taken[place] = (taken[place] ?? 0) + cents;
      return taken;
    }
    for (const place of overfull) {
      taken[place] = room[place] ?? 0;
      left -= room[place] ?? 0;
      open[place] = 0;
    }
  }
  return taken;
}

/** Each line takes what is asked of it, as far as it has room. */
export function takeWithin(wanted: readonly number[], room: readonly number[]): number[] {
  return wanted.map((cents, place) => Math.min(cents, room[place] ?? 0));
}

/** As `takeWithin`, and what a line could not take goes to the room left on the others, by that room. */
export function takeAndPassOn(wanted: readonly number[], room: readonly number[]): number[] {
  const taken = takeWithin(wanted, room);
  const over = sum(wanted) - sum(taken);
  if (over === 0) return taken;
  const spare = room.map((cents, place) => cents - (taken[place] ?? 0));
  const passedOn = shareWithin(over, spare, spare);
  return taken.map((cents, place) => cents + (passedOn[place] ?? 0));
}

/** The sum of whole cents. */
export function sum(cents: readonly number[]): number {
  let total = 0;
  for (const each of cents) total += each;
  return total;
}
