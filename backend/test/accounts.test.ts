import { randomUUID } from 'node:crypto';
import { AccountService } from '../src/accounts/account.service.js';
import { MessagesService } from '../src/notifications/messages.service.js';
import { cookieIn, doorOf } from './accounts.js';
import { type OpenApp, openApp } from './open-app.js';
import { addArticle, addStore } from './shop-floor.js';

let opened: OpenApp;
let door: ReturnType<typeof doorOf>;
beforeAll(async () => {
  opened = await openApp({ DEMO: '1' });
  await addStore(opened.database, 'lyon', { name: 'Lyon Part-Dieu' });
  await addArticle(opened.database, 'DRILL', { name: { fr: 'Perceuse', en: 'Drill' } });
  await addArticle(opened.database, 'BITS', { name: { fr: 'Forets', en: 'Bits' } });
  door = doorOf(opened);
});
afterAll(() => opened.close());

describe('coming in', () => {
  test('a code opens once; the second who types it hears the same as somebody who invents an attempt', async () => {
    const { body } = await door.begin('nora@example.fr');
    const code = door.codeOf(body.attempt);
    expect(body).toMatchObject({ channel: 'email', expiresAt: '2026-11-24T13:37:00.000Z' });
    const entered = await door.send(`sign-in/${body.attempt}/code`, {
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
    });
    expect([entered.status, entered.body]).toEqual([
      200,
      { isSignedIn: true, email: 'nora@example.fr', needsName: true },
    ]);
    expect(entered.headers['set-cookie']?.[0]).toMatch(
      /^passerelle-shopper=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
    );
    const again = await door.send(`sign-in/${body.attempt}/code`, { code });
    const invented = await door.send(`sign-in/${randomUUID()}/code`, { code });
    expect([again.status, again.body.code]).toEqual([410, 'sign-in-over']);
    expect([invented.status, invented.body]).toEqual([again.status, again.body]);
  });

  test('beyond loopback the cookie is bound to the host and to TLS', async () => {
    const { body } = await door.begin('host@example.fr');
    const entered = await door.send(
      `sign-in/${body.attempt}/code`,
      { code: door.codeOf(body.attempt) },
      { host: 'shop.example' },
    );
    expect(entered.headers['set-cookie']?.[0]).toMatch(/^__Host-passerelle-shopper=.*; Secure$/);
  });

  test('a code is over after fifteen minutes, and after five tries the right one opens nothing', async () => {
    const late = (await door.begin('late@example.fr')).body;
    opened.clock.advance(15 * 60_000);
    const tooLate = await door.send(`sign-in/${late.attempt}/code`, { code: door.codeOf(late.attempt) });
    expect([tooLate.status, tooLate.body.code]).toEqual([410, 'sign-in-over']);
    const tried = (await door.begin('tried@example.fr')).body;
    const right = door.codeOf(tried.attempt);
    const wrong = right === '000000' ? '000001' : '000000';
    const answers: number[] = [];
    for (let n = 0; n < 5; n += 1)
      answers.push((await door.send(`sign-in/${tried.attempt}/code`, { code: wrong })).status);
    answers.push((await door.send(`sign-in/${tried.attempt}/code`, { code: right })).status);
    expect(answers).toEqual([422, 422, 422, 422, 422, 410]);
  });

  test('the mail carries a link whose words open once, and a code; opening its page does nothing', async () => {
    const { body } = await door.begin('lien@example.fr', { 'accept-language': 'fr' });
    await opened.app.get(MessagesService).drain();
    const [mail] = await opened.database.rows<{ text: string; recipient: string }>({
      text: `select text, recipient from message where cause = $1`,
      values: [`sign-in ${body.attempt}`],
    });
    const link = /https:\/\/\S+\/connexion\/lien\?token=(\S+)/.exec(mail?.text ?? '');
    const token = decodeURIComponent(link?.[1] ?? '');
    expect([mail?.recipient, token]).toEqual(['lien@example.fr', door.linkOf(body.attempt)]);
    const code = door.codeOf(body.attempt);
    expect(mail?.text).toContain(`${code.slice(0, 3)} ${code.slice(3)}`);
    const first = await door.send('sign-in/link', { token });
    const second = await door.send('sign-in/link', { token });
    const forged = await door.send('sign-in/link', { token: `${token.slice(0, -2)}xx` });
    expect([first.status, second.status, forged.status]).toEqual([200, 410, 410]);
    expect(forged.body).toEqual(second.body);
  });

  test('a phone is sent its code by text message, and is not told it twice in the log of answers', async () => {
    const { body } = await door.begin('06 12 34 56 78');
    await opened.app.get(MessagesService).drain();
    const [sms] = await opened.database.rows<{ channel: string; text: string; recipient: string }>({
      text: `select channel, text, recipient from message where cause = $1`,
      values: [`sign-in ${body.attempt}`],
    });
    expect(sms).toMatchObject({ channel: 'sms', recipient: '+33612345678' });
    const code = door.codeOf(body.attempt);
    expect(sms?.text).toContain(`${code.slice(0, 3)} ${code.slice(3)}`);
    expect(JSON.stringify(body)).not.toContain(code);
  });

  test('an address that nobody has and one with an account are answered alike: words, headers, rows written', async () => {
    await door.enter('known@example.fr');
    const shape = async (contact: string) => {
      const { status, body, headers } = await door.begin(contact);
      const { date: _, 'x-request-id': __, ...rest } = headers;
      return { status, keys: Object.keys(body), channel: body.channel, headers: rest };
    };
    expect(await shape('known@example.fr')).toEqual(await shape('unknown@example.fr'));
    const wrong = async (contact: string) => {
      const { status, body, headers } = await door.send('sign-in/password', {
        contact,
        password: 'a wrong one',
      });
      const { date: _, ...rest } = headers;
      return { status, body, headers: rest };
    };
    expect(await wrong('known@example.fr')).toEqual(await wrong('nobody@example.fr'));
  });

  test('a wrong password takes as long for an unknown address as for a known one', async () => {
    const cookie = await door.enter('timed@example.fr');
    await door.send('password', { next: 'vis, clou, tasseau, rabot' }, { cookie });
    const times = async (contact: (n: number) => string) => {
      const taken: number[] = [];
      for (let n = 0; n < 4; n += 1) {
        const begun = performance.now();
        await door.send('sign-in/password', { contact: contact(n), password: 'something else' });
        taken.push(performance.now() - begun);
      }
      return taken.sort((a, b) => a - b)[1] ?? 0;
    };
    const known = await times(() => 'timed@example.fr');
    const unknown = await times((n) => `none-${n}@example.fr`);
    // A hash costs tens of milliseconds; without one the answer would be there at once.
    expect(unknown).toBeGreaterThan(known * 0.4);
    expect(known).toBeGreaterThan(unknown * 0.4);
  });

  test('an address is sent five messages in a quarter of an hour, from wherever they are asked for', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await door.begin('Flood@Example.fr ')).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
  });

  test.each(['', 'nobody', 'a@b', '12', 'x'.repeat(300)])('%s is no address', async (contact) => {
    expect((await door.begin(contact)).body.code).toBe('invalid-field');
  });

  test('a page of another site makes nobody sign in or out', async () => {
    const { body } = await door.begin('csrf@example.fr');
    const code = { code: door.codeOf(body.attempt) };
    const path = `sign-in/${body.attempt}/code`;
    const foreign = await door.send(path, code, { origin: 'https://evil.example' });
    const sneaky = await door.send(path, code, { 'sec-fetch-site': 'cross-site' });
    expect([foreign.status, sneaky.status]).toEqual([403, 403]);
    expect((await door.send(path, code)).status).toBe(200);
  });
});

describe('sessions', () => {
  test('a session that was there before the sign-in is over after it: nobody is given a session to sit in', async () => {
    const first = await door.enter('rotate@example.fr');
    const second = await door.enter('rotate@example.fr', first);
    expect(second).not.toBe(first);
    expect((await door.who(first)).isSignedIn).toBe(false);
    expect((await door.who(second)).isSignedIn).toBe(true);
    const planted = await door.enter('rotate@example.fr', 'passerelle-shopper=planted-by-somebody');
    expect(planted).not.toContain('planted');
    expect((await door.who('passerelle-shopper=planted-by-somebody')).isSignedIn).toBe(false);
  });

  test('the database keeps no session that would open anything', async () => {
    const cookie = await door.enter('hash@example.fr');
    const secret = cookie.split('=')[1] ?? '';
    const rows = await opened.database.rows({
      text: `select 1 from shopper_session where encode(id_hash, 'base64') = $1 or id::text = $1`,
      values: [secret],
    });
    expect([secret.length, rows]).toEqual([43, []]);
  });

  test('devices are listed and signed out one by one, or all at once', async () => {
    const phone = await door.enter('two@example.fr');
    const desktop = await door.enter('two@example.fr');
    const { devices } = (await door.get('', desktop)).body;
    expect(devices.map(({ isThis }: { isThis: boolean }) => isThis).sort()).toEqual([false, true]);
    const other = devices.find(({ isThis }: { isThis: boolean }) => !isThis).sessionId;
    const stranger = await door.enter('stranger@example.fr');
    expect((await door.drop(`sessions/${other}`, stranger)).status).toBe(404);
    expect((await door.drop(`sessions/${other}`, desktop)).status).toBe(204);
    expect([(await door.who(phone)).isSignedIn, (await door.who(desktop)).isSignedIn]).toEqual([false, true]);
    const third = await door.enter('two@example.fr');
    expect((await door.drop('sessions', third)).status).toBe(204);
    expect([(await door.who(third)).isSignedIn, (await door.who(desktop)).isSignedIn]).toEqual([
      false,
      false,
    ]);
  });

  test('signing out ends the session; sixty idle days do too', async () => {
    const cookie = await door.enter('out@example.fr');
    expect((await door.drop('session', cookie)).status).toBe(204);
    expect((await door.get('/purchases', cookie)).status).toBe(401);
    const idle = await door.enter('idle@example.fr');
    opened.clock.advance(61 * 86_400_000);
    expect((await door.who(idle)).isSignedIn).toBe(false);
  });

  test('what a phone left lying about must not do asks for a sign-in of the last fifteen minutes', async () => {
    const cookie = await door.enter('lying@example.fr');
    opened.clock.advance(16 * 60_000);
    for (const path of ['password', 'contacts', 'passkey-question', 'erasure']) {
      const body = path === 'password' ? { next: 'vis, clou, tasseau, rabot' } : { contact: 'x@example.fr' };
      const sent = path === 'erasure' || path === 'passkey-question' ? {} : body;
      const { status, body: answer } = await door.send(path, sent, {
        cookie,
        'idempotency-key': randomUUID(),
      });
      expect([path, status, answer.code]).toEqual([path, 403, 'proof-needed']);
    }
    expect((await door.get('/export', cookie)).body.code).toBe('proof-needed');
  });
});

describe('passwords', () => {
  test('a password opens beside codes, a common one is refused, and choosing one ends other sessions', async () => {
    const other = await door.enter('pass@example.fr');
    const cookie = await door.enter('pass@example.fr');
    for (const [next, fault] of [
      ['court', 'too-short'],
      ['motdepasse123', 'too-common'],
      ['pass@example.fr', 'too-common'],
    ]) {
      const { body } = await door.send('password', { next }, { cookie });
      expect([next, body.errors[0].code]).toEqual([next, fault]);
    }
    expect((await door.send('password', { next: 'vis, clou, tasseau, rabot' }, { cookie })).status).toBe(204);
    expect([(await door.who(other)).isSignedIn, (await door.who(cookie)).isSignedIn]).toEqual([false, true]);
    const entered = await door.send('sign-in/password', {
      contact: 'PASS@example.fr',
      password: 'vis, clou, tasseau, rabot',
    });
    expect(entered.status).toBe(200);
    expect((await door.who(cookieIn(entered))).email).toBe('pass@example.fr');
    const [kept] = await opened.database.rows<{ hash: string }>({
      text: 'select hash from shopper_password limit 1',
    });
    expect(kept?.hash).toMatch(/^\$argon2id\$/);
  });

  test('five wrong passwords and the right one waits', async () => {
    const cookie = await door.enter('locked@example.fr');
    await door.send('password', { next: 'vis, clou, tasseau, rabot' }, { cookie });
    for (let n = 0; n < 5; n += 1)
      await door.send('sign-in/password', { contact: 'locked@example.fr', password: `wrong ${n}` });
    const right = await door.send('sign-in/password', {
      contact: 'locked@example.fr',
      password: 'vis, clou, tasseau, rabot',
    });
    expect(right.status).toBe(429);
  });
});

test('attempts and questions that are over are forgotten', async () => {
  await door.begin('prune@example.fr');
  opened.clock.advance(25 * 3_600_000);
  expect(await opened.app.get(AccountService).prune()).toBeGreaterThan(0);
  expect(await opened.database.rows({ text: 'select 1 from sign_in_attempt' })).toEqual([]);
});
