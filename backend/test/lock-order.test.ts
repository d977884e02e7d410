import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import { promotion } from '@passerelle/shared/pricing/build-books';
import pg from 'pg';
import { Vouchers } from '../src/vouchers/vouchers.service.js';
import { type Program, programOf } from './integrations.js';
import { openShop, type Shop } from './open-shop.js';
import { somebodyWaits } from './row-holder.js';
import { publish } from './shop-floor.js';

/** ARCHITECTURE names this order; whoever waits for one of these holds none of those after it. */
const ladder = [
  'voucher',
  'customer_order',
  'put_back_task',
  'promotion_counter',
  'promotion_code',
  'stock_level',
  'receipt_counter',
  'contact_limit',
] as const;

let shop: Shop;
let till: Program;
let holder: pg.Client;
let watcher: pg.Client;
beforeAll(async () => {
  shop = await openShop({
    articles: { DRILL: { stock: 500, priceCents: 3000 }, BITS: { stock: 500, priceCents: 1000 } },
  });
  await publish(shop, promotion('six', 'amount-off', { amountCents: 600 }, { needsCode: true }), {
    codes: [{ code: 'SIX', maxUses: 1000 }],
    limits: { maxUses: 1000 },
  });
  await publish(shop, promotion('one', 'amount-off', { amountCents: 100 }));
  await shop.refreshBooks();
  await shop.cookieOf();
  till = await programOf(shop);
  [holder, watcher] = [new pg.Client(shop.databaseUrl), new pg.Client(shop.databaseUrl)];
  await Promise.all([holder.connect(), watcher.connect()]);
});
afterAll(async () => {
  await Promise.all([holder.end(), watcher.end()]);
  await shop.close();
});

/** Somebody's order with the code, found and in its bin. */
async function ready(basket: Record<string, number>): Promise<OrderView> {
  const { body: order } = await shop.reserve(basket, { codes: ['SIX'] });
  await shop.staff(`orders/${order.number}/picking`, {});
  for (const [sku, quantity] of Object.entries(basket))
    await shop.staff(`orders/${order.number}/picks`, { sku, quantity });
  await shop.staff(`orders/${order.number}/ready`, { bin: 'A3' });
  return order;
}

/** An order that ended in its bin, so that units of BITS wait to be carried back. */
async function bitsToCarryBack(): Promise<OrderView> {
  const order = await ready({ BITS: 1 });
  await shop.staff(`orders/${order.number}/cancellation`, { reason: 'changed their mind' });
  return order;
}

/** A gift card with more on it than anything here costs. */
async function giftCard(): Promise<string> {
  const wish = { kind: 'gift-card', amountCents: 10_000, currency: 'EUR', cause: randomUUID() } as const;
  return (await shop.database.inTransaction((tx) => shop.app.get(Vouchers).issue(tx, wish))).code;
}

type Gesture = () => Promise<() => Promise<{ readonly status: number; readonly body: object }>>;

const gestures: Record<string, Gesture> = {
  'an order is placed': async () => () => shop.reserve('DRILL', { codes: ['SIX'] }),
  'an order is cancelled': async () => {
    const { body: order } = await shop.reserve('DRILL', { codes: ['SIX'] });
    return () => shop.ask(order, 'cancellation');
  },
  'promised units are sold at the counter with a reason and a code': async () => {
    await bitsToCarryBack();
    await shop.reserve({ DRILL: 1, BITS: 1 });
    const lines = shop.lines({ DRILL: 1, BITS: 1 });
    return () =>
      shop.staff('sales', { lines, codes: ['SIX'], overrideReason: 'they insist', payments: card(3300) });
  },
  'an order is handed over with added goods of which some wait to be carried back': async () => {
    const order = await ready({ DRILL: 1 });
    await bitsToCarryBack();
    const extras = [{ sku: 'BITS', quantity: 1 }];
    return () => shop.staff(`orders/${order.number}/hand-over`, { code: order.pickup.code, extras });
  },
  'a hand-over is undone': async () => {
    const order = await ready({ DRILL: 2 });
    const lines = [
      { sku: 'DRILL', quantity: 1, outcome: 'bought' },
      { sku: 'DRILL', quantity: 1, outcome: 'put-back' },
    ];
    await shop.staff(`orders/${order.number}/hand-over`, { code: order.pickup.code, lines });
    const path = `orders/${order.number}/hand-over/undo`;
    return () => shop.staff(path, { reason: 'wrong person' }, { role: 'manager' });
  },
  'a gift card pays for a basket with a code at the counter': async () => {
    await bitsToCarryBack();
    const code = await giftCard();
    const payments = [{ method: 'gift-card', amountCents: 3300, code }];
    const lines = shop.lines({ DRILL: 1, BITS: 1 });
    return () => shop.staff('sales', { lines, codes: ['SIX'], payments });
  },
  'a reservation is paid on the way with a gift card': async () => {
    const { body: order } = await shop.reserve('DRILL', { codes: ['SIX'] });
    const vouchers = [await giftCard()];
    return () => shop.ask(order, 'payments', { vouchers });
  },
  'a hand-over that a gift card paid for in part is undone': async () => {
    const order = await ready({ DRILL: 1 });
    const payments = [
      { method: 'gift-card', amountCents: 1000, code: await giftCard() },
      { method: 'card', amountCents: 2300 },
    ];
    const extras = shop.lines('BITS');
    await shop.staff(`orders/${order.number}/hand-over`, { code: order.pickup.code, extras, payments });
    const path = `orders/${order.number}/hand-over/undo`;
    return () => shop.staff(path, { reason: 'wrong person' }, { role: 'manager' });
  },
  'what was left is carried back': async () => {
    const order = await bitsToCarryBack();
    return () => shop.staff(`orders/${order.number}/put-back`, { sku: 'BITS' });
  },
  'another till tells of a sale of what is promised and of what waits to be carried back': async () => {
    for (const sku of ['DRILL', 'BITS']) await shop.deliver(sku, 500);
    await bitsToCarryBack();
    await shop.reserve({ DRILL: 1, BITS: 1 });
    const lines = ['DRILL', 'BITS'].map((sku) => ({ sku, quantity: 2_000, unitCents: 100 }));
    const sale = { externalId: randomUUID(), at: till.at(), store: 'lyon', lines };
    return async () => till.post('sales', { source: 'till-3', entries: [sale] });
  },
};

const card = (amountCents: number) => [{ method: 'card', amountCents }];

/** Rungs of which a row is held by somebody else than the holder. */
async function heldAbove(rung: number): Promise<string[]> {
  const held: string[] = [];
  for (const table of ladder.slice(rung + 1)) {
    const free = await watcher.query(`select from ${table} for update skip locked`);
    const all = await watcher.query(`select from ${table}`);
    if (free.rowCount !== all.rowCount) held.push(table);
  }
  return held;
}

for (const [name, gesture] of Object.entries(gestures))
  test(`${name}: rows are locked in the one order of all`, async () => {
    const climbed: string[] = [];
    for (const [rung, table] of ladder.entries()) {
      const act = await gesture();
      await holder.query('begin');
      await holder.query(`select from ${table} for update`);
      let isDone = false;
      const acting = act().finally(() => {
        isDone = true;
      });
      while (!isDone && !(await somebodyWaits(watcher)))
        await new Promise((resolve) => setTimeout(resolve, 5));
      const above = isDone ? [] : await heldAbove(rung);
      if (!isDone) climbed.push(table);
      await holder.query('rollback');
      const { status, body } = await acting;
      expect([table, above]).toEqual([table, []]);
      expect([status < 300, body]).toEqual([true, body]);
    }
    expect(climbed.length).toBeGreaterThan(1);
  });
