import { randomUUID } from 'node:crypto';
import type { CustomerView, MergePreviewView } from '@passerelle/shared/api/customers';
import request, { type Response } from 'supertest';
import { CustomerRecordsService } from '../src/customers/customer-records.service.js';
import { doorOf } from './accounts.js';
import { addCustomer, addPastOrder, addPastSale, type PastOrder } from './history.js';
import { type OpenApp, openApp } from './open-app.js';
import { addArticle, addStore } from './shop-floor.js';
import { cookieFor } from './staff.js';

let opened: OpenApp;
let door: ReturnType<typeof doorOf>;
const cookies = { colleague: '', manager: '', office: '', neighbour: '' };
beforeAll(async () => {
  opened = await openApp({ DEMO: '1' });
  door = doorOf(opened);
  await addStore(opened.database, 'lyon', { name: 'Lyon Part-Dieu' });
  await addArticle(opened.database, 'DRILL');
  await addArticle(opened.database, 'BITS');
  cookies.colleague = (await cookieFor(opened, { login: 'anna', name: 'Anna' })).cookie;
  cookies.neighbour = (await cookieFor(opened, { login: 'bruno', name: 'Bruno' })).cookie;
  cookies.manager = (await cookieFor(opened, { login: 'marc', role: 'manager' })).cookie;
  cookies.office = (await cookieFor(opened, { login: 'hq', role: 'head-office', store: null })).cookie;
});
afterAll(() => opened.close());

type Who = keyof typeof cookies;
const http = () => request(opened.app.getHttpServer());
const post = (
  path: string,
  body: object = {},
  who: Who = 'colleague',
  key = randomUUID(),
): Promise<Response> =>
  http()
    .post(`/api/v1/staff/customers${path}`)
    .set({ cookie: cookies[who], 'idempotency-key': key })
    .send(body)
    .then((answer) => answer);
const look = async (id: string, who: Who = 'colleague'): Promise<CustomerView> =>
  (await http().get(`/api/v1/staff/customers/${id}`).set('cookie', cookies[who])).body;

const lea = (rest: object = {}) => ({
  firstName: ' Léa ',
  lastName: 'Morin',
  email: 'Lea.Morin@Example.fr',
  phone: '06 70 00 00 01',
  city: 'Lyon',
  consent: { marketing: true, textVersion: 'counter-1' },
  ...rest,
});

async function orders(order: PastOrder): Promise<string> {
  const orderId = await addPastOrder(opened.database, order);
  await opened.app.get(CustomerRecordsService).link(orderId);
  const [row] = await opened.database.rows<{ id: string }>({
    text: 'select customer_id as id from customer_order where id = $1',
    values: [orderId],
  });
  return row?.id ?? '';
}

const addressesOf = (id: string) =>
  opened.database.rows({
    text: `select kind, value, verified_at is not null as verified, is_claim as claim from customer_contact
            where customer_id = $1 order by kind, value`,
    values: [id],
  });

describe('at the counter', () => {
  test('a colleague makes a record with what the person said: wording, time, means; a repeat makes one', async () => {
    const key = randomUUID();
    const [one, two] = [await post('', lea(), 'colleague', key), await post('', lea(), 'colleague', key)];
    expect([one.status, two.body]).toEqual([201, one.body]);
    const seen = await look(one.body.id);
    expect(seen).toMatchObject({
      name: 'Léa Morin',
      isVerified: false,
      hasAccount: false,
      city: 'Lyon',
      emailMasked: 'l•••@example.fr',
      consents: [{ purpose: 'marketing', given: true, means: 'counter', textVersion: 'counter-1' }],
    });
    expect(seen.consents[0]?.at).toBe(opened.clock.now().toISOString());
    const kept = await opened.database.rows({
      text: "select 1 from idempotency_key where answer::text ilike '%morin%'",
    });
    expect(kept).toEqual([]);
    const again = await post('', lea({ email: undefined, lastName: 'Other' }));
    expect([again.status, again.body.code, again.body.customerId]).toEqual([
      409,
      'customer-known',
      one.body.id,
    ]);
  });

  test('what they say later stands beside what they said before', async () => {
    const { id } = (await post('', lea({ email: 'later@example.fr', phone: undefined }))).body;
    opened.clock.advance(1000);
    expect((await post(`/${id}/consents`, { marketing: false, textVersion: 'counter-1' })).status).toBe(200);
    expect((await look(id)).consents).toMatchObject([{ given: false }]);
    const said = await opened.database.rows({
      text: 'select given from consent where customer_id = $1 order by at',
      values: [id],
    });
    expect(said).toEqual([{ given: true }, { given: false }]);
  });

  test.each([
    ['no address', { email: undefined, phone: undefined }, 'email'],
    ['a wrong e-mail', { email: 'lea' }, 'email'],
    ['a wrong phone', { phone: '12' }, 'phone'],
    ['no name', { lastName: '  ' }, 'lastName'],
    ['no consent question', { consent: undefined }, 'consent'],
    ['an unknown field', { vip: true }, 'vip'],
  ])('%s is refused by its field', async (_, rest, field) => {
    const { body } = await post('', lea({ email: 'fresh@example.fr', phone: '0670000099', ...rest }));
    expect(body.code).toBe('invalid-field');
    expect(body.errors[0].field).toBe(field);
  });

  test('the record made at the counter is the account of whoever proves its phone, with what was bought on it', async () => {
    const { id } = (await post('', lea({ email: undefined, phone: '0670000042' }))).body;
    await addPastSale(opened.database, {
      number: 'LYO-42',
      customerId: id,
      soldAt: '2026-11-23T09:00:00Z',
      lines: [{ sku: 'BITS', netCents: 500 }],
    });
    const cookie = await door.enter('0670000042');
    const { items } = (await door.get('/purchases', cookie)).body;
    expect(items.map(({ number }: { number: string }) => number)).toEqual(['LYO-42']);
    expect((await look(id)).hasAccount).toBe(true);
  });
});

describe('notes', () => {
  test('a note is read by every colleague and taken off by whoever wrote it, or a manager', async () => {
    const id = randomUUID();
    await addCustomer(opened.database, id);
    const made = (await post(`/${id}/notes`, { body: ' Promised a call on Friday ' })).body;
    expect((await look(id, 'neighbour')).notes).toMatchObject([
      { id: made.id, body: 'Promised a call on Friday', by: 'Anna' },
    ]);
    const remove = (who: Who) =>
      http()
        .delete(`/api/v1/staff/customers/${id}/notes/${made.id}`)
        .set('cookie', cookies[who])
        .then(({ status }) => status);
    expect([await remove('neighbour'), await remove('manager'), await remove('colleague')]).toEqual([
      404, 204, 404,
    ]);
    expect((await look(id)).notes).toEqual([]);
    expect((await post(`/${id}/notes`, { body: 'x'.repeat(501) })).status).toBe(400);
  });
});

describe('two records of one person', () => {
  async function pair() {
    const phone = `+3367100${String(Math.floor(performance.now() * 10)).slice(-4)}`;
    const online = await orders({
      email: `${phone}@example.fr`.replace('+', ''),
      firstName: 'Ève',
      lastName: 'Petit',
    });
    const counter = (await post('', lea({ firstName: 'Eve', lastName: 'Petit', email: undefined, phone })))
      .body.id;
    await addPastSale(opened.database, {
      number: `LYO-${phone}`,
      customerId: counter,
      soldAt: '2026-11-22T09:00:00Z',
      lines: [{ sku: 'BITS', netCents: 700 }],
    });
    return { online, counter, phone };
  }

  test('are shown beforehand, joined, read as one, and parted again as they were', async () => {
    const { online, counter } = await pair();
    await post(`/${counter}/notes`, { body: 'Likes oak' });
    const before = [await addressesOf(online), await addressesOf(counter)];
    const { body } = await http()
      .get(`/api/v1/staff/customers/${online}/merge-preview?with=${counter}`)
      .set('cookie', cookies.colleague);
    const preview: MergePreviewView = body;
    expect(preview).toMatchObject({
      into: { id: online, purchases: 0, openReservations: 1 },
      from: { id: counter, purchases: 1, openReservations: 0 },
      moves: 1,
      doubles: 0,
    });
    expect(preview.refusal).toBeUndefined();
    expect(await addressesOf(counter)).toEqual(before[1]);

    const merged = await post(`/${online}/merges`, { with: counter });
    expect(merged.status).toBe(200);
    const seen = await look(online);
    expect(seen.history.items.map(({ where }) => where).sort()).toEqual(['online', 'shop']);
    expect(seen.notes).toHaveLength(1);
    expect(seen.merges).toMatchObject([{ id: merged.body.id, from: { id: counter, name: 'Eve Petit' } }]);
    expect((await look(counter)).id).toBe(online);
    expect((await post(`/${counter}/merges`, { with: online })).body.errors[0].code).toBe('same-record');

    const undone = await post(`/${online}/merges/${merged.body.id}/undo`);
    expect([undone.status, undone.body]).toEqual([200, { id: counter }]);
    expect([await addressesOf(online), await addressesOf(counter)]).toEqual(before);
    expect((await look(online)).history.items.map(({ where }) => where)).toEqual(['online']);
    expect((await look(counter)).history.items.map(({ where }) => where)).toEqual(['shop']);
    expect((await post(`/${online}/merges/${merged.body.id}/undo`)).status).toBe(404);
    const trail = await opened.database.rows<{ act: string; label: string }>({
      text: `select act, label from audit_entry where subject = $1 order by seq`,
      values: [online],
    });
    expect(trail.map(({ act }) => act)).toEqual(['customers-merged', 'customers-parted']);
    expect(JSON.stringify(trail)).not.toMatch(/petit/i);
  });

  test('a proof is not lost in a merge, nor kept by it when it is undone', async () => {
    const { online, counter, phone } = await pair();
    await opened.database.run({
      text: `insert into customer_contact (customer_id, kind, value) values ($1, 'phone', $2)`,
      values: [online, phone],
    });
    await opened.database.run({
      text: `update customer_contact set verified_at = now() where customer_id = $1 and kind = 'phone'`,
      values: [counter],
    });
    const before = [await addressesOf(online), await addressesOf(counter)];
    const merged = await post(`/${online}/merges`, { with: counter });
    expect(await addressesOf(online)).toContainEqual({
      kind: 'phone',
      value: phone,
      verified: true,
      claim: false,
    });
    await post(`/${online}/merges/${merged.body.id}/undo`);
    expect([await addressesOf(online), await addressesOf(counter)]).toEqual(before);
  });

  test('two people who each proved an address are joined by a manager only, and see one history then', async () => {
    const { online, counter, phone } = await pair();
    const mail = `${phone}@example.fr`.replace('+', '');
    const [byMail, byPhone] = [await door.enter(mail), await door.enter(phone)];
    const refused = await post(`/${online}/merges`, { with: counter });
    expect([refused.status, refused.body.code]).toEqual([409, 'merge-needs-manager']);
    const merged = await post(`/${online}/merges`, { with: counter }, 'manager');
    expect(merged.status).toBe(200);
    for (const cookie of [byMail, byPhone])
      expect((await door.get('/purchases', cookie)).body.items).toHaveLength(2);
    await post(`/${online}/merges/${merged.body.id}/undo`, {}, 'manager');
    expect((await door.get('/purchases', byPhone)).body.items).toHaveLength(1);
  });

  test('an earlier merge is parted after the later one; both in a chain come back', async () => {
    const { online, counter } = await pair();
    const third = randomUUID();
    await addCustomer(opened.database, third, 'Third Person');
    const first = (await post(`/${online}/merges`, { with: counter })).body.id;
    const second = (await post(`/${third}/merges`, { with: online })).body.id;
    expect((await look(counter)).id).toBe(third);
    expect((await post(`/${online}/merges/${first}/undo`)).body.code).toBe('merge-not-last');
    expect((await post(`/${third}/merges/${second}/undo`)).status).toBe(200);
    expect([(await look(online)).id, (await look(counter)).id]).toEqual([online, online]);
    expect((await post(`/${online}/merges/${first}/undo`)).status).toBe(200);
    expect((await look(counter)).id).toBe(counter);
  });

  test('two colleagues who join the same records at once do it once', async () => {
    const { online, counter } = await pair();
    const answers = await Promise.all([
      post(`/${online}/merges`, { with: counter }),
      post(`/${counter}/merges`, { with: online }, 'neighbour'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });
});

test('every look is kept with who looked, and head office reads them on the record', async () => {
  const id = randomUUID();
  await addCustomer(opened.database, id);
  await look(id);
  opened.clock.advance(1);
  await post(`/${id}/contact-view`, {}, 'neighbour');
  const looks = await http().get(`/api/v1/head-office/customers/${id}/looks`).set('cookie', cookies.office);
  expect(looks.body.items.map(({ by, what }: { by: string; what: string }) => [by, what])).toEqual([
    ['Bruno', 'contact'],
    ['Anna', 'history'],
  ]);
});
