import { centsIn, columnsOf, readPriceRow } from './price-table.js';

const isFormula = (cell: string) => cell.startsWith('=') || cell.startsWith('@');
const columns = { sku: 0, price: 1, floor: 2 };

test.each([
  ['12,50', 1250],
  ['12.5', 1250],
  ['12', 1200],
  ['1 234,00 €', 123_400],
  ['1\u202f234,56\u00a0€', 123_456],
  ['0,01', 1],
  ['1000000', 100_000_000],
  ['1000000,01', 'out-of-range'],
  ['1e9', 'not-a-price'],
  ['1000000000', 'out-of-range'],
  ['0', 'out-of-range'],
  ['-5', 'out-of-range'],
  ['12,505', 'not-a-price'],
  ['1.234,56', 'not-a-price'],
  ['gratuit', 'not-a-price'],
  ['', 'missing'],
])('%s is read as %s', (cell, cents) => {
  expect(centsIn(cell)).toBe(cents);
});

test('columns are found by French and English names, what is not known is named', () => {
  expect(columnsOf(['Référence', 'Libellé', 'Nouveau prix (€)', 'Plancher'])).toEqual({
    columns: { sku: 0, price: 2, floor: 3 },
    ignored: ['Libellé'],
  });
  expect(columnsOf(['price', 'SKU'])).toEqual({ columns: { sku: 1, price: 0 }, ignored: [] });
  expect(columnsOf(['A', 'B'])).toEqual({
    faults: [
      { field: 'sku', code: 'missing-column' },
      { field: 'price', code: 'missing-column' },
    ],
  });
});

test('a row says everything that is wrong with it', () => {
  expect(readPriceRow(['AB-1', '9,90', ''], columns, isFormula)).toEqual({ code: 'AB-1', priceCents: 990 });
  expect(readPriceRow(['AB-1', '9,90', '5'], columns, isFormula)).toMatchObject({ floorCents: 500 });
  expect(readPriceRow(['', '=1+1', 'x'], columns, isFormula)).toEqual({
    faults: [
      { field: 'sku', code: 'missing' },
      { field: 'price', code: 'formula', value: '=1+1' },
      { field: 'floor', code: 'not-a-price', value: 'x' },
    ],
  });
  expect(readPriceRow(['AB-1'], columns, isFormula)).toEqual({
    faults: [{ field: 'price', code: 'missing' }],
  });
});
