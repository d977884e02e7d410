import { randomUUID } from 'node:crypto';
import { drifts } from '../src/orders/reconcile.queries.js';
import { openShop, type Shop } from './open-shop.js';

let shop: Shop;
afterEach(async () => {
  expect(await shop.database.rows(drifts)).toEqual([]);
  await shop.close();
});

const card = (amountCents: number) => ({ payments: [{ method: 'card', amountCents }] });
const count = (sku: string, counted: number, at: Date, key = randomUUID()) =>
  shop.staff('stock/counts', { sku, counted, at: at.toISOString() }, { key });

test('a count made before two sales arrives after them: the sales are not erased', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 10, priceCents: 2000 } } });
  shop.clock.advance(60_000);
  const counted = shop.clock.now();
  shop.clock.advance(60_000);
  for (let time = 0; time < 2; time += 1)
    await shop.staff('sales', { lines: shop.lines('DRILL'), codes: [], ...card(2000) });
  shop.clock.advance(60_000);
  const answer = await count('DRILL', 9, counted);
  expect(answer.body).toMatchObject({ accounts: { shelf: 7 }, availableToPromise: 7 });
});

test('a count sent three times counts once, and an older one changes nothing after a newer one', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 10 } } });
  shop.clock.advance(60_000);
  const older = shop.clock.now();
  shop.clock.advance(60_000);
  const newer = shop.clock.now();
  shop.clock.advance(60_000);
  const key = randomUUID();
  for (let time = 0; time < 3; time += 1) await count('DRILL', 8, newer, key);
  expect((await count('DRILL', 8, older)).body.accounts.shelf).toBe(8);
  expect((await count('DRILL', 12, shop.clock.now())).body.accounts.shelf).toBe(12);
});

test('promised units stand on the shelf and are counted there; a count never breaks a promise silently', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 3 } } });
  await shop.reserve({ DRILL: 2 });
  shop.clock.advance(60_000);
  expect((await count('DRILL', 3, shop.clock.now())).body.accounts).toMatchObject({ shelf: 1, held: 2 });
  shop.clock.advance(60_000);
  expect((await count('DRILL', 1, shop.clock.now())).body.accounts).toMatchObject({ shelf: 0, held: 2 });
  const tasks = await shop.database.rows({ text: 'select kind, reason from stock_task' });
  expect(tasks).toEqual([{ kind: 'rescue', reason: 'counted-short-by: 1' }]);
});

test('the tablet shows where units stand, what can be promised, and each movement with its cause', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 5 } } });
  await shop.database.run({ text: 'update stock_level set safety_stock = 2' });
  await shop.reserve('DRILL');
  const { body } = await shop.staff('stock/DRILL');
  expect(body).toMatchObject({
    sku: 'DRILL',
    store: 'lyon',
    accounts: { shelf: 4, held: 1, setAside: 0, quarantine: 0, outbound: 0 },
    safetyStock: 2,
    availableToPromise: 2,
  });
  expect(body.movements.items).toMatchObject([
    { from: 'shelf', to: 'held', quantity: 1, causeType: 'place', who: 'shopper' },
    { from: 'supplier', to: 'shelf', quantity: 5, causeType: 'delivery' },
  ]);
});

test('a scan tells price, stock and whom units are promised to; names find articles too', async () => {
  shop = await openShop({
    articles: { DRILL: { stock: 5, priceCents: 2000, name: { fr: 'Perceuse', en: 'Drill' } } },
  });
  const { body: order } = await shop.reserve({ DRILL: 2 });
  const { body } = await shop.staff('scan/drill');
  expect(body).toMatchObject({
    sku: 'DRILL',
    price: { priceCents: 2000 },
    availableToPromise: 3,
    shelf: 3,
    promises: [{ order: order.number, customerName: 'Camille Essai', quantity: 2 }],
  });
  expect((await shop.staff(`scan/${body.gtin}`)).body.sku).toBe('DRILL');
  expect((await shop.staff('scan/0000000000000')).status).toBe(404);
  expect((await shop.staff('stock?q=DRILL')).body.items).toMatchObject([
    { sku: 'DRILL', accounts: { held: 2 } },
  ]);
});

test('half the crowd reserves on the web and half scans at the till: the book stays true', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 20, priceCents: 2000 } } });
  await shop.cookieOf();
  const sale = { lines: shop.lines('DRILL'), codes: [], ...card(2000) };
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, place) => (place % 2 ? shop.reserve('DRILL') : shop.staff('sales', sale))),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
  const won = answers.filter(({ status }) => status === 201);
  expect(won.length).toBeGreaterThanOrEqual(20);
  expect(await shop.atp('DRILL')).toBe(0);
});
