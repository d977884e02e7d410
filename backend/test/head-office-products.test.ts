import { gtin13 } from '@passerelle/shared/gtin';
import request from 'supertest';
import { type Desk, deskOf } from './head-office.js';
import { openShop, type Shop } from './open-shop.js';

let shop: Shop;
let desk: Desk;
beforeAll(async () => {
  shop = await openShop({
    articles: {
      DRILL: { stock: 5, product: 'perceuse', name: { fr: 'Perceuse', en: 'Drill' }, priceCents: 8900 },
      BIT: { product: 'foret', name: { fr: 'Foret', en: 'Bit' } },
    },
  });
  desk = await deskOf(shop);
});
afterAll(() => shop.close());

let rank = 100;
const newGtin = () => {
  rank += 1;
  return gtin13(`325000${String(rank).padStart(6, '0')}`);
};
const variant = (sku: string, rest: object = {}) => ({
  ...{ sku, gtin: newGtin(), label: { fr: '', en: '' }, attributes: [], vatBasisPoints: 2000 },
  ...{ stockSku: sku, unitsPerPack: 1, isActive: true, ...rest },
});
const product = (name: string, rest: object = {}) => ({
  name: { fr: name, en: `${name} (en)` },
  description: { fr: 'Pour le bois.', en: 'For wood.' },
  highlights: { fr: ['Lame trempée'], en: ['Hardened blade'] },
  ...{ brand: 'Rabot', category: 'perceuses', attributes: [], image: 'saw.svg', related: [], state: 'draft' },
  variants: [variant(`SKU-${rank + 1}`)],
  ...rest,
});
const create = (name: string, rest: object = {}) => desk.send('post', 'products', product(name, rest));
const page = (slug: string, language = 'fr') =>
  request(shop.app.getHttpServer()).get(`/api/v1/products/${slug}`).set('accept-language', language);
const found = async (q: string) =>
  (await request(shop.app.getHttpServer()).get('/api/v1/products').query({ q })).body.items.map(
    ({ slug }: { slug: string }) => slug,
  );
const faultsOf = (answer: request.Response) =>
  answer.body.errors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`);

test('a draft is nowhere to be seen; on sale with a price it is, in both languages, and the search finds it', async () => {
  const { body: draft, status } = await create('Scie égoïne', {
    variants: [
      variant('SAW-500', { label: { fr: '500 mm', en: '500 mm' }, aisle: { aisle: '4', bay: 'B' } }),
    ],
  });
  expect([status, draft.slug, draft.revision, draft.wasOnSale]).toEqual([201, 'scie-egoine', 1, false]);
  await shop.setPrices({ 'SAW-500': 1790 });
  expect((await page('scie-egoine')).status).toBe(404);
  expect(await found('égoïne')).toEqual([]);
  const { body: sold } = await desk.send('patch', 'products/scie-egoine', { revision: 1, state: 'on-sale' });
  expect(sold).toMatchObject({ revision: 2, state: 'on-sale', wasOnSale: true });
  expect((await page('scie-egoine')).body).toMatchObject({
    name: 'Scie égoïne',
    image: 'saw.svg',
    description: 'Pour le bois.',
    skus: [{ sku: 'SAW-500', aisle: '4 B', price: { priceCents: 1790 } }],
  });
  expect((await page('scie-egoine', 'en')).body).toMatchObject({ name: 'Scie égoïne (en)' });
  expect(await found('egoine')).toEqual(['scie-egoine']);
});

test('a new name is what the storefront says, the next moment; it can be put back', async () => {
  const { body: before } = await create('Marteau', { state: 'on-sale', variants: [variant('HAMMER')] });
  await shop.setPrices({ HAMMER: 990 });
  const name = { fr: 'Massette', en: 'Club hammer' };
  await desk.send('patch', 'products/marteau', { revision: before.revision, name, brand: 'Forge & Fils' });
  expect((await page('marteau', 'en')).body).toMatchObject({ name: 'Club hammer', brand: 'Forge & Fils' });
  expect(await found('massette')).toEqual(['marteau']);
  expect(await found('marteau')).toEqual([]);
  const { body: trail } = await desk.get('audit?kind=product&subject=marteau');
  expect(trail.items[0]).toMatchObject({
    act: 'product-changed',
    changes: [
      { field: 'brand', before: 'Rabot', after: 'Forge & Fils' },
      { field: 'name.en', before: 'Marteau (en)', after: 'Club hammer' },
      { field: 'name.fr', before: 'Marteau', after: 'Massette' },
    ],
  });
  const { body: back } = await desk.send('post', 'products/marteau/put-back', {
    seq: trail.items[0].seq,
    revision: 2,
  });
  expect(back).toMatchObject({ name: before.name, brand: 'Rabot', revision: 3 });
  expect(await found('marteau')).toEqual(['marteau']);
});

test('of two people who change the same product, the second is shown what the first one wrote', async () => {
  await create('Niveau');
  const other = await deskOf(shop, 'thomas');
  const change = (words: string, who: Desk) =>
    who.send('patch', 'products/niveau', { revision: 1, name: { fr: words, en: words } });
  const answers = await Promise.all([change('Niveau long', desk), change('Niveau court', other)]);
  const [won, lost] = answers.sort((a, b) => a.status - b.status);
  expect([won?.status, lost?.status, lost?.body.code]).toEqual([200, 409, 'changed-meanwhile']);
  expect(lost?.body.current).toMatchObject({ revision: 2, name: won?.body.name });
});

test('a withdrawn product leaves the storefront; the order that has it lives on', async () => {
  await create('Rabot à main', { state: 'on-sale', variants: [variant('PLANE')] });
  await shop.setPrices({ PLANE: 3490 });
  await shop.deliver('PLANE', 2);
  const { body: order } = await shop.reserve('PLANE');
  await desk.send('patch', 'products/rabot-a-main', { revision: 1, state: 'withdrawn' });
  expect((await page('rabot-a-main')).status).toBe(404);
  expect(await found('rabot main')).toEqual([]);
  expect((await shop.reserve('PLANE')).body.code).toBe('unknown-sku');
  expect((await shop.show(order)).lines[0]).toMatchObject({ name: 'Rabot à main', quantity: 1 });
  for (const [step, body] of Object.entries({ picking: {}, picks: { sku: 'PLANE', quantity: 1 } }))
    expect((await shop.staff(`orders/${order.number}/${step}`, body)).status).toBe(200);
  expect(
    faultsOf(await desk.send('patch', 'products/rabot-a-main', { revision: 2, state: 'draft' })),
  ).toEqual(['state was-on-sale']);
});

test('what cannot be a product is refused by field, and nothing of it is kept', async () => {
  const [first, second] = [variant('AA'), variant('BB')];
  const answer = await create('Faux', {
    ...{ category: 'nowhere', image: 'nothing.svg', related: ['faux', 'perceuse'] },
    variants: [
      { ...first, gtin: '3250000000010' },
      { ...second, gtin: `${first.gtin.slice(0, 12)}${(Number(first.gtin[12]) + 1) % 10}` },
      variant('CC', { stockSku: 'CC', unitsPerPack: 6 }),
      variant('DD', { stockSku: 'EE', unitsPerPack: 6 }),
      variant('EE', { stockSku: 'BIT', unitsPerPack: 4 }),
      variant('FF', { stockSku: 'BIT', unitsPerPack: 1 }),
      variant('GG', { stockSku: 'NOTHING', unitsPerPack: 2 }),
      variant('DRILL', { vatBasisPoints: 1234 }),
      variant('AA'),
    ],
  });
  expect(answer.status).toBe(400);
  expect(faultsOf(answer).sort()).toEqual([
    'category unknown-category',
    'image unknown-picture',
    'related[0] unknown-product',
    'variants[0].gtin wrong-check-digit',
    'variants[1].gtin wrong-check-digit',
    'variants[2].stockSku pack-of-itself',
    'variants[3].stockSku pack-of-pack',
    'variants[5].unitsPerPack pack-of-one',
    'variants[6].stockSku unknown-sku',
    'variants[7].sku taken',
    'variants[7].vatBasisPoints unknown-vat-rate',
    'variants[8].sku repeated',
  ]);
  expect((await desk.get('products/faux')).status).toBe(404);
  expect(faultsOf(await create('Vide', { state: 'on-sale', variants: [] }))).toEqual([
    'variants nothing-to-sell',
  ]);
  expect((await create('!!!', {})).body.errors[0]).toMatchObject({ field: 'name.fr', code: 'no-letters' });
  expect((await create('x', { name: { fr: 'x', en: ' ' } })).body.errors[0].field).toBe('name.en');
});

test('a pack shares the stock of its unit and is fixed once it was sold; two articles may swap their barcodes', async () => {
  const [one, six] = [variant('BIT-1'), variant('BIT-6', { stockSku: 'BIT-1', unitsPerPack: 6 })];
  const { body: made } = await create('Embouts', { state: 'on-sale', variants: [one, six] });
  await shop.setPrices({ 'BIT-1': 100, 'BIT-6': 500 });
  await shop.deliver('BIT-1', 13);
  expect(await shop.atp('BIT-6')).toBe(2);
  const swapped = [
    { ...one, gtin: six.gtin },
    { ...six, gtin: one.gtin },
  ];
  const { body: changed } = await desk.send('patch', `products/${made.slug}`, {
    revision: 1,
    variants: swapped,
  });
  expect(changed.variants.map(({ gtin }: { gtin: string }) => gtin)).toEqual([six.gtin, one.gtin]);
  const repacked = [swapped[0], { ...swapped[1], unitsPerPack: 5 }];
  const refusal = await desk.send('patch', `products/${made.slug}`, { revision: 2, variants: repacked });
  expect(faultsOf(refusal)).toEqual(['variants[1].stockSku pack-is-fixed']);
  const missing = await desk.send('patch', `products/${made.slug}`, { revision: 2, variants: [swapped[0]] });
  expect(faultsOf(missing)).toEqual(['variants article-missing']);
});

test('the list finds by name, brand, SKU and barcode, by state and by category, page by page', async () => {
  const list = async (query: Record<string, string>) =>
    (await desk.get(`products?${new URLSearchParams(query)}`)).body;
  const slugs = async (query: Record<string, string>) =>
    (await list(query)).items.map(({ slug }: { slug: string }) => slug);
  expect(await slugs({ q: 'perceu' })).toContain('perceuse');
  expect(await slugs({ q: 'drill' })).toEqual(['perceuse']);
  expect(await slugs({ q: 'égoïne RABOT' })).toEqual(['scie-egoine']);
  expect(await slugs({ q: 'saw-5' })).toEqual(['scie-egoine']);
  expect(await slugs({ q: '%' })).toEqual([]);
  expect(await slugs({ state: 'withdrawn' })).toEqual(['rabot-a-main']);
  expect(await slugs({ category: 'outillage', state: 'draft' })).toEqual(['niveau']);
  const first = await list({ limit: '3' });
  const rest = await list({ limit: '100', cursor: first.nextCursor });
  expect(first.total).toBe(3 + rest.items.length);
  expect(new Set([...first.items, ...rest.items].map(({ slug }) => slug)).size).toBe(first.total);
});

test('categories are added, renamed, moved and placed, never below themselves', async () => {
  const tree = async () => (await desk.get('categories')).body.items;
  const names = (items: { slug: string }[]) => items.map(({ slug }) => slug);
  const add = (fr: string, parent: string | null) =>
    desk.send('post', 'categories', { name: { fr, en: fr }, parent, image: 'saw.svg' });
  await add('Jardin', null);
  await add('Arrosage', 'jardin');
  await add('Tuyaux', 'arrosage');
  const [, garden] = await tree();
  expect([garden.slug, names(garden.children), garden.children[0].children[0].slug]).toEqual([
    'jardin',
    ['arrosage'],
    'tuyaux',
  ]);
  const circle = await desk.send('patch', 'categories/jardin', { revision: 1, parent: 'tuyaux' });
  expect(faultsOf(circle)).toEqual(['parent circle']);
  const itself = await desk.send('patch', 'categories/jardin', { revision: 1, parent: 'jardin' });
  expect(faultsOf(itself)).toEqual(['parent circle']);
  await desk.send('patch', 'categories/jardin', { revision: 1, place: 0 });
  expect(names(await tree())).toEqual(['jardin', 'outillage']);
  await desk.send('patch', 'categories/tuyaux', {
    revision: 1,
    parent: null,
    name: { fr: 'Tubes', en: 'Pipes' },
  });
  expect(names(await tree())).toEqual(['jardin', 'outillage', 'tuyaux']);
  const late = await desk.send('patch', 'categories/tuyaux', { revision: 1, place: 0 });
  expect([late.status, late.body.code]).toEqual([409, 'changed-meanwhile']);
  const moves = await Promise.all([
    desk.send('patch', 'categories/jardin', { revision: 2, parent: 'tuyaux' }),
    desk.send('patch', 'categories/tuyaux', { revision: 2, parent: 'jardin' }),
  ]);
  expect(moves.map(({ status }) => status).sort()).toEqual([200, 400]);
});

test('a product is found by the new name of the category above its own', async () => {
  const { body } = await desk.get('categories');
  const tools = body.items
    .flatMap((item: { children: object[] }) => [item, ...item.children])
    .find(({ slug }: { slug: string }) => slug === 'outillage');
  await desk.send('patch', 'categories/outillage', {
    revision: tools.revision,
    name: { fr: 'Quincaillerie', en: 'Ironmongery' },
  });
  expect(await found('quincaillerie scie')).toEqual(['scie-egoine']);
});

test('an article is counted, weighed or a service; what is not counted has no packs, and what was on sale stays what it is', async () => {
  const weighed = variant('NAILS-KG', { isWeighed: true });
  const { body: made } = await create('Pointes en vrac', { variants: [weighed], state: 'on-sale' });
  expect(made.variants[0]).toMatchObject({ sku: 'NAILS-KG', isWeighed: true });
  expect(made.variants[0]).not.toHaveProperty('isService');
  await shop.setPrices({ 'NAILS-KG': 650 });
  const [shown] = (await page('pointes-en-vrac')).body.skus;
  expect(shown).toMatchObject({
    counterOnly: 'weight',
    price: { priceCents: 650, isPerKilogram: true },
  });
  const counted = await desk.send('patch', 'products/pointes-en-vrac', {
    revision: made.revision,
    variants: [{ ...weighed, isWeighed: false }],
  });
  expect(faultsOf(counted)).toEqual(['variants[0].isWeighed measure-is-fixed']);
  const both = await create('Rien', { variants: [variant('BOTH', { isWeighed: true, isService: true })] });
  expect(faultsOf(both)).toEqual(['variants[0].isService weighed-service']);
  const pack = variant('PACK-OF-CUTS', { isService: true, stockSku: 'BIT', unitsPerPack: 2 });
  expect(faultsOf(await create('Lot de coupes', { variants: [pack] }))).toEqual([
    'variants[0].stockSku pack-of-no-unit',
  ]);
  const { body: service } = await create('Affûtage', { variants: [variant('SHARPEN', { isService: true })] });
  expect(service.variants[0]).toMatchObject({ isService: true });
});
