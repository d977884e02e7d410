import { randomUUID } from 'node:crypto';
import type { BasketShareView } from '@passerelle/shared/api/baskets';
import { BasketsService } from '../src/baskets/baskets.service.js';
import { cookieIn, doorOf } from './accounts.js';
import { type OpenApp, openApp } from './open-app.js';
import { addArticle, addStore, setPrices } from './shop-floor.js';
import { cookieFor } from './staff.js';

const day = 86_400_000;

let opened: OpenApp;
let door: ReturnType<typeof doorOf>;
let inLyon: string;
beforeAll(async () => {
  opened = await openApp();
  await addStore(opened.database, 'lyon');
  await addArticle(opened.database, 'DRILL', { stock: { lyon: 1 } });
  await addArticle(opened.database, 'BITS', { stock: { lyon: 5 } });
  await addArticle(opened.database, 'OLD');
  await setPrices(opened, { DRILL: 8_900, BITS: 1_490, OLD: 100 });
  await opened.database.run({ text: `update sku set is_active = false where sku = 'OLD'` });
  ({ cookie: inLyon } = await cookieFor(opened, { login: 'ines', store: 'lyon' }));
  door = doorOf(opened);
});
afterAll(() => opened.close());

/** A browser with these articles in its basket; answers its cookie. */
async function filled(lines: Record<string, number>, codes: string[] = [], cookie = ''): Promise<string> {
  const answer = await door
    .http()
    .put('/api/v1/basket')
    .set('cookie', cookie)
    .send({
      ...{ revision: 0, codes },
      lines: Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity })),
    })
    .expect(200);
  return cookie || cookieIn(answer);
}

const share = (cookie: string, key: string = randomUUID()) =>
  door.http().post('/api/v1/basket/shares').set({ cookie, 'idempotency-key': key }).send({});
const shared = async (cookie: string): Promise<BasketShareView> => (await share(cookie).expect(201)).body;
const tokenIn = ({ url }: BasketShareView) => url.split('/').at(-1) ?? '';
const open = (token: string) => door.http().post('/api/v1/shared-baskets/opening').send({ token });
const openAtCounter = (shown: string, cookie = inLyon) =>
  door.http().post('/api/v1/staff/shown-baskets/opening').set('cookie', cookie).send({ shown });

test('a link shows a copy of the articles for a week, and neither codes nor whose they are', async () => {
  const cookie = await filled({ DRILL: 2 }, ['MINE10']);
  const made = await shared(cookie);
  expect(made).toEqual({
    url: expect.stringMatching(/^https:\/\/passerelle\.example\/panier-partage\/[\w-]{32}$/),
    code: expect.stringMatching(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/),
    expiresAt: '2026-12-01T13:22:00.000Z',
  });
  const copy = await open(tokenIn(made)).expect(200);
  expect(copy.body).toEqual({
    lines: [{ sku: 'DRILL', quantity: 2 }],
    sharedAt: '2026-11-24T13:22:00.000Z',
    expiresAt: made.expiresAt,
  });
  expect(copy.headers['cache-control']).toBe('no-store');
});

test('the copy stays as it was shown when the basket goes on changing', async () => {
  const cookie = await filled({ DRILL: 1 });
  const made = await shared(cookie);
  const { id, revision } = (await door.http().get('/api/v1/basket').set('cookie', cookie)).body;
  await door
    .http()
    .put('/api/v1/basket')
    .set('cookie', cookie)
    .send({ id, revision, lines: [{ sku: 'BITS', quantity: 1 }], codes: [] })
    .expect(200);
  expect((await open(tokenIn(made))).body.lines).toEqual([{ sku: 'DRILL', quantity: 1 }]);
  expect((await shared(cookie)).url).not.toBe(made.url);
});

test('asked twice, by the same key or of the same articles, there is one copy; its secrets lie nowhere', async () => {
  const cookie = await filled({ BITS: 3 });
  const key = randomUUID();
  const [first, again] = [(await share(cookie, key)).body, (await share(cookie, key)).body];
  expect([again, await shared(cookie)]).toEqual([first, first]);
  const [{ text = '' } = {}] = await opened.database.rows<{ text: string }>({
    text: `select (select string_agg(basket_share::text, ' ') from basket_share) ||
                  (select string_agg(answer::text, ' ') from idempotency_key) as text`,
  });
  expect(text).toContain('expiresAt');
  for (const secret of [tokenIn(first), first.code, Buffer.from(tokenIn(first)).toString('hex')])
    expect(text.includes(secret)).toBe(false);
});

test('an empty basket is not shown, and one basket not without end', async () => {
  const nothing = await share('');
  expect([nothing.status, nothing.body.code]).toEqual([422, 'basket-empty']);
  const cookie = await filled({ DRILL: 1 });
  const answers: number[] = [];
  for (let turn = 2; turn < 24; turn += 1) {
    answers.push((await share(cookie)).status);
    const { id, revision } = (await door.http().get('/api/v1/basket').set('cookie', cookie)).body;
    await door
      .http()
      .put('/api/v1/basket')
      .set('cookie', cookie)
      .send({ id, revision, lines: [{ sku: 'DRILL', quantity: turn }], codes: [] });
  }
  expect(answers).toEqual([...Array(20).fill(201), 422, 422]);
  expect((await share(cookie)).body.code).toBe('too-many-shares');
});

test('a colleague opens it by what the QR says and by the short code, with codes, and sees what the shop lacks', async () => {
  const made = await shared(await filled({ DRILL: 3, BITS: 1, OLD: 2 }, ['MINE10']));
  const byQr = await openAtCounter(made.url).expect(200);
  expect(byQr.body).toMatchObject({
    lines: [
      { quantity: 3, article: { sku: 'DRILL', shelf: 1, price: { priceCents: 8_900 } } },
      { quantity: 1, article: { sku: 'BITS', shelf: 5 } },
    ],
    gone: [{ sku: 'OLD', quantity: 2 }],
    codes: ['MINE10'],
  });
  const typed = await openAtCounter(` ${made.code.toLowerCase().replace('-', ' ')}`);
  expect([typed.status, typed.body]).toEqual([200, byQr.body]);
});

test('a link that is over says the same as one that never was, to everybody, and is swept', async () => {
  const made = await shared(await filled({ DRILL: 1 }));
  const nobody = { code: 'not-found', status: 404 };
  expect((await open('A'.repeat(32))).body).toMatchObject(nobody);
  opened.clock.advance(7 * day - 1_000);
  await open(tokenIn(made)).expect(200);
  opened.clock.advance(1_000);
  const [over, never] = [await open(tokenIn(made)), await open('A'.repeat(32))];
  expect([over.status, over.body]).toEqual([never.status, never.body]);
  expect(
    (await openAtCounter(made.code, (await cookieFor(opened, { login: 'noe' })).cookie)).body,
  ).toMatchObject(nobody);
  await opened.app.get(BasketsService).sweep();
  const [{ left } = { left: -1 }] = await opened.database.rows<{ left: number }>({
    text: 'select count(*)::int as left from basket_share where expires_at <= $1',
    values: [opened.clock.now()],
  });
  expect(left).toBe(0);
});

test('whoever guesses short codes is locked out after ten, the right one then opens nothing for them', async () => {
  const { cookie } = await cookieFor(opened, { login: 'guesser' });
  const { cookie: honest } = await cookieFor(opened, { login: 'honest' });
  const made = await shared(await filled({ DRILL: 1 }));
  const answers: number[] = [];
  for (let turn = 0; turn < 11; turn += 1)
    answers.push(
      (await openAtCounter(`AAAA-AA${turn < 10 ? `2${'23456789AB'[turn]}` : '22'}`, cookie)).status,
    );
  answers.push((await openAtCounter(made.code, cookie)).status);
  expect(answers).toEqual([...Array(10).fill(404), 429, 429]);
  await openAtCounter(made.code, honest).expect(200);
});

test('links of baskets that are guessed at are answered "none", and then no more', async () => {
  const made = await shared(await filled({ DRILL: 1 }));
  const statuses = new Set<number>();
  for (let turn = 0; turn < 205; turn += 1) statuses.add((await open(String(turn).padStart(32, 'x'))).status);
  expect([...statuses]).toEqual([404, 429]);
  await open(tokenIn(made)).expect(200);
  opened.clock.advance(600_000);
});

test('a link goes on opening when its basket becomes that of a person, and ends when they are forgotten', async () => {
  const guest = await filled({ DRILL: 1 });
  const made = await shared(guest);
  const session = await door.enter('nadia@example.fr');
  const cookie = `${session}; ${guest}`;
  const lines = [{ sku: 'DRILL', quantity: 1 }];
  await door
    .http()
    .post('/api/v1/basket/merge')
    .set('cookie', cookie)
    .send({ lines, codes: ['TEN'] })
    .expect(200);
  await open(tokenIn(made)).expect(200);
  const file = await door.get('/export?form=json', cookie);
  expect(JSON.parse(file.text).basket).toMatchObject([{ lines, codes: ['TEN'] }]);
  expect((await door.get('/export?form=html', cookie)).text).toContain('1 × DRILL');
  const forgotten = await door.send('erasure', {}, { cookie, 'idempotency-key': randomUUID() });
  expect(forgotten.body).toEqual({ state: 'done', openOrders: 0 });
  const [{ left } = { left: -1 }] = await opened.database.rows<{ left: number }>({
    text: 'select count(*)::int as left from basket where customer_id is not null',
  });
  expect([left, (await open(tokenIn(made))).status]).toEqual([0, 404]);
});
