import { type OpenApp, openApp, storyTime } from '../../test/open-app.js';
import { hashPassword } from '../platform/passwords.js';
import { DEMO_SECRET, guides } from './people/staff.js';
import { isEmptyDatabase, seedChain } from './seeding.js';

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

test('every unit on a shelf came by a movement', async () => {
  const { drift, units } = await one<{ drift: number; units: number }>(
    `with moved as (
       select store, sku, sum(case when to_account = 'shelf' then quantity else -quantity end) as shelf
       from stock_movement where 'shelf' in (from_account, to_account) group by store, sku)
     select count(*) filter (where coalesce(m.shelf, 0) <> l.shelf)::int as drift, sum(l.shelf)::int as units
     from stock_level l left join moved m using (store, sku)`,
  );
  expect(drift).toBe(0);
  expect(units).toBeGreaterThan(1_000_000);
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

test('a database in use is left alone', async () => {
  expect(await shop.database.inTransaction((tx) => isEmptyDatabase(tx))).toBe(false);
});
