import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import { MessagesService } from '../src/notifications/messages.service.js';
import { openShop, type Shop } from './open-shop.js';
import { payInShop } from './pay-in-shop.js';

let shop: Shop;
let desk: Awaited<ReturnType<typeof payInShop>>;
beforeAll(async () => {
  shop = await openShop({ articles: { DRILL: { stock: 20, priceCents: 8900 } } });
  desk = await payInShop(shop);
});
afterAll(() => shop.close());

/** An order that a colleague took and was paid for at the till, and what its shopper was written. */
async function paidAtTheTill(payments: object[]) {
  const email = `lea.${randomUUID()}@example.org`;
  const consent = { marketing: false, textVersion: 'counter-1' };
  const { body: known } = await shop.staff('customers', {
    ...{ firstName: 'Léa', lastName: 'Morel', email, consent },
  });
  const wish = { channel: 'counter', mode: 'collect', store: 'lyon', codes: [], lines: shop.lines('DRILL') };
  const { body } = await shop.staff('taken-orders', { ...wish, customerId: known.id, payments });
  const letters = async () => {
    await desk.settle();
    await shop.app.get(MessagesService).drain();
    return shop.database.rows<{ kind: string; text: string }>({
      text: 'select kind, text from message where recipient = $1 order by seq',
      values: [email],
    });
  };
  const token = /[?&]t=([^&"\s]+)/.exec((await letters()).at(-1)?.text ?? '')?.[1] ?? '';
  const page = async (): Promise<OrderView> =>
    (
      await shop
        .http()
        .get(`/api/v1/orders/${body.number}`)
        .set('authorization', `Tracking ${decodeURIComponent(token)}`)
    ).body;
  return { number: body.number as string, page, letters };
}

test('what a till took is shown as that, and what it owes waits there until it is fetched', async () => {
  const { number, page, letters } = await paidAtTheTill([
    { method: 'cash', amountCents: 5000 },
    { method: 'card', amountCents: 3900 },
  ]);
  expect((await page()).payment).toMatchObject({
    state: 'paid',
    paidCents: 8900,
    till: [
      { method: 'card', amountCents: 3900 },
      { method: 'cash', amountCents: 5000 },
    ],
  });
  expect((await page()).payment?.fetchCents).toBeUndefined();
  await shop.staff(`orders/${number}/cancellation`, { reason: 'changed mind' });
  expect((await letters()).at(-1)).toMatchObject({
    kind: 'cancelled',
    text: expect.stringContaining('89,00\u00a0€ vous attendent à la caisse de'),
  });
  expect((await page()).payment).toMatchObject({ state: 'refunding', backCents: 8900, fetchCents: 8900 });
  await shop.staff(`orders/${number}/till-refund`, {});
  const { payment } = await page();
  expect(payment).toMatchObject({ state: 'refunded', backCents: 8900 });
  expect(payment?.fetchCents).toBeUndefined();
});

test('what was paid online waits at no till', async () => {
  const order = await desk.paid({ DRILL: 1 });
  expect(order.payment?.till).toBeUndefined();
  await shop.ask(order, 'cancellation');
  await desk.settle();
  expect((await shop.show(order)).payment).toMatchObject({ backCents: 8900 });
  expect((await shop.show(order)).payment?.fetchCents).toBeUndefined();
});
