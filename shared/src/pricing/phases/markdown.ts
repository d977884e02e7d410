/** Phase 1: the catalogue markdown. Rounded per unit, at most one per unit, the best for the shopper; it is the displayed price. */

import { standApart } from '../compatibility.js';
import type { Choice, Mark, PricedLine } from '../evaluation.js';
import { inRange, type Rule } from '../rule.js';

const NONE: readonly Mark[] = [];

/** The markdowns that lower a price, best first. One that would not lower it is no reduction and is left out. */
export function marksOn(
  regularCents: number,
  floorCents: number,
  rules: readonly Rule[],
  runs: (rule: Rule) => boolean,
): readonly Mark[] {
  if (rules.length === 0) return NONE;
  const marks: Mark[] = [];
  for (const rule of rules) {
    if (!rule.terms.markdown || !runs(rule)) continue;
    if (rule.isRanged && !inRange(rule.promotion.scope, regularCents)) continue;
    const unitCents = Math.max(floorCents, rule.terms.markdown(regularCents));
    if (unitCents < regularCents) marks.push({ rule, unitCents });
  }
  // Stable: rules come in canonical order, so that equal prices keep the smaller id in front.
  return marks.length > 1 ? marks.sort((a, b) => a.unitCents - b.unitCents) : marks;
}

/**
 * The markdown each line shows beside the chosen rules: the best that none of them excludes on that line.
 * A markdown yields only on the lines that a chosen rule covers; elsewhere the displayed price stands.
 */
export function markDown(lines: readonly PricedLine[], choices: readonly Choice[]): (Mark | undefined)[] {
  const shown = lines.map((line) => line.marks[0]);
  let costly: Choice[] | undefined;
  for (const choice of choices) {
    if (!choice.costsMarkdowns) continue;
    costly ??= choices.filter((each) => each.costsMarkdowns);
    for (const place of choice.live.places) {
      if (shown[place]) shown[place] = bestBeside(lines[place]?.marks ?? NONE, place, costly);
    }
  }
  return shown;
}

/** Of `choices` only those matter that take a markdown away somewhere. */
function bestBeside(marks: readonly Mark[], place: number, choices: readonly Choice[]): Mark | undefined {
  return marks.find((mark) =>
    choices.every(
      (choice) =>
        !choice.live.places.includes(place) ||
        !(choice.displacesMarkdowns || standApart(choice.live.rule, mark.rule)),
    ),
  );
}
