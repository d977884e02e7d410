import { createHash, randomUUID } from 'node:crypto';
import { promotion } from '@passerelle/shared/pricing/build-books';
import { canonicalJson } from '@passerelle/shared/pricing/canonical';
import request from 'supertest';
import { PromotionsService } from '../src/promotions/promotions.service.js';
import { QuotesService } from '../src/quotes/quotes.service.js';
import { type OpenApp, openApp, storyTime } from './open-app.js';
import { addArticle, addStore, publish, refreshBooks, setPrices } from './shop-floor.js';

let opened: OpenApp;
const post = (body: unknown, headers: Record<string, string> = {}) =>
  request(opened.app.getHttpServer())
    .post('/api/v1/quotes')
    .set(headers)
    .send(body as object);
const basket = (lines: Record<string, number>, codes: string[] = []) => ({
  store: 'lyon',
  lines: Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity })),
  codes,
});
const total = async (lines: Record<string, number>, codes: string[] = []) =>
  (await post(basket(lines, codes)).expect(200)).body.document.totalCents;
const stop = (id: string) =>
  opened.database.inTransaction((tx) => opened.app.get(PromotionsService).stop(tx, id, opened.clock.now()));

async function openWithGoods(): Promise<void> {
  opened = await openApp();
  await addStore(opened.database, 'lyon');
  for (const sku of ['DRILL', 'BITS', 'SCREWS', 'BOOK']) await addArticle(opened.database, sku);
  await addArticle(opened.database, 'SEEDS', { vatBasisPoints: 550, categories: ['jardin'] });
  await setPrices(opened, { DRILL: 1990, BITS: 499, SEEDS: 1250, SCREWS: 999 });
  await refreshBooks(opened);
}

describe('a price', () => {
  beforeEach(openWithGoods);
  afterEach(() => opened.close());

  test('three at 19.90, one at 12.50 of another rate, two at 4.99, less 10 %: 73.96, VAT 10.45 and 0.59', async () => {
    await publish(opened, promotion('ten', 'percent-off', { basisPoints: 1000 }, { needsCode: true }), {
      codes: [{ code: 'rentrée-10' }],
    });
    await refreshBooks(opened);
    const { body } = await post(basket({ BITS: 2, DRILL: 3, SEEDS: 1 }, [' Rentrée 10'])).expect(200);
    expect(body.document).toMatchObject({
      currency: 'EUR',
      grossCents: 8218,
      discountCents: 822,
      totalCents: 7396,
    });
    expect(body.document.vat.map((rate: { vatCents: number }) => rate.vatCents).sort()).toEqual([1045, 59]);
    expect(body.document.at).toBe('2026-11-24T13:22:00Z');
    expect(body.document.validUntil).toBe('2026-11-24T13:37:00Z');
    expect(body.hash).toBe(createHash('sha256').update(canonicalJson(body.document)).digest('hex'));
  });

  test('the order and the splits of the lines cannot matter', async () => {
    const [one, other] = await Promise.all([
      post({
        ...basket({}),
        lines: [
          { sku: 'DRILL', quantity: 3 },
          { sku: 'BITS', quantity: 1 },
        ],
      }),
      post({
        ...basket({}),
        lines: [
          { sku: 'BITS', quantity: 1 },
          { sku: 'DRILL', quantity: 1 },
          { sku: 'DRILL', quantity: 2 },
        ],
      }),
    ]);
    expect(one.body.hash).toBe(other.body.hash);
  });

  test('"3 for 2" and 20 % that do not combine: the larger saving wins and the explanation names the loser', async () => {
    await publish(opened, promotion('three', 'x-for-y', { take: 3, pay: 2 }, { combinesWith: [] }));
    await publish(opened, promotion('fifth', 'percent-off', { basisPoints: 2000 }, { combinesWith: [] }));
    await refreshBooks(opened);
    const { body } = await post(basket({ DRILL: 3 })).expect(200);
    expect(body.document.totalCents).toBe(3980);
    expect(body.explanation.refused).toMatchObject([{ promotion: 'fifth', because: 'three' }]);
  });

  test('a threshold reached before a code and missed after it still counts', async () => {
    await publish(opened, promotion('fifty', 'threshold', { fromCents: 5000, amountCents: 500 }));
    await publish(opened, promotion('ten', 'percent-off', { basisPoints: 1000 }, { needsCode: true }), {
      codes: [{ code: 'DIX' }],
    });
    await refreshBooks(opened);
    // 52.30 reaches it; 47.30 is left for the code, which takes 4.73.
    expect(await total({ DRILL: 2, SEEDS: 1 }, ['DIX'])).toBe(4257);
    expect(await total({ DRILL: 2 }, ['DIX'])).toBe(3582);
  });

  test('a fixed amount over two rates is split by net, VAT stays per rate', async () => {
    await publish(opened, promotion('five', 'amount-off', { amountCents: 500 }));
    await refreshBooks(opened);
    const { body } = await post(basket({ DRILL: 1, SEEDS: 1 })).expect(200);
    const nets = body.document.lines.map((line: { netCents: number }) => line.netCents);
    expect(nets).toEqual([1683, 1057]);
    expect(body.document.vat).toMatchObject([
      { basisPoints: 550, grossCents: 1057 },
      { basisPoints: 2000, grossCents: 1683 },
    ]);
  });

  test('a promotion until 31 October included applies at 23:59:59 and not at midnight in Paris, in the year when the clocks go back that day', async () => {
    await publish(
      opened,
      promotion(
        'october',
        'percent-off',
        { basisPoints: 1000 },
        { endsMs: Date.parse('2027-11-01T00:00:00+01:00') },
      ),
    );
    await refreshBooks(opened);
    opened.clock.set(new Date('2027-10-31T23:59:59+01:00'));
    expect(await total({ DRILL: 1 })).toBe(1791);
    opened.clock.set(new Date('2027-11-01T00:00:00+01:00'));
    expect(await total({ DRILL: 1 })).toBe(1990);
  });

  test('unknown, ended and spent codes are refused alike to a stranger, and the basket is priced without them', async () => {
    await publish(
      opened,
      promotion(
        'old',
        'percent-off',
        { basisPoints: 1000 },
        { needsCode: true, endsMs: storyTime.getTime() - 1 },
      ),
      { codes: [{ code: 'OLD' }] },
    );
    await publish(opened, promotion('single', 'percent-off', { basisPoints: 1000 }, { needsCode: true }), {
      codes: [
        { code: 'USED', maxUses: 1 },
        { code: 'FRESH', maxUses: 1 },
      ],
    });
    await opened.database.run({ text: `update promotion_code set consumed_uses = 1 where code = 'USED'` });
    await refreshBooks(opened);
    const answers = await Promise.all(
      ['NEVER', 'OLD', 'USED'].map((code) => post(basket({ DRILL: 1 }, [code])).expect(200)),
    );
    for (const [place, code] of ['NEVER', 'OLD', 'USED'].entries()) {
      expect(answers[place]?.body.explanation.codes).toEqual([{ code, reason: 'refused' }]);
      expect(answers[place]?.body.document.totalCents).toBe(1990);
    }
    expect(await total({ DRILL: 1 }, ['fresh'])).toBe(1791);
    const known = await opened.app.get(QuotesService).quote(basket({ DRILL: 1 }, ['NEVER', 'OLD', 'USED']));
    expect(known.explanation.codes).toEqual([
      { code: 'NEVER', reason: 'unknown' },
      { code: 'OLD', reason: 'ended' },
      { code: 'USED', reason: 'spent' },
    ]);
  });

  test('whoever guesses codes has to wait, even with the right one; baskets without a code are priced on', async () => {
    await publish(opened, promotion('ten', 'percent-off', { basisPoints: 1000 }, { needsCode: true }), {
      codes: [{ code: 'DIX' }],
    });
    await refreshBooks(opened);
    for (let guess = 0; guess < 60; guess += 1)
      await post(basket({ DRILL: 1 }, [`GUESS${guess}`])).expect(200);
    await post(basket({ DRILL: 1 }, ['GUESS'])).expect(429);
    await post(basket({ DRILL: 1 }, ['DIX'])).expect(429);
    await request(opened.app.getHttpServer())
      .post('/api/v1/orders')
      .set('idempotency-key', randomUUID())
      .send({
        ...basket({ DRILL: 1 }, ['DIX']),
        mode: 'reserve',
        contact: { firstName: 'Ana', lastName: 'Roux', email: 'ana@example.org' },
      })
      .expect(429);
    await post(basket({ DRILL: 1 })).expect(200);
    opened.clock.advance(600_001);
    expect(await total({ DRILL: 1 }, ['DIX'])).toBe(1791);
  });

  test('a promotion whose uses or budget ran out is out, also when the budget cannot pay the whole discount', async () => {
    await publish(opened, promotion('capped', 'amount-off', { amountCents: 600 }), {
      limits: { budgetCents: 1000, maxUses: 10 },
    });
    await refreshBooks(opened);
    expect(await total({ DRILL: 1 })).toBe(1390);
    await opened.database.run({ text: 'update promotion_counter set reserved_cents = 500' });
    const { body } = await post(basket({ DRILL: 1 }));
    expect(body.document.totalCents).toBe(1990);
    expect(body.explanation.refused).toMatchObject([{ promotion: 'capped', reason: 'exhausted' }]);
    await opened.database.run({
      text: 'update promotion_counter set reserved_cents = 0, consumed_uses = 10',
    });
    expect(await total({ DRILL: 1 })).toBe(1990);
  });

  test('a person who used a promotion up pays without it, and another person with it', async () => {
    await publish(opened, promotion('once', 'amount-off', { amountCents: 600 }), {
      limits: { maxUsesPerContact: 1 },
    });
    await opened.database.run({
      text: `insert into promotion_use (document_id, promotion, contact_key, discount_cents, state)
           values (gen_random_uuid(), 'once', 'ana@example.org', 600, 'reserved')`,
    });
    await refreshBooks(opened);
    const quotes = opened.app.get(QuotesService);
    const pays = async (contactKey: string) =>
      (await quotes.quote(basket({ DRILL: 1 }), { contactKeys: [contactKey] })).document.totalCents;
    expect(await pays('ana@example.org')).toBe(1990);
    expect(await pays('ben@example.org')).toBe(1390);
  });

  describe('a quote sent back', () => {
    const accept = (hash: string, at: string) =>
      opened.app.get(QuotesService).accept(basket({ DRILL: 1 }), { hash, at });
    const seen = async () => {
      const { hash, document } = (await post(basket({ DRILL: 1 }))).body;
      return { hash, at: document.at };
    };

    test('holds for fifteen minutes although the promotion ended or the price rose in between, then the new price is shown', async () => {
      await publish(opened, promotion('ten', 'percent-off', { basisPoints: 1000 }));
      await refreshBooks(opened);
      const { hash, at } = await seen();
      opened.clock.advance(60_000);
      await stop('ten');
      await setPrices(opened, { DRILL: 2500 }, opened.clock.now());
      await refreshBooks(opened);
      expect(await total({ DRILL: 1 })).toBe(2500);
      opened.clock.advance(13 * 60_000);
      expect(await accept(hash, at)).toMatchObject({
        holds: true,
        quote: { document: { totalCents: 1791 } },
      });
      opened.clock.advance(2 * 60_000);
      expect(await accept(hash, at)).toMatchObject({
        holds: false,
        quote: { document: { totalCents: 2500 } },
      });
    });

    test('never holds from the future, from another basket or from nonsense', async () => {
      const { hash, at } = await seen();
      expect((await accept(hash, at)).holds).toBe(true);
      expect((await accept('0'.repeat(64), at)).holds).toBe(false);
      expect((await accept(hash, 'yesterday')).holds).toBe(false);
      expect((await accept(hash, '2026-11-24T13:40:00Z')).holds).toBe(false);
    });
  });

  test('a promise settles at the lower of then and now, with a single-use code that it took itself', async () => {
    await publish(opened, promotion('single', 'percent-off', { basisPoints: 1000 }, { needsCode: true }), {
      codes: [{ code: 'FRESH', maxUses: 1 }],
    });
    await refreshBooks(opened);
    const quotes = opened.app.get(QuotesService);
    const promised = await quotes.quote(basket({ DRILL: 1 }, ['FRESH']));
    await opened.database.run({ text: 'update promotion_code set reserved_uses = 1' });
    const settled = () =>
      quotes.settle(promised.document, { kept: [{ sku: 'DRILL', quantity: 1 }], codes: ['FRESH'] });

    opened.clock.advance(86_400_000);
    await setPrices(opened, { DRILL: 2500 }, opened.clock.now());
    await refreshBooks(opened);
    const kept = await settled();
    expect(kept).toMatchObject({ isPromiseKept: true, settled: { hash: promised.hash } });
    expect(kept.current.document.totalCents).toBe(2250);

    opened.clock.advance(60_000);
    await setPrices(opened, { DRILL: 1500 }, opened.clock.now());
    await refreshBooks(opened);
    expect(await settled()).toMatchObject({
      isPromiseKept: false,
      settled: { document: { totalCents: 1350 } },
    });
  });

  test('a thirteenth promotion that excludes twelve others is not published', async () => {
    for (let place = 0; place < 12; place += 1) {
      await publish(
        opened,
        promotion(`p${place}`, 'percent-off', { basisPoints: 1000 }, { combinesWith: [] }),
      );
    }
    await expect(
      publish(opened, promotion('p12', 'percent-off', { basisPoints: 1000 }, { combinesWith: [] })),
    ).rejects.toMatchObject({ members: { errors: [{ field: 'combinesWith', code: 'too-entangled' }] } });
  });

  test('a price recorded now and a promotion published now are in the next quote without any help', async () => {
    await setPrices(opened, { DRILL: 1500 }, opened.clock.now());
    await publish(opened, promotion('ten', 'percent-off', { basisPoints: 1000 }));
    let cents = 0;
    for (let tries = 0; tries < 100 && cents !== 1350; tries += 1) cents = await total({ DRILL: 1 });
    expect(cents).toBe(1350);
  });

  test('a promotion that cannot be read is not published, and each fault is named', async () => {
    await expect(
      publish(opened, promotion('bad', 'percent-off', { basisPoints: 10_001 })),
    ).rejects.toMatchObject({
      code: 'invalid-field',
      members: { errors: [{ field: 'definition.basisPoints', code: 'too-large' }] },
    });
  });
});

describe('a request that cannot be read', () => {
  beforeAll(openWithGoods);
  afterAll(() => opened.close());

  const line = (quantity: unknown) => ({ store: 'lyon', lines: [{ sku: 'DRILL', quantity }], codes: [] });
  test.each([
    [line(0), 400, 'lines[0].quantity'],
    [line(-1), 400, 'lines[0].quantity'],
    [line(1.5), 400, 'lines[0].quantity'],
    [line(1e9), 400, 'lines[0].quantity'],
    [line('2'), 400, 'lines[0].quantity'],
    [line(null), 400, 'lines[0].quantity'],
    [{ ...line(1), lines: [] }, 400, 'lines'],
    [{ ...line(1), lines: 'x' }, 400, 'lines'],
    [{ ...line(1), lines: [null] }, 400, 'lines[0]'],
    [{ ...line(1), lines: Array(1000).fill({ sku: 'DRILL', quantity: 1 }) }, 422, 'lines'],
    [{ ...line(1), lines: Array(2).fill({ sku: 'DRILL', quantity: 9999 }) }, 400, 'lines[0].quantity'],
    [
      {
        ...line(1),
        lines: [
          { sku: 'DRILL', quantity: 1 },
          { sku: 'NOPE', quantity: 1 },
        ],
      },
      422,
      'lines[1].sku',
    ],
    [{ ...line(1), lines: [{ sku: 'BOOK', quantity: 1 }] }, 422, 'lines[0].sku'],
    [{ ...line(1), lines: [{ sku: 'DR\u0000LL', quantity: 1 }] }, 400, 'lines[0].sku'],
    [{ ...line(1), store: 'nowhere' }, 422, 'store'],
    [{ ...line(1), store: 7 }, 400, 'store'],
    [{ ...line(1), codes: ['A', 'B', 'C', 'D'] }, 400, 'codes'],
    [{ ...line(1), codes: ['X'.repeat(10_000)] }, 400, 'codes'],
    [{ ...line(1), codes: 'X' }, 400, 'codes'],
    [{ ...line(1), codes: null }, 400, 'codes'],
    [{ ...line(1), codes: [7] }, 400, 'codes'],
    [{ ...line(1), channel: 'web' }, 400, 'channel'],
  ])('a basket that cannot be priced is refused naming the field: %j', async (body, status, field) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text).errors.map((fault: { field: string }) => fault.field)).toContain(field);
  });

  test.each(['null', '[]', '"x"', '7', '{', ''])(
    'a body that is no basket at all is refused: %s',
    async (text) => {
      const answer = await request(opened.app.getHttpServer())
        .post('/api/v1/quotes')
        .set('content-type', 'application/json')
        .send(text);
      expect(answer.status).toBe(400);
      expect(answer.headers['content-type']).toContain('application/problem+json');
    },
  );
});
