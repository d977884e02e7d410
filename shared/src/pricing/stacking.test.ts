import { buildBooks, context, MARCH_MORNING, promotion } from './build-books.js';
import { areRivals } from './compatibility.js';
import type { Choice, LiveRule, PricedLine } from './evaluation.js';
import { inPlay } from './in-play.js';
import { evaluate } from './phases/phases.js';
import { price } from './quote.js';
import { randomQuestions } from './random-baskets.js';
import { totalOf } from './spoilers.js';
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
  const evaluation = evaluate(lines, set);
  return evaluation.reductions.every((reduction) => reduction.discountCents > 0) ? [totalOf(evaluation)] : [];
}

test('no compatible set, tried one by one, saves more than the one the engine takes', () => {
  let contested = 0;
  for (const question of randomQuestions(5, 4_400)) {
    const { basket, context: asked, books } = question;
    const { lines, live } = inPlay(basket, MARCH_MORNING, asked, books);
    const sets = allSets(live);
    if (sets.length > 2 ** live.length / 2) contested++;
    const cheapest = Math.min(...sets.flatMap((set) => totalIfEachGives(lines, set)));
    expect({ basket, cents: totalOf(bestSet(lines, live)) }).toEqual({
      basket,
      cents: cheapest,
    });
  }
  expect(contested).toBeGreaterThan(500);
});

test('a rule that would make the basket dearer beside the others is left out', () => {
  const rules = [
    promotion('sets', 'x-for-y', { take: 3, pay: 2 }),
    promotion('fixed', 'fixed-price', { priceCents: 1000 }),
    promotion('third', 'percent-off', { basisPoints: 3000 }),
  ];
  const documentAt = (priceCents: number) =>
    price(
      { lines: [{ sku: 'A', quantity: 3 }], codes: [] },
      context(),
      buildBooks({ A: { priceCents } }, rules),
    ).document;

  // At 12.00 the sets leave 24.00, nothing to fix, and 30 % off that: 16.80. Without them 36.00 - 6.00 - 10.80 = 19.20.
  const cheap = documentAt(1200);
  expect([cheap.totalCents, cheap.applied.map((rule) => rule.promotion)]).toEqual([1680, ['sets', 'third']]);
  // At 15.00 the sets leave 30.00, nothing to fix, 30 % off: 21.00. Without them 45.00 - 15.00 - 13.50 = 16.50.
  const dear = documentAt(1500);
  expect([dear.totalCents, dear.applied.map((rule) => rule.promotion)]).toEqual([1650, ['fixed', 'third']]);
});

test('rules of one phase read the same snapshot: twice 10 % is 20 %, in the next phase it is 19 %', () => {
  const total = (second: Parameters<typeof promotion>[3], codes: string[]) => {
    const rules = [
      promotion('a', 'percent-off', { basisPoints: 1000 }),
      promotion('b', 'percent-off', { basisPoints: 1000 }, second),
    ];
    const books = buildBooks({ A: { priceCents: 1000 } }, rules, [{ code: 'B', promotion: 'b' }]);
    return price({ lines: [{ sku: 'A', quantity: 1 }], codes }, context(), books).document.totalCents;
  };
  expect(total({}, [])).toBe(800);
  expect(total({ needsCode: true }, ['B'])).toBe(810);
});
