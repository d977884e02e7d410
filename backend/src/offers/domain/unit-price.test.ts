import { unitPriceOf } from './unit-price.js';

test('2.5 litres at 39.90 are 15.96 a litre, and a pack of two of them half of it', () => {
  expect(unitPriceOf(3_990, [{ key: 'content-volume', text: '2.5 L' }], 1)).toEqual({
    cents: 1_596,
    per: 'L',
  });
  expect(unitPriceOf(3_990, [{ key: 'content-volume', text: '2.5 L' }], 2)).toEqual({ cents: 798, per: 'L' });
});

test('a cartridge is told by the litre, a tube and a sack by the kilogram, a cable by the metre', () => {
  expect(unitPriceOf(499, [{ key: 'content-volume', text: '310 ml' }], 1)).toEqual({
    cents: 1_610,
    per: 'L',
  });
  expect(unitPriceOf(690, [{ key: 'content-weight', text: '75 g' }], 1)).toEqual({ cents: 9_200, per: 'kg' });
  expect(unitPriceOf(1_250, [{ key: 'content-weight', text: '25 kg' }], 1)).toEqual({ cents: 50, per: 'kg' });
  expect(unitPriceOf(4_500, [{ key: 'content-length', text: '50 m' }], 1)).toEqual({ cents: 90, per: 'm' });
});

test('a watering can of 10 litres, a hammer of 500 grams and a rule of 2 metres are not sold by content', () => {
  expect(unitPriceOf(1_290, [{ key: 'capacity', text: '10 L' }], 1)).toBeUndefined();
  expect(unitPriceOf(1_290, [{ key: 'volume', text: '10 L' }], 1)).toBeUndefined();
  expect(unitPriceOf(2_490, [{ key: 'weight', text: '500 g' }], 1)).toBeUndefined();
  expect(unitPriceOf(890, [{ key: 'length', text: '2 m' }], 1)).toBeUndefined();
});
