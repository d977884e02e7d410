import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ContradictionsView, ContradictionView } from '@passerelle/shared/api/contradictions';
import type { Page } from '@passerelle/shared/api/page';
import { promotion } from '@passerelle/shared/pricing/build-books';
import request from 'supertest';
import { Turns } from '../src/contradictions/turns.service.js';
import { newId } from '../src/platform/ids.js';
import { SELF_CALL_HEADER, SelfCalls } from '../src/platform/self-calls.js';
import { atTheDesk } from './head-office.js';
import { type OpenApp, openApp } from './open-app.js';
import { shopOn } from './open-shop.js';
import { addArticle, addStore, publish, refreshBooks, setPrices } from './shop-floor.js';

const program = fileURLToPath(new URL('../dist/contradictions.js', import.meta.url));

/** Changes the text that an address answers. */
type Lie = readonly [address: RegExp, said: RegExp, instead: string];

let opened: OpenApp;
let shop: ReturnType<typeof shopOn>;
let desk: Awaited<ReturnType<typeof atTheDesk>>;
let lie: Lie | undefined;

beforeAll(async () => {
  opened = await openApp({ DEMO: '1' }, undefined, (server) => {
    server.addHook('onSend', async ({ url }, _reply, payload) => {
      const [address, said, instead] = lie ?? [];
      const text = Buffer.isBuffer(payload) ? payload.toString() : payload;
      if (!address?.test(url) || typeof text !== 'string' || said === undefined) return payload;
      const changed = text.replace(said, instead ?? '');
      return Buffer.isBuffer(payload) ? Buffer.from(changed) : changed;
    });
  });
  await addStore(opened.database, 'lyon');
  await addArticle(opened.database, 'DRILL', { product: 'drill' });
  await addArticle(opened.database, 'SCREW', { product: 'screw' });
  await addArticle(opened.database, 'SCREW-10', { product: 'screw', packOf: { sku: 'SCREW', units: 10 } });
  await addArticle(opened.database, 'GONE', { product: 'gone' });
  await setPrices(opened, { DRILL: 8900, SCREW: 25, 'SCREW-10': 123_456, GONE: 500 });
  await refreshBooks(opened);
  shop = shopOn(opened, 'lyon');
  await shop.deliver('DRILL', 900);
  await shop.deliver('SCREW', 25);
  desk = await atTheDesk(opened, 'Thomas');
});
afterAll(() => opened?.close());
afterEach(() => {
  lie = undefined;
});

/** Compares once, in this process. */
async function compare(): Promise<ContradictionsView> {
  opened.clock.advance(1_000);
  expect(await opened.app.get(Turns).checkWhenDue(0)).toBe(true);
  return (await desk.get('contradictions').expect(200)).body;
}

const closed = async (): Promise<Page<ContradictionView>> =>
  (await desk.get('contradictions/closed').expect(200)).body;

/** Each open contradiction as "fact of thing: surface value". */
const named = ({ items }: ContradictionsView) =>
  items
    .flatMap(({ fact, sku, document, expected, told }) =>
      told.map(
        ({ surface, value }) =>
          `${fact} of ${[document, sku].filter(Boolean).join(' ')}: ${surface} ${value}, not ${expected.value}`,
      ),
    )
    .sort();

/** What `npm run contradictions` comes down to where no platform runs. */
function command(): Promise<{ code: number; said: string }> {
  const env = { ...process.env, DATABASE_URL: opened.databaseUrl };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, '--here'], { env }, (error, said, complaints) =>
      resolve({ code: Number(error?.code ?? 0), said: said + complaints }),
    );
  });
}

/** Changes rows past the triggers that keep them or tell of them. */
const inTheRows = (table: string, text: string, values: unknown[]) =>
  opened.database.inTransaction(async (tx) => {
    await tx.run({ text: `alter table ${table} disable trigger user` });
    await tx.run({ text, values });
    await tx.run({ text: `alter table ${table} enable trigger user` });
  });

test('where all surfaces agree, with a pack, an empty shelf and a thousand euros, nothing is found', async () => {
  const { open, check, lastHour, running, isAsked } = await compare();
  expect({ open, running, isAsked }).toEqual({ open: 0, running: undefined, isAsked: false });
  expect(check).toMatchObject({ unanswered: 0, places: 4, shops: 1 });
  const told = Object.fromEntries(check?.surfaces.map(({ surface, same }) => [surface, same]) ?? []);
  // Four articles: price and stock.
  expect(told).toEqual({ quote: 4, api: 8, availability: 4, page: 8, markup: 8, tablet: 8, label: 4 });
  expect(lastHour).toEqual({ checks: 1, comparisons: 44, unanswered: 0 });
});

test.each<[string, readonly string[], Lie]>([
  // The page asks the API itself, and repeats what it says.
  [
    'price',
    ['api 8800, not 8900', 'markup 8800, not 8900', 'page 8800, not 8900'],
    [/products\/drill/, /"priceCents":8900/, '"priceCents":8800'],
  ],
  ['price', ['page 8800, not 8900'], [/^\/produit\/drill/, /<span>89,00/, '<span>88,00']],
  ['price', ['page 8800, not 8900'], [/^\/en\/product\/drill/, /<span>€89.00/, '<span>€88.00']],
  ['price', ['markup 8800, not 8900'], [/^\/produit\/drill/, /"price":"89.00"/, '"price":"88.00"']],
  ['price', ['tablet 8800, not 8900'], [/scan\/DRILL/, /"priceCents":8900/, '"priceCents":8800']],
  ['price', ['label 8800, not 8900'], [/labels\/sheet\?sku=DRILL/, />89,00/, '>88,00']],
  ['stock', ['api 7, not 900', 'page 7, not 900'], [/products\/drill/, /Promise":900/, 'Promise":7']],
  ['stock', ['page 901, not 900'], [/^\/produit\/drill/, /<\/small>900/, '</small>901']],
  ['stock', ['markup OutOfStock, not 900'], [/^\/produit\/drill/, /InStock/, 'OutOfStock']],
  ['stock', ['tablet 7, not 900'], [/scan\/DRILL/, /Promise":900/, 'Promise":7']],
  ['stock', ['availability 7, not 900'], [/availability\?sku=DRILL/, /Promise":900/, 'Promise":7']],
])(
  'a lie about the %s is named by surface and closes once it is gone: %j',
  async (fact, surfaces, planted) => {
    lie = planted;
    const found = await compare();
    expect(named(found)).toEqual(surfaces.map((told) => `${fact} of DRILL: ${told}`));
    expect(found.open).toBe(1);
    expect(found.items[0]).toMatchObject({
      storeName: 'Maison Rabot lyon',
      seenAt: expect.stringMatching(/Z$/),
    });
    const different = found.check?.surfaces.flatMap((one) => (one.different === 1 ? one.surface : []));
    expect(different?.sort()).toEqual(surfaces.map((told) => told.split(' ')[0]));
    lie = undefined;
    expect((await compare()).open).toBe(0);
    const [last] = (await closed()).items;
    expect(last).toMatchObject({ id: found.items[0]?.id, closedAt: expect.stringMatching(/Z$/) });
  },
);

test('a quote of another price than the list is named', async () => {
  lie = [/v1\/quotes/, /Cents":8900/g, 'Cents":8800'];
  expect(named(await compare())).toEqual(['price of DRILL: quote 8800, not 8900']);
  lie = undefined;
  expect((await compare()).open).toBe(0);
});

test('a page that says nothing of units contradicts an empty shelf', async () => {
  lie = [/^\/produit\/gone/, /class="why"/, 'class="gone"'];
  expect(named(await compare())).toEqual(['stock of GONE: page , not 0']);
  lie = undefined;
  expect((await compare()).open).toBe(0);
});

test('of a reduced article the price before is compared too', async () => {
  await publish(
    opened,
    promotion(
      'spring',
      'percent-off',
      { basisPoints: 2000 },
      { level: 'catalogue', scope: { skus: ['SCREW'] } },
    ),
  );
  await refreshBooks(opened);
  expect((await compare()).open).toBe(0);
  lie = [/scan\/SCREW$/, /"regularCents":25/, '"regularCents":30'];
  expect(named(await compare())).toEqual(['list-price of SCREW: tablet 30, not 25']);
  lie = undefined;
  expect((await compare()).open).toBe(0);
});

test('a difference that is gone at the second look is no contradiction', async () => {
  lie = [/scan\/DRILL/, /"priceCents":8900/, '"priceCents":8800'];
  const checking = compare();
  setTimeout(() => {
    lie = undefined;
  }, 1_000);
  const { open, check } = await checking;
  expect(open).toBe(0);
  expect(check?.surfaces.every(({ different }) => different === 0)).toBe(true);
});

test('a process that prices with an old book contradicts the database, wherever a price is told', async () => {
  // Written as by another process, without news: the book version stays what it was.
  await inTheRows(
    'price_change',
    `insert into price_change (sku, price_cents, effective_at, recorded_at, recorded_by)
     values ('DRILL', 9900, $1, $1, 'test')`,
    ['2026-11-20T00:00:00Z'],
  );
  const found = await compare();
  const surfaces = ['api', 'label', 'markup', 'page', 'quote', 'tablet'];
  expect(named(found)).toEqual(surfaces.map((surface) => `price of DRILL: ${surface} 8900, not 9900`));
  expect(found.items[0]?.changedAt).toBe('2026-11-20T00:00:00.000Z');
  // The next news brings the whole book.
  await shop.setPrices({ DRILL: 8900 }, new Date('2026-11-21T00:00:00Z'));
  expect((await compare()).open).toBe(0);
});

test('one false price among six hundred is named within a minute of the clock', async () => {
  await opened.database.run({
    text: `with made as (
             insert into product (slug, category, brand, name, description, attributes, image)
             select 'z' || n, p.category, p.brand, p.name, p.description, p.attributes, p.image
               from product p, generate_series(1, 600) n where p.slug = 'screw')
           insert into sku (sku, product, position, gtin, label, vat_basis_points, stock_sku, units_per_pack)
           select 'Z' || n, 'z' || n, 0, (3270000000000 + n)::text, '{"fr":"","en":""}', 2000, 'Z' || n, 1
             from generate_series(1, 600) n`,
  });
  const prices = Array.from({ length: 600 }, (_, n) => [`Z${n + 1}`, 1_000] as const);
  await shop.setPrices(Object.fromEntries(prices), new Date('2026-11-02T00:00:00Z'));
  await refreshBooks(opened);
  expect((await compare()).open).toBe(0);
  // An old row, and neither the newest nor next on the walk.
  await inTheRows('price_change', `update price_change set price_cents = 999 where sku = 'Z417'`, []);
  const turns = opened.app.get(Turns);
  for (let second = 0; second < 45; second += 5) {
    opened.clock.advance(5_000);
    await turns.checkWhenDue();
  }
  const { items } = (await desk.get('contradictions').expect(200)).body as ContradictionsView;
  expect(items.map(({ fact, sku, expected }) => [fact, sku, expected.value])).toEqual([
    ['price', 'Z417', '999'],
  ]);
  await inTheRows('price_change', `update price_change set price_cents = 1000 where sku = 'Z417'`, []);
  expect((await compare()).open).toBe(0);
});

describe('a receipt', () => {
  let number: string;
  beforeAll(async () => {
    const payments = [{ method: 'card', amountCents: 8900 }];
    number = (await shop.staff('sales', { lines: shop.lines('DRILL'), codes: [], payments })).body.number;
  });

  test('that shows what is kept, at the price that held then, is compared and agrees', async () => {
    const { open, check } = await compare();
    expect(open).toBe(0);
    // Total, amount of the line, price before reductions.
    expect(check?.surfaces).toContainEqual({ surface: 'receipt', same: 3, different: 0 });
    expect(check?.surfaces).toContainEqual({ surface: 'document', same: 1, different: 0 });
  });

  test.each<[string, () => string, Lie]>([
    [
      'total',
      () => `receipt of ${number}: receipt 8800, not 8900`,
      [/receipts\//, /"totalCents":8900/, '"totalCents":8800'],
    ],
    [
      'line',
      () => `receipt of ${number} DRILL: receipt 8800, not 8900`,
      [
        /receipts\//,
        /"lines":\[\{"sku":"DRILL",(.*?)"netCents":8900/,
        '"lines":[{"sku":"DRILL",$1"netCents":8800',
      ],
    ],
    [
      'price before reductions',
      () => `sold-price of ${number} DRILL: receipt 8800, not 8900`,
      [/receipts\//, /"regularCents":8900/, '"regularCents":8800'],
    ],
  ])('whose %s is another than what is kept is named', async (_, sentence, planted) => {
    lie = planted;
    expect(named(await compare())).toEqual([sentence()]);
    lie = undefined;
    expect((await compare()).open).toBe(0);
  });

  test('that was edited in the database is found by its hash, and stays open while nobody mends it', async () => {
    const edit = (from: string, to: string) =>
      inTheRows('sale', 'update sale set document = replace(document, $2, $3) where number = $1', [
        number,
        from,
        to,
      ]);
    await edit('"totalCents":8900', '"totalCents":8901');
    for (let round = 0; round < 2; round += 1) {
      const { items } = await compare();
      expect(items.map(({ fact, document, store }) => [fact, document, store]).sort()).toEqual([
        ['document', number, 'lyon'],
        ['receipt', number, 'lyon'],
      ]);
    }
    // The command says so too, and agrees once it is mended.
    expect(await command()).toMatchObject({ code: 1, said: expect.stringContaining(`document  ${number}`) });
    await edit('8901', '8900');
    expect(await command()).toMatchObject({
      code: 0,
      said: expect.stringContaining('0 contradictions open'),
    });
    expect((await compare()).open).toBe(0);
  });
});

test('while sales and price changes go on, a healthy shop shows none', async () => {
  let isOver = false;
  const busy = async () => {
    for (let turn = 0; !isOver; turn += 1) {
      const { status } = await shop.reserve('DRILL');
      expect(status).toBe(201);
      await shop.setPrices({ SCREW: 25 + (turn % 9) }, opened.clock.now());
    }
  };
  const work = busy();
  try {
    for (let round = 0; round < 3; round += 1) expect(named(await compare())).toEqual([]);
  } finally {
    isOver = true;
    await work;
  }
});

describe('turns', () => {
  test('of two processes one compares; whoever did so last lets the other go first', async () => {
    const other = await openApp({ DATABASE_URL: opened.databaseUrl });
    try {
      const [here, there] = [opened.app.get(Turns), other.app.get(Turns)];
      const both = await Promise.all([here.checkWhenDue(0), there.checkWhenDue(0)]);
      expect(both.filter(Boolean)).toHaveLength(1);
      expect(await here.checkWhenDue(0)).toBe(true);
      opened.clock.advance(21_000);
      other.clock.advance(opened.clock.now().getTime() - other.clock.now().getTime());
      expect(await here.checkWhenDue()).toBe(false);
      expect(await there.checkWhenDue()).toBe(true);
    } finally {
      await other.close();
    }
  });

  test('a turn that somebody died with passes after a minute', async () => {
    const turns = opened.app.get(Turns);
    await opened.database.run({
      text: `update contradiction_check set turn = $1, started_at = $2, running_until = $3, done_places = 8, places = 40`,
      values: [
        newId(opened.clock.now()),
        opened.clock.now(),
        new Date(opened.clock.now().getTime() + 60_000),
      ],
    });
    expect(await turns.checkWhenDue(0)).toBe(false);
    const seen = (await desk.get('contradictions')).body as ContradictionsView;
    expect(seen.running).toMatchObject({ donePlaces: 8, places: 40 });
    opened.clock.advance(60_000);
    expect(await turns.checkWhenDue(0)).toBe(true);
  });

  test('what head office asks for begins at once and is answered before it is done', async () => {
    const before = ((await desk.get('contradictions')).body as ContradictionsView).check?.at;
    opened.clock.advance(1_000);
    const asked = (await desk.post('contradictions/check').expect(202)).body as ContradictionsView;
    expect(asked.isAsked).toBe(true);
    const checkedAt = async () => ((await desk.get('contradictions')).body as ContradictionsView).check?.at;
    for (let tries = 0; tries < 100 && (await checkedAt()) === before; tries += 1) await sleep(100);
    expect(await checkedAt()).not.toBe(before);
  });
});

test('what closed a quarter ago is forgotten, what is open stays', async () => {
  const at = new Date(opened.clock.now().getTime() - 91 * 86_400_000);
  for (const closedAt of [at, null])
    await opened.database.run({
      text: `insert into contradiction (id, fact_key, fact, expected, told, seen_at, last_seen_at, closed_at)
             values ($1, $4, 'stock', '{}', '[]', $2, $2, $3)`,
      values: [newId(at), at, closedAt, `stock ${closedAt}`],
    });
  expect(await opened.app.get(Turns).prune()).toBe(1);
  await opened.database.run({ text: 'delete from contradiction' });
});

describe('a token of a call to oneself', () => {
  const path = '/api/v1/staff/scan/DRILL';
  const calls = () => opened.app.get(SelfCalls);
  const inside = async (token: string, url = path, method: 'GET' | 'HEAD' | 'POST' = 'GET') =>
    (await opened.app.inject({ method, url, headers: { [SELF_CALL_HEADER]: token } })).statusCode;

  test('opens one GET of one path, once, within five seconds', async () => {
    const token = calls().tokenFor(path, 'lyon');
    expect(await inside(token)).toBe(200);
    expect(await inside(token)).toBe(401);
    expect(await inside('guessed')).toBe(401);
    const late = calls().tokenFor(path, 'lyon');
    opened.clock.advance(5_000);
    expect(await inside(late)).toBe(401);
  });

  test('is spent by another path, another question or another method, and opens none of them', async () => {
    for (const [url, method] of [
      ['/api/v1/staff/scan/SCREW', 'GET'],
      [`${path}?lang=en`, 'GET'],
      [path, 'HEAD'],
    ] as const) {
      const token = calls().tokenFor(path, 'lyon');
      expect(await inside(token, url, method)).not.toBe(200);
      expect(await inside(token)).toBe(401);
    }
  });

  test('opens no command and no desk of the head office', async () => {
    expect(await inside(calls().tokenFor('/api/v1/staff/sales', 'lyon'), '/api/v1/staff/sales', 'POST')).toBe(
      401,
    );
    const desks = '/api/v1/head-office/contradictions';
    expect(await inside(calls().tokenFor(desks, 'lyon'), desks)).toBe(404);
  });

  test('is worth nothing over the network, even to who knows it', async () => {
    const token = calls().tokenFor(path, 'lyon');
    await request(opened.app.getHttpServer()).get(path).set(SELF_CALL_HEADER, token).expect(401);
    expect(await inside(token)).toBe(401);
  });
});
