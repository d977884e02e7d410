import type { OrderView } from '@passerelle/shared/api/orders';
import { drifts } from '../src/orders/reconcile.queries.js';
import { DuePayments } from '../src/payments/due-payments.service.js';
import { PaymentErrands } from '../src/payments/payment-errands.service.js';
import { PaymentsService } from '../src/payments/payments.service.js';
import { SandboxDeliveries } from '../src/payments/sandbox/sandbox-deliveries.service.js';
import { Relay } from '../src/platform/relay.js';
import { openShop, type Shop } from './open-shop.js';
import { listenToSandbox, type PayingWish, payOnline } from './pay.js';

const MINUTE_MS = 60_000;

let shop: Shop;
let base: string;
beforeAll(async () => {
  shop = await openShop({
    articles: {
      DRILL: { stock: { lyon: 100, paris: 10 }, priceCents: 8900 },
      BITS: { stock: { lyon: 100 }, priceCents: 1990 },
      LAST: { stock: { lyon: 1, paris: 3 }, priceCents: 5000 },
    },
    stores: ['lyon', 'paris'],
  });
  base = await listenToSandbox(shop);
});
afterEach(async () => expect(await shop.database.rows(drifts)).toEqual([]));
afterAll(() => shop.close());

async function order(lines: Readonly<Record<string, number>>, wish = {}): Promise<OrderView> {
  const { status, body } = await shop.reserve(lines, { mode: 'collect', ...wish });
  expect(status).toBe(201);
  return body;
}

/** Everything that was asked for is done: the provider's messages come in, ours go out. */
async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await shop.app.get(SandboxDeliveries).drain();
    await shop.app.get(Relay).drain();
    await shop.app.get(PaymentErrands).drain();
  }
}

async function pay(placed: OrderView, wish?: PayingWish): Promise<OrderView> {
  await payOnline(base, placed.payment?.url ?? '', wish);
  await settle();
  return shop.show(placed);
}

async function intents(placed: OrderView) {
  const [row] = await shop.database.rows<{ id: string }>({
    text: 'select id from customer_order where number = $1',
    values: [placed.number],
  });
  return shop.app.get(PaymentsService).state({ kind: 'order', id: row?.id ?? '' });
}

async function prepare(placed: OrderView, lines: Readonly<Record<string, number>>): Promise<void> {
  await shop.staff(`orders/${placed.number}/picking`, {});
  for (const [sku, quantity] of Object.entries(lines))
    await shop.staff(`orders/${placed.number}/picks`, { sku, quantity });
  const ready = await shop.staff(`orders/${placed.number}/ready`, { bin: 'C1' });
  expect(ready.body).toMatchObject({ state: 'ready' });
  await settle();
}

test('paid online: held from the first second, told to the shop once it is paid, captured when it is ready, handed over for nothing more', async () => {
  const before = await shop.atp('DRILL');
  const placed = await order({ DRILL: 1 });
  expect(placed).toMatchObject({
    mode: 'collect',
    state: 'pending-payment',
    payment: { state: 'pending', dueCents: 8900 },
  });
  expect(await shop.atp('DRILL')).toBe(before - 1);
  const queue = async () => (await shop.staff('orders')).body.items.map(({ number }: OrderView) => number);
  expect(await queue()).not.toContain(placed.number);

  expect(await pay(placed)).toMatchObject({ state: 'placed', payment: { state: 'paid', paidCents: 8900 } });
  expect(await queue()).toContain(placed.number);
  expect(await intents(placed)).toMatchObject([{ state: 'authorised', capturedCents: 0 }]);
  await prepare(placed, { DRILL: 1 });
  expect(await intents(placed)).toMatchObject([{ state: 'captured', capturedCents: 8900 }]);
  const handed = await shop.staff(`orders/${placed.number}/hand-over`, {
    code: placed.pickup.code,
    payments: [],
  });
  expect(handed.body).toMatchObject({
    totalCents: 8900,
    hash: placed.quote.hash,
    payments: [{ method: 'online', amountCents: 8900 }],
  });
  expect(await shop.show(placed)).toMatchObject({
    state: 'collected',
    payment: { state: 'paid', backCents: 0 },
  });
});

test('declined, then approved on a second try: one hold, one payment', async () => {
  const before = await shop.atp('BITS');
  const placed = await order({ BITS: 2 });
  expect(await pay(placed, { answer: 'decline' })).toMatchObject({
    state: 'pending-payment',
    payment: { state: 'declined' },
  });
  const again = await shop.ask(placed, 'payments');
  expect(again.body.payment.url).toBe(placed.payment?.url);
  expect(await pay(placed, { answer: 'second-step' })).toMatchObject({ state: 'placed' });
  expect(await shop.atp('BITS')).toBe(before - 2);
});

test('a payment that never comes frees the goods when its time is over', async () => {
  const before = await shop.atp('BITS');
  const placed = await order({ BITS: 1 });
  shop.clock.advance(21 * MINUTE_MS);
  await shop.app.get(DuePayments).expire();
  await settle();
  expect(await shop.show(placed)).toMatchObject({ state: 'cancelled' });
  expect(await shop.atp('BITS')).toBe(before);
});

test('money that comes after the hold was given back keeps the promise where the goods are still there, and goes back where they are gone', async () => {
  const kept = await order({ BITS: 1 });
  await payOnline(base, kept.payment?.url ?? '', { when: 'after-deadline' });
  shop.clock.advance(20 * MINUTE_MS + 1_000);
  await shop.app.get(DuePayments).expire();
  expect(await shop.show(kept)).toMatchObject({ state: 'cancelled' });
  shop.clock.advance(10 * MINUTE_MS);
  await settle();
  expect(await shop.show(kept)).toMatchObject({ state: 'placed', payment: { state: 'paid' } });

  const lost = await order({ LAST: 1 });
  await payOnline(base, lost.payment?.url ?? '', { when: 'after-deadline' });
  shop.clock.advance(20 * MINUTE_MS + 1_000);
  await shop.app.get(DuePayments).expire();
  const { status } = await shop.reserve('LAST');
  expect(status).toBe(201);
  shop.clock.advance(10 * MINUTE_MS);
  await settle();
  expect(await shop.show(lost)).toMatchObject({ state: 'cancelled' });
  const [intent] = await intents(lost);
  expect(intent?.state).toBe('cancelled');
});

test('answered twice it is paid once; a wrong amount pays nothing', async () => {
  const placed = await order({ DRILL: 1 });
  expect(await pay(placed, { times: 'twice' })).toMatchObject({
    state: 'placed',
    payment: { paidCents: 8900 },
  });
  const other = await order({ DRILL: 1 });
  expect(await pay(other, { amount: 'wrong' })).toMatchObject({ state: 'pending-payment' });
});

test('cancelled after it was paid: the authorisation is let go, or the money comes back', async () => {
  const early = await order({ DRILL: 1 });
  await pay(early);
  expect((await shop.ask(early, 'cancellation')).status).toBe(200);
  await settle();
  expect(await intents(early)).toMatchObject([{ state: 'cancelled', capturedCents: 0 }]);
  expect(await shop.show(early)).toMatchObject({ payment: { state: 'refunded', backCents: 8900 } });

  const late = await order({ DRILL: 1 });
  await pay(late);
  await prepare(late, { DRILL: 1 });
  expect((await shop.ask(late, 'cancellation')).status).toBe(200);
  await settle();
  expect(await intents(late)).toMatchObject([{ capturedCents: 8900, refundedCents: 8900 }]);
});

test('of two tried in the shop one is kept and bits are added: the net of the other comes back, the bits are paid at the till', async () => {
  const placed = await order({ DRILL: 1, BITS: 1 });
  await pay(placed);
  await prepare(placed, { DRILL: 1, BITS: 1 });
  const lines = [
    { sku: 'DRILL', quantity: 1, outcome: 'put-back' },
    { sku: 'BITS', quantity: 1, outcome: 'bought' },
  ];
  const handed = await shop.staff(`orders/${placed.number}/hand-over`, { code: placed.pickup.code, lines });
  expect(handed.body).toMatchObject({
    totalCents: 1990,
    payments: [{ method: 'online', amountCents: 1990 }],
  });
  await settle();
  expect(await shop.show(placed)).toMatchObject({ state: 'partly-collected', payment: { backCents: 8900 } });
  expect(await intents(placed)).toMatchObject([{ capturedCents: 10_890, refundedCents: 8900 }]);

  const more = await order({ BITS: 1 });
  await pay(more);
  await prepare(more, { BITS: 1 });
  const extras = shop.lines('DRILL');
  const both = await shop.staff(`orders/${more.number}/hand-over`, { code: more.pickup.code, extras });
  expect(both.body).toMatchObject({
    totalCents: 10_890,
    payments: [
      { method: 'online', amountCents: 1990 },
      { method: 'card', amountCents: 8900 },
    ],
  });
});

test('a live reservation is paid on the way: its hold stays, its deadline takes nothing while the payment is open', async () => {
  const { body: reserved } = await shop.reserve({ DRILL: 1 });
  const held = await shop.atp('DRILL');
  const { body: paying } = await shop.ask(reserved, 'payments');
  expect(paying).toMatchObject({ mode: 'reserve', state: 'held', payment: { state: 'pending' } });
  expect(await pay(paying)).toMatchObject({ mode: 'collect', state: 'placed', payment: { state: 'paid' } });
  expect(await shop.atp('DRILL')).toBe(held);
  expect((await shop.ask(reserved, 'payments')).body.code).toBe('state-does-not-allow');
});

test('paid and not collected: put back, and paid back in full once it is on the shelf', async () => {
  const placed = await order({ DRILL: 1 });
  await pay(placed);
  await prepare(placed, { DRILL: 1 });
  const ready = await shop.show(placed);
  shop.clock.advance(Date.parse(ready.collectBy) - shop.clock.now().getTime() + MINUTE_MS);
  await shop.expire();
  expect(await shop.show(placed)).toMatchObject({ state: 'uncollected', payment: { backCents: 0 } });
  const { body: waiting } = await shop.staff('orders?state=uncollected');
  expect(waiting).toMatchObject({ items: [{ number: placed.number }], counts: { uncollected: 1 } });
  await shop.staff(`orders/${placed.number}/put-back`, { sku: 'DRILL', quantity: 1 });
  await shop.sweep();
  await settle();
  expect(await shop.show(placed)).toMatchObject({
    state: 'returned-uncollected',
    payment: { state: 'refunded', backCents: 8900 },
  });
  expect(await intents(placed)).toMatchObject([{ refundedCents: 8900 }]);
  expect((await shop.staff('orders?state=uncollected')).body).toMatchObject({
    items: [],
    counts: { uncollected: 0 },
  });
});

test('brought back to another shop, the money goes back where it came from', async () => {
  const placed = await order({ DRILL: 1 });
  await pay(placed);
  await prepare(placed, { DRILL: 1 });
  await shop.staff(`orders/${placed.number}/hand-over`, { code: placed.pickup.code, payments: [] });
  await settle();
  const { body } = await shop.staff(
    'returns',
    {
      order: placed.number,
      lines: [{ sku: 'DRILL', quantity: 1, condition: 'sellable' }],
      refund: { method: 'original' },
    },
    { store: 'paris' },
  );
  expect(body).toMatchObject({
    ground: 'withdrawal',
    refundCents: 8900,
    refunds: [{ method: 'online', amountCents: 8900 }],
  });
  await settle();
  expect(await intents(placed)).toMatchObject([{ capturedCents: 8900, refundedCents: 8900 }]);
});

test('what comes back over a counter of another shop is seen on the order, and goes back to what paid it', async () => {
  const placed = await order({ DRILL: 2 });
  await pay(placed);
  await prepare(placed, { DRILL: 2 });
  await shop.staff(`orders/${placed.number}/hand-over`, { code: placed.pickup.code, payments: [] });
  await settle();
  const bringBack = (quantity: number) =>
    shop.staff(
      'returns',
      {
        order: placed.number,
        lines: [{ sku: 'DRILL', quantity, condition: 'sellable' }],
        refund: { method: 'original' },
      },
      { store: 'paris' },
    );
  expect((await bringBack(1)).body.refunds).toEqual([{ method: 'online', amountCents: 8900 }]);
  expect(await shop.show(placed)).toMatchObject({ payment: { state: 'refunding', backCents: 8900 } });
  await settle();
  expect(await shop.show(placed)).toMatchObject({ payment: { state: 'paid', backCents: 8900 } });
  await bringBack(1);
  await settle();
  expect(await shop.show(placed)).toMatchObject({ payment: { state: 'refunded', backCents: 17800 } });
});
