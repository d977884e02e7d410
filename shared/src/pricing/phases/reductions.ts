/**
 * Phases 2 (unit sets), 3 (basket) and 4 (codes) work alike: every rule of a phase reads the same frozen snapshot of
 * the phase before, and takes what the floors still allow, in the order of ids.
 */

import type { Choice, Evaluation, PricedLine, ReducedLine, Reduction } from '../evaluation.js';
import { shareWithin, sum, takeAndPassOn, takeWithin } from '../floors.js';
import type { Group, GroupLine, Reward, RulePhase } from '../rule.js';

/** Applies the chosen rules of one phase to an evaluation. */
export function reduce(
  phase: RulePhase,
  lines: readonly PricedLine[],
  choices: readonly Choice[],
  evaluation: Evaluation,
): void {
  const here = choices.filter((choice) => choice.live.rule.phase === phase);
  if (here.length === 0) return;
  const snapshot = evaluation.netCents.slice();
  for (const { live } of here) {
    const places = reduciblePlaces(live.places, live.rule.promotion.onMarkedDown, evaluation);
    const group = groupOf(live.places, places, lines, evaluation.unitCents, snapshot);
    const reward = live.rule.terms.reward(group, live.rule.promotion.level);
    const reduction = { live, ...collect(reward, places, group, lines, evaluation.netCents) };
    for (const { place, discountCents } of reduction.lines) {
      evaluation.netCents[place] = (evaluation.netCents[place] ?? 0) - discountCents;
    }
    evaluation.reductions.push(reduction);
  }
}

/** The lines of a scope that a rule may reduce: all of them, or those without a markdown. */
export function reduciblePlaces(
  places: readonly number[],
  onMarkedDown: boolean,
  evaluation: Pick<Evaluation, 'marks'>,
): readonly number[] {
  return onMarkedDown ? places : places.filter((place) => evaluation.marks[place] === undefined);
}

/** What a rule is shown: the lines it may reduce in a snapshot, and its whole scope at displayed prices. */
export function groupOf(
  scope: readonly number[],
  reducible: readonly number[],
  lines: readonly PricedLine[],
  unitCents: readonly number[],
  snapshot: readonly number[],
): Group {
  let displayedCents = 0;
  for (const place of scope) displayedCents += (unitCents[place] ?? 0) * (lines[place]?.countedQuantity ?? 0);
  const members: GroupLine[] = [];
  for (const place of reducible) {
    const line = lines[place];
    if (!line) continue;
    const { quantity, countedQuantity } = line;
    members.push({
      quantity,
      countedQuantity,
      unitCents: unitCents[place] ?? 0,
      netCents: snapshot[place] ?? 0,
    });
  }
  return { lines: members, displayedCents };
}

function collect(
  reward: Reward,
  places: readonly number[],
  group: Group,
  lines: readonly PricedLine[],
  netCents: readonly number[],
): Omit<Reduction, 'live'> {
  if (reward.takes === 'nothing') return { discountCents: 0, unusedCents: 0, lines: [], shortfall: reward };
  const room = places.map((place) => roomOn(lines[place], netCents[place] ?? 0));
  const wantedCents = reward.takes === 'spread' ? reward.amountCents : sum(reward.lineCents);
  const taken = takeReward(reward, group, room);
  const reduced: ReducedLine[] = [];
  for (const [member, discountCents] of taken.entries()) {
    if (discountCents === 0) continue;
    const units = reward.takes === 'each' ? reward.lineUnits?.[member] : undefined;
    reduced.push({ place: places[member] ?? 0, discountCents, ...(units ? { units } : undefined) });
  }
  const discountCents = sum(taken);
  return { discountCents, unusedCents: wantedCents - discountCents, lines: reduced };
}

function takeReward(
  reward: Exclude<Reward, { takes: 'nothing' }>,
  group: Group,
  room: readonly number[],
): number[] {
  if (reward.takes === 'spread') {
    const weights = group.lines.map((line) => line.netCents);
    return shareWithin(reward.amountCents, weights, room);
  }
  return reward.overflows ? takeAndPassOn(reward.lineCents, room) : takeWithin(reward.lineCents, room);
}

function roomOn(line: PricedLine | undefined, netCents: number): number {
  if (!line) return 0;
  return Math.max(0, netCents - line.floorCents * line.quantity);
}
