import { MARCH_MORNING } from './build-books.js';
import { areRivals } from './compatibility.js';
import type { Choice, LiveRule, PricedLine } from './evaluation.js';
import { sum } from './floors.js';
import { inForce, liveRules, readCodes } from './live-rules.js';
import { mergeLines, normaliseCodes } from './normalise.js';
import { priceLines } from './phases/base-price.js';
import { evaluate } from './phases/phases.js';
import { randomQuestions } from './random-baskets.js';
import type { Rule } from './rule.js';
import { bestSet } from './stacking.js';

/** Every compatible set there is, without any shortcut, also those that leave out a rule nothing stands against. */
function allSets(live: readonly LiveRule[]): Choice[][] {
  let sets: Choice[][] = [[]];
  for (const rule of live) {
    const ways = [{ live: rule, displacesMarkdowns: false, costsMarkdowns: true }];
    if (!rule.rule.promotion.onMarkedDown)
      ways.push({ live: rule, displacesMarkdowns: true, costsMarkdowns: true });
    const longer = ways.flatMap((way) =>
      sets.filter((set) => set.every((chosen) => !areRivals(chosen.live, rule))).map((set) => [...set, way]),
    );
    sets = [...sets, ...longer];
  }
  return sets;
}

/** A rule that gives nothing does not apply: a set that holds one is no set (without it, it is another one of the list). */
function totalIfEachGives(lines: readonly PricedLine[], set: readonly Choice[]): number[] {
  const { netCents, reductions } = evaluate(lines, set);
  return reductions.every((reduction) => reduction.discountCents > 0) ? [sum(netCents)] : [];
}

function inPlay(question: ReturnType<typeof randomQuestions> extends Generator<infer T> ? T : never) {
  const { basket, context, books } = question;
  const runs = (rule: Rule) => inForce(rule, context.at);
  const lines: PricedLine[] = priceLines(mergeLines(basket), MARCH_MORNING, books, runs);
  const codes = readCodes(normaliseCodes(basket.codes), MARCH_MORNING, context, books.promotions);
  return { lines, live: liveRules(lines, codes, runs) };
}

test('no compatible set, tried one by one, saves more than the one the engine takes', () => {
  let contested = 0;
  for (const question of randomQuestions(4_711, 4_000)) {
    const { lines, live } = inPlay(question);
    const sets = allSets(live);
    if (sets.length > 2 ** live.length / 2) contested++;
    const cheapest = Math.min(...sets.flatMap((set) => totalIfEachGives(lines, set)));
    expect({ basket: question.basket, cents: sum(bestSet(lines, live).netCents) }).toEqual({
      basket: question.basket,
      cents: cheapest,
    });
  }
  expect(contested).toBeGreaterThan(500);
});
