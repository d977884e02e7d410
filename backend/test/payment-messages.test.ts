import { randomUUID } from 'node:crypto';
import { type Cashier, openCashier } from './cashier.js';
import { openSandbox } from './pay.js';

let till: Cashier;
beforeAll(async () => {
  till = await openCashier();
});
afterAll(() => till.close());
afterEach(async () => {
  expect(await till.drifts()).toEqual([]);
});

test('a forged signature, an old one and none are refused; the trace of it is kept without its content', async () => {
  const { intentId, paid } = await till.open();
  const body = till.message(intentId);
  const forged = await till.send(body, { secret: Buffer.alloc(32) });
  expect(forged).toMatchObject({ status: 400, body: { code: 'signature-refused' } });
  const old = await till.send(body, { at: till.inMinutes(-6) });
  expect(old).toMatchObject({ status: 400, body: { code: 'signature-refused' } });
  expect((await till.send(body, { at: till.inMinutes(6) })).status).toBe(400);
  expect((await till.send(body, { signature: 'v1=nothing' })).status).toBe(400);
  expect(till.told(paid)).toEqual([]);
  const [{ kept = 0 } = {}] = await till.database.rows<{ kept: number }>({
    text: `select count(*)::integer as kept from payment_event where fault = 'signature' and intent_id is null`,
  });
  expect(kept).toBe(1);
});

test('another provider’s door, one that is not configured, and nonsense', async () => {
  const post = (provider: string) =>
    fetch(`${till.base}/api/v1/payments/webhooks/${provider}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }).then(({ status }) => status);
  expect([await post('stripe'), await post('nobody'), await post('sandbox')]).toEqual([404, 404, 400]);
  expect(await till.send({ what: 'nonsense' })).toMatchObject({
    status: 200,
    body: { outcome: 'kept', fault: 'unreadable' },
  });
});

test('another currency, and an intent nobody knows, are kept and change nothing', async () => {
  const { intentId, paid } = await till.open();
  expect((await till.send(till.message(intentId, { currency: 'USD' }))).body).toEqual({
    outcome: 'kept',
    fault: 'wrong-currency',
  });
  expect((await till.send(till.message(randomUUID()))).body).toEqual({
    outcome: 'kept',
    fault: 'unknown-intent',
  });
  expect((await till.now(paid))?.state).toBe('created');
});

test('a message that names one payment and the page of another is believed of neither', async () => {
  const [one, other] = [await till.open(), await till.open()];
  await openSandbox(till.base, other.url);
  const { ref } = (await till.bookOf(other.intentId)) ?? {};
  expect((await till.send(till.message(one.intentId, { ref }))).body).toEqual({
    outcome: 'kept',
    fault: 'unknown-intent',
  });
  expect([(await till.now(one.paid))?.state, (await till.now(other.paid))?.state]).toEqual([
    'created',
    'created',
  ]);
});

test('the same message ten times at once is applied once', async () => {
  const { intentId, paid } = await till.open();
  const body = till.message(intentId);
  const answers = await Promise.all(Array.from({ length: 10 }, () => till.send(body)));
  expect(answers.map(({ body: { outcome } }) => outcome).sort()).toEqual([
    'applied',
    ...Array.from({ length: 9 }, () => 'repeat'),
  ]);
  expect(till.told(paid)).toHaveLength(1);
});

test('out of order: what is older than what is known is stale', async () => {
  const { intentId, paid } = await till.open();
  const at = (seconds: number) => new Date(till.clock.now().getTime() + seconds * 1000).toISOString();
  const said = async (what: string, seconds: number) =>
    (await till.send(till.message(intentId, { what, at: at(seconds) }))).body.outcome;
  expect(await said('authorised', 3)).toBe('applied');
  expect(await said('requires-action', 1)).toBe('stale');
  expect(await said('declined', 2)).toBe('stale');
  expect((await till.now(paid))?.state).toBe('authorised');
  expect(await said('cancelled', 4)).toBe('applied');
  expect(await said('authorised', 3)).toBe('stale');
  expect((await till.now(paid))?.state).toBe('cancelled');
});

test('when whoever is paid cannot follow, nothing happened, and the message may come again', async () => {
  const { intentId, paid } = await till.open();
  till.react(paid, () => Promise.reject(new Error('no room')));
  const body = till.message(intentId);
  expect((await till.send(body)).status).toBe(500);
  expect((await till.now(paid))?.state).toBe('created');
  till.calm(paid);
  expect((await till.send(body)).body).toEqual({ outcome: 'applied' });
});
