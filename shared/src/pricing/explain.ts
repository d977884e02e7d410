/** Why the quote is what it is: the rules that applied and, for the others, the first failing condition and the distance. */

import type { PromotionIndex } from './books.js';
import { areRivals, standApart } from './compatibility.js';
import type { Evaluation, LiveRule, MadeGesture, PricedLine, Reduction } from './evaluation.js';
import type { ReadCodes } from './live-rules.js';
import { GESTURE_NAME, gestureParameters, STAFF_GESTURE } from './phases/gesture.js';
import { rewardOf } from './phases/reductions.js';
import type { Rule } from './rule.js';
import type { AppliedRule, Explanation, Gesture, RefusedRule } from './types.js';

/** What an explanation is made from. */
export interface Reasoning {
  readonly lines: readonly PricedLine[];
  readonly live: readonly LiveRule[];
  readonly codes: ReadCodes;
  readonly evaluation: Evaluation;
  readonly gesture: (Gesture & { readonly made: MadeGesture }) | undefined;
  readonly applied: readonly AppliedRule[];
  readonly promotions: PromotionIndex;
  /** In force, though perhaps exhausted. */
  readonly inForce: (rule: Rule) => boolean;
  /** Ids of promotions whose budget or limit ran out. */
  readonly exhausted: ReadonlySet<string> | undefined;
}

type Verdict = Pick<
  RefusedRule,
  'reason' | 'missingCents' | 'missingUnits' | 'missingPurchases' | 'condition' | 'because'
>;

/** The explanation of one quote; it depends on who asks and stands outside the hash. */
export function explain(reasoning: Reasoning): Explanation {
  const refusedLive = refusedAmong(reasoning);
  const refused = [
    ...refusedMarkdowns(reasoning),
    ...exhaustedRules(reasoning),
    ...refusedLive.map((entry) => entry.refused),
    ...(reasoning.gesture?.made.refused ? [reasoning.gesture.made.refused] : []),
  ];
  return {
    applied: reasoning.applied.map((rule) => describeApplied(rule, reasoning)),
    refused: refused.sort((one, other) => (one.promotion < other.promotion ? -1 : 1)),
    codes: refusedCodes(reasoning, refusedLive),
  };
}

/** The same explanation for someone who may not know why a code is refused: unknown, ended and spent look alike. */
export function forStranger(explanation: Explanation): Explanation {
  const hidden: readonly string[] = ['unknown', 'not-started', 'ended', 'spent', 'customer-limit', 'stopped'];
  return {
    ...explanation,
    codes: explanation.codes.map(({ code, reason }) => ({
      code,
      reason: hidden.includes(reason) ? 'refused' : reason,
    })),
  };
}

function describeApplied(
  rule: AppliedRule,
  { promotions, gesture }: Reasoning,
): Explanation['applied'][number] {
  if (gesture && rule.promotion === STAFF_GESTURE) {
    const { discountCents } = rule;
    const parameters = gestureParameters(gesture);
    return { promotion: STAFF_GESTURE, name: GESTURE_NAME, kind: STAFF_GESTURE, discountCents, parameters };
  }
  const promotion = promotions.byId.get(rule.promotion);
  if (!promotion) throw new Error(`An applied promotion is missing from its own index: ${rule.promotion}`);
  return {
    promotion: rule.promotion,
    name: promotion.name,
    kind: rule.kind,
    code: rule.code,
    discountCents: rule.discountCents,
    parameters: promotion.definition,
  };
}

function refusedRule(rule: Rule, verdict: Verdict): RefusedRule {
  const { id, name, kind, definition } = rule.promotion;
  return { promotion: id, name, kind, ...verdict, parameters: definition };
}

interface RefusedLive {
  readonly live: LiveRule;
  readonly refused: RefusedRule;
}

/** The live rules that did not apply; mostly all of them did. */
function refusedAmong(reasoning: Reasoning): RefusedLive[] {
  const { live, evaluation } = reasoning;
  const refused: RefusedLive[] = [];
  if (evaluation.reductions.length === live.length && evaluation.reductions.every(gaveSomething))
    return refused;
  const reductions = new Map(evaluation.reductions.map((reduction) => [reduction.live, reduction]));
  for (const each of live) {
    const reduction = reductions.get(each);
    if (reduction && gaveSomething(reduction)) continue;
    refused.push({ live: each, refused: refusedRule(each.rule, verdictOn(each, reduction, reasoning)) });
  }
  return refused;
}

function gaveSomething({ discountCents }: Reduction): boolean {
  return discountCents > 0;
}

/** The first condition a rule fails that did not apply, in the order the engine tests them. */
function verdictOn(live: LiveRule, reduction: Reduction | undefined, reasoning: Reasoning): Verdict {
  const { evaluation, lines } = reasoning;
  const { reward } = rewardOf(live, lines, evaluation, evaluation.netCents);
  if (reward.takes === 'nothing') {
    const { takes: _, ...distance } = reward;
    if (distance.reason !== 'marked-down') return distance;
    const marked = live.places.map((place) => evaluation.marks[place]).find((mark) => mark !== undefined);
    return { ...distance, because: marked?.rule.promotion.id };
  }
  const winner = winnerOver(live, reasoning);
  if (winner) return { reason: live.code === undefined ? 'not-combinable' : 'better-offer', because: winner };
  return { reason: reduction && reduction.unusedCents > 0 ? 'floor' : 'no-discount' };
}

function winnerOver(live: LiveRule, { evaluation }: Reasoning): string | undefined {
  if (!live.rule.hasRivals) return undefined;
  const rival = evaluation.reductions.find(
    (reduction) => gaveSomething(reduction) && areRivals(live, reduction.live),
  );
  if (rival) return rival.live.rule.promotion.id;
  const marks = live.places.map((place) => evaluation.marks[place]);
  return marks.find((mark) => mark && standApart(live.rule, mark.rule))?.rule.promotion.id;
}

/** Markdowns that would lower a line but gave way to a better one, or to a rule they do not combine with. */
function refusedMarkdowns({ lines, evaluation }: Reasoning): RefusedRule[] {
  const refused = new Map<Rule, RefusedRule>();
  for (let place = 0; place < lines.length; place++) {
    for (const { rule } of lines[place]?.marks ?? []) {
      if (evaluation.marks[place]?.rule === rule || refused.has(rule)) continue;
      if (evaluation.marks.some((mark) => mark?.rule === rule)) continue;
      refused.set(rule, refusedRule(rule, markdownVerdict(rule, place, evaluation)));
    }
  }
  return [...refused.values()];
}

function markdownVerdict(rule: Rule, place: number, evaluation: Evaluation): Verdict {
  const better = evaluation.marks[place];
  if (better) return { reason: 'better-offer', because: better.rule.promotion.id };
  const winner = evaluation.reductions.find(
    ({ live, discountCents }) =>
      discountCents > 0 &&
      live.places.includes(place) &&
      (standApart(live.rule, rule) || !live.rule.promotion.onMarkedDown),
  );
  return { reason: 'not-combinable', because: winner?.live.rule.promotion.id };
}

function exhaustedRules({ lines, exhausted, inForce }: Reasoning): RefusedRule[] {
  if (!exhausted || exhausted.size === 0) return [];
  const found = new Set<Rule>();
  for (const { candidates } of lines) {
    for (const rule of [...candidates.markdowns, ...candidates.reductions]) {
      if (exhausted.has(rule.promotion.id) && inForce(rule)) found.add(rule);
    }
  }
  return [...found].map((rule) => refusedRule(rule, { reason: 'exhausted' }));
}

function refusedCodes({ codes, live }: Reasoning, refusedLive: readonly RefusedLive[]): Explanation['codes'] {
  const entries: { code: string; reason: Explanation['codes'][number]['reason'] }[] = [...codes.refused];
  for (const code of codes.repeated) entries.push({ code, reason: 'no-discount' });
  for (const [rule, code] of codes.accepted) {
    const refusal = refusedLive.find((entry) => entry.live.rule === rule);
    if (refusal) entries.push({ code, reason: refusal.refused.reason });
    else if (!live.some((entry) => entry.rule === rule)) entries.push({ code, reason: 'no-discount' });
  }
  return entries.sort((one, other) => (one.code < other.code ? -1 : 1));
}
