import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import { moneyTruths } from '../../infra/src/trial/money-truths.js';
import { OrderMoney } from '../src/checkout/order-money.service.js';
import { MessagesService } from '../src/notifications/messages.service.js';
import { drifts } from '../src/orders/reconcile.queries.js';
import { voucherDrifts } from '../src/vouchers/reconcile.queries.js';
import { Vouchers } from '../src/vouchers/vouchers.service.js';
import { openShop, type Shop } from './open-shop.js';
import { payInShop } from './pay-in-shop.js';

const HOUR_MS = 3_600_000;

let shop: Shop;
let desk: Awaited<ReturnType<typeof payInShop>>;
beforeAll(async () => {
  shop = await openShop({ articles: { DRILL: { stock: 50, priceCents: 8900 }, BITS: { stock: 50 } } });
  desk = await payInShop(shop);
});
afterEach(async () => {
  for (const statement of [drifts, voucherDrifts]) expect(await shop.database.rows(statement)).toEqual([]);
  for (const [truth, text] of moneyTruths)
    expect([truth, await shop.database.rows({ text })]).toEqual([truth, []]);
});
afterAll(() => shop.close());

/** A gift card that is good for an hour. */
async function card(amountCents: number) {
  const expiresAt = new Date(shop.clock.now().getTime() + HOUR_MS);
  const wish = { kind: 'gift-card', amountCents, currency: 'EUR', cause: randomUUID(), expiresAt } as const;
  return shop.database.inTransaction((tx) => shop.app.get(Vouchers).issue(tx, wish));
}

const balanceOf = async (code: string) =>
  (await shop.app.get(Vouchers).recognise(code, randomUUID())).balanceCents;
const onCard = async (voucherId: string) => {
  const [row] = await shop.database.rows<{ cents: number }>({
    text: 'select balance_cents + reserved_cents as cents from voucher where id = $1',
    values: [voucherId],
  });
  return row?.cents;
};
const timePasses = () => shop.clock.advance(2 * HOUR_MS);

test('an order paid by a card whose time is over is cancelled: the money is on a new credit, and its shopper is told', async () => {
  const { code, voucherId } = await card(5000);
  const placed = await desk.paid({ DRILL: 1 }, { vouchers: [code] });
  timePasses();
  expect((await shop.ask(placed, 'cancellation')).status).toBe(200);
  await desk.settle();

  const { payment } = await shop.show(placed);
  expect(payment).toMatchObject({ state: 'refunded', backCents: 8900, credits: [{ amountCents: 5000 }] });
  const [credit = { code: '' }] = payment?.credits ?? [];
  expect(await balanceOf(credit.code)).toBe(5000);
  // It has no end of its own, and buys something else.
  shop.clock.advance(400 * 24 * HOUR_MS);
  const again = await shop.reserve('BITS', { mode: 'collect', vouchers: [credit.code] });
  expect([again.status, again.body.state]).toEqual([201, 'placed']);
  expect(await onCard(voucherId)).toBe(0);

  const told = await shop.app.get(MessagesService).newest(50);
  const letters = told.filter(({ kind }) => kind === 'credited');
  expect(letters).toHaveLength(1);
  await shop.app.get(MessagesService).drain();
  const [letter] = (await shop.app.get(MessagesService).newest(50)).filter(({ kind }) => kind === 'credited');
  expect(letter?.text).toContain(`${placed.number}`);
  // A code that is money lies in no message.
  expect(JSON.stringify(letter)).not.toContain(credit.code);
});

test('told twice, the money is on one credit once', async () => {
  const { code } = await card(8900);
  const { body: placed } = await shop.reserve('DRILL', { mode: 'collect', vouchers: [code] });
  timePasses();
  await shop.ask(placed, 'cancellation');
  const [row] = await shop.database.rows<{ id: string }>({
    text: 'select id from customer_order where number = $1',
    values: [placed.number],
  });
  const money = shop.app.get(OrderMoney);
  await Promise.all([1, 2, 3].map(() => money.squareUp(row?.id ?? '')));
  await desk.settle();
  expect((await shop.show(placed as OrderView)).payment?.credits).toMatchObject([{ amountCents: 8900 }]);
});

test('goods come back after the card of their purchase ended: the slip has the code of a credit, the rest is cash', async () => {
  const { code, voucherId } = await card(1000);
  const payments = [
    { method: 'gift-card', amountCents: 1000, code },
    { method: 'cash', amountCents: 2000 },
  ];
  const { body: sale } = await shop.staff('sales', { lines: shop.lines({ BITS: 3 }), codes: [], payments });
  timePasses();
  const bringBack = async (quantity: number) => {
    const lines = [{ sku: 'BITS', quantity, condition: 'sellable' }];
    const { body } = await shop.staff('returns', {
      ...{ receipt: sale.number, lines, refund: { method: 'original' } },
    });
    return body;
  };
  const first = await bringBack(1);
  expect(first.refunds).toEqual([{ method: 'store-credit', amountCents: 1000 }]);
  expect(await balanceOf(first.creditCode)).toBe(1000);
  expect(await onCard(voucherId)).toBe(0);
  // What the card paid is back already: the rest was cash and goes back as cash.
  const second = await bringBack(2);
  expect(second.refunds).toEqual([{ method: 'cash', amountCents: 2000 }]);
  expect(second.creditCode).toBeUndefined();
});

test('a card that ended while its money was put aside keeps what nobody took: its time was its own', async () => {
  const { code, voucherId } = await card(3000);
  const { body: placed } = await shop.reserve('DRILL', { mode: 'collect', vouchers: [code] });
  timePasses();
  await desk.settle();
  expect((await shop.ask(placed, 'cancellation')).status).toBeLessThan(500);
  await desk.settle();
  expect(await onCard(voucherId)).toBe(3000);
  expect((await shop.show(placed)).payment?.credits).toBeUndefined();
});
