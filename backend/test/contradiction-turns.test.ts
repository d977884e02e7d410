import { setTimeout as sleep } from 'node:timers/promises';
import type { ContradictionsView } from '@passerelle/shared/api/contradictions';
import { Turns } from '../src/contradictions/turns.service.js';
import { newId } from '../src/platform/ids.js';
import { openApp } from './open-app.js';
import { refreshBooks } from './shop-floor.js';
import { named, openSurfaces, type Surfaces } from './surfaces.js';

let surfaces: Surfaces;
beforeAll(async () => {
  surfaces = await openSurfaces();
});
afterAll(() => surfaces?.opened.close());

test('a process that prices with an old book contradicts the database, wherever a price is told', async () => {
  // Written as by another process, without news: the book version stays what it was.
  await surfaces.inTheRows(
    'price_change',
    `insert into price_change (sku, price_cents, effective_at, recorded_at, recorded_by)
     values ('DRILL', 9900, $1, $1, 'test')`,
    ['2026-11-20T00:00:00Z'],
  );
  const found = await surfaces.compare();
  const tellers = ['api', 'label', 'markup', 'page', 'quote', 'tablet'];
  expect(named(found)).toEqual(tellers.map((surface) => `price of DRILL: ${surface} 8900, not 9900`));
  expect(found.items[0]?.changedAt).toBe('2026-11-20T00:00:00.000Z');
  // The next news brings the whole book.
  await surfaces.shop.setPrices({ DRILL: 8900 }, new Date('2026-11-21T00:00:00Z'));
  expect((await surfaces.compare()).open).toBe(0);
});

test('one false price among six hundred is named within a minute of the clock', async () => {
  await surfaces.opened.database.run({
    text: `with made as (
             insert into product (slug, category, brand, name, description, attributes, image)
             select 'z' || n, p.category, p.brand, p.name, p.description, p.attributes, p.image
               from product p, generate_series(1, 600) n where p.slug = 'screw')
           insert into sku (sku, product, position, gtin, label, vat_basis_points, stock_sku, units_per_pack)
           select 'Z' || n, 'z' || n, 0, (3270000000000 + n)::text, '{"fr":"","en":""}', 2000, 'Z' || n, 1
             from generate_series(1, 600) n`,
  });
  const prices = Array.from({ length: 600 }, (_, n) => [`Z${n + 1}`, 1_000] as const);
  await surfaces.shop.setPrices(Object.fromEntries(prices), new Date('2026-11-02T00:00:00Z'));
  await refreshBooks(surfaces.opened);
  expect((await surfaces.compare()).open).toBe(0);
  // An old row, and neither the newest nor next on the walk.
  await surfaces.inTheRows(
    'price_change',
    `update price_change set price_cents = 999 where sku = 'Z417'`,
    [],
  );
  const turns = surfaces.opened.app.get(Turns);
  for (let second = 0; second < 45; second += 5) {
    surfaces.opened.clock.advance(5_000);
    await turns.checkWhenDue();
  }
  const { items } = (await surfaces.desk.get('contradictions').expect(200)).body as ContradictionsView;
  expect(items.map(({ fact, sku, expected }) => [fact, sku, expected.value])).toEqual([
    ['price', 'Z417', '999'],
  ]);
  await surfaces.inTheRows(
    'price_change',
    `update price_change set price_cents = 1000 where sku = 'Z417'`,
    [],
  );
  expect((await surfaces.compare()).open).toBe(0);
});

test('while sales and price changes go on, a healthy shop shows none', async () => {
  let isOver = false;
  const busy = async () => {
    for (let turn = 0; !isOver; turn += 1) {
      const { status } = await surfaces.shop.reserve('DRILL');
      expect(status).toBe(201);
      await surfaces.shop.setPrices({ SCREW: 25 + (turn % 9) }, surfaces.opened.clock.now());
    }
  };
  const work = busy();
  try {
    for (let round = 0; round < 3; round += 1) expect(named(await surfaces.compare())).toEqual([]);
  } finally {
    isOver = true;
    await work;
  }
});

describe('turns', () => {
  test('of two processes one compares; whoever did so last lets the other go first', async () => {
    const other = await openApp({ DATABASE_URL: surfaces.opened.databaseUrl });
    try {
      const [here, there] = [surfaces.opened.app.get(Turns), other.app.get(Turns)];
      const both = await Promise.all([here.checkWhenDue(0), there.checkWhenDue(0)]);
      expect(both.filter(Boolean)).toHaveLength(1);
      expect(await here.checkWhenDue(0)).toBe(true);
      surfaces.opened.clock.advance(21_000);
      other.clock.advance(surfaces.opened.clock.now().getTime() - other.clock.now().getTime());
      expect(await here.checkWhenDue()).toBe(false);
      expect(await there.checkWhenDue()).toBe(true);
    } finally {
      await other.close();
    }
  });

  test('a turn that somebody died with passes after a minute', async () => {
    const turns = surfaces.opened.app.get(Turns);
    await surfaces.opened.database.run({
      text: `update contradiction_check set turn = $1, started_at = $2, running_until = $3, done_places = 8, places = 40`,
      values: [
        newId(surfaces.opened.clock.now()),
        surfaces.opened.clock.now(),
        new Date(surfaces.opened.clock.now().getTime() + 60_000),
      ],
    });
    expect(await turns.checkWhenDue(0)).toBe(false);
    const seen = (await surfaces.desk.get('contradictions')).body as ContradictionsView;
    expect(seen.running).toMatchObject({ donePlaces: 8, places: 40 });
    surfaces.opened.clock.advance(60_000);
    expect(await turns.checkWhenDue(0)).toBe(true);
  });

  test('what head office asks for begins at once and is answered before it is done', async () => {
    const before = ((await surfaces.desk.get('contradictions')).body as ContradictionsView).check?.at;
    surfaces.opened.clock.advance(1_000);
    const asked = (await surfaces.desk.post('contradictions/check').expect(202)).body as ContradictionsView;
    expect(asked.isAsked).toBe(true);
    const checkedAt = async () =>
      ((await surfaces.desk.get('contradictions')).body as ContradictionsView).check?.at;
    for (let tries = 0; tries < 100 && (await checkedAt()) === before; tries += 1) await sleep(100);
    expect(await checkedAt()).not.toBe(before);
  });
});

test('what closed a quarter ago is forgotten, what is open stays', async () => {
  const at = new Date(surfaces.opened.clock.now().getTime() - 91 * 86_400_000);
  for (const closedAt of [at, null])
    await surfaces.opened.database.run({
      text: `insert into contradiction (id, fact_key, fact, expected, told, seen_at, last_seen_at, closed_at)
             values ($1, $4, 'stock', '{}', '[]', $2, $2, $3)`,
      values: [newId(at), at, closedAt, `stock ${closedAt}`],
    });
  expect(await surfaces.opened.app.get(Turns).prune()).toBe(1);
  await surfaces.opened.database.run({ text: 'delete from contradiction' });
});
