import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import { moneyTruths } from '../../infra/src/trial/money-truths.js';
import { PaymentEvents } from '../src/payments/payment-events.service.js';
import { atTheDesk } from './head-office.js';
import { openShop, type Shop } from './open-shop.js';
import { payInShop } from './pay-in-shop.js';

let shop: Shop;
let desk: Awaited<ReturnType<typeof payInShop>>;
beforeAll(async () => {
  shop = await openShop({
    articles: { DRILL: { stock: 50, priceCents: 8900 }, SAW: { stock: 50, priceCents: 3000 } },
    stores: ['lyon', 'paris'],
  });
  desk = await payInShop(shop);
});
afterEach(async () => {
  for (const [truth, text] of moneyTruths)
    expect([truth, await shop.database.rows({ text })]).toEqual([truth, []]);
});
afterAll(() => shop.close());

const manager = { role: 'manager' } as const;

/** The bank says no for good from now on: it gave the money back by itself, or so it believes. */
async function refusedBy(order: OrderView): Promise<void> {
  const [intent] = await desk.intents(order);
  await shop.database.run({
    text: 'update sandbox_payment set refunded_cents = captured_cents where merchant_ref = $1',
    values: [intent?.id],
  });
}

/** Paid online, collected, brought back, and the bank would not take the money. */
async function broughtBackInVain() {
  const placed = await desk.paid({ DRILL: 1, SAW: 1 });
  await desk.pick(placed, { DRILL: 1, SAW: 1 });
  await shop.staff(`orders/${placed.number}/ready`, { bin: 'A1' });
  await desk.settle();
  await shop.staff(`orders/${placed.number}/hand-over`, { code: placed.pickup.code });
  await refusedBy(placed);
  const { body } = await shop.staff('returns', {
    order: placed.number,
    lines: [{ sku: 'DRILL', quantity: 1, condition: 'sellable' }],
    refund: { method: 'original' },
  });
  expect(body).toMatchObject({ order: placed.number, refunds: [{ method: 'online', amountCents: 8900 }] });
  return { placed, door: `orders/${placed.number}/refused-refunds` };
}

/** The same, once the bank has said so. */
async function refusedForGood() {
  const brought = await broughtBackInVain();
  await desk.settle();
  const { items } = (await shop.staff(brought.door)).body;
  return { ...brought, id: items[0]?.id as string, items };
}

test('the bank refuses a refund for good: a manager gives it in cash, once, and it is in the trail', async () => {
  const { placed, door, id, items } = await refusedForGood();
  expect(items).toMatchObject([{ amountCents: 8900 }]);
  expect((await shop.show(placed)).payment?.state).toBe('refunding');

  const settle = (as: Parameters<Shop['staff']>[2]) =>
    shop.staff(`${door}/${id}/settlement`, { method: 'cash' }, as);
  expect((await settle({})).status).toBe(404);
  const answers = await Promise.all([
    settle(manager),
    settle({ ...manager, who: 'second' }),
    settle({ ...manager, store: 'paris' }),
  ]);
  expect(answers.map(({ status, body }) => body.code ?? status).sort()).toEqual([
    200,
    'already-decided',
    'already-decided',
  ]);
  const after = (await shop.staff(door)).body.items;
  expect(after).toMatchObject([{ id, amountCents: 8900, settled: { method: 'cash' } }]);
  expect((await shop.show(placed)).payment).toMatchObject({ state: 'paid', backCents: 8900 });
  const trail = await shop.database.rows({
    text: "select label from audit_entry where act = 'refund-given-at-counter'",
  });
  expect(trail).toEqual([{ label: placed.number }]);
});

test('as a credit it has a code, which only the shop that gave it says again, and a key is answered once', async () => {
  const { door, id } = await refusedForGood();
  const key = '0192f1a2-7b1c-7def-8a51-1123456789ab';
  const settle = () =>
    shop.staff(`${door}/${id}/settlement`, { method: 'store-credit' }, { ...manager, key });
  const [first, again] = [await settle(), await settle()];
  const code = first.body.items[0].settled.creditCode;
  expect(again.body.items[0].settled.creditCode).toBe(code);
  const balance = await shop.staff('vouchers/balance', { code });
  expect(balance.body).toMatchObject({ kind: 'store-credit', balanceCents: 8900 });
  const elsewhere = (await shop.staff(door, undefined, { store: 'paris' })).body.items;
  expect(elsewhere[0].settled).toMatchObject({ method: 'store-credit' });
  expect(elsewhere[0].settled.creditCode).toBeUndefined();
  // What is kept for repeats holds no code.
  const [kept] = await shop.database.rows<{ answer: object }>({
    text: 'select answer from idempotency_key where key = $1',
    values: [key],
  });
  expect(JSON.stringify(kept)).not.toContain(code);
});

test('what was given at the counter is not asked of the bank again', async () => {
  const { placed, door, id } = await refusedForGood();
  await shop.staff(`${door}/${id}/settlement`, { method: 'cash' }, manager);
  const lines = [{ sku: 'SAW', quantity: 1, condition: 'sellable' }];
  const { status, body } = await shop.staff('returns', {
    ...{ order: placed.number, lines, refund: { method: 'original' } },
  });
  expect([status, body.refunds]).toEqual([201, [{ method: 'online', amountCents: 3000 }]]);
  const [intent] = await desk.intents(placed);
  expect(intent).toMatchObject({ capturedCents: 11900, refundAskedCents: 3000, elsewhereCents: 8900 });
  await desk.settle();
  const { items } = (await shop.staff(door)).body;
  await shop.staff(`${door}/${items[0].id}/settlement`, { method: 'store-credit' }, manager);
});

test('the bank pays after all what a shop gave in its place: head office is told, and no book moves', async () => {
  const { placed, door, id } = await refusedForGood();
  await shop.staff(`${door}/${id}/settlement`, { method: 'cash' }, manager);
  const [intent] = await desk.intents(placed);
  const said = { what: 'refunded', errandId: id, amountCents: 8900, currency: 'EUR' } as const;
  const event = { ...said, eventId: randomUUID(), intentId: intent?.id, at: shop.clock.now() };
  const take = () => shop.app.get(PaymentEvents).take('sandbox', event);
  expect(await take()).toEqual({ outcome: 'kept', fault: 'given-back-twice' });
  expect(await take()).toEqual({ outcome: 'repeat' });
  expect(await desk.intents(placed)).toEqual([intent]);
  const office = await atTheDesk(shop, 'Helene');
  expect((await office.get('payments/trouble').expect(200)).body.events[0]).toMatchObject({
    ...{ fault: 'given-back-twice', amountCents: 8900 },
  });
});

test('head office reads of which order, in which shop, the bank refused a refund', async () => {
  const { placed, door, id } = await refusedForGood();
  const office = await atTheDesk(shop, 'Agnes');
  const { errands } = (await office.get('payments/trouble').expect(200)).body;
  const { name: storeName } = placed.store;
  expect(errands[0]).toMatchObject({ kind: 'refund', paidFor: { number: placed.number, storeName } });
  await shop.staff(`${door}/${id}/settlement`, { method: 'cash' }, manager);
});

test('what is not refused, not there or not of that order is not given', async () => {
  const { door, id } = await refusedForGood();
  const other = await desk.paid({ SAW: 1 });
  const wrong = await shop.staff(
    `orders/${other.number}/refused-refunds/${id}/settlement`,
    { method: 'cash' },
    manager,
  );
  expect(wrong.body.code).toBe('not-found');
  const gold = await shop.staff(`${door}/${id}/settlement`, { method: 'gold' }, manager);
  expect([gold.status, gold.body.code]).toEqual([400, 'invalid-field']);
  expect((await shop.staff(`orders/${other.number}/refused-refunds`)).body).toEqual({ items: [] });
  await shop.staff(`${door}/${id}/settlement`, { method: 'cash' }, manager);
});
