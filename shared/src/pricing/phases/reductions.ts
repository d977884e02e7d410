/**
 * Phases 2 (unit sets), 3 (basket) and 4 (codes) work alike: every rule of a phase reads the same frozen snapshot of
 * the phase before, and takes what the floors still allow, in the order of ids.
 */

import type { Choice, Evaluation, LiveRule, PricedLine, ReducedLine, Reduction } from '../evaluation.js';
import { shareWithin, sum, takeAndPassOn, takeWithin } from '../floors.js';
import type { Group, GroupLine, Reward, RulePhase } from '../rule.js';

type Gift = Exclude<Reward, { takes: 'nothing' }>;

/** Applies the chosen rules of one phase to an evaluation. */
export function reduce(
  phase: RulePhase,
  lines: readonly PricedLine[],
  choices: readonly Choice[],
  evaluation: Evaluation,
): void {
  let snapshot: readonly number[] | undefined;
  for (const { live } of choices) {
    if (live.rule.phase !== phase) continue;
    snapshot ??= evaluation.netCents.slice();
    const places = reduciblePlaces(live.places, live.rule.promotion.onMarkedDown, evaluation);
    const group = groupOf(live.places, places, lines, evaluation.unitCents, snapshot);
    const reward = live.rule.terms.reward(group, live.rule.promotion.level);
    evaluation.reductions.push(
      reward.takes === 'nothing'
        ? { live, discountCents: 0, unusedCents: 0, lines: [], shortfall: reward }
        : take(live, reward, places, group, lines, evaluation.netCents),
    );
  }
}

/** What a rule would take if it alone stood on base prices: no set of rules gets more out of it. */
export function mostFrom(live: LiveRule, lines: readonly PricedLine[]): number {
  const unitCents = lines.map((line) => line.regularCents);
  const netCents = lines.map((line) => line.regularCents * line.quantity);
  const group = groupOf(live.places, live.places, lines, unitCents, netCents);
  const reward = live.rule.terms.reward(group, live.rule.promotion.level);
  return reward.takes === 'nothing'
    ? 0
    : take(live, reward, live.places, group, lines, netCents).discountCents;
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

/** Takes a reward off the lines, as far as their floors allow. */
function take(
  live: LiveRule,
  reward: Gift,
  places: readonly number[],
  group: Group,
  lines: readonly PricedLine[],
  netCents: number[],
): Reduction {
  const room = places.map((place) => roomOn(lines[place], netCents[place] ?? 0));
  const wantedCents = reward.takes === 'spread' ? reward.amountCents : sum(reward.lineCents);
  const taken = takeReward(reward, group, room);
  const lineUnits = reward.takes === 'each' ? reward.lineUnits : undefined;
  const reduced: ReducedLine[] = [];
  let discountCents = 0;
  for (let member = 0; member < taken.length; member++) {
    const cents = taken[member] ?? 0;
    if (cents === 0) continue;
    const place = places[member] ?? 0;
    discountCents += cents;
    netCents[place] = (netCents[place] ?? 0) - cents;
    reduced.push({ place, discountCents: cents, units: lineUnits?.[member] || undefined });
  }
  return { live, discountCents, unusedCents: wantedCents - discountCents, lines: reduced };
}

function takeReward(reward: Gift, group: Group, room: readonly number[]): number[] {
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
