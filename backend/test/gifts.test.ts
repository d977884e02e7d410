import { randomUUID } from 'node:crypto';
import { promotion } from '@passerelle/shared/pricing/build-books';
import { openShop, type Shop } from './open-shop.js';
import { publish } from './shop-floor.js';

let shop: Shop;
afterEach(() => shop.close());

const bitsWithDrill = () =>
  promotion('bits', 'gift', { sku: 'BITS', fromCents: 5000 }, { scope: { skus: ['DRILL'] } });
const card = (amountCents: number) => ({ payments: [{ method: 'card', amountCents }] });

async function openWith(bits: number): Promise<void> {
  shop = await openShop({
    articles: { DRILL: { stock: 10, priceCents: 8900 }, BITS: { stock: bits, priceCents: 900 } },
  });
  await publish(shop, bitsWithDrill());
  await shop.refreshBooks();
}

test('a gift is held, picked and handed over like any line, and costs nothing', async () => {
  await openWith(2);
  const { status, body: order } = await shop.reserve('DRILL');
  expect(status).toBe(201);
  expect(order.quote.document).toMatchObject({
    totalCents: 8900,
    grossCents: 9800,
    lines: [
      { sku: 'BITS', quantity: 1, netCents: 0 },
      { sku: 'DRILL', quantity: 1, netCents: 8900 },
    ],
  });
  expect(await shop.atp('BITS')).toBe(1);
  await shop.staff(`orders/${order.number}/picking`, {});
  for (const sku of ['BITS', 'DRILL']) await shop.staff(`orders/${order.number}/picks`, { sku, quantity: 1 });
  await shop.staff(`orders/${order.number}/ready`, { bin: 'A3' });
  const handOver = { code: order.pickup.code, ...card(8900) };
  const { body: receipt } = await shop.staff(`orders/${order.number}/hand-over`, handOver, {
    key: randomUUID(),
  });
  expect([receipt.totalCents, receipt.hash]).toEqual([8900, order.quote.hash]);
  expect(await shop.accounts('BITS')).toEqual({ shelf: 1, held: 0, set_aside: 0, quarantine: 0 });
});

test('the last gift is agreed to by two shoppers: the second is asked to agree to the price without it', async () => {
  await openWith(1);
  const agreed = await shop.quote('DRILL');
  const quote = { hash: agreed.hash, at: agreed.document.at };
  const answers = await Promise.all([shop.reserve('DRILL', { quote }), shop.reserve('DRILL', { quote })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  const late = answers.find(({ status }) => status === 409);
  expect(late?.body.code).toBe('quote-changed');
  expect(late?.body.quote.explanation.refused).toMatchObject([
    { promotion: 'bits', reason: 'gift-unavailable' },
  ]);
  expect(await shop.accounts('BITS')).toEqual({ shelf: 0, held: 1, set_aside: 0, quarantine: 0 });
});

test('a first purchase is told apart by the contact: the second order of one person costs the whole price', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 10, priceCents: 8900 } } });
  const first = { conditions: [{ kind: 'first-purchase' }] };
  await publish(shop, promotion('welcome', 'amount-off', { amountCents: 500 }, first));
  await shop.refreshBooks();
  const anonymous = await shop.quote('DRILL');
  expect(anonymous.document.totalCents).toBe(8900);
  expect(anonymous.explanation.refused).toMatchObject([
    { reason: 'customer-needed', condition: { kind: 'first-purchase' } },
  ]);
  const { body: order } = await shop.reserve('DRILL');
  expect(order.quote.document.totalCents).toBe(8400);
});
