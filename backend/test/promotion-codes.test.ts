import { randomUUID } from 'node:crypto';
import { promotion } from '@passerelle/shared/pricing/build-books';
import request from 'supertest';
import { drifts } from '../src/orders/reconcile.queries.js';
import { openShop, type Shop } from './open-shop.js';
import { publish } from './shop-floor.js';
import { cookieFor } from './staff.js';

let shop: Shop;
let cookie: string;
beforeEach(async () => {
  shop = await openShop({ articles: { DRILL: { stock: 100, priceCents: 3000 } } });
  ({ cookie } = await cookieFor(shop, { login: 'helene', role: 'head-office' }));
  await publish(shop, promotion('six', 'amount-off', { amountCents: 600 }, { needsCode: true }));
  await shop.refreshBooks();
});
afterEach(async () => {
  expect(await shop.database.rows(drifts)).toEqual([]);
  await shop.close();
});

const room = '/api/v1/head-office/promotions/six/codes';
const post = (path: string, body: object = {}) =>
  shop.http().post(`${room}${path}`).set('cookie', cookie).set('idempotency-key', randomUUID()).send(body);
const get = (path: string) => shop.http().get(`${room}${path}`).set('cookie', cookie);

async function made(size: number, prefix = 'NOËL'): Promise<{ id: string; codes: string[] }> {
  const { body } = await post('/batches', {
    name: 'Noël',
    size,
    prefix: prefix.normalize('NFD').replace(/\p{M}/gu, ''),
  });
  for (let tries = 0; tries < 200; tries += 1) {
    const batch = (await get(`/batches/${body.id}`).expect(200)).body;
    if (batch.made === size) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  const csv = (await get(`/batches/${body.id}/codes.csv`).expect(200)).text;
  const [, ...lines] = csv.trim().split('\r\n');
  return { id: body.id, codes: lines.map((line) => line.split(';')[0] ?? '') };
}

test('20,000 codes are made beside the requests, all different, and a table holds them', async () => {
  const version = async () =>
    (await shop.database.rows({ text: `select version from book_version where book = 'promotions'` }))[0];
  const before = await version();
  const { codes } = await made(20_000);
  expect(new Set(codes).size).toBe(20_000);
  expect(codes.every((code) => /^NOEL-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}$/.test(code))).toBe(true);
  // Making them changes no book: nobody's quote is made anew.
  expect(await version()).toEqual(before);
  const { items, nextCursor } = (await get('?q=noel').expect(200)).body;
  expect([items.length, typeof nextCursor]).toEqual([100, 'string']);
});

test('thirty single-use codes, each on the web and at the till in the same second: each goes to one of the two', async () => {
  const { codes } = await made(30);
  await shop.deliver('DRILL', 100);
  await shop.cookieOf();
  const payments = [{ method: 'card', amountCents: 2400 }];
  const onTheWeb = (code: string) => shop.reserve('DRILL', { codes: [code] });
  const atTheTill = (code: string) =>
    shop.staff('sales', { lines: shop.lines('DRILL'), codes: [code], payments });
  const won = { web: 0, till: 0 };
  for (const [place, code] of codes.entries()) {
    // Whoever is asked first has a little more time: each side begins half of the races.
    const race = place % 2 === 0 ? [onTheWeb(code), atTheTill(code)] : [atTheTill(code), onTheWeb(code)];
    const answers = await Promise.all(race);
    const [web, till] = place % 2 === 0 ? answers : answers.toReversed();
    const winners = answers.filter(({ status }) => status === 201);
    expect(winners).toHaveLength(1);
    won[winners[0] === web ? 'web' : 'till'] += 1;
    const loser = winners[0] === web ? till : web;
    expect([409, 422]).toContain(loser?.status);
    expect(['code-refused', 'quote-changed']).toContain(loser?.body.code);
  }
  const uses = await shop.database.rows<{ uses: number; codes: number }>({
    text: `select reserved_uses + consumed_uses as uses, count(*)::integer as codes from promotion_code group by 1`,
  });
  expect(uses).toEqual([{ uses: 1, codes: 30 }]);
  const { body } = await shop.http().get('/api/v1/head-office/promotions/six').set('cookie', cookie);
  expect(body.use).toEqual({
    ...{ reservedUses: won.web, reservedCents: won.web * 600 },
    ...{ consumedUses: won.till, consumedCents: won.till * 600 },
  });
  const refused = await shop.reserve('DRILL', { codes: codes.slice(0, 1) });
  expect([refused.status, refused.body.code]).toEqual([422, 'code-refused']);
}, 60_000);

test('a stopped code, a spent one, an ended one and one that never was look the same to a stranger', async () => {
  const { codes, id } = await made(3);
  const [spent = '', stopped = '', later = ''] = codes;
  expect((await shop.reserve('DRILL', { codes: [spent] })).status).toBe(201);
  await post(`/${stopped}/stop`).expect(200);
  const reasons = async (code: string, headers = {}) => {
    const body = { store: 'lyon', lines: shop.lines('DRILL'), codes: [code] };
    const answer = await request(shop.app.getHttpServer()).post('/api/v1/quotes').set(headers).send(body);
    return answer.body.explanation.codes.map(({ reason }: { reason: string }) => reason);
  };
  for (const code of [spent, stopped, 'NEVER-WAS']) expect(await reasons(code)).toEqual(['refused']);
  expect(await reasons(stopped, { cookie })).toEqual(['stopped']);
  expect(await reasons(spent, { cookie })).toEqual(['spent']);
  expect(await reasons(later)).toEqual([]);
  await post(`/batches/${id}/stop`).expect(200);
  expect(await reasons(later, { cookie })).toEqual(['stopped']);
  expect((await post(`/batches/${id}/stop`)).body.code).toBe('already-decided');
});

test('what cannot be asked for is refused by its field', async () => {
  const field = async (body: object) => (await post('/batches', body)).body.errors[0].field;
  expect(await field({ name: 'x', size: 0 })).toBe('size');
  expect(await field({ name: 'x', size: 100_001 })).toBe('size');
  expect(await field({ name: 'x', size: 1, prefix: '=CMD()' })).toBe('prefix');
  await publish(shop, promotion('open', 'amount-off', { amountCents: 600 }));
  const path = room.replace('six', 'open');
  const answer = await shop
    .http()
    .post(`${path}/batches`)
    .set('cookie', cookie)
    .set('idempotency-key', randomUUID())
    .send({ name: 'x', size: 1 });
  expect(answer.body.errors[0].code).toBe('needs-no-code');
});
