import { mergeLines, normaliseCode, normaliseCodes, UnquotableBasket } from './normalise.js';

const reasonOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return error instanceof UnquotableBasket ? error.reason : error;
  }
  return 'accepted';
};

test('one line per SKU, sorted, with the unsupplied units counted beside', () => {
  const lines = [
    { sku: 'b', quantity: 1 },
    { sku: 'a', quantity: 2 },
    { sku: 'b', quantity: 3 },
  ];
  expect(
    mergeLines({
      lines,
      codes: [],
      unsupplied: [
        { sku: 'c', quantity: 1 },
        { sku: 'a', quantity: 1 },
      ],
    }),
  ).toEqual([
    { sku: 'a', quantity: 2, countedQuantity: 3 },
    { sku: 'b', quantity: 4, countedQuantity: 4 },
    { sku: 'c', quantity: 0, countedQuantity: 1 },
  ]);
});

test.each([0, -1, 1.5, 1e9, Number.NaN])('a quantity of %p has no price', (quantity) => {
  expect(reasonOf(() => mergeLines({ lines: [{ sku: 'a', quantity }], codes: [] }))).toBe('bad-quantity');
});

test('a code is the same however it was typed', () => {
  for (const typed of ['bienvenue-10', ' Bienvenue 10 ', 'BIENVENUE–10', 'bien\u00advenue\u00a010']) {
    expect(normaliseCode(typed)).toBe('BIENVENUE10');
  }
  expect(normaliseCode('e\u0301te\u0301')).toBe('ÉTÉ');
});

test('codes lose blanks and repeats; a fourth one is refused', () => {
  expect(normaliseCodes(['b', ' B ', '', 'a'])).toEqual(['A', 'B']);
  expect(reasonOf(() => normaliseCodes(['a', 'b', 'c', 'd']))).toBe('too-many-codes');
});
