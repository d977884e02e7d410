import { checkPrice, type PriceFacts } from './price-checks.js';

const check = (facts: Partial<PriceFacts>) =>
  checkPrice({
    priceCents: 1640,
    former: { priceCents: 1790 },
    priorCents: 1790,
    isAnnounced: true,
    hasRival: false,
    ...facts,
  });

test('a real reduction, a rise and a first price may pass', () => {
  expect(check({})).toBe('ok');
  expect(check({ priceCents: 1990, priorCents: undefined })).toBe('ok');
  expect(check({ former: undefined, priorCents: undefined })).toBe('ok');
});

test('a reduction to what was asked lately is none, unless nobody calls it one', () => {
  expect(check({ priorCents: 1590 })).toBe('false-reduction');
  expect(check({ priorCents: 1640 })).toBe('false-reduction');
  expect(check({ priorCents: 1641 })).toBe('ok');
  expect(check({ priorCents: 1590, isAnnounced: false })).toBe('ok');
  // A rise is no reduction, whatever was asked before.
  expect(check({ priceCents: 1800, priorCents: 1590 })).toBe('ok');
});

test('no price goes below the floor, the new one or the one it keeps', () => {
  expect(check({ floorCents: 1641 })).toBe('below-floor');
  expect(check({ floorCents: 1640 })).toBe('ok');
  expect(check({ former: { priceCents: 1790, floorCents: 1700 } })).toBe('below-floor');
  expect(check({ floorCents: 1500, former: { priceCents: 1790, floorCents: 1700 } })).toBe('ok');
});

test('two batches for one instant are a conflict, a price that stays is none', () => {
  expect(check({ hasRival: true })).toBe('two-batches');
  expect(check({ priceCents: 1790, hasRival: true })).toBe('unchanged');
  expect(check({ priceCents: 1790, floorCents: 1000 })).toBe('ok');
});
