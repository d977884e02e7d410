/**
 * Phases 2 (unit sets), 3 (basket), 4 (codes) and 6 (services) work alike: every rule of a phase reads the same frozen
 * snapshot of the phase before, and takes what the floors still allow, in the order of ids.
 */

import {
  type Choice,
  type Evaluation,
  type LiveRule,
  type PricedLine,
  type ReducedLine,
  type Reduction,
  worthOf,
} from '../evaluation.js';
import { factsOf } from '../facts.js';
import { shareWithin, sum, takeAndPassOn, takeWithin } from '../floors.js';
import {
  type Group,
  type GroupLine,
  inRange,
  type Reward,
  type Rule,
  type RulePhase,
  type Shortfall,
  scopeCovers,
} from '../rule.js';

type Taken = Extract<Reward, { takes: 'spread' | 'each' }>;

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
    const { places, group, reward } = rewardOf(live, lines, evaluation, snapshot);
    if (reward.takes === 'nothing') {
      evaluation.reductions.push({ live, discountCents: 0, unusedCents: 0, lines: [], shortfall: reward });
    } else if (reward.takes === 'gift') {
      const given = giveAway(live, reward.units, evaluation.unitCents);
      evaluation.giftCents += given.discountCents;
      evaluation.reductions.push(given);
    } else evaluation.reductions.push(take(live, reward, places, group, lines, evaluation.netCents));
  }
}

/** What a rule takes in an evaluation, and from where; or the first condition that fails. */
export function rewardOf(
  live: LiveRule,
  lines: readonly PricedLine[],
  evaluation: Pick<Evaluation, 'marks' | 'unitCents'>,
  snapshot: readonly number[],
): { readonly places: readonly number[]; readonly group: Group; readonly reward: Reward } {
  const { rule } = live;
  const { unitCents } = evaluation;
  const scope = rule.isRanged ? inItsRange(rule, live.places, lines, unitCents) : live.places;
  const places = rule.promotion.onMarkedDown
    ? scope
    : scope.filter((place) => evaluation.marks[place] === undefined);
  const group = groupOf(rule, scope, places, lines, unitCents, snapshot);
  const short = shortfallOf(live, lines, unitCents) ?? whyNone(scope, places);
  return { places, group, reward: short ?? rule.terms.reward(group, rule.promotion.level) };
}

/** The first condition that fails, beside the rule's own terms. */
function shortfallOf(
  { rule: { conditions }, customer, isGranted, gift }: LiveRule,
  lines: readonly PricedLine[],
  unitCents: readonly number[],
): Shortfall | undefined {
  if (conditions.length > 0) {
    const facts = factsOf(lines, unitCents);
    for (const { unmet, isPersonal } of conditions) {
      if (isPersonal && isGranted) continue;
      const shortfall = unmet(facts, customer);
      if (shortfall) return shortfall;
    }
  }
  return gift?.refusal && { takes: 'nothing', reason: gift.refusal };
}

function whyNone(scope: readonly number[], places: readonly number[]): Shortfall | undefined {
  if (places.length > 0) return undefined;
  return { takes: 'nothing', reason: scope.length === 0 ? 'price-range' : 'marked-down' };
}

/**
 * The most a rule takes in any set of rules: what it would take alone on base prices. Where lower prices could make it
 * take more, all that its goods cost.
 */
export function mostFrom(live: LiveRule, lines: readonly PricedLine[]): number {
  const { rule } = live;
  const unitCents = lines.map((line) => line.regularCents);
  const netCents = lines.map((line) => worthOf(line, line.regularCents, line.quantity));
  if (rule.terms.isUnsteady || rule.isRanged || rule.conditions.some(({ isUnsteady }) => isUnsteady)) {
    return sum(live.places.map((place) => netCents[place] ?? 0));
  }
  if (shortfallOf(live, lines, unitCents)) return 0;
  const group = groupOf(rule, live.places, live.places, lines, unitCents, netCents);
  const reward = rule.terms.reward(group, rule.promotion.level);
  if (reward.takes === 'nothing' || reward.takes === 'gift') return 0;
  return take(live, reward, live.places, group, lines, netCents).discountCents;
}

function inItsRange(
  { roles, promotion }: Rule,
  places: readonly number[],
  lines: readonly PricedLine[],
  unitCents: readonly number[],
): readonly number[] {
  const scopes = roles ?? [promotion.scope];
  return places.filter((place) => {
    const line = lines[place];
    const cents = unitCents[place] ?? 0;
    return line && scopes.some((scope) => inRange(scope, cents) && scopeCovers(scope, line.book));
  });
}

/** What a rule is shown: the lines it may reduce in a snapshot, and its whole scope at displayed prices. */
function groupOf(
  rule: Rule,
  scope: readonly number[],
  reducible: readonly number[],
  lines: readonly PricedLine[],
  unitCents: readonly number[],
  snapshot: readonly number[],
): Group {
  let displayedCents = 0;
  let displayedUnits = 0;
  for (const place of scope) {
    const line = lines[place];
    if (!line) continue;
    displayedCents += worthOf(line, unitCents[place] ?? 0, line.countedQuantity);
    displayedUnits += line.countedQuantity;
  }
  const members: GroupLine[] = [];
  for (const place of reducible) {
    const line = lines[place];
    if (!line) continue;
    const cents = unitCents[place] ?? 0;
    members.push({
      quantity: line.quantity,
      countedQuantity: line.countedQuantity,
      grams: line.grams,
      roles: rule.roles ? rolesOf(rule.roles, line, cents) : 0,
      unitCents: cents,
      netCents: snapshot[place] ?? 0,
    });
  }
  return { lines: members, displayedCents, displayedUnits };
}

function rolesOf(roles: NonNullable<Rule['roles']>, { book }: PricedLine, unitCents: number): number {
  let bits = 0;
  for (const [role, scope] of roles.entries()) {
    if (scopeCovers(scope, book) && inRange(scope, unitCents)) bits |= 1 << role;
  }
  return bits;
}

/** Units that cost nothing: they are worth their displayed price, and no other line pays for them. */
function giveAway(live: LiveRule, units: number, unitCents: readonly number[]): Reduction {
  const place = live.gift?.place ?? -1;
  const discountCents = (unitCents[place] ?? 0) * units;
  const lines = discountCents > 0 ? [{ place, discountCents, units }] : [];
  return { live, discountCents, unusedCents: 0, lines, isGift: true };
}

/** Takes a reward off the lines, as far as their floors allow. */
function take(
  live: LiveRule,
  reward: Taken,
  places: readonly number[],
  group: Group,
  lines: readonly PricedLine[],
  netCents: number[],
): Reduction {
  const wantedCents = reward.takes === 'spread' ? reward.amountCents : sum(reward.lineCents);
  const only = places.length === 1 ? places[0] : undefined;
  if (only !== undefined && reward.takes === 'spread') {
    const discountCents = Math.min(wantedCents, roomOn(lines[only], netCents[only] ?? 0));
    netCents[only] = (netCents[only] ?? 0) - discountCents;
    const reduced = discountCents > 0 ? [{ place: only, discountCents, units: undefined }] : [];
    return { live, discountCents, unusedCents: wantedCents - discountCents, lines: reduced };
  }
  const room = places.map((place) => roomOn(lines[place], netCents[place] ?? 0));
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

function takeReward(reward: Taken, group: Group, room: readonly number[]): number[] {
  if (reward.takes === 'spread') {
    const weights = group.lines.map((line) => line.netCents);
    return shareWithin(reward.amountCents, weights, room);
  }
  return reward.overflows ? takeAndPassOn(reward.lineCents, room) : takeWithin(reward.lineCents, room);
}

/** How far a line can still be reduced: to its floor, and never below nothing. */
export function roomOn(line: PricedLine | undefined, netCents: number): number {
  if (!line) return 0;
  return Math.max(0, netCents - worthOf(line, line.floorCents, line.quantity));
}
