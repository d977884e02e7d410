import { randomUUID } from 'node:crypto';
import { gtin13 } from '@passerelle/shared/gtin';
import { promotion } from '@passerelle/shared/pricing/build-books';
import { atTheDesk } from './head-office.js';
import { openShop, type Shop } from './open-shop.js';
import { publish } from './shop-floor.js';

let shop: Shop;
let customer: string;
let desk: Awaited<ReturnType<typeof atTheDesk>>;

beforeAll(async () => {
  shop = await openShop({
    articles: {
      SCREWS: { priceCents: 890, stock: 12_000, isWeighed: true, gtin: gtin13('290004200000') },
      KEY: { priceCents: 590, isService: true },
      SAW: { priceCents: 2_000, stock: 30 },
      DRILL: { priceCents: 8_000, stock: 30 },
    },
  });
  const pros = [{ kind: 'segment', anyOf: ['pro'] }];
  const scope = { skus: ['SAW'] };
  await publish(shop, promotion('pros', 'percent-off', { basisPoints: 1_000 }, { scope, conditions: pros }));
  const third = [{ kind: 'nth-purchase', n: 3 }];
  await publish(
    shop,
    promotion('third', 'amount-off', { amountCents: 500 }, { scope: { skus: ['DRILL'] }, conditions: third }),
  );
  await shop.refreshBooks();
  customer = randomUUID();
  await shop.database.run({
    text: `insert into customer (id, first_name, last_name, created_at) values ($1, 'Paule', 'Aubry', now())`,
    values: [customer],
  });
  desk = await atTheDesk(shop, 'Helene');
});
afterAll(() => shop.close());

const setSegments = (segments: unknown, id = customer) =>
  shop
    .http()
    .put(`/api/v1/head-office/customers/${id}/segments`)
    .set('cookie', desk.cookie)
    .send({ segments });
const look = (lines: object[], rest: object = {}) => shop.staff('quotes', { lines, codes: [], ...rest });
const sell = (lines: object[], amountCents: number, rest: object = {}) =>
  shop.staff('sales', { lines, codes: [], payments: [{ method: 'card', amountCents }], ...rest });
const one = (sku: string) => [{ sku, quantity: 1 }];
const grams = (weight: number) => [{ sku: 'SCREWS', quantity: 1, grams: weight }];

test('what is weighed is priced by its grams, leaves the stock by its grams, and stands so on the receipt', async () => {
  const quoted = (await look(grams(350))).body;
  expect(quoted.document.lines).toMatchObject([{ sku: 'SCREWS', grams: 350, unitCents: 890, netCents: 312 }]);
  const sold = await sell([...grams(350), ...grams(650)], 890);
  expect([sold.status, sold.body.totalCents]).toEqual([201, 890]);
  expect(sold.body.lines).toMatchObject([{ sku: 'SCREWS', quantity: 1, grams: 1_000, netCents: 890 }]);
  expect((await shop.accounts('SCREWS'))?.shelf).toBe(11_000);
  const replay = await desk.get(`promotions/simulation/replays/${sold.body.number}`);
  expect(replay.body).toMatchObject({ isSame: true, lines: [{ grams: 1_000 }] });
});

test.each([
  [[{ sku: 'SCREWS', quantity: 1 }], 'lines[0].grams'],
  [[{ sku: 'SAW', quantity: 1, grams: 20 }], 'lines[0].grams'],
  [
    [
      { sku: 'SAW', quantity: 1 },
      { sku: 'SCREWS', quantity: 2, grams: 20 },
    ],
    'lines[1].quantity',
  ],
  [[{ sku: 'SCREWS', quantity: 1, grams: 0 }], 'lines[0].grams'],
  [[{ sku: 'SCREWS', quantity: 1, grams: 1.5 }], 'lines[0].grams'],
])('%j cannot be weighed, and the field is named', async (lines, field) => {
  const { status, body } = await look(lines);
  expect([status, body.errors[0].field]).toEqual([400, field]);
  expect((await sell(lines, 100)).body.errors[0].field).toBe(field);
});

test('the label of a scale is read as its article and its grams', async () => {
  const { body } = await shop.staff(`scan/${gtin13('290004201250')}`);
  expect(body).toMatchObject({ sku: 'SCREWS', isWeighed: true, grams: 1_250 });
  expect((await shop.staff(`scan/${gtin13('290004200000')}`)).body).not.toHaveProperty('grams');
  expect((await shop.staff(`scan/${gtin13('290004301250')}`)).status).toBe(404);
});

test('a service is sold at the counter and takes nothing from stock', async () => {
  const sold = await sell([...one('KEY'), ...one('SAW')], 2_590);
  expect(sold.status).toBe(201);
  expect(await shop.accounts('KEY')).toBeUndefined();
  expect((await shop.staff('scan/KEY')).body).toMatchObject({ isService: true });
});

test('neither a service nor what is weighed can be reserved, and each line is named', async () => {
  const refused = await shop.reserve({ SAW: 1, KEY: 1, SCREWS: 1 });
  expect([refused.status, refused.body.code]).toEqual([422, 'counter-only']);
  expect(refused.body.errors.map(({ field, code }: Record<string, string>) => [field, code])).toEqual([
    ['lines[1].sku', 'is-service'],
    ['lines[2].sku', 'is-weighed'],
  ]);
  expect((await shop.accounts('SAW'))?.held).toBe(0);
});

test('both go along with an order that is handed over', async () => {
  const held = (await shop.reserve('SAW')).body;
  for (const [act, body] of [
    ['picking', {}],
    ['picks', { sku: 'SAW', quantity: 1 }],
    ['ready', { bin: 'A3' }],
  ] as const)
    await shop.staff(`orders/${held.number}/${act}`, body);
  const before = (await shop.accounts('SCREWS'))?.shelf ?? 0;
  const extras = [...one('KEY'), ...grams(500)];
  const handed = await shop.staff(`orders/${held.number}/hand-over`, { code: held.pickup.code, extras });
  expect([handed.status, handed.body.totalCents]).toEqual([200, 2_000 + 590 + 445]);
  expect((await shop.accounts('SCREWS'))?.shelf).toBe(before - 500);
  const undone = await shop.staff(
    `orders/${held.number}/hand-over/undo`,
    { reason: 'mauvaise cliente' },
    { role: 'manager' },
  );
  expect(undone.status).toBe(200);
  expect((await shop.accounts('SCREWS'))?.shelf).toBe(before);
});

test('head office puts a customer in a group: the counter prices for it, the web shows the condition, the journal names nobody', async () => {
  const stranger = (await shop.quote('SAW')).explanation.refused;
  expect(stranger).toContainEqual(expect.objectContaining({ promotion: 'pros', reason: 'customer-needed' }));
  const before = (await look(one('SAW'), { customerId: customer })).body;
  expect([before.document.totalCents, before.explanation.refused[0].reason]).toEqual([2_000, 'segment']);
  expect((await setSegments(['pro', 'club', 'pro'])).body).toEqual({ segments: ['club', 'pro'] });
  const quoted = (await look(one('SAW'), { customerId: customer })).body;
  expect(quoted.document.totalCents).toBe(1_800);
  const agreed = { hash: quoted.hash, at: quoted.document.at };
  const sold = await sell(one('SAW'), 1_800, { customerId: customer, quote: agreed });
  expect([sold.status, sold.body.hash]).toEqual([201, quoted.hash]);
  const anonymous = await sell(one('SAW'), 1_800, { quote: agreed });
  expect([anonymous.status, anonymous.body.code]).toEqual([409, 'quote-changed']);
  expect((await desk.get('customer-segments')).body.items).toContainEqual({ segment: 'pro', customers: 1 });
  const [entry] = (await desk.get('audit', { kind: 'customer' })).body.items;
  expect(entry).toMatchObject({ act: 'customer-segments-set', by: { name: 'Helene' } });
  expect(entry.changes).toContainEqual({ field: 'segments', before: [], after: ['club', 'pro'] });
  expect(JSON.stringify(entry)).not.toContain('Aubry');
  expect((await shop.staff(`customers/${customer}`)).body.segments).toEqual(['club', 'pro']);
});

test.each([[['Pro']], [['a b']], [['']], ['pro'], [Array.from({ length: 13 }, (_, n) => `g${n}`)]])(
  'groups written %j are refused',
  async (segments) => {
    expect((await setSegments(segments)).status).toBe(400);
  },
);

test('a customer whom nobody knows has neither groups nor a price', async () => {
  expect((await setSegments(['pro'], randomUUID())).status).toBe(404);
  expect((await look(one('SAW'), { customerId: randomUUID() })).status).toBe(404);
});

test('the third purchase is the third at the counter too', async () => {
  // One purchase was made above.
  const due = async () => (await look(one('DRILL'), { customerId: customer })).body;
  const second = await due();
  expect(second.explanation.refused).toContainEqual(
    expect.objectContaining({ promotion: 'third', reason: 'purchases', missingPurchases: 1 }),
  );
  expect((await sell(one('DRILL'), second.document.totalCents, { customerId: customer })).status).toBe(201);
  const third = await due();
  expect(third.document.totalCents).toBe(7_500);
});

test('the last use is taken in the same second: the new price still has the gesture and the customer', async () => {
  const limits = { maxUses: 1 };
  const terms = promotion('last', 'amount-off', { amountCents: 300 }, { scope: { skus: ['DRILL'] } });
  await publish(shop, terms, { limits });
  await shop.refreshBooks();
  await desk.prove();
  await shop
    .http()
    .put('/api/v1/head-office/gesture-caps')
    .set('cookie', desk.cookie)
    .send({ colleague: 1_000, manager: 2_000 })
    .expect(200);
  const gesture = { reason: 'delay', amountCents: 200 };
  const basket = [...one('DRILL'), ...one('SAW')];
  const wanted = { customerId: customer, gesture };
  const quoted = (await look(basket, wanted)).body;
  const full = quoted.document.totalCents;
  const tries = await Promise.all([1, 2].map(() => sell(basket, full, wanted)));
  expect(tries.map(({ status }) => status).sort()).toEqual([201, 409]);
  const late = tries.find(({ status }) => status === 409)?.body;
  const applied = late.quote.document.applied.map(({ promotion: id }: { promotion: string }) => id);
  expect(late.code).toBe('quote-changed');
  expect(applied).toEqual(expect.arrayContaining(['pros', 'staff-gesture']));
  expect(applied).not.toContain('last');
});

test('a gesture in the simulator is the gesture of the counter: the same cents, the same refusal', async () => {
  const simulate = (amountCents: number, role = 'colleague') =>
    desk.post('promotions/simulation', {
      store: 'lyon',
      lines: [...one('SAW'), ...grams(500), ...one('KEY')],
      codes: [],
      gesture: { reason: 'delay', amountCents, role },
    });
  const atCounter = async (amountCents: number) =>
    (await look([...one('SAW'), ...grams(500), ...one('KEY')], { gesture: { reason: 'delay', amountCents } }))
      .body;
  for (const amountCents of [1, 200, 244, 245, 246, 3_000]) {
    const [tried, asked] = [(await simulate(amountCents)).body, await atCounter(amountCents)];
    const withoutWho = ({ document }: { document: { applied: object[] } }) => ({
      ...document,
      applied: document.applied.map((rule) => ({ ...rule, by: undefined })),
    });
    expect(withoutWho(tried)).toEqual(withoutWho(asked));
    expect(tried.explanation.refused).toEqual(asked.explanation.refused);
  }
  const rule = (await simulate(200)).body.rules.find(
    ({ kind }: { kind: string }) => kind === 'staff-gesture',
  );
  expect(rule).toMatchObject({ phase: 5, outcome: 'applied', discountCents: 200 });
  expect((await simulate(400, 'manager')).body.document.discountCents).toBe(400);
  expect((await simulate(400)).body.rules).toContainEqual(
    expect.objectContaining({ kind: 'staff-gesture', outcome: 'refused', reason: 'gesture-too-large' }),
  );
});
