import type { OrderView } from '@passerelle/shared/api/orders';
import { listenIn, type Screen } from './listen-in.js';
import { openShop, type Shop } from './open-shop.js';

let shop: Shop;
const screens: Screen[] = [];
beforeAll(async () => {
  shop = await openShop({ articles: { DRILL: { stock: 1 } }, env: { WORKER: '1' } });
  await shop.app.listen(0, '127.0.0.1');
});
afterAll(async () => {
  for (const screen of screens) screen.close();
  await shop.close();
});

async function screenOn(path: string, headers: Record<string, string> = {}): Promise<Screen> {
  const screen = await listenIn(`${await shop.app.getUrl()}/api/v1/${path}`, headers);
  screens.push(screen);
  return screen;
}

test('the last drill is reserved: page, tablet and tracking page hear of it, and of its end', async () => {
  const page = await screenOn('availability/events?sku=DRILL&store=lyon');
  const tablet = await screenOn('staff/events', { cookie: await shop.cookieOf() });
  expect((await page.next('stock-changed')).data).toMatchObject({ availableToPromise: 1 });
  await tablet.next('hello');
  const order: OrderView = (await shop.reserve('DRILL')).body;
  const gone = await page.next('stock-changed');
  const ring = await tablet.next('order-placed');
  expect(gone.data).toMatchObject({ store: 'lyon', sku: 'DRILL', availableToPromise: 0 });
  expect(ring.data).toMatchObject({ number: order.number, state: 'held' });

  const tracking = await screenOn(`orders/${order.number}/events?token=${order.trackingToken}`);
  await tracking.next('hello');
  await shop.ask(order, 'cancellation');
  expect((await tracking.next('order-changed')).data).toMatchObject({
    number: order.number,
    state: 'cancelled',
  });
  expect((await tablet.next('order-changed')).data).toMatchObject({ state: 'cancelled' });
  expect((await page.next('stock-changed')).data).toMatchObject({ availableToPromise: 1 });
});

test('an order is followed by whoever holds its token and by nobody else', async () => {
  const order: OrderView = (await shop.reserve('DRILL')).body;
  for (const token of ['wrong', ''])
    expect((await screenOn(`orders/${order.number}/events?token=${token}`)).status).toBe(404);
});
