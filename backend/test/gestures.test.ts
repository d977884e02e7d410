import { openShop, type Shop } from './open-shop.js';
import { cookieFor } from './staff.js';

let shop: Shop;
let headOffice: string;
beforeAll(async () => {
  shop = await openShop({
    articles: {
      LEVEL: { priceCents: 2_000, stock: 50 },
      BOOK: { priceCents: 1_000, stock: 50, vatBasisPoints: 550 },
    },
  });
  ({ cookie: headOffice } = await cookieFor(shop, { login: 'helene', role: 'head-office' }));
});
afterAll(() => shop.close());

const office = (path: string) => shop.http().get(`/api/v1/head-office/${path}`).set('cookie', headOffice);
const setCaps = (caps: object) =>
  shop.http().put('/api/v1/head-office/gesture-caps').set('cookie', headOffice).send(caps);
const basket = {
  lines: [
    { sku: 'LEVEL', quantity: 4 },
    { sku: 'BOOK', quantity: 2 },
  ],
  codes: [],
};
const gesture = (amountCents: number, rest: object = {}) => ({ reason: 'delay', amountCents, ...rest });
const sell = (amountCents: number, totalCents: number, rest: object = {}) =>
  shop.staff('sales', {
    ...basket,
    gesture: gesture(amountCents, rest),
    payments: [{ method: 'card', amountCents: totalCents }],
  });

test('nobody takes anything off before head office has raised the cap of their role', async () => {
  expect((await shop.staff('gesture-cap')).body).toEqual({ basisPoints: 0 });
  const refused = await sell(100, 9_900);
  expect([refused.status, refused.body.code, refused.body.reason]).toEqual([
    422,
    'gesture-refused',
    'gesture-not-allowed',
  ]);
  expect((await setCaps({ colleague: 500, manager: 10_001 })).status).toBe(400);
  await setCaps({ colleague: 500, manager: 1_500 }).expect(200);
  expect((await office('gesture-caps')).body).toEqual({ colleague: 500, manager: 1_500 });
  expect((await shop.staff('gesture-cap', undefined, { role: 'manager' })).body).toEqual({
    basisPoints: 1_500,
  });
  const [entry] = (await office('audit?kind=gesture-caps')).body.items;
  expect(entry.changes).toContainEqual({ field: 'colleague', before: 0, after: 500 });
});

test('a gesture within the cap is in the quote, on the receipt and in its VAT; one cent more is refused whole', async () => {
  const quoted = (await shop.staff('quotes', { ...basket, gesture: gesture(500) })).body;
  expect(quoted.document.totalCents).toBe(9_500);
  expect(quoted.document.applied).toEqual([
    expect.objectContaining({ promotion: 'staff-gesture', phase: 5, discountCents: 500, reason: 'delay' }),
  ]);
  const beyond = (await shop.staff('quotes', { ...basket, gesture: gesture(501) })).body;
  expect(beyond.document.totalCents).toBe(10_000);
  expect(beyond.explanation.refused[0]).toMatchObject({
    reason: 'gesture-too-large',
    parameters: { mostCents: 500 },
  });
  expect((await sell(501, 9_499)).body).toMatchObject({ code: 'gesture-refused', mostCents: 500 });
  const sold = await sell(500, 9_500, { words: 'A attendu une heure' });
  expect([sold.status, sold.body.totalCents]).toEqual([201, 9_500]);
  expect(JSON.stringify(sold.body.document)).not.toContain('attendu');
  expect(sold.body.explanation.applied[0].name.fr).toBe('Geste commercial');
  const replay = await office(`promotions/simulation/replays/${sold.body.number}`);
  expect(replay.body).toMatchObject({ isSame: true, differences: [] });
});

test('another reason needs its words', async () => {
  const { status, body } = await sell(100, 9_900, { reason: 'other' });
  expect([status, body.errors[0].field]).toEqual([400, 'gesture.words']);
  expect((await sell(100, 9_900, { reason: 'because' })).status).toBe(400);
  expect((await sell(0, 10_000)).status).toBe(400);
});

test('at a hand-over it comes off whichever price holds, and head office reads who, how much and why', async () => {
  shop.clock.advance(60_000);
  const held = (await shop.reserve({ LEVEL: 2 })).body;
  for (const [act, body] of [
    ['picking', {}],
    ['picks', { sku: 'LEVEL', quantity: 2 }],
    ['ready', { bin: 'A3' }],
  ] as const)
    expect((await shop.staff(`orders/${held.number}/${act}`, body)).status).toBe(200);
  const wanted = { code: held.pickup.code, gesture: gesture(200, { reason: 'other', words: '=SUM(1)' }) };
  const { body: seen } = await shop.staff(`orders/${held.number}/hand-over/preview`, wanted);
  expect(seen.totalCents).toBe(3_800);
  const handed = await shop.staff(`orders/${held.number}/hand-over`, wanted);
  expect([handed.status, handed.body.totalCents]).toEqual([200, 3_800]);
  const { items, last30Days } = (await office('gestures').expect(200)).body;
  expect(last30Days).toEqual({ count: 2, discountCents: 700 });
  expect((await office('gestures?store=nowhere')).body).toMatchObject({
    items: [],
    last30Days: { count: 0, discountCents: 0 },
  });
  expect(items[0]).toMatchObject({
    receipt: handed.body.number,
    colleague: 'colleague-lyon',
    reason: 'other',
    words: '=SUM(1)',
    discountCents: 200,
  });
  const table = (
    await office('gestures.csv')
      .expect(200)
      .expect('content-type', /text\/csv/)
  ).text;
  expect(table).toContain("'=SUM(1)");
  expect(table.trim().split('\r\n')).toHaveLength(1 + items.length);
});
