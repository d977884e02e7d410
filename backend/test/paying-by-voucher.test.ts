import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import { drifts } from '../src/orders/reconcile.queries.js';
import { DuePayments } from '../src/payments/due-payments.service.js';
import { paymentDrifts } from '../src/payments/reconcile.queries.js';
import { voucherDrifts } from '../src/vouchers/reconcile.queries.js';
import { Vouchers } from '../src/vouchers/vouchers.service.js';
import { openShop, type Shop } from './open-shop.js';
import { payInShop } from './pay-in-shop.js';

let shop: Shop;
let desk: Awaited<ReturnType<typeof payInShop>>;
beforeAll(async () => {
  shop = await openShop({
    articles: {
      DRILL: { stock: { lyon: 100, villeurbanne: 5 }, priceCents: 8900 },
      BITS: { stock: { lyon: 100 }, priceCents: 2000 },
    },
    stores: ['lyon', 'villeurbanne'],
  });
  desk = await payInShop(shop);
});
afterEach(async () => {
  for (const facts of [drifts, paymentDrifts, voucherDrifts])
    expect(await shop.database.rows(facts)).toEqual([]);
});
afterAll(() => shop.close());

async function card(amountCents: number, kind: 'gift-card' | 'store-credit' = 'gift-card') {
  const wish = { kind, amountCents, currency: 'EUR', cause: randomUUID() };
  const { code } = await shop.database.inTransaction((tx) => shop.app.get(Vouchers).issue(tx, wish));
  const balance = async (): Promise<number> =>
    (await shop.app.get(Vouchers).recognise(code, randomUUID())).balanceCents;
  return { code, tail: code.slice(-4), balance };
}

async function order(
  lines: Readonly<Record<string, number>>,
  vouchers: readonly string[],
  key: string = randomUUID(),
) {
  return shop
    .http()
    .post('/api/v1/orders')
    .set('idempotency-key', key)
    .send({
      ...{ mode: 'collect', store: 'lyon', lines: shop.lines(lines), vouchers },
      contact: { firstName: 'Nadia', lastName: 'Petit', email: `nadia.${key}@example.org` },
    });
}

async function prepare(placed: OrderView, found: Readonly<Record<string, number>>) {
  await desk.pick(placed, found);
  await shop.staff(`orders/${placed.number}/ready`, { bin: 'C1' });
  await desk.settle();
}

test('a gift card pays a part and the bank the rest: taken with it, and both stand on the receipt', async () => {
  const gift = await card(3000);
  const { body: placed } = await order({ DRILL: 1 }, [gift.code]);
  expect(placed).toMatchObject({
    state: 'pending-payment',
    payment: { dueCents: 5900, vouchers: [{ kind: 'gift-card', tail: gift.tail, amountCents: 3000 }] },
  });
  expect(await gift.balance()).toBe(0);
  expect(await desk.pay(placed)).toMatchObject({
    state: 'placed',
    payment: { state: 'paid', paidCents: 8900, dueCents: 0 },
  });
  await prepare(placed, { DRILL: 1 });
  expect(await desk.intents(placed)).toMatchObject([{ amountCents: 5900, capturedCents: 5900 }]);
  const handed = await shop.staff(`orders/${placed.number}/hand-over`, { code: placed.pickup.code });
  expect(handed.body.payments).toEqual([
    { method: 'online', amountCents: 5900 },
    { method: 'gift-card', amountCents: 3000 },
  ]);
});

test('two vouchers that cover all of it need no bank, and what is left stays on the second', async () => {
  const [gift, credit] = [await card(5000), await card(5000, 'store-credit')];
  const { status, body: placed } = await order({ DRILL: 1 }, [gift.code, credit.code, gift.code]);
  expect([status, placed.state, placed.payment.paidCents]).toEqual([201, 'placed', 8900]);
  expect(placed.payment.url).toBeUndefined();
  expect([await gift.balance(), await credit.balance()]).toEqual([0, 1100]);
  expect(await desk.intents(placed)).toEqual([]);

  expect((await shop.ask(placed, 'cancellation')).status).toBe(200);
  await desk.settle();
  expect([await gift.balance(), await credit.balance()]).toEqual([5000, 5000]);
  expect(await shop.show(placed)).toMatchObject({ payment: { state: 'refunded', backCents: 8900 } });
});

test('a payment that never comes lets the card go', async () => {
  const gift = await card(3000);
  const { body: placed } = await order({ DRILL: 1 }, [gift.code]);
  shop.clock.advance(21 * 60_000);
  await shop.app.get(DuePayments).expire();
  await desk.settle();
  expect(await shop.show(placed)).toMatchObject({ state: 'cancelled' });
  expect(await gift.balance()).toBe(3000);
});

test('asked twice under one key there is one order, and the card is used once', async () => {
  const gift = await card(10_000);
  const key = randomUUID();
  const first = await order({ DRILL: 1 }, [gift.code], key);
  const again = await order({ DRILL: 1 }, [gift.code], key);
  expect([again.status, again.body.number, again.body.state]).toEqual([201, first.body.number, 'placed']);
  expect(await gift.balance()).toBe(1100);
});

test('a code that opens nothing is refused before anything is held, and a reservation takes none', async () => {
  const before = await shop.atp('DRILL');
  const refused = await order({ DRILL: 1 }, ['AAAA-BBBB-CCCC-DDDD']);
  expect([refused.status, refused.body.code]).toEqual([422, 'voucher-refused']);
  expect(await shop.atp('DRILL')).toBe(before);
  const gift = await card(100);
  const reserved = await shop
    .http()
    .post('/api/v1/orders')
    .set('idempotency-key', randomUUID())
    .send({
      ...{ mode: 'reserve', store: 'lyon', lines: shop.lines('DRILL'), vouchers: [gift.code] },
      contact: { firstName: 'Nadia', lastName: 'Petit', email: 'nadia@example.org' },
    });
  expect([reserved.status, reserved.body.errors?.[0]?.field]).toEqual([400, 'vouchers']);
});

test('two shoppers use one card in the same moment: one has paid, the other is told and holds nothing', async () => {
  const gift = await card(8900);
  const before = await shop.atp('DRILL');
  const answers = await Promise.all([1, 2].map(() => order({ DRILL: 1 }, [gift.code])));
  const bodies = answers.map(({ body }) => body);
  const states = bodies.map(({ state, code }) => state ?? code).sort();
  // Whoever came late enough saw the empty card, and is asked to pay by bank.
  expect([
    ['placed', 'voucher-short'],
    ['pending-payment', 'placed'],
  ]).toContainEqual(states);
  const held = bodies.filter(({ state }) => state !== undefined).length;
  expect(await shop.atp('DRILL')).toBe(before - held);
  expect(await gift.balance()).toBe(0);
});

test('a reservation is paid on the way with a card for a part; another list of cards takes the place of the first', async () => {
  const [gift, other] = [await card(3000), await card(1000)];
  const { body: reserved } = await shop.reserve('DRILL');
  const first = await shop.ask(reserved, 'payments', { vouchers: [gift.code] });
  expect(first.body.payment).toMatchObject({ dueCents: 5900 });
  const second = await shop.ask(reserved, 'payments', { vouchers: [other.code] });
  expect(second.body.payment).toMatchObject({ dueCents: 7900 });
  expect([await gift.balance(), await other.balance()]).toEqual([3000, 0]);
  const both = await shop.ask(reserved, 'payments', { vouchers: [other.code, gift.code] });
  expect(both.body.payment).toMatchObject({ dueCents: 4900 });
  expect([await gift.balance(), await other.balance()]).toEqual([0, 0]);
  const none = await shop.ask(reserved, 'payments', {});
  expect(none.body.payment).toMatchObject({ dueCents: 4900, url: both.body.payment.url });
  expect(await desk.pay(both.body)).toMatchObject({
    mode: 'collect',
    payment: { state: 'paid', paidCents: 8900 },
  });

  const whole = await card(8900);
  const { body: another } = await shop.reserve('DRILL');
  const paid = await shop.ask(another, 'payments', { vouchers: [whole.code] });
  expect(paid.body).toMatchObject({ mode: 'collect', state: 'placed', payment: { state: 'paid' } });
});

test('a reservation that is not paid after all gives the card back and stays', async () => {
  const gift = await card(3000);
  const { body: reserved } = await shop.reserve('DRILL');
  await shop.ask(reserved, 'payments', { vouchers: [gift.code] });
  shop.clock.advance(21 * 60_000);
  await shop.app.get(DuePayments).expire();
  expect(await gift.balance()).toBe(3000);
  expect(await shop.show(reserved)).toMatchObject({ mode: 'reserve', state: 'held' });
});

test('of two articles one is kept: the bank gives back first, the card what is more', async () => {
  const gift = await card(6000);
  const { body: placed } = await order({ DRILL: 1, BITS: 1 }, [gift.code]);
  await desk.pay(placed);
  await prepare(placed, { DRILL: 1, BITS: 1 });
  const lines = [
    { sku: 'DRILL', quantity: 1, outcome: 'put-back' },
    { sku: 'BITS', quantity: 1, outcome: 'bought' },
  ];
  const handed = await shop.staff(`orders/${placed.number}/hand-over`, { code: placed.pickup.code, lines });
  expect(handed.body.payments).toEqual([{ method: 'gift-card', amountCents: 2000 }]);
  await desk.settle();
  expect(await desk.intents(placed)).toMatchObject([{ capturedCents: 4900, refundedCents: 4900 }]);
  expect(await gift.balance()).toBe(4000);
  expect(await shop.show(placed)).toMatchObject({ payment: { state: 'paid', backCents: 8900 } });
});

test('at the counter two tills take one card in the same moment: one sells, the other hears what is left', async () => {
  const gift = await card(2500);
  const sale = (who: string) =>
    shop.staff(
      'sales',
      {
        ...{ lines: shop.lines('BITS'), codes: [] },
        payments: [{ method: 'gift-card', amountCents: 2000, code: gift.code }],
      },
      { who },
    );
  const answers = await Promise.all([sale('ines'), sale('karim')]);
  const won = answers.find(({ status }) => status === 201);
  const lost = answers.find(({ status }) => status === 409);
  expect(won?.body.payments).toEqual([{ method: 'gift-card', amountCents: 2000 }]);
  expect(lost?.body).toMatchObject({ code: 'voucher-short', leftCents: 500 });
  expect(await gift.balance()).toBe(500);
});

test('a card without its code, with a wrong one, or for more than is due pays nothing', async () => {
  const gift = await card(5000);
  const sale = async (payment: object) => {
    const body = { lines: shop.lines('BITS'), codes: [], payments: [{ method: 'gift-card', ...payment }] };
    const answer = await shop.staff('sales', body);
    return [answer.status, answer.body.code];
  };
  expect(await sale({ amountCents: 2000 })).toEqual([400, 'invalid-field']);
  expect(await sale({ amountCents: 2000, code: 'AAAA-BBBB-CCCC-DDDD' })).toEqual([422, 'voucher-refused']);
  expect(await sale({ amountCents: 2500, code: gift.code })).toEqual([422, 'payment-mismatch']);
  expect(await gift.balance()).toBe(5000);
});

test('bits added at the hand-over are paid by card and credit; a return puts each cent back on what paid it', async () => {
  const credit = await card(1500, 'store-credit');
  const gift = await card(8900);
  const { body: placed } = await order({ DRILL: 1 }, [gift.code]);
  await desk.settle();
  await prepare(placed, { DRILL: 1 });
  const handed = await shop.staff(`orders/${placed.number}/hand-over`, {
    ...{ code: placed.pickup.code, extras: shop.lines('BITS') },
    payments: [
      { method: 'gift-card', amountCents: 1500, code: credit.code },
      { method: 'cash', amountCents: 500 },
    ],
  });
  expect(handed.body.payments).toEqual([
    { method: 'gift-card', amountCents: 8900 },
    { method: 'store-credit', amountCents: 1500 },
    { method: 'cash', amountCents: 500 },
  ]);
  const returned = await shop.staff(
    'returns',
    {
      receipt: handed.body.number,
      lines: [{ sku: 'DRILL', quantity: 1, condition: 'sellable' }],
      refund: { method: 'original' },
    },
    { store: 'villeurbanne' },
  );
  expect(returned.body).toMatchObject({ state: 'settled', refundCents: 8900 });
  expect(returned.body.refunds).toEqual([
    { method: 'store-credit', amountCents: 1500 },
    { method: 'gift-card', amountCents: 7400 },
  ]);
  expect([await credit.balance(), await gift.balance()]).toEqual([1500, 7400]);
});
