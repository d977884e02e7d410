import { randomUUID } from 'node:crypto';
import { Relay } from '../src/platform/relay.js';
import { Deliveries } from '../src/webhooks/deliveries.service.js';
import { claimDue, type DueDelivery, enqueue } from '../src/webhooks/webhooks.queries.js';
import { openDoor } from './door.js';
import { type AtTheDesk, atTheDesk } from './head-office.js';
import { openShop, type Shop } from './open-shop.js';

let shop: Shop;
let desk: AtTheDesk;
let door: Awaited<ReturnType<typeof openDoor>>;
beforeEach(async () => {
  shop = await openShop({ articles: { DRILL: { stock: 10 } } });
  desk = await atTheDesk(shop, 'Helene');
  door = await openDoor();
});
afterEach(async () => {
  await door.close();
  await shop.close();
});

const subscribe = async () => {
  const wish = { name: 'CRM', url: door.url, topics: ['order-placed'] };
  const { body } = await desk.post('webhooks', wish).expect(201);
  return body as { webhook: { id: string } };
};
const end = async (id: string): Promise<void> => {
  await shop
    .http()
    .delete(`/api/v1/head-office/webhooks/${id}`)
    .set({ cookie: desk.cookie, 'idempotency-key': randomUUID() })
    .expect(204);
};
/** Everything that happened is told and sent. */
const work = async () => {
  await shop.app.get(Relay).drain();
  while ((await shop.app.get(Deliveries).sendDue()) > 0);
};
const count = async (id: string, state: string): Promise<number> => {
  const [row] = await shop.database.rows<{ many: number }>({
    text: 'select count(*)::integer as many from webhook_delivery where subscription = $1 and state = $2',
    values: [id, state],
  });
  return row?.many ?? 0;
};

test('a receiver whose secret cannot be read any more is parked in its turn, and keeps no other waiting', async () => {
  const { webhook: lost } = await subscribe();
  await shop.database.run({
    text: `update webhook_subscription set secret = '\\x00' where id = $1`,
    values: [lost.id],
  });
  const { webhook: other } = await subscribe();
  await shop.reserve('DRILL');
  for (let day = 0; day < 9; day += 1) {
    await work();
    shop.clock.advance(25 * 3_600_000);
  }
  expect(door.received).toHaveLength(1);
  expect(await count(lost.id, 'parked')).toBe(1);
  expect(await count(other.id, 'delivered')).toBe(1);
});

test('a receiver with much to hear takes no turn of another', async () => {
  const [busy, other] = [(await subscribe()).webhook.id, (await subscribe()).webhook.id];
  const now = shop.clock.now();
  const message = (subscription: string) => ({
    ...{ id: randomUUID(), subscription, topic: 'order-placed', subject: 'x', body: '{}' },
  });
  await shop.database.run(
    enqueue(
      Array.from({ length: 200 }, () => message(busy)),
      now,
    ),
  );
  const later = new Date(now.getTime() + 1_000);
  await shop.database.run(enqueue([message(other)], later));
  const wish = { leaseSeconds: 60, most: 32, mostEach: 4 };
  const claims = await Promise.all([1, 2].map(() => shop.database.rows<DueDelivery>(claimDue(later, wish))));
  const claimed = claims.flat();
  expect(new Set(claimed.map(({ id }) => id)).size).toBe(claimed.length);
  expect(claimed.filter(({ subscription }) => subscription === other)).toHaveLength(1);
});

test('a receiver that is ended while a message is on its way leaves none behind that waits', async () => {
  const { webhook } = await subscribe();
  door.answer.status = 500;
  await shop.reserve('DRILL');
  await shop.app.get(Relay).drain();
  door.answer.meanwhile = () => end(webhook.id);
  await shop.app.get(Deliveries).sendDue();
  expect(door.received).toHaveLength(1);
  expect(await count(webhook.id, 'waiting')).toBe(0);
  expect(await count(webhook.id, 'parked')).toBe(1);
});

test('a message for a receiver that has ended is not written any more', async () => {
  const { webhook } = await subscribe();
  await end(webhook.id);
  const late = {
    id: randomUUID(),
    subscription: webhook.id,
    topic: 'order-placed',
    subject: 'R-1',
    body: '{}',
  };
  await shop.database.run(enqueue([late], shop.clock.now()));
  expect(await count(webhook.id, 'waiting')).toBe(0);
});
