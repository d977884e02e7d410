import type { OrderView } from '@passerelle/shared/api/orders';
import { drifts } from '../src/orders/reconcile.queries.js';
import { openShop, type Shop } from './open-shop.js';

let shop: Shop;
let logged: string[];
const write = process.stdout.write.bind(process.stdout);
beforeEach(async () => {
  logged = [];
  process.stdout.write = (text: string | Uint8Array) => logged.push(String(text)) > 0;
  shop = await openShop({ articles: { DRILL: { stock: 9, priceCents: 3000 } } });
});
afterEach(async () => {
  process.stdout.write = write;
  await shop.close();
});

const ada = { firstName: 'Ada', lastName: 'Blanc', email: 'ada@example.org', phone: '06 12 34 56 78' };
const reserved = async (): Promise<OrderView> => (await shop.reserve({ DRILL: 2 }, { contact: ada })).body;
const drifting = async () => (await shop.database.rows<{ what: string }>(drifts)).map(({ what }) => what);
const limits = () =>
  shop.database.rows<object>({
    text: 'select open_orders as orders, open_units as units from contact_limit order by contact_key',
  });
const complaints = () => logged.filter((line) => line.includes('contact-limit-drifted'));

test('a count that was lost is reported while the order is open, and aloud when the order ends; nothing personal is told', async () => {
  const order = await reserved();
  expect([await drifting(), complaints()]).toEqual([[], []]);
  await shop.database.run({
    text: "update contact_limit set open_units = 1 where contact_key like 'email:%'",
  });
  expect(await drifting()).toEqual(['open units of a contact']);
  expect((await shop.ask(order, 'cancellation')).status).toBe(200);
  expect(await limits()).toEqual([
    { orders: 0, units: 0 },
    { orders: 0, units: 0 },
  ]);
  expect(await drifting()).toEqual([]);
  expect(complaints()).toHaveLength(1);
  expect(complaints()[0]).toContain(order.number);
  expect(complaints()[0]).not.toMatch(/ada|6123/i);
});

test('a hand-over that is undone counts again, also when the contact was forgotten meanwhile', async () => {
  const order = await reserved();
  const path = `orders/${order.number}`;
  await shop.staff(`${path}/picking`, {});
  await shop.staff(`${path}/picks`, { sku: 'DRILL', quantity: 2 });
  await shop.staff(`${path}/ready`, { bin: 'A3' });
  await shop.staff(`${path}/hand-over`, { code: order.pickup.code });
  await shop.database.run({ text: 'delete from contact_limit' });
  expect(await drifting()).toEqual([]);
  await shop.staff(`${path}/hand-over/undo`, { reason: 'wrong person' }, { role: 'manager' });
  expect(await limits()).toEqual([
    { orders: 1, units: 2 },
    { orders: 1, units: 2 },
  ]);
  expect([await drifting(), complaints()]).toEqual([[], []]);
});
