import { randomUUID } from 'node:crypto';
import { Erasures } from '../src/customers/erasures.service.js';
import { MessagesService } from '../src/notifications/messages.service.js';
import { Vouchers } from '../src/vouchers/vouchers.service.js';
import { doorOf } from './accounts.js';
import { outcomes, programOf } from './integrations.js';
import { openShop, type Shop } from './open-shop.js';
import { payInShop } from './pay-in-shop.js';
import { tracesIn } from './traces.js';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({
    stores: ['lyon', 'paris'],
    articles: { DRILL: { stock: { lyon: 50, paris: 5 }, priceCents: 8900 } },
  });
});
afterAll(() => shop.close());

const PERSON = {
  firstName: 'Wilhelmine',
  lastName: 'Xantippe',
  email: 'wx@example.fr',
  phone: '+33672004455',
};
const WORDS = [
  'wilhelmine',
  'xantippe',
  'wx@example',
  '672004455',
  '72 00 44 55',
  'ludwika',
  'zbornik',
  '672009988',
];

/** Whose record it is that holds the address. */
async function recordOf(email: string): Promise<string> {
  const [row] = await shop.database.rows<{ id: string }>({
    text: 'select customer_id as id from customer_contact where value = $1 order by verified_at limit 1',
    values: [email],
  });
  return row?.id ?? '';
}

test('paid, collected by a friend, brought back, given a credit and told by two other programs: nothing of a person is left in any column', async () => {
  const till = await payInShop(shop);
  const told = async () => {
    await till.settle();
    await shop.app.get(MessagesService).drain();
  };
  const crm = await programOf(shop);
  const door = doorOf(shop);
  const placed = await till.paid({ DRILL: 2 }, { contact: PERSON });
  await told();
  const cookie = await door.enter(PERSON.email);
  const id = await recordOf(PERSON.email);
  const basket = { revision: 0, codes: [], lines: shop.lines('DRILL') };
  await door.http().put('/api/v1/basket').set('cookie', cookie).send(basket).expect(200);
  const sharing = { cookie, 'idempotency-key': randomUUID() };
  await door.http().post('/api/v1/basket/shares').set(sharing).send({}).expect(201);
  await shop.ask(placed, 'collector', { firstName: 'Ludwika', lastName: 'Zbornik', phone: '0672009988' });
  await till.pick(placed, { DRILL: 2 });
  await shop.staff(`orders/${placed.number}/ready`, { bin: 'A1' });
  await told();
  await shop.staff(`orders/${placed.number}/hand-over`, { code: placed.pickup.code, payments: [] });
  await told();
  const lines = [{ sku: 'DRILL', quantity: 1, condition: 'sellable' }];
  const wanted = { order: placed.number, lines, refund: { method: 'original' } };
  expect((await shop.staff('returns', wanted, { store: 'paris' })).status).toBe(201);
  await told();
  const { voucherId } = await shop.database.inTransaction((tx) =>
    shop.app.get(Vouchers).issue(tx, {
      ...{ kind: 'store-credit', amountCents: 1500, currency: 'EUR', cause: randomUUID() },
      ...{ customerId: id, note: 'Madame Xantippe, geste' },
    }),
  );
  const file = { externalId: 'c-77', ...PERSON };
  expect(outcomes(await crm.tell('customers', [file], 'crm'))).toEqual(['applied']);
  const other = { externalId: 'n-1', ...PERSON, lastName: 'Autre', firstName: 'Wilhelmine' };
  expect(outcomes(await crm.tell('customers', [other], 'newsletter'))).toEqual(['review']);
  const { text: csv } = await crm
    .file('customers', `externalId,firstName,lastName,email\nc-78,Wilhelmine,Xantippe,not an address\n`, {
      ...{ id: randomUUID(), source: 'crm', name: 'people.csv' },
    })
    .expect(200);
  expect(csv).not.toContain('Xantippe');
  expect((await tracesIn(shop.database, ...WORDS)).length).toBeGreaterThan(8);

  const { body: known } = await door.get('/export?form=json', cookie);
  expect(known).toMatchObject({
    collectors: [{ orderNumber: placed.number, firstName: 'Ludwika', lastName: 'Zbornik' }],
    payments: [{ orderNumber: placed.number, capturedCents: 17_800, refundedCents: 8900 }],
    vouchers: [{ kind: 'store-credit', balanceCents: 1500, note: 'Madame Xantippe, geste' }],
    basketCopies: [{ lines: [{ sku: 'DRILL', quantity: 1 }] }],
    aliases: [{ source: 'crm', externalId: 'c-77' }],
  });
  const { text: page } = await door.get('/export', cookie);
  for (const word of ['Zbornik', 'Copies partagées du panier', '178,00']) expect(page).toContain(word);

  await door.send('erasure', {}, { cookie, 'idempotency-key': randomUUID() });
  shop.clock.advance(61 * 60_000);
  expect(await shop.app.get(Erasures).eraseDue()).toBe(1);
  expect(await tracesIn(shop.database, ...WORDS)).toEqual([]);

  // Money and documents stay: what was paid, what went back, and a credit that whoever holds its code may spend.
  const intents = await till.intents(placed);
  expect(intents).toMatchObject([{ capturedCents: 17_800, refundedCents: 8900 }]);
  const [credit] = await shop.database.rows({
    text: 'select balance_cents as cents, customer_id as "customerId" from voucher where id = $1',
    values: [voucherId],
  });
  expect(credit).toEqual({ cents: 1500, customerId: null });
  // A program that tells of the same person again makes a record of its own, and wakes nobody.
  expect(outcomes(await crm.tell('customers', [{ ...file, city: 'Lyon' }], 'crm'))).toEqual(['applied']);
  expect(await recordOf(PERSON.email)).not.toBe(id);
  const [erased] = await shop.database.rows({
    text: 'select first_name, last_name, city from customer where id = $1',
    values: [id],
  });
  expect(erased).toEqual({ first_name: '', last_name: '—', city: null });
});
