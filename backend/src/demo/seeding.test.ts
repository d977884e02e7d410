import { type OpenApp, openApp, storyTime } from '../../test/open-app.js';
import { Books } from '../platform/books.js';
import { hashPassword } from '../platform/passwords.js';
import { assortment } from './catalogue/assortment.js';
import { shops } from './chain/shops.js';
import { DemoDeadlines } from './demo-deadlines.service.js';
import { Doors } from './doors.js';
import { playDemo } from './last-weeks.js';
import { passingPrices } from './office/script.js';
import { OpenOrdersPlayer } from './open-orders/player.js';
import { openOrders } from './open-orders/script.js';
import { customers } from './people/customers.js';
import { DEMO_SECRET, guides } from './people/staff.js';
import { isEmptyDatabase, seedChain } from './seeding.js';
import { playActs } from './timeline.js';

let shop: OpenApp;

beforeAll(async () => {
  shop = await openApp({ DEMO: '1' });
  await shop.database.inTransaction(async (tx) => seedChain(tx, storyTime, await hashPassword(DEMO_SECRET)));
}, 60_000);
afterAll(() => shop.close());

async function one<Row extends object>(text: string): Promise<Row> {
  const [row] = await shop.database.rows<Row>({ text });
  if (!row) throw new Error(`Nothing for ${text}`);
  return row;
}

test('the chain has 120 shops in real towns, each where its postcode is', async () => {
  const { shops, far, zones } = await one<{ shops: number; far: string[] | null; zones: string[] }>(
    `select count(*)::int as shops, array_agg(distinct timezone order by timezone) as zones,
       array_agg(s.code) filter (where not exists (
         select from place p where p.postcode = s.postcode and abs(p.lat - s.lat) + abs(p.lon - s.lon) < 0.15)) as far
     from store s`,
  );
  expect(shops).toBe(120);
  expect(far).toBeNull();
  expect(zones).toEqual(['Europe/Paris', 'Indian/Reunion']);
});

test('a shop of a small town closes for lunch, and every shop has a day for stock-taking', async () => {
  const { lunches, counted } = await one<{ lunches: number; counted: number }>(
    `select (select count(*)::int from store where jsonb_array_length(weekly_hours->1) = 2) as lunches,
       (select count(distinct store)::int from store_exception where reason = 'Inventaire le matin') as counted`,
  );
  expect(lunches).toBeGreaterThan(30);
  expect(counted).toBe(120);
});

test('every balance follows from the movements', async () => {
  const { drift, units } = await one<{ drift: number; units: number }>(
    `with moved as (
       select store, sku, sum(units) filter (where account = 'shelf') as shelf,
         coalesce(sum(units) filter (where account = 'held'), 0) as held,
         coalesce(sum(units) filter (where account = 'set_aside'), 0) as aside
       from (select store, sku, to_account as account, quantity as units from stock_movement
             union all select store, sku, from_account, -quantity from stock_movement) sides
       group by store, sku)
     select count(*) filter (where coalesce(m.shelf, 0) <> l.shelf or m.held <> 0 or m.aside <> 0)::int as drift,
       sum(l.shelf)::int as units
     from stock_level l full join moved m using (store, sku)`,
  );
  expect(drift).toBe(0);
  expect(units).toBeGreaterThan(1_000_000);
});

test('six thousand purchases carry their quote: the bytes give the hash, the lines give the total', async () => {
  const { rows, wrong, online, named } = await one<Record<'rows' | 'wrong' | 'online' | 'named', number>>(
    `select count(*)::int as rows, count(order_id)::int as online, count(customer_id)::int as named,
       count(*) filter (where encode(sha256(convert_to(document, 'UTF8')), 'hex') <> hash
         or (document::jsonb->>'totalCents')::int <> total_cents
         or total_cents <> (select sum(net_cents) from sale_line l where l.sale_id = s.id)
         or paid_cents <> (select sum(amount_cents) from payment p where p.sale_id = s.id))::int as wrong
     from sale s`,
  );
  expect([rows, wrong]).toEqual([6_000, 0]);
  expect(online).toBeGreaterThan(2_000);
  expect(named).toBeGreaterThan(3_500);
});

test('what the promotions gave is what the receipts say they gave', async () => {
  const { wrong, given } = await one<{ wrong: number; given: number }>(
    `with said as (
       select a->>'promotion' as promotion, count(*) as uses, sum((a->>'discountCents')::int) as cents
       from sale cross join jsonb_array_elements(document::jsonb->'applied') a group by 1)
     select count(*) filter (where coalesce(said.uses, 0) <> c.consumed_uses
       or coalesce(said.cents, 0) <> c.consumed_cents)::int as wrong, sum(c.consumed_uses)::int as given
     from promotion_counter c left join said using (promotion)`,
  );
  expect(wrong).toBe(0);
  expect(given).toBeGreaterThan(800);
});

test('nobody is served at night, on a Sunday afternoon or on a first of May', async () => {
  const { wrong } = await one<{ wrong: number }>(
    `select count(*)::int as wrong from sale
     cross join lateral (select sold_at at time zone (select timezone from store where code = store) as civil) c
     where extract(hour from civil) not between 8 and 19 or to_char(civil, 'MM-DD') in ('05-01', '12-25', '07-14')
       or extract(isodow from civil) = 7 and extract(hour from civil) > 12`,
  );
  expect(wrong).toBe(0);
});

test('a tenth of the shelves is empty, but never that of a product which the demonstrations name', async () => {
  const { gaps, heroes } = await one<{ gaps: number; heroes: number }>(
    `select avg((shelf = 0)::int)::float8 as gaps,
       count(*) filter (where sku = 'PV18' and shelf > safety_stock)::int as heroes from stock_level`,
  );
  expect(gaps).toBeGreaterThan(0.04);
  expect(gaps).toBeLessThan(0.15);
  expect(heroes).toBe(120);
});

test('the guide lets a newcomer sign in', async () => {
  const answer = await shop.app.inject('/api/v1/demo');
  const { accounts, examples } = answer.json();
  expect(accounts).toHaveLength(guides.length);
  const signIn = await shop.app.inject({
    method: 'POST',
    url: '/api/v1/staff/session',
    payload: { login: accounts[0].login, secret: accounts[0].secret },
  });
  expect([signIn.statusCode, signIn.json().store]).toEqual([200, examples.store]);
});

test('some of those who collected said how that was, most of them well', async () => {
  const [said] = await shop.database.rows<{
    asked: number;
    answered: number;
    average: number;
    silent: number;
  }>({
    text: `select (select count(*) from customer_order where state = 'closed')::int as asked, count(*)::int as answered,
             avg(score)::float as average, (count(*) filter (where words = ''))::int as silent from opinion`,
  });
  const { asked = 0, answered = 0, average = 0, silent = 0 } = said ?? {};
  expect(answered / asked).toBeGreaterThan(0.25);
  expect(answered / asked).toBeLessThan(0.4);
  expect(average).toBeGreaterThan(3.8);
  expect(silent / answered).toBeGreaterThan(0.3);
  expect(silent / answered).toBeLessThan(0.7);
});

test('a database in use is left alone', async () => {
  expect(await shop.database.inTransaction((tx) => isEmptyDatabase(tx))).toBe(false);
});

describe('the last weeks', () => {
  const WEEK_MS = 7 * 86_400_000;

  test('the tablets show orders in every state', async () => {
    await shop.app.get(Books).refresh();
    expect(await playDemo(shop.app, shop.clock, storyTime)).toEqual({
      placed: openOrders.length,
      refused: [],
    });
    const rows = await shop.database.rows<{ state: string; count: number }>({
      text: `select state, count(*)::int as count from customer_order
             where placed_at > $1::timestamptz - interval '2 days' and hash is not null group by state`,
      values: [storyTime],
    });
    const { held, picking, ready, cancelled, refused } = Object.fromEntries(
      rows.map(({ state, count }) => [state, count]),
    );
    expect({ held, picking, ready, cancelled, refused }).toEqual({
      held: 11,
      picking: 4,
      ready: 8,
      cancelled: 2,
      refused: 1,
    });
  });

  test('the room of prices shows a batch taken back, one to come, one being written and one that waits for Thomas', async () => {
    const batches = await shop.database.rows<{
      name: string;
      state: string;
      lines: number;
      conflicts: number;
    }>({
      text: `select b.name, b.state, count(*)::int as lines,
               count(*) filter (where l.checked not in ('ok', 'unchanged'))::int as conflicts
             from price_batch b join price_batch_line l on l.batch = b.id group by b.id order by b.id`,
    });
    expect(batches.map(({ state, lines, conflicts }) => [state, lines, conflicts])).toEqual([
      ['approved', 8, 0],
      ['approved', 8, 0],
      ['approved', 18, 0],
      ['draft', 14, 0],
      ['proposed', 86, 6],
    ]);
    const kinds = await shop.database.rows<{ checked: string; lines: number }>({
      text: `select l.checked, count(*)::int as lines from price_batch_line l join price_batch b on b.id = l.batch
             where b.name = 'Hiver outillage' group by 1 order by 1`,
    });
    expect(kinds).toEqual([
      { checked: 'below-floor', lines: 2 },
      { checked: 'false-reduction', lines: 2 },
      { checked: 'ok', lines: 80 },
      { checked: 'two-batches', lines: 2 },
    ]);
  });

  test('the flash prices were asked for three days, to the till and in the books of the past alike', async () => {
    const asked = await shop.database.rows<{ sku: string; fromMs: number; priceCents: number }>({
      text: `select sku, extract(epoch from effective_at)::float8 * 1000 as "fromMs", price_cents as "priceCents"
             from price_change where batch is not null and effective_at < $1 order by effective_at, sku`,
      values: [storyTime],
    });
    const passing = passingPrices(assortment(), '2026-11-24');
    const cut = passing.map(({ sku, fromMs, priceCents }) => ({ sku, fromMs, priceCents }));
    expect(asked.slice(0, 8)).toEqual([...cut].sort((one, other) => (one.sku < other.sku ? -1 : 1)));
    expect(new Set(asked.slice(8).map(({ fromMs }) => fromMs))).toEqual(
      new Set(passing.map(({ toMs }) => toMs)),
    );
  });

  test('promotions stand in every state, and the journal says who did what', async () => {
    const drafts = await shop.database.rows<{ state: string }>({
      text: 'select state from promotion_draft order by id',
    });
    expect(drafts.map(({ state }) => state).sort()).toEqual([
      'approved',
      'approved',
      'draft',
      'proposed',
      'refused',
    ]);
    const acts = await shop.database.rows<{ act: string; by: string }>({
      text: 'select act, s.login as by from audit_entry a join staff_member s on s.id = a.staff_id',
    });
    expect(new Set(acts.map(({ by }) => by))).toEqual(new Set(['helene', 'thomas']));
    expect(new Set(acts.map(({ act }) => act))).toEqual(
      new Set([
        ...['price-batch-created', 'price-batch-approved', 'price-batch-reversed', 'price-batch-proposed'],
        ...['promotion-written', 'promotion-approved', 'promotion-proposed', 'promotion-refused'],
        ...['promotion-stopped', 'product-changed', 'store-changed'],
      ]),
    );
  });

  test('a week later the demo starts with deadlines ahead, not with a queue of expired orders', async () => {
    shop.clock.set(new Date(storyTime.getTime() + WEEK_MS));
    const deadlines = shop.app.get(DemoDeadlines);
    expect(await deadlines.refresh()).toBe(23);
    const { late } = await one<{ late: number }>(
      `select count(*)::int as late from customer_order
       where state in ('held', 'picking', 'ready') and collect_by < '${shop.clock.now().toISOString()}'`,
    );
    expect(late).toBe(0);
    expect(await deadlines.refresh()).toBe(0);
  });

  test('they can be played on a Sunday night as well', async () => {
    const sundayNight = new Date('2026-12-06T02:10:00Z');
    const people = customers(shops('2026-11-24'));
    const orders = new OpenOrdersPlayer(new Doors(shop.app, shop.clock), people);
    const script = openOrders.map(({ code: _, ...order }) => order);
    expect(await playActs(shop.clock, sundayNight, orders.acts(script, sundayNight))).toEqual([]);
  });
});
