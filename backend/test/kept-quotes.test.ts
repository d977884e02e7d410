import { createHash } from 'node:crypto';
import { canonicalJson } from '@passerelle/shared/pricing/canonical';
import { openShop, type Shop } from './open-shop.js';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({
    articles: { LEVEL: { priceCents: 1_990, stock: 50 }, BOOK: { priceCents: 1_250, stock: 50 } },
  });
});
afterAll(() => shop.close());

const kept = (hash: string) => shop.http().get(`/api/v1/quotes/${hash}`);
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

test('the quote behind an order comes back byte for byte, long after the prices have changed', async () => {
  const order = (await shop.reserve({ LEVEL: 2 })).body;
  await shop.setPrices({ LEVEL: 2_490 }, shop.clock.now());
  shop.clock.advance(40 * 86_400_000);
  const { text } = await kept(order.quote.hash)
    .expect(200)
    .expect('content-type', /application\/json/);
  expect(sha256(text)).toBe(order.quote.hash);
  expect(text).toBe(canonicalJson(order.quote.document));
});

test('the document of a receipt over promised and added goods comes back too', async () => {
  const held = (await shop.reserve({ LEVEL: 1 })).body;
  for (const [act, body] of [
    ['picking', {}],
    ['picks', { sku: 'LEVEL', quantity: 1 }],
    ['ready', { bin: 'A3' }],
  ] as const)
    expect((await shop.staff(`orders/${held.number}/${act}`, body)).status).toBe(200);
  const wanted = { code: held.pickup.code, extras: shop.lines({ BOOK: 1 }) };
  const receipt = (await shop.staff(`orders/${held.number}/hand-over`, wanted)).body;
  expect(receipt.hash).not.toBe(held.quote.hash);
  const { text } = await kept(receipt.hash).expect(200);
  expect(sha256(text)).toBe(receipt.hash);
  expect(text).not.toMatch(/Camille|example\.org|@/);
});

test('a hash that nobody was given, or that is none, leads nowhere', async () => {
  const { hash } = await shop.quote({ LEVEL: 7 });
  for (const none of [hash, 'f'.repeat(64), 'F'.repeat(64), 'nothing', `${'a'.repeat(63)}'`])
    expect((await kept(none).expect(404)).body.code).toBe('not-found');
});

test('kept bytes that no longer have their hash are an incident, told as such', async () => {
  const { quote, number } = (await shop.reserve({ BOOK: 3 })).body;
  await shop.database.run({
    text: `update customer_order set document = replace(document, '"quantity":3', '"quantity":2') where number = $1`,
    values: [number],
  });
  expect((await kept(quote.hash).expect(409)).body.code).toBe('document-damaged');
});
