import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { CustomerRecordsService } from '../src/customers/customer-records.service.js';
import { Erasures } from '../src/customers/erasures.service.js';
import { MessagesService } from '../src/notifications/messages.service.js';
import { Relay } from '../src/platform/relay.js';
import { doorOf } from './accounts.js';
import { addCustomer, addPastSale } from './history.js';
import { openShop, type Shop } from './open-shop.js';
import { cookieFor } from './staff.js';
import { tracesIn } from './traces.js';

let shop: Shop;
let door: ReturnType<typeof doorOf>;
let office: string;
beforeAll(async () => {
  shop = await openShop({ articles: { DRILL: { stock: 50, priceCents: 8900 }, BITS: { stock: 50 } } });
  door = doorOf(shop);
  office = (await cookieFor(shop, { login: 'hq', role: 'head-office', store: null })).cookie;
});
afterAll(() => shop.close());

const DAY_MS = 86_400_000;
const told = async () => {
  await shop.app.get(Relay).drain();
  await shop.app.get(MessagesService).drain();
};
const enter = async (contact: string) => {
  const cookie = await door.enter(contact);
  await told();
  return cookie;
};
const head = (path: string) => request(shop.app.getHttpServer()).get(path).set('cookie', office);

const tracesOf = (...words: string[]) => tracesIn(shop.database, ...words);

async function bought(email: string, lastName: string) {
  const contact = { firstName: 'Quirine', lastName, email, phone: '+33672000001' };
  const { body: order } = await shop.reserve('DRILL', { contact });
  await told();
  const path = `orders/${order.number}`;
  await shop.staff(`${path}/picking`, {});
  await shop.staff(`${path}/picks`, { sku: 'DRILL', quantity: 1 });
  await shop.staff(`${path}/ready`, { bin: 'A1' });
  await told();
  return order;
}

test('a person is forgotten in every table, while the ledger, the amounts and the receipt stay', async () => {
  const contact = {
    firstName: 'Quirine',
    lastName: 'Zweig',
    email: 'quirine.zweig@example.fr',
    phone: '+33672000009',
  };
  const { body: order } = await shop.reserve('DRILL', { contact });
  await told();
  const cookie = await enter('quirine.zweig@example.fr');
  await door.send('password', { next: 'vis, clou, tasseau, rabot' }, { cookie });
  const [{ id } = { id: '' }] = await shop.database.rows<{ id: string }>({
    text: `select customer_id as id from customer_contact where value = 'quirine.zweig@example.fr'`,
  });
  await shop.staff(`customers/${id}/notes`, { body: 'Zweig likes oak' });
  await shop
    .http()
    .post('/api/v1/stock-alerts')
    .set('idempotency-key', randomUUID())
    .send({
      sku: 'BITS',
      store: 'lyon',
      contact: { email: 'quirine.zweig@example.fr' },
    });
  await shop.ask(order, 'cancellation', { reason: 'no longer needed' });
  await addPastSale(shop.database, {
    number: 'LYO-Z',
    customerId: id,
    soldAt: '2026-11-20T09:00:00Z',
    lines: [{ sku: 'BITS', netCents: 1000 }],
  });
  await told();
  const sums = () =>
    shop.database.rows({
      text: `select (select sum(total_cents) from sale) as sold, (select sum(total_cents) from customer_order) as ordered,
                    (select count(*) from stock_movement) as movements, (select count(*) from order_line) as lines`,
    });
  const before = await sums();
  expect((await tracesOf('zweig')).length).toBeGreaterThan(5);

  // It has only just ended: it may be a mistake, and its message may be on the way.
  const key = { cookie, 'idempotency-key': randomUUID() };
  expect((await door.send('erasure', {}, key)).body).toEqual({ state: 'waits', openOrders: 0 });
  shop.clock.advance(61 * 60_000);
  expect(await shop.app.get(Erasures).eraseDue()).toBe(1);

  expect(await tracesOf('zweig', 'quirine', '33672000009', '672000009')).toEqual([]);
  expect(await sums()).toEqual(before);
  expect((await door.who(cookie)).isSignedIn).toBe(false);
  const seen = (await shop.staff(`customers/${id}`)).body;
  expect([seen.name.trim(), seen.erasure.doneAt === undefined, seen.history.items.length]).toEqual([
    '—',
    false,
    2,
  ]);
  expect(await shop.app.get(Erasures).eraseDue()).toBe(0);
  // Whoever signs in with the address now is somebody new.
  expect((await door.get('/purchases', await enter('quirine.zweig@example.fr'))).body.items).toEqual([]);
});

test('an open hold survives the wish to be forgotten until it closes, and the shop still knows whom to hand it to', async () => {
  const order = await bought('patient@example.fr', 'Attente');
  const cookie = await enter('patient@example.fr');
  const asked = await door.send('erasure', {}, { cookie, 'idempotency-key': randomUUID() });
  expect(asked.body).toEqual({ state: 'waits', openOrders: 1 });
  expect((await door.get('', cookie)).body.erasure).toMatchObject({ openOrders: 1 });
  shop.clock.advance(61 * 60_000);
  expect(await shop.app.get(Erasures).eraseDue()).toBe(0);
  expect((await shop.show(order)).contact.lastName).toBe('Attente');
  const settled = await shop.staff(`orders/${order.number}/hand-over`, {
    code: order.pickup.code,
    payments: [{ method: 'card', amountCents: 8900 }],
  });
  expect([200, 201]).toContain(settled.status);
  await told();
  expect(await shop.app.get(Erasures).eraseDue()).toBe(0);
  shop.clock.advance(61 * 60_000);
  expect(await shop.app.get(Erasures).eraseDue()).toBe(1);
  expect(await tracesOf('attente', 'patient@')).toEqual([]);
  const [sale] = await shop.database.rows<{ total: number }>({
    text: 'select total_cents as total from sale where order_number = $1',
    values: [order.number],
  });
  expect(sale?.total).toBe(8900);
});

test('a guest who reserved and bought nothing is forgotten after the set period; a buyer and a consenting one are not', async () => {
  const link = async (email: string, lastName: string, marketingConsent = false) => {
    const { body } = await shop
      .http()
      .post('/api/v1/orders')
      .set('idempotency-key', randomUUID())
      .send({
        ...{ mode: 'reserve', store: 'lyon', lines: shop.lines('BITS'), codes: [], marketingConsent },
        contact: { firstName: 'Gus', lastName, email },
      });
    await told();
    await shop.ask(body, 'cancellation', {});
    await told();
  };
  await link('guest@example.fr', 'Passant');
  await link('willing@example.fr', 'Consentant', true);
  const buyer = randomUUID();
  await addCustomer(shop.database, buyer, 'Bea Acheteuse');
  await addPastSale(shop.database, {
    number: 'LYO-B',
    customerId: buyer,
    soldAt: '2026-11-24T09:00:00Z',
    lines: [{ sku: 'BITS', netCents: 1000 }],
  });
  shop.clock.advance(179 * DAY_MS);
  expect(await shop.app.get(Erasures).forgetGuests()).toBe(0);
  shop.clock.advance(2 * DAY_MS);
  expect(await shop.app.get(Erasures).forgetGuests()).toBeGreaterThan(0);
  expect(await tracesOf('passant', 'guest@example')).toEqual([]);
  expect((await tracesOf('consentant')).length).toBeGreaterThan(0);
  expect((await tracesOf('acheteuse')).length).toBeGreaterThan(0);
  shop.clock.advance(1000 * DAY_MS);
  await shop.app.get(Erasures).forgetGuests();
  expect(await tracesOf('consentant', 'willing@')).toEqual([]);
  expect((await tracesOf('acheteuse')).length).toBeGreaterThan(0);
});

test('a person has all that is kept of them, as data and as a page; head office proves itself, and it is noted', async () => {
  const contact = { firstName: '<b>Ida</b>', lastName: 'Export', email: 'ida@example.fr' };
  await shop.reserve('DRILL', { contact });
  await told();
  const cookie = await enter('ida@example.fr');
  const { body, headers } = await door.get('/export?form=json', cookie);
  expect(headers['content-disposition']).toMatch(/^attachment; filename="(mes-donnees|my-data)-.*\.json"$/);
  expect(body).toMatchObject({
    format: 'passerelle-person/1',
    person: [{ firstName: '<b>Ida</b>', lastName: 'Export' }],
    contacts: [{ kind: 'email', address: 'ida@example.fr' }],
    orders: [{ state: 'held', totalCents: 8900, lines: [{ sku: 'DRILL', quantity: 1, netCents: 8900 }] }],
  });
  expect(body.messages.length).toBeGreaterThan(0);
  const page = await door.get('/export?form=html', cookie);
  expect(page.text).toContain('&lt;b&gt;Ida&lt;/b&gt;');
  expect(page.text).not.toContain('<b>Ida');
  const [{ id } = { id: '' }] = await shop.database.rows<{ id: string }>({
    text: `select customer_id as id from customer_contact where value = 'ida@example.fr'`,
  });
  office = (await cookieFor(shop, { login: 'hq2', role: 'head-office', store: null })).cookie;
  const path = `/api/v1/head-office/customers/${id}/export?form=json`;
  expect((await head(path)).body.contacts).toEqual(body.contacts);
  shop.clock.advance(16 * 60_000);
  expect((await head(path)).body.code).toBe('proof-needed');
  const looks = (await head(`/api/v1/head-office/customers/${id}/looks`)).body.items;
  expect(looks[0].what).toBe('export');
  const acts = await shop.database.rows({
    text: `select act from audit_entry where subject = $1`,
    values: [id],
  });
  expect(acts).toEqual([{ act: 'customer-exported' }]);
});

test('an order that merely names a stranger’s telephone is not in the stranger’s file', async () => {
  const cookie = await enter('0672000077');
  const contact = { firstName: 'Mal', lastName: 'Poser', email: 'poser@example.fr' };
  await shop.reserve('DRILL', { contact });
  await told();
  await shop.app.get(CustomerRecordsService).factsOfAddress({ kind: 'email', value: 'poser@example.fr' });
  expect((await door.get('/export?form=json', cookie)).text).not.toContain('poser');
});
