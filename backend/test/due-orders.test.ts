import { setTimeout as sleep } from 'node:timers/promises';
import type { OrderView } from '@passerelle/shared/api/orders';
import { MovedDeadlines } from '../src/orders/moved-deadlines.service.js';
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

const closesEarly = (store: string, day: string) =>
  shop.database.run({
    text: `insert into store_exception (store, day, spans, reason) values ($1, $2, $3, 'Inventaire')`,
    values: [store, day, JSON.stringify([{ opens: '09:00', closes: '15:00' }])],
  });

/** The order once its deadline is this one; as it is after some seconds. */
async function keptUntil(order: OrderView, collectBy: string): Promise<OrderView> {
  for (let tries = 0; tries < 100; tries += 1) {
    const seen = await shop.show(order);
    if (seen.collectBy === collectBy) return seen;
    await sleep(30);
  }
  return shop.show(order);
}

/** What people were told beside that their order came in. */
const told = () =>
  shop.database.rows<object>({
    text: `select m.kind, o.number, m.text like '%vendredi 27 novembre%' as "saysWhen"
             from message m join customer_order o on o.id = m.order_id
            where m.kind <> 'received' and m.text is not null order by m.seq`,
  });

test('the shop will close early: whoever was due that day is kept longer at once and told so, once; others hear nothing', async () => {
  shop = await openShop({
    stores: ['lyon', 'bron'],
    articles: { DRILL: { stock: { lyon: 9, bron: 9 } } },
    env: { WORKER: '1' },
  });
  const [due, elsewhere] = [
    (await shop.reserve('DRILL')).body,
    (await shop.reserve('DRILL', { store: 'bron' })).body,
  ];
  await shop.staff(`orders/${due.number}/picking`, {});
  await closesEarly('lyon', '2026-11-26');
  expect(await keptUntil(due, '2026-11-27T18:00:00Z')).toMatchObject({
    state: 'picking',
    collectBy: '2026-11-27T18:00:00Z',
    extensionTo: '2026-11-28T18:00:00Z',
  });
  expect((await shop.show(elsewhere)).collectBy).toBe('2026-11-26T18:00:00Z');
  // A later change that moves nothing tells nobody anything.
  await closesEarly('bron', '2026-12-24');
  for (let tries = 0; tries < 100 && (await told()).length === 0; tries += 1) await sleep(30);
  await sleep(300);
  expect(await told()).toEqual([{ kind: 'later', number: due.number, saysWhen: true }]);
});

test('what changed while no process ran is followed by the next one that starts', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 9 } } });
  const orders: OrderView[] = [];
  for (let place = 0; place < 3; place += 1) orders.push((await shop.reserve('DRILL')).body);
  await closesEarly('lyon', '2026-11-26');
  await shop.refreshBooks();
  const deadlines = shop.app.get(MovedDeadlines);
  expect([await deadlines.follow(), await deadlines.follow()]).toEqual([3, 0]);
  for (const order of orders) expect((await shop.show(order)).collectBy).toBe('2026-11-27T18:00:00Z');
});
