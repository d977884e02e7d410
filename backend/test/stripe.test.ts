import { randomUUID } from 'node:crypto';
import { Stripe } from 'stripe';
import request from 'supertest';
import { DuePayments } from '../src/payments/due-payments.service.js';
import { PaymentErrands } from '../src/payments/payment-errands.service.js';
import { askAgain } from '../src/payments/payment-trouble.queries.js';
import { type PaymentChange, PaymentsService } from '../src/payments/payments.service.js';
import { paymentDrifts } from '../src/payments/reconcile.queries.js';
import { Config } from '../src/platform/config.js';
import { type OpenApp, openApp } from './open-app.js';
import { openStripeDouble } from './stripe-double.js';

const secret = 'whsec_of_the_tests';
const { webhooks } = new Stripe('sk_test_nothing');
let opened: OpenApp;
let stripe: Awaited<ReturnType<typeof openStripeDouble>>;
let payments: PaymentsService;
const told: PaymentChange[] = [];

beforeAll(async () => {
  stripe = await openStripeDouble();
  opened = await openApp({
    PAYMENT_PROVIDER: 'stripe',
    STRIPE_SECRET_KEY: 'sk_test_of_the_tests',
    STRIPE_WEBHOOK_SECRET: secret,
    STRIPE_API_URL: stripe.url,
  });
  payments = opened.app.get(PaymentsService);
  payments.register('parcel', async (_tx, change) => void told.push(change));
});
afterAll(async () => {
  await opened.close();
  await stripe.close();
});
afterEach(async () => {
  expect(await opened.database.rows(paymentDrifts)).toEqual([]);
});

const http = () => request(opened.app.getHttpServer());
const drain = () => opened.app.get(PaymentErrands).drain();

async function open(captureLater = true) {
  const paid = { kind: 'parcel', id: randomUUID() };
  const expiresAt = new Date(opened.clock.now().getTime() + 15 * 60_000);
  const wish = {
    for: paid,
    amountCents: 7_396,
    currency: 'EUR',
    captureLater,
    expiresAt,
    locale: 'fr',
  } as const;
  const { intentId, url } = await opened.database.inTransaction((tx) =>
    payments.open(tx, { ...wish, returnUrl: '/commande/1', label: 'Commande K7Q' }),
  );
  const { headers } = await http().get(url).expect(303);
  return { paid, intentId, url, page: headers.location };
}

const now = async (paid: { kind: string; id: string }) => (await payments.state(paid))[0];

/** An event as Stripe sends it, signed by Stripe's own test signer. */
function send(type: string, object: object, { signedAt = opened.clock.now(), by = secret } = {}) {
  const seconds = (at: Date) => Math.floor(at.getTime() / 1000);
  const payload = JSON.stringify({
    ...{ id: `evt_${randomUUID()}`, object: 'event', type, created: seconds(opened.clock.now()) },
    ...{ data: { object }, api_version: '2026-10-28.endive', livemode: false },
  });
  return deliver(
    payload,
    webhooks.generateTestHeaderString({ payload, secret: by, timestamp: seconds(signedAt) }),
  );
}

function deliver(payload: string, signature: string) {
  return http()
    .post('/api/v1/payments/webhooks/stripe')
    .set('content-type', 'application/json; charset=utf-8')
    .set('stripe-signature', signature)
    .send(payload);
}

test('the shopper is led to Stripe’s page, made once, for the amount, to be captured later', async () => {
  const { intentId, url, page } = await open();
  expect(page).toBe(stripe.sessionOf(intentId)?.url);
  expect((await http().get(url)).headers.location).toBe(page);
  const made = stripe.asked.filter(({ form }) => form.client_reference_id === intentId);
  expect(made).toHaveLength(1);
  expect(made[0]).toMatchObject({
    route: 'POST /v1/checkout/sessions',
    key: `open ${intentId}`,
    form: {
      mode: 'payment',
      'payment_intent_data[capture_method]': 'manual',
      'payment_intent_data[metadata][intentId]': intentId,
      'line_items[0][price_data][unit_amount]': '7396',
      'line_items[0][price_data][currency]': 'eur',
      'line_items[0][price_data][product_data][name]': 'Commande K7Q',
      success_url: `https://passerelle.example${url}/return`,
    },
  });
});

test('authorised, captured in part and given back, each asked once under its own key', async () => {
  const { paid, intentId } = await open();
  const intent = stripe.pay(intentId);
  const { body } = await send('payment_intent.amount_capturable_updated', intent);
  expect(body).toEqual({ outcome: 'applied' });
  expect(await now(paid)).toMatchObject({ state: 'authorised', method: 'card' });

  await opened.database.inTransaction((tx) => payments.requestCapture(tx, intentId, 5_000, 'ready'));
  await drain();
  expect(await now(paid)).toMatchObject({ state: 'captured', capturedCents: 5_000 });
  expect(intent).toMatchObject({ status: 'succeeded', amount_received: 5_000 });
  expect((await send('payment_intent.succeeded', intent)).body).toEqual({ outcome: 'stale' });

  const [refund] = await opened.database.inTransaction((tx) =>
    payments.requestRefund(tx, paid, 1_200, 'return'),
  );
  await drain();
  expect(await now(paid)).toMatchObject({ refundedCents: 1_200 });
  const [made] = stripe.refunds.filter(({ metadata }) => metadata.errandId === refund?.id);
  expect(made).toMatchObject({ amount: 1_200, payment_intent: intent.id });
  expect(stripe.asked.filter(({ key }) => key === refund?.id)).toHaveLength(1);
});

test('a signature of somebody else, an old one and changed bytes are refused', async () => {
  const { intentId, paid } = await open();
  const intent = stripe.pay(intentId);
  const earlier = new Date(opened.clock.now().getTime() - 301_000);
  const type = 'payment_intent.amount_capturable_updated';
  expect((await send(type, intent, { by: 'whsec_of_somebody' })).body.code).toBe('signature-refused');
  expect((await send(type, intent, { signedAt: earlier })).body.code).toBe('signature-refused');
  const payload = JSON.stringify({
    id: 'evt_1',
    object: 'event',
    type,
    created: 1,
    data: { object: intent },
  });
  const timestamp = Math.floor(opened.clock.now().getTime() / 1000);
  const signature = webhooks.generateTestHeaderString({ payload, secret, timestamp });
  expect((await deliver(payload.replace('7396', '7397'), signature)).status).toBe(400);
  expect((await deliver(payload, '')).status).toBe(400);
  expect((await now(paid))?.state).toBe('created');
});

test('what is not ours, or of no interest, is ignored; another amount is kept', async () => {
  const { intentId, paid } = await open();
  const intent = stripe.pay(intentId);
  const type = 'payment_intent.amount_capturable_updated';
  expect((await send('customer.created', { id: 'cus_1' })).body).toEqual({ outcome: 'ignored' });
  expect((await send(type, { ...intent, metadata: {} })).body).toEqual({ outcome: 'ignored' });
  expect((await send(type, { ...intent, amount: 1 })).body).toEqual({
    outcome: 'kept',
    fault: 'wrong-amount',
  });
  expect((await send(type, { ...intent, currency: 'usd' })).body.fault).toBe('wrong-currency');
  expect((await now(paid))?.state).toBe('created');
});

test('declined, then paid with another card on the same page', async () => {
  const { intentId, paid } = await open(false);
  const intent = stripe.pay(intentId, true);
  await send('payment_intent.payment_failed', { ...intent, status: 'requires_payment_method' });
  expect((await now(paid))?.state).toBe('declined');
  await send('payment_intent.succeeded', intent);
  expect(await now(paid)).toMatchObject({ state: 'captured', capturedCents: 7_396 });
});

test('the way back asks Stripe, so that a message that is still on its way is not missed', async () => {
  const { intentId, paid, url } = await open();
  stripe.pay(intentId);
  const { headers } = await http().get(`${url}/return`).expect(303);
  expect(headers.location).toBe('/commande/1');
  expect((await now(paid))?.state).toBe('authorised');
});

test('nobody paid in time: the page is closed at Stripe', async () => {
  const { intentId, paid } = await open();
  opened.clock.advance(16 * 60_000);
  await opened.app.get(DuePayments).expire();
  await drain();
  expect((await now(paid))?.state).toBe('expired');
  expect(stripe.sessionOf(intentId)?.status).toBe('expired');
});

test('paid in the very last moment: the page cannot be closed, and the money is told as late', async () => {
  const { intentId, paid } = await open();
  await opened.database.run({
    text: `update payment_intent set state = 'expired', ended_at = now() where id = $1`,
    values: [intentId],
  });
  stripe.pay(intentId);
  await opened.database.run({
    text: `insert into payment_errand (id, intent_id, kind, amount_cents, cause, asked_at)
           values (gen_random_uuid(), $1, 'close', 0, 'expired', $2)`,
    values: [intentId, opened.clock.now()],
  });
  await drain();
  expect(told.at(-1)).toMatchObject({ for: paid, was: 'expired', state: 'authorised', isLate: true });
});

test('an authorisation is released when the purchase is cancelled', async () => {
  const { intentId, paid } = await open();
  const intent = stripe.pay(intentId);
  await send('payment_intent.amount_capturable_updated', intent);
  await opened.database.inTransaction((tx) => payments.giveBack(tx, paid, 'cancelled'));
  await drain();
  expect(intent.status).toBe('canceled');
  expect((await now(paid))?.state).toBe('cancelled');
});

test('Stripe is away for a while: asked again later, given back once even when it forgot the key', async () => {
  const { intentId, paid } = await open(false);
  await send('payment_intent.succeeded', stripe.pay(intentId, true));
  const [refund] = await opened.database.inTransaction((tx) =>
    payments.requestRefund(tx, paid, 500, 'return'),
  );
  stripe.setDown(true);
  await drain();
  expect(await now(paid)).toMatchObject({ refundedCents: 0, refundAskedCents: 500 });
  stripe.setDown(false);
  opened.clock.advance(60_000);
  await drain();
  expect(await now(paid)).toMatchObject({ refundedCents: 500 });

  // As if the process had died before it could note the answer, and a day went by; then as if it had been given up,
  // and somebody at head office had it tried again.
  const id = refund?.id ?? '';
  const unanswered = `update payment_errand set state = 'asked', settled_at = null where id = $1`;
  const givenUp = `update payment_errand set state = 'parked', tries = 10 where id = $1`;
  for (const again of [
    [{ text: unanswered, values: [id] }],
    [{ text: givenUp, values: [id] }, askAgain(id)],
  ]) {
    stripe.forgetKeys();
    for (const statement of again) await opened.database.run(statement);
    const values = [intentId];
    await opened.database.run({ text: 'update payment_intent set refunded_cents = 0 where id = $1', values });
    await drain();
    expect(stripe.refunds.filter(({ metadata }) => metadata.errandId === id)).toHaveLength(1);
    expect(await now(paid)).toMatchObject({ refundedCents: 500 });
  }
});

test('a refund that comes back is told, and the money may be given back another way', async () => {
  const { intentId, paid } = await open(false);
  await send('payment_intent.succeeded', stripe.pay(intentId, true));
  const [refund] = await opened.database.inTransaction((tx) =>
    payments.requestRefund(tx, paid, 7_396, 'return'),
  );
  await drain();
  const failed = {
    ...{ id: 're_x', amount: 7_396, currency: 'eur', status: 'failed' },
    metadata: { errandId: refund?.id, intentId },
  };
  expect((await send('refund.failed', failed)).body).toEqual({ outcome: 'applied' });
  expect(told.at(-1)?.refund).toMatchObject({ state: 'failed', amountCents: 7_396, cause: 'return' });
  expect(await payments.refundable(paid)).toBe(7_396);
});

test('Stripe cannot be reached when the shopper wants to pay: back to the order, which says so', async () => {
  const paid = { kind: 'parcel', id: randomUUID() };
  const expiresAt = new Date(opened.clock.now().getTime() + 60_000);
  const wish = {
    for: paid,
    amountCents: 100,
    currency: 'EUR',
    captureLater: true,
    expiresAt,
    locale: 'fr',
  } as const;
  const { url } = await opened.database.inTransaction((tx) =>
    payments.open(tx, { ...wish, returnUrl: '/commande/1?token=x', label: 'Commande' }),
  );
  stripe.setDown(true);
  expect((await http().get(url)).headers.location).toBe('/commande/1?token=x&payment=unavailable');
  stripe.setDown(false);
});

test('the sandbox does not exist where Stripe takes the money', async () => {
  await http().get('/pay/sandbox/anything').expect(404);
  await http().post('/api/v1/payments/webhooks/sandbox').send({}).expect(404);
});

test('a process without the keys of the provider it names does not start', () => {
  const env = { DATABASE_URL: 'postgresql://x', SECRET: 'x'.repeat(32) };
  expect(new Config(env).payments).toMatchObject({ provider: 'none', hasSandbox: false });
  expect(new Config({ ...env, DEMO: '1' }).payments.provider).toBe('sandbox');
  expect(() => new Config({ ...env, PAYMENT_PROVIDER: 'stripe' })).toThrow(
    /STRIPE_SECRET_KEY is missing\s+STRIPE_WEBHOOK_SECRET is missing/,
  );
  expect(() => new Config({ ...env, PAYMENT_PROVIDER: 'cash' })).toThrow('PAYMENT_PROVIDER');
});
