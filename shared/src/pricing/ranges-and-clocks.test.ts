import { buildBooks, context, MARCH_MORNING, promotion } from './build-books.js';
import { price } from './quote.js';

test('a range of prices reads the displayed price, both ends included', () => {
  const rule = promotion(
    'r',
    'percent-off',
    { basisPoints: 1000 },
    { scope: { fromUnitCents: 1000, toUnitCents: 2000 } },
  );
  const markdown = promotion(
    'm',
    'amount-off',
    { amountCents: 1 },
    { level: 'catalogue', scope: { skus: ['LOW'] } },
  );
  const articles = { LOW: { priceCents: 1000 }, MID: { priceCents: 2000 }, TOP: { priceCents: 2001 } };
  const lines = Object.keys(articles).map((sku) => ({ sku, quantity: 1 }));
  const { document } = price({ lines, codes: [] }, context(), buildBooks(articles, [rule, markdown]));
  expect(document.lines.map((line) => line.discountCents)).toEqual([0, 200, 0]);
  const low = { lines: [{ sku: 'LOW', quantity: 1 }], codes: [] };
  expect(price(low, context(), buildBooks(articles, [rule, markdown])).explanation.refused).toMatchObject([
    { promotion: 'r', reason: 'price-range' },
  ]);
});

test('on the clock of each shop a promotion begins at the shop’s own midnight', () => {
  const rule = promotion(
    'p',
    'percent-off',
    { basisPoints: 1000 },
    {
      clock: 'store-local',
      startsMs: MARCH_MORNING,
      localPeriods: { 'Indian/Reunion': { startsMs: MARCH_MORNING - 3 * 3_600_000, endsMs: null } },
    },
  );
  const books = buildBooks({ A: { priceCents: 1000 } }, [rule]);
  const totalAt = (at: number, zone: string) =>
    price({ lines: [{ sku: 'A', quantity: 1 }], codes: [] }, context({ at, zone }), books).document
      .totalCents;
  const hourBefore = MARCH_MORNING - 3_600_000;
  expect([totalAt(hourBefore, 'Indian/Reunion'), totalAt(hourBefore, 'Europe/Paris')]).toEqual([900, 1000]);
  expect(totalAt(MARCH_MORNING, 'Europe/Paris')).toBe(900);
});
