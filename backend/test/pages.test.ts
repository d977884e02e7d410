import { existsSync } from 'node:fs';
import request from 'supertest';
import { storefrontClient, storefrontServer } from '../src/web/builds.js';
import { type OpenApp, openApp } from './open-app.js';
import { addArticle, addStore, refreshBooks, setPrices } from './shop-floor.js';

let opened: OpenApp;
const page = (path: string, shop?: string) => {
  const asked = request(opened.app.getHttpServer()).get(path);
  return shop ? asked.set('cookie', `shop=${shop}`) : asked;
};
const markup = (html: string): Record<string, unknown>[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(([, json]) =>
    JSON.parse(json ?? ''),
  );

beforeAll(async () => {
  // `npm test` builds first; whoever runs this suite alone is told what it stands on.
  if (!existsSync(storefrontServer) || !existsSync(storefrontClient)) {
    throw new Error('The storefront is not built: npm run build -w storefront');
  }
  opened = await openApp();
  const { database } = opened;
  await addStore(database, 'lyon');
  await addArticle(database, 'DRILL-18', {
    product: 'perceuse-18v',
    name: { fr: 'Perceuse </script> 18 V', en: 'Drill </script> 18 V' },
    stock: { lyon: 7 },
  });
  await setPrices(opened, { 'DRILL-18': 8900 });
  await refreshBooks(opened);
});
afterAll(() => opened?.close());

test('a page is whole without a script: words, price and stock stand in its HTML, in the language of its address', async () => {
  const french = await page('/produit/perceuse-18v', 'lyon').expect(200);
  expect(french.text).toContain('<html lang="fr">');
  expect(french.text).toContain('Disponibles</small>7');
  const english = await page('/en/product/perceuse-18v', 'lyon').expect(200);
  expect(english.text).toContain('<html lang="en">');
  expect(english.text).toContain('Available</small>7');
});

test('a page allows nothing inline, is kept by nobody, and no name can break out of its data', async () => {
  const { headers, text } = await page('/produit/perceuse-18v', 'lyon').expect(200);
  expect(headers['content-security-policy']).toContain("script-src 'self';");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers['cache-control']).toBe('no-store');
  expect(text).not.toMatch(/ style="/);
  const scripts = [...text.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes ?? '');
  const executed = scripts.filter((attributes) => !/type="application\/(ld\+)?json"/.test(attributes));
  expect(executed).toHaveLength(1);
  expect(executed[0]).toContain('src="/assets/');
  const product = markup(text).find((one) => one['@type'] === 'Product');
  expect(product?.name).toBe('Perceuse </script> 18 V');
});

test('the markup names the stock of the shop in the address', async () => {
  const { text } = await page('/produit/perceuse-18v?store=lyon').expect(200);
  const product = markup(text).find((one) => one['@type'] === 'Product') as {
    offers: { availability: string; availableAtOrFrom: { branchCode: string } }[];
  };
  expect(product.offers[0]?.availability).toBe('https://schema.org/InStock');
  expect(product.offers[0]?.availableAtOrFrom.branchCode).toBe('lyon');
});

test('an address that leads nowhere says so with a page, an unknown call of the API with a problem', async () => {
  const nowhere = await page('/produit/licorne').expect(404);
  expect(nowhere.text).toContain('Cet outil n’est pas à sa place.');
  const unknown = await page('/api/v1/licornes').expect(404);
  expect(unknown.body.code).toBe('not-found');
});

test('a shop that no longer exists in the cookie costs nobody a page', async () => {
  await page('/', 'ferme-depuis-longtemps').expect(200);
  await page('/produit/perceuse-18v', 'ferme-depuis-longtemps').expect(200);
});

test('the page of an order tells no one where its visitor came from', async () => {
  const { headers } = await page('/commande/1234?t=not-a-token').expect(200);
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['x-robots-tag']).toContain('noindex');
});

test('search engines find every product in both languages and no private page', async () => {
  const sitemap = await page('/sitemap.xml').expect(200);
  expect(sitemap.text).toContain('<loc>https://passerelle.example/produit/perceuse-18v</loc>');
  expect(sitemap.text).toContain('<loc>https://passerelle.example/en/product/perceuse-18v</loc>');
  const robots = await page('/robots.txt').expect(200);
  expect(robots.text).toContain('Disallow: /commande/');
});

test('a drawing is sent once and then only asked about', async () => {
  const first = await page('/pictures/drill.svg').expect(200);
  expect(first.headers['content-type']).toContain('image/svg+xml');
  await page('/pictures/drill.svg')
    .set('if-none-match', first.headers.etag ?? '')
    .expect(304);
  await page('/pictures/..%2f..%2fpackage.json').expect(404);
});
