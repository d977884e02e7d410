import {
  arrivalOf,
  type Box,
  lineOfScan,
  shipmentOf,
  unitsIn,
  wholeBox,
  withDamaged,
  withWhole,
} from './box.js';

const lines = [
  { sku: 'DRILL', gtin: '3760000000017', quantity: 4, shipped: 3 },
  { sku: 'BITS', gtin: '3760000000024', quantity: 1, shipped: 1 },
];

test('three of four are counted into the box, and nothing of what was not scanned leaves', () => {
  let box: Box = {};
  for (let times = 1; times <= 3; times += 1) box = withWhole(box, 'DRILL', times, 4);
  expect(shipmentOf(box, lines).lines).toEqual([
    { sku: 'DRILL', quantity: 3 },
    { sku: 'BITS', quantity: 0 },
  ]);
  expect(withWhole(box, 'DRILL', 9, 4).DRILL).toEqual({ whole: 4, damaged: 0 });
});

test('one arrives broken and one not at all: whole and broken ones are never more than what left', () => {
  const box = withDamaged(withWhole(wholeBox(lines, 'shipped'), 'DRILL', 3, 3), 'DRILL', 1, 3);
  expect(box.DRILL).toEqual({ whole: 2, damaged: 1 });
  const less = withWhole(box, 'DRILL', 1, 3);
  expect(unitsIn(less, lines)).toBe(3);
  expect(arrivalOf(less, lines).lines).toEqual([
    { sku: 'DRILL', quantity: 1, damaged: 1 },
    { sku: 'BITS', quantity: 1 },
  ]);
});

test('a scan means a line by its barcode or its SKU, and what is not in the box means none', () => {
  expect(lineOfScan(lines, '3760000000024')?.sku).toBe('BITS');
  expect(lineOfScan(lines, 'drill')?.sku).toBe('DRILL');
  expect(lineOfScan(lines, '3760000000031')).toBeUndefined();
});
