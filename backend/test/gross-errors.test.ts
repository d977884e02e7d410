import { openShop, type Shop } from './open-shop.js';
import { cookieFor } from './staff.js';

let shop: Shop;
let headOffice: string;
beforeEach(async () => {
  shop = await openShop({
    articles: { BENCH: { priceCents: 199_000, stock: 200 }, BOOK: { priceCents: 1_250, stock: 50 } },
  });
  ({ cookie: headOffice } = await cookieFor(shop, { login: 'helene', role: 'head-office' }));
});
afterEach(() => shop.close());

/** 1,990.00 typed as 1.99 for three minutes. */
async function typo<T>(meanwhile: () => Promise<T>): Promise<T> {
  await shop.setPrices({ BENCH: 199 }, shop.clock.now());
  shop.clock.advance(60_000);
  const outcome = await meanwhile();
  shop.clock.advance(120_000);
  await shop.setPrices({ BENCH: 199_000 }, shop.clock.now());
  shop.clock.advance(60_000);
  return outcome;
}

const list = async (query: Record<string, string> = {}) =>
  (
    await shop
      .http()
      .get('/api/v1/head-office/gross-errors')
      .query(query)
      .set('cookie', headOffice)
      .expect(200)
  ).body;

async function ready(number: string, picks: Record<string, number>) {
  const steps: [string, object][] = [
    ['picking', {}],
    ...Object.entries(picks).map(([sku, quantity]): [string, object] => ['picks', { sku, quantity }]),
    ['ready', { bin: 'A3' }],
  ];
  for (const [act, body] of steps)
    expect((await shop.staff(`orders/${number}/${act}`, body)).status).toBe(200);
}

test('a typo of three minutes and 40 holds: every one is flagged, and none is repriced', async () => {
  const orders = await typo(async () => {
    const held = [];
    for (let n = 0; n < 40; n++) held.push((await shop.reserve('BENCH')).body);
    return held;
  });
  const body = await list();
  expect(body.undecided).toBe(40);
  expect(body.items).toHaveLength(40);
  expect(body.items[0]).toMatchObject({
    store: 'lyon',
    lines: [{ sku: 'BENCH', promisedCents: 199, currentCents: 199_000, beforeCents: 199_000 }],
  });
  for (const order of orders.slice(0, 3)) expect((await shop.show(order)).quote.hash).toBe(order.quote.hash);
  expect((await list()).undecided).toBe(40);
});

test('a colleague sees both facts and cannot finish; a manager honours the price, and it is paid', async () => {
  const held = await typo(async () => (await shop.reserve({ BENCH: 1, BOOK: 1 })).body);
  await ready(held.number, { BENCH: 1, BOOK: 1 });
  const wanted = { code: held.pickup.code };
  const { body: seen } = await shop.staff(`orders/${held.number}/hand-over/preview`, wanted);
  expect(seen.grossError).toMatchObject({
    lines: [{ sku: 'BENCH', promisedCents: 199, currentCents: 199_000 }],
  });
  const refused = await shop.staff(`orders/${held.number}/hand-over`, wanted);
  expect([refused.status, refused.body.code]).toEqual([409, 'gross-error']);
  expect((await list()).undecided).toBe(1);
  const route = `orders/${held.number}/hand-over/gross-error`;
  const decision = { decision: 'honour', reason: 'La cliente a vu le prix en rayon' };
  expect((await shop.staff(route, decision)).status).toBe(404);
  expect((await shop.staff(route, decision, { role: 'manager' })).status).toBe(200);
  const handed = await shop.staff(`orders/${held.number}/hand-over`, wanted);
  expect(handed.body.totalCents).toBe(199 + 1_250);
  const after = await list();
  expect(after.undecided).toBe(0);
  expect(after.items[0]).toMatchObject({ order: held.number, decision: 'honour', decidedBy: 'manager-lyon' });
  const trail = await shop.http().get('/api/v1/head-office/audit?kind=order').set('cookie', headOffice);
  expect(trail.body.items[0]).toMatchObject({ act: 'gross-error-honoured', subject: { id: held.number } });
});

test('what the shopper leaves behind needs no decision', async () => {
  const held = await typo(async () => (await shop.reserve({ BENCH: 1, BOOK: 1 })).body);
  await ready(held.number, { BENCH: 1, BOOK: 1 });
  const lines = [
    { sku: 'BENCH', quantity: 1, outcome: 'put-back' },
    { sku: 'BOOK', quantity: 1, outcome: 'bought' },
  ];
  const handed = await shop.staff(`orders/${held.number}/hand-over`, { code: held.pickup.code, lines });
  expect([handed.status, handed.body.totalCents]).toEqual([200, 1_250]);
});

test('a manager who refuses ends the order, with the reason for the shopper', async () => {
  const held = await typo(async () => (await shop.reserve('BENCH')).body);
  const decision = { decision: 'refuse', reason: 'Une virgule de trop dans notre prix' };
  const route = `orders/${held.number}/hand-over/gross-error`;
  expect((await shop.staff(route, { decision: 'refuse', reason: '' }, { role: 'manager' })).status).toBe(400);
  const refused = await shop.staff(route, decision, { role: 'manager' });
  expect([refused.status, refused.body.state]).toEqual([200, 'cancelled']);
  const [told] = await shop.database.rows<{ payload: object }>({
    text: `select payload from outbox where topic = 'order-cancelled' and subject = $1`,
    values: [held.number],
  });
  expect(told?.payload).toMatchObject({ reason: decision.reason });
  expect(await shop.accounts('BENCH')).toMatchObject({ held: 0, shelf: 200 });
});

test('at the counter such a price is sold at by a manager who says why, and by nobody else', async () => {
  await shop.setPrices({ BENCH: 199 }, shop.clock.now());
  const sale = { lines: shop.lines('BENCH'), codes: [], payments: [{ method: 'card', amountCents: 199 }] };
  const refused = await shop.staff('sales', sale);
  expect([refused.status, refused.body.code]).toEqual([409, 'gross-error']);
  expect(refused.body.lines).toEqual([
    {
      ...{ sku: 'BENCH', name: 'BENCH', label: '', quantity: 1 },
      ...{ promisedCents: 199, currentCents: 199, beforeCents: 199_000 },
    },
  ]);
  const asColleague = await shop.staff('sales', { ...sale, grossErrorReason: 'vu' });
  expect(asColleague.status).toBe(409);
  const sold = await shop.staff(
    'sales',
    { ...sale, grossErrorReason: 'Affiché ainsi en rayon' },
    { role: 'manager' },
  );
  expect(sold.status).toBe(201);
  expect((await list()).items[0]).toMatchObject({ receipt: sold.body.number, decision: 'honour' });
});

test('half the price is an offer, and an old price is nobody’s mistake', async () => {
  await shop.setPrices({ BENCH: 99_500 }, shop.clock.now());
  const sale = (amountCents: number) => ({
    lines: shop.lines('BENCH'),
    codes: [],
    payments: [{ method: 'card', amountCents }],
  });
  expect((await shop.staff('sales', sale(99_500))).status).toBe(201);
  await shop.setPrices({ BENCH: 30_000 }, shop.clock.now());
  expect((await shop.staff('sales', sale(30_000))).status).toBe(409);
  shop.clock.advance(80 * 3_600_000);
  expect((await shop.staff('sales', sale(30_000))).status).toBe(201);
});

test('head office sees those that wait apart from those that are settled; an order that ended waits for nobody', async () => {
  const [kept, left] = await typo(async () => [
    (await shop.reserve('BENCH')).body,
    (await shop.reserve('BENCH')).body,
  ]);
  const numbers = async (state: string) =>
    (await list({ state })).items.map(({ order }: { order: string }) => order).sort();
  expect(await numbers('waiting')).toEqual([kept.number, left.number].sort());
  await shop.ask(left, 'cancellation');
  const { items, undecided } = await list({ state: 'settled' });
  expect([items.length, undecided, items[0].order]).toEqual([1, 1, left.number]);
  expect(items[0]).toHaveProperty('endedAt');
  expect(items[0]).not.toHaveProperty('decision');
  expect(await numbers('waiting')).toEqual([kept.number]);
  const odd = await shop.http().get('/api/v1/head-office/gross-errors?state=maybe').set('cookie', headOffice);
  expect([odd.status, odd.body.errors[0].field]).toEqual([400, 'state']);
});
