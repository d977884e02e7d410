import { unitPriceOf } from './unit-price.js';

test('2.5 litres at 39.90 are 15.96 a litre, and a pack of two of them half of it', () => {
  expect(unitPriceOf(3_990, [{ key: 'volume', text: '2.5 l' }], 1)).toEqual({ cents: 1_596, per: 'l' });
  expect(unitPriceOf(3_990, [{ key: 'volume', text: '2.5 l' }], 2)).toEqual({ cents: 798, per: 'l' });
});

test('a cartridge is told by the litre, a sack by the kilogram', () => {
  expect(unitPriceOf(499, [{ key: 'volume', text: '310 ml' }], 1)).toEqual({ cents: 1_610, per: 'l' });
  expect(unitPriceOf(1_250, [{ key: 'weight', text: '25 kg' }], 1)).toEqual({ cents: 50, per: 'kg' });
});

test('what is not sold by measure has no unit price', () => {
  expect(unitPriceOf(8_900, [{ key: 'voltage', text: '18 V' }], 1)).toBeUndefined();
  expect(unitPriceOf(8_900, [{ key: 'reach', text: '2 m' }], 1)).toBeUndefined();
  // The weight of a hammer is no measure that it is sold by.
  expect(unitPriceOf(2_490, [{ key: 'weight', text: '500 g' }], 1)).toBeUndefined();
});
