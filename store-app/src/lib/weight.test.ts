import { gramsOf, weightText } from './weight.js';

test.each([
  ['350', 350],
  ['350 g', 350],
  ['0,35 kg', 350],
  ['1.25', 1_250],
  ['2kg', 2_000],
  ['1 250', 1_250],
])('%s on the scale is %d grams', (typed, grams) => {
  expect(gramsOf(typed)).toBe(grams);
});

test.each(['', '0', '-5', '1,2345', '350,5 g', 'une poignée', '10000001', '0,000'])(
  '%s is no weight',
  (typed) => {
    expect(gramsOf(typed)).toBeUndefined();
  },
);

test('a weight is said in grams, and from a kilogram on in kilograms', () => {
  expect(weightText(350, 'fr')).toBe('350\u202fg');
  expect(weightText(1_250, 'fr')).toBe('1,25\u202fkg');
  expect(weightText(1_250, 'en')).toBe('1.25 kg');
});
