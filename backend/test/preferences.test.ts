import { randomUUID } from 'node:crypto';
import type { PreferencesRequest, PreferencesView } from '@passerelle/shared/api/preferences';
import { type MessageRow, MessagesService } from '../src/notifications/messages.service.js';
import { DueOrders } from '../src/orders/due-orders.service.js';
import { Relay } from '../src/platform/relay.js';
import { Preferences } from '../src/preferences/preferences.service.js';
import { doorOf } from './accounts.js';
import { openShop, type Shop } from './open-shop.js';
import { openPostOffice, type PostOffice } from './post-office.js';
import { openTwilio, twilioAccount } from './sms-doubles.js';

let post: PostOffice;
let twilio: Awaited<ReturnType<typeof openTwilio>>;
let shop: Shop;
beforeAll(async () => {
  post = await openPostOffice();
  twilio = await openTwilio();
  shop = await openShop({
    articles: { DRILL: { stock: 300 } },
    env: {
      SMTP_URL: post.url,
      SMS_PROVIDER: 'twilio',
      TWILIO_API_URL: twilio.url,
      TWILIO_ACCOUNT_SID: twilioAccount.sid,
      TWILIO_AUTH_TOKEN: twilioAccount.token,
      SMS_SENDER: '+33700000000',
    },
  });
});
afterAll(async () => {
  await shop.close();
  await post.close();
  await twilio.close();
});

let people = 0;
/** Somebody new reserves; answers their address, their telephone and the link to their choices. */
async function somebody(rest: Record<string, unknown> = {}) {
  people += 1;
  const email = `choice.${people}@example.org`;
  const phone = `+3364000${1000 + people}`;
  const contact = { firstName: 'Ana', lastName: `Choix${people}`, email, phone };
  const { body: order } = await shop
    .http()
    .post('/api/v1/orders')
    .set('idempotency-key', randomUUID())
    .send({ mode: 'reserve', store: 'lyon', lines: shop.lines('DRILL'), codes: [], contact, ...rest });
  await told();
  const words = post.mails.filter(({ to }) => to?.text === email).at(-1)?.text ?? '';
  const token = /mes-messages\?t=([\w.-]+)/.exec(words)?.[1] ?? '';
  return { order, email, phone, token };
}
async function told(): Promise<void> {
  await shop.app.get(Relay).drain();
  await shop.app.get(MessagesService).drain();
}
const ways = (order: { number: string }) =>
  shop.database.rows<MessageRow>({
    text: `select m.kind, m.channel, m.state from message m join customer_order o on o.id = m.order_id
            where o.number = $1 order by m.seq`,
    values: [order.number],
  });
const show = (token: string): Promise<PreferencesView> =>
  shop
    .http()
    .get('/api/v1/preferences')
    .set('authorization', `Preferences ${token}`)
    .expect(200)
    .then(({ body }) => body);
const choose = (token: string, wanted: PreferencesRequest | object) =>
  shop
    .http()
    .post('/api/v1/preferences')
    .set({ authorization: `Preferences ${token}`, 'idempotency-key': randomUUID() })
    .send(wanted);
const advertise = (email: string, phone?: string, cause: string = randomUUID()) =>
  shop.database.inTransaction((tx) =>
    shop.app.get(MessagesService).addNews(tx, {
      cause,
      locale: 'fr',
      words: {
        subject: 'Les ponceuses',
        text: 'Dix pour cent.',
        button: 'Voir',
        link: 'https://passerelle.example/offres',
      },
      addresses: [
        { kind: 'email' as const, value: email },
        ...(phone ? [{ kind: 'phone' as const, value: phone }] : []),
      ],
      at: shop.clock.now(),
    }),
  );

test('every message leads to the choices of whoever reads it, and to nobody else’s', async () => {
  const { email, token } = await somebody();
  const { token: other } = await somebody();
  const mine = await show(token);
  expect(mine).toMatchObject({ via: 'link', service: 'email', isAsked: true, history: [] });
  expect(mine.addresses).toEqual([{ kind: 'email', masked: 'c•••@example.org' }]);
  expect(mine.marketing).toEqual([{ channel: 'email', given: false }]);
  expect(JSON.stringify(mine)).not.toContain(email);
  expect(token).not.toContain('choice');
  const [id = ''] = token.split('.');
  const [, proof = ''] = other.split('.');
  for (const wrong of [`${id}.${proof}`, `${id}.`, 'x', `${token}x`])
    expect((await choose(wrong, { isAsked: false })).status).toBe(404);
  expect((await shop.http().get('/api/v1/preferences')).status).toBe(401);
});

test('service messages take the way that was chosen, and always one that there is', async () => {
  const { order, token, email, phone } = await somebody();
  expect((await ways(order)).map(({ channel }) => channel)).toEqual(['email']);
  expect((await choose(token, { service: 'sms' })).body.service).toBe('sms');
  const again = { contact: { firstName: 'Ana', lastName: 'Choix', email, phone } };
  const { body: bySms } = await shop.reserve('DRILL', again);
  await told();
  expect(await ways(bySms)).toMatchObject([{ channel: 'sms', state: 'sent' }]);
  expect(new URLSearchParams(twilio.asked.at(-1)?.body).get('Body')).toContain('/mes-messages?t=');
  await choose(token, { service: 'both' });
  const { body: both } = await shop.reserve('DRILL', again);
  await told();
  await shop.database.run({ text: 'update outbox set sent_at = null' });
  await told();
  expect((await ways(both)).map(({ channel }) => channel).sort()).toEqual(['email', 'sms']);
  await choose(token, { service: 'sms' });
  const { body: mailOnly } = await shop.reserve('DRILL', {
    contact: { firstName: 'A', lastName: 'B', email },
  });
  await told();
  expect((await ways(mailOnly)).map(({ channel }) => channel)).toEqual(['email']);
  expect((await choose(token, { service: 'none' })).status).toBe(400);
});

test('advertising goes to those alone who said yes; a yes and a no are kept with their time and means', async () => {
  const { email, token } = await somebody();
  expect(await advertise(email)).toBe(0);
  const yes = await choose(token, { marketing: [{ channel: 'email', given: true }] });
  expect(yes.body.marketing).toMatchObject([{ channel: 'email', given: true, means: 'preference-link' }]);
  await choose(token, { marketing: [{ channel: 'email', given: true }] });
  expect(await advertise(email, undefined, 'autumn')).toBe(1);
  expect(await advertise(email, undefined, 'autumn')).toBe(0);
  shop.clock.advance(1_000);
  await choose(token, { marketing: [{ channel: 'email', given: false }] });
  await told();
  const [news] = await shop.database.rows<MessageRow>({
    text: `select state from message where recipient = $1 and kind = 'news'`,
    values: [email],
  });
  expect(news?.state).toBe('withheld');
  expect(post.mails.filter(({ to, subject }) => to?.text === email && subject === 'Les ponceuses')).toEqual(
    [],
  );
  const words = await shop.database.rows<{ given: boolean; means: string; channel: string }>({
    text: `select c.given, c.means, c.channel from consent c join customer_contact k on k.customer_id = c.customer_id
            where k.value = $1 order by c.at`,
    values: [email],
  });
  expect(words).toMatchObject([
    { given: true, means: 'preference-link', channel: 'email' },
    { given: false, means: 'preference-link', channel: 'email' },
  ]);
  const refused = await choose(token, { marketing: [{ channel: 'sms', given: true }] });
  expect([refused.status, refused.body.errors[0].code]).toEqual([400, 'no-address']);
});

test('advertising can be ended by one click of a mail program, in either form; service goes on', async () => {
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=b']) {
    const { email } = await somebody({ marketingConsent: true });
    expect(await advertise(email)).toBe(1);
    await told();
    const mail = post.mails.filter(({ to }) => to?.text === email).at(-1);
    const header = mail?.headers.get('list') as { unsubscribe?: { url?: string } } | undefined;
    const url = header?.unsubscribe?.url ?? '';
    expect(url).toMatch(/^https:\/\/passerelle\.example\/api\/v1\/preferences\/unsubscription\?token=/);
    expect(mail?.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line).toBe(
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    );
    shop.clock.advance(1_000);
    const body = type.startsWith('multipart')
      ? '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n'
      : 'List-Unsubscribe=One-Click';
    const path = url.replace('https://passerelle.example', '');
    for (const _ of [1, 2]) {
      const answer = await shop.http().post(path).set('content-type', type).send(body);
      expect([answer.status, answer.text]).toEqual([204, '']);
    }
    expect(await advertise(email)).toBe(0);
    const { body: order } = await shop.reserve('DRILL', {
      contact: { firstName: 'A', lastName: 'B', email },
    });
    await told();
    expect((await ways(order)).map(({ state }) => state)).toEqual(['sent']);
    const byHand = await shop.http().get(path).set('accept-language', 'en');
    expect([byHand.status, byHand.headers.location]).toEqual([
      303,
      expect.stringMatching(/^\/en\/my-messages\?t=/),
    ]);
  }
  const service = post.mails.find(({ subject }) => subject?.includes('reçue'));
  expect(service?.headers.has('list')).toBe(false);
});

test('who answers STOP gets no advertising any more, and still hears that the order is ready', async () => {
  const { email, phone, token } = await somebody({ marketingConsent: true });
  await choose(token, { service: 'sms' });
  expect(await advertise(email, phone)).toBe(2);
  await told();
  expect(new URLSearchParams(twilio.asked.at(-1)?.body).get('Body')).toContain('Répondez STOP');
  shop.clock.advance(1_000);
  const url = 'https://passerelle.example/api/v1/messages/replies/twilio';
  const reply = (text: string) => {
    const form = { From: phone, Body: text, MessageSid: 'SM1' };
    return shop
      .http()
      .post('/api/v1/messages/replies/twilio')
      .type('form')
      .set('x-twilio-signature', twilio.sign(url, form))
      .send(form);
  };
  await reply('Merci !').expect(200);
  expect(await advertise(email, phone)).toBe(2);
  const answer = await reply(' Stop.');
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/xml; charset=utf-8']);
  expect(await advertise(email, phone)).toBe(1);
  await shop
    .http()
    .post('/api/v1/messages/replies/twilio')
    .type('form')
    .send({ From: phone, Body: 'STOP' })
    .expect(400);
});

test('signed in, a person chooses for every address they proved and sees all they ever said', async () => {
  const { email, phone } = await somebody({ marketingConsent: true });
  const door = doorOf(shop);
  const cookie = await door.enter(email);
  const asked = await door.send('contacts', { contact: phone }, { cookie });
  await door.send(
    `contacts/${asked.body.attempt}/code`,
    { code: door.codeOf(asked.body.attempt) },
    { cookie },
  );
  const mine = () => shop.http().get('/api/v1/preferences').set('cookie', cookie).expect(200);
  const { body: before } = await mine();
  expect(before.addresses.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['email', 'phone']);
  expect(before.marketing.map(({ given }: { given: boolean }) => given)).toEqual([true, true]);
  shop.clock.advance(1_000);
  await shop
    .http()
    .post('/api/v1/preferences')
    .set({ cookie, 'idempotency-key': randomUUID() })
    .send({ service: 'both', isAsked: false, marketing: [{ channel: 'sms', given: false }] })
    .expect(200);
  const { body: after } = await mine();
  expect(after).toMatchObject({ via: 'account', service: 'both', isAsked: false });
  expect(after.marketing).toMatchObject([
    { channel: 'email', given: true },
    { channel: 'sms', given: false },
  ]);
  expect(after.history).toMatchObject([
    { channel: 'sms', given: false, means: 'account' },
    { given: true, means: 'order-form' },
  ]);
  expect(await advertise(email, phone)).toBe(1);
  const file = await door.get('/export?form=json', cookie);
  expect(JSON.parse(file.text)).toMatchObject({
    preferences: [{ service: 'both' }, { service: 'both' }],
    consents: [{ given: true }, { channel: 'sms', given: false }],
  });
});

test('at night a text message that can wait does, in the shop’s own zone; an answer, an e-mail and whoever stands there do not', async () => {
  const { order, token, email, phone } = await somebody();
  await choose(token, { service: 'both' });
  const evening = new Date('2026-11-24T21:30:00Z');
  const before = shop.clock.now();
  shop.clock.set(evening);
  await shop.database.run({
    text: `update customer_order set collect_by = $2 where number = $1`,
    values: [order.number, new Date('2026-11-24T23:00:00Z')],
  });
  await shop.app.get(DueOrders).remind();
  await told();
  const reminders = (await ways(order)).filter(({ kind }) => kind === 'reminder');
  expect(reminders).toMatchObject([
    { channel: 'email', state: 'sent' },
    { channel: 'sms', state: 'waiting' },
  ]);
  const seen = await shop.staff(`orders/${order.number}/messages`);
  expect(seen.body.items.at(-1)).toMatchObject({
    kind: 'reminder',
    channel: 'sms',
    state: 'queued',
    waitsUntil: '2026-11-25T07:00:00.000Z',
  });
  const { body: late } = await shop.reserve('DRILL', {
    contact: { firstName: 'A', lastName: 'B', email, phone },
  });
  await told();
  expect((await ways(late)).map(({ state }) => state)).toEqual(['sent', 'sent']);
  const ready = async (number: string, isThere: boolean) => {
    const step = (route: string, body: object) => shop.staff(`orders/${number}/${route}`, body);
    await step('picking', {});
    await step('picks', { sku: 'DRILL', quantity: 1 });
    if (isThere) await step('check-in', {});
    expect((await step('ready', { bin: 'A1' })).status).toBe(200);
    await told();
    return (await ways({ number })).filter(({ kind, channel }) => kind === 'ready' && channel === 'sms')[0]
      ?.state;
  };
  expect(await ready(late.number, true)).toBe('sent');
  expect(await ready(order.number, false)).toBe('waiting');
  shop.clock.set(new Date('2026-11-25T07:00:00Z'));
  await told();
  expect((await ways(order)).map(({ state }) => state)).not.toContain('waiting');
  shop.clock.set(before);
});

test('addresses that no message goes to any more are forgotten, those with a choice much later', async () => {
  const before = shop.clock.now();
  const [silent, chooser] = [await somebody(), await somebody()];
  await choose(chooser.token, { isAsked: false });
  const prune = async (days: number) => {
    shop.clock.set(new Date(before.getTime() + days * 86_400_000));
    await shop.app.get(Preferences).prune();
    const rows = await shop.database.rows<{ value: string }>({
      text: 'select value from contact_preference where value = any($1)',
      values: [[silent.email, chooser.email]],
    });
    return rows.map(({ value }) => value);
  };
  expect(await prune(89)).toHaveLength(2);
  expect(await prune(91)).toEqual([chooser.email]);
  expect(await prune(1_100)).toEqual([]);
  shop.clock.set(before);
});

test('head office sees what did not arrive and sends it again; what went out is not sent twice', async () => {
  const desk = await import('./head-office.js').then(({ atTheDesk }) => atTheDesk(shop, 'Helene'));
  twilio.behave('refuse');
  const { order, token, email, phone } = await somebody();
  await choose(token, { service: 'sms' });
  const { body: failing } = await shop.reserve('DRILL', {
    contact: { firstName: 'A', lastName: 'B', email, phone },
  });
  await told();
  twilio.behave('take');
  const trouble = async () => (await desk.get('messages').expect(200)).body.items;
  const [first] = await trouble();
  expect(first).toMatchObject({
    order: failing.number,
    state: 'failed',
    reason: '400 21211',
    channel: 'sms',
    recipientMasked: expect.stringMatching(/^•• •• •• \d\d \d\d$/),
  });
  await desk.post(`messages/${first.id}/retry`).expect(200);
  await told();
  expect((await ways(failing)).map(({ state }) => state)).toEqual(['sent']);
  const again = await desk.post(`messages/${first.id}/retry`);
  expect([again.status, again.body.code]).toEqual([409, 'message-went-out']);
  expect((await desk.get('audit')).body.items[0]).toMatchObject({ act: 'message-sent-again' });
  expect(order.number).toBeTruthy();
});
