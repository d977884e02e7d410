import fc from 'fast-check';
import {
  formatBasisPoints,
  formatCents,
  percentageOf,
  roundedShare,
  splitByWeight,
  splitOverUnits,
  vatWithin,
} from './money.js';

const total = (cents: readonly number[]) => cents.reduce((sum, each) => sum + each, 0);

test('half a cent is rounded away from zero, on both sides', () => {
  expect(roundedShare(5, 1, 2)).toBe(3);
  expect(roundedShare(-5, 1, 2)).toBe(-3);
  expect(roundedShare(4, 1, 3)).toBe(1);
  expect(percentageOf(4308, 2000)).toBe(862);
  expect(vatWithin(6271, 2000)).toBe(1045);
  expect(Object.is(roundedShare(-1, 1, 10), 0)).toBe(true);
});

test('rounding is exact beyond what doubles hold', () => {
  expect(roundedShare(9_007_199_254_740_991, 9_999, 10_000)).toBe(9_006_298_534_815_517);
});

test('equal remainders go to the earlier weight', () => {
  expect(splitByWeight(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(splitByWeight(2, [1, 1, 1])).toEqual([1, 1, 0]);
  expect(splitByWeight(5, [0, 0])).toEqual([0, 0]);
});

test('a split always sums exactly and strays less than a cent from the true share', () => {
  const weights = fc.array(fc.nat({ max: 5_000_000 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(fc.nat({ max: 2_000_000_000 }), weights, (amountCents, shares) => {
      const weight = total(shares);
      fc.pre(weight > 0);
      const parts = splitByWeight(amountCents, shares);
      expect(total(parts)).toBe(amountCents);
      for (const [place, part] of parts.entries()) {
        const exact = (BigInt(amountCents) * BigInt(shares[place] ?? 0)) / BigInt(weight);
        expect([Number(exact), Number(exact) + 1]).toContain(part);
      }
    }),
  );
});

test('units of a line differ by a cent at most, the dearer first', () => {
  expect(splitOverUnits(10_000, 3)).toEqual([
    { netCents: 3334, units: 1 },
    { netCents: 3333, units: 2 },
  ]);
  expect(splitOverUnits(9_999 * 1_990, 9_999)).toEqual([{ netCents: 1_990, units: 9_999 }]);
  expect(splitOverUnits(0, 0)).toEqual([]);
});

test('amounts and rates read as people write them, in both languages', () => {
  const plain = (text: string) => text.replace(/\s/gu, ' ');
  expect(plain(formatCents(124_056, 'EUR', 'fr'))).toBe('1 240,56 €');
  expect(formatCents(124_056, 'EUR', 'en')).toBe('€1,240.56');
  expect(formatCents(500, 'JPY', 'en')).toBe('¥500');
  expect(plain(formatBasisPoints(1_250, 'fr'))).toBe('12,5 %');
  expect(formatBasisPoints(2_000, 'en')).toBe('20%');
});
