/**
 * The order of evaluation. Phase 0 (base-price.ts) has priced the lines before; a later phase is one more file here
 * and one more line in REDUCTIONS.
 */

import { type Choice, type Evaluation, type PricedLine, worthOf } from '../evaluation.js';
import { markDown } from './markdown.js';
import { reduce } from './reductions.js';

/** Unit sets, basket, codes, services. Phase 5 stands beside the rules (gesture.ts) and leaves services alone. */
const REDUCTIONS = [2, 3, 4, 6] as const;

/** Evaluates one compatible set of rules in phase order. `choices` come in the order of ids. */
export function evaluate(lines: readonly PricedLine[], choices: readonly Choice[]): Evaluation {
  const marks = markDown(lines, choices);
  const unitCents: number[] = [];
  const netCents: number[] = [];
  for (const line of lines) {
    const cents = marks[unitCents.length]?.unitCents ?? line.regularCents;
    unitCents.push(cents);
    netCents.push(worthOf(line, cents, line.quantity));
  }
  const evaluation: Evaluation = { marks, unitCents, netCents, reductions: [], giftCents: 0 };
  for (const phase of REDUCTIONS) reduce(phase, lines, choices, evaluation);
  return evaluation;
}
