import { centsOf, changedBy, changeOf, typedAmount } from './amounts.js';

test('amounts are read as French and English people type them', () => {
  expect(['12,90', '12.9', '1 234,00 €', '5'].map(centsOf)).toEqual([1290, 1290, 123_400, 500]);
  expect(['', '0', '-5', '1,234', 'gratuit', '1e3'].map(centsOf)).toEqual(Array(6).fill(undefined));
  expect([typedAmount(1290, 'fr'), typedAmount(5, 'en')]).toEqual(['12,90', '0.05']);
});

test('changes are whole basis points, percentages are rounded once', () => {
  expect(changeOf(1790, 1640)).toBe(-838);
  expect([changedBy(1990, '-15'), changedBy(1990, '+2,5'), changedBy(999, '−10 %')]).toEqual([
    1691, 2040, 899,
  ]);
  expect([changedBy(1000, '-100'), changedBy(1000, 'dix'), changedBy(1000, '')]).toEqual(
    Array(3).fill(undefined),
  );
});
