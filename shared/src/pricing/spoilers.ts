/**
 * Rules that combine may still spoil each other: one that lowers a line early leaves less to a percentage later, and
 * beside a fixed price, or once floors are reached, the shopper may even pay more with it than without it.
 * Such a rule is left out; the test that finds the few suspects costs no second evaluation.
 */

import type { Choice, Evaluation, LiveRule, PricedLine, Reduction } from './evaluation.js';
import { sum } from './floors.js';
import { evaluate } from './phases/phases.js';
import type { RulePhase } from './rule.js';

/** All subsets of so many suspects are tried; beyond, they are left out one at a time while that helps. */
const MOST_SUSPECTS = 6;

/**
 * Evaluates a set, or the best of it without some suspects; undefined when no way remains in which every rule that
 * takes a markdown away gives something itself. `choices` are in canonical order.
 */
export function withoutSpoilers(
  lines: readonly PricedLine[],
  choices: readonly Choice[],
): Evaluation | undefined {
  const evaluation = evaluate(lines, choices);
  const isVain = displacesInVain(evaluation, choices);
  const best = isVain ? undefined : evaluation;
  // In a set that displaces in vain any rule may be the one that took the others' share.
  const suspects = isVain
    ? choices.filter((choice) => !choice.costsMarkdowns)
    : suspectsIn(choices, evaluation);
  if (suspects.length === 0) return best;
  return suspects.length <= MOST_SUSPECTS
    ? bestOfSubsets(lines, choices, suspects, best)
    : leaveOutOneByOne(lines, choices, suspects, best);
}

/** A rule that gives nothing does not apply, so it cannot take a markdown away either. */
function displacesInVain(evaluation: Evaluation, choices: readonly Choice[]): boolean {
  return choices.some(
    ({ live, costsMarkdowns }) =>
      costsMarkdowns &&
      !evaluation.reductions.some((reduction) => reduction.live === live && reduction.discountCents > 0),
  );
}

/**
 * An applied rule is above suspicion when what it gives exceeds all that the others of its phase and after could take
 * in its stead: their growth on what it leaves, what they could not use, and a cent a line for rounding. Only rules
 * that its lines reach count, directly or by way of a rule between.
 */
function suspectsIn(choices: readonly Choice[], evaluation: Evaluation): readonly Choice[] {
  // Also those that got nothing here: without a suspect they might. A condition that is not met stays so.
  const able = evaluation.reductions.filter((reduction) => reduction.shortfall === undefined);
  if (able.length < 2) return [];
  let suspects: Set<LiveRule> | undefined;
  let phase: RulePhase | undefined;
  let most = NOTHING_TO_TAKE;
  for (const own of able) {
    // A gift takes nothing from any line, so that it can be in nobody's way.
    if (own.discountCents === 0 || own.isGift) continue;
    // `able` is in phase order; what all the others could take together clears nearly every rule at once.
    if (own.live.rule.phase !== phase) {
      phase = own.live.rule.phase;
      most = takeableBy(able, phase);
    }
    if (!exceeds(own, most) && maySpoil(own, able, evaluation.netCents.length)) {
      suspects ??= new Set();
      suspects.add(own.live);
    }
  }
  if (!suspects) return [];
  return choices.filter(({ live, displacesMarkdowns }) => !displacesMarkdowns && suspects.has(live));
}

/** What rules of a phase and after could take instead of one that is left out. */
interface Takeable {
  readonly growthBasisPoints: number;
  readonly slackCents: number;
}

const NOTHING_TO_TAKE: Takeable = { growthBasisPoints: 0, slackCents: 0 };

function exceeds(own: Reduction, { growthBasisPoints, slackCents }: Takeable): boolean {
  if (growthBasisPoints === 0 && slackCents === 0) return true;
  return own.discountCents * (10_000 - growthBasisPoints) > 10_000 * slackCents;
}

function takeableBy(able: readonly Reduction[], phase: RulePhase): Takeable {
  let growthBasisPoints = 0;
  let slackCents = 0;
  for (const { live, unusedCents } of able) {
    if (live.rule.phase < phase) continue;
    slackCents += unusedCents;
    if (live.rule.phase === phase) continue;
    growthBasisPoints += live.rule.terms.growthBasisPoints;
    slackCents += live.places.length + 1;
  }
  return { growthBasisPoints, slackCents };
}

function maySpoil(own: Reduction, able: readonly Reduction[], lineCount: number): boolean {
  const ownPhase = own.live.rule.phase;
  const reached = new Array<boolean>(lineCount).fill(false);
  for (const place of own.live.places) reached[place] = true;
  let growthBasisPoints = 0;
  let slackCents = 0;
  // `able` is in phase order, so what a rule passes on is known before the next one is asked.
  for (const other of able) {
    const { rule, places } = other.live;
    if (other === own || rule.phase < ownPhase || !touches(places, reached)) continue;
    slackCents += other.unusedCents;
    for (const place of places) reached[place] = true;
    if (rule.phase === ownPhase) continue;
    growthBasisPoints += rule.terms.growthBasisPoints;
    slackCents += places.length + 1;
  }
  return !exceeds(own, { growthBasisPoints, slackCents });
}

function touches(places: readonly number[], reached: readonly boolean[]): boolean {
  for (const place of places) if (reached[place]) return true;
  return false;
}

function bestOfSubsets(
  lines: readonly PricedLine[],
  choices: readonly Choice[],
  suspects: readonly Choice[],
  full: Evaluation | undefined,
): Evaluation | undefined {
  let best = full;
  for (let leftOut = 1; leftOut < 1 << suspects.length; leftOut++) {
    const out = new Set(suspects.filter((_, place) => (leftOut >> place) & 1));
    const kept = choices.filter((choice) => !out.has(choice));
    best = better(evaluate(lines, kept), kept, best);
  }
  return best;
}

function leaveOutOneByOne(
  lines: readonly PricedLine[],
  choices: readonly Choice[],
  suspects: readonly Choice[],
  full: Evaluation | undefined,
): Evaluation | undefined {
  let best = full;
  let kept = choices;
  for (const suspect of suspects) {
    const fewer = kept.filter((choice) => choice !== suspect);
    const candidate = better(evaluate(lines, fewer), fewer, best);
    if (candidate === best) continue;
    best = candidate;
    kept = fewer;
  }
  return best;
}

function better(
  candidate: Evaluation,
  choices: readonly Choice[],
  best: Evaluation | undefined,
): Evaluation | undefined {
  if (displacesInVain(candidate, choices)) return best;
  return best === undefined || comesFirst(candidate, best) ? candidate : best;
}

/** What the shopper pays under an evaluation. */
export function totalOf(evaluation: Evaluation): number {
  return sum(evaluation.netCents);
}

/**
 * Is the first set the better one? The larger saving, then the dearer gift (a gift never makes anybody pay more), then
 * fewer rules, then the smaller ids.
 */
export function comesFirst(one: Evaluation, other: Evaluation): boolean {
  const difference = totalOf(one) - totalOf(other);
  if (difference !== 0) return difference < 0;
  if (one.giftCents !== other.giftCents) return one.giftCents > other.giftCents;
  const ours = appliedOrdinals(one);
  const theirs = appliedOrdinals(other);
  if (ours.length !== theirs.length) return ours.length < theirs.length;
  for (const [place, ordinal] of ours.entries()) {
    const against = theirs[place] ?? 0;
    if (ordinal !== against) return ordinal < against;
  }
  return false;
}

function appliedOrdinals(evaluation: Evaluation): number[] {
  const ordinals = new Set<number>();
  for (const mark of evaluation.marks) if (mark) ordinals.add(mark.rule.ordinal);
  for (const { live, discountCents } of evaluation.reductions) {
    if (discountCents > 0) ordinals.add(live.rule.ordinal);
  }
  return [...ordinals].sort((a, b) => a - b);
}
