import { type AtTheDesk, atTheDesk } from './head-office.js';
import { openShop, type Shop } from './open-shop.js';

// It is Tuesday 24 November 2026, 14:22 in Paris; every article has cost the same since the 1st.
const TOMORROW = '2026-11-25T06:00';

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
const dear = Object.fromEntries(many.map((sku) => [sku, 1100]));
const checks = async (id: string, query: Record<string, string> = {}) => {
  const { body } = await claire.get(`prices/${id}`, query).expect(200);
  return Object.fromEntries(
    body.lines.items.map((line: { sku: string; check: string }) => [line.sku, line.check]),
  );
};

test('false reductions, floors, rivals and what stays the same are told line by line, and keep it from approval', async () => {
  await shop.setPrices({ SAW: 1590 }, new Date('2026-11-09T00:00:00Z'));
  await shop.setPrices({ SAW: 1790 }, new Date('2026-11-12T00:00:00Z'));
  await create({ 'SCREW-0': 1050 }, { name: 'Fêtes' }).expect(201);
  const wanted = [
    { sku: 'SAW', priceCents: 1640 },
    { sku: 'GLUE', priceCents: 389, floorCents: 410 },
    { sku: 'SCREW-0', priceCents: 980 },
    { sku: 'SCREW-1', priceCents: 1000 },
    { sku: 'DRILL', priceCents: 8000 },
  ];
  const { body } = await claire
    .post('prices', { effectiveAt: TOMORROW, name: 'Hiver', lines: wanted })
    .expect(201);
  expect(body).toMatchObject({
    state: 'proposed',
    counts: { all: 5, conflicts: 3, down: 4, up: 0, unchanged: 1 },
  });
  const { items } = (await claire.get(`prices/${body.id}`)).body.lines;
  expect(items).toMatchObject([
    {
      ...{ sku: 'SAW', formerCents: 1790, priceCents: 1640, changeBasisPoints: -838, priorCents: 1590 },
      ...{ check: 'false-reduction', soldAt: '2026-11-09T00:00:00.000Z', vatBasisPoints: 2000 },
    },
    { sku: 'GLUE', check: 'below-floor', floorCents: 410 },
    { sku: 'SCREW-0', check: 'two-batches', otherBatch: { name: 'Fêtes' } },
    { sku: 'SCREW-1', check: 'unchanged', changeBasisPoints: 0 },
    { sku: 'DRILL', check: 'ok', priorCents: 8900 },
  ]);
  expect(Object.keys(await checks(body.id, { show: 'conflicts' }))).toEqual(['SAW', 'GLUE', 'SCREW-0']);
  expect((await thomas.post(`prices/${body.id}/approval`).expect(409)).body).toMatchObject({
    code: 'price-conflicts',
    conflicts: 3,
  });
  const { body: rest } = await thomas.post(`prices/${body.id}/conflicts/removal`).expect(200);
  expect(rest.counts).toMatchObject({ all: 2, conflicts: 0 });
  await thomas.post(`prices/${body.id}/approval`).expect(200);
  const written = await shop.database.rows({
    text: 'select sku, is_announced as told from price_change where batch = $1',
    values: [body.id],
  });
  expect(written).toEqual([{ sku: 'DRILL', told: true }]);
});

test('checks follow the books: a price that changed meanwhile changes what the batch says', async () => {
  const { body } = await create({ DRILL: 8000 }, { draft: true });
  expect(body.state).toBe('draft');
  expect(await checks(body.id)).toEqual({ DRILL: 'ok' });
  await shop.setPrices({ DRILL: 7900 }, new Date('2026-11-20T00:00:00Z'));
  expect(await checks(body.id)).toEqual({ DRILL: 'ok' });
  await shop.setPrices({ DRILL: 8900 }, new Date('2026-11-22T00:00:00Z'));
  expect(await checks(body.id)).toEqual({ DRILL: 'false-reduction' });
  // Nobody calls it a reduction: it may go down quietly.
  await claire.patch(`prices/${body.id}`, { isAnnounced: false }).expect(200);
  expect(await checks(body.id)).toEqual({ DRILL: 'ok' });
  expect((await claire.post(`prices/${body.id}/proposal`).expect(200)).body.state).toBe('approved');
});

test('lines of what is not decided yet are added, changed and taken out one by one, and checked anew', async () => {
  const wanted = [
    { sku: 'DRILL', priceCents: 9500 },
    { sku: 'GLUE', priceCents: 450, floorCents: 440 },
    { sku: 'SCREW-0', priceCents: 1050 },
  ];
  const body = { effectiveAt: TOMORROW, name: 'Hiver', lines: wanted, draft: true };
  const { id, revision } = (await claire.post('prices', body).expect(201)).body;
  const correct = (change: object, by = claire) => by.patch(`prices/${id}/lines`, { revision, ...change });
  const set = lines({ GLUE: 430, SAW: 1690 });
  const changed = (await correct({ set, remove: ['SCREW-0'] }).expect(200)).body;
  expect(changed).toMatchObject({ revision: revision + 1, counts: { all: 3, conflicts: 1, up: 1, down: 2 } });
  const { items } = (await claire.get(`prices/${id}`)).body.lines;
  expect(items).toMatchObject([
    { sku: 'DRILL', priceCents: 9500, check: 'ok' },
    // Keeps its place, and the floor that was written beside its former price.
    { sku: 'GLUE', priceCents: 430, check: 'below-floor', floorCents: 440 },
    { sku: 'SAW', priceCents: 1690, check: 'ok' },
  ]);
  expect((await correct({ set }, thomas).expect(409)).body).toMatchObject({
    code: 'changed-meanwhile',
    revision: revision + 1,
  });
  const { body: trail } = await claire.get('audit', { kind: 'price-batch', subject: id });
  expect(trail.items[0]).toMatchObject({
    act: 'price-lines-changed',
    changes: [
      { field: 'priceCents.GLUE', before: 450, after: 430 },
      { field: 'priceCents.SAW', after: 1690 },
      { field: 'priceCents.SCREW-0', before: 1050 },
    ],
  });
});

test('a correction that makes no sense changes nothing, and what was decided is not corrected', async () => {
  const { id, revision } = (await create({ DRILL: 9000 }, { draft: true })).body;
  const refused = async (change: object, code: string, field?: string) => {
    const { body } = await claire.patch(`prices/${id}/lines`, { revision, ...change });
    expect([body.code, body.errors?.[0].field]).toEqual([code, field]);
  };
  await refused({ set: lines({ NOPE: 1 }) }, 'unknown-sku', 'set[0].sku');
  await refused({ set: [...lines({ SAW: 1 }), ...lines({ SAW: 2 })] }, 'duplicate-sku', 'set[1].sku');
  await refused({ set: lines({ SAW: 1.5 }) }, 'invalid-field', 'set[0].priceCents');
  await refused({ set: lines({ SAW: 1600 }), remove: ['SAW'] }, 'invalid-field', 'remove[0]');
  await refused({ remove: ['DRILL'] }, 'nothing-left');
  await refused({ revision: undefined }, 'invalid-field', 'revision');
  expect((await claire.get(`prices/${id}`)).body).toMatchObject({ revision, counts: { all: 1 } });
  await claire.post(`prices/${id}/proposal`).expect(200);
  await refused({ set: lines({ DRILL: 9100 }) }, 'already-decided');
});

test('who takes a line out of a proposal may still approve it, who writes a price in it may not', async () => {
  const nadia = await atTheDesk(shop, 'Nadia');
  const { id } = (await create(dear)).body;
  const correct = async (by: AtTheDesk, change: object) => {
    const { revision } = (await by.get(`prices/${id}`)).body;
    return (await by.patch(`prices/${id}/lines`, { revision, ...change }).expect(200)).body;
  };
  expect(await correct(thomas, { remove: ['SCREW-3'] })).toMatchObject({
    state: 'proposed',
    mayApprove: true,
    counts: { all: 24 },
  });
  expect(await correct(nadia, { set: lines({ 'SCREW-4': 1090 }) })).toMatchObject({ mayApprove: false });
  expect((await nadia.post(`prices/${id}/approval`).expect(409)).body.code).toBe('own-proposal');
  await thomas.post(`prices/${id}/approval`).expect(200);
});

test('lines are paged without a gap, and only head office comes in', async () => {
  const { id } = (await create(dear)).body;
  const first = (await claire.get(`prices/${id}`, { limit: '20' })).body.lines;
  const second = (await claire.get(`prices/${id}`, { limit: '20', cursor: first.nextCursor })).body.lines;
  expect([...first.items, ...second.items].map(({ sku }: { sku: string }) => sku)).toEqual(many);
  expect(second.nextCursor).toBeNull();
  const manager = await shop.cookieOf('manager');
  await shop.http().get(`/api/v1/head-office/prices/${id}`).set('cookie', manager).expect(404);
});
