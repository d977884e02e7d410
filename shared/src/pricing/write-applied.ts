/** The rules that applied, as a document names them: each as an object and as its canonical text. */

import type { Evaluation, PricedLine, Reduction } from './evaluation.js';
import type { Rule } from './rule.js';
import type { AppliedRule } from './types.js';

/** All applied rules of a document. */
export interface WrittenRules {
  readonly applied: readonly AppliedRule[];
  /** Their canonical texts, with commas between them. */
  readonly text: string;
}

/** Writes the markdowns shown, by id, then what each phase took. */
export function writeApplied(lines: readonly PricedLine[], evaluation: Evaluation): WrittenRules {
  const written = shownMarkdowns(lines, evaluation);
  for (const reduction of evaluation.reductions) {
    if (reduction.discountCents > 0) written.push(reductionOn(lines, reduction));
  }
  const applied: AppliedRule[] = [];
  let text = '';
  for (const taken of written) {
    text += applied.length > 0 ? `,${textOf(taken)}` : textOf(taken);
    applied.push(appliedRule(taken));
  }
  return { applied, text };
}

/** What a rule took from which lines. */
interface Taken {
  readonly rule: Rule;
  readonly code: string | undefined;
  discountCents: number;
  readonly unusedCents: number;
  readonly lines: AppliedRule['lines'][number][];
  linesText: string;
}

function takenBy(rule: Rule, code: string | undefined, unusedCents: number): Taken {
  return { rule, code, discountCents: 0, unusedCents, lines: [], linesText: '' };
}

function takeFrom(taken: Taken, line: PricedLine, discountCents: number, units: number | undefined): void {
  const { skuText } = line.candidates;
  const before = taken.lines.length > 0 ? ',' : '';
  const after = units === undefined ? '}' : `,"units":${units}}`;
  taken.linesText += `${before}{"discountCents":${discountCents},"sku":${skuText}${after}`;
  taken.lines.push({ discountCents, sku: line.book.sku, units });
  taken.discountCents += discountCents;
}

/** A unit that costs nothing because we could not supply it is not a saving. */
function shownMarkdowns(lines: readonly PricedLine[], { marks }: Evaluation): Taken[] {
  const shown: Taken[] = [];
  for (let place = 0; place < lines.length; place++) {
    const mark = marks[place];
    const line = lines[place];
    if (!mark || !line || line.quantity === 0) continue;
    let taken = shown.find(({ rule }) => rule === mark.rule);
    if (!taken) {
      taken = takenBy(mark.rule, undefined, 0);
      shown.push(taken);
    }
    takeFrom(taken, line, (line.regularCents - mark.unitCents) * line.quantity, line.quantity);
  }
  return shown.length > 1 ? shown.sort((one, other) => one.rule.ordinal - other.rule.ordinal) : shown;
}

function reductionOn(lines: readonly PricedLine[], { live, unusedCents, lines: reduced }: Reduction): Taken {
  const taken = takenBy(live.rule, live.code, unusedCents);
  for (const { place, discountCents, units } of reduced) {
    const line = lines[place];
    if (line) takeFrom(taken, line, discountCents, units);
  }
  return taken;
}

function appliedRule({ rule, code, discountCents, unusedCents, lines }: Taken): AppliedRule {
  return {
    code,
    discountCents,
    kind: rule.promotion.kind,
    lines,
    phase: rule.phase,
    promotion: rule.promotion.id,
    unusedCents: unusedCents > 0 ? unusedCents : undefined,
  };
}

function textOf({ rule, code, discountCents, unusedCents, linesText }: Taken): string {
  const { beforeLines, afterLines } = rule.text;
  const before = code === undefined ? '{' : `{"code":${JSON.stringify(code)},`;
  const after = unusedCents > 0 ? `,"unusedCents":${unusedCents}}` : '}';
  return `${before}"discountCents":${discountCents}${beforeLines}${linesText}${afterLines}${after}`;
}
