import request from 'supertest';
import { listenIn } from './listen-in.js';
import { type OpenApp, openApp } from './open-app.js';
import { codeNow, enrolApp } from './second-factor.js';
import { addStore } from './shop-floor.js';
import { cookieFor, cookieOf, enrol, staffSecret } from './staff.js';

let opened: OpenApp;
let helene: { cookie: string; staffId: string };
beforeAll(async () => {
  opened = await openApp();
  await addStore(opened.database, 'lyon');
  await addStore(opened.database, 'brest');
  await opened.app.listen(0, '127.0.0.1');
  helene = await cookieFor(opened, { login: 'helene', name: 'Hélène Garnier', role: 'head-office' });
});
afterAll(() => opened.close());

const PATH = '/api/v1/head-office/staff';
const http = () => request(opened.app.getHttpServer());
const list = (query: object = {}) => http().get(PATH).query(query).set('cookie', helene.cookie);
const create = (body: object) => http().post(PATH).set('cookie', helene.cookie).send(body);
const change = (staffId: string, body: object, cookie = helene.cookie) =>
  http().patch(`${PATH}/${staffId}`).set('cookie', cookie).send(body);
const act = (staffId: string, what: string) =>
  http().post(`${PATH}/${staffId}/${what}`).set('cookie', helene.cookie);
const enter = (login: string, secret: string, otp?: string) =>
  http()
    .post('/api/v1/staff/session')
    .send({ login, secret, ...(otp && { otp }) });
const session = (cookie: string) => http().get('/api/v1/staff/session').set('cookie', cookie);
const told = ({ status, text }: request.Response) => [status, JSON.parse(text).code];
const trailOf = async (subject: string) => {
  const trail = await http()
    .get('/api/v1/head-office/audit')
    .query({ kind: 'staff', subject })
    .set('cookie', helene.cookie);
  return trail.body.items;
};

test('a newcomer enters with the password they were told, and goes nowhere before they have their own', async () => {
  const { body, status } = await create({
    login: ' Claire.Martin ',
    name: 'Claire Martin',
    role: 'colleague',
    store: 'lyon',
  });
  expect(status).toBe(201);
  expect(body.member).toMatchObject({ login: 'claire.martin', store: 'lyon', mustChangePassword: true });
  expect(body.firstPassword).toMatch(/^([2-9a-z]{4}-){3}[2-9a-z]{4}$/);
  const entered = await enter('claire.martin', body.firstPassword);
  expect(entered.body.needs).toBe('password');
  const cookie = cookieOf(entered);
  const queue = () => http().get('/api/v1/staff/orders').set('cookie', cookie);
  expect(told(await queue())).toEqual([403, 'password-change-needed']);
  const stream = await listenIn(`${await opened.app.getUrl()}/api/v1/staff/events`, { cookie });
  stream.close();
  expect(stream.status).toBe(403);
  const next = 'vis, clou, tasseau, rabot';
  await http()
    .post('/api/v1/staff/account/password')
    .set('cookie', cookie)
    .send({ current: body.firstPassword, next })
    .expect(204);
  expect((await queue()).status).toBe(200);
  expect((await enter('claire.martin', body.firstPassword)).status).toBe(401);
  const [ownChange, creation] = await trailOf(body.member.staffId);
  expect(ownChange).toMatchObject({ act: 'staff-password-changed', by: { name: 'Claire Martin' } });
  expect(creation).toMatchObject({ act: 'staff-created', by: { name: 'Hélène Garnier' } });
  expect(JSON.stringify(creation)).not.toContain(body.firstPassword);
});

test('what does not fit is refused by the name of its field', async () => {
  const one = { login: 'david.k', name: 'David K.', role: 'colleague', store: 'lyon' };
  await create(one).expect(201);
  const fields = async (body: object) => {
    const { errors, code, field } = JSON.parse((await create(body)).text);
    return errors?.[0]?.field ?? [code, field].filter(Boolean).join(' ');
  };
  expect(await fields({ ...one, login: 'DAVID.K' })).toBe('login-taken');
  expect(await fields({ ...one, login: 'a b' })).toBe('login');
  expect(await fields({ ...one, login: 'david.l', name: ' ' })).toBe('name');
  expect(await fields({ ...one, login: 'david.l', store: undefined })).toBe('store');
  expect(await fields({ ...one, login: 'david.l', role: 'head-office' })).toBe('store');
  expect(await fields({ ...one, login: 'david.l', role: 'owner' })).toBe('role');
  expect(await fields({ ...one, login: 'david.l', store: 'atlantis' })).toBe('store');
  expect(await fields({ ...one, login: 'david.l', disabled: true })).toBe('disabled');
});

test('who is disabled is out at once, in the middle of the day, and comes back by signing in', async () => {
  const { cookie, staffId } = await cookieFor(opened, { login: 'emma', name: 'Emma B.' });
  expect((await session(cookie)).status).toBe(200);
  expect((await change(staffId, { disabled: true })).body.disabledAt).toBe(opened.clock.now().toISOString());
  expect((await session(cookie)).status).toBe(401);
  expect((await enter('emma', staffSecret)).status).toBe(401);
  expect((await change(staffId, { disabled: false })).body.disabledAt).toBeUndefined();
  expect((await session(cookie)).status).toBe(401);
  expect((await enter('emma', staffSecret)).status).toBe(200);
  const acts = (await trailOf(staffId)).map((entry: { act: string }) => entry.act);
  expect(acts).toEqual(['staff-enabled', 'staff-disabled']);
});

test('another shop ends the sessions of the former one, another name does not', async () => {
  const { cookie, staffId } = await cookieFor(opened, { login: 'farid', name: 'Farid' });
  await change(staffId, { name: 'Farid Belkacem' }).expect(200);
  expect((await session(cookie)).body.name).toBe('Farid Belkacem');
  await change(staffId, { role: 'manager', store: 'brest' }).expect(200);
  expect((await session(cookie)).status).toBe(401);
  expect((await enter('farid', staffSecret)).body).toMatchObject({ role: 'manager', store: 'brest' });
  const [moved] = await trailOf(staffId);
  expect(moved.changes).toEqual([
    { field: 'role', before: 'colleague', after: 'manager' },
    { field: 'store', before: 'lyon', after: 'brest' },
  ]);
});

test('nobody disables, demotes or resets themselves', async () => {
  const own = helene.staffId;
  expect(told(await change(own, { disabled: true }))).toEqual([409, 'own-account']);
  expect(told(await change(own, { role: 'manager', store: 'lyon' }))).toEqual([409, 'own-account']);
  expect(told(await act(own, 'password-reset'))).toEqual([409, 'own-account']);
  expect(told(await act(own, 'totp-reset'))).toEqual([409, 'own-account']);
  expect((await change(own, { name: 'Hélène Garnier' })).status).toBe(200);
});

test('two of the head office disable each other at once: one remains, and the other cannot act any more', async () => {
  for (let round = 0; round < 5; round += 1) {
    const thomas = await cookieFor(opened, { login: `thomas-${round}`, role: 'head-office' });
    const together = await Promise.all([
      change(thomas.staffId, { disabled: true }),
      change(helene.staffId, { disabled: true }, thomas.cookie),
    ]);
    expect(together.map(({ status }) => status).sort()).toEqual([200, 401]);
    if (together[1].status === 200) {
      await opened.database.run({
        text: 'update staff_member set disabled_at = null where id = $1',
        values: [helene.staffId],
      });
      helene.cookie = cookieOf(await enter('helene', staffSecret));
    }
  }
});

test('a reset gives a password that opens once and ends what was open', async () => {
  const { cookie, staffId } = await cookieFor(opened, { login: 'gina' });
  const { body } = await act(staffId, 'password-reset').expect(200);
  expect((await session(cookie)).status).toBe(401);
  expect((await enter('gina', staffSecret)).status).toBe(401);
  expect((await enter('gina', body.firstPassword)).body.needs).toBe('password');
  expect((await trailOf(staffId))[0]).toMatchObject({ act: 'staff-password-reset', changes: [] });
});

test('a lost phone is forgotten by another one of the head office, and the trail says who did it', async () => {
  const { cookie, staffId } = await cookieFor(opened, { login: 'hugo', role: 'head-office' });
  const { secret } = await enrolApp(opened, cookie);
  expect(told(await enter('hugo', staffSecret))).toEqual([401, 'otp-needed']);
  expect((await act(staffId, 'totp-reset').expect(200)).body.hasTotp).toBe(false);
  expect((await session(cookie)).status).toBe(401);
  expect((await enter('hugo', staffSecret)).status).toBe(200);
  expect((await enter('hugo', staffSecret, codeNow(opened, secret))).status).toBe(200);
  expect((await trailOf(staffId))[0]).toMatchObject({
    act: 'staff-totp-reset',
    by: { staffId: helene.staffId },
  });
});

test('the list is found through by letters, role, shop and state, page by page', async () => {
  for (let n = 0; n < 60; n += 1)
    await enrol(opened, { login: `inter.${n}`, name: `Équipe ${n % 7}`, store: 'brest' });
  const first = (await list({ q: 'equipe' }).expect(200)).body;
  const second = (await list({ q: 'equipe', cursor: first.nextCursor }).expect(200)).body;
  const found = [...first.items, ...second.items].map(({ login }: { login: string }) => login);
  expect([first.items.length, found.length, new Set(found).size, second.nextCursor]).toEqual([
    50,
    60,
    60,
    null,
  ]);
  const office = (await list({ role: 'head-office' }).expect(200)).body.items;
  expect(new Set(office.map(({ role }: { role: string }) => role))).toEqual(new Set(['head-office']));
  expect((await list({ store: 'brest', disabled: true }).expect(200)).body.items).toEqual([]);
  expect((await list({ q: '%' }).expect(200)).body.items).toEqual([]);
  expect((await list({ cursor: 'x' })).status).toBe(400);
  expect((await http().get(`${PATH}/nobody`).set('cookie', helene.cookie)).status).toBe(404);
});

test('an unattended desk is asked for a proof before it changes anybody', async () => {
  const { staffId } = await enrol(opened, { login: 'ines' });
  opened.clock.advance(15 * 60_000);
  expect((await change(staffId, { name: 'Inès' })).status).toBe(200);
  opened.clock.advance(1);
  const refused = await change(staffId, { name: 'Inès M.' });
  expect(JSON.parse(refused.text)).toMatchObject({ status: 403, code: 'proof-needed', proofMinutes: 15 });
  expect((await list()).status).toBe(200);
  await http()
    .post('/api/v1/staff/session/proof')
    .set('cookie', helene.cookie)
    .send({ secret: staffSecret })
    .expect(204);
  expect((await change(staffId, { name: 'Inès M.' })).status).toBe(200);
});
