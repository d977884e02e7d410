/** The foreign form's splits: an amount over weights, by the one function that divides money. */

import { splitByWeight } from '../../../money.js';
import type { Fields } from '../fields.js';
import { type CaseReport, differencesBetween } from '../report.js';
import { WRITTEN_RULES, type WrittenRule } from '../written-rules.js';

/** One split of an amount, which may be a charge (below nothing) as well as a discount. */
export function runAllocation(fields: Fields): CaseReport {
  const weights = fields.list('weights', Number);
  const amount = fields.whole('amount', Number.MIN_SAFE_INTEGER);
  const expected = fields.list(fields.has('expected') ? 'expected' : 'expectedPeer', Number);
  const report = { id: fields.place, title: `${amount} over ${weights.join(', ')}`, rules: [] };
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) {
    return { ...report, differences: [], unsupported: 'weights that are no amounts of money' };
  }
  const got = splitSigned(amount, weights);
  const differences = differencesBetween('parts', expected, got);
  return { ...report, differences, rules: differences.length > 0 ? rulesOf(weights, expected, got) : [] };
}

function rulesOf(
  weights: readonly number[],
  expected: readonly number[],
  got: readonly number[],
): WrittenRule[] {
  if (weights.every((weight) => weight === 0)) return [WRITTEN_RULES.noWeight];
  return isOneCentApart(expected, got) ? [WRITTEN_RULES.largestRemainder] : [];
}

function splitSigned(amount: number, weights: readonly number[]): number[] {
  return amount < 0
    ? splitByWeight(0 - amount, weights).map((part) => 0 - part)
    : splitByWeight(amount, weights);
}

/** Do two splits give the same sum, each part within the cent that rounding moves? */
export function isOneCentApart(expected: readonly number[], got: readonly number[]): boolean {
  const sumOf = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0);
  return (
    expected.length === got.length &&
    sumOf(expected) === sumOf(got) &&
    expected.every((part, place) => Math.abs(part - (got[place] ?? 0)) <= 1)
  );
}
