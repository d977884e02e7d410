/**
 * Which rules apply together: of all compatible sets exactly the one with the largest total saving from the base
 * price; ties go to fewer rules, then to the smallest ids.
 *
 * A catalogue markdown is the displayed price, so it is not up for choice by itself: it stands unless a chosen rule
 * excludes it on a line (see phases/markdown.ts). Rules without a rival always apply. Only the others are searched.
 */

import { areRivals, standApart } from './compatibility.js';
import { type Choice, type Evaluation, type LiveRule, type PricedLine, worthOf } from './evaluation.js';
import { sum } from './floors.js';
import { evaluate } from './phases/phases.js';
import { mostFrom } from './phases/reductions.js';
import { comesFirst, totalOf, withoutSpoilers } from './spoilers.js';

/** More steps than this are not taken in one quote: a bound for hostile sets, far above what publication lets through. */
const MOST_STEPS = 20_000;

/** A rule (or one of the two ways it can apply) whose place in the set must be searched. */
interface Contender {
  readonly choice: Choice;
  /** The most it can save by itself from base prices: no set gets more out of it. */
  readonly mostCents: number;
  readonly rivals: ReadonlySet<Contender>;
  /** When the search decides on it. */
  readonly rank: number;
}

/** Evaluates the best compatible set. `live` comes in canonical order. */
export function bestSet(lines: readonly PricedLine[], live: readonly LiveRule[]): Evaluation {
  const { settled, contenders } = sortOut(lines, live);
  if (contenders.length === 0) return withoutSpoilers(lines, settled) ?? evaluate(lines, []);
  return new Search(lines, settled, contenders).best();
}

function sortOut(
  lines: readonly PricedLine[],
  live: readonly LiveRule[],
): { settled: Choice[]; contenders: Contender[] } {
  const settled: Choice[] = [];
  const open: Choice[] = [];
  for (const rule of live) {
    const { hasRivals, promotion } = rule.rule;
    const costsMarkdowns = hasRivals && excludesMarks(rule, lines);
    const choice = { live: rule, displacesMarkdowns: false, costsMarkdowns };
    const yields = !promotion.onMarkedDown && coversMarked(rule, lines);
    const isContested = hasRivals && live.some((other) => other !== rule && areRivals(rule, other));
    if (costsMarkdowns || yields || isContested) {
      open.push(choice);
      if (yields) open.push({ live: rule, displacesMarkdowns: true, costsMarkdowns: true });
    } else settled.push(choice);
  }
  return { settled, contenders: open.length > 0 ? contendersAmong(open, lines) : [] };
}

function coversMarked(live: LiveRule, lines: readonly PricedLine[]): boolean {
  return live.places.some((place) => (lines[place]?.marks.length ?? 0) > 0);
}

function excludesMarks(live: LiveRule, lines: readonly PricedLine[]): boolean {
  return live.places.some((place) => lines[place]?.marks.some((mark) => standApart(live.rule, mark.rule)));
}

function contendersAmong(open: readonly Choice[], lines: readonly PricedLine[]): Contender[] {
  const ranked = open
    .map((choice) => ({ choice, mostCents: aloneSaving(lines, choice) }))
    .filter(({ mostCents }) => mostCents > 0)
    .sort((a, b) => b.mostCents - a.mostCents || a.choice.live.rule.ordinal - b.choice.live.rule.ordinal);
  const contenders = ranked.map((entry, rank) => ({ ...entry, rank, rivals: new Set<Contender>() }));
  for (const one of contenders) {
    for (const other of contenders) {
      if (one === other) continue;
      const sameRule = one.choice.live === other.choice.live;
      if (sameRule || areRivals(one.choice.live, other.choice.live)) one.rivals.add(other);
    }
  }
  return contenders;
}

/**
 * What a rule saves alone on base prices, plus a cent a line for the rounding of shares. With units we could not
 * supply, which units a set frees may turn with the prices, so the whole value of the lines is the bound.
 */
function aloneSaving(lines: readonly PricedLine[], choice: Choice): number {
  const { places } = choice.live;
  // Nobody pays less for a gift, but it is worth having.
  if (choice.live.rule.terms.gift) return 1;
  const covered = places.map((place) => lines[place]).filter((line) => line !== undefined);
  if (covered.some((line) => line.countedQuantity !== line.quantity)) {
    return sum(covered.map((line) => worthOf(line, line.regularCents, line.quantity)));
  }
  const mostCents = mostFrom(choice.live, lines);
  return mostCents > 0 ? mostCents + places.length : 0;
}

class Search {
  private bestFound: Evaluation | undefined;
  private bestTotalCents = Number.POSITIVE_INFINITY;
  private steps = 0;
  private readonly leastElsewhereCents: number;
  private readonly cliques: readonly (readonly Contender[])[];

  constructor(
    private readonly lines: readonly PricedLine[],
    private readonly settled: readonly Choice[],
    private readonly contenders: readonly Contender[],
  ) {
    const marked = sum(
      lines.map((line) => worthOf(line, line.marks[0]?.unitCents ?? line.regularCents, line.quantity)),
    );
    this.leastElsewhereCents = marked - sum(settled.map((choice) => aloneSaving(lines, choice)));
    this.cliques = cliqueCover(contenders);
  }

  best(): Evaluation {
    this.decide(0, new Set());
    return this.bestFound ?? evaluate(this.lines, this.settled);
  }

  /** Depth first, each contender in before out, so that a good set is found early and bounds the rest. */
  private decide(next: number, chosen: Set<Contender>): void {
    if (this.steps++ >= MOST_STEPS || this.leastTotal(next, chosen) > this.bestTotalCents) return;
    const contender = this.contenders[next];
    if (!contender) {
      if (this.isFull(chosen)) this.compare(chosen);
      return;
    }
    if (isFree(contender, chosen)) {
      chosen.add(contender);
      this.decide(next + 1, chosen);
      chosen.delete(contender);
      if (!mayStandAside(contender, chosen)) return;
    }
    this.decide(next + 1, chosen);
  }

  /** No set below this node can cost less: at most one of each clique of rivals can be in it. */
  private leastTotal(next: number, chosen: ReadonlySet<Contender>): number {
    let least = this.leastElsewhereCents;
    for (const clique of this.cliques) {
      let most = 0;
      for (const contender of clique) {
        const possible = chosen.has(contender) || (contender.rank >= next && isFree(contender, chosen));
        if (possible && contender.mostCents > most) most = contender.mostCents;
      }
      least -= most;
    }
    return least;
  }

  /** Leaving out a rule that nothing stands against can only cost the shopper: such sets need no evaluation. */
  private isFull(chosen: ReadonlySet<Contender>): boolean {
    return this.contenders.every(
      (contender) => chosen.has(contender) || contender.choice.costsMarkdowns || !isFree(contender, chosen),
    );
  }

  private compare(chosen: ReadonlySet<Contender>): void {
    const choices = [...this.settled, ...[...chosen].map((contender) => contender.choice)];
    choices.sort((a, b) => a.live.rule.ordinal - b.live.rule.ordinal);
    const evaluation = withoutSpoilers(this.lines, choices);
    if (!evaluation) return;
    if (this.bestFound && !comesFirst(evaluation, this.bestFound)) return;
    this.bestTotalCents = totalOf(evaluation);
    this.bestFound = evaluation;
  }
}

/** Could a set without this free contender be full? Only when a rival may still come in, or a markdown may stay. */
function mayStandAside(contender: Contender, chosen: ReadonlySet<Contender>): boolean {
  if (contender.choice.costsMarkdowns) return true;
  for (const rival of contender.rivals) if (rival.rank > contender.rank && isFree(rival, chosen)) return true;
  return false;
}

function isFree(contender: Contender, chosen: ReadonlySet<Contender>): boolean {
  for (const rival of contender.rivals) if (chosen.has(rival)) return false;
  return true;
}

function cliqueCover(contenders: readonly Contender[]): Contender[][] {
  const cliques: Contender[][] = [];
  for (const contender of contenders) {
    const clique = cliques.find((members) => members.every((member) => member.rivals.has(contender)));
    if (clique) clique.push(contender);
    else cliques.push([contender]);
  }
  return cliques;
}
