import { boundariesWithin, nextBoundary } from './boundaries.js';

const at = (clock: string) => Date.parse(`2026-11-24T${clock}Z`);

test('a price of 14:00 is seen at 14:00, and one of 14:00:20 a minute later, as quotes see them', () => {
  const dated = { promotions: [], priceChangesMs: [at('14:00:00'), at('14:00:20')] };
  expect(boundariesWithin(dated, at('13:00:00'), at('15:00:00'))).toEqual([at('14:00:00'), at('14:01:00')]);
});

test('the next boundary is the nearest start or end of what is still to come', () => {
  const promotions = [
    { startsMs: at('12:00:00'), endsMs: at('16:00:00') },
    { startsMs: at('15:00:00'), endsMs: null },
  ];
  expect(nextBoundary({ promotions, priceChangesMs: [] }, at('14:00:00'))).toBe(at('15:00:00'));
  expect(nextBoundary({ promotions, priceChangesMs: [] }, at('15:00:00'))).toBe(at('16:00:00'));
  expect(nextBoundary({ promotions, priceChangesMs: [] }, at('16:00:00'))).toBeUndefined();
});
