import { promotion } from '@passerelle/shared/pricing/build-books';
import request from 'supertest';
import { listenIn, type Screen } from './listen-in.js';
import { type OpenApp, openApp, storyTime } from './open-app.js';
import { addArticle, addStore, publish, refreshBooks, setPrices } from './shop-floor.js';
import { cookieFor } from './staff.js';

let one: OpenApp;
let other: OpenApp;
let cookie: string;
const screens: Screen[] = [];

beforeAll(async () => {
  one = await openApp();
  // A second process of the same platform, which nobody told anything.
  other = await openApp({ DATABASE_URL: one.databaseUrl });
  await Promise.all([one.app.listen(0, '127.0.0.1'), other.app.listen(0, '127.0.0.1')]);
  await addStore(one.database, 'lyon');
  await addArticle(one.database, 'DRILL', { stock: { lyon: 2 } });
  await setPrices(one, { DRILL: 8_900 });
  await setClocks(storyTime);
  await Promise.all([refreshBooks(one), refreshBooks(other)]);
  ({ cookie } = await cookieFor(one, { login: 'anna', store: 'lyon' }));
});
afterEach(() => {
  for (const screen of screens.splice(0)) screen.close();
});
afterAll(async () => {
  await other.close();
  await one.close();
});

function setClocks(instant: Date): void {
  for (const { clock } of [one, other]) clock.set(instant);
}

async function listening(on: OpenApp, path: string, headers: Record<string, string> = {}): Promise<Screen> {
  const screen = await listenIn(`${await on.app.getUrl()}/api/v1${path}`, headers);
  screens.push(screen);
  return screen;
}

const page = async (on: OpenApp) => {
  const screen = await listening(on, '/availability/events?sku=DRILL&store=lyon');
  await screen.next('stock-changed');
  return screen;
};

async function quotedIn(on: OpenApp): Promise<number> {
  const answer = await request(on.app.getHttpServer())
    .post('/api/v1/quotes')
    .send({ store: 'lyon', lines: [{ sku: 'DRILL', quantity: 1 }], codes: [] })
    .expect(200);
  return answer.body.document.totalCents;
}

test('when a price begins, open pages and tablets of every process hear it at that instant, although nobody acts', async () => {
  const two = new Date(storyTime.getTime() + 60_000);
  // What is left to wait is short; the clocks stand still.
  setClocks(new Date(two.getTime() - 400));
  await setPrices(one, { DRILL: 9_900 }, two);
  await publish(
    one,
    promotion('dix', 'percent-off', { basisPoints: 1_000 }, { level: 'catalogue', startsMs: two.getTime() }),
  );
  await Promise.all([refreshBooks(one), refreshBooks(other)]);
  const [here, there, tablet] = await Promise.all([
    page(one),
    page(other),
    listening(one, '/staff/events', { cookie }),
  ]);
  await tablet.next('hello');
  expect(await quotedIn(one)).toBe(8_900);
  setClocks(two);
  await Promise.all([here, there, tablet].map((screen) => screen.next('prices-changed')));
  expect([await quotedIn(one), await quotedIn(other)]).toEqual([8_910, 8_910]);
  // Told once: price and offer begin together.
  expect(here.heard.filter(({ event }) => event === 'prices-changed')).toHaveLength(1);
});

test('a page that hears of a new price is answered with it, never with the one before', async () => {
  const screen = await page(other);
  await setPrices(one, { DRILL: 9_000 }, new Date(storyTime.getTime() + 60_000));
  await screen.next('prices-changed');
  expect(await quotedIn(other)).toBe(8_100);
});
