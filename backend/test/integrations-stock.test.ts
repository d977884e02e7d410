import { drifts } from '../src/orders/reconcile.queries.js';
import { faults, outcomes, type Program, programOf } from './integrations.js';
import { openShop, type Shop } from './open-shop.js';
import { holdRows } from './row-holder.js';

const MINUTE = 60_000;
let shop: Shop;
let erp: Program;
beforeAll(async () => {
  shop = await openShop({
    stores: ['lyon', 'villeurbanne'],
    articles: {
      DRILL: {},
      BITS: {},
      BITS6: { packOf: { sku: 'BITS', units: 6 } },
      SAW: {},
      GLUE: {},
      TAPE: {},
      CLAMP: {},
    },
  });
  erp = await programOf(shop);
});
afterAll(async () => {
  expect(await shop.database.rows(drifts)).toEqual([]);
  await shop.close();
});

let names = 0;
const entry = (sku: string, ago: number, rest: object) => {
  names += 1;
  return { externalId: `e-${names}`, at: erp.at(ago), store: 'lyon', sku, ...rest };
};
const delivery = (sku: string, quantity: number, ago = 0) => entry(sku, ago, { type: 'delivery', quantity });
const loss = (sku: string, quantity: number, ago = 0) => entry(sku, ago, { type: 'loss', quantity });
const count = (sku: string, counted: number, ago = 0) => entry(sku, ago, { counted });
const sale = (sku: string, quantity: number, ago = 0) => {
  const { sku: _, ...rest } = entry(sku, ago, {});
  return { ...rest, lines: [{ sku, quantity, unitCents: 1000 }] };
};
const shelf = async (sku: string, store = 'lyon') => (await shop.accounts(sku, store))?.shelf ?? 0;
const tasks = (sku: string) =>
  shop.database.rows<{ kind: string; reason: string }>({
    text: 'select kind, reason from stock_task where sku = $1 and done_at is null order by created_at, id',
    values: [sku],
  });

test('the same file of deltas twice, then out of order: each applied once', async () => {
  const file = [
    delivery('DRILL', 10, 5 * MINUTE),
    loss('DRILL', 2, 3 * MINUTE),
    delivery('BITS6', 2, MINUTE),
  ];
  expect(outcomes(await erp.tell('stock-movements', file))).toEqual(['applied', 'applied', 'applied']);
  expect(outcomes(await erp.tell('stock-movements', file))).toEqual(['already', 'already', 'already']);
  const mixed = await erp.tell('stock-movements', [...file].reverse());
  expect(mixed).toMatchObject({ applied: 0, already: 3, refused: 0 });
  expect([await shelf('DRILL'), await shelf('BITS')]).toEqual([8, 12]);
  expect(await shop.atp('BITS6')).toBe(2);
});

test('ten senders of one file at once: each entry has its effect once', async () => {
  const file = [delivery('SAW', 5, MINUTE), loss('SAW', 1), delivery('SAW', 3)];
  const answers = await Promise.all(Array.from({ length: 10 }, () => erp.tell('stock-movements', file)));
  expect(answers.reduce((sum, { applied }) => sum + applied, 0)).toBe(3);
  expect(await shelf('SAW')).toBe(7);
});

test('a count taken before two sales that arrived earlier does not erase them', async () => {
  await erp.tell('stock-movements', [delivery('GLUE', 10, 60 * MINUTE)]);
  await erp.tell('sales', [sale('GLUE', 1, 20 * MINUTE), sale('GLUE', 1, 10 * MINUTE)]);
  expect(await shelf('GLUE')).toBe(8);
  expect(outcomes(await erp.tell('stock-counts', [count('GLUE', 9, 30 * MINUTE)]))).toEqual(['applied']);
  expect(await shelf('GLUE')).toBe(7);
  // The count had seen what was sold before it, however late that is told.
  expect(outcomes(await erp.tell('sales', [sale('GLUE', 2, 40 * MINUTE)]))).toEqual(['applied']);
  expect(await shelf('GLUE')).toBe(7);
  expect(outcomes(await erp.tell('stock-counts', [count('GLUE', 50, 50 * MINUTE)]))).toEqual(['superseded']);
  expect(await shelf('GLUE')).toBe(7);
});

test('whatever the order in which they arrive, the same facts leave the same units', async () => {
  const story = () => [
    ['stock-movements', delivery('TAPE', 4, 50 * MINUTE)] as const,
    ['sales', sale('TAPE', 6, 40 * MINUTE)] as const,
    ['stock-counts', count('TAPE', 3, 30 * MINUTE)] as const,
    ['stock-movements', delivery('TAPE', 10, 20 * MINUTE)] as const,
    ['sales', sale('TAPE', 5, 10 * MINUTE)] as const,
    ['stock-movements', loss('TAPE', 9, 5 * MINUTE)] as const,
  ];
  const orders = [
    [0, 1, 2, 3, 4, 5],
    [5, 4, 3, 2, 1, 0],
    [2, 5, 0, 4, 1, 3],
    [4, 1, 5, 3, 0, 2],
    [3, 5, 1, 0, 2, 4],
  ];
  for (const order of orders) {
    const store = `shop-${order.join('')}`;
    await shop.database.run({
      text: `insert into store (code, name, street, postcode, city, lat, lon, timezone, phone, services, weekly_hours)
             select $1, $1, street, postcode, city, lat, lon, timezone, phone, services, weekly_hours
               from store where code = 'lyon'`,
      values: [store],
    });
    await shop.refreshBooks();
    const told = story();
    for (const place of order) {
      const [kind, each] = told[place] ?? told[0] ?? [];
      await erp.tell(kind ?? '', [{ ...each, store }]);
    }
    // 3 counted, 10 came, 5 went, and of the 9 that went one was never in the book.
    expect([order, await shelf('TAPE', store)]).toEqual([order, 0]);
    const [{ found } = { found: 0 }] = await shop.database.rows<{ found: number }>({
      text: `select sum(case when to_account = 'shelf' then quantity else -quantity end)::integer as found
               from stock_movement where store = $1 and cause_type in ('found-as-told', 'found-explained')
                and at > (select max(counted_at) from stock_count where store = $1 and not is_superseded)`,
      values: [store],
    });
    expect(found).toBe(1);
  }
});

test('another till sells what the book does not have: found and sold, with a count task, never below nothing', async () => {
  await erp.tell('stock-movements', [{ ...delivery('DRILL', 1, 9 * MINUTE), store: 'villeurbanne' }]);
  const answer = await erp.tell('sales', [{ ...sale('DRILL', 3, MINUTE), store: 'villeurbanne' }]);
  expect(outcomes(answer)).toEqual(['applied']);
  expect(await shop.accounts('DRILL', 'villeurbanne')).toMatchObject({ shelf: 0, held: 0 });
  expect(await tasks('DRILL')).toEqual([{ kind: 'count', reason: 'found-as-told' }]);
});

test('another till sells a unit that is promised: the order is short and a rescue is asked for', async () => {
  await erp.tell('stock-counts', [{ ...count('SAW', 1), store: 'villeurbanne' }]);
  const { body: order } = await shop.reserve('SAW', { store: 'villeurbanne' });
  expect(order.state).toBe('held');
  shop.clock.advance(MINUTE);
  await erp.tell('sales', [{ ...sale('SAW', 1), store: 'villeurbanne' }]);
  expect(await shop.accounts('SAW', 'villeurbanne')).toMatchObject({ shelf: 0, held: 0 });
  expect(await tasks('SAW')).toEqual([{ kind: 'rescue', reason: 'sold-at-counter: sold-by-another-till' }]);
  const { body: seen } = await shop.staff(`orders/${order.number}`, undefined, { store: 'villeurbanne' });
  expect(JSON.stringify(seen)).toContain('sold-by-another-till');
});

test('what stands in a trolley is not what another till sold: that was found, and the order stays whole', async () => {
  await erp.tell('stock-counts', [{ ...count('BITS', 2), store: 'villeurbanne' }]);
  const { body: order } = await shop.reserve({ BITS: 2 }, { store: 'villeurbanne' });
  const as = { store: 'villeurbanne' };
  await shop.staff(`orders/${order.number}/picking`, {}, as);
  await shop.staff(`orders/${order.number}/picks`, { sku: 'BITS', quantity: 2 }, as);
  shop.clock.advance(MINUTE);
  await erp.tell('sales', [{ ...sale('BITS', 3), store: 'villeurbanne' }]);
  expect(await shop.accounts('BITS', 'villeurbanne')).toMatchObject({ shelf: 0, held: 2 });
  expect(await tasks('BITS')).toEqual([{ kind: 'count', reason: 'found-at-counter' }]);
  shop.clock.advance(MINUTE);
  await erp.tell('stock-movements', [{ ...delivery('BITS', 10), store: 'villeurbanne' }]);
  expect(await shop.accounts('BITS', 'villeurbanne')).toMatchObject({ shelf: 10, held: 2 });
});

test('half a crowd reserves on the web and half is sold by another till: nothing is promised twice', async () => {
  await erp.tell('stock-counts', [{ ...count('GLUE', 20), store: 'villeurbanne' }]);
  shop.clock.advance(1000);
  const sold = () => erp.tell('sales', [{ ...sale('GLUE', 1), store: 'villeurbanne' }]);
  const webs = Array.from({ length: 20 }, () => shop.reserve('GLUE', { store: 'villeurbanne' }));
  const tills = Array.from({ length: 20 }, sold);
  const [orders, sales] = await Promise.all([Promise.all(webs), Promise.all(tills)]);
  expect(sales.every(({ applied }) => applied === 1)).toBe(true);
  expect(orders.every(({ status }) => status === 201 || status === 409)).toBe(true);
  expect(await shop.accounts('GLUE', 'villeurbanne')).toMatchObject({ shelf: 0, held: 0 });
});

test('units promised between the look at the orders and the lock on the stock are not sold beside their promise', async () => {
  const store = 'villeurbanne';
  await erp.tell('stock-counts', [{ ...count('CLAMP', 3), store }]);
  shop.clock.advance(1000);
  const { body: first } = await shop.reserve('CLAMP', { store });
  const lock = 'select from customer_order where number = $1 for update';
  const holder = await holdRows(shop.databaseUrl, lock, [first.number]);
  const selling = erp.tell('sales', [{ ...sale('CLAMP', 3), store }]);
  await holder.untilSomebodyWaits();
  const { body: second } = await shop.reserve({ CLAMP: 2 }, { store });
  await holder.letGo();
  expect((await selling).applied).toBe(1);
  expect(await shop.accounts('CLAMP', store)).toMatchObject({ shelf: 0, held: 0 });
  for (const { number } of [first, second])
    expect((await shop.staff(`orders/${number}`, undefined, { store })).body.lines).toMatchObject([
      { missing: number === first.number ? 1 : 2 },
    ]);
  const asked = (await tasks('CLAMP')).map(({ kind }) => kind);
  expect(asked).toEqual(['rescue', 'rescue']);
});

test('every bad entry is told by its field, and its neighbours are applied', async () => {
  const good = delivery('DRILL', 1);
  const before = await shelf('DRILL');
  const answer = await erp.tell('stock-movements', [
    good,
    { ...delivery('NOTHING', 1) },
    { ...delivery('DRILL', 1), store: 'nowhere' },
    delivery('DRILL', -3),
    delivery('DRILL', 1.5),
    delivery('DRILL', 1e9),
    { ...delivery('DRILL', 1), type: 'theft' },
    { ...delivery('DRILL', 1), colour: 'red' },
    { ...delivery('DRILL', 1), at: '2026-11-24T10:00' },
    { ...delivery('DRILL', 1), at: erp.at(-3_600_000) },
    { ...delivery('DRILL', 1), externalId: 'no spaces' },
    'text',
    null,
  ]);
  expect(answer).toMatchObject({ applied: 1, refused: 12 });
  expect(faults(answer)).toEqual([
    [],
    ['sku unknown-sku'],
    ['store unknown-store'],
    ['quantity min'],
    ['quantity is-int'],
    ['quantity max'],
    ['type is-in'],
    ['colour whitelist-validation'],
    ['at matches'],
    ['at in-the-future'],
    ['externalId matches'],
    [' not-an-object'],
    [' not-an-object'],
  ]);
  expect(await shelf('DRILL')).toBe(before + 1);
  const again = await erp.tell('stock-movements', [{ ...good, quantity: 2 }]);
  expect(faults(again)).toEqual([['externalId external-id-reused']]);
  const twins = await erp.tell(
    'stock-movements',
    [loss('DRILL', 1), loss('DRILL', 1)].map((each, place, [first]) =>
      place === 1 ? { ...each, externalId: first?.externalId } : each,
    ),
  );
  expect(outcomes(twins)[0]).toBe('applied');
  expect(await shelf('DRILL')).toBe(before);
});

test('what is refused may come again, once its article is known', async () => {
  const early = { ...delivery('LATER', 4), store: 'lyon' };
  expect(faults(await erp.tell('stock-movements', [early]))).toEqual([['sku unknown-sku']]);
  const { addArticle } = await import('./shop-floor.js');
  await addArticle(shop.database, 'LATER');
  await shop.refreshBooks();
  expect(outcomes(await erp.tell('stock-movements', [early]))).toEqual(['applied']);
  expect(await shelf('LATER')).toBe(4);
});

test('a batch of 1,000 is taken, one more is not, nor is a body without a source', async () => {
  const many = Array.from({ length: 1_000 }, (_, place) =>
    delivery(place % 2 ? 'DRILL' : 'BITS', 1, place * 1000),
  );
  expect(await erp.tell('stock-movements', many)).toMatchObject({ applied: 1_000 });
  await erp.post('stock-movements', { source: 'erp', entries: [...many, many[0]] }).expect(400);
  await erp.post('stock-movements', { source: 'erp', entries: [] }).expect(400);
  await erp.post('stock-movements', { entries: many.slice(0, 1) }).expect(400);
  await erp.post('stock-movements', { source: 'Not A Source', entries: many.slice(0, 1) }).expect(400);
  await erp.post('stock-movements', []).expect(400);
});
