/** Where our semantics answer otherwise than others do, each rule in one sentence; the README says what it gives. */

export interface WrittenRule {
  readonly id: string;
  readonly rule: string;
}

function written(id: string, rule: string): WrittenRule {
  return { id, rule };
}

/** The rules by which a foreign case may differ. */
export const WRITTEN_RULES = {
  snapshot: written(
    'S1',
    'rules of one phase read the same prices: neither a priority nor an order between them can matter',
  ),
  displayed: written('S2', 'a threshold reads displayed prices: no other promotion can break it'),
  bestSet: written(
    'S3',
    'of promotions that do not combine the set that saves most applies, not the one of highest priority',
  ),
  code: written('S4', 'a code is read without case, spaces and dashes'),
  notConsumed: written('S5', 'a code that takes nothing off is not consumed, and says so'),
  threeCodes: written('S6', 'a basket carries at most three codes'),
  largestRemainder: written(
    'S7',
    'an amount is split by largest remainder, equal remainders in the order of SKUs',
  ),
  roundedOff: written(
    'S8',
    'what is rounded is what comes off, half away from zero, never the price that is left',
  ),
  onceOnGroup: written('S9', 'a percentage is taken once on the whole group, not unit by unit'),
  noSpoiler: written('S10', 'a promotion with which the shopper would pay more is left out'),
} as const;
