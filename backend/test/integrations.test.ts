import { randomUUID } from 'node:crypto';
import { drifts } from '../src/orders/reconcile.queries.js';
import { faults, openTillShop, outcomes, type Program, programOf } from './integrations.js';
import type { Shop } from './open-shop.js';

let shop: Shop;
let till: Program;
beforeEach(async () => {
  ({ shop, till } = await openTillShop());
});
afterEach(async () => {
  expect(await shop.database.rows(drifts)).toEqual([]);
  await shop.close();
});

const sale = (rest: object = {}) => ({
  externalId: `t-${randomUUID()}`,
  at: till.at(60_000),
  store: 'lyon',
  lines: [{ sku: 'DRILL', quantity: 1, unitCents: 8900 }],
  ...rest,
});
const person = (rest: object = {}) => ({
  externalId: `c-${randomUUID()}`,
  firstName: 'Anna',
  lastName: 'Martin',
  ...rest,
});
const verified = async (email: string, name = 'Anna Martin') => {
  const id = randomUUID();
  const [firstName, lastName] = name.split(' ');
  await shop.database.run({
    text: 'insert into customer (id, first_name, last_name, created_at) values ($1, $2, $3, now())',
    values: [id, firstName, lastName],
  });
  await shop.database.run({
    text: `insert into customer_contact (customer_id, kind, value, verified_at) values ($1, 'email', $2, now())`,
    values: [id, email],
  });
  return id;
};

test('a sale of another till has a receipt with its own number, VAT per rate and unit nets that refunds give back', async () => {
  const told = sale({
    number: '0042-118',
    lines: [
      { sku: 'DRILL', quantity: 3, unitCents: 8900, netCents: 26_000 },
      { sku: 'BITS', quantity: 1, unitCents: 1250 },
    ],
    payments: [{ method: 'cash', amountCents: 28_000 }],
  });
  const answer = await till.tell('sales', [told], 'till-3');
  expect(answer.items[0]?.reference).toBe(`till-3:${told.externalId}`);
  for (const number of ['0042-118', answer.items[0]?.reference]) {
    const { body } = await shop.staff(`receipts/${encodeURIComponent(number ?? '')}`);
    expect(body).toMatchObject({
      totalCents: 27_250,
      changeCents: 750,
      store: 'lyon',
      soldAt: told.at.replace('.000', ''),
    });
    expect(body.document.vat).toEqual([
      { basisPoints: 550, grossCents: 1250, netCents: 1185, vatCents: 65 },
      { basisPoints: 2000, grossCents: 26_000, netCents: 21_667, vatCents: 4333 },
    ]);
  }
  const rows = await shop.database.rows({ text: `select unit_nets from sale_line where sku = 'DRILL'` });
  expect(rows).toEqual([{ unit_nets: [8667, 8667, 8666] }]);
  expect(await shop.atp('DRILL')).toBe(17);
});

test('money that does not add up is refused by its field, and nothing is sold', async () => {
  const line = { sku: 'DRILL', quantity: 1, unitCents: 8900 };
  const answer = await till.tell('sales', [
    sale({ lines: [{ ...line, netCents: 9000 }] }),
    sale({ payments: [{ method: 'card', amountCents: 8800 }] }),
    sale({ payments: [{ method: 'card', amountCents: 9000 }] }),
    sale({ lines: [{ ...line, quantity: -1 }] }),
    sale({ lines: [] }),
    sale({ lines: [{ ...line, sku: 'NOTHING' }] }),
    sale({ lines: [{ ...line, unitCents: 1.5 }] }),
  ]);
  expect(faults(answer)).toEqual([
    ['lines[0].netCents above-gross'],
    ['payments payment-mismatch'],
    ['payments payment-mismatch'],
    ['lines[0].quantity min'],
    ['lines array-min-size'],
    ['lines[0].sku unknown-sku'],
    ['lines[0].unitCents is-int'],
  ]);
  expect(await shop.atp('DRILL')).toBe(20);
});

test('an imported customer buys at another till: colleagues see one history', async () => {
  const anna = person({ email: 'Anna@Example.org' });
  const { items } = await till.tell('customers', [anna], 'loyalty');
  await till.tell('sales', [sale({ customer: anna.externalId })], 'loyalty');
  const { body } = await shop.staff(`customers/${items[0]?.reference}`);
  expect(body.history.items).toMatchObject([{ where: 'shop', totalCents: 8900 }]);
  expect(body.isVerified).toBe(false);
});

test('a key speaks of its shops and under its source only, and is no use after its end', async () => {
  const bound = await programOf(shop, {
    stores: ['lyon'],
    source: 'till-3',
    expiresAt: new Date(shop.clock.now().getTime() + 60_000).toISOString(),
  });
  const there = await bound.tell('sales', [sale(), sale({ store: 'villeurbanne' })], 'till-3');
  expect(faults(there)).toEqual([[], ['store unknown-store']]);
  await bound.post('sales', { source: 'erp', entries: [sale()] }).expect(400);
  const table = (await bound.get('stock.csv').expect(200)).text;
  expect(table).toContain('lyon;DRILL;19');
  expect(table).not.toContain('villeurbanne');
  const { body } = await bound.desk.get('integrations/keys').expect(200);
  const shown = body.items.find(({ id }: { id: string }) => id === bound.keyId);
  expect(shown).toMatchObject({
    hint: bound.secret.slice(0, 11),
    lastUsedAt: expect.any(String),
    stores: ['lyon'],
  });
  expect(JSON.stringify(body)).not.toContain(bound.secret);
  shop.clock.advance(60_000);
  await bound.get('stock.csv').expect(401);
  const trail = await bound.desk.get('audit').query({ q: 'Caisse' });
  expect(trail.text).toContain('api-key-created');
  expect(trail.text).not.toContain(bound.secret);
});

test('a key that asks too often is told when to come again, and nobody else is', async () => {
  const other = await programOf(shop);
  await shop.database.run({ text: 'update rate_limit set hits = 1000000' });
  await till.get('prices.csv');
  await shop.database.run({ text: 'update rate_limit set hits = 1000000' });
  const answer = await till.get('prices.csv').expect(429);
  expect(answer.headers['retry-after']).toBe('60');
  await other.get('prices.csv').expect(200);
});

test('people are recognised by a verified address; whoever is in doubt waits for a person', async () => {
  const anna = await verified('anna@example.org');
  await verified('both@example.org', 'Bruno Petit');
  const told = [
    person({ email: 'anna@example.org', phone: '06 12 34 56 78' }),
    person({ email: 'anna@example.org', firstName: 'Zoé', lastName: 'Autre' }),
    person({ email: 'both@example.org', phone: '0612345678', lastName: 'Petit' }),
    person({ email: 'new@example.org', lastName: 'Nouveau' }),
    person({ email: 'new@example.org', lastName: 'Nouveau' }),
    person({ email: 'no address' }),
    person({ phone: '12' }),
    person({ lastName: ' ' }),
  ];
  const answer = await till.tell('customers', told, 'crm');
  expect(outcomes(answer)).toEqual([
    'applied',
    'review',
    'applied',
    'applied',
    'review',
    'refused',
    'refused',
    'refused',
  ]);
  expect(answer.items[0]?.reference).toBe(anna);
  expect(outcomes(await till.tell('customers', told.slice(0, 5), 'crm'))).toEqual([
    'already',
    'review',
    'already',
    'already',
    'review',
  ]);
  const { body } = await till.desk.get('integrations/customer-matches').expect(200);
  expect(body).toMatchObject({
    open: 2,
    items: expect.arrayContaining([
      expect.objectContaining({ reason: 'other-name', candidates: [expect.objectContaining({ id: anna })] }),
      expect.objectContaining({ reason: 'unverified-address' }),
    ]),
  });
  expect(JSON.stringify(body)).not.toContain('anna@example.org');
  // Both were told in one instant.
  const asked = (reason: string) => body.items.find((item: { reason: string }) => item.reason === reason);
  const [first, second] = [asked('other-name'), asked('unverified-address')];
  const decide = (id: string, decision: object) =>
    till.desk.post(`integrations/customer-matches/${id}/decision`, decision);
  await decide(first.id, { decision: 'same', customerId: randomUUID() }).expect(400);
  await decide(first.id, { decision: 'new' }).expect(200);
  await decide(first.id, { decision: 'new' }).expect(409);
  const [same] = second.candidates;
  await decide(second.id, { decision: 'same', customerId: same.id }).expect(200, { customerId: same.id });
  const kept = await shop.database.rows({
    text: 'select person from customer_match where person is not null',
  });
  expect(kept).toEqual([]);
  expect(outcomes(await till.tell('customers', told.slice(0, 5), 'crm'))).toEqual(Array(5).fill('already'));
});

test('one file of people sent by ten at once makes each of them once', async () => {
  const file = Array.from({ length: 20 }, (_, n) =>
    person({ email: `p${n}@example.org`, lastName: `Nom${n}` }),
  );
  const answers = await Promise.all(Array.from({ length: 10 }, () => till.tell('customers', file, 'crm')));
  expect(answers.reduce((sum, { applied }) => sum + applied, 0)).toBe(20);
  const [{ people } = { people: 0 }] = await shop.database.rows<{ people: number }>({
    text: `select count(*)::integer as people from customer where last_name like 'Nom%'`,
  });
  expect(people).toBe(20);
});
