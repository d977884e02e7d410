import { randomUUID } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { Webhook } from 'standardwebhooks';
import { SystemClock } from '../src/platform/clock.js';
import { Relay } from '../src/platform/relay.js';
import { Deliveries } from '../src/webhooks/deliveries.service.js';
import { resolverOf, type TargetFault, targetOf } from '../src/webhooks/targets.js';
import { openDoor, type Received } from './door.js';
import { type AtTheDesk, atTheDesk } from './head-office.js';
import { openShop, type Shop } from './open-shop.js';

let shop: Shop;
let desk: AtTheDesk;
let door: Awaited<ReturnType<typeof openDoor>>;
beforeEach(async () => {
  shop = await openShop({ articles: { DRILL: { stock: 100 } }, stores: ['lyon', 'villeurbanne'] });
  desk = await atTheDesk(shop, 'Helene');
  door = await openDoor();
});
afterEach(async () => {
  await door.close();
  await shop.close();
});

const subscribe = async (rest: object = {}) => {
  const wish = { name: 'CRM', url: door.url, topics: ['order-placed', 'order-cancelled'], ...rest };
  const { body } = await desk.post('webhooks', wish).expect(201);
  return body as { webhook: { id: string }; secret: string };
};
/** Everything that happened is told and sent. */
const work = async () => {
  await shop.app.get(Relay).drain();
  while ((await shop.app.get(Deliveries).sendDue()) > 0);
};
const log = async (id: string, state = '') =>
  (await desk.get(`webhooks/${id}/deliveries`, state ? { state } : {}).expect(200)).body.items;
const headersOf = (received: Received | undefined) => received?.headers as Record<string, string>;

test('a receiver is told what it asked for, signed as the Standard Webhooks library verifies it', async () => {
  // The library compares with the time of this machine.
  const machine = new SystemClock().now();
  shop.clock.set(machine);
  desk = await atTheDesk(shop, 'Thomas');
  const { webhook, secret } = await subscribe();
  const { body: order } = await shop.reserve('DRILL');
  await work();
  expect(door.received).toHaveLength(1);
  const [first] = door.received;
  const judge = new Webhook(secret);
  const [body, headers] = [first?.body ?? '', headersOf(first)];
  const data = { number: order.number, store: 'lyon' };
  expect(judge.verify(body, headers)).toMatchObject({ type: 'order-placed', data });
  const forged = { ...headers, 'webhook-signature': `v1,${Buffer.alloc(32).toString('base64')}` };
  const moved = { ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) + 60) };
  const stranger = new Webhook(`whsec_${Buffer.alloc(32).toString('base64')}`);
  expect(() => judge.verify(`${body} `, headers)).toThrow('No matching signature');
  expect(() => judge.verify(body, forged)).toThrow('No matching signature');
  expect(() => judge.verify(body, moved)).toThrow('No matching signature');
  expect(() => stranger.verify(body, headers)).toThrow('No matching signature');
  shop.clock.set(new Date(machine.getTime() + 600_000));
  await shop.reserve('DRILL');
  await work();
  const [, early] = door.received;
  expect(() => judge.verify(early?.body ?? '', headersOf(early))).toThrow('too new');
  expect(first?.body).not.toContain('Camille');
  const entry = (await log(webhook.id)).at(-1);
  expect(entry).toMatchObject({ state: 'delivered', tries: 1, id: headers['webhook-id'] });
  expect(entry.attempts).toMatchObject([{ status: 204, error: null }]);
});

test('a fact told twice is one message, and only of the topics and shops that were asked for', async () => {
  const { webhook } = await subscribe({ topics: ['order-placed'], stores: ['villeurbanne'] });
  await shop.reserve('DRILL');
  await shop.deliver('DRILL', 5, 'villeurbanne');
  const { body: order } = await shop.reserve('DRILL', { store: 'villeurbanne' });
  await shop.ask(order, 'cancellation');
  await work();
  await shop.database.run({ text: 'update outbox set sent_at = null, tries = 0' });
  await work();
  expect(door.received.map(({ body }) => JSON.parse(body).data.store)).toEqual(['villeurbanne']);
  expect(await log(webhook.id)).toHaveLength(1);
});

test('a receiver that fails is tried again with longer and longer waits, then parked, then replayed under its id', async () => {
  const { webhook } = await subscribe();
  door.answer.status = 503;
  await shop.reserve('DRILL');
  await work();
  for (const waitMs of [5e3, 30e3, 120e3, 600e3, 3_600e3, 6 * 3_600e3, 24 * 3_600e3]) {
    const before = door.received.length;
    shop.clock.advance(waitMs - 1000);
    await work();
    expect(door.received).toHaveLength(before);
    shop.clock.advance(1000);
    await work();
    expect(door.received).toHaveLength(before + 1);
  }
  desk = await atTheDesk(shop, 'Thomas');
  const [parked] = await log(webhook.id, 'parked');
  expect(parked).toMatchObject({ state: 'parked', tries: 8, nextTryAt: null });
  expect(new Set(door.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  door.answer.status = 200;
  await desk.post(`webhooks/${webhook.id}/deliveries/${parked.id}/replay`).expect(200, { replayed: 1 });
  await work();
  expect(headersOf(door.received.at(-1))['webhook-id']).toBe(parked.id);
  expect(await log(webhook.id, 'delivered')).toHaveLength(1);
  const since = '2026-11-24T00:00:00Z';
  await desk.post(`webhooks/${webhook.id}/replay`, { since }).expect(200, { replayed: 1 });
  await desk.post(`webhooks/${webhook.id}/replay`, { since, state: 'parked' }).expect(200, { replayed: 0 });
  await desk.post(`webhooks/${webhook.id}/deliveries/${randomUUID()}/replay`).expect(404);
});

test('redirections are not followed, long answers are cut, a receiver that is gone is asked no more', async () => {
  const { webhook } = await subscribe();
  Object.assign(door.answer, { status: 302, location: door.url });
  await shop.reserve('DRILL');
  await work();
  expect(door.received).toHaveLength(1);
  Object.assign(door.answer, { status: 200, location: '', body: 'x'.repeat(200_000) });
  shop.clock.advance(5_000);
  await work();
  const [long] = await log(webhook.id);
  expect(long.attempts[0]).toMatchObject({ status: null });
  Object.assign(door.answer, { status: 410, body: '' });
  shop.clock.advance(30_000);
  await work();
  const [gone] = await log(webhook.id);
  expect(gone.state).toBe('parked');
  const { body } = await desk.get('webhooks').expect(200);
  expect(body.items[0]).toMatchObject({ isPaused: true, parked: 1 });
});

test('what is held back waits, and goes when it is let go; what has ended is told nothing', async () => {
  const { webhook } = await subscribe();
  await desk.patch(`webhooks/${webhook.id}`, { isPaused: true }).expect(200);
  await shop.reserve('DRILL');
  await work();
  expect(door.received).toHaveLength(0);
  await desk.patch(`webhooks/${webhook.id}`, { isPaused: false }).expect(200);
  await work();
  expect(door.received).toHaveLength(1);
  await shop
    .http()
    .delete(`/api/v1/head-office/webhooks/${webhook.id}`)
    .set('cookie', desk.cookie)
    .set('idempotency-key', randomUUID())
    .expect(204);
  await shop.reserve('DRILL');
  await work();
  expect(door.received).toHaveLength(1);
  await desk.get(`webhooks/${webhook.id}/deliveries`).expect(404);
});

test('ten processes send at once: each message goes once', async () => {
  await subscribe();
  for (let n = 0; n < 20; n += 1) await shop.reserve('DRILL');
  await shop.app.get(Relay).drain();
  await Promise.all(Array.from({ length: 10 }, () => shop.app.get(Deliveries).sendDue()));
  expect(new Set(door.received.map(({ headers }) => headers['webhook-id'])).size).toBe(20);
  expect(door.received).toHaveLength(20);
});

test('addresses that only we can reach are refused, however they are written', async () => {
  const names: Record<string, readonly string[]> = {
    'public.example': ['93.184.215.14'],
    'both.example': ['93.184.215.14', '10.0.0.5'],
    'inside.example': ['192.168.1.4'],
    'metadata.example': ['169.254.169.254'],
    'six.example': ['fd00::1'],
    'mapped.example': ['::ffff:127.0.0.1'],
    localhost: ['127.0.0.1', '::1'],
  };
  const resolve = async (host: string) => names[host] ?? [];
  const judged = async (url: string, allowsLoopback = false) => {
    const target = await targetOf(url, { allowsLoopback }, resolve);
    return typeof target === 'string' ? target : target.address;
  };
  const refused: Record<string, TargetFault> = {
    'https://127.0.0.1/': 'private-address',
    'https://2130706433/': 'private-address',
    'https://0x7f.1/': 'private-address',
    'https://[::1]/': 'private-address',
    'https://[::ffff:10.0.0.1]/': 'private-address',
    'https://[64:ff9b::7f00:1]/': 'private-address',
    'https://0.0.0.0/': 'private-address',
    'https://10.1.2.3/': 'private-address',
    'https://172.16.9.9/': 'private-address',
    'https://192.168.0.1/': 'private-address',
    'https://100.64.0.1/': 'private-address',
    'https://169.254.169.254/latest': 'private-address',
    'https://[fe80::1]/': 'private-address',
    'https://224.0.0.1/': 'private-address',
    'https://localhost/': 'private-address',
    'https://inside.example/': 'private-address',
    'https://both.example/': 'private-address',
    'https://metadata.example/': 'private-address',
    'https://six.example/': 'private-address',
    'https://mapped.example/': 'private-address',
    'https://nobody.example/': 'cannot-be-resolved',
    'https://user:secret@public.example/': 'has-credentials',
    'http://public.example/': 'not-https',
    'https://public.example:22/': 'unusual-port',
    'ftp://public.example/': 'not-a-url',
    'file:///etc/passwd': 'not-a-url',
    'no address at all': 'not-a-url',
  };
  for (const [url, fault] of Object.entries(refused)) expect([url, await judged(url)]).toEqual([url, fault]);
  expect(await judged('https://public.example/hook')).toBe('93.184.215.14');
  // The switch for tests opens this machine, and nothing else that is private.
  expect(await judged('http://localhost:4000/', true)).toBe('127.0.0.1');
  expect(await judged('https://10.1.2.3/', true)).toBe('private-address');
  const { body } = await desk
    .post('webhooks', { name: 'x', url: 'https://192.168.1.1/', topics: ['order-placed'] })
    .expect(422);
  expect(body).toMatchObject({ code: 'webhook-target-refused', reason: 'private-address' });
});

test('a name server that never answers keeps nothing waiting', async () => {
  const silent = createSocket('udp4');
  await new Promise<void>((resolve) => silent.bind(0, '127.0.0.1', resolve));
  const resolve = resolverOf({ waitMs: 300, servers: [`127.0.0.1:${silent.address().port}`] });
  const begun = performance.now();
  const target = await targetOf('https://slow.example/', { allowsLoopback: false }, resolve);
  expect(target).toBe('cannot-be-resolved');
  expect(performance.now() - begun).toBeLessThan(3_000);
  silent.close();
});

test('a name that stands for another address later is refused then, and without the switch this machine too', async () => {
  const { webhook } = await subscribe();
  await shop.database.run({ text: `update webhook_subscription set url = 'https://10.0.0.7/hook'` });
  await shop.reserve('DRILL');
  await work();
  const [entry] = await log(webhook.id);
  expect(entry).toMatchObject({ state: 'waiting', attempts: [{ status: null, error: 'private-address' }] });
  const plain = await openShop({ env: { WEBHOOKS_ALLOW_LOOPBACK: '0' } });
  const other = await atTheDesk(plain, 'Helene');
  await other.post('webhooks', { name: 'x', url: door.url, topics: ['order-placed'] }).expect(422);
  await plain.close();
});

test('what is wrong with a wish is told by its field; the secret is said once and lies sealed', async () => {
  const wish = { name: 'CRM', url: door.url, topics: ['order-placed'] };
  for (const rest of [
    { topics: [] },
    { topics: ['weather'] },
    { name: ' ' },
    { stores: [] },
    { secret: 'mine' },
  ])
    await desk.post('webhooks', { ...wish, ...rest }).expect(400);
  await desk.post('webhooks', { ...wish, stores: ['nowhere'] }).expect(422);
  const { secret } = await subscribe();
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const { text } = await desk.get('webhooks');
  expect(text).not.toContain(secret);
  const rows = await shop.database.rows({
    text: `select encode(secret, 'escape') as kept from webhook_subscription`,
  });
  expect(JSON.stringify(rows)).not.toContain(secret.slice(6, 20));
});
