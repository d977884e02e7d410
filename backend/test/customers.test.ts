import { randomUUID } from 'node:crypto';
import type { CustomerView } from '@passerelle/shared/api/customers';
import request from 'supertest';
import { CustomerRecordsService } from '../src/customers/customer-records.service.js';
import { Outbox } from '../src/platform/outbox.js';
import { Relay } from '../src/platform/relay.js';
import { addPastOrder, addPastSale, type PastOrder } from './history.js';
import { type OpenApp, openApp } from './open-app.js';
import { addArticle, addStore } from './shop-floor.js';
import { cookieFor } from './staff.js';

let opened: OpenApp;
let cookie: string;
let staffId: string;
beforeAll(async () => {
  opened = await openApp();
  await addStore(opened.database, 'lyon', { name: 'Lyon Part-Dieu' });
  await addArticle(opened.database, 'DRILL', { name: { fr: 'Perceuse', en: 'Drill' } });
  await addArticle(opened.database, 'BITS', { name: { fr: 'Forets', en: 'Bits' } });
  ({ cookie, staffId } = await cookieFor(opened, { login: 'anna' }));
});
afterAll(() => opened.close());

const get = (path: string) =>
  request(opened.app.getHttpServer()).get(`/api/v1/staff/customers${path}`).set('cookie', cookie);
const records = () => opened.app.get(CustomerRecordsService);

/** A guest's order that has just been placed and told. */
async function orders(order: PastOrder): Promise<{ orderId: string; customerId: string }> {
  const orderId = await addPastOrder(opened.database, order);
  await opened.database.inTransaction((tx) =>
    opened.app.get(Outbox).append(tx, {
      topic: 'order-placed',
      subject: orderId,
      store: 'lyon',
      payload: { id: orderId },
    }),
  );
  await opened.app.get(Relay).drain();
  const [row] = await opened.database.rows<{ id: string }>({
    text: 'select customer_id as id from customer_order where id = $1',
    values: [orderId],
  });
  return { orderId, customerId: row?.id ?? '' };
}

async function confirms(orderId: string, kind: 'email' | 'phone', value: string): Promise<void> {
  const proof = records().proofFor(orderId, { kind, value });
  await opened.database.inTransaction((tx) => records().confirm(tx, orderId, proof));
}

async function look(id: string): Promise<CustomerView> {
  return (await get(`/${id}`)).body;
}

async function found(words: string): Promise<string[]> {
  const answer = await get(`?q=${encodeURIComponent(words)}`);
  expect(answer.status).toBe(200);
  return answer.body.items.map((item: { name: string }) => item.name);
}

test('two orders of one guest are one person, who is unverified until they follow the link in a message', async () => {
  const first = await orders({ email: 'lea@example.fr', firstName: 'Léa', lastName: 'Dupont' });
  const second = await orders({
    email: 'lea@example.fr',
    phone: '+33611111111',
    firstName: 'Léa',
    lastName: 'DUPONT',
  });
  expect(second.customerId).toBe(first.customerId);
  expect(await look(first.customerId)).toMatchObject({
    isVerified: false,
    emailMasked: 'l•••@example.fr',
    phoneMasked: '•• •• •• 11 11',
    totals: { openReservations: 2, purchases: 0 },
  });
  await confirms(first.orderId, 'email', 'lea@example.fr');
  expect((await look(first.customerId)).isVerified).toBe(true);
});

test('somebody else who types the same unverified address is not taken for the same person', async () => {
  const one = await orders({ phone: '+33622222222', firstName: 'Marc', lastName: 'Petit' });
  const other = await orders({ phone: '+33622222222', firstName: 'Zoé', lastName: 'Nguyen' });
  expect(other.customerId).not.toBe(one.customerId);
});

test('ten orders at once of a new guest make one person', async () => {
  await Promise.all(Array.from({ length: 10 }, () => orders({ email: 'paul@example.fr', lastName: 'Roux' })));
  const people = await opened.database.rows<{ orders: number }>({
    text: `select count(*)::integer as orders from customer_order
            where email = 'paul@example.fr' and customer_id is not null group by customer_id`,
  });
  expect(people).toEqual([{ orders: 10 }]);
});

test('a verified phone joins what was bought in the shop and what was reserved online', async () => {
  const online = await orders({ email: 'nina@example.fr', lastName: 'Faure', phone: '+33633333333' });
  const caller = await orders({ phone: '+33633333333', firstName: 'N.', lastName: 'Faure-Blanc' });
  expect(caller.customerId).not.toBe(online.customerId);
  await addPastSale(opened.database, {
    number: 'LYO-1',
    customerId: caller.customerId,
    soldAt: '2026-11-24T09:00:00Z',
    lines: [{ sku: 'BITS', netCents: 1250 }],
  });
  await confirms(online.orderId, 'phone', '+33633333333');
  const person = await look(online.customerId);
  expect(person.history.items.map(({ where, lines }) => [where, lines[0]?.name])).toEqual([
    ['online', 'Perceuse'],
    ['online', 'Perceuse'],
    ['shop', 'Forets'],
  ]);
  expect(person.totals).toEqual({ onlineCents: 0, shopCents: 1250, purchases: 1, openReservations: 2 });
  expect((await look(caller.customerId)).id).toBe(person.id);
  await confirms(online.orderId, 'phone', '+33633333333');
  expect((await look(person.id)).history.items).toHaveLength(3);
});

test('a proof opens nothing but the address it was sent to', async () => {
  const mine = await orders({ email: 'ola@example.fr', lastName: 'Mine' });
  const theirs = await orders({ email: 'tom@example.fr', lastName: 'Theirs' });
  const proof = records().proofFor(mine.orderId, { kind: 'email', value: 'ola@example.fr' });
  const confirm = (orderId: string, words: string) =>
    opened.database.inTransaction((tx) => records().confirm(tx, orderId, words));
  await expect(confirm(theirs.orderId, proof)).rejects.toMatchObject({ code: 'wrong-code' });
  await expect(confirm(mine.orderId, `${proof}x`)).rejects.toMatchObject({ code: 'wrong-code' });
  expect((await look(theirs.customerId)).isVerified).toBe(false);
});

test('an order handed over with extras shows once, as its receipt has it; an undone one shows no sale', async () => {
  const { orderId, customerId } = await orders({
    email: 'ugo@example.fr',
    lastName: 'Leroy',
    state: 'closed',
  });
  await addPastSale(opened.database, {
    number: 'LYO-2',
    orderId,
    soldAt: '2026-11-24T12:00:00Z',
    lines: [
      { sku: 'DRILL', netCents: 8900 },
      { sku: 'BITS', netCents: 1250 },
    ],
  });
  const [entry, ...more] = (await look(customerId)).history.items;
  expect(more).toEqual([]);
  expect(entry).toMatchObject({
    kind: 'order',
    state: 'closed',
    totalCents: 10150,
    hash8: 'abababab',
    storeName: 'Lyon Part-Dieu',
  });
  expect(entry?.lines.map(({ sku }) => sku)).toEqual(['DRILL', 'BITS']);
  const undone = await addPastSale(opened.database, {
    number: 'LYO-3',
    customerId,
    soldAt: '2026-11-24T12:30:00Z',
    lines: [{ sku: 'BITS', netCents: 1250 }],
  });
  await addPastSale(opened.database, {
    number: 'LYO-4',
    customerId,
    soldAt: '2026-11-24T12:31:00Z',
    lines: [{ sku: 'BITS', netCents: 1250 }],
    reverses: undone,
  });
  const after = await look(customerId);
  expect([after.history.items.length, after.totals]).toEqual([
    1,
    { onlineCents: 10150, shopCents: 0, purchases: 1, openReservations: 0 },
  ]);
});

test('a colleague finds people by name with slips and accents, phone, e-mail, receipt and order', async () => {
  const { customerId } = await orders({
    email: 'helene.girard@example.fr',
    phone: '+33644444444',
    firstName: 'Hélène',
    lastName: 'Girard',
    number: 'R-GIRARD',
  });
  await addPastSale(opened.database, {
    number: 'LYO-77',
    customerId,
    soldAt: '2026-11-20T12:00:00Z',
    lines: [{ sku: 'BITS', netCents: 1250 }],
  });
  for (const words of [
    'helene girard',
    'girard hélène',
    'Girrard',
    'GIRARD',
    'Helen Girar',
    '06 44 44 44 44',
    'Helene.Girard@example.fr',
    'lyo-77',
    'r-girard',
  ])
    expect([words, (await found(words))[0]]).toEqual([words, 'Hélène Girard']);
  for (const words of ['', 'x', '%', 'Wojciechowski', '06 99 99 99 99', "'; drop table customer"])
    expect(await found(words)).toEqual([]);
});

test('a long history comes in pages that neither skip nor repeat', async () => {
  const { customerId } = await orders({ email: 'vera@example.fr', lastName: 'Long' });
  for (let n = 0; n < 45; n += 1)
    await addPastSale(opened.database, {
      number: `LONG-${n}`,
      customerId,
      // Several in one second, as a busy till makes them.
      soldAt: new Date(Date.parse('2026-01-01T09:00:00Z') + Math.floor(n / 3) * 1000).toISOString(),
      lines: [{ sku: 'BITS', netCents: 100 }],
    });
  const numbers: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const view: CustomerView = (await get(`/${customerId}${cursor && `?cursor=${cursor}`}`)).body;
    numbers.push(...view.history.items.map(({ number }) => number));
    cursor = view.history.nextCursor;
  }
  expect([numbers.length, new Set(numbers).size]).toEqual([46, 46]);
  expect((await get(`/${customerId}?cursor=nonsense`)).status).toBe(400);
});

test('addresses are masked until asked for, and every look is kept with who looked', async () => {
  const { customerId } = await orders({
    email: 'yann@example.fr',
    lastName: 'Masque',
    marketingConsent: true,
  });
  const seen = await look(customerId);
  expect(JSON.stringify(seen)).not.toContain('yann@');
  // Two looks of one millisecond have no order.
  opened.clock.advance(1);
  expect(seen.consents).toMatchObject([{ purpose: 'marketing', given: true, means: 'order-form' }]);
  const ask = (key: string) =>
    request(opened.app.getHttpServer())
      .post(`/api/v1/staff/customers/${customerId}/contact-view`)
      .set({ cookie, 'idempotency-key': key })
      .send({});
  const key = randomUUID();
  for (const _ of [1, 2]) expect((await ask(key)).body).toEqual({ email: 'yann@example.fr' });
  const looks = await opened.database.rows({
    text: 'select what, staff_id as "staffId" from customer_look where customer_id = $1 order by at, id',
    values: [customerId],
  });
  expect(looks).toEqual([
    { what: 'history', staffId },
    { what: 'contact', staffId },
  ]);
  const kept = await opened.database.rows({
    text: "select 1 from idempotency_key where answer::text like '%yann%'",
  });
  expect(kept).toEqual([]);
});
