import { randomUUID } from 'node:crypto';
import { promotion } from '@passerelle/shared/pricing/build-books';
import { openShop, type Shop } from './open-shop.js';
import { publish } from './shop-floor.js';
import { cookieFor } from './staff.js';

let shop: Shop;
let cookie: string;
const braderieMs = Date.UTC(2026, 10, 26, 23);

beforeAll(async () => {
  shop = await openShop({
    articles: {
      LEVEL: { priceCents: 1_990, stock: 50 },
      BOOK: { priceCents: 1_250, vatBasisPoints: 550, stock: 50, categories: ['livres'] },
    },
  });
  await publish(shop, promotion('club', 'threshold', { fromCents: 8_000, basisPoints: 1_000 }));
  await publish(
    shop,
    promotion(
      'braderie',
      'percent-off',
      { basisPoints: 1_500 },
      {
        level: 'catalogue',
        startsMs: braderieMs,
        endsMs: braderieMs + 86_400_000,
        scope: { skus: ['LEVEL'] },
      },
    ),
  );
  await publish(
    shop,
    promotion('plants', 'percent-off', { basisPoints: 500 }, { scope: { categories: ['jardin'] } }),
  );
  await publish(shop, promotion('welcome', 'amount-off', { amountCents: 500 }, { needsCode: true }), {
    codes: [{ code: 'BIENVENUE' }],
  });
  await shop.refreshBooks();
  ({ cookie } = await cookieFor(shop, { login: 'helene', role: 'head-office' }));
});
afterAll(() => shop.close());

const simulate = (basket: Record<string, number>, rest: object = {}) =>
  shop
    .http()
    .post('/api/v1/head-office/promotions/simulation')
    .set('cookie', cookie)
    .send({ store: 'lyon', lines: shop.lines(basket), codes: [], ...rest });
const ruleIn = (body: { rules: { promotion: string }[] }, id: string) =>
  body.rules.find(({ promotion: each }) => each === id);
const replay = (number: string) =>
  shop.http().get(`/api/v1/head-office/promotions/simulation/replays/${number}`).set('cookie', cookie);

test('a simulation of now has the hash that every channel would get', async () => {
  const { body } = await simulate({ LEVEL: 3, BOOK: 1 }).expect(200);
  expect(body.hash).toBe((await shop.quote({ LEVEL: 3, BOOK: 1 })).hash);
});

test('every rule says what it gave or why it gave nothing, and how far it is', async () => {
  const { body } = await simulate({ LEVEL: 3, BOOK: 1 }).expect(200);
  expect(ruleIn(body, 'club')).toMatchObject({ outcome: 'refused', reason: 'threshold', missingCents: 780 });
  expect(ruleIn(body, 'braderie')).toMatchObject({
    reason: 'not-started',
    startsAt: '2026-11-26T23:00:00Z',
    phase: 1,
  });
  expect(ruleIn(body, 'plants')).toMatchObject({ reason: 'out-of-scope' });
  expect(ruleIn(body, 'welcome')).toMatchObject({ reason: 'needs-code', phase: 4 });
  const reached = (await simulate({ LEVEL: 4, BOOK: 1 }, { codes: ['bienvenue'] }).expect(200)).body;
  expect(ruleIn(reached, 'club')).toMatchObject({ outcome: 'applied', discountCents: 921, phase: 3 });
  expect(ruleIn(reached, 'welcome')).toMatchObject({
    outcome: 'applied',
    code: 'BIENVENUE',
    discountCents: 500,
  });
});

test('a draft is tried beside what is in force, and only there', async () => {
  const draft = {
    ...{
      kind: 'percent-off',
      level: 'basket',
      definition: { basisPoints: 2_000 },
      scope: { skus: ['BOOK'] },
    },
    ...{ name: { fr: 'Essai', en: 'Trial' }, startsAt: '2027-01-01T00:00', endsAt: '2027-02-01T00:00' },
    draft: true,
  };
  const { body: made } = await shop
    .http()
    .post('/api/v1/head-office/promotions')
    .set({ cookie, 'idempotency-key': randomUUID() })
    .send(draft)
    .expect(201);
  const asked = { at: '2027-01-05T10:00:00Z', withDraft: made.offer };
  const { body } = await simulate({ BOOK: 2 }, asked).expect(200);
  expect(ruleIn(body, made.offer)).toMatchObject({ outcome: 'applied', discountCents: 500, isDraft: true });
  const without = (await simulate({ BOOK: 2 }, { at: asked.at }).expect(200)).body;
  expect(ruleIn(without, made.offer)).toBeUndefined();
  await simulate({ BOOK: 2 }, { withDraft: 'nothing-of-this-name' }).expect(404);
});

test('a profile meets the conditions that a stranger cannot', async () => {
  const conditions = [{ kind: 'first-purchase' }];
  await publish(shop, promotion('first', 'percent-off', { basisPoints: 1_000 }, { conditions }));
  await shop.refreshBooks();
  expect(ruleIn((await simulate({ BOOK: 1 })).body, 'first')).toMatchObject({ reason: 'customer-needed' });
  const newcomer = (await simulate({ BOOK: 1 }, { customer: { purchases: 0 } }).expect(200)).body;
  expect(ruleIn(newcomer, 'first')).toMatchObject({ outcome: 'applied', discountCents: 125 });
  const regular = (await simulate({ BOOK: 1 }, { customer: { purchases: 5 } }).expect(200)).body;
  expect(ruleIn(regular, 'first')).toMatchObject({ outcome: 'refused', reason: 'purchases' });
  await shop.database.run({ text: `update promotion set stopped_at = starts_at where id = 'first'` });
  await shop.refreshBooks();
});

test('a promotion is in force from its very first instant and no more at its end', async () => {
  const at = async (instant: number) =>
    (await simulate({ LEVEL: 1 }, { at: new Date(instant).toISOString() }).expect(200)).body;
  expect(ruleIn(await at(braderieMs - 1), 'braderie')).toMatchObject({ reason: 'not-started' });
  const started = await at(braderieMs);
  expect(started.document.totalCents).toBe(1_691);
  expect(ruleIn(started, 'braderie')).toMatchObject({ outcome: 'applied' });
  const ended = await at(braderieMs + 86_400_000);
  expect(ended.document.totalCents).toBe(1_990);
  expect(ruleIn(ended, 'braderie')).toMatchObject({ reason: 'ended', endsAt: '2026-11-27T23:00:00Z' });
  expect(started.boundaries).toContainEqual(
    expect.objectContaining({ at: '2026-11-26T23:00:00Z', kind: 'starts', promotion: 'braderie' }),
  );
});

test('prices are those of the instant, long past or still to come', async () => {
  await shop.setPrices({ BOOK: 1_400 }, new Date('2026-12-01T00:00:00+01:00'));
  const total = async (at: string) =>
    (await simulate({ BOOK: 1 }, { at }).expect(200)).body.document.totalCents;
  expect(await total('2026-11-30T23:59:59+01:00')).toBe(1_250);
  expect(await total('2026-12-01T00:00:00+01:00')).toBe(1_400);
  const early = await simulate({ BOOK: 1 }, { at: '2026-10-01T00:00:00Z' }).expect(422);
  expect(early.body.errors[0].field).toBe('lines[0].sku');
});

test('an instant without an offset, or of no calendar, is refused by name', async () => {
  for (const at of [
    '2026-11-27',
    '2026-11-27T00:00:00',
    '2026-13-01T00:00:00Z',
    '1999-01-01T00:00:00Z',
    'hier',
  ]) {
    const { body } = await simulate({ BOOK: 1 }, { at }).expect(400);
    expect(body.errors[0].field).toBe('at');
  }
  const lines = Array.from({ length: 101 }, () => ({ sku: 'BOOK', quantity: 1 }));
  expect((await simulate({}, { lines })).body.code).toBe('too-many-lines');
});

test('an order and its receipt come out the same when they are replayed, also after the prices have changed', async () => {
  const order = (await shop.reserve({ LEVEL: 4, BOOK: 1 }, { codes: ['BIENVENUE', 'NOBODY'] })).body;
  expect(order.code).toBe('code-refused');
  const held = (await shop.reserve({ LEVEL: 4, BOOK: 1 }, { codes: ['BIENVENUE'] })).body;
  shop.clock.advance(3_600_000);
  await shop.setPrices({ LEVEL: 2_490 }, shop.clock.now());
  const { body } = await replay(held.number).expect(200);
  expect(body).toMatchObject({ kind: 'order', isSame: true, differences: [], codes: ['BIENVENUE'] });
  const sale = await shop.staff('sales', {
    lines: shop.lines({ LEVEL: 4 }),
    codes: [],
    payments: [{ method: 'card', amountCents: 8_964 }],
  });
  expect(sale.status).toBe(201);
  const receipt = (await replay(sale.body.number).expect(200)).body;
  expect(receipt).toMatchObject({ kind: 'receipt', isSame: true, stored: { hash: sale.body.hash } });
  await replay('nobody-000001').expect(404);
});

test('a receipt over promised goods and added ones is replayed as the settlement it was', async () => {
  const held = (await shop.reserve({ LEVEL: 3 })).body;
  for (const [act, body] of [
    ['picking', {}],
    ['picks', { sku: 'LEVEL', quantity: 3 }],
    ['ready', { bin: 'A3' }],
  ] as const)
    expect((await shop.staff(`orders/${held.number}/${act}`, body)).status).toBe(200);
  await shop.setPrices({ LEVEL: 2_990 }, shop.clock.now());
  shop.clock.advance(120_000);
  const handed = await shop.staff(`orders/${held.number}/hand-over`, {
    code: held.pickup.code,
    extras: shop.lines({ BOOK: 1 }),
  });
  expect(handed.status).toBe(200);
  expect(handed.body.document.promised).toBeDefined();
  const { body } = await replay(handed.body.number).expect(200);
  expect(body).toMatchObject({ kind: 'receipt', isSame: true, differences: [] });
});

test('a document that was computed otherwise is shown beside the recomputed one, field by field', async () => {
  const held = (await shop.reserve({ BOOK: 2 })).body;
  await shop.database.run({
    text: `update customer_order set document = replace(document, '"totalCents":2500', '"totalCents":2400') where number = $1`,
    values: [held.number],
  });
  const { body } = await replay(held.number).expect(200);
  expect(body.isSame).toBe(false);
  expect(body.differences).toEqual([{ field: 'totalCents', stored: 2_400, recomputed: 2_500 }]);
});
