import {
  ANNOUNCED_CUT_MS,
  type ListedPrice,
  lowestBefore,
  type PublicReduction,
  priorPrice,
  publicPrices,
} from './prior-price.js';

const DAY_MS = 86_400_000;
const TODAY = Date.UTC(2026, 10, 24);
const day = (days: number) => TODAY + days * DAY_MS;

const listed = (prices: Readonly<Record<number, number>>): ListedPrice[] =>
  Object.entries(prices)
    .map(([days, priceCents]) => ({ fromMs: day(Number(days)), priceCents }))
    .sort((one, other) => one.fromMs - other.fromMs);
const percent = (source: string, share: number, from: number, to: number | null = null): PublicReduction => ({
  source,
  fromMs: day(from),
  toMs: to === null ? null : day(to),
  reduce: (cents) => Math.round((cents * (100 - share)) / 100),
});

test('the price that was in force when the window opened counts, although it began before', () => {
  const prices = listed({ [-400]: 1500, [-20]: 2000 });
  const prior = priorPrice(prices, [percent('sale', 10, 0)], day(1));
  expect(prior).toMatchObject({ cents: 1500, reducedCents: 1800, beganMs: day(0), windowFromMs: day(-30) });
  // It ended 20 days before: ten days later it is out of the window.
  expect(priorPrice(prices, [percent('sale', 10, 10)], day(11))?.cents).toBe(2000);
  expect(priorPrice(prices, [percent('sale', 10, 9.9)], day(11))?.cents).toBe(1500);
});

test('of successive cuts the one that began first counts for all of them', () => {
  const prices = listed({ [-400]: 10_000 });
  const cuts = [percent('first', 10, 0, 10), percent('second', 20, 10, 50), percent('third', 30, 50)];
  for (const at of [1, 11, 45, 60]) {
    expect(priorPrice(prices, cuts, day(at))).toMatchObject({ cents: 10_000, beganMs: day(0) });
  }
});

test('a price that rose in between begins anew, and what it was before counts', () => {
  const prices = listed({ [-400]: 10_000 });
  const reductions = [percent('deep', 30, 0, 5), percent('shallow', 10, 5, 20)];
  expect(priorPrice(prices, reductions, day(6))).toMatchObject({
    cents: 7000,
    reducedCents: 9000,
    beganMs: day(5),
  });
  // With days at the full price between the two it is a reduction of its own, and the former one counts.
  const apart = [percent('one', 30, 0, 5), percent('two', 30, 20)];
  expect(priorPrice(prices, apart, day(21))).toMatchObject({ cents: 7000, reducedCents: 7000 });
});

test('a product 12 days old is measured over its 12 days, a newborn one has no prior price', () => {
  expect(priorPrice(listed({ [-12]: 4900 }), [percent('sale', 20, 0)], day(0))).toMatchObject({
    cents: 4900,
    windowFromMs: day(-12),
    windowToMs: day(0),
  });
  expect(priorPrice(listed({ 0: 4900 }), [percent('sale', 20, 0)], day(3))).toBeUndefined();
});

test('89.00 until two o’clock, then 99.00 with 10 % off: no reduction of what was asked before', () => {
  const prices = listed({ [-90]: 8900, 0: 9900 });
  expect(priorPrice(prices, [percent('everyone', 10, 0)], day(0))).toMatchObject({
    cents: 8900,
    reducedCents: 8910,
  });
});

test('a code that everybody was told is a public price; the window names its promotion', () => {
  const prices = listed({ [-90]: 10_000 });
  const reductions = [percent('told-code', 25, -20, -18), percent('sale', 20, 0)];
  const prior = priorPrice(prices, reductions, day(2));
  expect(prior).toMatchObject({ cents: 7500, lowestFromMs: day(-20), reducedCents: 8000 });
  expect(prior?.prices.map(({ cents, reducedBy }) => [cents, reducedBy])).toEqual([
    [10_000, undefined],
    [7500, 'told-code'],
    [10_000, undefined],
  ]);
});

test('a lower list price is a reduction only when it was announced, and for 30 days', () => {
  const quiet = listed({ [-90]: 10_000, 0: 9000 });
  expect(priorPrice(quiet, [], day(1))).toBeUndefined();
  const told = [...listed({ [-90]: 10_000 }), { fromMs: day(0), priceCents: 9000, isAnnounced: true }];
  expect(priorPrice(told, [], day(1))).toMatchObject({ cents: 10_000, reducedCents: 9000 });
  expect(priorPrice(told, [], day(0) + ANNOUNCED_CUT_MS)).toBeUndefined();
  // A promotion on top within the 30 days is a further step, a later one starts from the lower price.
  expect(priorPrice(told, [percent('on top', 10, 10)], day(11))?.cents).toBe(10_000);
  expect(priorPrice(told, [percent('later', 10, 61)], day(62))?.cents).toBe(9000);
});

test('no reduction takes a public price below its floor, and one that takes nothing is none', () => {
  const prices = [{ fromMs: day(-90), priceCents: 1000, floorCents: 950 }];
  expect(priorPrice(prices, [percent('half', 50, 0)], day(0))?.reducedCents).toBe(950);
  expect(priorPrice(prices, [percent('nothing', 0, 0)], day(0))).toBeUndefined();
});

test('of two prices at one instant the later one counts; stretches follow each other without a gap', () => {
  const prices = [...listed({ [-40]: 900 }), ...listed({ [-10]: 1200 }), ...listed({ [-10]: 1100 })];
  const stretches = publicPrices(prices, [percent('sale', 10, -5, -3)], day(-30), day(0));
  expect(stretches.map(({ fromMs, toMs, cents }) => [fromMs, toMs, cents])).toEqual([
    [day(-30), day(-10), 900],
    [day(-10), day(-5), 1100],
    [day(-5), day(-3), 990],
    [day(-3), day(0), 1100],
  ]);
  expect(lowestBefore(prices, [], day(0))?.cents).toBe(900);
  expect(lowestBefore(prices, [], day(-40))).toBeUndefined();
});
