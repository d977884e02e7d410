import type { Fact, ToldFact } from '../src/platform/facts.js';
import { Housekeeping } from '../src/platform/housekeeping.js';
import { Outbox } from '../src/platform/outbox.js';
import { Relay } from '../src/platform/relay.js';
import { listenIn, type Screen } from './listen-in.js';
import { type OpenApp, openApp } from './open-app.js';
import { cookieFor } from './staff.js';

let one: OpenApp;
let other: OpenApp;
let cookie: string;
const screens: Screen[] = [];

beforeAll(async () => {
  one = await openApp({ WORKER: '1' });
  // A second process of the same platform, which relays too.
  other = await openApp({ WORKER: '1', DATABASE_URL: one.databaseUrl });
  await Promise.all([one.app.listen(0, '127.0.0.1'), other.app.listen(0, '127.0.0.1')]);
  ({ cookie } = await cookieFor(one, { login: 'anna', store: 'lyon' }));
});
afterEach(() => {
  for (const screen of screens.splice(0)) screen.close();
});
afterAll(async () => {
  await other.close();
  await one.close();
});

async function tablet(on: OpenApp, headers: Record<string, string> = { cookie }): Promise<Screen> {
  const screen = await listenIn(`${await on.app.getUrl()}/api/v1/staff/events`, headers);
  screens.push(screen);
  return screen;
}

const placed = (number: string, members: Partial<Fact> = {}): Fact => ({
  topic: 'order-placed',
  subject: number,
  store: 'lyon',
  payload: { number, state: 'held', revision: 0, touched: [{ store: 'lyon', skus: ['DRILL'] }] },
  ...members,
});

async function happens(...facts: Fact[]): Promise<void> {
  await one.database.inTransaction((tx) => one.app.get(Outbox).append(tx, ...facts));
}

test('an order rings on the tablets of its shop, in every process, and nowhere else', async () => {
  const { cookie: neighbour } = await cookieFor(one, { login: 'noe', store: 'villeurbanne' });
  const [here, there, next] = await Promise.all([
    tablet(one),
    tablet(other),
    tablet(one, { cookie: neighbour }),
  ]);
  await Promise.all([here, there, next].map((screen) => screen.next('hello')));
  await happens(placed('R-1'));
  const rings = await Promise.all([here.next('order-placed'), there.next('order-placed')]);
  for (const ring of rings) {
    expect(ring.data).toMatchObject({ number: 'R-1', state: 'held', revision: 0 });
  }
  expect((await here.next('stock-changed')).data).toEqual({ store: 'lyon', skus: ['DRILL'] });
  await happens(placed('R-2', { store: 'villeurbanne' }));
  expect((await next.next('order-placed')).data).toMatchObject({ number: 'R-2' });
});

test('a tablet that was cut off hears what it missed, once and in order', async () => {
  const first = await tablet(one);
  const { id = '' } = await first.next('hello');
  first.close();
  for (const number of ['R-3', 'R-4', 'R-5']) await happens(placed(number));
  await one.app.get(Relay).drain();
  const again = await tablet(other, { cookie, 'last-event-id': id });
  await happens(placed('R-6'));
  const numbers: unknown[] = [];
  for (let n = 0; n < 4; n += 1)
    numbers.push(((await again.next('order-placed')).data as { number: string }).number);
  expect(numbers).toEqual(['R-3', 'R-4', 'R-5', 'R-6']);
  const ids = again.heard.flatMap((event) => (event.id === undefined ? [] : [Number(event.id)]));
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
});

test('a tablet that was away for too long is told to ask again', async () => {
  await happens(placed('R-7'));
  await one.app.get(Relay).drain();
  const before = one.clock.now();
  one.clock.advance(25 * 3_600_000);
  await one.app.get(Housekeeping).prune();
  one.clock.set(before);
  for (const id of ['0', '99999999'])
    await (await tablet(one, { cookie, 'last-event-id': id })).next('resync');
});

test('two relays tell each fact once, and facts of one document in their order', async () => {
  const told: ToldFact[] = [];
  for (const opened of [one, other])
    opened.app.get(Relay).tell(['sale-made'], async (fact) => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      told.push(fact);
    });
  const facts = Array.from({ length: 300 }, (_, n): Fact => {
    const number = `T-${n % 60}`;
    return { topic: 'sale-made', subject: number, store: 'lyon', payload: { number, revision: n } };
  });
  await happens(...facts);
  while (told.length < 300) await Promise.all([one.app.get(Relay).drain(), other.app.get(Relay).drain()]);
  expect(new Set(told.map((fact) => fact.id)).size).toBe(300);
  for (const number of ['T-0', 'T-59']) {
    const revisions = told
      .filter((fact) => fact.subject === number)
      .map((fact) => fact.payload.revision ?? 0);
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
  }
});

test('a fact that cannot be told holds back its own document only, and is parked after ten tries', async () => {
  const quiet = await openApp({ WORKER: '0' });
  const relay = quiet.app.get(Relay);
  const told: string[] = [];
  relay.tell(['sale-made'], async ({ subject, payload }) => {
    if (payload.number === 'poison') throw new Error('cannot be told');
    told.push(`${subject} ${payload.number}`);
  });
  const sold = (subject: string, number: string): Fact =>
    ({ topic: 'sale-made', subject, store: 'lyon', payload: { number } }) as const;
  await quiet.database.inTransaction((tx) =>
    quiet.app.get(Outbox).append(tx, sold('a', 'poison'), sold('a', 'after it'), sold('b', 'other')),
  );
  await relay.drain();
  expect(told).toEqual(['b other']);
  for (let n = 0; n < 10; n += 1) {
    quiet.clock.advance(600_000);
    await relay.drain();
  }
  expect(told).toEqual(['b other', 'a after it']);
  const [parked] = await quiet.database.rows({
    text: 'select tries, last_error as why from outbox where parked_at is not null',
  });
  expect(parked).toEqual({ tries: 10, why: 'cannot be told' });
  await quiet.close();
});

test('a tablet rings at once, however long others take to act on the fact', async () => {
  let finish = () => {};
  const isFinished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  one.app
    .get(Relay)
    .tell(['sale-made'], ({ subject }) => (subject === 'slow' ? isFinished : Promise.resolve()));
  const screen = await tablet(one);
  await screen.next('hello');
  const payload = { number: 'slow', touched: [{ store: 'lyon', skus: ['SLOW'] }] };
  await happens({ topic: 'sale-made', subject: 'slow', store: 'lyon', payload });
  // Nobody has finished acting on it, and the tablet knows.
  await screen.next('stock-changed');
  finish();
});

test('PostgreSQL drops every connection: the screens stay, and hear what happens next', async () => {
  const screen = await tablet(one);
  await screen.next('hello');
  await one.database
    .rows({
      text: `select pg_terminate_backend(pid) from pg_stat_activity
              where datname = current_database() and pid <> pg_backend_pid()`,
    })
    .catch(() => undefined);
  let isHeard = false;
  for (let tries = 0; !isHeard && tries < 20; tries += 1)
    isHeard = await happens(placed('R-after-the-cut')).then(
      () => true,
      () => false,
    );
  expect((await screen.next('order-placed')).data).toMatchObject({ number: 'R-after-the-cut' });
});

test('nobody listens without signing in, and a process that stops lets its screens go', async () => {
  expect((await tablet(one, {})).status).toBe(401);
  const stopping = await openApp({ WORKER: '0', DATABASE_URL: one.databaseUrl });
  await stopping.app.listen(0, '127.0.0.1');
  const screen = await tablet(stopping);
  await screen.next('hello');
  await Promise.all([stopping.close(), screen.ended]);
});
