import type { FastifyRequest } from 'fastify';
import request from 'supertest';
import { maskEmail, maskPhone, normaliseEmail, normalisePhone } from '../src/platform/contact-address.js';
import { Idempotency, type KeyedRequest } from '../src/platform/idempotency.js';
import { Outbox } from '../src/platform/outbox.js';
import { ProblemError } from '../src/platform/problems.js';
import { RateLimits } from '../src/platform/rate-limits.js';
import { slicesOf } from '../src/platform/slices.js';
import { type OpenApp, openApp } from './open-app.js';

let opened: OpenApp;
let idempotency: Idempotency;
beforeAll(async () => {
  opened = await openApp();
  idempotency = opened.app.get(Idempotency);
});
afterAll(() => opened.close());

let keys = 0;
function keyed(members: Partial<KeyedRequest> = {}): KeyedRequest {
  keys += 1;
  const key = `00000000-0000-4000-8000-${String(keys).padStart(12, '0')}`;
  return { scope: 'staff:anna POST /counts', key, payloadHash: Buffer.alloc(32, 1), ...members };
}

/** Counts up a line of the database, so that a test can see how often an effect took place. */
async function effects(name: string): Promise<number> {
  const [row] = await opened.database.rows<{ hits: number }>({
    text: 'select hits from rate_limit where bucket = $1',
    values: [name],
  });
  return row?.hits ?? 0;
}

function counted(name: string, request: KeyedRequest, ending?: () => Promise<void>) {
  return idempotency.once(request, async (tx) => {
    const [row] = await tx.rows<{ hits: number }>({
      text: `insert into rate_limit as r (bucket, hits, resets_at) values ($1, 1, now() + interval '1 day')
             on conflict (bucket) do update set hits = r.hits + 1 returning hits`,
      values: [name],
    });
    await ending?.();
    return { hits: row?.hits };
  });
}

test('a request sent again has its effect once and hears the first answer', async () => {
  const count = keyed();
  expect(await counted('again', count)).toEqual({ hits: 1 });
  expect(await counted('again', count)).toEqual({ hits: 1 });
  expect(await effects('again')).toBe(1);
});

test('twenty copies of one request at once share one answer', async () => {
  const count = keyed();
  const answers = await Promise.all(Array.from({ length: 20 }, () => counted('at-once', count)));
  expect(new Set(answers.map((answer) => answer.hits))).toEqual(new Set([1]));
  expect(await effects('at-once')).toBe(1);
});

test('a key used for other words is refused, and for another actor it is another key', async () => {
  const count = keyed();
  await counted('words', count);
  await expect(counted('words', { ...count, payloadHash: Buffer.alloc(32, 2) })).rejects.toMatchObject({
    code: 'idempotency-key-reused',
  });
  expect(await counted('words', { ...count, scope: 'staff:bruno POST /counts' })).toEqual({ hits: 2 });
});

test('a refusal decided inside is told again in the same words, and what it wrote is undone', async () => {
  const count = keyed();
  let tries = 0;
  const refused = () =>
    counted('refused', count, () => {
      tries += 1;
      throw new ProblemError('state-does-not-allow', { state: 'closed' });
    });
  for (const _ of [1, 2])
    await expect(refused()).rejects.toMatchObject({
      code: 'state-does-not-allow',
      members: { state: 'closed' },
    });
  expect(tries).toBe(1);
  expect(await effects('refused')).toBe(0);
});

test('a request that failed on our side leaves no trace and can be sent again', async () => {
  const count = keyed();
  const fails = () => Promise.reject(new Error('the disk is full'));
  await expect(counted('failed', count, fails)).rejects.toThrow('the disk is full');
  expect(await counted('failed', count)).toEqual({ hits: 1 });
});

test('answers are forgotten after two days', async () => {
  const count = keyed();
  await counted('old', count);
  const before = opened.clock.now();
  opened.clock.advance(47 * 3_600_000);
  expect(await idempotency.prune()).toBe(0);
  opened.clock.advance(2 * 3_600_000);
  expect(await idempotency.prune()).toBeGreaterThan(0);
  opened.clock.set(before);
  expect(await counted('old', count)).toEqual({ hits: 2 });
});

test('guesses are counted by all instances; the right secret is forgiven; the window ends', async () => {
  const limits = opened.app.get(RateLimits);
  const guess = () => limits.guess('code', 'lyon', { hits: 3, windowSeconds: 60 });
  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, guess));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  await expect(guess()).rejects.toMatchObject({
    code: 'too-many-requests',
    members: { retryAfterSeconds: 60 },
    headers: { 'retry-after': '60' },
  });
  await limits.forgive('code', 'lyon');
  await guess();
  opened.clock.advance(60_000);
  expect(await limits.prune()).toBeGreaterThan(0);
});

test('one address may ask so often and no more', async () => {
  const limits = opened.app.get(RateLimits);
  const from = (ip: string) =>
    limits.perAddress('search', { ip } as FastifyRequest, { hits: 2, windowSeconds: 60 });
  await from('192.0.2.1');
  await from('192.0.2.1');
  await expect(from('192.0.2.1')).rejects.toMatchObject({ code: 'too-many-requests' });
  await from('192.0.2.2');
});

test('facts are written with their change or not at all, and the relay is woken after the commit only', async () => {
  const outbox = opened.app.get(Outbox);
  const nudges: number[] = [];
  const waiting = async () =>
    (await opened.database.rows<{ n: number }>({ text: 'select count(*)::int as n from outbox' }))[0]?.n;
  const stop = outbox.onNudge(() => nudges.push(nudges.length));
  const fact = { topic: 'sale-made', subject: 'T-1', store: 'lyon', payload: { number: 'T-1' } } as const;
  await expect(
    opened.database.inTransaction(async (tx) => {
      await outbox.append(tx, fact);
      throw new Error('the till was switched off');
    }),
  ).rejects.toThrow('switched off');
  expect([await waiting(), nudges.length]).toEqual([0, 0]);
  await opened.database.inTransaction(async (tx) => {
    await outbox.append(tx, fact, { ...fact, subject: 'T-2' });
    expect(nudges).toHaveLength(0);
  });
  expect([await waiting(), nudges.length]).toEqual([2, 1]);
  stop();
});

test('a page of another site cannot write, a program that is no browser can, and only JSON is read', async () => {
  const post = () => request(opened.app.getHttpServer()).post('/api/v1/nothing');
  const foreign = await post().set('sec-fetch-site', 'cross-site').send({});
  expect([foreign.status, JSON.parse(foreign.text).code]).toEqual([403, 'cross-site-request']);
  expect((await post().set('origin', 'https://elsewhere.example').send({})).status).toBe(403);
  expect((await post().set('origin', 'null').send({})).status).toBe(403);
  expect((await post().set('sec-fetch-site', 'same-origin').send({})).status).toBe(404);
  expect((await post().send({})).status).toBe(404);
  expect((await post().type('text/plain').send('x')).status).toBe(415);
});

test('answers of the API are data: no page may frame, sniff or run them', async () => {
  const { headers } = await request(opened.app.getHttpServer()).get('/api/health/live');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('one address is written in many ways and kept in one', () => {
  for (const written of [
    '06 12 34 56 78',
    '0612345678',
    '+33 6 12 34 56 78',
    '0033612345678',
    '06.12.34.56.78',
  ])
    expect(normalisePhone(written, 'FR')).toBe('+33612345678');
  for (const written of ['06 12', 'demain', '+33 0', '']) expect(normalisePhone(written, 'FR')).toBeNull();
  expect(normaliseEmail(' Anna.Martin@Example.FR ')).toBe('anna.martin@example.fr');
  for (const written of ['anna', 'anna@', '@example.fr', 'a b@example.fr', 'anna@example'])
    expect(normaliseEmail(written)).toBeNull();
  expect([maskEmail('anna@example.fr'), maskPhone('+33612345678')]).toEqual([
    'a•••@example.fr',
    '•• •• •• 56 78',
  ]);
});

test('a long answer comes in slices, every row once and in order, whether or not the last slice is full', async () => {
  for (const [rows, expected] of [
    [0, [[]]],
    [3, [[1, 2, 3], []]],
    [7, [[1, 2, 3], [4, 5, 6], [7]]],
  ] as const) {
    const read = await opened.database.inTransaction(async (tx) => {
      const slices: number[][] = [];
      const sql = { text: 'select n from generate_series(1, $1::integer) as n order by n', values: [rows] };
      for await (const slice of slicesOf<{ n: number }>(tx, sql, 3)) slices.push(slice.map(({ n }) => n));
      return slices;
    });
    expect(read).toEqual(expected);
  }
});

test('a reader who gives up between two slices leaves nothing open, and its transaction rolls back', async () => {
  const giveUp = opened.database.inTransaction(async (tx) => {
    for await (const slice of slicesOf(tx, { text: 'select generate_series(1, 9)' }, 3)) {
      throw new Error(`enough after ${slice.length}`);
    }
  });
  await expect(giveUp).rejects.toThrow('enough after 3');
  expect(await opened.database.rows({ text: 'select 1 from pg_cursors' })).toEqual([]);
});
