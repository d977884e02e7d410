import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import { promotion } from '@passerelle/shared/pricing/build-books';
import { MessagesService } from '../src/notifications/messages.service.js';
import { DueOrders } from '../src/orders/due-orders.service.js';
import { drifts } from '../src/orders/reconcile.queries.js';
import { DuePayments } from '../src/payments/due-payments.service.js';
import { SandboxLedger } from '../src/payments/sandbox/sandbox-ledger.service.js';
import { Relay } from '../src/platform/relay.js';
import { Vouchers } from '../src/vouchers/vouchers.service.js';
import { openShop, type Shop } from './open-shop.js';
import { openSandbox, payOnline } from './pay.js';
import { payInShop } from './pay-in-shop.js';
import { publish } from './shop-floor.js';

const MINUTE_MS = 60_000;

let shop: Shop;
let till: Awaited<ReturnType<typeof payInShop>>;
beforeAll(async () => {
  shop = await openShop({
    stores: ['lyon', 'paris'],
    articles: {
      DRILL: { stock: { lyon: 30, paris: 30 }, priceCents: 8900 },
      LAST: { stock: { lyon: 1, paris: 4 }, priceCents: 5000 },
    },
  });
  await publish(shop, promotion('ten', 'amount-off', { amountCents: 1000 }, { needsCode: true }), {
    codes: [{ code: 'UNIQUE', maxUses: 1 }],
  });
  await shop.refreshBooks();
  till = await payInShop(shop);
});
afterEach(async () => expect(await shop.database.rows(drifts)).toEqual([]));
afterAll(() => shop.close());

async function placed(lines: Readonly<Record<string, number>>, wish = {}): Promise<OrderView> {
  const { status, body } = await shop.reserve(lines, { mode: 'collect', ...wish });
  expect([status, body.code]).toEqual([201, undefined]);
  return body;
}

/** Everything that happened to an order, by what was commanded. */
async function commands(order: OrderView): Promise<string[]> {
  const rows = await shop.database.rows<{ command: string }>({
    text: `select e.command from order_event e join customer_order o on o.id = e.order_id
            where o.number = $1 order by e.id`,
    values: [order.number],
  });
  return rows.map(({ command }) => command);
}

/** What the sandbox calls the payment of an order. */
async function sandboxRefOf(order: OrderView): Promise<string> {
  const [row] = await shop.database.rows<{ ref: string }>({
    text: `select i.provider_ref as ref from payment_intent i join customer_order o on o.id::text = i.for_id
            where o.number = $1`,
    values: [order.number],
  });
  return row?.ref ?? '';
}

/** Facts that somebody could not act on. */
const untold = () =>
  shop.database.rows<{ topic: string; error: string }>({
    text: 'select topic, last_error as error from outbox where sent_at is null and tries > 0',
  });

const usesOf = async (code: string) => {
  const [row] = await shop.database.rows<{ uses: number }>({
    text: 'select reserved_uses + consumed_uses as uses from promotion_code where code = $1',
    values: [code],
  });
  return row?.uses;
};

test('cancelled five times, with a message that the payment failed and both sweeps in between: one release', async () => {
  const before = await shop.accounts('DRILL');
  for (let round = 0; round < 10; round += 1) {
    const order = await placed({ DRILL: 2 });
    const page = await openSandbox(till.base, order.payment?.url ?? '');
    // The bank has said no when the time is over; its message and five taps on "cancel" come in one moment.
    await fetch(`${till.base}${page}/choice`, {
      ...{ method: 'POST', redirect: 'manual' },
      body: new URLSearchParams({ choice: 'decline', when: 'soon', times: 'twice' }),
    });
    shop.clock.advance(31 * MINUTE_MS);
    await Promise.all([
      ...Array.from({ length: 5 }, () => shop.ask(order, 'cancellation')),
      till.settle(),
      shop.app.get(DuePayments).expire(),
      shop.sweep(),
      shop.app.get(DueOrders).expire(),
    ]);
    await till.settle();
    expect(await shop.show(order)).toMatchObject({ state: 'cancelled' });
    expect((await commands(order)).filter((command) => command === 'cancel')).toEqual(['cancel']);
    expect(await shop.accounts('DRILL')).toEqual(before);
  }
});

test('a code beside a payment that takes two calls and two tries is used once; cancelled, it may be used again', async () => {
  const order = await placed({ DRILL: 1 }, { codes: ['UNIQUE'] });
  expect(order.quote.document.totalCents).toBe(7900);
  expect(await usesOf('UNIQUE')).toBe(1);
  await payOnline(till.base, order.payment?.url ?? '', { answer: 'decline' });
  await till.settle();
  const stranger = await shop.reserve({ DRILL: 1 }, { mode: 'collect', codes: ['UNIQUE'] });
  expect([stranger.status, stranger.body.code]).toEqual([422, 'code-refused']);
  await payOnline(till.base, order.payment?.url ?? '', { answer: 'second-step', times: 'twice' });
  await till.settle();
  expect(await shop.show(order)).toMatchObject({ state: 'placed', payment: { paidCents: 7900 } });
  expect(await usesOf('UNIQUE')).toBe(1);
  await shop.ask(order, 'cancellation');
  await till.settle();
  expect(await usesOf('UNIQUE')).toBe(0);
  const next = await placed({ DRILL: 1 }, { codes: ['UNIQUE'] });
  expect(next.quote.document.totalCents).toBe(7900);
});

test('the payment succeeds after the hold lapsed and the unit was sold: refunded by itself, with an apology and other shops', async () => {
  const order = await placed({ LAST: 1 });
  await payOnline(till.base, order.payment?.url ?? '', { when: 'after-deadline' });
  shop.clock.advance(20 * MINUTE_MS + 1_000);
  await shop.app.get(DuePayments).expire();
  expect((await shop.show(order)).state).toBe('cancelled');
  const sold = await shop.staff('sales', {
    lines: [{ sku: 'LAST', quantity: 1 }],
    codes: [],
    payments: [{ method: 'card', amountCents: 5000 }],
  });
  expect([sold.status, sold.body.code]).toEqual([201, undefined]);
  shop.clock.advance(10 * MINUTE_MS);
  await till.settle();
  expect(await till.intents(order)).toMatchObject([{ state: 'cancelled', capturedCents: 0 }]);
  expect(await commands(order)).not.toContain('revive');
  await shop.app.get(MessagesService).drain();
  const [sorry] = await shop.database.rows<{ text: string }>({
    text: `select m.text from message m join customer_order o on o.id = m.order_id
            where o.number = $1 order by m.seq desc limit 1`,
    values: [order.number],
  });
  expect(sorry?.text).toContain('Toutes nos excuses');
  expect(sorry?.text).toContain('Maison Rabot paris');
  expect(await shop.accounts('LAST')).toMatchObject({ shelf: 0, held: 0 });
});

test('the bank lets an authorisation go before the goods are ready: the order ends, its card is whole, nothing waits', async () => {
  const vouchers = shop.app.get(Vouchers);
  const wish = { kind: 'gift-card' as const, amountCents: 3000, currency: 'EUR', cause: randomUUID() };
  const { code } = await shop.database.inTransaction((tx) => vouchers.issue(tx, wish));
  const order = await till.paid({ DRILL: 1 }, { vouchers: [code] });
  expect(order).toMatchObject({ state: 'placed', payment: { paidCents: 8900 } });
  const page = await sandboxRefOf(order);
  await shop.app.get(SandboxLedger).cancel(page, { id: randomUUID(), amountCents: 0, isRepeat: false });
  await till.settle();
  expect(await shop.show(order)).toMatchObject({ state: 'cancelled' });
  expect((await vouchers.recognise(code, randomUUID())).balanceCents).toBe(3000);
  expect(await untold()).toEqual([]);
});

test('a shopper cancels and pays on a page that is still open: the order stays cancelled, the money goes back', async () => {
  const order = await placed({ DRILL: 1 });
  const before = await shop.accounts('DRILL');
  await payOnline(till.base, order.payment?.url ?? '', { when: 'soon' });
  expect((await shop.ask(order, 'cancellation')).status).toBe(200);
  shop.clock.advance(MINUTE_MS);
  await till.settle();
  expect(await shop.show(order)).toMatchObject({ state: 'cancelled' });
  expect(await commands(order)).not.toContain('revive');
  expect(await till.intents(order)).toMatchObject([{ state: 'cancelled', capturedCents: 0 }]);
  expect(await shop.accounts('DRILL')).toMatchObject({ held: (before?.held ?? 0) - 1 });
});

test('whoever cancels before paying finds no page to pay on', async () => {
  const order = await placed({ DRILL: 1 });
  const url = order.payment?.url ?? '';
  await openSandbox(till.base, url);
  await shop.ask(order, 'cancellation');
  await till.settle();
  expect(await till.intents(order)).toMatchObject([{ state: 'cancelled' }]);
  await expect(openSandbox(till.base, url)).rejects.toThrow('/commande');
});

/** Ready, and asked to be captured of a bank that does not answer yet. */
async function beingCaptured(lines: Readonly<Record<string, number>>): Promise<OrderView> {
  const order = await till.paid(lines);
  await till.pick(order, lines);
  expect((await shop.staff(`orders/${order.number}/ready`, { bin: 'A1' })).status).toBe(200);
  await shop.app.get(Relay).drain();
  expect(await till.intents(order)).toMatchObject([{ state: 'authorised', capturedCents: 0 }]);
  return order;
}

test('cancelled while the money is being taken: all of it goes back once it was taken', async () => {
  const order = await beingCaptured({ DRILL: 1 });
  expect((await shop.ask(order, 'cancellation')).status).toBe(200);
  await till.settle();
  expect(await till.intents(order)).toMatchObject([
    { state: 'captured', capturedCents: 8900, refundedCents: 8900 },
  ]);
  expect(await shop.show(order)).toMatchObject({ payment: { state: 'refunded', backCents: 8900 } });
});

test('handed over in part while the money is being taken: what was not kept goes back', async () => {
  const order = await beingCaptured({ DRILL: 2 });
  const lines = [
    { sku: 'DRILL', quantity: 1, outcome: 'bought' },
    { sku: 'DRILL', quantity: 1, outcome: 'put-back' },
  ];
  const handed = await shop.staff(`orders/${order.number}/hand-over`, { code: order.pickup.code, lines });
  expect(handed.body.payments).toEqual([{ method: 'online', amountCents: 8900 }]);
  await till.settle();
  expect(await till.intents(order)).toMatchObject([
    { state: 'captured', capturedCents: 17_800, refundedCents: 8900 },
  ]);
});
