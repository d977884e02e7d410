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
    'rules of one phase read the same prices: neither a priority nor an order between them matters',
  ),
  displayed: written('S2', 'a threshold reads displayed prices: no other promotion breaks it'),
  bestSet: written(
    'S3',
    'of promotions that do not combine on the same goods the set that saves most applies, not the highest priority',
  ),
  spared: written(
    'S4',
    'a promotion that spares marked-down goods leaves them alone or takes the place of the markdown, whichever saves more',
  ),
  oneMarkdown: written('S5', 'at most one markdown makes the displayed price, the best one'),
  onceOnGroup: written(
    'S6',
    'a percentage that is no markdown is taken once on the whole group, not unit by unit',
  ),
  roundedOff: written(
    'S7',
    'what is rounded is what comes off, half away from zero, not the price that is left',
  ),
  largestRemainder: written(
    'S8',
    'an amount is split by largest remainder, equal remainders in the order of SKUs',
  ),
  code: written('S9', 'a code is read without regard to case, spaces and dashes'),
  notConsumed: written('S10', 'a code that takes nothing off is not consumed, and says so'),
  noWeight: written('S12', 'goods that cost nothing take no share of an amount'),
  threeCodes: written('S11', 'a basket carries at most three codes'),
} as const;
