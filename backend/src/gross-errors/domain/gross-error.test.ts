import { isGrossError, priceBefore } from './gross-error.js';

const asked = (cents: number) => ({ regularCents: cents, unitCents: cents });

test('half of what everybody pays is no mistake, a cent less is one', () => {
  expect(isGrossError(asked(5_000), { currentCents: 10_000 }, 5_000)).toBe(false);
  expect(isGrossError(asked(4_999), { currentCents: 10_000 }, 5_000)).toBe(true);
  expect(isGrossError(asked(199), { currentCents: 199, beforeCents: 199_000 }, 5_000)).toBe(true);
});

test('a deep markdown on an unchanged list price is meant', () => {
  const marked = { regularCents: 10_000, unitCents: 4_000 };
  expect(isGrossError(marked, { currentCents: 4_000, beforeCents: 10_000 }, 5_000)).toBe(false);
});

test('the price before counts only while the change is young', () => {
  const prices = [
    { fromMs: 0, priceCents: 199_000 },
    { fromMs: 1_000, priceCents: 199 },
  ];
  expect(priceBefore(prices, 1_500, 600)).toBe(199_000);
  expect(priceBefore(prices, 1_700, 600)).toBeUndefined();
  expect(priceBefore(prices, 500, 600)).toBeUndefined();
});
