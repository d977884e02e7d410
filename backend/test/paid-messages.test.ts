import type { OrderView } from '@passerelle/shared/api/orders';
import type { MessageRow } from '../src/notifications/messages.queries.js';
import { MessagesService } from '../src/notifications/messages.service.js';
import { DueOrders } from '../src/orders/due-orders.service.js';
import { DuePayments } from '../src/payments/due-payments.service.js';
import { openShop, type Shop } from './open-shop.js';
import { payOnline } from './pay.js';
import { payInShop } from './pay-in-shop.js';

const HOUR_MS = 3_600_000;

let shop: Shop;
let till: Awaited<ReturnType<typeof payInShop>>;
beforeAll(async () => {
  shop = await openShop({
    articles: {
      SAW: { stock: { lyon: 40, paris: 40 }, priceCents: 3000, name: { fr: 'Scie', en: 'Saw' } },
      GLUE: { stock: { lyon: 40, paris: 40 }, priceCents: 1000, name: { fr: 'Colle', en: 'Glue' } },
      LAST: { stock: { lyon: 1, paris: 5 }, priceCents: 5000 },
    },
    stores: ['lyon', 'paris'],
  });
  till = await payInShop(shop);
});
afterAll(() => shop.close());

/** Everything that was told to an order's shopper, the first message first, with their words. */
async function told(order: OrderView): Promise<MessageRow[]> {
  await till.settle();
  await shop.app.get(MessagesService).drain();
  return shop.database.rows<MessageRow>({
    text: `select m.kind, m.channel, m.subject, m.text, m.html from message m
             join customer_order o on o.id = m.order_id where o.number = $1 order by m.seq`,
    values: [order.number],
  });
}
const lastOf = async (order: OrderView) => (await told(order)).at(-1);

async function ready(order: OrderView, found: Readonly<Record<string, number>>): Promise<OrderView> {
  await till.pick(order, found);
  await shop.staff(`orders/${order.number}/ready`, { bin: 'A1' });
  return shop.show(order);
}

test('an order that is not paid yet is nobody’s message; paid, it says so with what was paid', async () => {
  const { body: order } = await shop.reserve({ SAW: 1 }, { mode: 'collect' });
  expect(await told(order)).toEqual([]);
  await till.pay(order);
  const [message, ...more] = await told(order);
  expect(more).toEqual([]);
  expect(message?.subject).toContain(`Commande ${order.number} payée`);
  expect(message?.text).toContain('votre paiement de 30,00\u00a0€');
  expect(message?.text).not.toMatch(/réservation|les payer/i);
});

test('short: the shopper is asked with the article and a link; brought, they are told; ready, with the code', async () => {
  const order = await till.paid({ SAW: 1, GLUE: 2 });
  await till.pick(order, { SAW: 1, GLUE: 1 }, { GLUE: 1 });
  await shop.staff(`orders/${order.number}/choice-request`, {});
  const asked = await lastOf(order);
  expect(asked?.text).toMatch(/Manque\s: Colle/);
  expect(asked?.text).toMatch(/Faire mon choix : http/);
  expect(asked?.text).toContain(order.trackingToken);
  await shop.ask(order, 'choices', { choice: 'wait' });
  expect(await lastOf(order)).toMatchObject({ kind: 'in-transfer' });
});

test('ready, then two reminders: a day before, and on the day; then the time is over, the goods are back, the money is', async () => {
  const order = await ready(await till.paid({ SAW: 1 }), { SAW: 1 });
  expect((await lastOf(order))?.text).toContain(order.pickup.code);
  const remindAt = async (hoursBefore: number) => {
    shop.clock.set(new Date(Date.parse(order.collectBy) - hoursBefore * HOUR_MS));
    await shop.app.get(DueOrders).remind();
    return (await told(order)).filter(({ kind }) => kind === 'reminder').length;
  };
  expect(await remindAt(30)).toBe(0);
  expect([await remindAt(23), await remindAt(20)]).toEqual([1, 1]);
  expect([await remindAt(9), await remindAt(2)]).toEqual([2, 2]);
  expect((await lastOf(order))?.text).toContain('vous êtes remboursé');
  shop.clock.set(new Date(Date.parse(order.collectBy) + HOUR_MS));
  await shop.expire();
  expect((await lastOf(order))?.text).toContain('Personne n’est venu');
  await shop.staff(`orders/${order.number}/put-back`, { sku: 'SAW', quantity: 1 });
  await shop.sweep();
  const kinds = (await told(order)).map(({ kind }) => kind);
  expect(kinds.slice(-2)).toEqual(['goods-back', 'refunded']);
  expect((await lastOf(order))?.subject).toMatch(/30,00\s€ remboursés$/);
});

test('a payment that never came is told without alarm, with other shops; one that came too late with an apology', async () => {
  const { body: never } = await shop.reserve({ GLUE: 1 }, { mode: 'collect' });
  const { body: late } = await shop.reserve({ LAST: 1 }, { mode: 'collect' });
  await payOnline(till.base, late.payment?.url ?? '', { when: 'after-deadline' });
  shop.clock.advance(20 * 60_000 + 1_000);
  await shop.app.get(DuePayments).expire();
  expect((await shop.reserve('LAST')).status).toBe(201);
  const unpaid = await lastOf(never);
  expect(unpaid?.subject).toContain('le paiement n’a pas abouti');
  expect(unpaid?.text).toMatch(/Ces magasins ont tout ce que vous vouliez\s: Maison Rabot paris\./);
  shop.clock.advance(10 * 60_000);
  const sorry = await lastOf(late);
  expect(sorry?.text).toContain('Toutes nos excuses');
  expect(sorry?.text).toContain('Votre paiement de 50,00\u00a0€ est arrivé après');
  expect(sorry?.text).toContain('Maison Rabot paris');
});

test('cancelled after it was paid: the money comes back, and no word says that nothing was charged', async () => {
  const order = await till.paid({ SAW: 1 });
  await shop.ask(order, 'cancellation');
  const message = await lastOf(order);
  expect(message?.text).toContain('Les 30,00\u00a0€ payés vous reviennent');
  expect(message?.text).not.toContain('Rien ne vous est facturé');
});

test('a reservation paid on the way is told that it is paid; in English in English; by text message in few words', async () => {
  const { body: reserved } = await shop.reserve(
    { SAW: 1 },
    { contact: { firstName: 'Léo', lastName: 'Tel', phone: '06 12 34 56 78' } },
  );
  const { body: paying } = await shop.ask(reserved, 'payments');
  await till.pay(paying);
  const message = await lastOf(reserved);
  expect(message).toMatchObject({ kind: 'paid', channel: 'sms', html: null });
  expect(message?.text).toMatch(new RegExp(`commande ${reserved.number} payée, prête`));
});

test('goods brought back to another shop are told with what is given back', async () => {
  const order = await ready(await till.paid({ GLUE: 2 }), { GLUE: 2 });
  await shop.staff(`orders/${order.number}/hand-over`, { code: order.pickup.code, payments: [] });
  await till.settle();
  const lines = [{ sku: 'GLUE', quantity: 1, condition: 'sellable' }];
  const wanted = { order: order.number, lines, refund: { method: 'original' } };
  expect((await shop.staff('returns', wanted, { store: 'paris' })).status).toBe(201);
  const kinds = (await told(order)).map(({ kind }) => kind);
  expect(kinds.slice(-2)).toEqual(['returned', 'refunded']);
  expect((await lastOf(order))?.text).toContain('10,00\u00a0€');
});
