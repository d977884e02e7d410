import type { OrderView } from '@passerelle/shared/api/orders';
import { ChoiceDeadlines } from '../src/checkout/choice-deadlines.service.js';
import { MessagesService } from '../src/notifications/messages.service.js';
import { drifts } from '../src/orders/reconcile.queries.js';
import { openShop, type Shop } from './open-shop.js';
import { payInShop } from './pay-in-shop.js';

const HOUR_MS = 3_600_000;

let shop: Shop;
let till: Awaited<ReturnType<typeof payInShop>>;
beforeAll(async () => {
  shop = await openShop({
    articles: {
      SAW: { stock: 60, priceCents: 3000, name: { fr: 'Scie', en: 'Saw' } },
      GLUE: { stock: 60, priceCents: 1000, name: { fr: 'Colle', en: 'Glue' } },
    },
  });
  till = await payInShop(shop);
});
afterEach(async () => expect(await shop.database.rows(drifts)).toEqual([]));
afterAll(() => shop.close());

async function short(found: Record<string, number>, missing: Record<string, number>): Promise<OrderView> {
  const lines = Object.fromEntries(
    [...new Set([...Object.keys(found), ...Object.keys(missing)])].map((sku) => [
      sku,
      (found[sku] ?? 0) + (missing[sku] ?? 0),
    ]),
  );
  const placed = await till.paid(lines);
  await till.pick(placed, found, missing);
  expect((await shop.staff(`orders/${placed.number}/choice-request`, {})).body.state).toBe('short');
  return placed;
}

const choices = (placed: OrderView) =>
  shop
    .http()
    .get(`/api/v1/orders/${placed.number}/choices`)
    .set('authorization', `Tracking ${placed.trackingToken}`)
    .then(({ body }) => body);

/** What was told to the shopper of an order, in the order it was. */
async function told(order: OrderView): Promise<{ kind: string; text: string }[]> {
  await till.settle();
  await shop.app.get(MessagesService).drain();
  return shop.database.rows({
    text: `select m.kind, m.text from message m join customer_order o on o.id = m.order_id
            where o.number = $1 and m.kind in ('short', 'choice-due', 'choice-lapsed', 'cancelled') order by m.seq`,
    values: [order.number],
  });
}

const later = (hours: number) => shop.clock.set(new Date(shop.clock.now().getTime() + hours * HOUR_MS));
const deadlines = () => shop.app.get(ChoiceDeadlines);

test('nobody chose in time: asked once more before the end, then what is missing is left out, its money goes back, and the rest goes on', async () => {
  const placed = await short({ SAW: 1, GLUE: 1 }, { GLUE: 1 });
  const { chooseBy } = await choices(placed);
  expect(Date.parse(chooseBy) - shop.clock.now().getTime()).toBe(24 * HOUR_MS);
  expect((await told(placed))[0]?.text).toMatch(
    /Sans réponse de votre part avant .+, nous laissons ce qui manque/,
  );
  later(17);
  expect(await deadlines().remind()).toBe(0);
  later(2);
  expect([await deadlines().remind(), await deadlines().remind()]).toEqual([1, 0]);
  expect(await deadlines().lapse()).toBe(0);
  later(5);
  expect([await deadlines().lapse(), await deadlines().lapse()]).toEqual([1, 0]);
  expect(await shop.show(placed)).toMatchObject({
    state: 'placed',
    payment: { backCents: 1000 },
    lines: [{ sku: 'GLUE', missing: 1, waived: 1 }, { sku: 'SAW' }],
  });
  const messages = await told(placed);
  expect(messages.map(({ kind }) => kind)).toEqual(['short', 'choice-due', 'choice-lapsed']);
  expect(messages[2]?.text).toContain('10,00\u00a0€ vous reviennent');
  // The rest is prepared and handed over for what it costs.
  await till.pick(placed, {});
  await shop.staff(`orders/${placed.number}/ready`, { bin: 'A1' });
  await till.settle();
  expect(await till.intents(placed)).toMatchObject([{ state: 'captured', capturedCents: 4000 }]);
  const { body } = await shop.staff(`orders/${placed.number}`);
  expect(body.story.find((step: { command: string }) => step.command === 'choose')).toMatchObject({
    who: 'system',
  });
});

test('nothing is left when nobody chooses: the order ends, and all of the money goes back', async () => {
  const placed = await short({}, { SAW: 1 });
  later(25);
  expect(await deadlines().lapse()).toBe(1);
  expect((await shop.show(placed)).state).toBe('cancelled');
  expect((await told(placed)).map(({ kind }) => kind)).toEqual(['short', 'cancelled']);
  expect(await till.intents(placed)).toMatchObject([{ state: 'cancelled', capturedCents: 0 }]);
});

test('the shopper chooses in the very second of the end, and several processes sweep: one outcome each', async () => {
  const orders: OrderView[] = [];
  for (let count = 0; count < 6; count += 1) orders.push(await short({ SAW: 1, GLUE: 1 }, { GLUE: 1 }));
  later(25);
  const [, , , ...said] = await Promise.all([
    deadlines().lapse(),
    deadlines().lapse(),
    deadlines().lapse(),
    ...orders.map((order) => shop.ask(order, 'choices', { choice: 'drop' })),
  ]);
  await deadlines().lapse();
  for (const [place, order] of orders.entries()) {
    expect(await shop.show(order)).toMatchObject({ state: 'placed', payment: { backCents: 1000 } });
    const { body } = await shop.staff(`orders/${order.number}`);
    const chosen = body.story.filter((step: { command: string }) => step.command === 'choose');
    expect(chosen).toHaveLength(1);
    const wasFirst = said[place]?.status === 200;
    expect([200, 409]).toContain(said[place]?.status);
    expect(chosen[0].who === 'system').toBe(!wasFirst);
    const lapsed = (await told(order)).filter(({ kind }) => kind === 'choice-lapsed');
    expect(lapsed).toHaveLength(wasFirst ? 0 : 1);
  }
});

test('whoever was asked again after a choice has a deadline of its own; what was chosen has none', async () => {
  const placed = await short({ SAW: 2, GLUE: 1 }, { GLUE: 1 });
  await shop.ask(placed, 'choices', { choice: 'drop' });
  expect(await choices(placed)).not.toHaveProperty('chooseBy');
  later(20);
  await till.pick(placed, {});
  await shop.staff(`orders/${placed.number}/picks/undo`, { sku: 'SAW' });
  await shop.staff(`orders/${placed.number}/picks`, { sku: 'SAW', quantity: 1 });
  await shop.staff(`orders/${placed.number}/picks`, { sku: 'SAW', missing: 1, reason: 'broken' });
  await shop.staff(`orders/${placed.number}/choice-request`, {});
  later(10);
  expect(await deadlines().lapse()).toBe(0);
  expect(await choices(placed)).toMatchObject({ chooseBy: expect.any(String), lines: [{ sku: 'SAW' }] });
});
