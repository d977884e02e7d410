import { Deliveries } from '../src/notifications/deliveries.service.js';
import { isTwilioSigned, twilioSignature } from '../src/notifications/sms/twilio-gateway.js';
import { openShop, type Shop } from './open-shop.js';
import { openTwilio, twilioAccount } from './sms-doubles.js';
import { articles, messageTo, send, texts } from './sms-messages.js';

test('Twilio’s own example has the signature that its documentation says', () => {
  const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
  const form = {
    CallSid: 'CA1234567890ABCDE',
    Caller: '+14158675309',
    Digits: '1234',
    From: '+14158675309',
    To: '+18005551212',
  };
  expect(twilioSignature('12345', url, form)).toBe('RSOYDt4T1cUTdK1PDd93/VVr8B8=');
  const other = { ...form, Caller: '+14158675310', From: '+14158675310' };
  expect(twilioSignature('12345', url, other)).toBe('GvWf1cFY/Q7PnoempGyD5oXAezc=');
  expect(isTwilioSigned('GvWf1cFY/Q7PnoempGyD5oXAezc=', '12345', url, form)).toBe(false);
  expect(isTwilioSigned(undefined, '12345', url, form)).toBe(false);
});

let shop: Shop;
let twilio: Awaited<ReturnType<typeof openTwilio>>;
beforeAll(async () => {
  twilio = await openTwilio();
  shop = await openShop({
    articles,
    env: {
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
  await twilio.close();
});
afterEach(() => twilio.behave('take'));

const path = (id: string) => `/api/v1/messages/receipts/twilio/${id}`;
const tells = (id: string, form: Record<string, string>, signature?: string) =>
  shop
    .http()
    .post(path(id))
    .type('form')
    .set('x-twilio-signature', signature ?? twilio.sign(`https://passerelle.example${path(id)}`, form))
    .send(form);

test('a message goes as a form; its receipts come back signed, in any order, once each', async () => {
  const { message, phone, order } = await texts(shop);
  const form = new URLSearchParams(twilio.asked.at(-1)?.body);
  expect(form.get('To')).toBe(phone);
  expect(form.get('Body')).toContain(order.number);
  expect(form.get('StatusCallback')).toBe(`https://passerelle.example${path(message.id)}`);
  expect(message).toMatchObject({ state: 'sent', providerRef: expect.stringMatching(/^SM/) });
  const told = { MessageSid: message.providerRef ?? '', MessageStatus: 'delivered', To: phone };
  expect((await tells(message.id, told)).body).toEqual({ outcome: 'applied' });
  expect((await tells(message.id, told)).body).toEqual({ outcome: 'repeat' });
  expect((await tells(message.id, { ...told, MessageStatus: 'sent' })).body).toEqual({ outcome: 'stale' });
  expect(await messageTo(shop, phone)).toMatchObject({ state: 'delivered' });
  expect(
    JSON.stringify(await shop.staff(`orders/${order.number}/messages`).then(({ body }) => body)),
  ).toContain('"state":"delivered"');
});

test('what Twilio did not sign is refused, whatever it says, and so is its signature of another message', async () => {
  const { message, phone } = await texts(shop);
  const { message: other } = await texts(shop);
  const told = { MessageSid: message.providerRef ?? '', MessageStatus: 'failed', ErrorCode: '30005' };
  const forged = twilio.sign(`https://passerelle.example${path(message.id)}`, told, 'another token');
  const moved = twilio.sign(`https://passerelle.example${path(other.id)}`, told);
  for (const signature of [forged, moved, '']) {
    const answer = await tells(message.id, told, signature);
    expect([answer.status, answer.body.code]).toEqual([400, 'signature-refused']);
  }
  expect((await messageTo(shop, phone)).state).toBe('sent');
  expect((await tells(message.id, told)).body).toEqual({ outcome: 'applied' });
  expect(await messageTo(shop, phone)).toMatchObject({ state: 'failed', lastError: '30005' });
});

test('a number that cannot be is said to have failed, with the code and without the number', async () => {
  twilio.behave('refuse');
  const { message, phone } = await texts(shop);
  expect(message).toMatchObject({ state: 'failed', lastError: '400 21211', tries: 1 });
  expect(message.lastError).not.toContain(phone);
});

test('a gateway that is busy is asked again later, each time later', async () => {
  twilio.behave('busy');
  const before = shop.clock.now();
  const { message, phone } = await texts(shop);
  expect(message).toMatchObject({ state: 'waiting', tries: 1, lastError: '503' });
  await send(shop);
  expect((await messageTo(shop, phone)).tries).toBe(1);
  shop.clock.advance(2_000);
  await send(shop);
  expect((await messageTo(shop, phone)).tries).toBe(2);
  twilio.behave('take');
  shop.clock.advance(4_000);
  await send(shop);
  expect(await messageTo(shop, phone)).toMatchObject({ state: 'sent', tries: 3 });
  shop.clock.set(before);
});

test('heard and not answered: nobody knows, it is not sent twice, and a receipt settles it', async () => {
  twilio.behave('hang-up');
  const { message, phone } = await texts(shop);
  expect(message).toMatchObject({ state: 'unknown', lastError: 'connection-lost' });
  twilio.behave('take');
  const asked = twilio.asked.length;
  shop.clock.advance(600_000);
  await send(shop);
  expect(twilio.asked).toHaveLength(asked);
  expect((await tells(message.id, { MessageSid: 'SM77', MessageStatus: 'delivered' })).body).toEqual({
    outcome: 'applied',
  });
  expect((await messageTo(shop, phone)).state).toBe('delivered');
});

test('a process that died while it asked leaves a message of which nobody knows', async () => {
  const { message, phone } = await texts(shop);
  await shop.database.run({
    text: `update message set state = 'sending', begun_at = $2, provider_ref = null where id = $1`,
    values: [message.id, shop.clock.now()],
  });
  expect(await shop.app.get(Deliveries).loseTrack()).toBe(0);
  shop.clock.advance(121_000);
  expect(await shop.app.get(Deliveries).loseTrack()).toBe(1);
  await send(shop);
  expect(await messageTo(shop, phone)).toMatchObject({ state: 'unknown', lastError: 'no-answer' });
});
