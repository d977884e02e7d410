import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import { promotion } from '@passerelle/shared/pricing/build-books';
import { openShop, type Shop } from './open-shop.js';
import { publish } from './shop-floor.js';

let shop: Shop;
afterEach(() => shop.close());

const card = (amountCents: number) => ({ payments: [{ method: 'card', amountCents }] });

/** Reserves, picks everything and sets it aside in bin A3. */
async function readyOrder(basket: Record<string, number>, codes: string[] = []): Promise<OrderView> {
  const { body: order } = await shop.reserve(basket, { codes });
  await shop.staff(`orders/${order.number}/picking`, {});
  for (const [sku, quantity] of Object.entries(basket))
    await shop.staff(`orders/${order.number}/picks`, { sku, quantity });
  const ready = await shop.staff(`orders/${order.number}/ready`, { bin: 'A3' });
  expect(ready.body).toMatchObject({ state: 'ready', bin: 'A3' });
  return order;
}

const handOver = (order: OrderView, body: object = {}, key = randomUUID()) =>
  shop.staff(`orders/${order.number}/hand-over`, { code: order.pickup.code, ...body }, { key });

test('an order is claimed, picked, set aside and handed over against its code: one receipt, the document of the promise', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 3, priceCents: 8990 } } });
  const order = await readyOrder({ DRILL: 1 });
  expect(await shop.accounts('DRILL')).toEqual({ shelf: 2, held: 0, set_aside: 1, quarantine: 0 });
  const seen = await shop.show(order);
  expect(seen).toMatchObject({ state: 'ready', pickup: { bin: 'A3' }, readySince: '2026-11-24T13:22:00Z' });
  const { status, body: receipt } = await handOver(order, card(8990));
  expect([status, receipt.number, receipt.totalCents]).toEqual([200, 'lyon-000001', 8990]);
  expect(receipt.hash).toBe(order.quote.hash);
  expect(receipt.hash8).toBe(order.quote.hash.slice(0, 8));
  expect(await shop.accounts('DRILL')).toEqual({ shelf: 2, held: 0, set_aside: 0, quarantine: 0 });
  const after = await shop.show(order);
  expect(after).toMatchObject({
    state: 'closed',
    lines: [{ bought: 1 }],
    receipts: [{ number: 'lyon-000001' }],
  });
  const again = await handOver(order, card(8990));
  expect([again.status, again.body.code]).toEqual([409, 'already-collected']);
});

test('a colleague has the order: another one may look, take over, and then work on it', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 3 } } });
  const { body: order } = await shop.reserve('DRILL');
  const path = `orders/${order.number}`;
  await shop.staff(`${path}/picking`, {});
  const other = { who: 'other' };
  expect((await shop.staff(`${path}/picking`, {}, other)).body.code).toBe('claimed-by-other');
  expect((await shop.staff(`${path}/picks`, { sku: 'DRILL', quantity: 1 }, other)).body.code).toBe(
    'claimed-by-other',
  );
  const taken = await shop.staff(`${path}/take-over`, {}, other);
  expect(taken.body.claimedBy.name).toBe('other-lyon');
  expect((await shop.staff(`${path}/picks`, { sku: 'DRILL', quantity: 1 }, other)).body.lines[0].picked).toBe(
    1,
  );
  expect((await shop.staff(`${path}/picks`, { sku: 'DRILL', quantity: 1 }, other)).body.code).toBe(
    'wrong-quantity',
  );
  expect((await shop.staff(`${path}/picks`, { sku: 'SAW', quantity: 1 }, other)).body.code).toBe(
    'wrong-article',
  );
  const story = (await shop.staff(path)).body.story;
  expect(story.map((event: { command: string }) => event.command)).toEqual([
    'place',
    'start-picking',
    'take-over',
    'pick',
  ]);
});

test('of three sizes one is kept, one put back, one damaged: sold, shelved after its scan, in quarantine; the code is used once', async () => {
  const size = { stock: 1, priceCents: 2000 };
  shop = await openShop({ articles: { 'VEST-S': size, 'VEST-M': size, 'VEST-L': size } });
  await publish(shop, promotion('ten', 'percent-off', { basisPoints: 1000 }, { needsCode: true }), {
    codes: [{ code: 'DIX', maxUses: 1 }],
  });
  await shop.refreshBooks();
  const order = await readyOrder({ 'VEST-S': 1, 'VEST-M': 1, 'VEST-L': 1 }, ['DIX']);
  expect(order.quote.document.totalCents).toBe(5400);
  const lines = [
    { sku: 'VEST-S', quantity: 1, outcome: 'put-back' },
    { sku: 'VEST-M', quantity: 1, outcome: 'bought' },
    { sku: 'VEST-L', quantity: 1, outcome: 'damaged' },
  ];
  expect((await handOver(order, { lines: lines.slice(1) })).body.code).toBe('wrong-quantity');
  expect((await handOver(order, { lines, ...card(1800) })).body.totalCents).toBe(1800);
  expect(await shop.accounts('VEST-M')).toEqual({ shelf: 0, held: 0, set_aside: 0, quarantine: 0 });
  expect(await shop.accounts('VEST-L')).toEqual({ shelf: 0, held: 0, set_aside: 0, quarantine: 1 });
  expect(await shop.atp('VEST-S')).toBe(0);
  await shop.staff(`orders/${order.number}/put-back`, { sku: 'VEST-S' });
  expect(await shop.atp('VEST-S')).toBe(1);
  const [code] = await shop.database.rows<object>({
    text: "select reserved_uses, consumed_uses from promotion_code where code = 'DIX'",
  });
  expect(code).toEqual({ reserved_uses: 0, consumed_uses: 1 });
});

test('the price went up before the hand-over: the promise is paid; it went down: the lower price is', async () => {
  shop = await openShop({
    articles: { DRILL: { stock: 3, priceCents: 2000 }, SAW: { stock: 3, priceCents: 2000 } },
  });
  const [up, down] = [await readyOrder({ DRILL: 1 }), await readyOrder({ SAW: 1 })];
  shop.clock.advance(60 * 60_000);
  await shop.setPrices({ DRILL: 2500, SAW: 1500 }, shop.clock.now());
  const preview = await shop.staff(`orders/${down.number}/hand-over/preview`, {});
  expect(preview.body).toMatchObject({
    isPromiseKept: false,
    totalCents: 1500,
    promised: { document: { totalCents: 2000 } },
    current: { document: { totalCents: 1500 } },
  });
  expect((await handOver(up)).body).toMatchObject({ totalCents: 2000, hash: up.quote.hash });
  expect((await handOver(down)).body.totalCents).toBe(1500);
});

test('a reserved drill and bits scanned beside it: one quote and one receipt over both, the promise kept on the drill', async () => {
  shop = await openShop({
    articles: { DRILL: { stock: 3, priceCents: 2000 }, BITS: { stock: 9, priceCents: 500 } },
  });
  const order = await readyOrder({ DRILL: 1 });
  shop.clock.advance(60 * 60_000);
  await shop.setPrices({ DRILL: 2500, BITS: 600 }, shop.clock.now());
  const extras = [{ sku: 'BITS', quantity: 2 }];
  const { body: receipt } = await handOver(order, { extras, ...card(3200) });
  expect(receipt).toMatchObject({ totalCents: 3200, order: order.number });
  expect(
    receipt.lines.map(({ sku, netCents }: { sku: string; netCents: number }) => [sku, netCents]),
  ).toEqual([
    ['BITS', 1200],
    ['DRILL', 2000],
  ]);
  expect(await shop.atp('BITS')).toBe(7);
});

test('a counter sale of the last unit: the web shows none at once', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 1, priceCents: 2000 } } });
  const lines = shop.lines('DRILL');
  const sale = await shop.staff('sales', { lines, codes: [], ...card(2000) });
  expect([sale.status, sale.body.totalCents]).toEqual([201, 2000]);
  expect(await shop.atp('DRILL')).toBe(0);
  expect((await shop.reserve('DRILL')).body.code).toBe('out-of-stock');
});

test('the answer to a sale was lost and it is sent three times more: one sale, one receipt number', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 9, priceCents: 2000 } } });
  const key = randomUUID();
  const body = { lines: shop.lines('DRILL'), codes: [], payments: [{ method: 'cash', amountCents: 5000 }] };
  const answers = [];
  for (let time = 0; time < 4; time += 1) answers.push(await shop.staff('sales', body, { key }));
  expect(new Set(answers.map(({ body: { number, changeCents } }) => `${number} ${changeCents}`))).toEqual(
    new Set(['lyon-000001 3000']),
  );
  expect(await shop.atp('DRILL')).toBe(8);
  expect((await shop.staff('receipts')).body.items).toHaveLength(1);
});

test('payments that do not add up are refused, and nothing is sold', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 9, priceCents: 2000 } } });
  const body = { lines: shop.lines('DRILL'), codes: [] };
  for (const payments of [[], card(1999).payments, card(2001).payments]) {
    const answer = await shop.staff('sales', { ...body, payments });
    expect([answer.status, answer.body.code]).toEqual([422, 'payment-mismatch']);
  }
  expect(await shop.accounts('DRILL')).toMatchObject({ shelf: 9 });
});

test('half want the last unit on the web, half scan it at the till: one winner; a promised unit needs a reason and is rescued', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 1, priceCents: 2000 } } });
  const { body: order } = await shop.reserve('DRILL');
  const body = { lines: shop.lines('DRILL'), codes: [], ...card(2000) };
  const warned = await shop.staff('sales', body);
  expect([warned.status, warned.body.code]).toEqual([409, 'unit-promised']);
  expect(warned.body.promises).toMatchObject([{ order: order.number, quantity: 1 }]);
  const sold = await shop.staff('sales', { ...body, overrideReason: 'customer insists' });
  expect(sold.status).toBe(201);
  expect(await shop.accounts('DRILL')).toMatchObject({ shelf: 0, held: 0 });
  expect((await shop.staff(`orders/${order.number}`)).body).toMatchObject({
    missing: 1,
    lines: [{ missing: 1 }],
  });
  const tasks = await shop.database.rows<{ kind: string }>({ text: 'select kind from stock_task' });
  expect(tasks).toEqual([{ kind: 'rescue' }]);
});

test('the till sells a unit that the book does not have: it was found, and a count is asked for', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 0, priceCents: 2000 } } });
  const sale = await shop.staff('sales', { lines: shop.lines('DRILL'), codes: [], ...card(2000) });
  expect(sale.status).toBe(201);
  expect(await shop.accounts('DRILL')).toMatchObject({ shelf: 0, held: 0 });
  const tasks = await shop.database.rows<{ kind: string }>({ text: 'select kind from stock_task' });
  expect(tasks).toEqual([{ kind: 'count' }]);
});

test('an article is not found: its unit leaves the book, a count is asked for, and the threshold that we broke is kept', async () => {
  shop = await openShop({
    articles: { DRILL: { stock: 3, priceCents: 4000 }, SAW: { stock: 3, priceCents: 2000 } },
  });
  await publish(shop, promotion('fifty', 'threshold', { fromCents: 5000, amountCents: 500 }));
  await shop.refreshBooks();
  const { body: order } = await shop.reserve({ DRILL: 1, SAW: 1 });
  const path = `orders/${order.number}`;
  await shop.staff(`${path}/picking`, {});
  await shop.staff(`${path}/picks`, { sku: 'DRILL', quantity: 1 });
  expect((await shop.staff(`${path}/picks`, { sku: 'SAW', missing: 1 })).body.code).toBe('reason-required');
  expect((await shop.staff(`${path}/ready`, { bin: 'A3' })).body.code).toBe('not-fully-picked');
  await shop.staff(`${path}/picks`, { sku: 'SAW', missing: 1, reason: 'not on the shelf' });
  expect(await shop.accounts('SAW')).toEqual({ shelf: 2, held: 0, set_aside: 0, quarantine: 0 });
  await shop.staff(`${path}/ready`, { bin: 'A3' });
  const { body: receipt } = await handOver(order);
  expect(receipt.document.unsupplied).toEqual([{ sku: 'SAW', quantity: 1 }]);
  expect(receipt.totalCents).toBeLessThan(4000);
});

test('nobody came: a task says what to carry back, and it is promised online only after the scan', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 1, priceCents: 2000 } } });
  const order = await readyOrder({ DRILL: 1 });
  shop.clock.set(new Date('2026-11-26T18:00:00Z'));
  expect(await shop.expire()).toBe(1);
  expect(await shop.atp('DRILL')).toBe(0);
  const tasks = (await shop.staff('put-backs')).body.items;
  expect(tasks).toMatchObject([{ order: order.number, sku: 'DRILL', quantity: 1, bin: 'A3' }]);
  const left = await shop.staff(`orders/${order.number}/put-back`, { sku: 'DRILL', quantity: 1 });
  expect(left.body).toEqual({ items: [] });
  expect(await shop.atp('DRILL')).toBe(1);
});

test('what nobody came for is sold at the counter straight from its bin', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 1, priceCents: 2000 } } });
  await readyOrder({ DRILL: 1 });
  shop.clock.set(new Date('2026-11-26T18:00:00Z'));
  await shop.expire();
  expect((await shop.staff('sales', { lines: shop.lines('DRILL'), codes: [], ...card(2000) })).status).toBe(
    201,
  );
  expect(await shop.accounts('DRILL')).toEqual({ shelf: 0, held: 0, set_aside: 0, quarantine: 0 });
  expect((await shop.staff('put-backs')).body.items).toEqual([]);
});

test('a hand-over is undone by a manager within 15 minutes: bin, stock and receipt are as before, by a reversal', async () => {
  shop = await openShop({
    articles: { DRILL: { stock: 3, priceCents: 2000 }, BITS: { stock: 5, priceCents: 500 } },
  });
  const order = await readyOrder({ DRILL: 2 });
  const lines = [
    { sku: 'DRILL', quantity: 1, outcome: 'bought' },
    { sku: 'DRILL', quantity: 1, outcome: 'put-back' },
  ];
  await handOver(order, { lines, extras: [{ sku: 'BITS', quantity: 1 }] });
  const path = `orders/${order.number}/hand-over/undo`;
  expect((await shop.staff(path, { reason: 'wrong person' })).status).toBe(404);
  shop.clock.advance(14 * 60_000);
  const undone = await shop.staff(path, { reason: 'wrong person' }, { role: 'manager' });
  expect(undone.body).toMatchObject({
    state: 'ready',
    lines: [{ picked: 2, bought: 0, putBack: 0 }],
    receipts: [],
  });
  expect(await shop.accounts('DRILL')).toEqual({ shelf: 1, held: 0, set_aside: 2, quarantine: 0 });
  expect(await shop.accounts('BITS')).toMatchObject({ shelf: 5 });
  expect((await handOver(order)).body.totalCents).toBe(4000);
  shop.clock.advance(16 * 60_000);
  expect((await shop.staff(path, { reason: 'again' }, { role: 'manager' })).body.code).toBe('undo-too-late');
});

test('an undone hand-over leaves alone what the order left behind when it moved away and came back', async () => {
  shop = await openShop({ stores: ['lyon', 'bron'], articles: { DRILL: { stock: { lyon: 2, bron: 1 } } } });
  const order = await readyOrder({ DRILL: 1 });
  for (const store of ['bron', 'lyon']) await shop.ask(order, 'store', { store });
  await shop.staff(`orders/${order.number}/picking`, {});
  await shop.staff(`orders/${order.number}/picks`, { sku: 'DRILL', quantity: 1 });
  await shop.staff(`orders/${order.number}/ready`, { bin: 'A4' });
  shop.clock.advance(60_000);
  await handOver(order, { lines: [{ sku: 'DRILL', quantity: 1, outcome: 'put-back' }] });
  await shop.staff(`orders/${order.number}/hand-over/undo`, { reason: 'too soon' }, { role: 'manager' });
  expect((await shop.staff('put-backs')).body.items).toHaveLength(1);
  expect(await shop.accounts('DRILL')).toMatchObject({ shelf: 0, set_aside: 2 });
});
