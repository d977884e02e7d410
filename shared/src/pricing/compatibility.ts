/** Which rules may stand beside which: exclusivity groups and mutual agreement, on the same goods. */

import type { LiveRule } from './evaluation.js';
import { type Rule, sameGroup } from './rule.js';

/** May two rules never touch the same units? */
export function standApart(one: Rule, other: Rule): boolean {
  return (((one.incompatible[other.ordinal >> 5] ?? 0) >>> (other.ordinal & 31)) & 1) === 1;
}

/**
 * Are two live rules rivals in this basket? Those of one exclusivity group always; those that merely do not combine
 * only where they cover a line together (goods that meet neither rule's rival are nobody's loss).
 */
export function areRivals(one: LiveRule, other: LiveRule): boolean {
  if (!standApart(one.rule, other.rule)) return false;
  return sameGroup(one.rule.promotion, other.rule.promotion) || shareALine(one.places, other.places);
}

function shareALine(one: readonly number[], other: readonly number[]): boolean {
  let i = 0;
  let j = 0;
  while (i < one.length && j < other.length) {
    const difference = (one[i] ?? 0) - (other[j] ?? 0);
    if (difference === 0) return true;
    if (difference < 0) i++;
    else j++;
  }
  return false;
}
