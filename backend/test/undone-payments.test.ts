import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import { drifts } from '../src/orders/reconcile.queries.js';
import { Vouchers } from '../src/vouchers/vouchers.service.js';
import { openShop, type Shop } from './open-shop.js';
import { payInShop } from './pay-in-shop.js';

let shop: Shop;
let desk: Awaited<ReturnType<typeof payInShop>>;
beforeAll(async () => {
  shop = await openShop({
    articles: { DRILL: { stock: 100, priceCents: 8900 }, BITS: { stock: 100, priceCents: 2000 } },
  });
  desk = await payInShop(shop);
});
afterEach(async () => expect(await shop.database.rows(drifts)).toEqual([]));
afterAll(() => shop.close());

const both = { DRILL: 1, BITS: 1 };
const onlyBits = [
  { sku: 'DRILL', quantity: 1, outcome: 'put-back' },
  { sku: 'BITS', quantity: 1, outcome: 'bought' },
];

async function card(amountCents: number) {
  const wish = { kind: 'gift-card', amountCents, currency: 'EUR', cause: randomUUID() } as const;
  const { code } = await shop.database.inTransaction((tx) => shop.app.get(Vouchers).issue(tx, wish));
  const left = async () => (await shop.staff('vouchers/balance', { code })).body.balanceCents;
  return { code, left };
}

async function prepare({ number }: { number: string }, found: Readonly<Record<string, number>>) {
  await desk.pick({ number } as OrderView, found);
  await shop.staff(`orders/${number}/ready`, { bin: 'C1' });
  await desk.settle();
}

const handOver = (number: string, code: string, more: object = {}) =>
  shop.staff(`orders/${number}/hand-over`, { code, ...more });
const undo = (number: string) =>
  shop.staff(`orders/${number}/hand-over/undo`, { reason: 'wrong person' }, { role: 'manager' });

/** A paid order at the counter, of a customer who pays there. */
async function paidAtTheTill(payments: object[]) {
  const consent = { marketing: false, textVersion: 'counter-1' };
  const person = { firstName: 'Léa', lastName: 'Morel', email: `lea.${randomUUID()}@example.org`, consent };
  const { body: known } = await shop.staff('customers', person);
  const order = { channel: 'counter', mode: 'collect', store: 'lyon', codes: [], lines: shop.lines(both) };
  const { body } = await shop.staff('taken-orders', { ...order, customerId: known.id, payments });
  await desk.settle();
  return body;
}

test('all of it was kept: the hand-over is undone, and the next one costs nothing more', async () => {
  const placed = await desk.paid(both);
  await prepare(placed, both);
  await handOver(placed.number, placed.pickup.code);
  await desk.settle();
  expect((await undo(placed.number)).body).toMatchObject({ state: 'ready', paidCents: 10_900 });
  const again = await handOver(placed.number, placed.pickup.code);
  expect(again.body.payments).toEqual([{ method: 'online', amountCents: 10_900 }]);
});

test('money has gone back to the bank: an undo is refused, and a return takes the goods', async () => {
  const placed = await desk.paid(both);
  await prepare(placed, both);
  await handOver(placed.number, placed.pickup.code, { lines: onlyBits });
  await desk.settle();
  const refused = await undo(placed.number);
  expect([refused.status, refused.body.code, refused.body.amountCents]).toEqual([409, 'refund-sent', 8900]);
  expect(await shop.show(placed)).toMatchObject({ state: 'partly-collected' });
});

test('undone before the refund left, nothing is owed and nothing leaves', async () => {
  const placed = await desk.paid(both);
  await prepare(placed, both);
  await handOver(placed.number, placed.pickup.code, { lines: onlyBits });
  expect((await undo(placed.number)).body).toMatchObject({ state: 'ready', paidCents: 10_900 });
  await desk.settle();
  expect(await desk.intents(placed)).toMatchObject([{ refundAskedCents: 0 }]);
  const again = await handOver(placed.number, placed.pickup.code, { lines: onlyBits });
  expect(again.body.payments).toEqual([{ method: 'online', amountCents: 2000 }]);
  await desk.settle();
  expect(await desk.intents(placed)).toMatchObject([{ refundedCents: 8900 }]);
});

test('what the till gave back is taken again, and given back once at the next hand-over', async () => {
  const taken = await paidAtTheTill([{ method: 'cash', amountCents: 10_900 }]);
  await prepare(taken, both);
  await handOver(taken.number, taken.pickupCode, { lines: onlyBits });
  expect((await undo(taken.number)).body).toMatchObject({ state: 'ready', paidCents: 10_900 });
  const rows = await shop.database.rows<{ act: string; cents: number }>({
    text: `select act, amount_cents as cents from prepayment p join customer_order o on o.id = p.order_id
            where o.number = $1 order by p.at, p.act = 'take' desc, p.act`,
    values: [taken.number],
  });
  expect(rows).toEqual([
    { act: 'take', cents: 10_900 },
    { act: 'give-back', cents: 8900 },
    { act: 'take-again', cents: 8900 },
  ]);
  const again = await handOver(taken.number, taken.pickupCode);
  expect(again.body.payments).toEqual([{ method: 'cash', amountCents: 10_900 }]);
});

test('bits that a card paid at the counter are the card’s again', async () => {
  const gift = await card(2000);
  const { body: placed } = await shop.reserve('DRILL');
  await prepare(placed, { DRILL: 1 });
  const payments = [
    { method: 'gift-card', amountCents: 2000, code: gift.code },
    { method: 'card', amountCents: 8900 },
  ];
  const handed = await handOver(placed.number, placed.pickup.code, { extras: shop.lines('BITS'), payments });
  expect([handed.status, await gift.left()]).toEqual([200, 0]);
  expect((await undo(placed.number)).status).toBe(200);
  expect(await gift.left()).toBe(2000);
});

test('what was brought back at a return desk cannot be undone at another', async () => {
  const placed = await desk.paid(both);
  await prepare(placed, both);
  const handed = await handOver(placed.number, placed.pickup.code);
  const lines = [{ sku: 'BITS', quantity: 1, condition: 'sellable' }];
  const back = { receipt: handed.body.number, lines, refund: { method: 'original' } };
  const [returned, undone] = await Promise.all([shop.staff('returns', back), undo(placed.number)]);
  // One of the two wins the receipt.
  const codes = [returned.body.code ?? 'taken', undone.body.code ?? 'undone'];
  expect([
    ['taken', 'refund-sent'],
    ['not-returnable', 'undone'],
  ]).toContainEqual(codes);
});
