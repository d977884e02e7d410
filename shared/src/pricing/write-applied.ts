/** The rules that applied, as a document names them: each as an object and as its canonical text. */

import {
  type Evaluation,
  type MadeGesture,
  type Mark,
  type PricedLine,
  type ReducedLine,
  worthOf,
} from './evaluation.js';
import { GESTURE_PHASE, STAFF_GESTURE } from './phases/gesture.js';
import type { Rule, Taker } from './rule.js';
import type { AppliedRule, Gesture } from './types.js';

/** All applied rules of a document. */
export interface WrittenRules {
  readonly applied: AppliedRule[];
  /** Their canonical texts, with commas between them. */
  text: string;
}

type GivenUnits = ReadonlyMap<number, number> | undefined;

type GestureMade = Gesture & { readonly made: MadeGesture };

/** Writes the markdowns shown, by id, then what each phase took. `given`: units given away, by the place of their line. */
export function writeApplied(
  lines: readonly PricedLine[],
  { marks, reductions }: Evaluation,
  given: GivenUnits,
  gesture: GestureMade | undefined,
): WrittenRules {
  const written: WrittenRules = { applied: [], text: '' };
  for (const [{ taker }, reduced] of shownMarkdowns(lines, marks, given))
    write(written, lines, { taker, reduced });
  let due = gesture && gesture.made.discountCents > 0 ? gesture : undefined;
  for (const { live, discountCents, unusedCents, lines: reduced } of reductions) {
    if (due && live.rule.phase > GESTURE_PHASE) {
      writeGesture(written, lines, due);
      due = undefined;
    }
    if (discountCents > 0)
      write(written, lines, { taker: live.rule.taker, reduced, unusedCents, code: live.code });
  }
  if (due) writeGesture(written, lines, due);
  return written;
}

type MarkedLines = [rule: Rule, lines: ReducedLine[]];

/** What each markdown takes from which lines. A unit that costs nothing because we could not supply it is not a saving. */
function shownMarkdowns(
  lines: readonly PricedLine[],
  marks: readonly (Mark | undefined)[],
  given: GivenUnits,
): MarkedLines[] {
  const shown: MarkedLines[] = [];
  for (let place = 0; place < lines.length; place++) {
    const mark = marks[place];
    const line = lines[place];
    if (!mark || !line) continue;
    const units = given ? line.quantity + (given.get(place) ?? 0) : line.quantity;
    if (units === 0) continue;
    const discountCents = worthOf(line, line.regularCents, units) - worthOf(line, mark.unitCents, units);
    // A few grams may round to the same amount with and without it.
    if (discountCents === 0) continue;
    const reduced = { place, discountCents, units };
    const known = shown.find(([rule]) => rule === mark.rule);
    if (known) known[1].push(reduced);
    else shown.push([mark.rule, [reduced]]);
  }
  return shown.length > 1 ? shown.sort(([one], [other]) => one.ordinal - other.ordinal) : shown;
}

function writeGesture(written: WrittenRules, lines: readonly PricedLine[], gesture: GestureMade): void {
  const { made, by, reason } = gesture;
  const composed = reason.normalize('NFC');
  const taker = {
    ...{ id: STAFF_GESTURE, kind: STAFF_GESTURE, phase: GESTURE_PHASE },
    beforeLines: `,"kind":"${STAFF_GESTURE}","lines":[`,
    afterLines: `],"phase":${GESTURE_PHASE},"promotion":"${STAFF_GESTURE}","reason":${JSON.stringify(composed)}`,
  };
  write(written, lines, { taker, reduced: made.lines, unusedCents: made.unusedCents, by, reason: composed });
}

/** What a rule or a colleague took from which lines. */
interface Taken {
  readonly taker: Taker;
  readonly reduced: readonly ReducedLine[];
  readonly unusedCents?: number;
  readonly code?: string | undefined;
  /** Of a gesture: who made it, and why. */
  readonly by?: string;
  readonly reason?: string;
}

function write(written: WrittenRules, lines: readonly PricedLine[], taken: Taken): void {
  const { taker, reduced, unusedCents: unused = 0, code, by, reason } = taken;
  const { kind, phase, beforeLines, afterLines } = taker;
  const touched: AppliedRule['lines'][number][] = [];
  let linesText = '';
  let discountCents = 0;
  let amount = '';
  for (const { place, discountCents: cents, units } of reduced) {
    const line = lines[place];
    if (!line) continue;
    amount = String(cents);
    const before = linesText === '' ? '{"discountCents":' : ',{"discountCents":';
    const after = units === undefined ? '}' : `,"units":${units}}`;
    linesText += `${before}${amount},"sku":${line.candidates.skuText}${after}`;
    touched.push({ discountCents: cents, sku: line.book.sku, units });
    discountCents += cents;
  }
  const unusedCents = unused > 0 ? unused : undefined;
  // Writing a number costs as much as all the rest; mostly one line has it all.
  const total = touched.length === 1 ? amount : String(discountCents);
  const comma = written.applied.length > 0 ? ',' : '';
  const end = unusedCents === undefined ? '}' : `,"unusedCents":${unusedCents}}`;
  written.text += `${comma}${startOf(taken)}${total}${beforeLines}${linesText}${afterLines}${end}`;
  written.applied.push({
    by,
    code,
    discountCents,
    kind,
    lines: touched,
    phase,
    promotion: taker.id,
    reason,
    unusedCents,
  });
}

/** Up to the discount; nothing has both a person and a code. */
function startOf({ by, code }: Taken): string {
  if (by !== undefined) return `{"by":${JSON.stringify(by)},"discountCents":`;
  return code === undefined ? '{"discountCents":' : `{"code":${JSON.stringify(code)},"discountCents":`;
}
