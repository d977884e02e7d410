import { randomUUID } from 'node:crypto';
import { DuePayments } from '../src/payments/due-payments.service.js';
import { PaymentErrands } from '../src/payments/payment-errands.service.js';
import { type PaymentChange, PaymentsService, type PaymentWish } from '../src/payments/payments.service.js';
import { paymentDrifts } from '../src/payments/reconcile.queries.js';
import { SandboxDeliveries } from '../src/payments/sandbox/sandbox-deliveries.service.js';
import { SandboxLedger } from '../src/payments/sandbox/sandbox-ledger.service.js';
import { SandboxProvider } from '../src/payments/sandbox/sandbox-provider.js';
import { SIGNATURE_HEADER, signatureOf } from '../src/payments/sandbox/signature.js';
import { type OpenApp, openApp } from './open-app.js';
import { listenToSandbox, openSandbox, type PayingWish, payOnline } from './pay.js';

let opened: OpenApp;
let base: string;
let payments: PaymentsService;
const told: PaymentChange[] = [];
/** What the one who is paid does when told; by the id of what is paid for. */
const reactions = new Map<
  string,
  (change: PaymentChange, tx: Parameters<PaymentsService['cancel']>[0]) => Promise<unknown>
>();

beforeAll(async () => {
  opened = await openApp({ DEMO: '1' });
  payments = opened.app.get(PaymentsService);
  payments.register('parcel', async (tx, change) => {
    await reactions.get(change.for.id)?.(change, tx);
    told.push(change);
  });
  base = await listenToSandbox(opened);
});
afterAll(() => opened.close());
afterEach(async () => {
  expect(await opened.database.rows(paymentDrifts)).toEqual([]);
});

const parcel = () => ({ kind: 'parcel', id: randomUUID() });
const inMinutes = (minutes: number) => new Date(opened.clock.now().getTime() + minutes * 60_000);

async function open(wish: Partial<PaymentWish> = {}) {
  const paid = wish.for ?? parcel();
  const opening = await opened.database.inTransaction((tx) =>
    payments.open(tx, {
      ...{ for: paid, amountCents: 7_396, currency: 'EUR', captureLater: true, returnUrl: '/commande/1?x=1' },
      ...{ expiresAt: inMinutes(15), locale: 'fr', label: 'Commande K7Q-4MX' },
      ...wish,
    }),
  );
  return { paid, ...opening };
}

async function opens(wish: PayingWish = {}, more: Partial<PaymentWish> = {}) {
  const intent = await open(more);
  await payOnline(base, intent.url, wish);
  return intent;
}

const now = async (paid: { kind: string; id: string }) => (await payments.state(paid))[0];
const changesOf = (id: string) => told.filter((change) => change.for.id === id);
const drain = async () => {
  await opened.app.get(PaymentErrands).drain();
  await opened.app.get(SandboxDeliveries).drain();
};
const inTx = <Result>(story: Parameters<typeof opened.database.inTransaction<Result>>[0]) =>
  opened.database.inTransaction(story);

/** The books of the sandbox about one intent. */
async function bookOf(intentId: string) {
  const [row] = await opened.database.rows<{
    ref: string;
    state: string;
    captured: number;
    refunded: number;
  }>({
    text: `select ref, state, captured_cents as captured, refunded_cents as refunded from sandbox_payment
            where merchant_ref = $1`,
    values: [intentId],
  });
  return row;
}

/** Sends a message to the webhook as the sandbox would, or as somebody else. */
async function send(
  body: object,
  {
    secret = opened.app.get(SandboxProvider).webhookSecret,
    at = opened.clock.now(),
    signature,
  }: {
    secret?: Buffer;
    at?: Date;
    signature?: string;
  } = {},
) {
  const text = JSON.stringify(body);
  const answer = await fetch(`${base}/api/v1/payments/webhooks/sandbox`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [SIGNATURE_HEADER]: signature ?? signatureOf(secret, text, at),
    },
    body: text,
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

const message = (intentId: string, more: object = {}) => ({
  ...{ eventId: randomUUID(), at: opened.clock.now().toISOString(), intentId, ref: `sb_${intentId}` },
  ...{ what: 'authorised', amountCents: 7_396, currency: 'EUR' },
  ...more,
});

describe('A shopper pays', () => {
  test('approved at the bank: authorised, told once, and back at the order', async () => {
    const { paid, url } = await open();
    expect(await payOnline(base, url)).toBe('/commande/1?x=1');
    expect(await now(paid)).toMatchObject({ state: 'authorised', amountCents: 7_396, method: 'card 4242' });
    expect(changesOf(paid.id).map(({ state, isLate }) => ({ state, isLate }))).toEqual([
      { state: 'authorised', isLate: false },
    ]);
    // The way to the page is the way back now.
    expect(await fetch(`${base}${url}`, { redirect: 'manual' }).then((a) => a.headers.get('location'))).toBe(
      '/commande/1?x=1',
    );
  });

  test('with immediate capture the money is there at once', async () => {
    const { paid } = await opens({}, { captureLater: false });
    expect(await now(paid)).toMatchObject({ state: 'captured', capturedCents: 7_396 });
  });

  test('the bank declines, the shopper tries again on the same page, and it is the same intent', async () => {
    const { paid, url, intentId } = await open();
    const page = await payOnline(base, url, { answer: 'decline' });
    expect(await (await fetch(`${base}${page}`)).text()).toContain('Paiement refusé');
    expect((await now(paid))?.state).toBe('declined');
    const again = await open({ for: paid });
    expect(again.intentId).toBe(intentId);
    await payOnline(base, again.url);
    expect((await now(paid))?.state).toBe('authorised');
    expect(changesOf(paid.id).map(({ state }) => state)).toEqual(['declined', 'authorised']);
  });

  test('a code of the second step: right, it is paid; three times wrong, it is declined', async () => {
    const { paid } = await opens({ answer: 'second-step' });
    expect(changesOf(paid.id).map(({ state }) => state)).toEqual(['requires-action', 'authorised']);

    const other = await open();
    const page = await payOnlineUntilCode(other.url);
    for (const code of ['abc', '00000x', '']) await post(`${page}/code`, { code });
    expect((await now(other.paid))?.state).toBe('declined');
  });

  test('answered twice, it is applied once', async () => {
    const { paid } = await opens({ times: 'twice' });
    expect(changesOf(paid.id)).toHaveLength(1);
    const [{ count = 0 } = {}] = await opened.database.rows<{ count: number }>({
      text: `select count(*)::integer as count from sandbox_delivery where state = 'delivered'
              and ref = (select ref from sandbox_payment where merchant_ref = $1)`,
      values: [(await now(paid))?.id],
    });
    expect(count).toBe(2);
  });

  test('answered late, the shopper comes back to a payment that is still looked into, and it is paid later', async () => {
    const { paid } = await opens({ when: 'soon' });
    expect((await now(paid))?.state).toBe('requires-action');
    opened.clock.advance(30_000);
    await drain();
    expect(await now(paid)).toMatchObject({ state: 'authorised' });
  });

  test('an amount that differs is kept for a look, and nothing else changes', async () => {
    const { paid, intentId } = await opens({ amount: 'wrong' });
    expect((await now(paid))?.state).toBe('created');
    expect(changesOf(paid.id)).toEqual([]);
    const kept = await opened.database.rows({
      text: 'select outcome, fault from payment_event where intent_id = $1 order by event_id',
      values: [intentId],
    });
    expect(kept).toContainEqual({ outcome: 'kept', fault: 'wrong-amount' });
  });

  test('another amount for the same purchase ends the former intent, whose page is closed', async () => {
    const { paid, url, intentId } = await open();
    await openSandbox(base, url);
    const other = await open({ for: paid, amountCents: 5_000 });
    await drain();
    expect(other.intentId).not.toBe(intentId);
    expect((await bookOf(intentId))?.state).toBe('cancelled');
    expect((await payments.state(paid)).map(({ state }) => state)).toEqual(['created', 'cancelled']);
  });

  test('whoever changes the link gets nowhere', async () => {
    const { url } = await open();
    const status = async (path: string) => (await fetch(`${base}${path}`, { redirect: 'manual' })).status;
    expect(await status(`${url}x`)).toBe(404);
    expect(await status(url.replace(/[0-9a-f]{4}\//, 'ffff/'))).toBe(404);
    expect(await status('/pay/not-an-id/token')).toBe(404);
    expect(await status('/pay/sandbox/sb_unknown')).toBe(404);
  });

  test('only a path of ours is a way back', async () => {
    await expect(open({ returnUrl: 'https://evil.example/' })).rejects.toThrow('path of ours');
    await expect(open({ returnUrl: '//evil.example/' })).rejects.toThrow('path of ours');
    await expect(open({ returnUrl: '/\\evil.example/' })).rejects.toThrow('path of ours');
  });
});

describe('What a provider says', () => {
  test('a forged signature, an old one and none are refused; the trace of it is kept without its content', async () => {
    const { intentId, paid } = await open();
    const body = message(intentId);
    const forged = await send(body, { secret: Buffer.alloc(32) });
    expect(forged).toMatchObject({ status: 400, body: { code: 'signature-refused' } });
    const old = await send(body, { at: inMinutes(-6) });
    expect(old).toMatchObject({ status: 400, body: { code: 'signature-refused' } });
    expect((await send(body, { at: inMinutes(6) })).status).toBe(400);
    expect((await send(body, { signature: 'v1=nothing' })).status).toBe(400);
    expect(changesOf(paid.id)).toEqual([]);
    const [{ kept = 0 } = {}] = await opened.database.rows<{ kept: number }>({
      text: `select count(*)::integer as kept from payment_event where fault = 'signature' and intent_id is null`,
    });
    expect(kept).toBe(1);
  });

  test('another provider’s door, one that is not configured, and nonsense', async () => {
    const post = (provider: string) =>
      fetch(`${base}/api/v1/payments/webhooks/${provider}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      }).then(({ status }) => status);
    expect([await post('stripe'), await post('nobody'), await post('sandbox')]).toEqual([404, 404, 400]);
    expect(await send({ what: 'nonsense' })).toMatchObject({
      status: 200,
      body: { outcome: 'kept', fault: 'unreadable' },
    });
  });

  test('another currency, and an intent nobody knows, are kept and change nothing', async () => {
    const { intentId, paid } = await open();
    expect((await send(message(intentId, { currency: 'USD' }))).body).toEqual({
      outcome: 'kept',
      fault: 'wrong-currency',
    });
    expect((await send(message(randomUUID()))).body).toEqual({ outcome: 'kept', fault: 'unknown-intent' });
    expect((await now(paid))?.state).toBe('created');
  });

  test('a message that names one payment and the page of another is believed of neither', async () => {
    const [one, other] = [await open(), await open()];
    await openSandbox(base, other.url);
    const { ref } = (await bookOf(other.intentId)) ?? {};
    expect((await send(message(one.intentId, { ref }))).body).toEqual({
      outcome: 'kept',
      fault: 'unknown-intent',
    });
    expect([(await now(one.paid))?.state, (await now(other.paid))?.state]).toEqual(['created', 'created']);
  });

  test('the same message ten times at once is applied once', async () => {
    const { intentId, paid } = await open();
    const body = message(intentId);
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(body)));
    expect(answers.map(({ body: { outcome } }) => outcome).sort()).toEqual([
      'applied',
      ...Array.from({ length: 9 }, () => 'repeat'),
    ]);
    expect(changesOf(paid.id)).toHaveLength(1);
  });

  test('out of order: what is older than what is known is stale', async () => {
    const { intentId, paid } = await open();
    const at = (seconds: number) => new Date(opened.clock.now().getTime() + seconds * 1000).toISOString();
    const said = async (what: string, seconds: number) =>
      (await send(message(intentId, { what, at: at(seconds) }))).body.outcome;
    expect(await said('authorised', 3)).toBe('applied');
    expect(await said('requires-action', 1)).toBe('stale');
    expect(await said('declined', 2)).toBe('stale');
    expect((await now(paid))?.state).toBe('authorised');
    expect(await said('cancelled', 4)).toBe('applied');
    expect(await said('authorised', 3)).toBe('stale');
    expect((await now(paid))?.state).toBe('cancelled');
  });

  test('when whoever is paid cannot follow, nothing happened, and the message may come again', async () => {
    const { intentId, paid } = await open();
    reactions.set(paid.id, () => Promise.reject(new Error('no room')));
    const body = message(intentId);
    expect((await send(body)).status).toBe(500);
    expect((await now(paid))?.state).toBe('created');
    reactions.delete(paid.id);
    expect((await send(body)).body).toEqual({ outcome: 'applied' });
  });
});

describe('The end of an intent', () => {
  test('nobody pays in time: expired, told, and nobody can pay any more', async () => {
    const { paid, url, intentId } = await open();
    const page = await openSandbox(base, url);
    opened.clock.advance(16 * 60_000);
    await opened.app.get(DuePayments).expire();
    await drain();
    expect((await now(paid))?.state).toBe('expired');
    expect(changesOf(paid.id).map(({ state }) => state)).toEqual(['expired']);
    await post(`${page}/choice`, { choice: 'approve' });
    expect((await bookOf(intentId))?.state).toBe('expired');
    expect(await (await fetch(`${base}${page}`)).text()).toContain('fermée');
  });

  test('the message was lost: the provider is asked before the end, and it is paid', async () => {
    const { paid, url, intentId } = await open();
    await openSandbox(base, url);
    const { ref = '' } = (await bookOf(intentId)) ?? {};
    const plainly = { when: 'now', times: 'once', amount: 'right' } as const;
    await opened.app.get(SandboxLedger).choose(ref, 'approve', plainly);
    await opened.database.run({ text: 'delete from sandbox_delivery where ref = $1', values: [ref] });
    opened.clock.advance(16 * 60_000);
    expect(await opened.app.get(DuePayments).expire()).toBe(0);
    expect((await now(paid))?.state).toBe('authorised');
  });

  test('money after the end is told as late, and goes back by itself when nobody wants it', async () => {
    const { paid, intentId } = await opens({ when: 'after-deadline' });
    reactions.set(paid.id, (change, tx) =>
      change.isLate ? payments.giveBack(tx, paid, 'too late') : Promise.resolve(),
    );
    opened.clock.advance(15 * 60_000 + 1_000);
    await opened.app.get(DuePayments).expire();
    await drain();
    expect((await now(paid))?.state).toBe('expired');
    opened.clock.advance(60_000);
    await drain();
    await drain();
    expect(changesOf(paid.id).map(({ state, isLate }) => ({ state, isLate }))).toEqual([
      { state: 'requires-action', isLate: false },
      { state: 'expired', isLate: false },
      { state: 'authorised', isLate: true },
    ]);
    expect((await now(paid))?.state).toBe('cancelled');
    expect(await bookOf(intentId)).toMatchObject({ state: 'cancelled', captured: 0 });
  });

  test('late money that was captured at once is refunded', async () => {
    const { paid, intentId } = await opens({ when: 'after-deadline' }, { captureLater: false });
    reactions.set(paid.id, (change, tx) =>
      change.isLate ? payments.giveBack(tx, paid, 'too late') : Promise.resolve(),
    );
    opened.clock.advance(15 * 60_000 + 1_000);
    await opened.app.get(DuePayments).expire();
    opened.clock.advance(60_000);
    await drain();
    await drain();
    expect(await now(paid)).toMatchObject({ state: 'captured', refundedCents: 7_396 });
    expect(await bookOf(intentId)).toMatchObject({ captured: 7_396, refunded: 7_396 });
  });

  test('cancelled five times, with a message of failure and the end of its time: one release', async () => {
    const { paid, intentId } = await opens();
    const cancels = Array.from({ length: 5 }, () => inTx((tx) => payments.cancel(tx, intentId, 'cancelled')));
    expect(await Promise.all(cancels)).toEqual([true, true, true, true, true]);
    await send(message(intentId, { what: 'declined', ref: (await bookOf(intentId))?.ref }));
    opened.clock.advance(16 * 60_000);
    await opened.app.get(DuePayments).expire();
    await drain();
    expect((await now(paid))?.state).toBe('cancelled');
    expect((await bookOf(intentId))?.state).toBe('cancelled');
    expect(await errands(intentId)).toEqual([{ kind: 'cancel', state: 'done', tries: 1 }]);
  });
});

describe('Captures and refunds', () => {
  test('part of it is captured, the rest released; captured once, whoever asks again', async () => {
    const { paid, intentId } = await opens();
    const capture = (cents: number, cause: string) =>
      inTx((tx) => payments.requestCapture(tx, intentId, cents, cause));
    expect(await capture(7_397, 'too much')).toBe(false);
    expect(await Promise.all([capture(5_000, 'ready'), capture(5_000, 'ready')])).toEqual([true, true]);
    expect(await capture(1_000, 'another')).toBe(false);
    expect(await inTx((tx) => payments.cancel(tx, intentId, 'too late'))).toBe(false);
    await drain();
    expect(await now(paid)).toMatchObject({ state: 'captured', capturedCents: 5_000 });
    expect(await bookOf(intentId)).toMatchObject({ captured: 5_000, refunded: 0 });
    expect(changesOf(paid.id).map(({ state }) => state)).toEqual(['authorised', 'captured']);
  });

  test('nothing is asked of the provider when the transaction that wanted it fails', async () => {
    const { intentId } = await opens();
    await expect(
      inTx(async (tx) => {
        await payments.requestCapture(tx, intentId, 100, 'ready');
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await drain();
    expect(await bookOf(intentId)).toMatchObject({ captured: 0 });
  });

  test('fifty refunds at once never exceed what was captured', async () => {
    const { paid, intentId } = await opens({}, { captureLater: false });
    const refunds = await Promise.allSettled(
      Array.from({ length: 50 }, (_, place) =>
        inTx((tx) => payments.requestRefund(tx, paid, 300, `return ${place}`)),
      ),
    );
    const done = refunds.filter(({ status }) => status === 'fulfilled');
    expect(done).toHaveLength(24);
    await drain();
    expect(await now(paid)).toMatchObject({ refundedCents: 7_200, capturedCents: 7_396 });
    expect(await bookOf(intentId)).toMatchObject({ refunded: 7_200 });
    await expect(
      inTx((tx) => payments.requestRefund(tx, paid, 197, 'the rest and one')),
    ).rejects.toMatchObject({
      code: 'refund-exceeds-payment',
      members: { mostCents: 196 },
    });
  });

  test('the same refund fifty times is one refund', async () => {
    const { paid, intentId } = await opens({}, { captureLater: false });
    const refunds = await Promise.all(
      Array.from({ length: 50 }, () => inTx((tx) => payments.requestRefund(tx, paid, 1_000, 'one return'))),
    );
    expect(new Set(refunds.map((refund) => JSON.stringify(refund))).size).toBe(1);
    await drain();
    expect(await bookOf(intentId)).toMatchObject({ refunded: 1_000 });
    expect(changesOf(paid.id).filter(({ refund }) => refund?.state === 'done')).toHaveLength(1);
  });

  test('a refund goes back over two payments, the newest first', async () => {
    const paid = parcel();
    const first = await opens({}, { for: paid, captureLater: false, amountCents: 1_000 });
    opened.clock.advance(1_000);
    const second = await opens({}, { for: paid, captureLater: false, amountCents: 500 });
    const parts = await inTx((tx) => payments.requestRefund(tx, paid, 700, 'return'));
    expect(parts.map(({ intentId, amountCents }) => ({ intentId, amountCents }))).toEqual([
      { intentId: second.intentId, amountCents: 500 },
      { intentId: first.intentId, amountCents: 200 },
    ]);
    expect(await payments.refundable(paid)).toBe(800);
    await drain();
  });

  test('cancelled while it is being captured: captured first, then given back', async () => {
    const { paid, intentId } = await opens();
    await inTx((tx) => payments.requestCapture(tx, intentId, 7_396, 'ready'));
    expect(await inTx((tx) => payments.giveBack(tx, paid, 'cancelled'))).toEqual({
      cancelledCents: 0,
      refundedCents: 7_396,
    });
    await drain();
    expect(await bookOf(intentId)).toMatchObject({ captured: 7_396, refunded: 7_396 });
  });

  test('the authorisation is gone at the bank: whoever is paid hears it, and refunds of it are void', async () => {
    const { paid, intentId } = await opens();
    const { ref = '' } = (await bookOf(intentId)) ?? {};
    const errand = { id: randomUUID(), amountCents: 0, isRepeat: false };
    await opened.app.get(SandboxLedger).cancel(ref, errand);
    await opened.database.run({ text: `delete from sandbox_delivery where ref = $1`, values: [ref] });
    await inTx((tx) => payments.requestCapture(tx, intentId, 7_396, 'ready'));
    await inTx((tx) => payments.requestRefund(tx, paid, 100, 'return'));
    await drain();
    expect(changesOf(paid.id).at(-1)).toMatchObject({ state: 'cancelled', reason: 'authorisation-lost' });
    expect(await now(paid)).toMatchObject({ state: 'cancelled', refundAskedCents: 0 });
    expect(await errands(intentId)).toEqual([
      { kind: 'capture', state: 'refused', tries: 1 },
      { kind: 'refund', state: 'refused', tries: 0 },
    ]);
  });

  test('killed between the bank’s answer and our commit: done again with the same effect', async () => {
    const { paid, intentId } = await opens();
    await inTx((tx) => payments.requestCapture(tx, intentId, 7_000, 'ready'));
    reactions.set(paid.id, ({ state }) =>
      state === 'captured' ? Promise.reject(new Error('killed')) : Promise.resolve(),
    );
    await opened.app.get(PaymentErrands).drain();
    // The bank has it, we do not know it.
    expect(await bookOf(intentId)).toMatchObject({ captured: 7_000 });
    expect(await now(paid)).toMatchObject({ state: 'authorised', capturedCents: 0 });
    reactions.delete(paid.id);
    opened.clock.advance(10_000);
    await opened.app.get(PaymentErrands).drain();
    expect(await now(paid)).toMatchObject({ state: 'captured', capturedCents: 7_000 });
    await drain();
    expect(await bookOf(intentId)).toMatchObject({ captured: 7_000 });
    expect(changesOf(paid.id).filter(({ state }) => state === 'captured')).toHaveLength(1);
  });

  test('one that was claimed by a process that died is done by another one, after its time', async () => {
    const { paid, intentId } = await opens({}, { captureLater: false });
    await inTx((tx) => payments.requestRefund(tx, paid, 500, 'return'));
    await opened.database.run({
      text: `update payment_errand set claimed_until = $2, tries = 1 where intent_id = $1`,
      values: [intentId, inMinutes(1)],
    });
    await opened.app.get(PaymentErrands).drain();
    expect(await bookOf(intentId)).toMatchObject({ refunded: 0 });
    opened.clock.advance(61_000);
    await drain();
    expect(await now(paid)).toMatchObject({ refundedCents: 500 });
    expect(await bookOf(intentId)).toMatchObject({ refunded: 500 });
  });

  test('given up after ten tries, it is shown, and done when somebody asks again', async () => {
    const { paid, intentId } = await opens({}, { captureLater: false });
    await inTx((tx) => payments.requestRefund(tx, paid, 500, 'return'));
    reactions.set(paid.id, () => Promise.reject(new Error('never')));
    for (let round = 0; round < 12; round += 1) {
      await opened.app.get(PaymentErrands).drain();
      opened.clock.advance(3_600_000);
    }
    expect(await errands(intentId)).toEqual([{ kind: 'refund', state: 'parked', tries: 10 }]);
    reactions.delete(paid.id);
  });
});

async function errands(intentId: string) {
  return opened.database.rows({
    text: 'select kind, state, tries from payment_errand where intent_id = $1 order by seq',
    values: [intentId],
  });
}

async function post(path: string, form: Readonly<Record<string, string>>): Promise<void> {
  await fetch(`${base}${path}`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(form) });
}

/** Goes as far as the page that asks for the code of the second step. */
async function payOnlineUntilCode(url: string): Promise<string> {
  const page = await openSandbox(base, url);
  await post(`${page}/choice`, { choice: 'second-step' });
  return page;
}
