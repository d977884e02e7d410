import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import { drifts } from '../src/orders/reconcile.queries.js';
import { ProblemError } from '../src/platform/problems.js';
import { World } from './model/world.js';
import { openShop, type Shop } from './open-shop.js';
import { addStore } from './shop-floor.js';

let shop: Shop;
afterEach(async () => {
  expect(await shop.database.rows(drifts)).toEqual([]);
  await shop.close();
});

const order = async (basket: string | Record<string, number> = 'DRILL'): Promise<OrderView> =>
  (await shop.reserve(basket)).body;

test('hand-over and expiry in the same millisecond, a thousand times: one outcome each', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 1000 } }, env: { POOL_SIZE: '12' } });
  const world = new World(shop);
  const colleague = world.colleague('lyon');
  const code = new Map<string, string>();
  for (let group = 0; group < 20; group += 1) {
    const orders = await Promise.all(Array.from({ length: 50 }, () => order()));
    await Promise.all(
      orders.map(async (one) => {
        const at = { number: one.number, store: 'lyon' };
        await world.command(at, (tx, taken) => world.picking.start(tx, taken, colleague));
        await world.command(at, (tx, taken) => world.picking.pick(tx, taken, colleague, 'DRILL', 1));
        await world.command(at, (tx, taken) => world.picking.setAside(tx, taken, colleague, 'A1'));
        code.set(one.number, one.pickup.code);
      }),
    );
    shop.clock.set(new Date(orders[0]?.collectBy ?? ''));
    const handOvers = orders.map(({ number }) =>
      world.handOvers.handOver(number, { code: code.get(number) }, colleague, world.request(), 'fr').then(
        () => true,
        (refusal) => {
          expect(refusal).toBeInstanceOf(ProblemError);
          return false;
        },
      ),
    );
    const [expired, ...handed] = await Promise.all([world.due.expire(), ...handOvers]);
    expect(handed.filter(Boolean).length + expired).toBe(50);
  }
  const [sums] = await shop.database.rows<Record<string, number>>({
    text: `select count(*) filter (where state = 'closed')::int as closed,
             count(*) filter (where state in ('closed', 'expired'))::int as ended,
             (select count(*)::int from sale) as sales, (select count(*)::int from put_back_task) as tasks
           from customer_order`,
  });
  expect(sums?.ended).toBe(1000);
  expect(sums?.sales).toBe(sums?.closed);
  expect(sums?.tasks).toBe(1000 - (sums?.closed ?? 0));
}, 120_000);

test('the shop changes while the source shop sets aside: moved with a put-back, or refused; never two holds', async () => {
  shop = await openShop({
    stores: ['lyon', 'villeurbanne'],
    articles: { DRILL: { stock: { lyon: 30, villeurbanne: 30 } } },
  });
  await shop.cookieOf();
  for (let time = 0; time < 10; time += 1) {
    const one = await order();
    const path = `orders/${one.number}`;
    await shop.staff(`${path}/picking`, {});
    await shop.staff(`${path}/picks`, { sku: 'DRILL', quantity: 1 });
    const [moved, ready] = await Promise.all([
      shop.ask(one, 'store', { store: 'villeurbanne' }),
      shop.staff(`${path}/ready`, { bin: 'A1' }),
    ]);
    expect(moved.status).toBe(200);
    expect(moved.body).toMatchObject({ state: 'held', store: { code: 'villeurbanne' } });
    expect([200, 404]).toContain(ready.status);
    expect(await shop.accounts('DRILL')).toMatchObject({ held: 0, set_aside: time + 1 });
    expect(await shop.accounts('DRILL', 'villeurbanne')).toMatchObject({ held: time + 1 });
  }
});

test('a shop that lacks one of the articles does not take the order over, and the promise stays', async () => {
  shop = await openShop({
    stores: ['lyon', 'villeurbanne'],
    articles: { DRILL: { stock: { lyon: 3, villeurbanne: 1 } } },
  });
  const one = await order({ DRILL: 2 });
  const answer = await shop.ask(one, 'store', { store: 'villeurbanne' });
  expect([answer.status, answer.body.code]).toEqual([409, 'out-of-stock']);
  expect(answer.body.lines).toEqual([{ sku: 'DRILL', requested: 2, available: 1 }]);
  expect(await shop.accounts('DRILL')).toMatchObject({ shelf: 1, held: 2 });
  expect((await shop.ask(one, 'store', { store: 'lyon' })).status).toBe(400);
  expect((await shop.ask(one, 'store', { store: 'nowhere' })).body.code).toBe('unknown-store');
});

test('going from shop to shop and back gains neither a day nor a second half hour', async () => {
  shop = await openShop({
    stores: ['lyon', 'villeurbanne'],
    articles: { DRILL: { stock: { lyon: 3, villeurbanne: 3 } } },
  });
  const one = await order();
  shop.clock.set(new Date('2026-11-25T13:00:00Z'));
  const there = await shop.ask(one, 'store', { store: 'villeurbanne' });
  expect(there.body).toMatchObject({ store: { code: 'villeurbanne' }, collectBy: one.collectBy });
  await shop.ask(one, 'check-in');
  shop.clock.advance(60_000);
  const back = await shop.ask(one, 'store', { store: 'lyon' });
  shop.clock.advance(60_000);
  const again = await shop.ask(one, 'check-in');
  expect(again.body.collectBy).toBe(back.body.collectBy);
});

test('moved when it could not be ready in time, an order is kept as long as a new one', async () => {
  shop = await openShop({
    stores: ['lyon', 'villeurbanne'],
    articles: { DRILL: { stock: { lyon: 3, villeurbanne: 3 } } },
  });
  const one = await order();
  shop.clock.set(new Date('2026-11-26T17:50:00Z'));
  const { body } = await shop.ask(one, 'store', { store: 'villeurbanne' });
  expect(body.collectBy).toBe('2026-11-28T18:00:00Z');
});

test('an extension gives one open day, once', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 3 } } });
  const one = await order();
  expect(one).toMatchObject({ collectBy: '2026-11-26T18:00:00Z', extensionTo: '2026-11-27T18:00:00Z' });
  const longer = await shop.ask(one, 'extension');
  expect(longer.body.collectBy).toBe('2026-11-27T18:00:00Z');
  expect(longer.body.commands).not.toContain('extend');
  expect((await shop.ask(one, 'extension')).body.code).toBe('already-extended');
  shop.clock.set(new Date('2026-11-26T18:00:00Z'));
  expect(await shop.expire()).toBe(0);
});

test('the shop closes early on the last day: the reservation is kept until the next closing', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 3 } } });
  const one = await order();
  await shop.database.run({
    text: `insert into store_exception (store, day, spans, reason) values ('lyon', '2026-11-26', $1, 'Inventaire')`,
    values: [JSON.stringify([{ opens: '09:00', closes: '15:00' }])],
  });
  await shop.refreshBooks();
  shop.clock.set(new Date('2026-11-26T18:00:00Z'));
  expect(await shop.expire()).toBe(0);
  expect(await shop.show(one)).toMatchObject({ state: 'held', collectBy: '2026-11-27T18:00:00Z' });
});

test('whoever is in the shop before the deadline gets half an hour more, once', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 3 } } });
  const one = await order();
  shop.clock.set(new Date('2026-11-26T17:55:00Z'));
  const here = await shop.ask(one, 'check-in');
  expect(here.body).toMatchObject({ checkedInAt: '2026-11-26T17:55:00Z', collectBy: '2026-11-26T18:30:00Z' });
  expect((await shop.ask(one, 'check-in')).body.collectBy).toBe('2026-11-26T18:30:00Z');
  shop.clock.set(new Date('2026-11-26T18:29:59Z'));
  expect(await shop.expire()).toBe(0);
  shop.clock.set(new Date('2026-11-26T18:30:00Z'));
  expect(await shop.expire()).toBe(1);
});

test('a colleague of another shop does not see the order; its code there is told to be another shop’s', async () => {
  shop = await openShop({ stores: ['lyon', 'villeurbanne'], articles: { DRILL: { stock: 3 } } });
  await addStore(shop.database, 'bron');
  const one = await order();
  const there = { store: 'villeurbanne' };
  expect((await shop.staff(`orders/${one.number}`, undefined, there)).status).toBe(404);
  expect((await shop.staff(`orders/${one.number}/picking`, {}, there)).status).toBe(404);
  for (const q of [one.pickup.code, one.number, one.pickup.qr]) {
    const answer = await shop.staff(`orders/lookup?q=${encodeURIComponent(q)}`, undefined, there);
    expect([answer.status, answer.body.code]).toEqual([422, 'wrong-store']);
    const here = await shop.staff(`orders/lookup?q=${encodeURIComponent(q)}`);
    expect(here.body.items).toMatchObject([{ number: one.number }]);
  }
  expect((await shop.staff('orders/lookup?q=essai')).body.items).toHaveLength(1);
  const wrong = await shop.staff(`orders/${one.number}/hand-over`, { code: one.pickup.code }, there);
  expect([wrong.status, wrong.body.code]).toEqual([422, 'wrong-store']);
});

test('ten wrong codes lock the colleague out for a while, even from the right one', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 3 } } });
  const one = await order();
  const guess = () => shop.staff(`orders/${one.number}/hand-over`, { code: 'ZZZZ-ZZZZ' });
  for (let time = 0; time < 10; time += 1) expect((await guess()).body.code).toBe('wrong-code');
  expect((await guess()).status).toBe(429);
  const right = await shop.staff(`orders/${one.number}/hand-over`, { code: one.pickup.code });
  expect(right.status).toBe(429);
  shop.clock.advance(15 * 60_000);
  const later = await shop.staff(`orders/${one.number}/hand-over`, { token: one.pickup.qr });
  expect(later.body.code).toBe('state-does-not-allow');
});

test('the queue is sorted by what is due first, and says what is where', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 9 } } });
  const [first, second] = [await order(), await order({ DRILL: 2 })];
  const path = `orders/${first.number}`;
  await shop.staff(`${path}/picking`, {});
  await shop.staff(`${path}/picks`, { sku: 'DRILL', quantity: 1 });
  await shop.staff(`${path}/ready`, { bin: 'B7' });
  const { body } = await shop.staff('orders');
  expect(body.counts).toEqual({ toPrepare: 1, inPreparation: 0, ready: 1, putBacks: 0, uncollected: 0 });
  expect(body.items).toMatchObject([
    { number: second.number, state: 'held', units: 2 },
    { number: first.number, state: 'ready', bin: 'B7', dueAt: first.collectBy },
  ]);
  const page = await shop.staff('orders?limit=1');
  const next = await shop.staff(`orders?limit=1&cursor=${page.body.nextCursor}`);
  expect(next.body).toMatchObject({ items: [{ number: first.number }], nextCursor: null });
});

test('a command sent twice under one key happens once; the second time it is told the same', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 3 } } });
  const one = await order({ DRILL: 3 });
  await shop.staff(`orders/${one.number}/picking`, {});
  const key = randomUUID();
  const pick = () => shop.staff(`orders/${one.number}/picks`, { sku: 'DRILL', quantity: 1 }, { key });
  const answers = [await pick(), await pick(), await pick()];
  expect(answers.map(({ body }) => body.lines[0].picked)).toEqual([1, 1, 1]);
});
