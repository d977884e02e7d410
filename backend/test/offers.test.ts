import { promotion } from '@passerelle/shared/pricing/build-books';
import request from 'supertest';
import { PromotionsService } from '../src/promotions/promotions.service.js';
import { type OpenApp, openApp, storyTime } from './open-app.js';
import { addArticle, addStore, publish, refreshBooks, setPrices } from './shop-floor.js';
import { cookieFor } from './staff.js';

const HOUR_MS = 3_600_000;
let opened: OpenApp;
let anna: string;
let marc: string;

beforeAll(async () => {
  opened = await openApp();
  await addStore(opened.database, 'lyon');
  await addStore(opened.database, 'paris');
  await addArticle(opened.database, 'DRILL', { stock: { lyon: 2, paris: 1 } });
  await opened.database.run({ text: `update sku set gtin = '4006381333931' where sku = 'DRILL'` });
  await addArticle(opened.database, 'SAW', { stock: { paris: 3 }, product: 'saw' });
  await setPrices(opened, { DRILL: 8_900, SAW: 5_000 });
  ({ cookie: anna } = await cookieFor(opened, { login: 'anna', name: 'Anna', store: 'lyon' }));
  ({ cookie: marc } = await cookieFor(opened, {
    login: 'marc',
    name: 'Marc',
    role: 'manager',
    store: 'lyon',
  }));
  // At three: 99, and ten per cent off for everybody until five.
  const three = storyTime.getTime() + HOUR_MS;
  await setPrices(opened, { DRILL: 9_900 }, new Date(three));
  await publish(
    opened,
    promotion(
      'dix-partout',
      'percent-off',
      { basisPoints: 1_000 },
      {
        ...{
          level: 'catalogue',
          name: { fr: 'Dix pour cent sur les perceuses', en: 'Ten per cent off drills' },
        },
        ...{ scope: { skus: ['DRILL'] }, startsMs: three, endsMs: three + 2 * HOUR_MS },
      },
    ),
  );
  await publish(
    opened,
    promotion(
      'secret',
      'percent-off',
      { basisPoints: 500 },
      { needsCode: true, name: { fr: 'Secret', en: 'Secret' } },
    ),
    { codes: [{ code: 'CACHE' }] },
  );
  await refreshBooks(opened);
});
beforeEach(() => opened.clock.set(storyTime));
afterAll(() => opened.close());

const after = (hours: number) => opened.clock.set(new Date(storyTime.getTime() + hours * HOUR_MS));

async function ask(path: string, cookie = '', status = 200) {
  const answer = await request(opened.app.getHttpServer())
    .get(`/api/v1${path}`)
    .set('cookie', cookie)
    .set('accept-language', 'en')
    .expect(status);
  return path.includes('sheet') || path.includes('flyer') ? answer.text : answer.body;
}

/** What a page says, whatever stands around its words. */
function words(page: string): string {
  return page.replace(/<style>.*<\/style>/s, '').replace(/<[^>]+>/g, '');
}

async function post(path: string, cookie: string, body: object = {}) {
  return (await request(opened.app.getHttpServer()).post(`/api/v1${path}`).set('cookie', cookie).send(body))
    .body;
}

const offersNow = async () => (await ask('/offers')).items.map(({ id }: { id: string }) => id);

test('an offer is on the site from its first minute to its last, and says afterwards that it ended', async () => {
  expect(await offersNow()).toEqual([]);
  expect((await ask('/offers/dix-partout', '', 404)).code).toBe('not-found');
  after(1);
  expect(await offersNow()).toEqual(['dix-partout']);
  const { products, ...offer } = await ask('/offers/dix-partout?store=lyon');
  expect(offer).toMatchObject({ title: 'Ten per cent off drills', state: 'running', productCount: 1 });
  expect(products.items[0].skus[0]).toMatchObject({ price: { priceCents: 8_910 }, availableToPromise: 2 });
  after(3);
  expect(await offersNow()).toEqual([]);
  expect(await ask('/offers/dix-partout', '', 410)).toMatchObject({ code: 'offer-ended' });
});

test('an offer behind a code that was not announced is told to colleagues and to nobody else', async () => {
  expect((await ask('/offers/secret', '', 404)).code).toBe('not-found');
  const { items } = await ask('/staff/offers', anna);
  expect(items.map(({ id, code }: { id: string; code?: string }) => [id, code])).toContainEqual([
    'secret',
    'CACHE',
  ]);
});

test('colleagues see the offers of today and tomorrow until they say that they know them', async () => {
  const before = await ask('/staff/offers', anna);
  expect(before.news).toBe(2);
  expect(before.items[0]).toMatchObject({ id: 'dix-partout', state: 'coming', isKnown: false, knownBy: [] });
  await post('/staff/offers/dix-partout/acknowledgement', anna);
  expect(await ask('/staff/offers/news', anna)).toMatchObject({ news: 1 });
  expect(await ask('/staff/offers/news', marc)).toMatchObject({ news: 2 });
  const seen = (await ask('/staff/offers', marc)).items.find(
    ({ id }: { id: string }) => id === 'dix-partout',
  );
  expect(seen.knownBy).toMatchObject([{ name: 'Anna', at: '2026-11-24T13:22:00Z' }]);
  expect(seen.unknownTo).toEqual(['Marc']);
});

test.each([
  ['the QR of a flyer', 'https://passerelle.example/offres/dix-partout?store=lyon', 'dix-partout'],
  ['words', 'perceuse dix', 'dix-partout'],
  ['a code in any case', 'ca-che', 'secret'],
])('what a shopper shows is found by %s', async (_, shown, id) => {
  const { items } = await ask(`/staff/offers/search?q=${encodeURIComponent(shown)}`, anna);
  expect(items.map((item: { id: string }) => item.id)).toEqual([id]);
});

test('a shop changes the labels of what it carries, ticks them, and head office sees how far it is', async () => {
  const labels = await ask('/staff/labels', anna);
  expect(labels.counts).toEqual({ due: 0, coming: 2, done: 0 });
  // 99 less ten per cent at three, 99 again at five; the lowest price of the 30 days before is still 89: nothing is struck.
  expect(labels.items[0]).toMatchObject({
    sku: 'DRILL',
    state: 'coming',
    priceCents: 8_910,
    formerCents: 8_900,
  });
  expect(labels.items[0].priorCents).toBeUndefined();
  after(1);
  const [due] = (await ask('/staff/labels', anna)).items;
  expect(due).toMatchObject({ state: 'due', face: '8910' });
  expect(await ask('/staff/offers/news', anna)).toMatchObject({ dueLabels: 1 });
  const { sku, at, face } = due;
  expect(await post('/staff/labels/ticks', anna, { labels: [{ sku, at, face }] })).toMatchObject({
    dueLabels: 0,
  });
  expect((await ask('/staff/labels', anna)).items.at(-1)).toMatchObject({ state: 'done', hungBy: 'Anna' });
  const { cookie } = await cookieFor(opened, { login: 'siege', role: 'head-office' });
  const progress = await ask('/head-office/labels', cookie);
  expect(progress).toMatchObject({ counts: { due: 1, coming: 2, done: 1 }, shops: 2, lateShops: 1 });
  // The shop that is late comes first, and since when.
  expect(progress.items).toEqual([
    {
      store: 'paris',
      storeName: 'Maison Rabot paris',
      counts: { due: 1, coming: 1, done: 0 },
      dueSinceAt: at,
    },
    { store: 'lyon', storeName: 'Maison Rabot lyon', counts: { due: 0, coming: 1, done: 1 } },
  ]);
  expect(await post('/staff/labels/ticks/undo', anna, { labels: [{ sku, at, face }] })).toMatchObject({
    dueLabels: 1,
  });
  // A label that nobody asks for is not recorded.
  await post('/staff/labels/ticks', anna, { labels: [{ sku, at, face: '1' }] });
  expect((await ask('/staff/labels', anna)).counts).toEqual({ due: 1, coming: 1, done: 0 });
});

test('labels and flyers show the price of their instant, bars, and ways to the pages in that shop', async () => {
  const sheet = await ask('/staff/labels/sheet?sku=DRILL&lang=fr', anna);
  expect([words(sheet).includes('89,00'), sheet.includes('class="bars"')]).toEqual([true, true]);
  const coming = words(await ask('/staff/labels/sheet?lang=fr', anna));
  expect([coming.includes('89,10'), coming.includes('99,00'), coming.includes('89,00')]).toEqual([
    true,
    true,
    false,
  ]);
  const flyer = words(await ask('/staff/offers/dix-partout/flyer?format=a5', anna));
  expect([flyer.includes('Ten per cent off drills'), flyer.includes('€89.10')]).toEqual([true, true]);
  await ask('/staff/labels/sheet?store=paris', anna, 404);
});

test('head office prints what an offer covers for a shop, and a flyer for it or for all of them', async () => {
  const { cookie } = await cookieFor(opened, { login: 'imprimeur', role: 'head-office' });
  const labels = await ask('/staff/labels/sheet?store=paris&offer=dix-partout&lang=en', cookie);
  expect([words(labels).includes('€89.10'), labels.includes('data-sku="SAW"')]).toEqual([true, false]);
  expect(await ask('/staff/offers/dix-partout/flyer?store=paris', cookie)).toContain('stock in this shop');
  expect(await ask('/staff/offers/dix-partout/flyer', cookie)).toContain('stock near you');
});

test('nothing is printed of an offer that only colleagues know, nor of one that ended', async () => {
  const refused = async (path: string, status: number) =>
    (await request(opened.app.getHttpServer()).get(`/api/v1${path}`).set('cookie', anna).expect(status)).body;
  expect(await refused('/staff/offers/secret/flyer', 422)).toMatchObject({ code: 'offer-not-announced' });
  after(3);
  expect(await refused('/staff/offers/dix-partout/flyer', 410)).toMatchObject({ code: 'offer-ended' });
});

test('head office sees how many colleagues of which shop know an offer, least informed first', async () => {
  const { cookie } = await cookieFor(opened, { login: 'direction', role: 'head-office' });
  await cookieFor(opened, { login: 'paul', name: 'Paul', store: 'paris' });
  await post('/staff/offers/dix-partout/acknowledgement', anna);
  await post('/staff/offers/dix-partout/acknowledgement', marc);
  const { items } = await ask('/head-office/offers/reach', cookie);
  const ten = items.find(({ id }: { id: string }) => id === 'dix-partout');
  expect(ten).toMatchObject({ known: 2, colleagues: 3, informedShops: 1, shops: 2, isPublic: true });
  expect(items.find(({ id }: { id: string }) => id === 'secret')).toMatchObject({
    known: 0,
    isPublic: false,
  });
  const one = await ask('/head-office/offers/dix-partout/reach', cookie);
  expect(one.byShop.items).toMatchObject([
    { store: 'paris', known: 0, colleagues: 1 },
    { store: 'lyon', known: 2, colleagues: 2, lastAt: expect.any(String) },
  ]);
});

test('one act stops an offer everywhere, and a label that was changed for it changes back', async () => {
  after(1);
  const [due] = (await ask('/staff/labels', anna)).items;
  const { sku, at, face } = due;
  await post('/staff/labels/ticks', anna, { labels: [{ sku, at, face }] });
  after(1.5);
  await opened.database.inTransaction((tx) =>
    opened.app.get(PromotionsService).stop(tx, 'dix-partout', opened.clock.now()),
  );
  await refreshBooks(opened);
  expect(await offersNow()).toEqual([]);
  expect(await ask('/offers/dix-partout', '', 410)).toMatchObject({ code: 'offer-ended' });
  expect((await ask('/staff/offers', anna)).items.map(({ id }: { id: string }) => id)).toEqual(['secret']);
  const found = await ask('/staff/offers/search?q=perceuse', anna);
  expect(found.items).toMatchObject([{ id: 'dix-partout', state: 'ended' }]);
  const back = await ask('/staff/labels', anna);
  expect(back.items[0]).toMatchObject({ state: 'due', face: '9900', formerCents: 8_910 });
});
