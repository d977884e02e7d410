import { gunzipSync } from 'node:zlib';
import { promotion } from '@passerelle/shared/pricing/build-books';
import { openShop, type Shop } from './open-shop.js';
import { publish } from './shop-floor.js';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({
    stores: ['lyon', 'nantes'],
    articles: {
      DRILL: {
        stock: { lyon: 5, nantes: 1 },
        priceCents: 9900,
        name: { fr: 'Perceuse « 18 V » & <mandrin>', en: 'Drill' },
        description: { fr: 'Forte,\u0007 légère', en: 'Strong & light' },
      },
      BITS: { stock: { lyon: 13 }, priceCents: 350 },
      BITS6: { packOf: { sku: 'BITS', units: 6 }, priceCents: 1800 },
      SAW: { priceCents: 4500 },
      CUT: { isService: true },
      SAND: { isWeighed: true },
    },
  });
});
afterAll(() => shop.close());

const feed = async (path: string) => {
  const answer = await shop.http().get(`/feeds/google/${path}`).buffer().parse(asText).expect(200);
  expect(answer.headers['content-type']).toBe('application/xml; charset=utf-8');
  const text = answer.body as string;
  expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"')).toBe(true);
  expect(text.endsWith('</channel>\n</rss>\n')).toBe(true);
  return text;
};

/** Superagent takes no XML for text. */
function asText(answer: object, done: (error: Error | null, text: string) => void): void {
  const stream = answer as NodeJS.ReadableStream;
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(Buffer.from(part)));
  stream.on('end', () => done(null, Buffer.concat(parts).toString('utf8')));
}

/** Items as their fields, marks read. */
function itemsIn(text: string): Record<string, string>[] {
  return [...text.matchAll(/<item>\n(.*?)<\/item>/gs)].map(([, inner = '']) =>
    Object.fromEntries(
      [...inner.matchAll(/<g:(\w+)>(.*?)<\/g:\1>/gs)].map(([, name = '', value = '']) => [
        name,
        value
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&'),
      ]),
    ),
  );
}
const itemOf = (text: string, sku: string, store?: string) =>
  itemsIn(text).find(({ id, store_code }) => id === sku && (store === undefined || store_code === store));

test('every article that a shop can set aside by the piece is listed, in the language asked', async () => {
  const french = await feed('products.xml');
  expect(
    itemsIn(french)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['BITS', 'BITS6', 'DRILL', 'SAW']);
  expect(itemOf(french, 'DRILL')).toMatchObject({
    title: 'Perceuse « 18 V » & <mandrin>',
    description: 'Forte, légère',
    link: 'https://passerelle.example/produit/drill?sku=DRILL',
    link_template: 'https://passerelle.example/produit/drill?sku=DRILL&store={store_code}',
    availability: 'in_stock',
    price: '99.00 EUR',
    brand: 'Rabot',
    condition: 'new',
    product_type: 'outillage > perceuses',
  });
  expect(french).toContain('&lt;mandrin&gt;');
  expect(itemOf(french, 'SAW')).toMatchObject({ availability: 'out_of_stock' });
  const english = await feed('products.xml?language=en');
  expect(itemOf(english, 'DRILL')).toMatchObject({ title: 'Drill', description: 'Strong & light' });
  const answer = await shop.http().get('/feeds/google/products.xml?language=de').expect(400);
  expect(answer.body).toMatchObject({ code: 'invalid-field', errors: [{ field: 'language' }] });
});

test('a shop’s units are those of every screen, whole packs for a pack, and follow a promise at once', async () => {
  const before = await feed('local-inventory.xml');
  expect(itemOf(before, 'DRILL', 'lyon')).toMatchObject({
    ...{ quantity: '5', availability: 'in_stock', price: '99.00 EUR' },
    ...{ pickup_method: 'reserve', pickup_sla: 'same_day' },
  });
  expect(itemOf(before, 'BITS6', 'lyon')).toMatchObject({
    quantity: '2',
    availability: 'limited_availability',
  });
  expect(itemOf(before, 'DRILL', 'nantes')).toMatchObject({ quantity: '1' });
  const { body: order } = await shop.reserve('DRILL', { store: 'nantes' });
  expect(order.state).toBe('held');
  const after = await feed('local-inventory.xml?store=nantes');
  expect(itemOf(after, 'DRILL', 'nantes')).toMatchObject({ quantity: '0', availability: 'out_of_stock' });
  expect(itemsIn(after).every(({ store_code }) => store_code === 'nantes')).toBe(true);
  expect(itemOf(await feed('products.xml'), 'DRILL')).toMatchObject({ availability: 'in_stock' });
  const unknown = await shop.http().get('/feeds/google/local-inventory.xml?store=nowhere');
  expect([unknown.status, unknown.body.code]).toEqual([422, 'unknown-store']);
});

test('a reduced price stands beside the lowest of the 30 days before it, in both feeds', async () => {
  await publish(
    shop,
    promotion(
      'moins-dix',
      'percent-off',
      { basisPoints: 1_000 },
      { level: 'catalogue', scope: { skus: ['DRILL'] }, startsMs: shop.clock.now().getTime() - 3_600_000 },
    ),
  );
  await shop.refreshBooks();
  const { body } = await shop.http().get('/api/v1/products/drill').expect(200);
  const { priceCents, priorCents } = body.skus[0].price;
  expect(priorCents).toBe(9900);
  const reduced = { price: '99.00 EUR', sale_price: `${(priceCents / 100).toFixed(2)} EUR` };
  expect(itemOf(await feed('products.xml'), 'DRILL')).toMatchObject(reduced);
  expect(itemOf(await feed('local-inventory.xml'), 'DRILL', 'lyon')).toMatchObject(reduced);
  expect(itemOf(await feed('products.xml'), 'SAW')).not.toHaveProperty('sale_price');
});

test('who accepts it gets it compressed', async () => {
  const { app } = shop;
  const answer = await app
    .getHttpAdapter()
    .getInstance()
    .inject({ url: '/feeds/google/local-inventory.xml', headers: { 'accept-encoding': 'br, gzip' } });
  expect(answer.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(answer.rawPayload).toString()).toContain('<g:id>DRILL</g:id>');
});
