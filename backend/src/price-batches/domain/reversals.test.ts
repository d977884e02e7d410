import { type ChangedPrice, stillInForce } from './reversals.js';

const changed = (sku: string, rest: Partial<ChangedPrice> = {}): ChangedPrice => ({
  sku,
  priceCents: 900,
  floorCents: null,
  formerCents: 1000,
  formerFloorCents: null,
  ...rest,
});
const history = { A: [1000, 900], B: [1000, 900, 850], C: [1000, 900, 900] };
const pricesOf = (sku: string) =>
  history[sku as keyof typeof history]?.map((priceCents, place) => ({ fromMs: place * 100, priceCents }));

test('prices go back to what they were, but not those that somebody changed since', () => {
  const lines = stillInForce(
    ['A', 'B', 'C', 'GONE'].map((sku) => changed(sku)),
    300,
    pricesOf,
  );
  expect(lines).toEqual([
    { sku: 'A', priceCents: 1000 },
    { sku: 'C', priceCents: 1000 },
  ]);
  // Before the later change begins, the batch's own price is still the one in force.
  expect(stillInForce([changed('B')], 150, pricesOf)).toHaveLength(1);
});

test('a floor that the batch set goes back too, one that it left alone stays', () => {
  expect(stillInForce([changed('A', { floorCents: 800, formerFloorCents: 700 })], 300, pricesOf)).toEqual([
    { sku: 'A', priceCents: 1000, floorCents: 700 },
  ]);
  expect(stillInForce([changed('A', { floorCents: 800 })], 300, pricesOf)[0]?.floorCents).toBe(0);
});
