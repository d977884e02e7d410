import { createHash } from 'node:crypto';
import { promotion } from '@passerelle/shared/pricing/build-books';
import { canonicalJson } from '@passerelle/shared/pricing/canonical';
import { type OpenApp } from './open-app.js';
import { askQuote, basket, openWithGoods, totalOf } from './quoting.js';
import { publish, refreshBooks, setPrices } from './shop-floor.js';

let opened: OpenApp;
beforeEach(async () => {
  opened = await openWithGoods();
});
afterEach(() => opened.close());

const post = (body: unknown, headers?: Record<string, string>) => askQuote(opened, body, headers);
const total = (lines: Record<string, number>, codes?: string[]) => totalOf(opened, lines, codes);

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

test('a thirteenth promotion that excludes twelve others is not published', async () => {
  for (let place = 0; place < 12; place += 1) {
    await publish(opened, promotion(`p${place}`, 'percent-off', { basisPoints: 1000 }, { combinesWith: [] }));
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
