import { buildBooks, context, promotion } from './build-books.js';
import { price } from './quote.js';
import { refundOf } from './refunds.js';
import type { Promotion } from './types.js';

const articles = { NAILS: { priceCents: 799, isWeighed: true, floorCents: 100 }, A: { priceCents: 1000 } };
const nails = (...grams: number[]) => grams.map((each) => ({ sku: 'NAILS', quantity: 1, grams: each }));
const priced = (grams: number[], promotions: readonly Promotion[] = []) =>
  price({ lines: nails(...grams), codes: [] }, context(), buildBooks(articles, promotions)).document;

test('the line is rounded once, however often it was weighed', () => {
  expect(priced([350]).lines).toMatchObject([
    { grams: 350, quantity: 1, unitCents: 799, grossCents: 280, netCents: 280 },
  ]);
  expect(priced([175, 175])).toEqual(priced([350]));
  expect(refundOf(priced([350]), {}, { NAILS: 1 }).refundCents).toBe(280);
});

test('markdowns lower the price per kilogram, and a floor holds per kilogram', () => {
  const half = promotion('half', 'percent-off', { basisPoints: 5000 }, { level: 'catalogue' });
  // 7.99 less 4.00 is 3.99 a kilogram.
  expect(priced([1500], [half]).totalCents).toBe(599);
  expect(priced([1500], [promotion('all', 'percent-off', { basisPoints: 10_000 })]).totalCents).toBe(150);
});

test('what is sold by weight cannot be counted, nor the other way round', () => {
  const books = buildBooks(articles);
  const ask = (line: object) => () =>
    price({ lines: [{ sku: 'A', quantity: 1, ...line }], codes: [] }, context(), books);
  expect(ask({ grams: 100 })).toThrow('bad-weight');
  expect(ask({ sku: 'NAILS' })).toThrow('bad-weight');
  expect(ask({ sku: 'NAILS', grams: 1.5 })).toThrow('bad-weight');
  expect(ask({ sku: 'NAILS', quantity: 2, grams: 10 })).toThrow('bad-quantity');
});
