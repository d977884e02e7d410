/** What was changed on one device, done again on what another device wrote in the meantime. */
import { type Basket, maxCodes, maxLines, unitsOf } from './basket.js';
import { withQuantities } from './merge.js';

/**
 * The changes from `base` to `mine`, made to `theirs`. A change is the quantity that was wanted, not a difference:
 * done twice it is done once, and the same article added on two devices at once is not added up. Where it would
 * exceed the limits, what `theirs` holds stays.
 */
export function reapply(base: Basket, mine: Basket, theirs: Basket): Basket {
  const wanted = new Map<string, number>();
  for (const { sku } of [...base.lines, ...mine.lines])
    if (unitsOf(mine, sku) !== unitsOf(base, sku)) wanted.set(sku, unitsOf(mine, sku));
  const taken = base.codes.filter((code) => !mine.codes.includes(code));
  const given = mine.codes.filter((code) => !base.codes.includes(code));
  return {
    lines: withQuantities(theirs.lines, wanted).slice(0, maxLines),
    codes: [...new Set([...theirs.codes.filter((code) => !taken.includes(code)), ...given])].slice(
      0,
      maxCodes,
    ),
  };
}
