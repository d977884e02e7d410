import { type Article, buildBooks, context, promotion } from '../build-books.js';
import { price } from '../quote.js';
import { buyXGetY } from './buy-x-get-y.js';

function priced(
  articles: Readonly<Record<string, Article>>,
  lines: Readonly<Record<string, number>>,
  definition: object,
  scope = {},
) {
  const rule = promotion('b', 'buy-x-get-y', { ...definition }, { level: 'sets', scope });
  const basket = { lines: Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity })), codes: [] };
  return price(basket, context(), buildBooks(articles, [rule]));
}
const discounts = (...asked: Parameters<typeof priced>) =>
  priced(...asked).document.lines.map((line) => line.discountCents);

test('a unit that is bought is not got: buy two get two needs four', () => {
  const A = { A: { priceCents: 1000 } };
  expect(discounts(A, { A: 3 }, { buy: 2, get: 2 })).toEqual([0]);
  expect(discounts(A, { A: 4 }, { buy: 2, get: 2 })).toEqual([2000]);
  expect(priced(A, { A: 3 }, { buy: 2, get: 2 }).explanation.refused).toMatchObject([
    { reason: 'quantity', missingUnits: 1 },
  ]);
});

test('other goods: a sweater bought, the cheapest four shirts are free', () => {
  const articles = {
    S1: { priceCents: 500, brand: 'shirt' },
    S2: { priceCents: 1000, brand: 'shirt' },
    SW: { priceCents: 1000, brand: 'sweater' },
  };
  const deal = { buy: 1, get: 4, getScope: { brands: ['shirt'] }, mostTimes: 1 };
  expect(discounts(articles, { S1: 2, S2: 3, SW: 2 }, deal, { brands: ['sweater'] })).toEqual([
    1000, 2000, 0,
  ]);
});

test('a last time may give fewer, if it says so', () => {
  const A = { A: { priceCents: 2000 } };
  expect(discounts(A, { A: 4 }, { buy: 1, get: 5, isPartial: true })).toEqual([6000]);
  expect(discounts(A, { A: 4 }, { buy: 1, get: 5 })).toEqual([0]);
});

test('goods on both sides are got only as far as enough stay bought, and the rate is rounded once', () => {
  const articles = { A: { priceCents: 999 }, B: { priceCents: 333 } };
  const deal = { buy: 1, get: 1, getScope: { skus: ['A', 'B'] }, basisPoints: 5000 };
  expect(discounts(articles, { A: 2, B: 1 }, deal, { skus: ['A'] })).toEqual([0, 167]);
  expect(discounts(articles, { A: 2 }, deal, { skus: ['A'] })).toEqual([500]);
});

test('an empty scope of what is got is refused', () => {
  expect(buyXGetY.parse({ buy: 1, get: 1, getScope: { skus: [] } })).toEqual({
    faults: [{ field: 'definition.getScope.skus', problem: 'empty' }],
  });
});
