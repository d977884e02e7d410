import { promotion } from '@passerelle/shared/pricing/build-books';
import request from 'supertest';
import { type OpenApp, openApp } from './open-app.js';
import { addArticle, addStore, publish, refreshBooks, setPrices, setShelf } from './shop-floor.js';

let opened: OpenApp;
const get = (path: string, language = 'fr') =>
  request(opened.app.getHttpServer()).get(`/api/v1${path}`).set('accept-language', language);
const slugs = async (query: string, language = 'fr') =>
  (await get(`/products?${query}`, language).expect(200)).body.items.map(
    (item: { slug: string }) => item.slug,
  );
const voltage = (volts: number) => ({
  key: 'voltage',
  label: { fr: 'Tension', en: 'Voltage' },
  value: { fr: `${volts} V`, en: `${volts} V` },
});

beforeAll(async () => {
  opened = await openApp();
  const { database } = opened;
  await addStore(database, 'lyon');
  await addArticle(database, 'DRILL-18', {
    product: 'perceuse-18v',
    name: { fr: 'Perceuse visseuse 18 V', en: 'Cordless drill 18 V' },
    description: { fr: 'Perce le béton.', en: 'Goes through concrete.' },
    attributes: [voltage(18)],
    stock: { lyon: 7 },
  });
  await addArticle(database, 'DRILL-12', {
    product: 'perceuse-12v',
    brand: 'Kessel',
    name: { fr: 'Perceuse 12 V', en: 'Drill 12 V' },
    attributes: [voltage(12)],
  });
  await addArticle(database, 'WRENCH', {
    product: 'cle-molette',
    name: { fr: 'Clé à molette', en: 'Adjustable wrench' },
    categories: ['outillage', 'cles'],
    stock: { lyon: 2 },
  });
  await addArticle(database, 'BIT-6', {
    product: 'forets-beton',
    name: { fr: 'Forets à béton', en: 'Masonry bits' },
    label: { fr: 'Ø 6 mm', en: 'Ø 6 mm' },
    categories: ['outillage', 'forets'],
    stock: { lyon: 5 },
  });
  await addArticle(database, 'BIT-6-X6', {
    product: 'forets-beton',
    label: { fr: 'Lot de 6', en: 'Pack of 6' },
    packOf: { sku: 'BIT-6', units: 6 },
  });
  await addArticle(database, 'GHOST', {
    product: 'sans-prix',
    name: { fr: 'Perceuse sans prix', en: 'Drill' },
  });
  await setPrices(opened, {
    'DRILL-18': 8900,
    'DRILL-12': 4900,
    WRENCH: 1590,
    'BIT-6': 490,
    'BIT-6-X6': 2490,
  });
  await publish(
    opened,
    promotion(
      'kessel-week',
      'percent-off',
      { basisPoints: 1000 },
      {
        level: 'catalogue',
        scope: { brands: ['kessel'] },
        name: { fr: 'Semaine Kessel', en: 'Kessel week' },
        endsMs: Date.parse('2026-11-24T15:00:00Z'),
      },
    ),
  );
  await refreshBooks(opened);
});
afterAll(() => opened.close());

test('a search finds stems and accents, in the language asked', async () => {
  expect(await slugs('q=perceuses')).toEqual(expect.arrayContaining(['perceuse-18v', 'perceuse-12v']));
  expect(await slugs('q=cle')).toEqual(['cle-molette']);
  expect(await slugs('q=CLÉS')).toEqual(['cle-molette']);
  expect(await slugs('q=beton')).toEqual(['forets-beton', 'perceuse-18v']);
  expect(await slugs('q=drills', 'en')).toContain('perceuse-18v');
  expect(await slugs('q=wrenches', 'en')).toEqual(['cle-molette']);
  expect(await slugs('q=perceuse 18v')).toEqual(['perceuse-18v']);
});

test('a SKU in any case and a GTIN find their product', async () => {
  expect(await slugs('q=drill-12')).toEqual(['perceuse-12v']);
  const { body } = await get('/products/perceuse-18v');
  expect(await slugs(`q=${body.skus[0].gtin}`)).toEqual(['perceuse-18v']);
});

test('the beginning of a word is enough, and a slip is corrected aloud only when nothing was found', async () => {
  expect(await slugs('q=perceu')).toHaveLength(2);
  const { body } = await get('/products?q=persseuse').expect(200);
  expect(body.correctedQuery).toBe('perceuse');
  expect(body.items).toHaveLength(2);
  expect((await get('/products?q=perceuse')).body.correctedQuery).toBeUndefined();
  expect((await get('/products?q=zzzzqqqq')).body).toMatchObject({ items: [], total: 0, nextCursor: null });
});

test('the price in the list is the price of the quote, with its markdown, until the minute it ends', async () => {
  const card = async () => (await get('/products?brand=kessel')).body.items[0].skus[0].price;
  const quoted = async () =>
    (
      await request(opened.app.getHttpServer())
        .post('/api/v1/quotes')
        .send({ store: 'lyon', lines: [{ sku: 'DRILL-12', quantity: 1 }], codes: [] })
    ).body.document.lines[0].unitCents;
  expect(await card()).toEqual({
    priceCents: 4410,
    regularCents: 4900,
    vatBasisPoints: 2000,
    offer: { promotion: 'kessel-week', name: 'Semaine Kessel', endsAt: '2026-11-24T15:00:00Z' },
  });
  expect(await quoted()).toBe(4410);
  expect(await slugs('offers=true')).toEqual(['perceuse-12v']);
  const before = opened.clock.now();
  opened.clock.set(new Date('2026-11-24T15:00:00Z'));
  expect(await card()).toEqual({ priceCents: 4900, vatBasisPoints: 2000 });
  expect(await quoted()).toBe(4900);
  expect(await slugs('offers=true')).toEqual([]);
  opened.clock.set(before);
});

test('facets count what each choice would show, in words of the language', async () => {
  const { body } = await get('/products?category=outillage&brand=rabot&store=lyon', 'en').expect(200);
  const facet = (key: string) => body.facets.find((one: { key: string }) => one.key === key);
  expect(facet('category').values).toEqual(
    expect.arrayContaining([{ value: 'perceuses', label: 'perceuses', count: 1, selected: false }]),
  );
  expect(facet('brand').values).toEqual([
    { value: 'rabot', label: 'Rabot', count: 3, selected: true },
    { value: 'kessel', label: 'Kessel', count: 1, selected: false },
  ]);
  expect(facet('inStock').values[0]).toMatchObject({ value: 'true', label: 'In my shop', count: 3 });
  expect(facet('price').values[0]).toMatchObject({ value: '0-999', label: 'Under €10.00', count: 1 });
  expect(await slugs('attr.voltage=12 V')).toEqual(['perceuse-12v']);
  expect(await slugs('attr.voltage=12 V&attr.voltage=18 V')).toHaveLength(2);
});

test('lists sort by price and by name, and pages join without a gap', async () => {
  expect(await slugs('sort=price')).toEqual(['forets-beton', 'cle-molette', 'perceuse-12v', 'perceuse-18v']);
  expect(await slugs('sort=-price')).toEqual(['perceuse-18v', 'perceuse-12v', 'cle-molette', 'forets-beton']);
  const names = await slugs('sort=name');
  expect(names).toEqual(['cle-molette', 'forets-beton', 'perceuse-12v', 'perceuse-18v']);
  const first = (await get('/products?sort=name&limit=3')).body;
  const second = (await get(`/products?sort=name&limit=3&cursor=${first.nextCursor}`)).body;
  expect([...first.items, ...second.items].map((item) => item.slug)).toEqual(names);
  expect([first.total, second.nextCursor]).toEqual([4, null]);
});

test('in my shop: figures are those of this moment, and a pack needs its whole units', async () => {
  expect(await slugs('store=lyon&inStock=true&sort=name')).toEqual([
    'cle-molette',
    'forets-beton',
    'perceuse-18v',
  ]);
  const units = async () =>
    (await get('/products/forets-beton?store=lyon')).body.skus.map(
      (sku: { availableToPromise: number }) => sku.availableToPromise,
    );
  expect(await units()).toEqual([5, 0]);
  await setShelf(opened.database, 'lyon', 'BIT-6', 13);
  expect(await units()).toEqual([13, 2]);
  await setShelf(opened.database, 'lyon', 'BIT-6', 0);
  expect(await slugs('store=lyon&inStock=true&q=forets')).toEqual([]);
});

test('a product page tells its articles, aisle of categories, neighbours and the offers that touch it', async () => {
  const { body } = await get('/products/perceuse-12v').expect(200);
  expect(body.categories).toEqual([
    { slug: 'outillage', name: 'outillage' },
    { slug: 'perceuses', name: 'perceuses' },
  ]);
  expect(body.attributes).toEqual([{ key: 'voltage', label: 'Tension', value: '12 V' }]);
  expect(body.related.map((card: { slug: string }) => card.slug)).toEqual(['perceuse-18v']);
  expect(body.offers).toMatchObject([
    { promotion: 'kessel-week', sentence: expect.stringMatching(/^10.% de remise$/) },
  ]);
  await get('/products/nothing').expect(404);
  await get('/products/sans-prix').expect(404);
});

test('suggestions begin with what is typed; categories and baskets are told in one call', async () => {
  const { body } = await get('/suggestions?q=perceu').expect(200);
  expect(body.products.map((one: { slug: string }) => one.slug)).toEqual(
    expect.arrayContaining(['perceuse-12v', 'perceuse-18v']),
  );
  expect(body.categories).toEqual([{ slug: 'perceuses', name: 'perceuses' }]);
  const [root] = (await get('/categories')).body.items;
  expect(root).toMatchObject({ slug: 'outillage', productCount: 4 });
  expect(root.children).toHaveLength(3);
  const basket = (await get('/skus?sku=WRENCH&sku=GONE&sku=GHOST&sku=DRILL-12')).body.items;
  expect(basket.map((one: { sku: string }) => one.sku)).toEqual(['WRENCH', 'DRILL-12']);
});

test('a new name is searched for at once', async () => {
  await opened.database.run({
    text: `update product set name = '{"fr": "Clé anglaise", "en": "Monkey wrench"}' where slug = 'cle-molette'`,
  });
  await refreshBooks(opened);
  expect(await slugs('q=anglaise')).toEqual(['cle-molette']);
  expect(await slugs('q=molette')).toEqual([]);
});

test.each([
  ['q=a%00b', 'q'],
  [`q=${'x'.repeat(201)}`, 'q'],
  ['q=a&q=b', 'q'],
  ['inStock=true', 'store'],
  ['inStock=yes&store=lyon', 'inStock'],
  ['minPriceCents=-1', 'minPriceCents'],
  ['maxPriceCents=1e3', 'maxPriceCents'],
  ['sort=colour', 'sort'],
  ['limit=101', 'limit'],
  ['cursor=%F0%9F%92%A5', 'cursor'],
  ['attr.voltage=a%00', 'attributes[0].values'],
  ['attributes=1', 'attributes'],
  ['colour=red', 'colour'],
])('a list that cannot be read is refused naming the field: %s', async (query, field) => {
  const answer = await get(`/products?${query}`);
  expect(answer.status).toBe(400);
  expect(JSON.parse(answer.text).errors[0].field).toBe(field);
});

test('whatever is typed, the search answers', async () => {
  const typed = [
    "' OR 1=1 --",
    '\\',
    ':*',
    '&|!()<->',
    '%',
    '_',
    'le de la',
    '😀',
    'œuf',
    '١٨',
    'x'.repeat(200),
  ];
  for (const text of [...typed, 'a '.repeat(100)]) {
    expect((await get(`/products?q=${encodeURIComponent(text)}`)).status).toBe(200);
    expect((await get(`/suggestions?q=${encodeURIComponent(text)}`)).status).toBe(200);
  }
  expect((await get('/products?store=nowhere')).status).toBe(422);
  expect((await get('/suggestions')).status).toBe(400);
});

test('of products that fit as well, the one the shop puts first is listed first', async () => {
  const putFirst = async (slug: string) => {
    await opened.database.run({
      text: 'update product set position = case when slug = $1 then 1 else 2 end',
      values: [slug],
    });
    await refreshBooks(opened);
    return slugs('q=perceuse');
  };
  expect(await putFirst('perceuse-18v')).toEqual(['perceuse-18v', 'perceuse-12v']);
  expect(await putFirst('perceuse-12v')).toEqual(['perceuse-12v', 'perceuse-18v']);
});

test('the lower prices show one of each category before a second of any', async () => {
  const everything = { level: 'catalogue', scope: { brands: ['rabot', 'kessel'] } } as const;
  await publish(opened, promotion('all-week', 'percent-off', { basisPoints: 2000 }, everything));
  await refreshBooks(opened);
  const lower = await slugs('offers=true');
  expect(lower.slice(0, 3)).toEqual(expect.arrayContaining(['cle-molette', 'forets-beton', 'perceuse-12v']));
  expect(lower[3]).toBe('perceuse-18v');
  expect(await slugs('offers=true&sort=price')).toEqual([
    'forets-beton',
    'cle-molette',
    'perceuse-12v',
    'perceuse-18v',
  ]);
});
