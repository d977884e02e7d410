import { randomUUID } from 'node:crypto';
import { promotion } from '@passerelle/shared/pricing/build-books';
import { openShop, type Shop } from './open-shop.js';
import { publish } from './shop-floor.js';

const camille = { firstName: 'Camille', lastName: 'Essai', email: 'camille@example.org' };

let shop: Shop;
afterEach(() => shop.close());

/** How many deadlocks PostgreSQL has broken in this suite's database. */
async function deadlocks(): Promise<number> {
  await shop.database.run({ text: 'select pg_stat_force_next_flush()' });
  const [row] = await shop.database.rows<{ deadlocks: number }>({
    text: 'select deadlocks::integer from pg_stat_database where datname = current_database()',
  });
  return row?.deadlocks ?? Number.NaN;
}

test('a reservation holds its unit at once, and the shopper sees number, deadline, code and token', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 3, priceCents: 8990 } } });
  const answer = await shop.reserve('DRILL');
  expect(answer.body).toMatchObject({
    state: 'held',
    mode: 'reserve',
    lines: [{ sku: 'DRILL', quantity: 1 }],
  });
  expect(answer.status).toBe(201);
  expect(answer.body.number).toMatch(/^\d{4}-\d{4}-\d{4}$/);
  expect(answer.body.pickup.code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
  expect(answer.body.collectBy).toBe('2026-11-26T18:00:00Z');
  expect(answer.body.readyAt).toBe('2026-11-24T13:52:00Z');
  expect(await shop.atp('DRILL')).toBe(2);
  expect(await shop.accounts('DRILL')).toEqual({ shelf: 2, held: 1, set_aside: 0, quarantine: 0 });
  expect(await shop.show(answer.body)).toMatchObject({
    number: answer.body.number,
    contact: { firstName: 'Camille' },
  });
});

test('two shoppers want the last drill: one gets it, the other hears of the next shop', async () => {
  shop = await openShop({
    stores: ['lyon', 'villeurbanne'],
    articles: { DRILL: { stock: { lyon: 1, villeurbanne: 4 } } },
  });
  const answers = await Promise.all([shop.reserve('DRILL'), shop.reserve('DRILL')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  const refusal = answers.find(({ status }) => status === 409);
  expect(refusal?.body).toMatchObject({
    code: 'out-of-stock',
    lines: [{ sku: 'DRILL', requested: 1, available: 0 }],
    alternatives: [{ code: 'villeurbanne' }],
  });
  expect(await shop.atp('DRILL')).toBe(0);
});

test('cancelled five times, and past its deadline as well: one release', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 2 } } });
  const { body: order } = await shop.reserve('DRILL');
  shop.clock.set(new Date('2026-11-26T18:00:01Z'));
  const key = randomUUID();
  const answers = await Promise.all([
    ...Array.from({ length: 5 }, (_, place) =>
      shop.ask(order, 'cancellation', {}, place < 3 ? key : randomUUID()),
    ),
    shop.expire(),
  ]);
  expect(answers).toHaveLength(6);
  expect(await shop.accounts('DRILL')).toMatchObject({ shelf: 2, held: 0 });
  expect(['cancelled', 'expired']).toContain((await shop.show(order)).state);
});

test('two hundred shoppers want the last unit at once: one hold, 199 clean refusals that name another shop', async () => {
  shop = await openShop({
    stores: ['lyon', 'villeurbanne'],
    articles: { DRILL: { stock: { lyon: 1, villeurbanne: 9 } } },
  });
  const answers = await Promise.all(Array.from({ length: 200 }, () => shop.reserve('DRILL')));
  const refusals = answers.filter(({ status }) => status === 409);
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(refusals).toHaveLength(199);
  for (const { body } of refusals)
    expect(body).toMatchObject({ code: 'out-of-stock', alternatives: [{ code: 'villeurbanne' }] });
  expect(await shop.accounts('DRILL')).toMatchObject({ shelf: 0, held: 1 });
  expect(await deadlocks()).toBe(0);
});

test('one article three times in a basket, 5 in stock, 6 asked: refused, and nothing is held', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 5 } } });
  const twice = { sku: 'DRILL', quantity: 2 };
  const answer = await shop
    .http()
    .post('/api/v1/orders')
    .set('idempotency-key', randomUUID())
    .send({ mode: 'reserve', store: 'lyon', lines: [twice, twice, twice], codes: [], contact: camille });
  expect(answer.status).toBe(409);
  expect(answer.body.lines).toEqual([{ sku: 'DRILL', requested: 6, available: 5 }]);
  expect(await shop.accounts('DRILL')).toMatchObject({ shelf: 5, held: 0 });
});

test('the same article as single and as pack of six, stock 7: two and a pack are refused, one and a pack are held', async () => {
  shop = await openShop({
    articles: { SCREW: { stock: 7 }, 'SCREW-6': { packOf: { sku: 'SCREW', units: 6 } } },
  });
  const refused = await shop.reserve({ SCREW: 2, 'SCREW-6': 1 });
  expect(refused.status).toBe(409);
  expect(refused.body.lines).toEqual([
    { sku: 'SCREW', requested: 2, available: 7 },
    { sku: 'SCREW-6', requested: 1, available: 1 },
  ]);
  expect((await shop.reserve({ SCREW: 1, 'SCREW-6': 1 })).status).toBe(201);
  expect(await shop.atp('SCREW-6')).toBe(0);
});

test('baskets {A, B} and {B, A} a thousand times in parallel with cancellations: no deadlock, nothing lost', async () => {
  shop = await openShop({ articles: { SAW: { stock: 1200 }, VICE: { stock: 1200 } } });
  const one = async (basket: Record<string, number>) => {
    const { status, body } = await shop.reserve(basket);
    return [status, (await shop.ask(body, 'cancellation')).status];
  };
  for (let round = 0; round < 20; round += 1) {
    const baskets = Array.from({ length: 50 }, (_, place) =>
      place % 2 ? { SAW: 1, VICE: 1 } : { VICE: 1, SAW: 1 },
    );
    const answers = await Promise.all(baskets.map(one));
    expect(answers.flat().filter((status) => status !== 201 && status !== 200)).toEqual([]);
  }
  expect(await shop.accounts('SAW')).toMatchObject({ shelf: 1200, held: 0 });
  expect(await shop.accounts('VICE')).toMatchObject({ shelf: 1200, held: 0 });
  // A deadlock that was tried again would have been answered 201 all the same.
  expect(await deadlocks()).toBe(0);
}, 60_000);

test('safety stock raised while units are held: the holds stay, nothing further is promised', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 4 } } });
  const { body: order } = await shop.reserve({ DRILL: 3 });
  await shop.database.run({ text: "update stock_level set safety_stock = 2 where sku = 'DRILL'" });
  expect(await shop.atp('DRILL')).toBe(0);
  expect((await shop.reserve('DRILL')).status).toBe(409);
  expect(await shop.accounts('DRILL')).toMatchObject({ shelf: 1, held: 3 });
  expect((await shop.show(order)).state).toBe('held');
});

describe('a repeated request', () => {
  test('has its effect once and its first answer again, also together and after the order went on', async () => {
    shop = await openShop({ articles: { DRILL: { stock: 5 } } });
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => shop.reserve('DRILL', { key, contact: camille })),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.number}`)).size).toBe(1);
    const [first] = answers;
    await shop.ask(first?.body, 'cancellation');
    shop.clock.advance(20 * 60_000);
    const again = await shop.reserve('DRILL', { key, contact: camille });
    expect(again.status).toBe(201);
    // The shop is shown as it is now: open or closed, busy or not.
    expect({ ...again.body, store: undefined }).toEqual({ ...first?.body, store: undefined });
    expect(await shop.accounts('DRILL')).toMatchObject({ shelf: 5, held: 0 });
  });

  test('with another payload is refused', async () => {
    shop = await openShop({ articles: { DRILL: { stock: 5 } } });
    const key = randomUUID();
    await shop.reserve('DRILL', { key, contact: camille });
    const other = await shop.reserve({ DRILL: 2 }, { key, contact: camille });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect(await shop.accounts('DRILL')).toMatchObject({ shelf: 4, held: 1 });
  });

  test('is answered as before even when its quote has grown too old and when it was refused', async () => {
    shop = await openShop({ articles: { DRILL: { stock: 1 } } });
    const quote = await shop.quote('DRILL');
    const agreed = { hash: quote.hash, at: quote.document.at };
    const [key, loser] = [randomUUID(), randomUUID()];
    expect((await shop.reserve('DRILL', { key, quote: agreed, contact: camille })).status).toBe(201);
    expect((await shop.reserve('DRILL', { key: loser, contact: camille })).status).toBe(409);
    shop.clock.advance(60 * 60_000);
    await shop.deliver('DRILL', 5);
    expect((await shop.reserve('DRILL', { key, quote: agreed, contact: camille })).status).toBe(201);
    expect((await shop.reserve('DRILL', { key: loser, contact: camille })).body.code).toBe('out-of-stock');
  });
});

describe('the price a shopper agreed to', () => {
  test('holds for 15 minutes, also when another article gets another price meanwhile; then it is asked again', async () => {
    shop = await openShop({ articles: { DRILL: { stock: 9, priceCents: 2000 }, PAINT: { stock: 9 } } });
    const quote = await shop.quote('DRILL');
    const agreed = { hash: quote.hash, at: quote.document.at };
    await shop.setPrices({ PAINT: 1500 }, shop.clock.now());
    expect((await shop.reserve('DRILL', { quote: agreed })).body.quote.hash).toBe(agreed.hash);
    shop.clock.advance(5 * 60_000);
    await shop.setPrices({ DRILL: 2500 }, shop.clock.now());
    expect((await shop.reserve('DRILL', { quote: agreed })).body.quote.document.totalCents).toBe(2000);
    shop.clock.advance(11 * 60_000);
    const late = await shop.reserve('DRILL', { quote: agreed });
    expect([late.status, late.body.code, late.body.quote.document.totalCents]).toEqual([
      409,
      'quote-changed',
      2500,
    ]);
    expect(await shop.accounts('DRILL')).toMatchObject({ held: 2 });
  });

  test('is honoured after its promotion ended between summary and yes; later the new price takes a yes of its own', async () => {
    shop = await openShop({ articles: { DRILL: { stock: 9, priceCents: 2000 } } });
    const scope = { level: 'catalogue', scope: { skus: ['DRILL'] } } as const;
    const endsMs = shop.clock.now().getTime() + 5 * 60_000;
    await publish(shop, promotion('winter', 'percent-off', { basisPoints: 1000 }, { ...scope, endsMs }));
    await shop.refreshBooks();
    const summary = await shop.quote('DRILL');
    const agreed = { hash: summary.hash, at: summary.document.at };
    shop.clock.advance(6 * 60_000);
    expect((await shop.quote('DRILL')).document.totalCents).toBe(2000);
    expect((await shop.reserve('DRILL', { quote: agreed })).body.quote.document.totalCents).toBe(1800);
    shop.clock.advance(10 * 60_000);
    const late = await shop.reserve('DRILL', { quote: agreed });
    expect([late.status, late.body.code]).toEqual([409, 'quote-changed']);
    expect(await shop.accounts('DRILL')).toMatchObject({ held: 1 });
    const { hash, document } = late.body.quote;
    const yes = await shop.reserve('DRILL', { quote: { hash, at: document.at } });
    expect([yes.status, yes.body.quote.document.totalCents]).toEqual([201, 2000]);
  });

  test('is asked again when the hash was made up', async () => {
    shop = await openShop({ articles: { DRILL: { stock: 9, priceCents: 2000 } } });
    const { document } = await shop.quote('DRILL');
    const answer = await shop.reserve('DRILL', { quote: { hash: '0'.repeat(64), at: document.at } });
    expect([answer.status, answer.body.code]).toEqual([409, 'quote-changed']);
  });

  test('a process that missed the news of a price is found out at placing and quotes again', async () => {
    shop = await openShop({ articles: { DRILL: { stock: 9, priceCents: 2000 } } });
    await shop.database.run({
      text: `insert into price_change (sku, price_cents, effective_at, recorded_at, recorded_by)
             values ('DRILL', 1500, $1, $1, 'test')`,
      values: [shop.clock.now()],
    });
    expect((await shop.reserve('DRILL')).body.quote.document.totalCents).toBe(1500);
  });
});
