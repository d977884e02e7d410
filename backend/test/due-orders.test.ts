import { addPastOrder } from './history.js';
import { openShop, type Shop } from './open-shop.js';

let shop: Shop;
afterEach(() => shop.close());

test('many orders that cannot be ended keep none of those that can from ending, nor are they forgotten', async () => {
  shop = await openShop({ articles: { SAW: { stock: 3 }, DRILL: {} } });
  // The book knows of no units that are held for these.
  const broken = Array.from({ length: 401 }, (_, place) => {
    const email = `broken.${place}@example.org`;
    return addPastOrder(shop.database, { email, placedAt: '2026-11-20T10:00:00Z' });
  });
  const [mended = ''] = await Promise.all(broken);
  const { body: order } = await shop.reserve('SAW');
  shop.clock.set(new Date('2026-11-26T18:00:00Z'));
  let ended = 0;
  for (let time = 0; time < 3; time += 1) ended += await shop.expire();
  expect([ended, (await shop.show(order)).state]).toEqual([1, 'expired']);
  expect(await shop.atp('SAW')).toBe(3);
  await shop.database.run({ text: 'delete from order_line where order_id = $1', values: [mended] });
  const grace = `update customer_order set collect_rule = '{"hasGrace": true}' where id = $1`;
  await shop.database.run({ text: grace, values: [mended] });
  for (let time = 0; time < 3; time += 1) ended += await shop.expire();
  expect(ended).toBe(2);
});
