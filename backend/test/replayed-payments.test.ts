import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import { Vouchers } from '../src/vouchers/vouchers.service.js';
import { openShop, type Shop } from './open-shop.js';
import { payInShop } from './pay-in-shop.js';

let shop: Shop;
let desk: Awaited<ReturnType<typeof payInShop>>;
beforeAll(async () => {
  shop = await openShop({ articles: { DRILL: { stock: 20, priceCents: 8900 } } });
  desk = await payInShop(shop);
});
afterAll(() => shop.close());

async function card(amountCents: number) {
  const wish = { kind: 'gift-card', amountCents, currency: 'EUR', cause: randomUUID() } as const;
  const { code } = await shop.database.inTransaction((tx) => shop.app.get(Vouchers).issue(tx, wish));
  const balance = async () => (await shop.app.get(Vouchers).recognise(code, randomUUID())).balanceCents;
  return { code, tail: code.slice(-4), balance };
}

const payNow = (order: OrderView, vouchers: readonly string[], key: string) =>
  shop
    .http()
    .post(`/api/v1/orders/${order.number}/payments`)
    .set('authorization', `Tracking ${order.trackingToken}`)
    .set('idempotency-key', key)
    .send({ vouchers });

test('a wish to pay that comes again after a later one changes nothing and is shown what stands', async () => {
  const [first, second] = [await card(3000), await card(2000)];
  const { body: order } = await shop.reserve('DRILL');
  const key = randomUUID();
  await payNow(order, [first.code], key);
  await payNow(order, [second.code], randomUUID());
  const { status, body: again } = await payNow(order, [first.code], key);
  expect(status).toBe(200);
  expect(again.payment).toMatchObject({
    dueCents: 6900,
    vouchers: [{ tail: second.tail, amountCents: 2000 }],
  });
  expect([await first.balance(), await second.balance()]).toEqual([3000, 0]);
  await desk.pay(again);
  expect(await shop.show(order)).toMatchObject({ mode: 'collect', payment: { paidCents: 8900 } });
});

test('a wish to pay that comes again once all is paid is shown the paid order; a new one is refused', async () => {
  const { body: order } = await shop.reserve('DRILL');
  const key = randomUUID();
  await desk.pay((await payNow(order, [], key)).body);
  const { status, body: again } = await payNow(order, [], key);
  expect([status, again.state, again.payment?.paidCents]).toEqual([200, 'placed', 8900]);
  const other = await payNow(order, [], randomUUID());
  expect([other.status, other.body.code]).toEqual([409, 'state-does-not-allow']);
});

test('an order that comes again after its shopper chose another card keeps that card', async () => {
  const [first, second] = [await card(3000), await card(2000)];
  const key = randomUUID();
  const wish = { mode: 'collect', store: 'lyon', lines: shop.lines('DRILL'), vouchers: [first.code] };
  const contact = { firstName: 'Nadia', lastName: 'Petit', email: `nadia.${key}@example.org` };
  const place = () =>
    shop
      .http()
      .post('/api/v1/orders')
      .set('idempotency-key', key)
      .send({ ...wish, contact });
  const { body: order } = await place();
  await payNow(order, [second.code], randomUUID());
  const { status, body: again } = await place();
  expect([status, again.number]).toEqual([201, order.number]);
  expect(again.payment).toMatchObject({ vouchers: [{ tail: second.tail, amountCents: 2000 }] });
  expect(await first.balance()).toBe(3000);
});
