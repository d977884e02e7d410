import { Outbox } from '../src/platform/outbox.js';
import { listenIn, type Screen } from './listen-in.js';
import { type OpenApp, openApp } from './open-app.js';
import { addArticle, addStore, setShelf } from './shop-floor.js';

let opened: OpenApp;
const screens: Screen[] = [];

beforeAll(async () => {
  opened = await openApp({ WORKER: '1' });
  await opened.app.listen(0, '127.0.0.1');
  await addStore(opened.database, 'lyon');
  await addStore(opened.database, 'paris');
  await addArticle(opened.database, 'DRILL', { stock: { lyon: 2, paris: 9 } });
  await addArticle(opened.database, 'BITS', { stock: { lyon: 13 } });
  await addArticle(opened.database, 'BITS-6', { packOf: { sku: 'BITS', units: 6 } });
});
afterEach(() => {
  for (const screen of screens.splice(0)) screen.close();
});
afterAll(() => opened.close());

async function page(query: string): Promise<Screen> {
  const screen = await listenIn(`${await opened.app.getUrl()}/api/v1/availability/events?${query}`);
  screens.push(screen);
  return screen;
}

/** Stock of a shop moves and is told with the change. */
async function moves(store: string, sku: string, shelf: number): Promise<void> {
  await setShelf(opened.database, store, sku, shelf);
  await opened.database.inTransaction((tx) =>
    opened.app.get(Outbox).append(tx, {
      topic: 'stock-changed',
      subject: `${store} ${sku}`,
      store,
      payload: { touched: [{ store, skus: [sku] }] },
    }),
  );
}

test('an open product page shows the last drill go, without a reload', async () => {
  const screen = await page('sku=DRILL&store=lyon');
  expect((await screen.next('stock-changed')).data).toMatchObject({ store: 'lyon', availableToPromise: 2 });
  await moves('lyon', 'DRILL', 0);
  const told = await screen.next('stock-changed');
  expect(told.data).toEqual({
    sku: 'DRILL',
    store: 'lyon',
    availableToPromise: 0,
    asOf: expect.stringContaining('2026-11-24T13:22:00'),
  });
});

test('a pack is told when the units it is made of move, and other shops and articles stay quiet', async () => {
  const screen = await page('sku=BITS-6&store=lyon');
  expect((await screen.next('stock-changed')).data).toMatchObject({ sku: 'BITS-6', availableToPromise: 2 });
  await moves('paris', 'BITS', 60);
  await moves('lyon', 'DRILL', 5);
  await moves('lyon', 'BITS', 5);
  expect((await screen.next('stock-changed')).data).toMatchObject({ sku: 'BITS-6', availableToPromise: 0 });
  expect(screen.heard).toHaveLength(2);
});

test('a page hears that prices changed and asks for its quote again', async () => {
  const screen = await page('sku=DRILL&store=lyon');
  await screen.next('stock-changed');
  await opened.database.run({
    text: `insert into price_change (sku, price_cents, effective_at, recorded_at, recorded_by)
           values ('DRILL', 9900, now(), now(), 'test')`,
  });
  expect((await screen.next('prices-changed')).data).toEqual({});
});
