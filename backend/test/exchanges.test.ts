import type { ReturnView } from '@passerelle/shared/api/returns';
import { drifts } from '../src/orders/reconcile.queries.js';
import { openShop, type Shop } from './open-shop.js';
import { payInShop } from './pay-in-shop.js';

let shop: Shop;
let desk: Awaited<ReturnType<typeof payInShop>>;
beforeAll(async () => {
  shop = await openShop({
    articles: {
      'GLOVE-M': { stock: { lyon: 50, paris: 50 }, priceCents: 1990, product: 'gloves' },
      'GLOVE-L': { stock: { lyon: 50, paris: 50 }, priceCents: 2490, product: 'gloves' },
      'BOOT-M': { stock: { lyon: 9, paris: 9 }, priceCents: 1990, product: 'boots' },
      'BOOT-L': { stock: { lyon: 9, paris: 9 }, priceCents: 2490, product: 'boots' },
      DRILL: { stock: { lyon: 50 }, priceCents: 8900 },
    },
    stores: ['lyon', 'paris'],
  });
  desk = await payInShop(shop);
});
afterEach(async () => expect(await shop.database.rows(drifts)).toEqual([]));
afterAll(() => shop.close());

async function sold(lines: Readonly<Record<string, number>>) {
  const { document } = await shop.quote(lines);
  const payments = [{ method: 'card', amountCents: document.totalCents }];
  return (await shop.staff('sales', { lines: shop.lines(lines), codes: [], payments })).body;
}

const exchange = (receipt: string, lines: object[], as: Parameters<Shop['staff']>[2] = {}) =>
  shop.staff('returns', { receipt, lines, refund: { method: 'original' } }, as);
const medium = { sku: 'GLOVE-M', quantity: 1, condition: 'sellable' };
const forLarge = { ...medium, replacement: 'GLOVE-L' };

test('another size is given at the price that was paid: nothing is due, and the receipt says so', async () => {
  const sale = await sold({ 'BOOT-M': 2 });
  await shop.setPrices({ 'BOOT-M': 2990 });
  const before = await shop.accounts('BOOT-L', 'paris');
  const line = { sku: 'BOOT-M', quantity: 1, condition: 'sellable', replacement: 'BOOT-L' };
  const { status, body } = await exchange(sale.number, [line], { store: 'paris' });
  const returned = body as ReturnView;
  expect([status, body.code]).toEqual([201, undefined]);
  expect(returned).toMatchObject({
    state: 'settled',
    refunds: [{ method: 'exchange', amountCents: 1990 }],
    lines: [{ sku: 'BOOT-M', replacement: { sku: 'BOOT-L' } }],
  });
  const { body: receipt } = await shop.staff(`receipts/${returned.exchangeReceipt}`);
  expect(receipt).toMatchObject({
    ...{ store: 'paris', exchangeOf: sale.number, totalCents: 1990 },
    lines: [{ sku: 'BOOT-L', quantity: 1, unitCents: 1990, netCents: 1990 }],
    payments: [{ method: 'exchange', amountCents: 1990 }],
  });
  expect(receipt.document.vat).toMatchObject([{ basisPoints: 2000, grossCents: 1990 }]);
  expect(await shop.accounts('BOOT-L', 'paris')).toMatchObject({ shelf: (before?.shelf ?? 0) - 1 });
});

test('a faulty one is given again, and the faulty one stays in quarantine', async () => {
  const sale = await sold({ DRILL: 1 });
  const before = await shop.accounts('DRILL');
  const lines = [{ sku: 'DRILL', quantity: 1, condition: 'damaged', replacement: 'DRILL' }];
  const { body } = await exchange(sale.number, lines);
  expect(body.refunds).toEqual([{ method: 'exchange', amountCents: 8900 }]);
  expect(await shop.accounts('DRILL')).toMatchObject({
    shelf: (before?.shelf ?? 0) - 1,
    quarantine: (before?.quarantine ?? 0) + 1,
  });
});

test('one is exchanged and one is paid back in the same act, each to the cent', async () => {
  const sale = await sold({ 'GLOVE-M': 2 });
  const { body } = await exchange(sale.number, [forLarge, medium]);
  expect(body).toMatchObject({
    refundCents: 3980,
    refunds: [
      { method: 'card', amountCents: 1990 },
      { method: 'exchange', amountCents: 1990 },
    ],
  });
});

test('what was exchanged comes back in the end: the money goes where the first purchase was paid from', async () => {
  const placed = await desk.paid({ 'GLOVE-M': 1 });
  await desk.pick(placed, { 'GLOVE-M': 1 });
  await shop.staff(`orders/${placed.number}/ready`, { bin: 'A1' });
  await desk.settle();
  const handed = await shop.staff(`orders/${placed.number}/hand-over`, { code: placed.pickup.code });
  const first = await exchange(handed.body.number, [forLarge]);
  const large = { sku: 'GLOVE-L', quantity: 1, condition: 'sellable' };
  const { body: found } = await shop.staff(`returns/purchases?q=${first.body.exchangeReceipt}`);
  expect(found.items[0].payments).toEqual([{ method: 'online', amountCents: 1990 }]);
  // Exchanged once more on the way, it still is the same money.
  const second = await exchange(first.body.exchangeReceipt, [{ ...large, replacement: 'GLOVE-M' }]);
  const last = await exchange(second.body.exchangeReceipt, [medium]);
  expect(last.body).toMatchObject({ refundCents: 1990, refunds: [{ method: 'online', amountCents: 1990 }] });
  await desk.settle();
  expect(await desk.intents(placed)).toMatchObject([{ capturedCents: 1990, refundedCents: 1990 }]);
});

test('two counters exchange the last one of a receipt at once: one does, the other hears that none is left', async () => {
  const sale = await sold({ 'GLOVE-M': 1 });
  const shelf = async () => (await shop.accounts('GLOVE-L', 'lyon'))?.shelf ?? 0;
  const elsewhere = async () => (await shop.accounts('GLOVE-L', 'paris'))?.shelf ?? 0;
  const before = (await shelf()) + (await elsewhere());
  const answers = await Promise.all([
    exchange(sale.number, [forLarge], { store: 'lyon' }),
    exchange(sale.number, [forLarge], { store: 'paris' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('return-exceeds-sale');
  expect((await shelf()) + (await elsewhere())).toBe(before - 1);
});

test('another product, goods that nobody looked at, or more than was bought are not exchanged', async () => {
  const sale = await sold({ 'GLOVE-M': 1 });
  const other = await exchange(sale.number, [{ ...medium, replacement: 'DRILL' }]);
  expect([other.status, other.body.code]).toEqual([422, 'wrong-article']);
  const unseen = await exchange(sale.number, [{ sku: 'GLOVE-M', quantity: 1, replacement: 'GLOVE-L' }]);
  expect([unseen.status, unseen.body.errors?.[0]?.field]).toEqual([400, 'lines[0].condition']);
  const many = await exchange(sale.number, [{ ...forLarge, quantity: 2 }]);
  expect(many.body.code).toBe('return-exceeds-sale');
  const unknown = await exchange(sale.number, [{ ...medium, replacement: 'NOTHING' }]);
  expect(unknown.body.code).toBe('unknown-sku');
});
