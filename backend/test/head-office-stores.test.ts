import request from 'supertest';
import { type Desk, deskOf } from './head-office.js';
import { openShop, type Shop } from './open-shop.js';

// Tuesday 24 November 2026, 14:22 in Paris.
let shop: Shop;
let desk: Desk;
beforeEach(async () => {
  shop = await openShop({ articles: { DRILL: { stock: 9 } }, stores: ['lyon', 'bron'] });
  desk = await deskOf(shop);
}, 30_000);
afterEach(() => shop.close());

const day = [
  { opens: '09:00', closes: '12:00' },
  { opens: '14:00', closes: '19:00' },
];
const week = [day, day, day, day, day, day, []];
const words = (fr: string) => ({ fr, en: `${fr} (en)` });
const shown = async (code = 'lyon', language = 'fr') =>
  (await request(shop.app.getHttpServer()).get(`/api/v1/stores/${code}`).set('accept-language', language))
    .body;
const change = (body: object, code = 'lyon') => desk.send('patch', `stores/${code}`, body);
const faultsOf = (answer: request.Response) =>
  answer.body.errors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`);
const newShop = {
  ...{ name: 'Grenoble Europole', street: '3 place Robert-Schuman', postcode: '38000', city: 'Grenoble' },
  ...{ phone: '04 76 00 00 00', weekly: week },
};

test('a new shop stands at its town, takes no reservations yet, and is found by shoppers', async () => {
  const { status, body } = await desk.send('post', 'stores', newShop);
  expect([status, body.code, body.takesReservations, body.timezone]).toEqual([
    201,
    'grenoble-europole',
    false,
    'Europe/Paris',
  ]);
  expect(Math.round(body.lat)).toBe(45);
  expect(await shown('grenoble-europole')).toMatchObject({ name: 'Grenoble Europole', open: { now: true } });
  expect((await desk.send('post', 'stores', newShop)).body.code).toBe('grenoble-europole-2');
  const { body: list } = await desk.get('stores?q=EUROPOLE%20grenoble');
  expect(list).toMatchObject({ total: 2, items: [{ code: 'grenoble-europole', open: { now: true } }, {}] });
  const { body: trail } = await desk.get('audit?kind=store&subject=grenoble-europole');
  expect(trail.items[0].act).toBe('store-created');
});

test.each([
  [{ postcode: '99999' }, 'postcode unknown-place'],
  [{ lat: 48.85, lon: 2.35 }, 'lat far-from-town'],
  [{ timezone: 'Europe/Lyon' }, 'timezone unknown-zone'],
  [{ weekly: [...week.slice(0, 6), [{ opens: '20:00', closes: '09:30' }]] }, 'weekly[0][0].opens overlaps'],
  [{ weekly: week.slice(1) }, 'weekly array-min-size'],
  [{ weekly: [...week.slice(0, 6), { opens: '09:00', closes: '12:00' }] }, 'weekly is-array'],
  [{ weekly: [...week.slice(0, 6), [{ opens: '9:00', closes: '12:00' }]] }, 'weekly[6][0].opens matches'],
  [{ name: '???' }, 'name no-letters'],
])('a shop that cannot be is refused by field: %j', async (fault, told) => {
  const answer = await desk.send('post', 'stores', { ...newShop, ...fault });
  expect(answer.status).toBe(400);
  expect(faultsOf(answer)).toContain(told);
});

test('a day that differs is told to shoppers in their language, and the promises that meet it move later', async () => {
  const { body: order } = await shop.reserve('DRILL');
  expect(order.collectBy).toBe('2026-11-26T18:00:00Z');
  const exceptions = [{ date: '2026-11-26', spans: [], reason: words('Inventaire') }];
  const { body: effect } = await desk.send('post', 'stores/lyon/calendar-preview', { exceptions });
  expect(effect).toMatchObject({
    openOrders: 1,
    moves: [{ from: '2026-11-26T18:00:00Z', to: '2026-11-27T18:00:00Z', orders: 1 }],
  });
  expect(effect.nextDays[2]).toEqual({ date: '2026-11-26', spans: [], reason: words('Inventaire') });
  expect((await desk.get('stores/lyon')).body).toMatchObject({ revision: 1, openOrders: 1 });
  const { body: changed } = await change({ revision: 1, exceptions });
  expect(changed).toMatchObject({ revision: 2, exceptions });
  expect((await shown('lyon', 'en')).hours.exceptions).toEqual([
    { date: '2026-11-26', spans: [], reason: 'Inventaire (en)' },
  ]);
  shop.clock.set(new Date('2026-11-26T18:30:00Z'));
  await shop.expire();
  expect(await shop.show(order)).toMatchObject({ state: 'held', collectBy: '2026-11-27T18:00:00Z' });
});

test('longer hours take no promise earlier, and what is over of the exceptional days stays', async () => {
  await shop.database.run({
    text: `insert into store_exception (store, day, spans, reason) values ('lyon', '2026-11-20', '[]', 'Travaux')`,
  });
  await shop.reserve('DRILL');
  const longer = [...week.slice(0, 3), [{ opens: '08:00', closes: '21:00' }], ...week.slice(4)];
  const { body } = await desk.send('post', 'stores/lyon/calendar-preview', { weekly: longer });
  expect(body.moves).toEqual([{ from: '2026-11-26T18:00:00Z', to: '2026-11-26T20:00:00Z', orders: 1 }]);
  const shorter = [...week.slice(0, 3), [{ opens: '08:00', closes: '12:00' }], ...week.slice(4)];
  const { body: later } = await desk.send('post', 'stores/lyon/calendar-preview', { weekly: shorter });
  expect(later.moves).toEqual([{ from: '2026-11-26T18:00:00Z', to: '2026-11-27T18:00:00Z', orders: 1 }]);
  const { body: changed } = await change({ revision: 1, weekly: longer, exceptions: [] });
  expect(changed.weekly[3]).toEqual([{ opens: '08:00', closes: '21:00' }]);
  const days = await shop.database.rows({ text: `select from store_exception where store = 'lyon'` });
  expect(days).toHaveLength(1);
});

test('a shop that closes early today says so at once, and only once', async () => {
  const closing = { revision: 1, closesAt: '16:00', reason: words('Fuite d’eau') };
  const { body } = await desk.send('post', 'stores/lyon/early-closing', closing);
  expect(body.exceptions).toEqual([
    {
      date: '2026-11-24',
      spans: [
        { opens: '09:00', closes: '12:00' },
        { opens: '14:00', closes: '16:00' },
      ],
      reason: words('Fuite d’eau'),
    },
  ]);
  expect((await shown()).open).toEqual({ now: true, until: '2026-11-24T15:00:00Z', reason: 'Fuite d’eau' });
  const again = (closesAt: string, revision = 2) =>
    desk.send('post', 'stores/lyon/early-closing', { ...closing, closesAt, revision });
  expect(faultsOf(await again('17:00'))).toEqual(['closesAt not-earlier']);
  expect(faultsOf(await again('14:00'))).toEqual(['closesAt past-time']);
  expect((await again('15:00', 1)).body).toMatchObject({
    code: 'changed-meanwhile',
    current: { revision: 2 },
  });
  const { body: trail } = await desk.get('audit?kind=store&subject=lyon');
  expect(trail.items).toMatchObject([
    {
      act: 'store-closed-early',
      changes: [{ field: 'exceptions.2026-11-24', after: '09:00-12:00, 14:00-16:00 (Fuite d’eau)' }],
    },
  ]);
});

test('of two people who change a shop, the second sees what the first one wrote', async () => {
  const other = await deskOf(shop, 'thomas');
  const answers = await Promise.all([
    change({ revision: 1, preparationMinutes: 45 }),
    other.send('patch', 'stores/lyon', { revision: 1, preparationMinutes: 60 }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await desk.get('stores/lyon')).body.revision).toBe(2);
});

test('a shop without reservations refuses them; one with open orders cannot close for good', async () => {
  await shop.reserve('DRILL');
  await change({ revision: 1, takesReservations: false });
  expect((await shop.reserve('DRILL')).body.code).toBe('store-closed');
  const refusal = await change({ revision: 2, isActive: false });
  expect(refusal.body).toMatchObject({ code: 'store-has-orders', openOrders: 1 });
  expect((await change({ revision: 1, isActive: false }, 'bron')).status).toBe(200);
  expect((await request(shop.app.getHttpServer()).get('/api/v1/stores/bron')).status).toBe(404);
  const { body } = await desk.get('stores?active=false');
  expect(body.items).toMatchObject([{ code: 'bron', isActive: false }]);
});
