import { openShop, type Shop } from './open-shop.js';

let shop: Shop;
afterEach(() => shop.close());

/** What each place that shows stock says of the drill in Lyon. */
async function figures(): Promise<Record<string, number>> {
  const ask = async (path: string) => (await shop.http().get(`/api/v1/${path}`).expect(200)).body;
  const [list, inStock, product, stores, store, availability, scan, tablet] = await Promise.all([
    ask('products?q=drill&store=lyon'),
    ask('products?q=drill&store=lyon&inStock=true'),
    ask('products/drill?store=lyon'),
    ask('stores?sku=DRILL&quantity=1'),
    ask('stores/lyon?sku=DRILL'),
    ask('availability?sku=DRILL&store=lyon'),
    shop.staff('scan/DRILL').then(({ body }) => body),
    shop.staff('stock/DRILL').then(({ body }) => body),
  ]);
  const page = await shop.http().get('/produit/drill?store=lyon').expect(200);
  const feed = await shop.app
    .getHttpAdapter()
    .getInstance()
    .inject({ url: '/feeds/google/local-inventory.xml?store=lyon' });
  const inMarkup = /"availability":"https:\/\/schema.org\/(\w+)"/.exec(page.text)?.[1];
  const lyon = stores.items.find(({ code }: { code: string }) => code === 'lyon');
  return {
    list: list.items[0].skus[0].availableToPromise,
    listed: inStock.items.length,
    product: product.skus[0].availableToPromise,
    locator: lyon?.availability[0].availableToPromise ?? 0,
    store: store.availability[0].availableToPromise,
    availability: availability.items[0].availableToPromise,
    scan: scan.availableToPromise,
    tablet: tablet.availableToPromise,
    markup: inMarkup === 'OutOfStock' ? 0 : 1,
    feed: Number(/<g:quantity>(\d+)</.exec(feed.payload)?.[1]),
  };
}

/** The same figure in each place. */
const everywhere = (places: object, figure: number) =>
  Object.fromEntries(Object.keys(places).map((place) => [place, figure]));

test('after a hold every list, page, map, tablet, feed and page markup shows the reduced figure at once', async () => {
  shop = await openShop({ articles: { DRILL: { stock: 1, priceCents: 2000 } } });
  const before = await figures();
  expect(before).toEqual(everywhere(before, 1));
  await shop.reserve('DRILL');
  expect(await figures()).toEqual(everywhere(before, 0));
});
