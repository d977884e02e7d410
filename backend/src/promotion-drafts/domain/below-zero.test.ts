import { promotion } from '@passerelle/shared/pricing/build-books';
import { belowZero } from './below-zero.js';

const goods = [300, 1200].map((unitCents) => ({
  unitCents,
  sku: { sku: `AT-${unitCents}`, product: 'p', categories: [], brand: 'b', vatBasisPoints: 2000, prices: [] },
}));
const found = (
  kind: string,
  definition: Readonly<Record<string, unknown>>,
  rest: Parameters<typeof promotion>[3] = {},
  beside: Parameters<typeof belowZero>[2] = [],
) => belowZero(promotion('own', kind, definition, rest), goods, beside);

test('an amount off every unit must leave something of the cheapest', () => {
  expect(found('amount-off', { amountCents: 299 }, { level: 'catalogue' })).toBeUndefined();
  expect(found('amount-off', { amountCents: 300 }, { level: 'catalogue' })).toMatchObject({ sku: 'AT-300' });
  expect(found('amount-off', { amountCents: 300, isPerUnit: true })).toMatchObject({ sku: 'AT-300' });
  // A voucher is shared over the basket and ends at nothing.
  expect(found('amount-off', { amountCents: 5000 })).toBeUndefined();
});

test('a step gives no more than what earns it, in money or in the cheapest units', () => {
  expect(found('threshold', { fromCents: 1000, amountCents: 1000 })).toBeUndefined();
  expect(found('threshold', { fromCents: 1000, amountCents: 1001 })).toEqual({
    field: 'definition.amountCents',
  });
  expect(found('threshold', { fromUnits: 2, amountCents: 600 })).toBeUndefined();
  expect(found('threshold', { fromUnits: 2, amountCents: 601 })).toMatchObject({ sku: 'AT-300' });
  const steps = [
    { fromCents: 1000, amountCents: 100 },
    { fromCents: 2000, amountCents: 2001 },
  ];
  expect(found('tiers', { steps })).toEqual({ field: 'definition.steps[1].amountCents' });
});

test('of another offer the highest step that is reached counts, and what is not reached does not', () => {
  const steps = [
    { fromCents: 1000, amountCents: 400 },
    { fromCents: 2000, amountCents: 900 },
    { fromCents: 9000, amountCents: 8000 },
  ];
  const other = promotion('other', 'tiers', { steps });
  const own = (amountCents: number) => found('threshold', { fromCents: 2000, amountCents }, {}, [other]);
  expect(own(1100)).toBeUndefined();
  expect(own(1101)).toEqual({ field: 'definition.amountCents', together: ['other'] });
});
