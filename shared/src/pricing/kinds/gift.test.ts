import { type Article, buildBooks, context, promotion } from '../build-books.js';
import { settle } from '../promise.js';
import { price, quote } from '../quote.js';
import { refundOf } from '../refunds.js';
import type { Promotion } from '../types.js';

const articles: Readonly<Record<string, Article>> = {
  BITS: { priceCents: 900, vatBasisPoints: 550 },
  DRILL: { priceCents: 8900 },
  GLUE: { priceCents: 500, floorCents: 400 },
};
const bits = promotion('bits', 'gift', { sku: 'BITS', fromCents: 8000 }, { scope: { skus: ['DRILL'] } });
const books = (...promotions: Promotion[]) => buildBooks(articles, promotions);
const drill = { lines: [{ sku: 'DRILL', quantity: 1 }], codes: [] };

test('the gift is a line at its price, all of it taken off', () => {
  const { document } = price(drill, context(), books(bits));
  expect(document).toMatchObject({ grossCents: 9800, discountCents: 900, totalCents: 8900 });
  expect(document.lines[0]).toMatchObject({ sku: 'BITS', quantity: 1, grossCents: 900, netCents: 0 });
  expect(document.applied).toMatchObject([
    { promotion: 'bits', lines: [{ sku: 'BITS', discountCents: 900, units: 1 }] },
  ]);
  expect(refundOf(document, {}, { BITS: 1, DRILL: 1 }).refundCents).toBe(8900);
});

test('a shop that has none left refuses the rule by name, and so does a floor price', () => {
  const none = price(drill, context({ giftsLeft: new Map([['BITS', 0]]) }), books(bits));
  expect(none.document.lines).toHaveLength(1);
  expect(none.explanation.refused).toMatchObject([{ promotion: 'bits', reason: 'gift-unavailable' }]);
  const glue = promotion('glue', 'gift', { sku: 'GLUE', fromUnits: 1 });
  expect(price(drill, context(), books(glue)).explanation.refused).toMatchObject([{ reason: 'floor' }]);
});

test('what is bought of the gift counts against what is left of it', () => {
  const both = { lines: [...drill.lines, { sku: 'BITS', quantity: 2 }], codes: [] };
  const left = (units: number) => context({ giftsLeft: new Map([['BITS', units]]) });
  expect(price(both, left(3), books(bits)).document.lines[0]).toMatchObject({ quantity: 3, netCents: 1800 });
  expect(price(both, left(2), books(bits)).document.lines[0]).toMatchObject({ quantity: 2, netCents: 1800 });
});

test('no threshold counts a gift, and nobody pays more for having one', () => {
  const ninety = promotion('ninety', 'threshold', { fromCents: 9000, amountCents: 100 });
  expect(price(drill, context(), books(bits, ninety)).document.totalCents).toBe(8900);
  const rival = promotion('ten', 'percent-off', { basisPoints: 1000 }, { combinesWith: [] });
  const { document } = price(drill, context(), books(bits, rival));
  expect(document.applied.map((rule) => rule.promotion)).toEqual(['ten']);
});

test('at the hand-over the gift stays a gift; left behind it is not added again, and without its drill it is charged', () => {
  const ground = { books: books(bits), context: context() };
  const gifts = [{ sku: 'BITS', quantity: 1 }];
  const settled = (kept: Record<string, number>) =>
    settle(
      { kept: Object.entries(kept).map(([sku, quantity]) => ({ sku, quantity })), gifts, codes: [] },
      ground,
      ground,
    ).settled;
  expect(settled({ DRILL: 1, BITS: 1 }).hash).toBe(quote(drill, context(), books(bits)).hash);
  expect(settled({ DRILL: 1 }).document.lines.map(({ sku }) => sku)).toEqual(['DRILL']);
  expect(settled({ BITS: 1 }).document.totalCents).toBe(900);
});
