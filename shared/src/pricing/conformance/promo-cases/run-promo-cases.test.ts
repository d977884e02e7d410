import { isAccountedFor, linesOf } from '../report.js';
import { runVectors } from '../run.js';

type Fields = Readonly<Record<string, unknown>>;

/** One article of 40.00 in a basket, a promotion, and what is expected. */
function verdictOn(promotions: readonly Fields[], expected: Fields, rest: Fields = {}) {
  const { basket, ...others } = rest as { basket?: Fields };
  const each = {
    id: 'one',
    basket: { lines: [{ sku: 'PLANE', unitPrice: 4000, qty: 1, category: 'tools' }], ...basket },
    promotions: promotions.map((promotion, place) => ({ id: `p${place}`, conditions: [], ...promotion })),
    couponsEntered: [],
    expected,
    ...others,
  };
  const { cases } = runVectors({ format: 'promo-cases/1', cases: [each] });
  const [report] = cases;
  return {
    differs: report?.differences.map(({ figure, got }) => [figure, got]),
    rules: report?.rules.map(({ id }) => id),
    unsupported: report?.unsupported,
  };
}

const PASSES = { differs: [], rules: [], unsupported: undefined };
const lines = (...each: readonly Fields[]) => ({ basket: { lines: each } });
const percent = (rate: number, rest: Fields = {}) => ({
  effects: [{ type: 'order_percent', percent: rate }],
  ...rest,
});
const amount = (cents: number, rest: Fields = {}) => ({
  effects: [{ type: 'order_fixed', amount: cents }],
  ...rest,
});

test('effects on the basket: an amount, a rate with decimals, a rate with a cap, on some goods', () => {
  expect(verdictOn([amount(450)], { itemsDiscount: 450, shippingCharged: 0, total: 3550 })).toEqual(PASSES);
  expect(verdictOn([percent(12.5)], { total: 3500 })).toEqual(PASSES);
  expect(
    verdictOn([{ effects: [{ type: 'order_percent_capped', percent: 50, cap: 700 }] }], { total: 3300 }),
  ).toEqual(PASSES);
  const onPaint = { effects: [{ type: 'order_fixed', amount: 450, filter: { category: 'paint' } }] };
  expect(verdictOn([onPaint], { itemsDiscount: 0, total: 4000, lineDiscounts: { PLANE: 0 } })).toEqual(
    PASSES,
  );
});

test('effects on units: amounts, rates, prices, each within a range of prices', () => {
  const basket = lines({ sku: 'A', unitPrice: 1250, qty: 3 }, { sku: 'B', unitPrice: 300, qty: 2 });
  const each = { effects: [{ type: 'item_fixed_per_unit', amount: 120, filter: { unitPriceTo: 300 } }] };
  expect(verdictOn([each], { lineDiscounts: { A: 0, B: 240 } }, basket)).toEqual(PASSES);
  const rate = { effects: [{ type: 'item_percent', percent: 30, filter: { unitPriceFrom: 301 } }] };
  expect(verdictOn([rate], { lineDiscounts: { A: 1125, B: 0 } }, basket)).toEqual(PASSES);
  const price = { effects: [{ type: 'catalogue_fixed_price', price: 999 }] };
  expect(verdictOn([price], { total: 3597, steps: { catalogueDiscount: 753 } }, basket)).toEqual(PASSES);
});

test('sets: the cheapest unit, buy and get, whole or in part', () => {
  const basket = lines({ sku: 'A', unitPrice: 900, qty: 4 }, { sku: 'B', unitPrice: 500, qty: 1 });
  const cheapest = { effects: [{ type: 'cheapest_unit_percent', percent: 40 }] };
  expect(verdictOn([cheapest], { lineDiscounts: { A: 0, B: 200 } }, basket)).toEqual(PASSES);
  const amountOff = { effects: [{ type: 'cheapest_unit_fixed', amount: 600 }] };
  expect(verdictOn([amountOff], { lineDiscounts: { A: 0, B: 500 } }, basket)).toEqual(PASSES);
  const deal = (rest: Fields) => ({
    effects: [
      {
        type: 'buy_x_get_y_free',
        buyQuantity: 2,
        getQuantity: 3,
        buyFilter: { sku: 'A' },
        getFilter: { sku: 'A' },
        ...rest,
      },
    ],
  });
  expect(verdictOn([deal({ partialGet: true })], { itemsDiscount: 1800 }, basket)).toEqual(PASSES);
  expect(verdictOn([deal({ partialGet: false })], { itemsDiscount: 0 }, basket)).toEqual(PASSES);
});

test('steps by amount and by quantity, with and without a base', () => {
  const steps = [
    { fromTotal: 3000, percent: 20 },
    { fromTotal: 5000, percent: 30 },
  ];
  const byTotal = { effects: [{ type: 'items_total_tiered_percent', basePercent: 5, tiers: steps }] };
  expect(verdictOn([byTotal], { itemsDiscount: 800 })).toEqual(PASSES);
  const byUnits = { effects: [{ type: 'quantity_tiered_fixed', tiers: [{ fromQuantity: 2, amount: 300 }] }] };
  expect(verdictOn([byUnits], { itemsDiscount: 0 })).toEqual(PASSES);
});

test('delivery is a service: a share of it, an amount, all of it; goods promotions leave it alone', () => {
  const basket = { basket: { shippingFee: 600 } };
  const off = (effect: Fields) => [{ effects: [effect] }];
  expect(
    verdictOn(off({ type: 'shipping_percent', percent: 25 }), { shippingCharged: 450, total: 4450 }, basket),
  ).toEqual(PASSES);
  expect(
    verdictOn(off({ type: 'shipping_fixed', amount: 900 }), { shippingCharged: 0, total: 4000 }, basket),
  ).toEqual(PASSES);
  expect(verdictOn(off({ type: 'free_shipping' }), { shippingCharged: 0 }, basket)).toEqual(PASSES);
  expect(verdictOn([percent(100)], { shippingCharged: 600, total: 600 }, basket)).toEqual(PASSES);
});

test('conditions: totals, quantities, goods, groups and numbers of orders', () => {
  const met: readonly Fields[] = [
    { type: 'items_total_at_least', amount: 4000 },
    { type: 'category_total_at_least', category: 'tools', amount: 4000 },
    { type: 'basket_quantity_at_least', value: 1 },
    { type: 'category_quantity_at_least', category: 'tools', value: 1 },
    { type: 'basket_contains_sku', sku: 'PLANE' },
    { type: 'basket_contains_category', anyOf: ['paint', 'tools'] },
    { type: 'customer_group', group: 'pro' },
    { type: 'customer_nth_order', n: 3 },
  ];
  const unmet: readonly Fields[] = [
    { type: 'items_total_at_least', amount: 4001 },
    { type: 'category_total_at_least', category: 'paint', amount: 1 },
    { type: 'any_line_quantity_at_least', value: 2 },
    { type: 'sku_quantity_at_least', sku: 'PLANE', value: 2 },
    { type: 'basket_contains_category', allOf: ['paint', 'tools'] },
    { type: 'customer_first_order' },
  ];
  const basket = { basket: { customer: { group: 'pro', placedOrders: 2 } } };
  for (const condition of met) {
    expect(verdictOn([amount(100, { conditions: [condition] })], { total: 3900 }, basket)).toEqual(PASSES);
  }
  for (const condition of unmet) {
    expect(verdictOn([amount(100, { conditions: [condition] })], { total: 4000 }, basket)).toEqual(PASSES);
  }
});

test('codes: accepted, unknown, over a limit, out of time, and several effects behind one', () => {
  const coded = (rest: Fields = {}) => [amount(100, { trigger: 'coupon', code: 'OAK', ...rest })];
  const typed = (code: string, customer: Fields = {}) => ({ couponsEntered: [code], basket: { customer } });
  const accepted = { total: 3900, coupon: 'accepted' };
  const refused = { total: 4000, coupon: 'refused' };
  expect(verdictOn(coded(), accepted, typed('OAK'))).toEqual(PASSES);
  expect(verdictOn(coded(), refused, typed('ELM'))).toEqual(PASSES);
  expect(verdictOn(coded({ state: 'ended' }), refused, typed('OAK'))).toEqual(PASSES);
  expect(verdictOn(coded({ usageLimit: 3, used: 3 }), refused, typed('OAK'))).toEqual(PASSES);
  const once = coded({ perCustomerLimit: 1, reusableAfterCancel: false });
  expect(verdictOn(once, accepted, typed('OAK'))).toEqual(PASSES);
  expect(verdictOn(once, refused, typed('OAK', { cancelledCouponUses: { OAK: 1 } }))).toEqual(PASSES);
  const both = [{ trigger: 'coupon', code: 'OAK', effects: [...amount(100).effects, ...amount(50).effects] }];
  expect(verdictOn(both, { total: 3850, coupon: 'accepted' }, typed('OAK'))).toEqual(PASSES);
});

test('a spend budget pays a whole discount or none', () => {
  const within = (left: number) => [
    percent(10, { campaign: { type: 'spend', limit: 1000, used: 1000 - left } }),
  ];
  expect(verdictOn(within(400), { total: 3600, campaign: 'ok' })).toEqual(PASSES);
  expect(verdictOn(within(399), { total: 4000, campaign: 'budget_exceeded' })).toEqual(PASSES);
});

test('a difference is accounted for only when asking without the rule gives the expected cents', () => {
  const inOrder = [amount(1000, { priority: 2 }), percent(50, { priority: 1 })];
  expect(verdictOn(inOrder, { total: 1500 })).toMatchObject({ differs: [['total', 1000]], rules: ['S1'] });
  expect(verdictOn(inOrder, { total: 1501 })).toMatchObject({ rules: [] });
  const broken = [
    percent(50, { priority: 2 }),
    amount(100, { priority: 1, conditions: [{ type: 'items_total_at_least', amount: 3000 }] }),
  ];
  expect(verdictOn(broken, { total: 2000 })).toMatchObject({ differs: [['total', 1900]], rules: ['S2'] });
  const alone = [
    amount(100, { priority: 2, exclusive: true }),
    amount(300, { priority: 1, exclusive: true }),
  ];
  expect(verdictOn(alone, { total: 3900 })).toMatchObject({ differs: [['total', 3700]], rules: ['S3'] });
  const idle = [amount(300), { exclusive: true, effects: [{ type: 'free_shipping' }] }];
  expect(verdictOn(idle, { total: 4000 })).toMatchObject({ differs: [['total', 3700]], rules: ['S3'] });
  const onSale = { ...lines({ sku: 'A', unitPrice: 900, originalUnitPrice: 1000, onSale: true, qty: 1 }) };
  expect(verdictOn([percent(50, { appliesToOnSale: false })], { total: 900 }, onSale)).toMatchObject({
    rules: ['S4'],
  });
  const prices = [10, 20].map((rate) => ({ effects: [{ type: 'catalogue_percent', percent: rate }] }));
  expect(verdictOn(prices, { total: 2880 })).toMatchObject({ differs: [['total', 3200]], rules: ['S5'] });
  const each = [{ trigger: 'coupon', code: 'OAK', effects: [{ type: 'item_percent', percent: 5 }] }];
  const nails = { ...lines({ sku: 'A', unitPrice: 10, qty: 3 }), couponsEntered: ['OAK'] };
  expect(verdictOn(each, { total: 27 }, nails)).toMatchObject({ differs: [['total', 28]], rules: ['S6'] });
  const half = [{ effects: [{ type: 'catalogue_percent', percent: 10 }] }];
  expect(verdictOn(half, { total: 5 }, lines({ sku: 'A', unitPrice: 5, qty: 1 }))).toMatchObject({
    rules: ['S7'],
  });
  const thirds = lines(...['A', 'B', 'C'].map((sku) => ({ sku, unitPrice: 500, qty: 1 })));
  const lastTakesIt = { total: 1400, lineDiscounts: { A: 33, B: 33, C: 34 } };
  expect(verdictOn([amount(100)], lastTakesIt, thirds)).toMatchObject({ rules: ['S8'] });
  const code = [amount(100, { trigger: 'coupon', code: 'OAK' })];
  expect(verdictOn(code, { total: 4000 }, { couponsEntered: ['oak'] })).toMatchObject({ rules: ['S9'] });
});

test('what has no translation is said by name and fails', () => {
  const unknown: readonly (readonly [Fields, string])[] = [
    [{ effects: [{ type: 'raffle_ticket' }] }, 'effect raffle_ticket'],
    [amount(1, { conditions: [{ type: 'full_moon' }] }), 'condition full_moon'],
    [amount(1, { state: 'dreaming' }), 'state dreaming'],
    [amount(1, { mood: 'good' }), 'cases[0].promotions[0].mood: is not a field of this form'],
    [percent(150), 'promotion p0: definition.basisPoints too-large'],
    [percent(33.333), 'promotion p0 effect.percent: no rate in whole basis points: 33.333'],
  ];
  for (const [promotion, name] of unknown) {
    expect(verdictOn([promotion], { total: 4000 }).unsupported).toBe(name);
  }
  expect(verdictOn([], { total: 4000, weather: 'fine' }).unsupported).toBe('figure weather');
});

test('splits: discounts, charges, and goods that cost nothing', () => {
  const allocation = [
    { weights: [300, 200], amount: 101, expectedPeer: [61, 40] },
    { weights: [300, 200], amount: -101, expectedPeer: [-61, -40] },
    { weights: [7, 0], amount: 5, expectedPeer: [5, 0] },
    { weights: [0, 0], amount: 5, expectedPeer: [3, 2] },
    { weights: [1, 1], amount: 5, expectedPeer: [2, 3] },
    { weights: [1, 1], amount: 5, expectedPeer: [1, 4] },
  ];
  const report = runVectors({ format: 'promo-cases/1', cases: [], allocation });
  const rules = report.cases.map((each) => each.rules.map(({ id }) => id));
  expect(rules).toEqual([[], [], [], ['S12'], ['S8'], []]);
  expect(isAccountedFor(report)).toBe(false);
  expect(linesOf(report).at(-1)).toBe('3 passed, 3 failed');
  expect(linesOf(report)).toContain('        unexplained');
});
