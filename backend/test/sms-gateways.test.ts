import { Deliveries } from '../src/notifications/deliveries.service.js';
import type { MessageRow } from '../src/notifications/messages.queries.js';
import { MessagesService } from '../src/notifications/messages.service.js';
import { ovhSignature } from '../src/notifications/sms/ovh-gateway.js';
import { isTwilioSigned, twilioSignature } from '../src/notifications/sms/twilio-gateway.js';
import { Relay } from '../src/platform/relay.js';
import { openShop, type Shop } from './open-shop.js';
import { openAnyGateway, openOvh, openTwilio, ovhAccount, twilioAccount } from './sms-doubles.js';

const RECEIPT_TOKEN = 'receipts-of-the-tests-only';
const articles = { DRILL: { stock: 200 } };

let phones = 10_000_000;
/** Somebody with a telephone and nothing else reserves; answers what is known of their message after one round. */
async function texts(shop: Shop) {
  phones += 1;
  const { body: order } = await shop.reserve('DRILL', {
    contact: { firstName: 'Léo', lastName: 'Tel', phone: `+336${phones}` },
  });
  await shop.app.get(Relay).drain();
  await send(shop);
  return { order, phone: `+336${phones}`, message: await messageTo(shop, `+336${phones}`) };
}
const send = (shop: Shop) => shop.app.get(MessagesService).drain();
type Sent = MessageRow & { readonly providerRef: string | null; readonly stateAt: Date };
async function messageTo(shop: Shop, phone: string): Promise<Sent> {
  const [row] = await shop.database.rows<Sent>({
    text: `select id, kind, state, tries, text, last_error as "lastError", provider_ref as "providerRef",
             state_at as "stateAt" from message where recipient = $1 order by seq desc limit 1`,
    values: [phone],
  });
  if (row === undefined) throw new Error('Nobody was told');
  return row;
}

/** What is written to the log meanwhile. */
async function listening<Result>(act: () => Promise<Result>): Promise<{ log: string; result: Result }> {
  const write = process.stdout.write.bind(process.stdout);
  const lines: string[] = [];
  process.stdout.write = (line: string | Uint8Array) => {
    lines.push(String(line));
    return true;
  };
  try {
    const result = await act();
    return { result, log: lines.join('') };
  } finally {
    process.stdout.write = write;
  }
}

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

test('an OVHcloud signature is $1$ and the SHA-1 of its six parts', () => {
  const account = { applicationSecret: 'AS', consumerKey: 'CK' };
  const request = { method: 'GET', url: 'https://eu.api.ovh.com/1.0/me', body: '', seconds: 1366560945 };
  // printf 'AS+CK+GET+https://eu.api.ovh.com/1.0/me++1366560945' | sha1sum
  expect(ovhSignature(account, request)).toBe('$1$302a5fe8c63712cdc1af50a6ff18f5b370d7b4c1');
  expect(ovhSignature(account, { ...request, body: '{}' })).not.toBe(ovhSignature(account, request));
});

describe('Twilio', () => {
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
});

describe('OVHcloud', () => {
  let shop: Shop;
  let ovh: Awaited<ReturnType<typeof openOvh>>;
  // Their clock goes a quarter of an hour ahead of ours.
  const theirSeconds = () => Math.floor(shop.clock.now().getTime() / 1000) + 900;
  beforeAll(async () => {
    ovh = await openOvh(() => theirSeconds());
    shop = await openShop({
      articles,
      env: {
        SMS_PROVIDER: 'ovh',
        OVH_API_URL: `${ovh.url}/1.0`,
        OVH_APPLICATION_KEY: ovhAccount.application,
        OVH_APPLICATION_SECRET: ovhAccount.secret,
        OVH_CONSUMER_KEY: ovhAccount.consumer,
        OVH_SMS_SERVICE: ovhAccount.service,
        SMS_RECEIPT_TOKEN: RECEIPT_TOKEN,
      },
    });
  });
  afterAll(async () => {
    await shop.close();
    await ovh.close();
  });
  afterEach(() => ovh.behave('take'));

  const tells = (query: Record<string, string>, token = RECEIPT_TOKEN) =>
    shop.http().get(`/api/v1/messages/receipts/ovh/${token}`).query(query);

  test('a message goes signed by their clock, as service without the clause; its receipts name it by their id', async () => {
    const { message, phone, order } = await texts(shop);
    expect(message).toMatchObject({ state: 'sent', providerRef: expect.stringMatching(/^9\d{3}$/) });
    expect(JSON.parse(ovh.asked.at(-1)?.body ?? '{}')).toMatchObject({
      receivers: [phone],
      message: expect.stringContaining(order.number),
      noStopClause: true,
      senderForResponse: true,
    });
    shop.clock.advance(3_600_000);
    expect((await texts(shop)).message.state).toBe('sent');
    const id = message.providerRef ?? '';
    expect((await tells({ id, ptt: '4', date: '20261124133000', more: 'x' })).body).toEqual({
      outcome: 'applied',
    });
    expect((await tells({ id, ptt: '2', date: '20261124132500' })).body).toEqual({ outcome: 'stale' });
    expect((await tells({ id, ptt: '8', date: '20261124132000' })).body).toEqual({ outcome: 'stale' });
    const known = await messageTo(shop, phone);
    expect([known.state, known.stateAt]).toEqual(['delivered', new Date('2026-11-24T13:30:00Z')]);
  });

  test('a receipt that overtakes the answer is kept and applied when the answer names the message', async () => {
    expect((await tells({ id: '9900', ptt: '5', date: '20261124133000' })).body).toEqual({
      outcome: 'early',
    });
    const { message, phone } = await texts(shop);
    await shop.app.get(Deliveries).accepted(message.id, 'ovh', '9900');
    expect(await messageTo(shop, phone)).toMatchObject({ state: 'failed', lastError: 'ptt 5' });
  });

  test('without the token of its address nothing is there; an invalid number is told as one', async () => {
    const { message, phone } = await texts(shop);
    const told = { id: message.providerRef ?? '', ptt: '4' };
    expect((await tells(told, 'another-token-of-some-length')).status).toBe(404);
    expect((await messageTo(shop, phone)).state).toBe('sent');
    ovh.behave('refuse');
    expect((await texts(shop)).message).toMatchObject({ state: 'failed', lastError: 'invalid-number' });
  });
});

describe('any gateway', () => {
  const KEY = 'a key nobody may see';
  let shop: Shop;
  let gateway: Awaited<ReturnType<typeof openAnyGateway>>;
  beforeAll(async () => {
    gateway = await openAnyGateway(KEY);
    shop = await openShop({
      articles,
      env: {
        SMS_PROVIDER: 'generic-http',
        SMS_URL: `${gateway.url}/v3/{sender}/texts?ref={id}`,
        SMS_HEADERS: JSON.stringify({ 'x-api-key': KEY }),
        SMS_BODY: JSON.stringify({ destination: { msisdn: '{to}' }, content: ['{text}'], from: '{sender}' }),
        SMS_SENDER: 'Rabot & Fils',
        SMS_ANSWER_REF: 'results.0.messageRef',
        SMS_REPEATS_SAFELY: '1',
        SMS_RECEIPT_TOKEN: RECEIPT_TOKEN,
        SMS_RECEIPT_FIELDS: JSON.stringify({
          id: 'dlr.ref',
          state: 'dlr.status',
          delivered: ['DELIVRD'],
          failed: ['UNDELIV'],
        }),
      },
    });
  });
  afterAll(async () => {
    await shop.close();
    await gateway.close();
  });
  afterEach(() => gateway.behave('take'));

  const tells = (body: object) =>
    shop.http().post(`/api/v1/messages/receipts/generic/${RECEIPT_TOKEN}`).send(body);

  test('address, headers and body are what the configuration says, and so is the reading of receipts', async () => {
    const { message, phone, order } = await texts(shop);
    const asked = gateway.asked.at(-1);
    expect(asked?.path).toBe(`/v3/Rabot%20%26%20Fils/texts?ref=${message.id}`);
    expect(JSON.parse(asked?.body ?? '{}')).toMatchObject({
      destination: { msisdn: phone },
      content: [expect.stringContaining(order.number)],
      from: 'Rabot & Fils',
    });
    expect(message).toMatchObject({ state: 'sent', providerRef: expect.stringMatching(/^m-/) });
    const ref = message.providerRef;
    expect((await tells({ dlr: { ref, status: 'UNDELIV' } })).body).toEqual({ outcome: 'applied' });
    expect((await messageTo(shop, phone)).state).toBe('failed');
    expect((await tells({ nothing: true })).body).toEqual({ outcome: 'ignored' });
  });

  test('a gateway that makes one message of two requests is asked again when nobody knows', async () => {
    gateway.behave('fail');
    const { log, result } = await listening(() => texts(shop));
    const { message, phone } = result;
    expect(message).toMatchObject({ state: 'waiting', tries: 1, lastError: '500' });
    gateway.behave('take');
    shop.clock.advance(2_000);
    await send(shop);
    expect((await messageTo(shop, phone)).state).toBe('sent');
    const keys = gateway.asked.slice(-2).map(({ headers }) => headers['idempotency-key']);
    expect(keys).toEqual([message.id, message.id]);
    expect(log).toContain('message-not-sent');
    for (const secret of [KEY, phone, RECEIPT_TOKEN]) expect(log).not.toContain(secret);
  });

  test('the same face takes an e-mail’s bounce by our id', async () => {
    await shop.reserve('DRILL', {
      contact: { firstName: 'Mia', lastName: 'Mail', email: 'mia@example.org' },
    });
    await shop.app.get(Relay).drain();
    await send(shop);
    const { id } = await messageTo(shop, 'mia@example.org');
    expect((await tells({ dlr: { ref: id, status: 'UNDELIV' } })).body).toEqual({ outcome: 'applied' });
    expect((await messageTo(shop, 'mia@example.org')).state).toBe('failed');
  });
});

test('a gateway that does not exist, or says nothing of itself, is refused at the start without a secret in the words', () => {
  const start = (env: Record<string, string>) => openShop({ env });
  return Promise.all([
    expect(start({ SMS_PROVIDER: 'pigeon' })).rejects.toThrow('SMS_PROVIDER must be'),
    expect(start({ SMS_PROVIDER: 'twilio', TWILIO_AUTH_TOKEN: 'hush' })).rejects.toThrow(
      /TWILIO_ACCOUNT_SID is missing(?![\s\S]*hush)/,
    ),
    expect(start({ SMS_URL: 'https://x.example', SMS_HEADERS: '{"key": hush}' })).rejects.toThrow(
      /SMS_HEADERS must be a JSON object(?![\s\S]*hush)/,
    ),
    expect(start({ QUIET_HOURS: '25:00-08:00' })).rejects.toThrow('QUIET_HOURS must be a span'),
  ]);
});
