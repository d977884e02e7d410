import { buildBooks, context, promotion } from '../build-books.js';
import { price } from '../quote.js';
import { tiers } from './tiers.js';

const steps = [
  { fromCents: 2000, basisPoints: 1500 },
  { fromCents: 3000, basisPoints: 2000 },
];

function priced(quantity: number, definition: object) {
  const rule = promotion('t', 'tiers', { ...definition });
  const basket = { lines: [{ sku: 'A', quantity }], codes: [] };
  return price(basket, context(), buildBooks({ A: { priceCents: 1000 } }, [rule]));
}

test('the highest step reached counts, and a step begins exactly at its amount', () => {
  const discounts = [1, 2, 3].map((units) => priced(units, { steps }).document.discountCents);
  expect(discounts).toEqual([0, 300, 600]);
  expect(priced(1, { steps, baseBasisPoints: 1000 }).document.discountCents).toBe(100);
});

test('below the first step it says how much is missing', () => {
  expect(priced(1, { steps }).explanation.refused).toMatchObject([
    { reason: 'threshold', missingCents: 1000 },
  ]);
  const byUnits = { steps: [{ fromUnits: 3, amountCents: 500 }] };
  expect(priced(2, byUnits).explanation.refused).toMatchObject([{ reason: 'quantity', missingUnits: 1 }]);
  expect(priced(3, byUnits).document.discountCents).toBe(500);
});

test('a step that comes sooner or gives less than the one before is refused where it stands', () => {
  const [low, high] = steps;
  expect(tiers.parse({ steps: [high, low] })).toEqual({
    faults: [
      { field: 'definition.steps[1].fromCents', problem: 'too-small' },
      { field: 'definition.steps[1].basisPoints', problem: 'too-small' },
    ],
  });
  expect(tiers.parse({ steps: [] })).toEqual({ faults: [{ field: 'definition.steps', problem: 'empty' }] });
});
