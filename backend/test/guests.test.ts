import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import { Erasures } from '../src/customers/erasures.service.js';
import { MessagesService } from '../src/notifications/messages.service.js';
import { Relay } from '../src/platform/relay.js';
import { doorOf } from './accounts.js';
import { openShop, type Shop } from './open-shop.js';
import { tracesIn } from './traces.js';

const DAY_MS = 86_400_000;

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ articles: { DRILL: { stock: 20, priceCents: 8900 } } });
});
afterAll(() => shop.close());

const told = async () => {
  await shop.app.get(Relay).drain();
  await shop.app.get(MessagesService).drain();
};
const kindsTo = (address: string) =>
  shop.database
    .rows<{ kind: string }>({
      text: 'select kind from message where recipient = $1 order by seq',
      values: [address],
    })
    .then((rows) => rows.map(({ kind }) => kind));
const mayBeAdvertisedTo = (address: string) =>
  shop.database
    .rows<{ may: boolean }>({
      text: `select advertising_allowed(customer_id, 'email') or advertising_allowed(customer_id, 'sms') as may
               from customer_contact where value = $1`,
      values: [address],
    })
    .then((rows) => rows.map(({ may }) => may));

test('a guest who reserved and bought nothing hears of the reservation alone, is in no campaign, and is forgotten after the set time', async () => {
  const contact = { firstName: 'Gaspardine', lastName: 'Quidam', email: 'quidam@example.fr' };
  const { body: order } = await shop.reserve('DRILL', { contact });
  await told();
  await shop.ask(order as OrderView, 'cancellation');
  await told();
  expect(await kindsTo('quidam@example.fr')).toEqual(['received', 'cancelled']);
  expect(await mayBeAdvertisedTo('quidam@example.fr')).toEqual([false]);
  shop.clock.advance(181 * DAY_MS);
  await told();
  expect(await kindsTo('quidam@example.fr')).toEqual(['received', 'cancelled']);
  expect(await shop.app.get(Erasures).forgetGuests()).toBe(1);
  expect(await tracesIn(shop.database, 'quidam', 'gaspardine')).toEqual([]);
});

test('an open hold survives an erasure request until it closes: kept, handed over to its name, then forgotten', async () => {
  const contact = { firstName: 'Hildegonde', lastName: 'Oubli', email: 'oubli@example.fr' };
  const { body: order } = await shop.reserve('DRILL', { contact });
  await told();
  const door = doorOf(shop);
  const cookie = await door.enter('oubli@example.fr');
  const before = await shop.atp('DRILL');
  const asked = await door.send('erasure', {}, { cookie, 'idempotency-key': randomUUID() });
  expect(asked.body).toEqual({ state: 'waits', openOrders: 1 });
  expect(await shop.app.get(Erasures).eraseDue()).toBe(0);
  expect(await shop.atp('DRILL')).toBe(before);
  await shop.staff(`orders/${order.number}/picking`, {});
  await shop.staff(`orders/${order.number}/picks`, { sku: 'DRILL', quantity: 1 });
  const { body: ready } = await shop.staff(`orders/${order.number}/ready`, { bin: 'A1' });
  expect(ready).toMatchObject({ state: 'ready', customerName: 'Hildegonde Oubli' });
  const payments = [{ method: 'card', amountCents: 8900 }];
  await shop.staff(`orders/${order.number}/hand-over`, { code: order.pickup.code, payments });
  await told();
  shop.clock.advance(61 * 60_000);
  expect(await shop.app.get(Erasures).eraseDue()).toBe(1);
  expect(await tracesIn(shop.database, 'oubli@', 'hildegonde')).toEqual([]);
});
