/** The rules that applied, as a document names them: each as an object and as its canonical text. */

import { type Evaluation, type MadeGesture, type PricedLine, type Reduction, worthOf } from './evaluation.js';
import { STAFF_GESTURE } from './phases/gesture.js';
import type { Rule } from './rule.js';
import type { AppliedRule, Gesture } from './types.js';

/** All applied rules of a document. */
export interface WrittenRules {
  readonly applied: readonly AppliedRule[];
  /** Their canonical texts, with commas between them. */
  readonly text: string;
}

type GivenUnits = ReadonlyMap<number, number> | undefined;

/** Writes the markdowns shown, by id, then what each phase took. `given`: units given away, by the place of their line. */
export function writeApplied(
  lines: readonly PricedLine[],
  evaluation: Evaluation,
  given: GivenUnits,
  gesture: (Gesture & { readonly made: MadeGesture }) | undefined,
): WrittenRules {
  const written = shownMarkdowns(lines, evaluation, given);
  let isGestureDue = gesture !== undefined && gesture.made.discountCents > 0;
  for (const reduction of evaluation.reductions) {
    if (isGestureDue && gesture && reduction.live.rule.phase > GESTURE_PHASE) {
      written.push(gestureOn(lines, gesture));
      isGestureDue = false;
    }
    if (reduction.discountCents > 0) written.push(reductionOn(lines, reduction));
  }
  if (isGestureDue && gesture) written.push(gestureOn(lines, gesture));
  const applied: AppliedRule[] = [];
  let text = '';
  for (const taken of written) {
    text += applied.length > 0 ? `,${textOf(taken)}` : textOf(taken);
    applied.push(appliedRule(taken));
  }
  return { applied, text };
}

const GESTURE_PHASE = 5;

/** Who took something off the lines: a rule, or a colleague. */
type Taker = Pick<Rule, 'text'> & {
  readonly id: string;
  readonly kind: string;
  readonly phase: number;
};

/** What was taken from which lines. */
interface Taken {
  readonly rule: Rule | undefined;
  readonly taker: Taker;
  readonly code: string | undefined;
  readonly gesture?: Gesture;
  discountCents: number;
  readonly unusedCents: number;
  readonly lines: AppliedRule['lines'][number][];
  linesText: string;
}

function takenBy(rule: Rule, code: string | undefined, unusedCents: number): Taken {
  const { id, kind } = rule.promotion;
  const taker = { id, kind, phase: rule.phase, text: rule.text };
  return { rule, taker, code, discountCents: 0, unusedCents, lines: [], linesText: '' };
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
function shownMarkdowns(lines: readonly PricedLine[], { marks }: Evaluation, given: GivenUnits): Taken[] {
  const shown: Taken[] = [];
  for (let place = 0; place < lines.length; place++) {
    const mark = marks[place];
    const line = lines[place];
    if (!mark || !line) continue;
    const quantity = given ? line.quantity + (given.get(place) ?? 0) : line.quantity;
    if (quantity === 0) continue;
    const discountCents =
      worthOf(line, line.regularCents, quantity) - worthOf(line, mark.unitCents, quantity);
    // A few grams may round to the same amount with and without it.
    if (discountCents === 0) continue;
    let taken = shown.find(({ rule }) => rule === mark.rule);
    if (!taken) {
      taken = takenBy(mark.rule, undefined, 0);
      shown.push(taken);
    }
    takeFrom(taken, line, discountCents, quantity);
  }
  return shown.length > 1
    ? shown.sort((one, other) => (one.rule?.ordinal ?? 0) - (other.rule?.ordinal ?? 0))
    : shown;
}

function reductionOn(lines: readonly PricedLine[], { live, unusedCents, lines: reduced }: Reduction): Taken {
  const taken = takenBy(live.rule, live.code, unusedCents);
  for (const { place, discountCents, units } of reduced) {
    const line = lines[place];
    if (line) takeFrom(taken, line, discountCents, units);
  }
  return taken;
}

function gestureOn(lines: readonly PricedLine[], gesture: Gesture & { readonly made: MadeGesture }): Taken {
  const { made } = gesture;
  const kind = STAFF_GESTURE;
  const text = {
    beforeLines: `,"kind":"${kind}","lines":[`,
    afterLines: `],"phase":${GESTURE_PHASE},"promotion":"${kind}","reason":${JSON.stringify(gesture.reason.normalize('NFC'))}`,
  };
  const taken: Taken = {
    rule: undefined,
    taker: { id: kind, kind, phase: GESTURE_PHASE, text },
    code: undefined,
    gesture,
    discountCents: 0,
    unusedCents: made.unusedCents,
    lines: [],
    linesText: '',
  };
  for (const { place, discountCents } of made.lines) {
    const line = lines[place];
    if (line) takeFrom(taken, line, discountCents, undefined);
  }
  return taken;
}

function appliedRule({ taker, code, gesture, discountCents, unusedCents, lines }: Taken): AppliedRule {
  return {
    by: gesture?.by,
    code,
    discountCents,
    kind: taker.kind,
    lines,
    phase: taker.phase,
    promotion: taker.id,
    reason: gesture?.reason.normalize('NFC'),
    unusedCents: unusedCents > 0 ? unusedCents : undefined,
  };
}

function textOf({ taker, code, gesture, discountCents, unusedCents, linesText }: Taken): string {
  const { beforeLines, afterLines } = taker.text;
  const by = gesture === undefined ? '{' : `{"by":${JSON.stringify(gesture.by)},`;
  const before = code === undefined ? by : `{"code":${JSON.stringify(code)},`;
  const after = unusedCents > 0 ? `,"unusedCents":${unusedCents}}` : '}';
  return `${before}"discountCents":${discountCents}${beforeLines}${linesText}${afterLines}${after}`;
}
