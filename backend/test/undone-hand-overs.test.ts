import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import { drifts } from '../src/orders/reconcile.queries.js';
import { voucherDrifts } from '../src/vouchers/reconcile.queries.js';
import { Vouchers } from '../src/vouchers/vouchers.service.js';
import { openShop, type Shop } from './open-shop.js';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ articles: { DRILL: { stock: 20, priceCents: 8900 } } });
});
afterEach(async () => {
  expect(await shop.database.rows(drifts)).toEqual([]);
  expect(await shop.database.rows(voucherDrifts)).toEqual([]);
});
afterAll(() => shop.close());

async function ready(quantity: number): Promise<OrderView> {
  const { body: order } = await shop.reserve({ DRILL: quantity });
  await shop.staff(`orders/${order.number}/picking`, {});
  await shop.staff(`orders/${order.number}/picks`, { sku: 'DRILL', quantity });
  await shop.staff(`orders/${order.number}/ready`, { bin: 'A4' });
  return order;
}

const handOver = ({ number, pickup }: OrderView, body: object = {}) =>
  shop.staff(`orders/${number}/hand-over`, { code: pickup.code, ...body });

const undo = ({ number }: OrderView) =>
  shop.staff(`orders/${number}/hand-over/undo`, { reason: 'wrong person' }, { role: 'manager' });

async function giftCard(amountCents: number) {
  const vouchers = shop.app.get(Vouchers);
  const wish = { kind: 'gift-card' as const, amountCents, currency: 'EUR', cause: randomUUID() };
  const { code } = await shop.database.inTransaction((tx) => vouchers.issue(tx, wish));
  return { code, balance: async () => (await vouchers.recognise(code, randomUUID())).balanceCents };
}

test('what a gift card paid at the counter is on it again once the hand-over is undone, and pays the next one', async () => {
  const order = await ready(1);
  const card = await giftCard(5000);
  const payments = [
    { method: 'gift-card', amountCents: 5000, code: card.code },
    { method: 'cash', amountCents: 3900 },
  ];
  expect((await handOver(order, { payments })).status).toBe(200);
  expect(await card.balance()).toBe(0);
  const undone = await undo(order);
  expect([undone.status, undone.body.state]).toEqual([200, 'ready']);
  expect(await card.balance()).toBe(5000);
  expect((await handOver(order, { payments })).status).toBe(200);
  expect(await card.balance()).toBe(0);
});

test('a hand-over of which something was brought back is not undone: nothing is paid back or on a shelf twice', async () => {
  const order = await ready(2);
  const { body: sale } = await handOver(order);
  const returned = await shop.staff('returns', {
    ...{ receipt: sale.number, refund: { method: 'original' } },
    lines: [{ sku: 'DRILL', quantity: 1, condition: 'sellable' }],
  });
  expect([returned.status, returned.body.state]).toEqual([201, 'settled']);
  const before = await shop.accounts('DRILL');
  expect(await undo(order)).toMatchObject({ status: 409, body: { code: 'undo-too-late' } });
  expect(await shop.accounts('DRILL')).toEqual(before);
});

test('a return and an undoing in the same moment: one of them', async () => {
  for (let round = 0; round < 5; round += 1) {
    const order = await ready(1);
    const { body: sale } = await handOver(order);
    const [returned, undone] = await Promise.all([
      shop.staff('returns', {
        ...{ receipt: sale.number, refund: { method: 'original' } },
        lines: [{ sku: 'DRILL', quantity: 1, condition: 'sellable' }],
      }),
      undo(order),
    ]);
    expect([
      [201, 409],
      [422, 200],
    ]).toContainEqual([returned.status, undone.status]);
    if (undone.status === 200) expect((await handOver(order)).status).toBe(200);
  }
});
