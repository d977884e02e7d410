import { buildBooks, context, promotion } from '../build-books.js';
import { price } from '../quote.js';
import type { Promotion } from '../types.js';
import { threshold } from './threshold.js';

function discount(priceCents: number, promotions: readonly Promotion[]): number {
  const basket = { lines: [{ sku: 'A', quantity: 1 }], codes: [] };
  return price(basket, context(), buildBooks({ A: { priceCents } }, promotions)).document.discountCents;
}

test('it begins exactly at its amount', () => {
  const fifty = promotion('fifty', 'threshold', { fromCents: 5000, basisPoints: 1000 });
  expect(discount(4999, [fifty])).toBe(0);
  expect(discount(5000, [fifty])).toBe(500);
});

test('it reads displayed prices: a markdown can bring the basket below it, a set cannot', () => {
  const fifty = promotion('fifty', 'threshold', { fromCents: 5000, amountCents: 1 });
  const markdown = promotion('m', 'amount-off', { amountCents: 1 }, { level: 'catalogue' });
  expect(discount(5000, [fifty, markdown])).toBe(0);
  const sets = promotion('sets', 'x-for-y', { take: 2, pay: 1 });
  const basket = { lines: [{ sku: 'A', quantity: 2 }], codes: [] };
  const { document } = price(basket, context(), buildBooks({ A: { priceCents: 2500 } }, [fifty, sets]));
  expect(document.discountCents).toBe(2501);
});

test('goods it may not reduce still count', () => {
  const articles = { A: { priceCents: 6000 }, B: { priceCents: 1000 } };
  const half = promotion(
    'half',
    'percent-off',
    { basisPoints: 1000 },
    { level: 'catalogue', scope: { skus: ['A'] } },
  );
  const fifty = promotion(
    'fifty',
    'threshold',
    { fromCents: 5000, basisPoints: 1000 },
    { onMarkedDown: false },
  );
  const basket = {
    lines: [
      { sku: 'A', quantity: 1 },
      { sku: 'B', quantity: 1 },
    ],
    codes: [],
  };
  const { document } = price(basket, context(), buildBooks(articles, [half, fifty]));
  expect(document.totalCents).toBe(5400 + 900);
});

test('it takes a percentage or an amount, not both and not neither', () => {
  expect(threshold.parse({ fromCents: 1, basisPoints: 1, amountCents: 1 })).toEqual({
    faults: [{ field: 'definition.amountCents', problem: 'contradiction' }],
  });
  expect(threshold.parse({ fromCents: 1 })).toEqual({
    faults: [{ field: 'definition.amountCents', problem: 'missing' }],
  });
});
