import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { AuditTrail } from '../src/audit/audit-trail.service.js';
import { voucherDrifts } from '../src/vouchers/reconcile.queries.js';
import { Vouchers } from '../src/vouchers/vouchers.service.js';
import { type OpenApp, openApp } from './open-app.js';
import { addStore } from './shop-floor.js';
import { cookieFor } from './staff.js';

let opened: OpenApp;
let vouchers: Vouchers;
let office: string;
beforeAll(async () => {
  opened = await openApp();
  vouchers = opened.app.get(Vouchers);
  await addStore(opened.database, 'lyon');
  office = (await cookieFor(opened, { login: 'siege', role: 'head-office' })).cookie;
});
afterAll(() => opened.close());
afterEach(async () => {
  expect(await opened.database.rows(voucherDrifts)).toEqual([]);
});

const http = () => request(opened.app.getHttpServer());
const inTx = <Result>(story: Parameters<typeof opened.database.inTransaction<Result>>[0]) =>
  opened.database.inTransaction(story);
const order = () => ({ kind: 'order', id: randomUUID() });

async function issue(amountCents = 5_000, more: { expiresAt?: Date } = {}) {
  const wish = { kind: 'gift-card', amountCents, currency: 'EUR', cause: randomUUID(), ...more } as const;
  return inTx((tx) => vouchers.issue(tx, wish));
}

const balance = async (code: string, guesser = randomUUID()) =>
  (await vouchers.recognise(code, guesser)).balanceCents;

const headOffice = (path: string, body: object, key: string = randomUUID()) =>
  http()
    .post(`/api/v1/head-office/vouchers${path}`)
    .set('cookie', office)
    .set('idempotency-key', key)
    .send(body);

test('a card pays part of an order: put aside, taken when it is ready, the rest free again', async () => {
  const { voucherId, code } = await issue();
  const paid = order();
  await inTx((tx) => vouchers.reserve(tx, voucherId, paid, 4_000, 'placed'));
  expect(await balance(code)).toBe(1_000);
  expect(await inTx((tx) => vouchers.take(tx, paid, 3_000, 'ready'))).toEqual([
    { voucherId, kind: 'gift-card', amountCents: 3_000 },
  ]);
  expect(await balance(code)).toBe(2_000);
  expect(await inTx((tx) => vouchers.giveBack(tx, paid, 1_200, 'return'))).toEqual([
    { voucherId, kind: 'gift-card', amountCents: 1_200 },
  ]);
  expect(await balance(code)).toBe(3_200);
  await expect(inTx((tx) => vouchers.giveBack(tx, paid, 1_801, 'another return'))).rejects.toMatchObject({
    code: 'refund-exceeds-payment',
    members: { mostCents: 1_800 },
  });
});

test('twenty purchases want the last of a card at once: as many as it has money for', async () => {
  const { voucherId, code } = await issue(5_000);
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, () => inTx((tx) => vouchers.spend(tx, voucherId, order(), 900, randomUUID()))),
  );
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  for (const one of tries)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'voucher-short' });
  expect(await balance(code)).toBe(500);
});

test('the same act ten times at once acts once', async () => {
  const { voucherId, code } = await issue(5_000);
  const paid = order();
  const ten = <Result>(act: () => Promise<Result>) => Promise.all(Array.from({ length: 10 }, act));
  await ten(() => inTx((tx) => vouchers.reserve(tx, voucherId, paid, 2_000, 'placed')));
  expect(await balance(code)).toBe(3_000);
  const taken = await ten(() => inTx((tx) => vouchers.take(tx, paid, 2_000, 'ready')));
  expect(new Set(taken.map((parts) => JSON.stringify(parts))).size).toBe(1);
  await ten(() => inTx((tx) => vouchers.giveBack(tx, paid, 500, 'return')));
  expect(await balance(code)).toBe(3_500);
  expect(await vouchers.uses(paid)).toMatchObject([
    { reservedCents: 0, takenCents: 2_000, givenBackCents: 500 },
  ]);
});

test('what is taken and what is let go at once is one of the two', async () => {
  const { voucherId, code } = await issue(5_000);
  const paid = order();
  await inTx((tx) => vouchers.reserve(tx, voucherId, paid, 2_000, 'placed'));
  const [taken, released] = await Promise.allSettled([
    inTx((tx) => vouchers.take(tx, paid, 2_000, 'ready')),
    inTx((tx) => vouchers.release(tx, paid, 'cancelled')),
  ]);
  const isTaken = taken.status === 'fulfilled';
  expect(released).toEqual({ status: 'fulfilled', value: isTaken ? 0 : 2_000 });
  expect(await balance(code)).toBe(isTaken ? 3_000 : 5_000);
});

test('fifty give-backs at once never exceed what was taken', async () => {
  const { voucherId, code } = await issue(5_000);
  const paid = order();
  await inTx((tx) => vouchers.spend(tx, voucherId, paid, 1_000, 'sale'));
  const given = await Promise.allSettled(
    Array.from({ length: 50 }, (_, place) =>
      inTx((tx) => vouchers.giveBack(tx, paid, 300, `return ${place}`)),
    ),
  );
  expect(given.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  expect(await balance(code)).toBe(4_900);
});

test('two cards pay one purchase; the last used is given back first', async () => {
  const [first, second] = [await issue(1_000), await issue(1_000)];
  const paid = order();
  await inTx((tx) => vouchers.reserve(tx, first.voucherId, paid, 1_000, 'placed'));
  opened.clock.advance(1_000);
  await inTx((tx) => vouchers.reserve(tx, second.voucherId, paid, 500, 'placed'));
  await inTx((tx) => vouchers.take(tx, paid, 1_400, 'ready'));
  await inTx((tx) => vouchers.giveBack(tx, paid, 600, 'return'));
  expect([await balance(first.code), await balance(second.code)]).toEqual([200, 1_000]);
});

test('one that is over, blocked or unknown is refused in the same words; its money still comes back to it', async () => {
  const expiresAt = new Date(opened.clock.now().getTime() + 60_000);
  const { voucherId, code } = await issue(1_000, { expiresAt });
  const paid = order();
  await inTx((tx) => vouchers.spend(tx, voucherId, paid, 400, 'sale'));
  opened.clock.advance(61_000);
  const refusals = [code, code.replace(/./, (sign) => (sign === '3' ? '4' : '3')), 'nonsense'].map((one) =>
    http().post('/api/v1/vouchers/balance').send({ code: one }),
  );
  const answers = await Promise.all(refusals);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers[0]?.body.code).toBe('voucher-refused');
  await expect(inTx((tx) => vouchers.reserve(tx, voucherId, order(), 100, 'placed'))).rejects.toMatchObject({
    code: 'voucher-refused',
  });
  await inTx((tx) => vouchers.giveBack(tx, paid, 400, 'return'));
});

test('whoever guesses is stopped, also with a right code between', async () => {
  const { code } = await issue();
  const guesser = randomUUID();
  let refused = 0;
  for (let guess = 0; guess < 70; guess += 1) {
    const tried = guess % 10 === 0 ? code : 'AAAA-AAAA-AAAA-AAAA';
    await vouchers.recognise(tried, guesser).catch(({ code: why }) => {
      if (why === 'too-many-requests') refused += 1;
    });
  }
  expect(refused).toBe(10);
});

test('head office issues a card: the code is in its answer, also in that of a repeat, and nowhere at rest', async () => {
  const key = randomUUID();
  const body = { kind: 'store-credit', amountCents: 2_500, lastDay: '2027-12-31', note: 'Geste' };
  const { status, body: issued } = await headOffice('', body, key);
  expect(status).toBe(201);
  expect(issued).toMatchObject({
    kind: 'store-credit',
    balanceCents: 2_500,
    expiresAt: '2027-12-31T23:00:00.000Z',
  });
  expect(issued.code).toMatch(/^(\w{4}-){3}\w{4}$/);
  expect((await headOffice('', body, key)).body).toEqual(issued);
  expect(await balance(issued.code.toLowerCase())).toBe(2_500);

  const [{ found = true } = {}] = await opened.database.rows<{ found: boolean }>({
    text: `select exists (select from voucher v where v::text like $1) or
                  exists (select from idempotency_key k where k.answer::text like $1) as found`,
    values: [`%${issued.code.replaceAll('-', '')}%`],
  });
  expect(found).toBe(false);
  const trail = await opened.app.get(AuditTrail).page({}, undefined);
  const subject = { id: issued.id, label: `…${issued.tail}` };
  expect(trail.items[0]).toMatchObject({ act: 'voucher-issued', subject });
});

test('head office sees its movements and blocks it; nobody spends it after that', async () => {
  const { body: issued } = await headOffice('', { kind: 'gift-card', amountCents: 2_500 });
  const paid = order();
  await inTx((tx) => vouchers.spend(tx, issued.id, paid, 1_000, 'sale'));
  const { body: blocked } = await headOffice(`/${issued.id}/block`, { reason: 'Carte volée' });
  expect(blocked).toMatchObject({ balanceCents: 1_500, blockedAt: expect.any(String) });
  const history = await http().get(`/api/v1/head-office/vouchers/${issued.id}`).set('cookie', office);
  expect(
    history.body.movements.map(({ act, amountCents }: { act: string; amountCents: number }) => [
      act,
      amountCents,
    ]),
  ).toEqual([
    ['issue', 2_500],
    ['reserve', 1_000],
    ['take', 1_000],
  ]);
  expect((await headOffice(`/${issued.id}/block`, { reason: 'x' })).body.code).toBe('already-decided');
  await expect(inTx((tx) => vouchers.spend(tx, issued.id, order(), 1, 'sale 2'))).rejects.toMatchObject({
    code: 'voucher-refused',
  });
  const list = await http().get('/api/v1/head-office/vouchers').set('cookie', office);
  expect(list.body.items.map(({ id }: { id: string }) => id)).toContain(issued.id);
  expect(JSON.stringify(list.body)).not.toContain(issued.code);
});

test('nonsense is refused by its field, and the past is over', async () => {
  const fault = async (body: object) => {
    const { body: problem } = await headOffice('', { kind: 'gift-card', amountCents: 100, ...body });
    return problem.errors?.[0]?.field ?? problem.code;
  };
  expect(await fault({ amountCents: 0 })).toBe('amountCents');
  expect(await fault({ amountCents: 1.5 })).toBe('amountCents');
  expect(await fault({ amountCents: 10 ** 9 })).toBe('amountCents');
  expect(await fault({ kind: 'cash' })).toBe('kind');
  expect(await fault({ lastDay: '2027-02-30' })).toBe('lastDay');
  expect(await fault({ lastDay: '2020-01-01' })).toBe('in-the-past');
  expect(await fault({ customerId: 'somebody' })).toBe('customerId');
});

test('a colleague asks by scan; the session of head office must be fresh to issue', async () => {
  const { code } = await issue(700);
  const { cookie } = await cookieFor(opened, { login: 'comptoir' });
  const { body } = await http().post('/api/v1/staff/vouchers/balance').set('cookie', cookie).send({ code });
  expect(body).toEqual({ kind: 'gift-card', tail: code.slice(-4), balanceCents: 700, currency: 'EUR' });
  opened.clock.advance(16 * 60_000);
  expect((await headOffice('', { kind: 'gift-card', amountCents: 100 })).body.code).toBe('proof-needed');
});
