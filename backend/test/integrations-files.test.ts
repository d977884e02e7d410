import { randomUUID } from 'node:crypto';
import { drifts } from '../src/orders/reconcile.queries.js';
import { openTillShop, type Program } from './integrations.js';
import type { Shop } from './open-shop.js';

let shop: Shop;
let till: Program;
beforeEach(async () => {
  ({ shop, till } = await openTillShop());
});
afterEach(async () => {
  expect(await shop.database.rows(drifts)).toEqual([]);
  await shop.close();
});

const person = (rest: object = {}) => ({
  externalId: `c-${randomUUID()}`,
  firstName: 'Anna',
  lastName: 'Martin',
  ...rest,
});
const csv = async (kind: string, rows: readonly string[], query: Record<string, string> = {}) => {
  const told = { id: randomUUID(), source: 'erp', name: 'file.csv', ...query };
  return (await till.file(kind, rows.join('\n'), told).expect(200)).body;
};

test('a file says row by row what is wrong, takes the rest, and is read once', async () => {
  const file = [
    'external_id;at;store;sku;type;quantity',
    `m-1;${till.at()};lyon;DRILL;delivery;4`,
    `m-2;${till.at()};lyon;NOTHING;delivery;4`,
    `m-3;${till.at()};lyon;DRILL;delivery;-4`,
    `m-4;${till.at()};lyon;=1+1;delivery;4`,
    `m-5;${till.at()};lyon;DRILL;delivery`,
    `m-1;${till.at()};lyon;DRILL;delivery;4`,
  ];
  const id = randomUUID();
  const dry = await csv('stock-movements', file, { dryRun: 'true' });
  expect(dry).toMatchObject({ isDryRun: true, state: 'done', rows: 6, applied: 1, already: 1, refused: 4 });
  expect(await shop.atp('DRILL')).toBe(20);
  const report = await csv('stock-movements', file, { id });
  expect(report).toMatchObject({ applied: 1, already: 1, refused: 4 });
  expect(
    report.faults.map(({ line, errors }: { line: number; errors: { field: string; code: string }[] }) => [
      line,
      errors[0]?.field,
      errors[0]?.code,
    ]),
  ).toEqual([
    [3, 'sku', 'unknown-sku'],
    [4, 'quantity', 'min'],
    [5, 'sku', 'formula'],
    [6, 'row', 'wrong-width'],
  ]);
  expect(await csv('stock-movements', file, { id })).toEqual(report);
  expect(await csv('stock-movements', file)).toMatchObject({ applied: 0, already: 2 });
  expect(await shop.atp('DRILL')).toBe(24);
  const { body } = await till.desk.get('integrations/files').expect(200);
  expect(body.items).toHaveLength(3);
  expect((await till.desk.get(`integrations/files/${id}`).expect(200)).body).toEqual(report);
});

test('wrong files are refused as a whole with their line, and nothing of them is kept', async () => {
  const head = 'external_id;at;store;sku;counted';
  const wrong: [string | Buffer, object][] = [
    ['colour;size\nred;4', { code: 'wrong-columns', line: 1 }],
    [`${head};counted\n`, { code: 'wrong-columns', line: 1 }],
    [`${head}\n"open;1;2;3;4`, { code: 'quote-not-closed', line: 2 }],
    [Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe, 0]), { code: 'wrong-encoding', line: 1 }],
    [' \n\n', { code: 'empty-file', line: 1 }],
  ];
  for (const [file, fault] of wrong) {
    const query = { id: randomUUID(), source: 'erp' };
    const { body } = await till.file('stock-counts', file, query).expect(200);
    expect(body).toMatchObject({ state: 'unreadable', rows: 0, applied: 0, fault });
  }
  await till.file('stock-counts', head, { source: 'erp' }).expect(400);
  await till.file('stock-counts', head, { id: randomUUID(), source: 'A B' }).expect(400);
  await till.file('stock-counts', '', { id: randomUUID(), source: 'erp' }).expect(400);
  await till.file('stock-counts', 'x'.repeat(12_000_001), { id: randomUUID(), source: 'erp' }).expect(413);
  expect(await shop.atp('DRILL')).toBe(20);
});

test('files of sales, people and orders: rows of one name are one sale, an order is placed like a shopper’s, once', async () => {
  const sales = [
    'external_id;at;store;sku;quantity;unit_price;paid',
    `s-1;${till.at()};lyon;DRILL;1;89,00;80,00`,
  ];
  const sold = await csv('sales', [
    ...sales,
    `s-1;${till.at()};lyon;BITS;2;12.5;`,
    `s-2;${till.at()};lyon;BITS;1;x;`,
  ]);
  expect(sold).toMatchObject({
    rows: 3,
    applied: 1,
    refused: 1,
    faults: [{ line: 4 }],
  });
  const receipt = await shop.staff('receipts/erp:s-1');
  expect(receipt.body.totalCents).toBe(8000 + 2500);
  const people = [
    'external_id,first_name,last_name,email,phone',
    "c-1,=Anna,Martin,a@example.org,'+33 6 12 34 56 78",
  ];
  expect(await csv('customers', people)).toMatchObject({ applied: 0, refused: 1 });
  expect(
    await csv('customers', [people[0] ?? '', 'c-2,Anna,Martin,a@example.org,+33612345678']),
  ).toMatchObject({ applied: 1 });
  const orders = [
    'external_id;store;sku;quantity;first_name;last_name;email',
    'o-1;lyon;DRILL;2;Marc;Durand;marc@example.org',
    'o-1;lyon;BITS;1;Marc;Durand;marc@example.org',
    'o-2;lyon;DRILL;9999;Marc;Durand;marc@example.org',
  ];
  expect(await csv('orders', orders, { dryRun: 'true' })).toMatchObject({ applied: 2, refused: 0 });
  expect(await csv('orders', orders)).toMatchObject({ applied: 1, refused: 1, faults: [{ line: 4 }] });
  expect(await csv('orders', orders)).toMatchObject({ applied: 0, already: 1, refused: 1 });
  expect(await shop.accounts('DRILL')).toMatchObject({ held: 2 });
});

test('tables come piece by piece, and no cell is a formula', async () => {
  await till.tell('customers', [
    person({ firstName: '=cmd', email: 'x@example.org', phone: '+33612345678' }),
  ]);
  await shop.reserve('DRILL');
  const text = async (table: string) => (await till.get(`${table}.csv`).expect(200)).text;
  expect(await text('customers')).toContain(";'=cmd;Martin;x@example.org;no;+33612345678;no;");
  expect(await text('stock')).toContain('lyon;DRILL;19;1;0;0;0;0;19');
  expect(await text('orders')).toMatch(/;1;lyon;reserve;held;2026-11-24T13:24:00.000Z;[^;]+;DRILL;1;8900/);
  expect(await text('prices')).toMatch(/DRILL;\d+;DRILL;89.00/);
  const office = await till.desk.get('integrations/tables/stock').expect(200);
  expect(office.text).toBe(await text('stock'));
  await till.desk.get('integrations/tables/secrets').expect(404);
});
