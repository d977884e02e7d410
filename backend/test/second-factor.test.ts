import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { Config } from '../src/platform/config.js';
import { type OpenApp, openApp } from './open-app.js';
import { codeNow, enrolApp } from './second-factor.js';
import { cookieFor, cookieOf, staffSecret } from './staff.js';

let opened: OpenApp;
beforeAll(async () => {
  opened = await openApp({ HEAD_OFFICE_TOTP: 'required', BEHIND_PROXY: '1' });
});
afterAll(() => opened.close());
// Another step for every scene, so that none meets a code that another one spent.
beforeEach(() => opened.clock.advance(90_000));

const http = () => request(opened.app.getHttpServer());
const enter = (login: string, otp?: string, secret = staffSecret, address = '192.0.2.1') =>
  http()
    .post('/api/v1/staff/session')
    .set('x-forwarded-for', address)
    .send({ login, secret, ...(otp && { otp }) });
const told = ({ status, text }: request.Response) => [status, text && JSON.parse(text).code];

/** Somebody of the head office; `app` is their phone. */
async function person() {
  const login = randomUUID();
  const { cookie, staffId } = await cookieFor(opened, { login, role: 'head-office', name: 'Hélène D.' });
  return { login, cookie, staffId };
}
async function personWithApp() {
  const one = await person();
  const { secret, recoveryCodes } = await enrolApp(opened, one.cookie);
  opened.clock.advance(30_000);
  return { ...one, secret, recoveryCodes, app: (steps = 0) => codeNow(opened, secret, steps) };
}

test('head office without a second factor can do nothing but set one up', async () => {
  const { cookie } = await person();
  const ask = (path: string) => http().get(`/api/v1${path}`).set('cookie', cookie);
  expect((await ask('/staff/session')).body.needs).toBe('totp');
  expect(told(await ask('/head-office/audit'))).toEqual([403, 'totp-needed']);
  expect(told(await ask('/staff/customers'))).toEqual([403, 'totp-needed']);
  expect((await ask('/staff/account')).body.totp).toEqual({ isRequired: true, recoveryCodesLeft: 0 });
  const { recoveryCodes } = await enrolApp(opened, cookie);
  expect(new Set(recoveryCodes).size).toBe(10);
  expect((await ask('/head-office/audit')).status).toBe(200);
  expect((await ask('/staff/session')).body).toMatchObject({ hasTotp: true });
  expect((await ask('/staff/session')).body.needs).toBeUndefined();
});

test('the sign-in asks for the code once the password is right, and tells nobody else that there is one', async () => {
  const { login, app } = await personWithApp();
  expect(told(await enter(login))).toEqual([401, 'otp-needed']);
  expect((await enter(login, app(), 'sésame')).text).toBe((await enter(randomUUID(), app(), 'sésame')).text);
  expect(told(await enter(login, '000000'))).toEqual([401, 'wrong-otp']);
  expect((await enter(login, app())).status).toBe(200);
});

test('a code opens once: not again, not for two at once, not an earlier one after it', async () => {
  const { login, app } = await personWithApp();
  const code = app();
  const together = await Promise.all([enter(login, code), enter(login, code)]);
  expect(together.map(({ status }) => status).sort()).toEqual([200, 401]);
  expect(told(await enter(login, code))).toEqual([401, 'wrong-otp']);
  expect(told(await enter(login, app(-1)))).toEqual([401, 'wrong-otp']);
  opened.clock.advance(30_000);
  expect((await enter(login, app())).status).toBe(200);
});

test('a phone half a minute fast or slow opens, one that is a minute wrong does not', async () => {
  const { login, app } = await personWithApp();
  opened.clock.advance(60_000);
  expect((await enter(login, app(-2))).status).toBe(401);
  expect((await enter(login, app(2))).status).toBe(401);
  expect((await enter(login, app(-1))).status).toBe(200);
  expect((await enter(login, app(1))).status).toBe(200);
});

test('a recovery code opens once, however it is typed, and the trail says so', async () => {
  const { login, recoveryCodes, staffId } = await personWithApp();
  const [code = ''] = recoveryCodes;
  expect(code).toMatch(/^[2-9a-z]{5}-[2-9a-z]{5}$/);
  const entered = await enter(login, ` ${code.toUpperCase().replace('-', ' ')} `);
  expect(entered.status).toBe(200);
  expect(told(await enter(login, code))).toEqual([401, 'wrong-otp']);
  const account = await http().get('/api/v1/staff/account').set('cookie', cookieOf(entered));
  expect(account.body.totp.recoveryCodesLeft).toBe(9);
  const trail = await http()
    .get('/api/v1/head-office/audit')
    .query({ kind: 'staff', subject: staffId })
    .set('cookie', cookieOf(entered));
  const acts = trail.body.items.map(({ act }: { act: string }) => act);
  expect(acts).toEqual(['staff-recovery-code-used', 'staff-totp-enabled']);
});

test('renewed recovery codes put the former ones out of use', async () => {
  const { login, cookie, recoveryCodes } = await personWithApp();
  const renewed = await http().post('/api/v1/staff/account/recovery-codes').set('cookie', cookie).expect(200);
  expect(told(await enter(login, recoveryCodes[0]))).toEqual([401, 'wrong-otp']);
  expect((await enter(login, renewed.body.recoveryCodes[0])).status).toBe(200);
});

test('after ten wrong codes even the right one waits, from every address', async () => {
  const { login, app } = await personWithApp();
  for (let n = 0; n < 10; n += 1) {
    const answer = await enter(login, '000000', staffSecret, `192.0.2.${20 + n}`);
    expect(told(answer)).toEqual([401, 'wrong-otp']);
  }
  expect((await enter(login, app(), staffSecret, '192.0.2.40')).status).toBe(429);
  opened.clock.advance(3_600_000);
  expect((await enter(login, app(), staffSecret, '192.0.2.40')).status).toBe(200);
});

test('setting up asks for a code within half an hour, and shows no secret of one that is on', async () => {
  const { cookie } = await person();
  const confirm = (otp: string) =>
    http().post('/api/v1/staff/account/totp/confirmation').set('cookie', cookie).send({ otp });
  const begin = () => http().post('/api/v1/staff/account/totp').set('cookie', cookie);
  expect(told(await confirm('123456'))).toEqual([409, 'totp-not-begun']);
  const { secret, uri } = (await begin().expect(200)).body;
  expect(uri).toContain(`secret=${secret}`);
  expect(told(await confirm('000000'))).toEqual([401, 'wrong-otp']);
  opened.clock.advance(31 * 60_000);
  expect(told(await confirm(codeNow(opened, secret)))).toEqual([409, 'totp-not-begun']);
  // By now the sign-in is no fresh proof any more.
  expect(told(await begin())).toEqual([403, 'proof-needed']);
  await http()
    .post('/api/v1/staff/session/proof')
    .set('cookie', cookie)
    .send({ secret: staffSecret })
    .expect(204);
  const again = (await begin().expect(200)).body;
  expect(again.secret).not.toBe(secret);
  expect((await confirm(codeNow(opened, again.secret))).status).toBe(200);
  expect(told(await begin())).toEqual([409, 'totp-on']);
  expect(told(await confirm(codeNow(opened, again.secret)))).toEqual([409, 'totp-on']);
});

test('a code proves as a password does, once; whatever is given has to be right', async () => {
  const { cookie, app } = await personWithApp();
  const prove = (body: object) => http().post('/api/v1/staff/session/proof').set('cookie', cookie).send(body);
  expect((await prove({})).status).toBe(400);
  expect(told(await prove({ secret: 'sésame', otp: app() }))).toEqual([401, 'wrong-credentials']);
  expect((await prove({ otp: app() })).status).toBe(204);
  expect(told(await prove({ otp: app() }))).toEqual([401, 'wrong-otp']);
  expect((await prove({ secret: staffSecret })).status).toBe(204);
});

test('who turns it off signs in with the password alone, and has to set it up again', async () => {
  const { cookie, login } = await personWithApp();
  opened.clock.advance(16 * 60_000);
  expect(told(await http().delete('/api/v1/staff/account/totp').set('cookie', cookie))).toEqual([
    403,
    'proof-needed',
  ]);
  await http().post('/api/v1/staff/session/proof').set('cookie', cookie).send({ secret: staffSecret });
  await http().delete('/api/v1/staff/account/totp').set('cookie', cookie).expect(204);
  expect((await enter(login)).body.needs).toBe('totp');
});

test('the database keeps no secret of an app and no recovery code that could be read', async () => {
  const { secret, recoveryCodes } = await personWithApp();
  const rows = await opened.database.rows<{ kept: string }>({
    text: `select encode(sealed_secret, 'escape') as kept from staff_totp
           union all select encode(code_hash, 'escape') from staff_recovery_code`,
  });
  const kept = rows.map((row) => row.kept).join();
  expect(kept).not.toContain(secret);
  expect(recoveryCodes.some((code) => kept.includes(code.slice(0, 5)))).toBe(false);
});

test('a sealed secret that was put to another person opens nothing', async () => {
  const [one, other] = [await personWithApp(), await personWithApp()];
  await opened.database.run({
    text: `update staff_totp set sealed_secret = (select sealed_secret from staff_totp where staff_id = $1)
            where staff_id = $2`,
    values: [one.staffId, other.staffId],
  });
  expect((await enter(other.login, one.app())).status).toBe(500);
});

test('unless it is a demonstration, head office has to have one; a setting says otherwise', () => {
  const isRequired = (env: Record<string, string>) =>
    new Config({ DATABASE_URL: 'x', SECRET: 'x'.repeat(32), ...env }).isHeadOfficeTotpRequired;
  expect([isRequired({}), isRequired({ DEMO: '1' })]).toEqual([true, false]);
  expect(isRequired({ DEMO: '1', HEAD_OFFICE_TOTP: 'required' })).toBe(true);
  expect(isRequired({ HEAD_OFFICE_TOTP: 'optional' })).toBe(false);
  expect(() => isRequired({ HEAD_OFFICE_TOTP: 'off' })).toThrow(
    'HEAD_OFFICE_TOTP must be required or optional',
  );
});
