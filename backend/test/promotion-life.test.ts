import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import request from 'supertest';
import { atTheDesk } from './head-office.js';
import { offer, openPromotionDesk, type PromotionDesk, tenOff } from './promotion-desk.js';
import { addStore } from './shop-floor.js';

let desk: PromotionDesk;
beforeEach(async () => {
  desk = await openPromotionDesk();
});
afterEach(() => desk.close());

async function handOver({ number, pickup: { code } }: OrderView) {
  const act = (what: string, body: object) => desk.shop.staff(`orders/${number}/${what}`, body);
  await act('picking', {});
  await act('picks', { sku: 'DRILL', quantity: 1 });
  await act('ready', { bin: 'A1' });
  const preview = await act('hand-over/preview', { code });
  const payments = [{ method: 'card', amountCents: preview.body.totalCents }];
  return (await act('hand-over', { code, payments })).body;
}

describe('the life of a promotion', () => {
  test('within one person’s limits it is published at once and priced everywhere', async () => {
    expect(await desk.total()).toBe(3000);
    const { body } = await desk.hélène.post('promotions', tenOff()).expect(201);
    expect(body).toMatchObject({
      offer,
      state: 'running',
      version: 1,
      articles: 1,
      codes: [],
      exampleSkus: ['DRILL'],
    });
    expect(body.sentence).toEqual({ fr: expect.stringContaining('10'), en: expect.stringContaining('10%') });
    expect(await desk.total()).toBe(2700);
    const { items, counts } = (await desk.read('?state=running&q=drill').expect(200)).body;
    expect(items.map((item: { offer: string }) => item.offer)).toEqual([offer]);
    expect(counts).toEqual([{ state: 'running', count: 1 }]);
    expect((await desk.read('?q=BIT').expect(200)).body.items).toEqual([]);
  });

  test('beyond them it waits, and not the one who wrote it but somebody else publishes it', async () => {
    const deep = tenOff({ definition: { basisPoints: 4000 } });
    const { body } = await desk.hélène.post('promotions', deep).expect(201);
    expect(body.state).toBe('proposed');
    expect(body.draft).toMatchObject({ secondPersonReasons: ['deep'], mayApprove: false });
    expect(await desk.total()).toBe(3000);
    expect((await desk.hélène.post(`promotions/${offer}/approval`)).body.code).toBe('own-proposal');
    const approved = await desk.thomas
      .post(`promotions/${offer}/approval`, { comment: 'Bon pour moi' })
      .expect(200);
    expect(approved.body).toMatchObject({ state: 'running', draft: { decidedBy: { name: 'Thomas' } } });
    expect(await desk.total()).toBe(1800);
    expect((await desk.thomas.post(`promotions/${offer}/approval`)).body.code).toBe('already-decided');
    const acts = await request(desk.shop.app.getHttpServer())
      .get('/api/v1/head-office/audit?kind=promotion')
      .set('cookie', desk.hélène.cookie);
    expect(acts.body.items.map(({ act }: { act: string }) => act)).toEqual([
      'promotion-approved',
      'promotion-proposed',
      'promotion-written',
    ]);
  });

  test('a second person who changes it becomes an author, and a refusal says why', async () => {
    const deep = tenOff({ definition: { basisPoints: 4000 } });
    await desk.hélène.post('promotions', deep).expect(201);
    await desk.thomas.patch(`promotions/${offer}`, { ...deep, limits: { budgetCents: 50_000 } }).expect(200);
    expect((await desk.thomas.post(`promotions/${offer}/approval`)).body.code).toBe('own-proposal');
    const { body } = await desk.thomas
      .post(`promotions/${offer}/refusal`, { comment: 'Trop profond' })
      .expect(200);
    expect(body).toMatchObject({ state: 'refused', draft: { comment: 'Trop profond' } });
    expect((await desk.hélène.post(`promotions/${offer}/withdrawal`)).body.code).toBe('already-decided');
  });

  test('a correction keeps the promises made, and stopping ends it at once', async () => {
    await desk.hélène.post('promotions', tenOff({ needsCode: true, codes: ['perce 10'] })).expect(201);
    const placed = await desk.shop.reserve('DRILL', { codes: ['PERCE10'] });
    expect(placed.body.quote.document.totalCents).toBe(2700);
    desk.shop.clock.advance(120_000);
    const corrected = tenOff({ needsCode: true, codes: ['PERCE10'], definition: { basisPoints: 500 } });
    const { body } = await desk.thomas.patch(`promotions/${offer}`, corrected).expect(200);
    expect(body).toMatchObject({ state: 'running', version: 2, codes: ['PERCE10'] });
    expect(body.use).toMatchObject({ reservedUses: 1, reservedCents: 300 });
    expect(await desk.total(['PERCE10'])).toBe(2850);
    const kept = await desk.shop
      .http()
      .get(`/api/v1/orders/${placed.body.number}`)
      .set('authorization', `Tracking ${placed.body.trackingToken}`);
    expect(kept.body.quote.document.totalCents).toBe(2700);

    desk.shop.clock.advance(30_000);
    await desk.hélène.post(`promotions/${offer}/stop`, { comment: 'Rupture' }).expect(200);
    expect(await desk.total(['PERCE10'])).toBe(3000);
    expect((await desk.hélène.post(`promotions/${offer}/stop`)).body.code).toBe('already-decided');
    expect((await desk.read(`/${offer}`)).body).toMatchObject({ state: 'stopped', version: 2 });
  });

  test('stopped in its first minute it has ended: for whoever reads the offer, and for whoever is shown it', async () => {
    const starts = tenOff({ startsAt: '2026-11-24T14:22' });
    await desk.hélène.post('promotions', starts).expect(201);
    expect((await desk.shop.http().get(`/api/v1/offers/${offer}`)).status).toBe(200);
    desk.shop.clock.advance(10_000);
    await desk.hélène.post(`promotions/${offer}/stop`).expect(200);
    const page = await desk.shop.http().get(`/api/v1/offers/${offer}`);
    expect([page.status, page.body.code]).toEqual([410, 'offer-ended']);
    const list = await desk.shop.http().get('/api/v1/offers');
    expect(list.body.items).toEqual([]);
    const { body } = await desk.shop.staff('offers/search?q=perceuse');
    expect(body.items).toMatchObject([{ id: offer, state: 'ended' }]);
    expect(await desk.total()).toBe(3000);
    expect((await desk.read(`/${offer}`)).body).toMatchObject({ state: 'stopped' });
  });

  test.each([
    ['stopped', undefined],
    ['corrected', { definition: { basisPoints: 500 } }],
  ])('who reserved in the very minute in which it is %s pays what was promised', async (_, correction) => {
    for (const minutes of [0, 2]) {
      const name = `Perceuse ${minutes}`;
      const written = tenOff({ name: { fr: name, en: name }, startsAt: '2026-11-24T14:00' });
      const { body: published } = await desk.hélène.post('promotions', written).expect(201);
      desk.shop.clock.advance(minutes * 60_000 + 10_000);
      const { body: order } = await desk.shop.reserve('DRILL');
      expect(order.quote.document.totalCents).toBe(2700);
      desk.shop.clock.advance(5_000);
      const path = `promotions/${published.offer}`;
      if (correction) await desk.hélène.patch(path, { ...written, ...correction }).expect(200);
      else await desk.hélène.post(`${path}/stop`).expect(200);
      expect(await desk.total()).toBe(correction ? 2850 : 3000);
      const receipt = await handOver(order);
      expect([receipt.totalCents, receipt.hash]).toEqual([2700, order.quote.hash]);
      if (correction) await desk.hélène.post(`${path}/stop`).expect(200);
      desk.shop.clock.advance(60_000);
    }
  });

  test('stopped before it began it never was', async () => {
    await desk.hélène.post('promotions', tenOff({ startsAt: '2026-11-25T00:00' })).expect(201);
    await desk.hélène.post(`promotions/${offer}/stop`).expect(200);
    desk.shop.clock.set(new Date('2026-11-25T08:00:00Z'));
    expect((await desk.shop.http().get(`/api/v1/offers/${offer}`)).status).toBe(404);
    expect(await desk.total()).toBe(3000);
  });

  test('every version says who published it and what it changed', async () => {
    await desk.hélène.post('promotions', tenOff()).expect(201);
    desk.shop.clock.advance(120_000);
    const corrected = tenOff({
      definition: { basisPoints: 500 },
      endsAt: '2026-12-01T00:00',
      limits: { budgetCents: 50_000 },
    });
    const { body } = await desk.thomas.patch(`promotions/${offer}`, corrected).expect(200);
    expect(body.versions).toMatchObject([
      {
        ...{ version: 2, startsAt: '2026-11-24T13:24:00.000Z', authoredEndsAt: '2026-11-30T23:00:00.000Z' },
        ...{ publishedBy: { name: 'Thomas' }, changed: ['definition', 'endsAt', 'limits'] },
        limits: { budgetCents: 50_000 },
        sentence: { en: expect.stringContaining('5%') },
      },
      {
        ...{ version: 1, startsAt: '2026-11-24T13:22:00.000Z', endsAt: '2026-11-24T13:24:00.000Z' },
        ...{ publishedBy: { name: 'Hélène' }, changed: [], limits: { budgetCents: 80_000 } },
      },
    ]);
    expect(body.versions[0].endsAt).toBe('2026-11-30T23:00:00.000Z');
  });

  test('one key, one promotion, however often it is sent', async () => {
    const key = randomUUID();
    const once = () =>
      request(desk.shop.app.getHttpServer())
        .post('/api/v1/head-office/promotions')
        .set('cookie', desk.hélène.cookie)
        .set('idempotency-key', key)
        .send(tenOff());
    const answers = [await once(), await once()];
    expect(answers.map(({ status, body }) => [status, body.offer])).toEqual([
      [201, offer],
      [201, offer],
    ]);
    expect((await desk.read('')).body.items).toHaveLength(1);
  });

  test('publishing asks who was away too long to show that they are there', async () => {
    desk.shop.clock.advance(16 * 60_000);
    expect((await desk.hélène.post('promotions', tenOff())).body.code).toBe('proof-needed');
  });
});

test('the calendar tells which promotions meet, on how many articles, and whether they combine', async () => {
  await desk.hélène.post('promotions', tenOff({ level: 'catalogue' })).expect(201);
  const later = {
    ...{ scope: {}, startsAt: '2026-12-01T00:00', endsAt: '2026-12-20T00:00' },
    level: 'catalogue' as const,
  };
  await desk.hélène
    .post('promotions', tenOff({ ...later, name: { fr: 'Braderie', en: 'Sale' } }))
    .expect(201);
  const { body } = await desk.read('/calendar?from=2026-11-20T00:00&to=2027-01-01T00:00').expect(200);
  expect(body.items.map((item: { offer: string }) => item.offer)).toEqual([offer, 'braderie']);
  expect(body.overlaps).toEqual([
    {
      ...{ one: offer, other: 'braderie', articles: 1, combine: false },
      ...{ from: '2026-11-30T23:00:00.000Z', to: '2026-12-06T23:00:00.000Z' },
    },
  ]);
  await desk.read('/calendar?from=2026-11-20T00:00&to=2028-01-01T00:00').expect(400);
});

test('whoever writes one chooses among brands and offers by their names', async () => {
  await desk.hélène.post('promotions', tenOff({ exclusivityGroup: 'perçage' })).expect(201);
  await desk.hélène.post('promotions', tenOff({ name: { fr: 'Finie', en: 'Over' } })).expect(201);
  await desk.hélène.post('promotions/finie/stop').expect(200);
  const { body } = await desk.read('/choices').expect(200);
  expect(body).toEqual({
    brands: [{ slug: 'rabot', name: 'Rabot' }],
    categories: [
      { slug: 'outillage', name: { fr: 'outillage', en: 'outillage' } },
      { slug: 'perceuses', name: { fr: 'perceuses', en: 'perceuses' }, parent: 'outillage' },
    ],
    offers: [{ offer, name: tenOff().name, exclusivityGroup: 'perçage' }],
  });
});

test('on the clock of each shop it begins at the midnight of every shop, and a stop holds everywhere at once', async () => {
  await addStore(desk.shop.database, 'saint-denis', { timezone: 'Indian/Reunion' });
  await desk.shop.refreshBooks();
  const wish = { clock: 'store-local' as const, startsAt: '2026-11-25T00:00', endsAt: '2026-11-26T00:00' };
  await desk.hélène.post('promotions', tenOff(wish)).expect(201);
  const totals = async (at: string) => {
    desk.shop.clock.set(new Date(at));
    const quoted = async (store: string) => (await desk.shop.quote('DRILL', [], store)).document.totalCents;
    return [await quoted('lyon'), await quoted('saint-denis')];
  };
  // Midnight in Saint-Denis is nine in the evening in Lyon.
  expect(await totals('2026-11-24T19:59:00Z')).toEqual([3000, 3000]);
  expect(await totals('2026-11-24T20:00:00Z')).toEqual([3000, 2700]);
  expect(await totals('2026-11-24T23:00:00Z')).toEqual([2700, 2700]);
  expect(await totals('2026-11-25T20:00:00Z')).toEqual([2700, 3000]);
  desk.shop.clock.set(new Date('2026-11-25T12:00:00Z'));
  const claire = await atTheDesk(desk.shop, 'Claire');
  await claire.post(`promotions/${offer}/stop`).expect(200);
  expect(await totals('2026-11-25T12:00:00Z')).toEqual([3000, 3000]);
});
