import { foundTable, surfaceTable } from './report.js';

test('the table names both facts, in money where it is money, and lines its columns up', () => {
  const of = { sku: 'PV18', store: 'lyon', document: null, seenAt: new Date('2026-11-24T13:00:00Z') };
  expect(
    foundTable([
      {
        ...of,
        fact: 'price',
        expected: { surface: 'database', value: '8910' },
        told: [
          { surface: 'page', value: '8900' },
          { surface: 'label', value: '' },
        ],
      },
      {
        ...of,
        fact: 'stock',
        expected: { surface: 'database', value: '3' },
        told: [{ surface: 'markup', value: 'OutOfStock' }],
      },
    ]),
  ).toEqual([
    'FACT   OF    IN    SHOULD BE       BUT                        SINCE',
    'price  PV18  lyon  database 89.10  page 89.00, label nothing  2026-11-24T13:00:00.000Z',
    'stock  PV18  lyon  database 3      markup OutOfStock          2026-11-24T13:00:00.000Z',
  ]);
});

test('what was compared is counted by surface', () => {
  expect(surfaceTable([{ surface: 'api', same: 12, different: 0 }])).toEqual([
    'SURFACE  SAME  DIFFERENT',
    'api      12    0',
  ]);
});
