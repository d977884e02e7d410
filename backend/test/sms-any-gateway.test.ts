import { Relay } from '../src/platform/relay.js';
import { openShop, type Shop } from './open-shop.js';
import { openAnyGateway } from './sms-doubles.js';
import { articles, listening, messageTo, RECEIPT_TOKEN, send, texts } from './sms-messages.js';

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
