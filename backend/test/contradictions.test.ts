import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ContradictionView } from '@passerelle/shared/api/contradictions';
import type { Page } from '@passerelle/shared/api/page';
import { promotion } from '@passerelle/shared/pricing/build-books';
import { publish, refreshBooks } from './shop-floor.js';
import { type Lie, named, openSurfaces, type Surfaces } from './surfaces.js';

const program = fileURLToPath(new URL('../dist/contradictions.js', import.meta.url));

let surfaces: Surfaces;
beforeAll(async () => {
  // Nothing changes here but the lies, so nothing has to be waited for.
  surfaces = await openSurfaces({ MONITOR_AGAIN_AFTER_MS: '50' });
});
afterAll(() => surfaces?.opened.close());
afterEach(() => surfaces.tellTheTruth());

const closed = async (): Promise<Page<ContradictionView>> =>
  (await surfaces.desk.get('contradictions/closed').expect(200)).body;

/** What `npm run contradictions` comes down to where no platform runs. */
function command(): Promise<{ code: number; said: string }> {
  const env = { ...process.env, DATABASE_URL: surfaces.opened.databaseUrl };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, '--here'], { env }, (error, said, complaints) =>
      resolve({ code: Number(error?.code ?? 0), said: said + complaints }),
    );
  });
}

test('where all surfaces agree, with a pack, an empty shelf and a thousand euros, nothing is found', async () => {
  const { open, check, lastHour, running, isAsked } = await surfaces.compare();
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
  ['price', ['label 8800, not 8900'], [/labels\/sheet\?sku=DRILL/, />89<small>,00/, '>88<small>,00']],
  ['stock', ['api 7, not 900', 'page 7, not 900'], [/products\/drill/, /Promise":900/, 'Promise":7']],
  ['stock', ['page 901, not 900'], [/^\/produit\/drill/, /<\/small>900/, '</small>901']],
  ['stock', ['markup OutOfStock, not 900'], [/^\/produit\/drill/, /InStock/, 'OutOfStock']],
  ['stock', ['tablet 7, not 900'], [/scan\/DRILL/, /Promise":900/, 'Promise":7']],
  ['stock', ['availability 7, not 900'], [/availability\?sku=DRILL/, /Promise":900/, 'Promise":7']],
])('a lie about the %s is named by surface and closes once it is gone: %j', async (fact, told, planted) => {
  surfaces.plant(planted);
  const found = await surfaces.compare();
  expect(named(found)).toEqual(told.map((what) => `${fact} of DRILL: ${what}`));
  expect(found.open).toBe(1);
  expect(found.items[0]).toMatchObject({
    storeName: 'Maison Rabot lyon',
    seenAt: expect.stringMatching(/Z$/),
  });
  const different = found.check?.surfaces.flatMap((one) => (one.different === 1 ? one.surface : []));
  expect(different?.sort()).toEqual(told.map((what) => what.split(' ')[0]));
  surfaces.tellTheTruth();
  expect((await surfaces.compare()).open).toBe(0);
  const [last] = (await closed()).items;
  expect(last).toMatchObject({ id: found.items[0]?.id, closedAt: expect.stringMatching(/Z$/) });
});

test('a quote of another price than the list is named', async () => {
  surfaces.plant([/v1\/quotes/, /Cents":8900/g, 'Cents":8800']);
  expect(named(await surfaces.compare())).toEqual(['price of DRILL: quote 8800, not 8900']);
  surfaces.tellTheTruth();
  expect((await surfaces.compare()).open).toBe(0);
});

test('a page that says nothing of units contradicts an empty shelf', async () => {
  surfaces.plant([/^\/produit\/gone/, /class="why"/, 'class="gone"']);
  expect(named(await surfaces.compare())).toEqual(['stock of GONE: page , not 0']);
  surfaces.tellTheTruth();
  expect((await surfaces.compare()).open).toBe(0);
});

test('of a reduced article the price before is compared too', async () => {
  await publish(
    surfaces.opened,
    promotion(
      'spring',
      'percent-off',
      { basisPoints: 2000 },
      { level: 'catalogue', scope: { skus: ['SCREW'] } },
    ),
  );
  await refreshBooks(surfaces.opened);
  expect((await surfaces.compare()).open).toBe(0);
  surfaces.plant([/scan\/SCREW$/, /"regularCents":25/, '"regularCents":30']);
  expect(named(await surfaces.compare())).toEqual(['list-price of SCREW: tablet 30, not 25']);
  surfaces.tellTheTruth();
  expect((await surfaces.compare()).open).toBe(0);
});

test('a difference that is gone at the second look is no contradiction', async () => {
  surfaces.plant([/scan\/DRILL/, /"priceCents":8900/, '"priceCents":8800'], 'once');
  const { open, check } = await surfaces.compare();
  expect(surfaces.liesTold()).toBe(1);
  expect(open).toBe(0);
  expect(check?.surfaces.every(({ different }) => different === 0)).toBe(true);
});

describe('a receipt', () => {
  let number: string;
  beforeAll(async () => {
    const payments = [{ method: 'card', amountCents: 8900 }];
    number = (
      await surfaces.shop.staff('sales', { lines: surfaces.shop.lines('DRILL'), codes: [], payments })
    ).body.number;
  });

  test('that shows what is kept, at the price that held then, is compared and agrees', async () => {
    const { open, check } = await surfaces.compare();
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
    surfaces.plant(planted);
    expect(named(await surfaces.compare())).toEqual([sentence()]);
    surfaces.tellTheTruth();
    expect((await surfaces.compare()).open).toBe(0);
  });

  test('that was edited in the database is found by its hash, and stays open while nobody mends it', async () => {
    const edit = (from: string, to: string) =>
      surfaces.inTheRows('sale', 'update sale set document = replace(document, $2, $3) where number = $1', [
        number,
        from,
        to,
      ]);
    await edit('"totalCents":8900', '"totalCents":8901');
    for (let round = 0; round < 2; round += 1) {
      const { items } = await surfaces.compare();
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
    expect((await surfaces.compare()).open).toBe(0);
  });
});
