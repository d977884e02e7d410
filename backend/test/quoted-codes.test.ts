import { randomUUID } from 'node:crypto';
import { promotion } from '@passerelle/shared/pricing/build-books';
import request from 'supertest';
import { PromotionsService } from '../src/promotions/promotions.service.js';
import { QuotesService } from '../src/quotes/quotes.service.js';
import { type OpenApp, storyTime } from './open-app.js';
import { askQuote, basket, openWithGoods, totalOf } from './quoting.js';
import { publish, refreshBooks, setPrices } from './shop-floor.js';

let opened: OpenApp;
beforeEach(async () => {
  opened = await openWithGoods();
});
afterEach(() => opened.close());

const post = (body: unknown, headers?: Record<string, string>) => askQuote(opened, body, headers);
const total = (lines: Record<string, number>, codes?: string[]) => totalOf(opened, lines, codes);
const stop = (id: string) =>
  opened.database.inTransaction((tx) => opened.app.get(PromotionsService).stop(tx, id, opened.clock.now()));

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
  for (let guess = 0; guess < 60; guess += 1) await post(basket({ DRILL: 1 }, [`GUESS${guess}`])).expect(200);
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
