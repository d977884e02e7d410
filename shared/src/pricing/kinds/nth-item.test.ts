import { buildBooks, context, promotion } from '../build-books.js';
import { price } from '../quote.js';
import { nthItem } from './nth-item.js';

const articles = {
  A: { priceCents: 1999 },
  B: { priceCents: 10_999 },
  KG: { priceCents: 100, isWeighed: true },
};

function discounts(lines: Readonly<Record<string, number>>, definition: object) {
  const rule = promotion('n', 'nth-item', { ...definition }, { level: 'sets' });
  const basket = { lines: Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity })), codes: [] };
  return price(basket, context(), buildBooks(articles, [rule])).document.lines.map(
    (line) => line.discountCents,
  );
}

test('of every two units, the dearest first, the second is at half price', () => {
  expect(discounts({ A: 1, B: 1 }, { nth: 2, basisPoints: 5000 })).toEqual([1000, 0]);
  expect(discounts({ A: 2, B: 2 }, { nth: 2, basisPoints: 5000 })).toEqual([1000, 5499]);
  expect(discounts({ A: 2, B: 2 }, { nth: 2, basisPoints: 5000, mostTimes: 1 })).toEqual([0, 5500]);
});

test('the cheapest unit of the basket, once: 15 % of 19.99 is 3.00', () => {
  expect(discounts({ A: 3, B: 1 }, { which: 'cheapest', basisPoints: 1500 })).toEqual([300, 0]);
});

test('goods sold by weight take no part in it', () => {
  const rule = promotion('n', 'nth-item', { nth: 2, basisPoints: 5000 }, { level: 'sets' });
  const lines = [
    { sku: 'A', quantity: 1 },
    { sku: 'KG', quantity: 1, grams: 500 },
  ];
  const { document } = price({ lines, codes: [] }, context(), buildBooks(articles, [rule]));
  expect(document.discountCents).toBe(0);
});

test('the cheapest has no nth', () => {
  expect(nthItem.parse({ which: 'cheapest', nth: 2, basisPoints: 1 })).toEqual({
    faults: [{ field: 'definition.nth', problem: 'contradiction' }],
  });
});
