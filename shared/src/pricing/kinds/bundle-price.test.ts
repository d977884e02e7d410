import { type Article, buildBooks, context, promotion } from '../build-books.js';
import { price } from '../quote.js';

const articles: Readonly<Record<string, Article>> = {
  BRUSH: { priceCents: 1000, categories: ['brushes'] },
  PAINT: { priceCents: 4000, categories: ['paint'] },
  PRIMER: { priceCents: 3000, categories: ['paint'] },
};
const painter = {
  parts: [
    { scope: { categories: ['paint'] }, units: 2 },
    { scope: { skus: ['BRUSH'] }, units: 1 },
  ],
  priceCents: 6000,
};

function priced(lines: Readonly<Record<string, number>>, definition: object = painter) {
  const rule = promotion('set', 'bundle-price', { ...definition }, { level: 'sets' });
  const basket = { lines: Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity })), codes: [] };
  return price(basket, context(), buildBooks(articles, [rule]));
}

test('the dearest units make the set, and its saving is shared by what they cost', () => {
  const { document } = priced({ BRUSH: 1, PAINT: 1, PRIMER: 2 });
  expect(document.lines.map((line) => line.discountCents)).toEqual([250, 1000, 750]);
  expect(document.totalCents).toBe(6000 + 3000);
});

test('as many sets as there are units for; one that would cost more is not made', () => {
  expect(priced({ BRUSH: 2, PAINT: 2, PRIMER: 2 }).document.totalCents).toBe(6000 + 6000);
  expect(priced({ BRUSH: 9_000, PAINT: 9_000 }).document.totalCents).toBe(4_500 * 6_000 + 4_500 * 1_000);
  expect(priced({ BRUSH: 1, PRIMER: 2 }, { ...painter, priceCents: 7000 }).document.discountCents).toBe(0);
  expect(priced({ BRUSH: 2, PAINT: 4 }, { ...painter, mostTimes: 1 }).document.discountCents).toBe(3000);
});

test('an unfinished set says how many units it lacks', () => {
  expect(priced({ PAINT: 1 }).explanation.refused).toMatchObject([{ reason: 'quantity', missingUnits: 2 }]);
});
