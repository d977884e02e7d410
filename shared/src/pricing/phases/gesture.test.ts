import { buildBooks, context, promotion } from '../build-books.js';
import { quote } from '../quote.js';
import type { Gesture } from '../types.js';

const articles = {
  A: { priceCents: 6000 },
  B: { priceCents: 4000, floorCents: 3900 },
  CUT: { priceCents: 500, isService: true },
};
const lines = Object.keys(articles).map((sku) => ({ sku, quantity: 1 }));
const asked = (gesture: Partial<Gesture>, gestureCapBasisPoints?: number) =>
  quote(
    { lines, codes: [], gesture: { reason: 'scratched', by: 'ana', ...gesture } },
    context({ gestureCapBasisPoints }),
    buildBooks(articles, [promotion('ten', 'amount-off', { amountCents: 1000 }, { scope: { skus: ['A'] } })]),
  );

test('a gesture within the cap comes off the goods after everything else, and names who made it and why', () => {
  const { document } = asked({ amountCents: 900 }, 1000);
  expect(document.applied[1]).toMatchObject({ phase: 5, by: 'ana', reason: 'scratched', discountCents: 900 });
  expect(document.lines.map((line) => line.netCents)).toEqual([4200, 3900, 500]);
});

test('without a cap none is allowed; beyond it none is given, not even a part', () => {
  const refusals = [asked({ amountCents: 1 }), asked({ basisPoints: 1001 }, 1000)].map(
    ({ document, explanation }) => [document.totalCents, explanation.refused[0]?.reason],
  );
  expect(refusals).toEqual([
    [9500, 'gesture-not-allowed'],
    [9500, 'gesture-too-large'],
  ]);
});
