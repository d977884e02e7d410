import { Deliveries } from '../src/notifications/deliveries.service.js';
import { ovhSignature } from '../src/notifications/sms/ovh-gateway.js';
import { Preferences } from '../src/preferences/preferences.service.js';
import { openShop, type Shop } from './open-shop.js';
import { openOvh, ovhAccount } from './sms-doubles.js';
import { articles, messageTo, RECEIPT_TOKEN, texts } from './sms-messages.js';

test('an OVHcloud signature is $1$ and the SHA-1 of its six parts', () => {
  const account = { applicationSecret: 'AS', consumerKey: 'CK' };
  const request = { method: 'GET', url: 'https://eu.api.ovh.com/1.0/me', body: '', seconds: 1366560945 };
  // printf 'AS+CK+GET+https://eu.api.ovh.com/1.0/me++1366560945' | sha1sum
  expect(ovhSignature(account, request)).toBe('$1$302a5fe8c63712cdc1af50a6ff18f5b370d7b4c1');
  expect(ovhSignature(account, { ...request, body: '{}' })).not.toBe(ovhSignature(account, request));
});

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

test('STOP in an answer ends advertising to the number it came from, however its address names it', async () => {
  const reply = (query: Record<string, string>, token = RECEIPT_TOKEN) =>
    shop.http().get(`/api/v1/messages/replies/ovh/${token}`).query(query);
  const mayAdvertise = (phone: string) =>
    shop.app.get(Preferences).mayAdvertise({ kind: 'phone', value: phone });
  const phones = ['+33640000001', '+33640000002', '+33640000003'];
  for (const phone of phones) {
    const consent = { marketing: true, textVersion: 'counter-1' };
    await shop.staff('customers', { firstName: 'Ana', lastName: 'Voix', phone, consent });
  }
  shop.clock.advance(1_000);
  const [first = '', second = '', third = ''] = phones;
  await reply({ senderid: first, message: 'Merci, à demain' }).expect(204);
  await reply({ senderid: first, message: 'STOP' }, 'another-token-of-some-length').expect(404);
  expect(await mayAdvertise(first)).toBe(true);
  await reply({ senderid: first, message: 'STOP' }).expect(204);
  await reply({ number: '0033640000002', text: 'Arrêt svp' }).expect(204);
  // A plus that nobody escaped.
  await shop
    .http()
    .get(`/api/v1/messages/replies/ovh/${RECEIPT_TOKEN}?sender=+33640000003&message=stop`)
    .expect(204);
  expect([await mayAdvertise(first), await mayAdvertise(second), await mayAdvertise(third)]).toEqual([
    false,
    false,
    false,
  ]);
});
