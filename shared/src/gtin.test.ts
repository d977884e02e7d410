import { gtin13, isGtin13, weightLabel } from './gtin.js';

test('the check digit is that of GS1', () => {
  // The example of the GS1 General Specifications.
  expect(gtin13('629104150021')).toBe('6291041500213');
  expect(isGtin13('6291041500213')).toBe(true);
});

test.each(['6291041500214', '629104150021', '62910415002130', '62910415002l3', ''])(
  '%s is no GTIN-13',
  (text) => {
    expect(isGtin13(text)).toBe(false);
  },
);

test('the label of a scale names the article and its grams', () => {
  const label = gtin13('290004201250');
  expect(weightLabel(label)).toEqual({ gtin: gtin13('290004200000'), grams: 1_250 });
});

test.each([gtin13('629104150021'), gtin13('290004200000'), '2900042012500', 'VIS-KG'])(
  '%s is no label of a scale',
  (text) => {
    expect(weightLabel(text)).toBeUndefined();
  },
);
