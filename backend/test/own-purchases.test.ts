import { randomUUID } from 'node:crypto';
import type { PurchasePage } from '@passerelle/shared/api/accounts';
import { CustomerRecordsService } from '../src/customers/customer-records.service.js';
import { doorOf } from './accounts.js';
import { addCustomer, addPastOrder, addPastSale, type PastOrder } from './history.js';
import { type OpenApp, openApp } from './open-app.js';
import { addArticle, addStore } from './shop-floor.js';

let opened: OpenApp;
let door: ReturnType<typeof doorOf>;
beforeAll(async () => {
  opened = await openApp({ DEMO: '1' });
  await addStore(opened.database, 'lyon', { name: 'Lyon Part-Dieu' });
  await addArticle(opened.database, 'DRILL', { name: { fr: 'Perceuse', en: 'Drill' } });
  await addArticle(opened.database, 'BITS', { name: { fr: 'Forets', en: 'Bits' } });
  door = doorOf(opened);
});
afterAll(() => opened.close());

async function orders(order: PastOrder): Promise<{ orderId: string; customerId: string }> {
  const orderId = await addPastOrder(opened.database, order);
  await opened.app.get(CustomerRecordsService).link(orderId);
  const [row] = await opened.database.rows<{ id: string }>({
    text: 'select customer_id as id from customer_order where id = $1',
    values: [orderId],
  });
  return { orderId, customerId: row?.id ?? '' };
}

const purchases = async (cookie: string): Promise<PurchasePage> =>
  (await door.get('/purchases', cookie)).body;
const numbers = async (cookie: string) => (await purchases(cookie)).items.map(({ number }) => number);

test('guest orders and counter purchases are there at the first sign-in, as one list with codes and receipts', async () => {
  const { orderId, customerId } = await orders({
    email: 'ines@example.fr',
    firstName: 'Inès',
    lastName: 'Roche',
    number: '1111-2222-3333',
  });
  await addPastSale(opened.database, {
    number: 'LYO-501',
    customerId,
    soldAt: '2026-11-20T09:00:00Z',
    lines: [{ sku: 'BITS', netCents: 1250 }],
  });
  const cookie = await door.enter('ines@example.fr');
  const { items, nextCursor } = await purchases(cookie);
  expect(
    items.map(({ where, number, isOpen, receipt, hash8 }) => [where, number, isOpen, receipt, hash8]),
  ).toEqual([
    ['online', '1111-2222-3333', true, undefined, undefined],
    ['shop', 'LYO-501', false, 'LYO-501', 'abababab'],
  ]);
  expect(items[0]?.pickupCode).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  expect(nextCursor).toBeNull();
  expect(await door.who(cookie)).toEqual({
    isSignedIn: true,
    firstName: 'Inès',
    lastName: 'Roche',
    email: 'ines@example.fr',
  });
  expect(orderId).not.toBe('');
});

test('who types somebody’s telephone number and name into an order sees nothing of theirs, whatever they prove', async () => {
  const victim = await orders({
    phone: '+33655555501',
    firstName: 'Vera',
    lastName: 'Lopez',
    number: 'V-1',
  });
  await addPastSale(opened.database, {
    number: 'LYO-V',
    customerId: victim.customerId,
    soldAt: '2026-11-20T09:00:00Z',
    lines: [{ sku: 'BITS', netCents: 1250 }],
  });
  const poison = await orders({
    email: 'mallory@example.fr',
    phone: '+33655555501',
    firstName: 'V',
    lastName: 'LOPEZ',
    number: 'M-1',
  });
  const records = opened.app.get(CustomerRecordsService);
  const proof = records.proofFor(poison.orderId, { kind: 'email', value: 'mallory@example.fr' });
  await opened.database.inTransaction((tx) => records.confirm(tx, poison.orderId, proof));
  const mallory = await door.enter('mallory@example.fr');
  expect(await numbers(mallory)).toEqual(['M-1']);
  expect((await door.get('/purchases/V-1', mallory)).status).toBe(404);
  expect((await door.get('/purchases/LYO-V', mallory)).status).toBe(404);
  const vera = await door.enter('+33655555501');
  expect((await numbers(vera)).sort()).toEqual(['LYO-V', 'M-1', 'V-1']);
  // The other way round: somebody who proved their own telephone is not joined by who orders with it.
  const late = await orders({
    email: 'eve@example.fr',
    phone: '+33655555501',
    lastName: 'Lopez',
    number: 'E-1',
  });
  expect(late.customerId).not.toBe('');
  expect(await numbers(await door.enter('eve@example.fr'))).toEqual(['E-1']);
});

test('an address that is added by its code joins what was bought with it; a code of another account adds nothing', async () => {
  await orders({ phone: '+33655555510', lastName: 'Double', number: 'D-PHONE' });
  await orders({ email: 'double@example.fr', lastName: 'Double', number: 'D-MAIL' });
  const cookie = await door.enter('double@example.fr');
  expect(await numbers(cookie)).toEqual(['D-MAIL']);
  const { body } = await door.send('contacts', { contact: '0655555510' }, { cookie });
  const stranger = await door.enter('somebody@example.fr');
  const code = { code: door.codeOf(body.attempt) };
  expect((await door.send(`contacts/${body.attempt}/code`, code, { cookie: stranger })).body.code).toBe(
    'sign-in-over',
  );
  expect((await door.send(`contacts/${body.attempt}/code`, code, { cookie })).status).toBe(204);
  expect((await numbers(cookie)).sort()).toEqual(['D-MAIL', 'D-PHONE']);
  expect(await door.who(cookie)).toMatchObject({ email: 'double@example.fr', phone: '+33655555510' });
  expect((await numbers(await door.enter('0655555510'))).sort()).toEqual(['D-MAIL', 'D-PHONE']);
});

test('a long list comes in pages that neither skip nor repeat', async () => {
  const id = randomUUID();
  await addCustomer(opened.database, id, 'Lou Page');
  await opened.database.run({
    text: `insert into customer_contact (customer_id, kind, value) values ($1, 'email', 'pages@example.fr')`,
    values: [id],
  });
  for (let n = 0; n < 45; n += 1)
    await addPastSale(opened.database, {
      number: `P-${n}`,
      customerId: id,
      soldAt: '2026-10-01T09:00:00Z',
      lines: [{ sku: 'BITS', netCents: 100 }],
    });
  const cookie = await door.enter('pages@example.fr');
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { items, nextCursor }: PurchasePage = (
      await door.get(`/purchases${cursor && `?cursor=${cursor}`}`, cookie)
    ).body;
    seen.push(...items.map(({ number }) => number));
    cursor = nextCursor;
  }
  expect([seen.length, new Set(seen).size]).toEqual([45, 45]);
});

test('a name is asked for once, and forms are given it from then on', async () => {
  const cookie = await door.enter('name@example.fr');
  const rename = (body: object) => door.http().patch('/api/v1/account').set('cookie', cookie).send(body);
  expect((await rename({ firstName: ' ', lastName: 'X' })).body.code).toBe('invalid-field');
  expect((await rename({ firstName: 'Zoé', lastName: 'Caron' })).status).toBe(204);
  expect(await door.who(cookie)).toEqual({
    isSignedIn: true,
    firstName: 'Zoé',
    lastName: 'Caron',
    email: 'name@example.fr',
  });
});
