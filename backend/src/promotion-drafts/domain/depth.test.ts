import { bookSku, promotion } from '@passerelle/shared/pricing/build-books';
import { depthOf, type PricedGoods } from './depth.js';

const of = (sku: string, unitCents: number, rest: object = {}): PricedGoods => ({
  unitCents,
  sku: bookSku(sku, { priceCents: unitCents, ...rest }),
});
const goods = [of('DRILL', 10_000), of('BIT', 500)];

test('a percentage is as deep as it says, an amount as deep as on the cheapest article', () => {
  expect(depthOf(promotion('p', 'percent-off', { basisPoints: 1000 }), goods)).toBe(1000);
  expect(depthOf(promotion('p', 'amount-off', { amountCents: 200 }), goods)).toBe(4000);
});

test('a threshold is met by buying more, in money and in units', () => {
  expect(depthOf(promotion('p', 'threshold', { fromCents: 10_000, amountCents: 1000 }), goods)).toBe(1000);
  expect(depthOf(promotion('p', 'threshold', { fromUnits: 12, basisPoints: 1500 }), goods)).toBe(1500);
  const conditions = [{ kind: 'basket-total', fromCents: 5000 }];
  expect(depthOf(promotion('p', 'amount-off', { amountCents: 500 }, { conditions }), goods)).toBe(1000);
});

test('a set of several articles, a reduced companion and a gift are as deep as they are, and never nothing', () => {
  const parts = [
    { scope: { skus: ['DRILL'] }, units: 1 },
    { scope: { skus: ['BIT'] }, units: 1 },
  ];
  expect(depthOf(promotion('p', 'bundle-price', { parts, priceCents: 5250 }, { level: 'sets' }), goods)).toBe(
    5000,
  );
  const companion = { buy: 1, get: 1, basisPoints: 10_000, getScope: { skus: ['DRILL'] } };
  const scope = { skus: ['BIT'] };
  expect(depthOf(promotion('p', 'buy-x-get-y', companion, { level: 'sets', scope }), goods)).toBeGreaterThan(
    9000,
  );
  const gift = promotion('p', 'gift', { sku: 'SAW', fromCents: 1000 });
  expect(depthOf(gift, goods, of('SAW', 1000))).toBe(5000);
});

test('what only some people get, or beside something else, is as deep as for those who get it', () => {
  for (const condition of [
    { kind: 'first-purchase' },
    { kind: 'contains-sku', anyOf: ['PAINT'] },
    { kind: 'segment', anyOf: ['club'] },
  ])
    expect(
      depthOf(promotion('p', 'percent-off', { basisPoints: 6000 }, { conditions: [condition] }), goods),
    ).toBe(6000);
});
