import { promotion } from '@passerelle/shared/pricing/build-books';
import { type AtTheDesk, atTheDesk } from './head-office.js';
import { openShop, type Shop } from './open-shop.js';
import { publish } from './shop-floor.js';

// It is Tuesday 24 November 2026, 14:22 in Paris; every article has cost the same since the 1st.
const TOMORROW = '2026-11-25T06:00';
const DAY_MS = 86_400_000;

let shop: Shop;
let claire: AtTheDesk;
let thomas: AtTheDesk;
const many = Array.from({ length: 25 }, (_, place) => `SCREW-${place}`);

beforeEach(async () => {
  const articles = {
    DRILL: { priceCents: 8900, stock: 5 },
    SAW: { priceCents: 1790 },
    GLUE: { priceCents: 499 },
  };
  const screws = Object.fromEntries(many.map((sku) => [sku, { priceCents: 1000 }]));
  shop = await openShop({ articles: { ...articles, ...screws } });
  claire = await atTheDesk(shop, 'Claire');
  thomas = await atTheDesk(shop, 'Thomas');
});
afterEach(() => shop.close());

type Prices = Readonly<Record<string, number>>;
const lines = (prices: Prices) => Object.entries(prices).map(([sku, priceCents]) => ({ sku, priceCents }));
const create = (prices: Prices, rest: object = {}, by = claire) =>
  by.post('prices', { effectiveAt: TOMORROW, lines: lines(prices), ...rest });
const priceOf = async (sku: string) => (await shop.quote(sku)).document.totalCents;
const dear = Object.fromEntries(many.map((sku) => [sku, 1100]));
const checks = async (id: string, query: Record<string, string> = {}) => {
  const { body } = await claire.get(`prices/${id}`, query).expect(200);
  return Object.fromEntries(
    body.lines.items.map((line: { sku: string; check: string }) => [line.sku, line.check]),
  );
};

test('a small change is one person’s to make: approved at once, true at the very instant in quote and shop window', async () => {
  const { body } = await create(
    { DRILL: 9500 },
    { effectiveAt: '2026-11-24T13:30:00Z', name: 'Perceuses' },
  ).expect(201);
  expect(body).toMatchObject({
    name: 'Perceuses',
    state: 'approved',
    effectiveAt: '2026-11-24T13:30:00.000Z',
    needsSecondPerson: false,
    counts: { all: 1, conflicts: 0, up: 1 },
  });
  await shop.refreshBooks();
  shop.clock.set(new Date('2026-11-24T13:29:59.999Z'));
  expect(await priceOf('DRILL')).toBe(8900);
  shop.clock.set(new Date('2026-11-24T13:30:00.000Z'));
  expect(await priceOf('DRILL')).toBe(9500);
  const { body: product } = await shop.http().get('/api/v1/products/drill');
  expect(product.skus[0].price.priceCents).toBe(9500);
});

test('many prices wait for a second person, who is neither the proposer nor whoever wrote in them', async () => {
  const nadia = await atTheDesk(shop, 'Nadia');
  const { body } = await create(dear).expect(201);
  expect(body).toMatchObject({ state: 'proposed', needsSecondPerson: true, mayApprove: false });
  const approval = `prices/${body.id}/approval`;
  expect((await claire.post(approval).expect(409)).body.code).toBe('own-proposal');
  await thomas.patch(`prices/${body.id}`, { name: 'Visserie' }).expect(200);
  expect((await thomas.post(approval).expect(409)).body.code).toBe('own-proposal');
  expect(await shop.database.rows({ text: 'select 1 from price_change where batch is not null' })).toEqual(
    [],
  );
  const approved = (await nadia.post(approval, { comment: 'Vu' }).expect(200)).body;
  expect(approved).toMatchObject({ state: 'approved', decidedBy: { name: 'Nadia' }, comment: 'Vu' });
  expect((await nadia.post(approval).expect(409)).body.code).toBe('already-decided');
  const { body: trail } = await claire.get('audit', { kind: 'price-batch', subject: body.id });
  expect(trail.items.map(({ act, by }: { act: string; by: { name: string } }) => [act, by.name])).toEqual([
    ['price-batch-approved', 'Nadia'],
    ['price-batch-changed', 'Thomas'],
    ['price-batch-proposed', 'Claire'],
    ['price-batch-created', 'Claire'],
  ]);
});

test('one steep change takes a second person too; the limit itself does not', async () => {
  expect((await create({ DRILL: 10_680 })).body.state).toBe('approved');
  expect((await create({ SAW: 2149 })).body).toMatchObject({ state: 'proposed', needsSecondPerson: true });
});

test('two who approve in the same second: one approval, the prices stand once in the history', async () => {
  const { body } = await create(dear);
  const nadia = await atTheDesk(shop, 'Nadia');
  const answers = await Promise.all([thomas, nadia].map((one) => one.post(`prices/${body.id}/approval`)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const rows = await shop.database.rows({ text: 'select sku from price_change where batch is not null' });
  expect(rows).toHaveLength(many.length);
});

test('a repeated request under one key makes one batch', async () => {
  const key = '00000000-0000-4000-8000-00000000abcd';
  const body = { effectiveAt: TOMORROW, lines: lines({ DRILL: 9500 }) };
  const [one, other] = [await claire.post('prices', body, key), await claire.post('prices', body, key)];
  expect(other.body.id).toBe(one.body.id);
  expect((await claire.get('prices').expect(200)).body.items).toHaveLength(1);
});

test('two batches for one instant see each other, whichever came first; at another instant they do not', async () => {
  const one = (await create({ ...dear, DRILL: 9000 })).body;
  const other = (await create({ DRILL: 9100 })).body;
  expect(other.state).toBe('proposed');
  expect(await checks(one.id)).toMatchObject({ DRILL: 'two-batches', 'SCREW-0': 'ok' });
  await claire.patch(`prices/${other.id}`, { effectiveAt: '2026-11-25T06:01' }).expect(200);
  expect((await checks(one.id)).DRILL).toBe('ok');
  // Back again, and withdrawn: the other one is free.
  await claire.patch(`prices/${other.id}`, { effectiveAt: TOMORROW }).expect(200);
  expect((await checks(one.id)).DRILL).toBe('two-batches');
  await claire.post(`prices/${other.id}/withdrawal`).expect(200);
  expect((await checks(one.id)).DRILL).toBe('ok');
});

test('both nights of the clock change: the first of two hours is meant, the skipped one refused', async () => {
  shop.clock.set(new Date('2027-01-05T12:00:00Z'));
  const at = (effectiveAt: string, priceCents = 9000) => create({ DRILL: priceCents }, { effectiveAt });
  // Everybody's session has ended by then.
  claire = await atTheDesk(shop, 'Camille');
  expect((await at('2027-03-28T02:30').expect(422)).body).toMatchObject({
    code: 'skipped-hour',
    errors: [{ field: 'effectiveAt' }],
  });
  expect((await at('2027-03-28T03:00').expect(201)).body.effectiveAt).toBe('2027-03-28T01:00:00.000Z');
  expect((await at('2027-10-31T02:30', 9100).expect(201)).body.effectiveAt).toBe('2027-10-31T00:30:00.000Z');
});

test('nonsense is named by its field and leaves nothing behind', async () => {
  const refused = async (body: object, status: number, field: string, code?: string) => {
    const answer = await claire.post('prices', {
      effectiveAt: TOMORROW,
      lines: lines({ DRILL: 1 }),
      ...body,
    });
    expect([answer.status, answer.body.errors[0].field]).toEqual([status, field]);
    if (code) expect(answer.body.code).toBe(code);
  };
  const line = (rest: object) => ({ lines: [{ sku: 'DRILL', priceCents: 100, ...rest }] });
  for (const priceCents of [0, -1, 1.5, 1e9, '100', null])
    await refused(line({ priceCents }), 400, 'lines[0].priceCents');
  await refused(line({ floorCents: -1 }), 400, 'lines[0].floorCents');
  await refused({ lines: [] }, 400, 'lines');
  await refused({ lines: lines({ DRILL: 1, NOPE: 2 }) }, 422, 'lines[1].sku', 'unknown-sku');
  await refused(
    { lines: [...lines({ DRILL: 1 }), ...lines({ DRILL: 2 })] },
    422,
    'lines[1].sku',
    'duplicate-sku',
  );
  await refused({ effectiveAt: '2026-11-24T14:22' }, 422, 'effectiveAt', 'in-the-past');
  await refused({ effectiveAt: 'demain' }, 400, 'effectiveAt');
  await refused({ colour: 'red' }, 400, 'colour');
  expect((await create({ DRILL: 8900 }).expect(422)).body.code).toBe('nothing-left');
  expect((await claire.get('prices')).body.items).toEqual([]);
  await claire.get('prices/nonsense').expect(404);
  await claire.get('prices/00000000-0000-7000-8000-000000000001').expect(404);
  await claire.get('prices', { cursor: 'nonsense' }).expect(400);
});

test('a proposal whose moment is over has to be moved before anybody approves it', async () => {
  const { body } = await create(dear, { effectiveAt: '2026-11-24T14:30' });
  shop.clock.advance(3_600_000);
  expect((await thomas.post(`prices/${body.id}/approval`).expect(403)).body.code).toBe('proof-needed');
  await thomas.prove();
  expect((await thomas.post(`prices/${body.id}/approval`).expect(422)).body.code).toBe('in-the-past');
  await claire.patch(`prices/${body.id}`, { effectiveAt: TOMORROW }).expect(200);
  await thomas.post(`prices/${body.id}/approval`).expect(200);
});

test('refused with a reason, withdrawn, or a draft: nothing changes, and the answer to a late act says so', async () => {
  const proposed = (await create(dear)).body;
  await thomas.post(`prices/${proposed.id}/refusal`).expect(400);
  const refused = (await thomas.post(`prices/${proposed.id}/refusal`, { comment: 'Trop cher' }).expect(200))
    .body;
  expect(refused).toMatchObject({ state: 'refused', comment: 'Trop cher' });
  expect((await thomas.post(`prices/${proposed.id}/approval`).expect(409)).body).toMatchObject({
    code: 'already-decided',
    state: 'refused',
  });
  expect((await claire.patch(`prices/${proposed.id}`, { name: 'x' }).expect(409)).body.code).toBe(
    'already-decided',
  );
  expect((await claire.get('prices', { state: 'refused' })).body.items).toHaveLength(1);
  expect((await claire.get('prices', { state: 'approved' })).body.items).toEqual([]);
});

test('a reversal brings the former prices back by a batch of its own, but not over what was decided since', async () => {
  const { id } = (await create({ DRILL: 9500, SAW: 1900 }, { effectiveAt: '2026-11-24T14:30' })).body;
  shop.clock.set(new Date('2026-11-24T14:00:00Z'));
  await claire.prove();
  await create({ SAW: 1950 }, { effectiveAt: '2026-11-24T15:30' });
  shop.clock.set(new Date('2026-11-24T15:00:00Z'));
  await claire.prove();
  const { body } = await claire.post(`prices/${id}/reversal`).expect(201);
  expect(body).toMatchObject({ state: 'approved', reverses: { id }, counts: { all: 1 }, isAnnounced: false });
  await shop.refreshBooks();
  expect(await priceOf('DRILL')).toBe(9500);
  shop.clock.set(new Date('2026-11-24T15:01:00Z'));
  expect([await priceOf('DRILL'), await priceOf('SAW')]).toEqual([8900, 1950]);
  const { body: history } = await claire.get('prices/DRILL/history').expect(200);
  expect(history.entries.map((entry: { priceCents: number }) => entry.priceCents)).toEqual([
    8900, 9500, 8900,
  ]);
  expect(history.entries[1]).toMatchObject({ by: { name: 'Claire' }, batch: { id }, formerCents: 8900 });
  expect((await claire.get(`prices/${id}`)).body.reversedBy).toEqual([{ id: body.id, name: body.name }]);
});

test('before a batch begins its reversal stands at the same instant and wins', async () => {
  const { id } = (await create({ DRILL: 9500 })).body;
  const { body } = await claire.post(`prices/${id}/reversal`).expect(201);
  expect(body).toMatchObject({ state: 'approved', effectiveAt: '2026-11-25T05:00:00.000Z' });
  await shop.refreshBooks();
  shop.clock.set(new Date('2026-11-25T05:00:00Z'));
  expect(await priceOf('DRILL')).toBe(8900);
});

test('what it changes: open reservations keep their price, labels by shop, promotions that go on', async () => {
  await publish(
    shop,
    promotion(
      'winter',
      'percent-off',
      { basisPoints: 1000 },
      { level: 'catalogue', scope: { skus: ['DRILL'] } },
    ),
  );
  await shop.refreshBooks();
  await shop.reserve('DRILL');
  const { id } = (await create({ DRILL: 9500, SAW: 1900 }, { draft: true })).body;
  const { body } = await claire.get(`prices/${id}/impact`).expect(200);
  expect(body).toEqual({
    openReservations: 1,
    labels: 1,
    promotions: [{ id: 'winter', name: 'winter', articles: 1 }],
  });
  const { items } = (await claire.get(`prices/${id}`)).body.lines;
  expect(items[0].promotions).toEqual([{ id: 'winter', name: 'winter' }]);
});

test('an announced cut strikes the prior price through for 30 days, and no longer', async () => {
  const { body } = await create({ DRILL: 8000 }).expect(201);
  expect(body.state).toBe('approved');
  await shop.refreshBooks();
  const shown = async () => (await shop.http().get('/api/v1/products/drill')).body.skus[0].price;
  const begins = Date.parse('2026-11-25T05:00:00Z');
  shop.clock.set(new Date(begins));
  expect(await shown()).toMatchObject({ priceCents: 8000, priorCents: 8900 });
  shop.clock.set(new Date(begins + 30 * DAY_MS - 60_000));
  expect(await shown()).toMatchObject({ priceCents: 8000, priorCents: 8900 });
  shop.clock.set(new Date(begins + 30 * DAY_MS));
  expect(await shown()).toEqual({ priceCents: 8000, vatBasisPoints: 2000 });
});
