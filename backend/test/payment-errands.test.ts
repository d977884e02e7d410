import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { PaymentErrands } from '../src/payments/payment-errands.service.js';
import { SandboxLedger } from '../src/payments/sandbox/sandbox-ledger.service.js';
import { type Cashier, openCashier } from './cashier.js';
import { cookieFor } from './staff.js';

let till: Cashier;
beforeAll(async () => {
  till = await openCashier();
});
afterAll(() => till.close());
afterEach(async () => {
  expect(await till.drifts()).toEqual([]);
});

test('part of it is captured, the rest released; captured once, whoever asks again', async () => {
  const { paid, intentId } = await till.pay();
  const capture = (cents: number, cause: string) =>
    till.inTx((tx) => till.payments.requestCapture(tx, intentId, cents, cause));
  expect(await capture(7_397, 'too much')).toBe(false);
  expect(await Promise.all([capture(5_000, 'ready'), capture(5_000, 'ready')])).toEqual([true, true]);
  expect(await capture(1_000, 'another')).toBe(false);
  expect(await till.inTx((tx) => till.payments.cancel(tx, intentId, 'too late'))).toBe(false);
  await till.drain();
  expect(await till.now(paid)).toMatchObject({ state: 'captured', capturedCents: 5_000 });
  expect(await till.bookOf(intentId)).toMatchObject({ captured: 5_000, refunded: 0 });
  expect(till.told(paid).map(({ state }) => state)).toEqual(['authorised', 'captured']);
});

test('nothing is asked of the provider when the transaction that wanted it fails', async () => {
  const { intentId } = await till.pay();
  await expect(
    till.inTx(async (tx) => {
      await till.payments.requestCapture(tx, intentId, 100, 'ready');
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  await till.drain();
  expect(await till.bookOf(intentId)).toMatchObject({ captured: 0 });
});

test('fifty refunds at once never exceed what was captured', async () => {
  const { paid, intentId } = await till.pay({}, { captureLater: false });
  const refunds = await Promise.allSettled(
    Array.from({ length: 50 }, (_, place) =>
      till.inTx((tx) => till.payments.requestRefund(tx, paid, 300, `return ${place}`)),
    ),
  );
  const done = refunds.filter(({ status }) => status === 'fulfilled');
  expect(done).toHaveLength(24);
  await till.drain();
  expect(await till.now(paid)).toMatchObject({ refundedCents: 7_200, capturedCents: 7_396 });
  expect(await till.bookOf(intentId)).toMatchObject({ refunded: 7_200 });
  await expect(
    till.inTx((tx) => till.payments.requestRefund(tx, paid, 197, 'the rest and one')),
  ).rejects.toMatchObject({
    code: 'refund-exceeds-payment',
    members: { mostCents: 196 },
  });
});

test('the same refund fifty times is one refund', async () => {
  const { paid, intentId } = await till.pay({}, { captureLater: false });
  const refunds = await Promise.all(
    Array.from({ length: 50 }, () =>
      till.inTx((tx) => till.payments.requestRefund(tx, paid, 1_000, 'one return')),
    ),
  );
  expect(new Set(refunds.map((refund) => JSON.stringify(refund))).size).toBe(1);
  await till.drain();
  expect(await till.bookOf(intentId)).toMatchObject({ refunded: 1_000 });
  expect(till.told(paid).filter(({ refund }) => refund?.state === 'done')).toHaveLength(1);
});

test('a refund goes back over two payments, the newest first', async () => {
  const paid = { kind: 'parcel', id: randomUUID() };
  const first = await till.pay({}, { for: paid, captureLater: false, amountCents: 1_000 });
  till.clock.advance(1_000);
  const second = await till.pay({}, { for: paid, captureLater: false, amountCents: 500 });
  const parts = await till.inTx((tx) => till.payments.requestRefund(tx, paid, 700, 'return'));
  expect(parts.map(({ intentId, amountCents }) => ({ intentId, amountCents }))).toEqual([
    { intentId: second.intentId, amountCents: 500 },
    { intentId: first.intentId, amountCents: 200 },
  ]);
  expect(await till.payments.refundable(paid)).toBe(800);
  await till.drain();
});

test('cancelled while it is being captured: captured first, then given back', async () => {
  const { paid, intentId } = await till.pay();
  await till.inTx((tx) => till.payments.requestCapture(tx, intentId, 7_396, 'ready'));
  expect(await till.inTx((tx) => till.payments.giveBack(tx, paid, 'cancelled'))).toEqual({
    cancelledCents: 0,
    refundedCents: 7_396,
  });
  await till.drain();
  expect(await till.bookOf(intentId)).toMatchObject({ captured: 7_396, refunded: 7_396 });
});

test('the authorisation is gone at the bank: whoever is paid hears it, and refunds of it are void', async () => {
  const { paid, intentId } = await till.pay();
  const { ref = '' } = (await till.bookOf(intentId)) ?? {};
  const errand = { id: randomUUID(), amountCents: 0, isRepeat: false };
  await till.app.get(SandboxLedger).cancel(ref, errand);
  await till.database.run({ text: `delete from sandbox_delivery where ref = $1`, values: [ref] });
  await till.inTx((tx) => till.payments.requestCapture(tx, intentId, 7_396, 'ready'));
  await till.inTx((tx) => till.payments.requestRefund(tx, paid, 100, 'return'));
  await till.drain();
  expect(till.told(paid).at(-1)).toMatchObject({ state: 'cancelled', reason: 'authorisation-lost' });
  expect(await till.now(paid)).toMatchObject({ state: 'cancelled', refundAskedCents: 0 });
  expect(await till.errands(intentId)).toEqual([
    { kind: 'capture', state: 'refused', tries: 1 },
    { kind: 'refund', state: 'refused', tries: 0 },
  ]);
});

test('killed between the bank’s answer and our commit: done again with the same effect', async () => {
  const { paid, intentId } = await till.pay();
  await till.inTx((tx) => till.payments.requestCapture(tx, intentId, 7_000, 'ready'));
  till.react(paid, ({ state }) =>
    state === 'captured' ? Promise.reject(new Error('killed')) : Promise.resolve(),
  );
  await till.app.get(PaymentErrands).drain();
  // The bank has it, we do not know it.
  expect(await till.bookOf(intentId)).toMatchObject({ captured: 7_000 });
  expect(await till.now(paid)).toMatchObject({ state: 'authorised', capturedCents: 0 });
  till.calm(paid);
  till.clock.advance(10_000);
  await till.app.get(PaymentErrands).drain();
  expect(await till.now(paid)).toMatchObject({ state: 'captured', capturedCents: 7_000 });
  await till.drain();
  expect(await till.bookOf(intentId)).toMatchObject({ captured: 7_000 });
  expect(till.told(paid).filter(({ state }) => state === 'captured')).toHaveLength(1);
});

test('one that was claimed by a process that died is done by another one, after its time', async () => {
  const { paid, intentId } = await till.pay({}, { captureLater: false });
  await till.inTx((tx) => till.payments.requestRefund(tx, paid, 500, 'return'));
  await till.database.run({
    text: `update payment_errand set claimed_until = $2, tries = 1 where intent_id = $1`,
    values: [intentId, till.inMinutes(1)],
  });
  await till.app.get(PaymentErrands).drain();
  expect(await till.bookOf(intentId)).toMatchObject({ refunded: 0 });
  till.clock.advance(61_000);
  await till.drain();
  expect(await till.now(paid)).toMatchObject({ refundedCents: 500 });
  expect(await till.bookOf(intentId)).toMatchObject({ refunded: 500 });
});

test('given up after ten tries, it is shown to head office, and done when they ask again', async () => {
  const { paid, intentId } = await till.pay({}, { captureLater: false });
  await till.inTx((tx) => till.payments.requestRefund(tx, paid, 500, 'return'));
  till.react(paid, () => Promise.reject(new Error('never')));
  for (let round = 0; round < 12; round += 1) {
    await till.app.get(PaymentErrands).drain();
    till.clock.advance(3_600_000);
  }
  expect(await till.errands(intentId)).toEqual([{ kind: 'refund', state: 'parked', tries: 10 }]);
  till.calm(paid);

  const { cookie } = await cookieFor(till, { login: 'siege', role: 'head-office' });
  const http = request(till.base);
  const trouble = await http.get('/api/v1/head-office/payments/trouble').set('cookie', cookie).expect(200);
  const [stuck] = trouble.body.errands;
  expect(stuck).toMatchObject({
    kind: 'refund',
    state: 'parked',
    amountCents: 500,
    paidFor: paid,
    lastError: 'never',
  });
  const again = () =>
    http
      .post(`/api/v1/head-office/payments/errands/${stuck.id}/retry`)
      .set('cookie', cookie)
      .set('idempotency-key', randomUUID())
      .send({});
  await again().expect(200);
  await till.drain();
  expect(await till.now(paid)).toMatchObject({ refundedCents: 500 });
  expect(await till.bookOf(intentId)).toMatchObject({ refunded: 500 });
  await again().expect(404);
});

test('books that differ are found: a sum without its rows, and money that the sandbox has and we do not', async () => {
  const { paid, intentId } = await till.pay({}, { captureLater: false });
  await till.inTx((tx) => till.payments.requestRefund(tx, paid, 500, 'return'));
  await till.drain();
  const planted = async (text: string, back: string) => {
    await till.database.run({ text, values: [intentId] });
    const found = await till.drifts();
    await till.database.run({ text: back, values: [intentId] });
    return found;
  };
  expect(
    await planted(
      'update payment_intent set refunded_cents = 400 where id = $1',
      'update payment_intent set refunded_cents = 500 where id = $1',
    ),
  ).toEqual([
    { what: 'refunded by the sandbox', row: intentId, kept: 400, derived: 500 },
    { what: 'refunded of a payment', row: intentId, kept: 400, derived: 500 },
  ]);
  expect(
    await planted(
      'update sandbox_payment set paid_cents = 7400, captured_cents = 7400 where merchant_ref = $1::text',
      'update sandbox_payment set paid_cents = 7396, captured_cents = 7396 where merchant_ref = $1::text',
    ),
  ).toEqual([{ what: 'captured by the sandbox', row: intentId, kept: 7_396, derived: 7_400 }]);
});
