import request from 'supertest';
import { type OpenApp, openApp } from './open-app.js';
import { cookieFor, signIn, staffSecret } from './staff.js';

let opened: OpenApp;
beforeAll(async () => {
  opened = await openApp();
});
afterAll(() => opened.close());

const http = () => request(opened.app.getHttpServer());
const account = (cookie: string) => http().get('/api/v1/staff/account').set('cookie', cookie);
const change = (cookie: string, next: string, current = staffSecret) =>
  http().post('/api/v1/staff/account/password').set('cookie', cookie).send({ current, next });
const NEXT = 'vis, clou, tasseau, rabot';

test('a new password ends the other sessions and opens from then on', async () => {
  const { cookie } = await cookieFor(opened, { login: 'anna', name: 'Anna Roux' });
  const elsewhere = await signIn(opened, 'anna');
  expect((await change(cookie, NEXT)).status).toBe(204);
  expect((await account(elsewhere)).status).toBe(401);
  expect((await account(cookie)).body.passwordChangedAt).toBe(opened.clock.now().toISOString());
  await signIn(opened, 'anna', NEXT);
  expect(
    (await http().post('/api/v1/staff/session').send({ login: 'anna', secret: staffSecret })).status,
  ).toBe(401);
});

test('a password that is short, common, one’s own name or the former one is refused by name', async () => {
  const { cookie } = await cookieFor(opened, { login: 'bruno', name: 'Bruno Tellier' });
  const faults = [];
  for (const next of ['court', 'motdepasse123', 'brunotellier', staffSecret]) {
    const answer = await change(cookie, next);
    const [{ field, code }] = JSON.parse(answer.text).errors;
    faults.push([answer.status, field, code]);
  }
  expect(faults).toEqual([
    [400, 'next', 'too-short'],
    [400, 'next', 'too-common'],
    [400, 'next', 'too-common'],
    [400, 'next', 'same-as-before'],
  ]);
});

test('guesses at the password in use are counted as those of the sign-in are', async () => {
  const { cookie } = await cookieFor(opened, { login: 'chloe' });
  for (let n = 0; n < 5; n += 1) expect((await change(cookie, NEXT, `${n}`)).status).toBe(401);
  expect((await change(cookie, NEXT)).status).toBe(429);
});

test('a person sees where they are signed in, and ends what they do not know', async () => {
  const { cookie } = await cookieFor(opened, { login: 'denis' });
  opened.clock.advance(60_000);
  const tablet = await http()
    .post('/api/v1/staff/session')
    .set('user-agent', 'Mozilla/5.0 (Linux; Android 15; SM-X510) Chrome/140.0 Safari/537.36')
    .send({ login: 'denis', secret: staffSecret });
  const other = await cookieFor(opened, { login: 'emma' });
  const { sessions } = (await account(cookie)).body;
  expect(sessions.map(({ device, isThis }: Record<string, unknown>) => [device, isThis])).toEqual([
    ['Chrome, Android', false],
    ['', true],
  ]);
  const end = (as: string) =>
    http().delete(`/api/v1/staff/account/sessions/${sessions[0].sessionId}`).set('cookie', as);
  expect((await end(other.cookie)).status).toBe(404);
  expect((await end(cookie)).status).toBe(204);
  expect((await account(tablet.get('set-cookie')?.[0]?.split(';')[0] ?? '')).status).toBe(401);
  const third = await signIn(opened, 'denis');
  await http().delete('/api/v1/staff/account/sessions').set('cookie', cookie).expect(204);
  expect([(await account(third)).status, (await account(cookie)).status]).toEqual([401, 200]);
});

test('in a shop there is no second factor to be set up', async () => {
  const { cookie } = await cookieFor(opened, { login: 'farid', role: 'manager' });
  expect((await account(cookie)).body.totp).toBeUndefined();
  expect((await http().post('/api/v1/staff/account/totp').set('cookie', cookie)).status).toBe(404);
});
