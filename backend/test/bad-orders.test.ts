import { randomUUID } from 'node:crypto';
import { openApp } from './open-app.js';
import { openShop, type Shop, shopOn } from './open-shop.js';
import { addStore } from './shop-floor.js';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({
    articles: { DRILL: { stock: 50, priceCents: 2000 } },
    env: { PAYMENT_PROVIDER: 'none' },
  });
  await addStore(shop.database, 'closed', { weekly: [[], [], [], [], [], [], []] });
  await shop.refreshBooks();
});
afterAll(() => shop.close());
afterEach(async () => expect(await shop.accounts('DRILL')).toMatchObject({ shelf: 50, held: 0 }));

const good = {
  mode: 'reserve',
  store: 'lyon',
  lines: [{ sku: 'DRILL', quantity: 1 }],
  codes: [] as string[],
  contact: { firstName: 'Camille', lastName: 'Essai', email: 'camille@example.org' } as Record<
    string,
    string
  >,
};
const post = (body: string | object, headers: Record<string, string> = {}) =>
  shop
    .http()
    .post('/api/v1/orders')
    .set({ 'idempotency-key': randomUUID(), 'content-type': 'application/json', ...headers })
    .send(body as object);
const lines = (...quantities: unknown[]) => ({
  ...good,
  lines: quantities.map((quantity) => ({ sku: 'DRILL', quantity })),
});

const refused: [string, object, number, string, string][] = [
  [
    'an unknown article',
    { ...good, lines: [{ sku: 'NOTHING', quantity: 1 }] },
    422,
    'unknown-sku',
    'lines[0].sku',
  ],
  ['an unknown shop', { ...good, store: 'nowhere' }, 422, 'unknown-store', 'store'],
  ['a shop that never opens', { ...good, store: 'closed' }, 422, 'store-closed', ''],
  ['an unknown code', { ...good, codes: ['NONESUCH'] }, 422, 'code-refused', ''],
  ['a code of 10,000 characters', { ...good, codes: ['X'.repeat(10_000)] }, 400, 'invalid-field', 'codes'],
  ['a code with a sign nobody can type', { ...good, codes: ['A\u0000B'] }, 400, 'invalid-field', 'codes'],
  ['half a character', { ...good, codes: ['A\ud800'] }, 400, 'invalid-field', 'codes'],
  ['four codes', { ...good, codes: ['A', 'B', 'C', 'D'] }, 400, 'invalid-field', 'codes'],
  ['a quantity of nothing', lines(0), 400, 'invalid-field', 'lines[0].quantity'],
  ['a negative quantity', lines(1, -1), 400, 'invalid-field', 'lines[1].quantity'],
  ['one and a half', lines(1.5), 400, 'invalid-field', 'lines[0].quantity'],
  ['a thousand million', lines(1e9), 400, 'invalid-field', 'lines[0].quantity'],
  ['a quantity in words', lines('2'), 400, 'invalid-field', 'lines[0].quantity'],
  ['9,999 twice', lines(9_999, 9_999), 400, 'invalid-field', 'lines[0].quantity'],
  ['a thousand lines', lines(...Array(1000).fill(1)), 422, 'too-many-lines', 'lines'],
  ['no lines', { ...good, lines: [] }, 400, 'invalid-field', 'lines'],
  ['an unknown field', { ...good, price: 1 }, 400, 'invalid-field', 'price'],
  [
    'an unknown field inside',
    { ...good, contact: { ...good.contact, vip: true } },
    400,
    'invalid-field',
    'contact.vip',
  ],
  [
    'nobody to tell',
    { ...good, contact: { firstName: 'A', lastName: 'B' } },
    400,
    'invalid-field',
    'contact.email',
  ],
  [
    'an address that is none',
    { ...good, contact: { ...good.contact, email: 'a@b' } },
    400,
    'invalid-field',
    'contact.email',
  ],
  [
    'a phone that is none',
    { ...good, contact: { ...good.contact, phone: '12' } },
    400,
    'invalid-field',
    'contact.phone',
  ],
  [
    'a name of blanks',
    { ...good, contact: { ...good.contact, firstName: '  ' } },
    400,
    'invalid-field',
    'contact.firstName',
  ],
  ['another way of ordering', { ...good, mode: 'steal' }, 400, 'invalid-field', 'mode'],
  ['paying online where nobody takes payments', { ...good, mode: 'collect' }, 422, 'mode-not-offered', ''],
  ['an array', [good], 400, 'invalid-field', '[0]'],
];

test.each(refused)('%s is refused by name, and nothing is held', async (_, body, status, code, field) => {
  const answer = await post(body);
  expect([answer.status, JSON.parse(answer.text).code]).toEqual([status, code]);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  if (field)
    expect(JSON.parse(answer.text).errors.map((fault: { field: string }) => fault.field)).toContain(field);
});

test('malformed JSON, null, and a body over 100 kB are refused', async () => {
  for (const body of ['{"mode":', 'null', '"reserve"', '']) {
    const answer = await post(body);
    expect([body, answer.status]).toEqual([body, 400]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(['malformed-request', 'invalid-field']).toContain(JSON.parse(answer.text).code);
  }
  const fat = { ...good, contact: { ...good.contact, firstName: 'x'.repeat(120_000) } };
  expect((await post(fat)).status).toBe(413);
  expect((await post('mode=reserve', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(
    415,
  );
});

test('without a key, or with one that is none, nothing is placed', async () => {
  const bare = await shop.http().post('/api/v1/orders').send(good);
  expect([bare.status, bare.body.code]).toEqual([400, 'idempotency-key-missing']);
  const odd = await post(good, { 'idempotency-key': 'again' });
  expect([odd.status, odd.body.errors[0].field]).toEqual([400, 'Idempotency-Key']);
});

test('a wrong token, none, or a wrong number: the order does not exist', async () => {
  const { body: order } = await post(good);
  const path = `/api/v1/orders/${order.number}`;
  for (const token of ['', 'Tracking x', `Bearer ${order.trackingToken}`, `Tracking ${order.trackingToken}x`])
    expect((await shop.http().get(path).set('authorization', token)).status).toBe(404);
  const right = `Tracking ${order.trackingToken}`;
  expect((await shop.http().get(path.replace(/.$/, 'x')).set('authorization', right)).status).toBe(404);
  expect((await shop.ask({ ...order, trackingToken: 'x' }, 'cancellation')).status).toBe(404);
  expect((await shop.ask(order, 'cancellation')).status).toBe(200);
});

test('whoever guesses tokens has to wait; the right one is shown all the while', async () => {
  const { body: order } = await post(good);
  const statuses: number[] = [];
  for (let round = 0; round < 21; round += 1) {
    const guesses = Array.from({ length: 10 }, () => shop.ask({ ...order, trackingToken: 'x' }, 'check-in'));
    statuses.push(...(await Promise.all(guesses)).map(({ status }) => status));
  }
  expect(new Set(statuses)).toEqual(new Set([404, 429]));
  expect((await shop.show(order)).number).toBe(order.number);
  expect((await shop.ask(order, 'cancellation')).status).toBe(200);
});

test('a process that restarts between the first try and the second answers the second with the first', async () => {
  const key = randomUUID();
  const first = await post(good, { 'idempotency-key': key });
  const restarted = await openApp({ DATABASE_URL: shop.databaseUrl, DEMO: '1' });
  const again = shopOn(restarted, 'lyon');
  const second = await again.http().post('/api/v1/orders').set('idempotency-key', key).send(good);
  expect([second.status, second.body.number]).toEqual([201, first.body.number]);
  expect(second.body.trackingToken).toBe(first.body.trackingToken);
  const other = await again
    .http()
    .post('/api/v1/orders')
    .set('idempotency-key', key)
    .send({ ...good, codes: ['X'] });
  expect(other.status).toBe(422);
  await again.ask(second.body, 'cancellation');
  await restarted.close();
});
