import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { drifts } from '../src/orders/reconcile.queries.js';
import { PreFlights } from '../src/promotion-drafts/pre-flights.service.js';
import { openShop, type Shop } from './open-shop.js';
import { setPrices } from './shop-floor.js';
import { cookieFor } from './staff.js';

let shop: Shop;
let hélène: string;
let thomas: string;
beforeEach(async () => {
  shop = await openShop({
    articles: { DRILL: { stock: 100, priceCents: 3000 }, BIT: { stock: 100, priceCents: 500 } },
  });
  ({ cookie: hélène } = await cookieFor(shop, { login: 'helene', name: 'Hélène D.', role: 'head-office' }));
  ({ cookie: thomas } = await cookieFor(shop, { login: 'thomas', name: 'Thomas R.', role: 'head-office' }));
});
afterEach(async () => {
  expect(await shop.database.rows(drifts)).toEqual([]);
  await shop.close();
});

const room = '/api/v1/head-office/promotions';
const send = (cookie: string, method: 'post' | 'patch', path: string, body: object = {}) =>
  request(shop.app.getHttpServer())
    [method](`${room}${path}`)
    .set('cookie', cookie)
    .set('idempotency-key', randomUUID())
    .send(body);
const read = (path: string) => request(shop.app.getHttpServer()).get(`${room}${path}`).set('cookie', hélène);

const tenOff = (rest: object = {}) => ({
  name: { fr: 'Perceuse à −10 %', en: '10% off the drill' },
  text: { fr: 'Trois semaines de perçage.', en: 'Three weeks of drilling.' },
  picture: 'drill.svg',
  kind: 'percent-off',
  level: 'basket',
  scope: { skus: ['DRILL'] },
  definition: { basisPoints: 1000 },
  startsAt: '2026-11-24T14:00',
  endsAt: '2026-12-07T00:00',
  limits: { budgetCents: 80_000 },
  ...rest,
});
const offer = 'perceuse-a-10';
const total = async (codes: string[] = []) => (await shop.quote('DRILL', codes)).document.totalCents;

describe('the life of a promotion', () => {
  test('within one person’s limits it is published at once and priced everywhere', async () => {
    expect(await total()).toBe(3000);
    const { body } = await send(hélène, 'post', '', tenOff()).expect(201);
    expect(body).toMatchObject({ offer, state: 'running', version: 1, articles: 1, codes: [] });
    expect(body.sentence).toEqual({ fr: expect.stringContaining('10'), en: expect.stringContaining('10%') });
    expect(await total()).toBe(2700);
    const { items } = (await read('?state=running&q=drill').expect(200)).body;
    expect(items.map((item: { offer: string }) => item.offer)).toEqual([offer]);
    expect((await read('?q=BIT').expect(200)).body.items).toEqual([]);
  });

  test('beyond them it waits, and not the one who wrote it but somebody else publishes it', async () => {
    const deep = tenOff({ definition: { basisPoints: 4000 } });
    const { body } = await send(hélène, 'post', '', deep).expect(201);
    expect(body.state).toBe('proposed');
    expect(body.draft).toMatchObject({ secondPersonReasons: ['deep'], mayApprove: false });
    expect(await total()).toBe(3000);
    expect((await send(hélène, 'post', `/${offer}/approval`)).body.code).toBe('own-proposal');
    const approved = await send(thomas, 'post', `/${offer}/approval`, { comment: 'Bon pour moi' }).expect(
      200,
    );
    expect(approved.body).toMatchObject({ state: 'running', draft: { decidedBy: { name: 'Thomas R.' } } });
    expect(await total()).toBe(1800);
    expect((await send(thomas, 'post', `/${offer}/approval`)).body.code).toBe('already-decided');
    const acts = await request(shop.app.getHttpServer())
      .get('/api/v1/head-office/audit?kind=promotion')
      .set('cookie', hélène);
    expect(acts.body.items.map(({ act }: { act: string }) => act)).toEqual([
      'promotion-approved',
      'promotion-proposed',
      'promotion-written',
    ]);
  });

  test('a second person who changes it becomes an author, and a refusal says why', async () => {
    const deep = tenOff({ definition: { basisPoints: 4000 } });
    await send(hélène, 'post', '', deep).expect(201);
    await send(thomas, 'patch', `/${offer}`, { ...deep, limits: { budgetCents: 50_000 } }).expect(200);
    expect((await send(thomas, 'post', `/${offer}/approval`)).body.code).toBe('own-proposal');
    const { body } = await send(thomas, 'post', `/${offer}/refusal`, { comment: 'Trop profond' }).expect(200);
    expect(body).toMatchObject({ state: 'refused', draft: { comment: 'Trop profond' } });
    expect((await send(hélène, 'post', `/${offer}/withdrawal`)).body.code).toBe('already-decided');
  });

  test('a correction keeps the promises made, and stopping ends it at once', async () => {
    await send(hélène, 'post', '', tenOff({ needsCode: true, codes: ['perce 10'] })).expect(201);
    const placed = await shop.reserve('DRILL', { codes: ['PERCE10'] });
    expect(placed.body.quote.document.totalCents).toBe(2700);
    shop.clock.advance(120_000);
    const corrected = tenOff({ needsCode: true, codes: ['PERCE10'], definition: { basisPoints: 500 } });
    const { body } = await send(thomas, 'patch', `/${offer}`, corrected).expect(200);
    expect(body).toMatchObject({ state: 'running', version: 2, codes: ['PERCE10'] });
    expect(body.use).toMatchObject({ reservedUses: 1, reservedCents: 300 });
    expect(await total(['PERCE10'])).toBe(2850);
    const kept = await shop
      .http()
      .get(`/api/v1/orders/${placed.body.number}`)
      .set('authorization', `Tracking ${placed.body.trackingToken}`);
    expect(kept.body.quote.document.totalCents).toBe(2700);

    shop.clock.advance(30_000);
    await send(hélène, 'post', `/${offer}/stop`, { comment: 'Rupture' }).expect(200);
    expect(await total(['PERCE10'])).toBe(3000);
    expect((await send(hélène, 'post', `/${offer}/stop`)).body.code).toBe('already-decided');
    expect((await read(`/${offer}`)).body).toMatchObject({ state: 'stopped', version: 2 });
  });

  test('one key, one promotion, however often it is sent', async () => {
    const key = randomUUID();
    const once = () =>
      request(shop.app.getHttpServer())
        .post(room)
        .set('cookie', hélène)
        .set('idempotency-key', key)
        .send(tenOff());
    const answers = [await once(), await once()];
    expect(answers.map(({ status, body }) => [status, body.offer])).toEqual([
      [201, offer],
      [201, offer],
    ]);
    expect((await read('')).body.items).toHaveLength(1);
  });

  test('publishing asks who was away too long to show that they are there', async () => {
    shop.clock.advance(16 * 60_000);
    expect((await send(hélène, 'post', '', tenOff())).body.code).toBe('proof-needed');
  });
});

test.each([
  [{ endsAt: '2026-11-24T13:00' }, 'endsAt', 'bad-period'],
  [{ definition: { basisPoints: 10_001 } }, 'definition.basisPoints', 'too-large'],
  [{ definition: {} }, 'definition.basisPoints', 'missing'],
  [{ kind: 'three-for-a-song' }, 'kind', 'unknown-kind'],
  [{ scope: { skus: ['DRILL', 'NOPE'] } }, 'scope.skus[1]', 'unknown-sku'],
  [{ scope: { categories: ['nulle-part'] } }, 'scope.categories[0]', 'unknown-category'],
  [{ scope: { brands: ['Personne'] } }, 'scope.brands[0]', 'unknown-brand'],
  [{ startsAt: 'demain' }, 'startsAt', 'must-be-instant'],
  [{ startsAt: '2027-03-28T02:30', endsAt: '2027-04-28T02:30' }, 'startsAt', 'skipped-hour'],
  [{ codes: ['DIX'] }, 'codes', 'contradiction'],
  [{ combinesWith: ['personne'] }, 'combinesWith[0]', 'unknown-offer'],
  [
    { kind: 'amount-off', level: 'catalogue', definition: { amountCents: 3000 } },
    'definition.amountCents',
    'below-zero',
  ],
  [
    { kind: 'threshold', definition: { fromCents: 1000, amountCents: 1500 } },
    'definition.amountCents',
    'below-zero',
  ],
  [{ startsAt: '2026-11-01T00:00', endsAt: '2026-11-10T00:00' }, 'endsAt', 'in-the-past'],
])('what cannot be is refused by its field: %j', async (wrong, field, code) => {
  const { body } = await send(hélène, 'post', '', tenOff(wrong));
  expect(body.errors).toContainEqual(expect.objectContaining({ field, code }));
  expect((await read('')).body.items).toEqual([]);
});

test('amounts that together exceed what earns them, and a markdown that is none, are refused', async () => {
  const threshold = (amountCents: number) =>
    tenOff({
      ...{ kind: 'threshold', definition: { fromCents: 3000, amountCents }, scope: {} },
      limits: { budgetCents: 10_000 },
    });
  await send(hélène, 'post', '', threshold(900)).expect(201);
  const together = await send(hélène, 'post', '', threshold(2200));
  expect(together.body.errors[0]).toMatchObject({
    code: 'below-zero',
    message: expect.stringContaining(offer),
  });

  // It cost 27.00 for a day ten days ago: 10 % off 30.00 is no reduction.
  await setPrices(shop, { DRILL: 2700 }, new Date('2026-11-14T00:00:00Z'));
  await setPrices(shop, { DRILL: 3000 }, new Date('2026-11-15T00:00:00Z'));
  await shop.refreshBooks();
  const none = await send(hélène, 'post', '', tenOff({ level: 'catalogue' }));
  expect(none.body.errors).toEqual([expect.objectContaining({ field: 'definition', code: 'no-reduction' })]);
});

test('a set of promotions too entangled to solve is refused with their names', async () => {
  for (let n = 0; n < 12; n += 1)
    await send(hélène, 'post', '', tenOff({ exclusivityGroup: 'un', limits: { budgetCents: 1000 } })).expect(
      201,
    );
  const { body } = await send(hélène, 'post', '', tenOff({ exclusivityGroup: 'un' }));
  expect(body.errors[0]).toMatchObject({
    code: 'too-entangled',
    message: expect.stringContaining(`${offer}-12`),
  });
});

test('the calendar tells which promotions meet, on how many articles, and whether they combine', async () => {
  await send(hélène, 'post', '', tenOff({ level: 'catalogue' })).expect(201);
  const later = { scope: {}, startsAt: '2026-12-01T00:00', endsAt: '2026-12-20T00:00', level: 'catalogue' };
  await send(hélène, 'post', '', tenOff({ ...later, name: { fr: 'Braderie', en: 'Sale' } })).expect(201);
  const { body } = await read('/calendar?from=2026-11-20T00:00&to=2027-01-01T00:00').expect(200);
  expect(body.items.map((item: { offer: string }) => item.offer)).toEqual([offer, 'braderie']);
  expect(body.overlaps).toEqual([
    {
      ...{ one: offer, other: 'braderie', articles: 1, combine: false },
      ...{ from: '2026-11-30T23:00:00.000Z', to: '2026-12-06T23:00:00.000Z' },
    },
  ]);
  await read('/calendar?from=2026-11-20T00:00&to=2028-01-01T00:00').expect(400);
});

describe('a pre-flight', () => {
  const measured = async () => {
    for (let tries = 0; tries < 100; tries += 1) {
      const { body } = await read(`/${offer}/pre-flight`).expect(200);
      if (body.state === 'done') return body;
      shop.app.get(PreFlights).wake();
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    throw new Error('The pre-flight does not end');
  };

  test('replays what was ordered and sold with and without it, and belongs to one revision', async () => {
    await shop.cookieOf();
    await shop.reserve('DRILL');
    await shop.reserve('BIT');
    const sale = { lines: shop.lines({ DRILL: 2 }), payments: [{ method: 'card', amountCents: 6000 }] };
    expect((await shop.staff('sales', sale)).status).toBe(201);
    shop.clock.advance(60_000);
    await send(hélène, 'post', '', tenOff({ draft: true, limits: { budgetCents: 4500 } })).expect(201);
    expect(await total()).toBe(3000);
    await send(hélène, 'post', `/${offer}/pre-flight`).expect(202);
    const { figures, isCurrent } = await measured();
    expect(isCurrent).toBe(true);
    expect(figures).toMatchObject({
      ...{ baskets: 3, touched: 2, revenueCents: 9500, revenueWithCents: 8600 },
      ...{ discountCents: 0, discountWithCents: 900, linesAtFloor: 0, stackingSize: 1 },
      priorPriceBreachCount: 0,
    });
    // 9.00 in 30 days: a budget of 45.00 lasts 150 days.
    const lasts = Date.parse(figures.budgetExhaustedAt) - Date.parse(figures.to);
    expect(Math.round(lasts / 86_400_000)).toBe(150);
    expect(figures.days).toHaveLength(1);

    await send(hélène, 'patch', `/${offer}`, tenOff({ draft: true })).expect(200);
    expect((await read(`/${offer}/pre-flight`)).body).toMatchObject({ state: 'done', isCurrent: false });
  });

  test('one without a budget is measured before anybody may publish it alone', async () => {
    const open = tenOff({ limits: undefined });
    const { body } = await send(hélène, 'post', '', open).expect(201);
    expect(body.state).toBe('proposed');
    await measured();
    expect((await read(`/${offer}`)).body.draft).toMatchObject({ secondPersonReasons: [], mayApprove: true });
    await send(hélène, 'post', `/${offer}/approval`).expect(200);
    expect(await total()).toBe(2700);
  });
});
