import request from 'supertest';
import { type OpenApp, openApp } from './open-app.js';
import { cookieFor, cookieOf, enrol, signIn, staffSecret } from './staff.js';

let opened: OpenApp;
beforeAll(async () => {
  opened = await openApp({ BEHIND_PROXY: '1' });
});
afterAll(() => opened.close());

const http = () => request(opened.app.getHttpServer());
const session = (cookie: string) => http().get('/api/v1/staff/session').set('cookie', cookie);
const attempt = (login: string, secret: string, address = '192.0.2.1') =>
  http().post('/api/v1/staff/session').set('x-forwarded-for', address).send({ login, secret });
const HOUR = 3_600_000;

test('a colleague signs in, is known by name and shop, and signs out for good', async () => {
  const { staffId } = await enrol(opened, { login: 'anna', name: 'Anna' });
  const cookie = await signIn(opened, ' Anna ');
  expect((await session(cookie)).body).toEqual({ staffId, name: 'Anna', role: 'colleague', store: 'lyon' });
  await http().delete('/api/v1/staff/session').set('cookie', cookie).expect(204);
  const after = await session(cookie);
  expect([after.status, JSON.parse(after.text).code]).toEqual([401, 'not-signed-in']);
});

test('the cookie is out of reach of scripts, and Secure with the host prefix behind HTTPS', async () => {
  await enrol(opened, { login: 'claire' });
  const plain = (await attempt('claire', staffSecret)).get('set-cookie')?.[0];
  expect(plain).toMatch(/^passerelle-staff=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=57600$/);
  const secure = (await attempt('claire', staffSecret).set('x-forwarded-proto', 'https')).get(
    'set-cookie',
  )?.[0];
  expect(secure).toMatch(/^__Host-passerelle-staff=.*; HttpOnly; SameSite=Lax; Max-Age=57600; Secure$/);
});

test('the database keeps no secret that would open a session', async () => {
  const { cookie } = await cookieFor(opened, { login: 'denis' });
  const rows = await opened.database.rows<{ id: string }>({
    text: "select encode(id_hash, 'base64') as id from session",
  });
  const secret = cookie.split('=')[1] ?? '';
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.some((row) => row.id.includes(secret.slice(0, 20)))).toBe(false);
});

test('an unknown login and a wrong secret are refused in the same words', async () => {
  await enrol(opened, { login: 'emma' });
  const [unknown, wrong] = [await attempt('nobody', 'x'), await attempt('emma', 'x')];
  expect(unknown.status).toBe(401);
  expect(unknown.text).toBe(wrong.text);
});

test('after five wrong secrets even the right one waits, for that login at that address only', async () => {
  await enrol(opened, { login: 'farid' });
  await enrol(opened, { login: 'gina' });
  for (let n = 0; n < 5; n += 1) expect((await attempt('farid', `${n}`)).status).toBe(401);
  const slowed = await attempt('farid', staffSecret);
  expect([slowed.status, slowed.headers['retry-after']]).toEqual([429, '300']);
  expect((await attempt('gina', staffSecret)).status).toBe(200);
  expect((await attempt('farid', staffSecret, '192.0.2.77')).status).toBe(200);
  for (let n = 0; n < 4; n += 1) await attempt('gina', `${n}`);
  expect((await attempt('gina', staffSecret)).status).toBe(200);
  expect((await attempt('gina', 'x')).status).toBe(401);
});

test('a session that lies idle ends, one in use lives on until the end of the day', async () => {
  const start = opened.clock.now();
  const [idle, used] = [
    await cookieFor(opened, { login: 'hugo' }),
    await cookieFor(opened, { login: 'ines' }),
  ];
  for (let hour = 0; hour < 15; hour += 3) {
    opened.clock.advance(3 * HOUR);
    expect((await session(used.cookie)).status).toBe(200);
  }
  expect((await session(idle.cookie)).status).toBe(401);
  opened.clock.advance(2 * HOUR);
  expect((await session(used.cookie)).status).toBe(401);
  opened.clock.set(start);
});

test('signing in again gives another session and ends the one before', async () => {
  const { cookie: first } = await cookieFor(opened, { login: 'jean' });
  const again = await attempt('jean', staffSecret).set('cookie', first);
  const second = cookieOf(again);
  expect(second).not.toBe(first);
  expect((await session(first)).status).toBe(401);
  expect((await session(second)).status).toBe(200);
});

test('a sign-in names its faulty fields and refuses what it does not know', async () => {
  const answer = await http().post('/api/v1/staff/session').send({ login: '', secret: 'x', admin: true });
  expect(answer.status).toBe(400);
  const fields = JSON.parse(answer.text).errors.map((fault: { field: string }) => fault.field);
  expect(fields).toEqual(expect.arrayContaining(['login', 'admin']));
});

test('a session is proved again by the password of its own person, and by nothing else', async () => {
  const { cookie, staffId } = await cookieFor(opened, { login: 'karine' });
  const prove = (secret: string) =>
    http().post('/api/v1/staff/session/proof').set('cookie', cookie).send({ secret });
  const provedAt = async () => {
    const [row] = await opened.database.rows<{ at: Date }>({
      text: 'select proved_at as at from session where staff_id = $1',
      values: [staffId],
    });
    return row?.at.getTime();
  };
  const signedInAt = opened.clock.now().getTime();
  opened.clock.advance(HOUR);
  expect([(await prove('sésame')).status, await provedAt()]).toEqual([401, signedInAt]);
  expect([(await prove(staffSecret)).status, await provedAt()]).toEqual([204, signedInAt + HOUR]);
  for (let n = 0; n < 5; n += 1) expect((await prove(`${n}`)).status).toBe(401);
  expect((await prove(staffSecret)).status).toBe(429);
});
