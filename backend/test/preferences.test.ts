import { randomUUID } from 'node:crypto';
import { DueOrders } from '../src/orders/due-orders.service.js';
import { Preferences } from '../src/preferences/preferences.service.js';
import { doorOf } from './accounts.js';
import { atTheDesk } from './head-office.js';
import { type MessageShop, openMessageShop } from './message-shop.js';

let at: MessageShop;
beforeAll(async () => {
  at = await openMessageShop();
});
afterAll(() => at.close());

test('every message leads to the choices of whoever reads it, and to nobody else’s', async () => {
  const { email, token } = await at.somebody();
  const { token: other } = await at.somebody();
  const mine = await at.show(token);
  expect(mine).toMatchObject({ via: 'link', service: 'email', isAsked: true, history: [] });
  expect(mine.addresses).toEqual([{ kind: 'email', masked: 'c•••@example.org' }]);
  expect(mine.marketing).toEqual([{ channel: 'email', given: false }]);
  expect(JSON.stringify(mine)).not.toContain(email);
  expect(token).not.toContain('choice');
  const [id = ''] = token.split('.');
  const [, proof = ''] = other.split('.');
  for (const wrong of [`${id}.${proof}`, `${id}.`, 'x', `${token}x`])
    expect((await at.choose(wrong, { isAsked: false })).status).toBe(404);
  expect((await at.shop.http().get('/api/v1/preferences')).status).toBe(401);
});

test('service messages take the way that was chosen, and always one that there is', async () => {
  const { order, token, email, phone } = await at.somebody();
  expect((await at.ways(order)).map(({ channel }) => channel)).toEqual(['email']);
  expect((await at.choose(token, { service: 'sms' })).body.service).toBe('sms');
  const again = { contact: { firstName: 'Ana', lastName: 'Choix', email, phone } };
  const { body: bySms } = await at.shop.reserve('DRILL', again);
  await at.told();
  expect(await at.ways(bySms)).toMatchObject([{ channel: 'sms', state: 'sent' }]);
  expect(new URLSearchParams(at.twilio.asked.at(-1)?.body).get('Body')).toContain('/mes-messages?t=');
  await at.choose(token, { service: 'both' });
  const { body: both } = await at.shop.reserve('DRILL', again);
  await at.told();
  await at.shop.database.run({ text: 'update outbox set sent_at = null' });
  await at.told();
  expect((await at.ways(both)).map(({ channel }) => channel).sort()).toEqual(['email', 'sms']);
  await at.choose(token, { service: 'sms' });
  const { body: mailOnly } = await at.shop.reserve('DRILL', {
    contact: { firstName: 'A', lastName: 'B', email },
  });
  await at.told();
  expect((await at.ways(mailOnly)).map(({ channel }) => channel)).toEqual(['email']);
  expect((await at.choose(token, { service: 'none' })).status).toBe(400);
});

test('signed in, a person chooses for every address they proved and sees all they ever said', async () => {
  const { email, phone } = await at.somebody({ marketingConsent: true });
  const door = doorOf(at.shop);
  const cookie = await door.enter(email);
  const asked = await door.send('contacts', { contact: phone }, { cookie });
  await door.send(
    `contacts/${asked.body.attempt}/code`,
    { code: door.codeOf(asked.body.attempt) },
    { cookie },
  );
  const mine = () => at.shop.http().get('/api/v1/preferences').set('cookie', cookie).expect(200);
  const { body: before } = await mine();
  expect(before.addresses.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['email', 'phone']);
  expect(before.marketing.map(({ given }: { given: boolean }) => given)).toEqual([true, true]);
  at.shop.clock.advance(1_000);
  await at.shop
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
  expect(await at.advertise(email, phone)).toBe(1);
  const file = await door.get('/export?form=json', cookie);
  expect(JSON.parse(file.text)).toMatchObject({
    preferences: [{ service: 'both' }, { service: 'both' }],
    consents: [{ given: true }, { channel: 'sms', given: false }],
  });
});

test('at night a text message that can wait does, in the shop’s own zone; an answer, an e-mail and whoever stands there do not', async () => {
  const { order, token, email, phone } = await at.somebody();
  await at.choose(token, { service: 'both' });
  const evening = new Date('2026-11-24T21:30:00Z');
  const before = at.shop.clock.now();
  at.shop.clock.set(evening);
  await at.shop.database.run({
    text: `update customer_order set collect_by = $2 where number = $1`,
    values: [order.number, new Date('2026-11-24T23:00:00Z')],
  });
  await at.shop.app.get(DueOrders).remind();
  await at.told();
  const reminders = (await at.ways(order)).filter(({ kind }) => kind === 'reminder');
  expect(reminders).toMatchObject([
    { channel: 'email', state: 'sent' },
    { channel: 'sms', state: 'waiting' },
  ]);
  const seen = await at.shop.staff(`orders/${order.number}/messages`);
  expect(seen.body.items.at(-1)).toMatchObject({
    kind: 'reminder',
    channel: 'sms',
    state: 'queued',
    waitsUntil: '2026-11-25T07:00:00.000Z',
  });
  const { body: late } = await at.shop.reserve('DRILL', {
    contact: { firstName: 'A', lastName: 'B', email, phone },
  });
  await at.told();
  expect((await at.ways(late)).map(({ state }) => state)).toEqual(['sent', 'sent']);
  const ready = async (number: string, isThere: boolean) => {
    const step = (route: string, body: object) => at.shop.staff(`orders/${number}/${route}`, body);
    await step('picking', {});
    await step('picks', { sku: 'DRILL', quantity: 1 });
    if (isThere) await step('check-in', {});
    expect((await step('ready', { bin: 'A1' })).status).toBe(200);
    await at.told();
    return (await at.ways({ number })).filter(({ kind, channel }) => kind === 'ready' && channel === 'sms')[0]
      ?.state;
  };
  expect(await ready(late.number, true)).toBe('sent');
  expect(await ready(order.number, false)).toBe('waiting');
  at.shop.clock.set(new Date('2026-11-25T07:00:00Z'));
  await at.told();
  expect((await at.ways(order)).map(({ state }) => state)).not.toContain('waiting');
  at.shop.clock.set(before);
});

test('addresses that no message goes to any more are forgotten, those with a choice much later', async () => {
  const before = at.shop.clock.now();
  const [silent, chooser] = [await at.somebody(), await at.somebody()];
  await at.choose(chooser.token, { isAsked: false });
  const prune = async (days: number) => {
    at.shop.clock.set(new Date(before.getTime() + days * 86_400_000));
    await at.shop.app.get(Preferences).prune();
    const rows = await at.shop.database.rows<{ value: string }>({
      text: 'select value from contact_preference where value = any($1)',
      values: [[silent.email, chooser.email]],
    });
    return rows.map(({ value }) => value);
  };
  expect(await prune(89)).toHaveLength(2);
  expect(await prune(91)).toEqual([chooser.email]);
  expect(await prune(1_100)).toEqual([]);
  at.shop.clock.set(before);
});

test('head office sees what did not arrive and sends it again; what went out is not sent twice', async () => {
  const desk = await atTheDesk(at.shop, 'Helene');
  at.twilio.behave('refuse');
  const { order, token, email, phone } = await at.somebody();
  await at.choose(token, { service: 'sms' });
  const { body: failing } = await at.shop.reserve('DRILL', {
    contact: { firstName: 'A', lastName: 'B', email, phone },
  });
  await at.told();
  at.twilio.behave('take');
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
  await at.told();
  expect((await at.ways(failing)).map(({ state }) => state)).toEqual(['sent']);
  const again = await desk.post(`messages/${first.id}/retry`);
  expect([again.status, again.body.code]).toEqual([409, 'message-went-out']);
  expect((await desk.get('audit')).body.items[0]).toMatchObject({ act: 'message-sent-again' });
  expect(order.number).toBeTruthy();
});
