import { randomUUID } from 'node:crypto';
import { drifts } from '../src/orders/reconcile.queries.js';
import { faults, outcomes, type Program, programOf } from './integrations.js';
import { openShop, type Shop } from './open-shop.js';

let shop: Shop;
let till: Program;
beforeEach(async () => {
  shop = await openShop({
    stores: ['lyon', 'villeurbanne'],
    articles: {
      DRILL: { stock: { lyon: 20, villeurbanne: 5 }, priceCents: 8900 },
      BITS: { stock: 50, priceCents: 1250, vatBasisPoints: 550 },
    },
  });
  till = await programOf(shop);
  // What the scenes sell a minute ago had been delivered by then.
  shop.clock.advance(120_000);
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
const csv = async (kind: string, rows: readonly string[], query: Record<string, string> = {}) => {
  const told = { id: randomUUID(), source: 'erp', name: 'file.csv', ...query };
  return (await till.file(kind, rows.join('\n'), told).expect(200)).body;
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

test('a file says row by row what is wrong, takes the rest, and is read once', async () => {
  const file = [
    'external_id;at;store;sku;type;quantity',
    `m-1;${till.at()};lyon;DRILL;delivery;4`,
    `m-2;${till.at()};lyon;NOTHING;delivery;4`,
    `m-3;${till.at()};lyon;DRILL;delivery;-4`,
    `m-4;${till.at()};lyon;=1+1;delivery;4`,
    `m-5;${till.at()};lyon;DRILL;delivery`,
    `m-1;${till.at()};lyon;DRILL;delivery;4`,
  ];
  const id = randomUUID();
  const dry = await csv('stock-movements', file, { dryRun: 'true' });
  expect(dry).toMatchObject({ isDryRun: true, state: 'done', rows: 6, applied: 1, already: 1, refused: 4 });
  expect(await shop.atp('DRILL')).toBe(20);
  const report = await csv('stock-movements', file, { id });
  expect(report).toMatchObject({ applied: 1, already: 1, refused: 4 });
  expect(
    report.faults.map(({ line, errors }: { line: number; errors: { field: string; code: string }[] }) => [
      line,
      errors[0]?.field,
      errors[0]?.code,
    ]),
  ).toEqual([
    [3, 'sku', 'unknown-sku'],
    [4, 'quantity', 'min'],
    [5, 'sku', 'formula'],
    [6, 'row', 'wrong-width'],
  ]);
  expect(await csv('stock-movements', file, { id })).toEqual(report);
  expect(await csv('stock-movements', file)).toMatchObject({ applied: 0, already: 2 });
  expect(await shop.atp('DRILL')).toBe(24);
  const { body } = await till.desk.get('integrations/files').expect(200);
  expect(body.items).toHaveLength(3);
  expect((await till.desk.get(`integrations/files/${id}`).expect(200)).body).toEqual(report);
});

test('wrong files are refused as a whole with their line, and nothing of them is kept', async () => {
  const head = 'external_id;at;store;sku;counted';
  const wrong: [string | Buffer, object][] = [
    ['colour;size\nred;4', { code: 'wrong-columns', line: 1 }],
    [`${head};counted\n`, { code: 'wrong-columns', line: 1 }],
    [`${head}\n"open;1;2;3;4`, { code: 'quote-not-closed', line: 2 }],
    [Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe, 0]), { code: 'wrong-encoding', line: 1 }],
    [' \n\n', { code: 'empty-file', line: 1 }],
  ];
  for (const [file, fault] of wrong) {
    const query = { id: randomUUID(), source: 'erp' };
    const { body } = await till.file('stock-counts', file, query).expect(200);
    expect(body).toMatchObject({ state: 'unreadable', rows: 0, applied: 0, fault });
  }
  await till.file('stock-counts', head, { source: 'erp' }).expect(400);
  await till.file('stock-counts', head, { id: randomUUID(), source: 'A B' }).expect(400);
  await till.file('stock-counts', '', { id: randomUUID(), source: 'erp' }).expect(400);
  await till.file('stock-counts', 'x'.repeat(12_000_001), { id: randomUUID(), source: 'erp' }).expect(413);
  expect(await shop.atp('DRILL')).toBe(20);
});

test('files of sales, people and orders: rows of one name are one sale, an order is placed like a shopper’s, once', async () => {
  const sales = [
    'external_id;at;store;sku;quantity;unit_price;paid',
    `s-1;${till.at()};lyon;DRILL;1;89,00;80,00`,
  ];
  const sold = await csv('sales', [
    ...sales,
    `s-1;${till.at()};lyon;BITS;2;12.5;`,
    `s-2;${till.at()};lyon;BITS;1;x;`,
  ]);
  expect(sold).toMatchObject({
    rows: 3,
    applied: 1,
    refused: 1,
    faults: [{ line: 4 }],
  });
  const receipt = await shop.staff('receipts/erp:s-1');
  expect(receipt.body.totalCents).toBe(8000 + 2500);
  const people = [
    'external_id,first_name,last_name,email,phone',
    "c-1,=Anna,Martin,a@example.org,'+33 6 12 34 56 78",
  ];
  expect(await csv('customers', people)).toMatchObject({ applied: 0, refused: 1 });
  expect(
    await csv('customers', [people[0] ?? '', 'c-2,Anna,Martin,a@example.org,+33612345678']),
  ).toMatchObject({ applied: 1 });
  const orders = [
    'external_id;store;sku;quantity;first_name;last_name;email',
    'o-1;lyon;DRILL;2;Marc;Durand;marc@example.org',
    'o-1;lyon;BITS;1;Marc;Durand;marc@example.org',
    'o-2;lyon;DRILL;9999;Marc;Durand;marc@example.org',
  ];
  expect(await csv('orders', orders, { dryRun: 'true' })).toMatchObject({ applied: 2, refused: 0 });
  expect(await csv('orders', orders)).toMatchObject({ applied: 1, refused: 1, faults: [{ line: 4 }] });
  expect(await csv('orders', orders)).toMatchObject({ applied: 0, already: 1, refused: 1 });
  expect(await shop.accounts('DRILL')).toMatchObject({ held: 2 });
});

test('tables come piece by piece, and no cell is a formula', async () => {
  await till.tell('customers', [
    person({ firstName: '=cmd', email: 'x@example.org', phone: '+33612345678' }),
  ]);
  await shop.reserve('DRILL');
  const text = async (table: string) => (await till.get(`${table}.csv`).expect(200)).text;
  expect(await text('customers')).toContain(";'=cmd;Martin;x@example.org;no;+33612345678;no;");
  expect(await text('stock')).toContain('lyon;DRILL;19;1;0;0;0;0;19');
  expect(await text('orders')).toMatch(/;1;lyon;reserve;held;2026-11-24T13:24:00.000Z;[^;]+;DRILL;1;8900/);
  expect(await text('prices')).toMatch(/DRILL;\d+;DRILL;89.00/);
  const office = await till.desk.get('integrations/tables/stock').expect(200);
  expect(office.text).toBe(await text('stock'));
  await till.desk.get('integrations/tables/secrets').expect(404);
});
