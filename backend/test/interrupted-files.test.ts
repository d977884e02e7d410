import { randomUUID } from 'node:crypto';
import { drifts } from '../src/orders/reconcile.queries.js';
import { type Program, programOf } from './integrations.js';
import { openShop, type Shop } from './open-shop.js';

let shop: Shop;
let till: Program;
beforeAll(async () => {
  shop = await openShop({ articles: { DRILL: { stock: 20, priceCents: 8900 } } });
  till = await programOf(shop);
  shop.clock.advance(120_000);
});
afterEach(async () => expect(await shop.database.rows(drifts)).toEqual([]));
afterAll(() => shop.close());

const header = 'external_id;at;store;sku;type;quantity';
const deliveries = (quantity: number) =>
  [header, `d-${randomUUID()};${till.at(60_000)};lyon;DRILL;delivery;${quantity}`].join('\n');
const shelf = async () => (await shop.accounts('DRILL'))?.shelf ?? 0;
const named = (id: string, source = 'erp') => ({ id, source, name: 'file.csv' });

test('a file that broke off in the middle is read when it is sent again, and applied once', async () => {
  const before = await shelf();
  const [id, text] = [randomUUID(), deliveries(3)];
  await shop.database.run({
    text: `create function break_off() returns trigger language plpgsql as 'begin raise exception ''broken''; end'`,
  });
  await shop.database.run({
    text: 'create trigger break_off before insert on stock_movement for each row execute function break_off()',
  });
  await till.file('stock-movements', text, named(id)).expect(500);
  await shop.database.run({ text: 'drop trigger break_off on stock_movement' });
  for (let time = 0; time < 2; time += 1) {
    const { body } = await till.file('stock-movements', text, named(id)).expect(200);
    expect(body).toMatchObject({ state: 'done', rows: 1, applied: 1, refused: 0 });
  }
  expect(await shelf()).toBe(before + 3);
});

test('a file whose reader died is read by another one half an hour later, and not before', async () => {
  const before = await shelf();
  const [id, text] = [randomUUID(), deliveries(4)];
  await shop.database.run({
    text: `insert into integration_file (id, kind, source, file_name, is_dry_run, sent_by, sent_at, state, rows)
           values ($1, 'stock-movements', 'erp', 'file.csv', false, 'Caisse', $2, 'reading', 1)`,
    values: [id, shop.clock.now()],
  });
  const early = await till.file('stock-movements', text, named(id)).expect(200);
  expect(early.body.state).toBe('reading');
  shop.clock.advance(31 * 60_000);
  const { body } = await till.file('stock-movements', text, named(id)).expect(200);
  expect(body).toMatchObject({ state: 'done', rows: 1, applied: 1 });
  expect(await shelf()).toBe(before + 4);
});

test('the id of somebody else’s file opens no report of it', async () => {
  const id = randomUUID();
  await till.file('stock-movements', deliveries(1), named(id)).expect(200);
  const other = await programOf(shop, { source: 'wms' });
  const { body } = await other.file('stock-movements', deliveries(1), named(id, 'wms')).expect(400);
  expect(body.errors).toMatchObject([{ field: 'id', code: 'used-before' }]);
});
