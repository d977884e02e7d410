import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import type { TakenOrderView } from '@passerelle/shared/api/taken-orders';
import { MessagesService } from '../src/notifications/messages.service.js';
import { drifts } from '../src/orders/reconcile.queries.js';
import { DuePayments } from '../src/payments/due-payments.service.js';
import { Vouchers } from '../src/vouchers/vouchers.service.js';
import { listenIn } from './listen-in.js';
import { openShop, type Shop } from './open-shop.js';
import { payInShop } from './pay-in-shop.js';

let shop: Shop;
let desk: Awaited<ReturnType<typeof payInShop>>;
beforeAll(async () => {
  shop = await openShop({
    articles: {
      DRILL: { stock: { paris: 20 }, priceCents: 8900 },
      BITS: { stock: { lyon: 50, paris: 50 }, priceCents: 2000 },
    },
    stores: ['lyon', 'paris'],
  });
  desk = await payInShop(shop);
});
afterEach(async () => expect(await shop.database.rows(drifts)).toEqual([]));
afterAll(() => shop.close());

async function person(): Promise<{ id: string; email: string }> {
  const email = `lea.${randomUUID()}@example.org`;
  const consent = { marketing: false, textVersion: 'counter-1' };
  const { body } = await shop.staff('customers', { firstName: 'Léa', lastName: 'Morel', email, consent });
  return { id: body.id, email };
}

async function take(wish: object, key = randomUUID()) {
  const customerId = (wish as { customerId?: string }).customerId ?? (await person()).id;
  const body = { channel: 'counter', mode: 'reserve', store: 'paris', codes: [], ...wish, customerId };
  return shop.staff('taken-orders', body, { key });
}

const show = async ({ number }: TakenOrderView): Promise<TakenOrderView> =>
  (await shop.staff(`taken-orders/${number}`)).body;
const inShop = (number: string, store: string) => shop.staff(`orders/${number}`, undefined, { store });

/** The link that the shopper was sent. */
async function messagesTo(email: string) {
  await desk.settle();
  await shop.app.get(MessagesService).drain();
  return (await shop.app.get(MessagesService).newest(50)).filter(({ recipient }) => recipient === email);
}

/** What the shopper sees behind their link. */
async function tracked(email: string, number: string): Promise<OrderView> {
  await messagesTo(email);
  const [message] = await shop.database.rows<{ text: string }>({
    text: 'select text from message where recipient = $1 order by created_at desc limit 1',
    values: [email],
  });
  const token = /[?&]t=([^&"\s]+)/.exec(message?.text ?? '')?.[1] ?? '';
  const { body } = await shop
    .http()
    .get(`/api/v1/orders/${number}`)
    .set('authorization', `Tracking ${decodeURIComponent(token)}`);
  return body;
}

test('what the shop lacks is reserved for a customer from the nearest shop that has it, to be brought here', async () => {
  const { body: found } = await shop.staff('taken-orders/shops', { lines: shop.lines('DRILL') });
  expect(found.items).toMatchObject([{ isHere: false, store: { code: 'paris' } }]);
  const before = await shop.atp('DRILL', 'paris');
  const { status, body: taken } = await take({ lines: shop.lines('DRILL'), bringTo: 'lyon' });
  expect([status, taken.code]).toEqual([201, undefined]);
  expect(taken).toMatchObject({ state: 'in-transfer', store: 'lyon', fromName: expect.any(String) });
  // The day it may be here is the one that was said.
  expect(taken.readyAt).toBe(found.items[0].mayBeHereAt);
  expect(Date.parse(taken.collectBy)).toBeGreaterThan(Date.parse(taken.readyAt));
  expect(await shop.atp('DRILL', 'paris')).toBe(before - 1);
  expect(await shop.atp('DRILL', 'lyon')).toBe(0);

  const { body: order } = await inShop(taken.number, 'lyon');
  expect(order.story[0]).toMatchObject({ command: 'place', via: 'counter', who: 'colleague-lyon' });
  const { body: transfers } = await shop.staff('transfers', undefined, { store: 'paris' });
  const [transfer] = transfers.items;
  expect(transfer).toMatchObject({ from: 'paris', to: 'lyon', order: taken.number });
  const step = (name: string, store: string, body = {}) =>
    shop.staff(`transfers/${transfer.number}/${name}`, body, { store });
  await step('shipment', 'paris');
  const arrived = await step('receipt', 'lyon');
  expect(arrived.status).toBe(200);
  expect(await show(taken)).toMatchObject({ state: 'held' });
  // Tied all the way: it is promised to nobody else here either.
  expect(await shop.atp('DRILL', 'lyon')).toBe(0);
});

test('the same is collected there: an order of that shop, which hears of it', async () => {
  const { body: taken } = await take({ lines: shop.lines('DRILL') });
  expect(taken).toMatchObject({ state: 'held', store: 'paris' });
  expect((await inShop(taken.number, 'paris')).body.state).toBe('held');
  expect((await inShop(taken.number, 'lyon')).status).toBe(404);
  expect((await shop.staff(`taken-orders/${taken.number}`, undefined, { store: 'paris' })).status).toBe(404);
});

test('paid at the counter in cash and by card: brought here, and what does not arrive is asked of its shopper and given back', async () => {
  const payments = [
    { method: 'cash', amountCents: 10_000 },
    { method: 'card', amountCents: 8_900 },
  ];
  const wish = { mode: 'collect', lines: shop.lines({ DRILL: 2 }), bringTo: 'lyon', payments };
  const { status, body: taken } = await take(wish);
  expect([status, taken.code, taken.state, taken.paidCents]).toEqual([201, undefined, 'in-transfer', 17_800]);

  const { body: transfers } = await shop.staff('transfers', undefined, { store: 'paris' });
  const transfer = transfers.items.find(({ order }: { order?: string }) => order === taken.number);
  await shop.staff(`transfers/${transfer.number}/shipment`, {}, { store: 'paris' });
  const lines = [{ sku: 'DRILL', quantity: 1, damaged: 1 }];
  await shop.staff(`transfers/${transfer.number}/receipt`, { lines });
  expect(await show(taken)).toMatchObject({ state: 'short' });
  const chosen = await shop.staff(`orders/${taken.number}/choices`, { choice: 'drop' });
  expect([chosen.status, chosen.body.code]).toEqual([200, undefined]);
  await desk.settle();
  // A till took it, and a till gives it back: cards first, as they stand in the order in which money goes back.
  const given = await shop.staff(`orders/${taken.number}/till-refund`, {});
  expect(given.body.given).toEqual([{ method: 'card', amountCents: 8900 }]);
  expect((await shop.staff(`orders/${taken.number}/till-refund`, {})).body.given).toEqual([]);

  await desk.pick({ number: taken.number } as OrderView, { DRILL: 1 });
  await shop.staff(`orders/${taken.number}/ready`, { bin: 'A1' });
  const handed = await shop.staff(`orders/${taken.number}/hand-over`, { code: taken.pickupCode });
  expect(handed.body.payments).toEqual([{ method: 'cash', amountCents: 8900 }]);
});

test('paid at the counter with a gift card, and collected in part: the card has what was not kept', async () => {
  const wish = { kind: 'gift-card', amountCents: 5000, currency: 'EUR', cause: randomUUID() } as const;
  const { code } = await shop.database.inTransaction((tx) => shop.app.get(Vouchers).issue(tx, wish));
  const payments = [
    { method: 'gift-card', amountCents: 5000, code },
    { method: 'cash', amountCents: 5900 },
  ];
  const { body: taken } = await take({
    ...{ mode: 'collect', lines: shop.lines({ DRILL: 1, BITS: 1 }), payments },
  });
  expect(taken).toMatchObject({ state: 'placed', paidCents: 10_900 });
  const as = { store: 'paris' };
  await desk.pick({ number: taken.number } as OrderView, { DRILL: 1, BITS: 1 }, {}, as);
  await shop.staff(`orders/${taken.number}/ready`, { bin: 'A1' }, as);
  const lines = [
    { sku: 'DRILL', quantity: 1, outcome: 'put-back' },
    { sku: 'BITS', quantity: 1, outcome: 'bought' },
  ];
  const handed = await shop.staff(`orders/${taken.number}/hand-over`, { code: taken.pickupCode, lines }, as);
  expect(handed.body.payments).toEqual([{ method: 'cash', amountCents: 2000 }]);
  await desk.settle();
  expect((await shop.staff('vouchers/balance', { code })).body.balanceCents).toBe(5000);
  // The till gave the rest back with the hand-over: nothing is left to give.
  expect((await shop.staff(`orders/${taken.number}/till-refund`, {}, as)).body.given).toEqual([]);
});

test('money that does not fit, or a spent card, orders nothing and holds nothing', async () => {
  const before = await shop.atp('DRILL', 'paris');
  const { id: customerId } = await person();
  const key = randomUUID();
  for (let time = 0; time < 2; time += 1) {
    const little = [{ method: 'card', amountCents: 100 }];
    const wish = { mode: 'collect', lines: shop.lines('DRILL'), customerId, payments: little };
    const short = await take(wish, key);
    expect([short.status, short.body.code]).toEqual([422, 'payment-mismatch']);
  }
  const wrong = await take({
    ...{ mode: 'collect', lines: shop.lines('DRILL') },
    payments: [{ method: 'gift-card', amountCents: 8900, code: 'AAAA-BBBB-CCCC-DDDD' }],
  });
  expect([wrong.status, wrong.body.code]).toEqual([422, 'voucher-refused']);
  expect(await shop.atp('DRILL', 'paris')).toBe(before);
});

test('a caller on the telephone reserves: the story says who took it and how it came', async () => {
  const caller = await person();
  const { body: taken } = await take({
    ...{ channel: 'telephone', store: 'lyon', lines: shop.lines('BITS'), customerId: caller.id },
  });
  expect(taken).toMatchObject({ channel: 'telephone', state: 'held', takenBy: 'colleague-lyon' });
  const { body: order } = await inShop(taken.number, 'lyon');
  expect(order).toMatchObject({ customerId: caller.id });
  expect(order.story[0]).toMatchObject({ command: 'place', via: 'telephone', who: 'colleague-lyon' });
  expect((await messagesTo(caller.email)).map(({ kind }) => kind)).toEqual(['received']);
});

test('a caller pays by the link in a message, within its time, and the tablet sees it', async () => {
  const caller = await person();
  const key = randomUUID();
  const wish = {
    ...{ channel: 'telephone', mode: 'collect', lines: shop.lines('DRILL'), bringTo: 'lyon' },
    customerId: caller.id,
  };
  const { body: taken } = await take(wish, key);
  expect(taken).toMatchObject({ state: 'pending-payment', store: 'lyon', payBy: expect.any(String) });
  const again = await take(wish, key);
  expect([again.status, again.body.number]).toEqual([201, taken.number]);

  const order = await tracked(caller.email, taken.number);
  expect(order.payment).toMatchObject({ state: 'pending', dueCents: 8900, payBy: taken.payBy });
  // A tap that is repeated because its answer was lost sends one message.
  const tap = randomUUID();
  for (let time = 0; time < 2; time += 1)
    await shop.staff(`taken-orders/${taken.number}/payment-link`, {}, { key: tap });
  expect((await messagesTo(caller.email)).filter(({ kind }) => kind === 'pay-link').length).toBe(2);

  await desk.pay(order);
  // Paid, and at once on its way from the other shop.
  expect(await show(taken)).toMatchObject({ state: 'in-transfer', paidCents: 8900 });
  const { body: refused } = await shop.staff(`taken-orders/${taken.number}/payment-link`, {});
  expect(refused.code).toBe('state-does-not-allow');
});

test('the tablet that took an order hears of its payment and of its end, whichever shop has it', async () => {
  const tablet = await listenIn(`${desk.base}/api/v1/staff/events`, { cookie: await shop.cookieOf() });
  const caller = await person();
  await tablet.next('hello');
  const wish = { channel: 'telephone', mode: 'collect', lines: shop.lines('DRILL'), customerId: caller.id };
  const { body: taken } = await take(wish);
  const order = await tracked(caller.email, taken.number);
  expect(tablet.heard.map(({ event }) => event)).not.toContain('taken-orders-changed');
  await desk.pay(order);
  await tablet.next('taken-orders-changed');
  expect(await show(taken)).toMatchObject({ state: 'placed' });
  await shop.staff(`orders/${taken.number}/cancellation`, { reason: 'changed mind' }, { store: 'paris' });
  await desk.settle();
  await tablet.next('taken-orders-changed');
  expect(await show(taken)).toMatchObject({ state: 'cancelled' });
  tablet.close();
});

test('a caller who does not pay in time has nothing, and the goods are free again', async () => {
  const before = await shop.atp('DRILL', 'paris');
  const { body: taken } = await take({ channel: 'telephone', mode: 'collect', lines: shop.lines('DRILL') });
  expect(await shop.atp('DRILL', 'paris')).toBe(before - 1);
  shop.clock.advance(119 * 60_000);
  await shop.app.get(DuePayments).expire();
  expect(await show(taken)).toMatchObject({ state: 'pending-payment' });
  shop.clock.advance(2 * 60_000);
  await shop.app.get(DuePayments).expire();
  expect(await show(taken)).toMatchObject({ state: 'cancelled' });
  expect(await shop.atp('DRILL', 'paris')).toBe(before);
});

test('what cannot be is refused by its field: brought elsewhere, brought where it is, paid over the telephone', async () => {
  const field = async (wish: object) => {
    const { body } = await take({ lines: shop.lines('DRILL'), ...wish });
    return body.errors?.[0]?.field;
  };
  expect(await field({ bringTo: 'paris' })).toBe('bringTo');
  expect(await field({ store: 'lyon', bringTo: 'lyon' })).toBe('bringTo');
  const payments = [{ method: 'card', amountCents: 8900 }];
  expect(await field({ channel: 'telephone', mode: 'collect', payments })).toBe('payments');
  expect(await field({ payments })).toBe('payments');
  expect((await take({ lines: shop.lines('DRILL'), customerId: randomUUID() })).body.code).toBe('not-found');
});
