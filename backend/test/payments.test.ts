import { DuePayments } from '../src/payments/due-payments.service.js';
import { SandboxLedger } from '../src/payments/sandbox/sandbox-ledger.service.js';
import { type Cashier, openCashier } from './cashier.js';
import { openSandbox, payOnline } from './pay.js';

let till: Cashier;
beforeAll(async () => {
  till = await openCashier();
});
afterAll(() => till.close());
afterEach(async () => {
  expect(await till.drifts()).toEqual([]);
});

test('approved at the bank: authorised, told once, and back at the order', async () => {
  const { paid, url } = await till.open();
  expect(await payOnline(till.base, url)).toBe('/commande/1?x=1');
  expect(await till.now(paid)).toMatchObject({
    state: 'authorised',
    amountCents: 7_396,
    method: 'card 4242',
  });
  expect(till.told(paid).map(({ state, isLate }) => ({ state, isLate }))).toEqual([
    { state: 'authorised', isLate: false },
  ]);
  // The way to the page is the way back now.
  expect(
    await fetch(`${till.base}${url}`, { redirect: 'manual' }).then((a) => a.headers.get('location')),
  ).toBe('/commande/1?x=1');
});

test('with immediate capture the money is there at once', async () => {
  const { paid } = await till.pay({}, { captureLater: false });
  expect(await till.now(paid)).toMatchObject({ state: 'captured', capturedCents: 7_396 });
});

test('the bank declines, the shopper tries again on the same page, and it is the same intent', async () => {
  const { paid, url, intentId } = await till.open();
  const page = await payOnline(till.base, url, { answer: 'decline' });
  expect(await (await fetch(`${till.base}${page}`)).text()).toContain('Paiement refusé');
  expect((await till.now(paid))?.state).toBe('declined');
  const again = await till.open({ for: paid });
  expect(again.intentId).toBe(intentId);
  await payOnline(till.base, again.url);
  expect((await till.now(paid))?.state).toBe('authorised');
  expect(till.told(paid).map(({ state }) => state)).toEqual(['declined', 'authorised']);
});

test('a code of the second step: right, it is paid; three times wrong, it is declined', async () => {
  const { paid } = await till.pay({ answer: 'second-step' });
  expect(till.told(paid).map(({ state }) => state)).toEqual(['requires-action', 'authorised']);

  const other = await till.open();
  const page = await till.payUntilCode(other.url);
  for (const code of ['abc', '00000x', '']) await till.post(`${page}/code`, { code });
  expect((await till.now(other.paid))?.state).toBe('declined');
});

test('answered twice, it is applied once', async () => {
  const { paid } = await till.pay({ times: 'twice' });
  expect(till.told(paid)).toHaveLength(1);
  const [{ count = 0 } = {}] = await till.database.rows<{ count: number }>({
    text: `select count(*)::integer as count from sandbox_delivery where state = 'delivered'
            and ref = (select ref from sandbox_payment where merchant_ref = $1)`,
    values: [(await till.now(paid))?.id],
  });
  expect(count).toBe(2);
});

test('answered late, the shopper comes back to a payment that is still looked into, and it is paid later', async () => {
  const { paid } = await till.pay({ when: 'soon' });
  expect((await till.now(paid))?.state).toBe('requires-action');
  till.clock.advance(30_000);
  await till.drain();
  expect(await till.now(paid)).toMatchObject({ state: 'authorised' });
});

test('an amount that differs is kept for a look, and nothing else changes', async () => {
  const { paid, intentId } = await till.pay({ amount: 'wrong' });
  expect((await till.now(paid))?.state).toBe('created');
  expect(till.told(paid)).toEqual([]);
  const kept = await till.database.rows({
    text: 'select outcome, fault from payment_event where intent_id = $1 order by event_id',
    values: [intentId],
  });
  expect(kept).toContainEqual({ outcome: 'kept', fault: 'wrong-amount' });
});

test('another amount for the same purchase ends the former intent, whose page is closed', async () => {
  const { paid, url, intentId } = await till.open();
  await openSandbox(till.base, url);
  const other = await till.open({ for: paid, amountCents: 5_000 });
  await till.drain();
  expect(other.intentId).not.toBe(intentId);
  expect((await till.bookOf(intentId))?.state).toBe('cancelled');
  expect((await till.payments.state(paid)).map(({ state }) => state)).toEqual(['created', 'cancelled']);
});

test('whoever changes the link gets nowhere', async () => {
  const { url } = await till.open();
  const status = async (path: string) => (await fetch(`${till.base}${path}`, { redirect: 'manual' })).status;
  expect(await status(`${url}x`)).toBe(404);
  expect(await status(url.replace(/[0-9a-f]{4}\//, 'ffff/'))).toBe(404);
  expect(await status('/pay/not-an-id/token')).toBe(404);
  expect(await status('/pay/sandbox/sb_unknown')).toBe(404);
});

test('only a path of ours is a way back', async () => {
  await expect(till.open({ returnUrl: 'https://evil.example/' })).rejects.toThrow('path of ours');
  await expect(till.open({ returnUrl: '//evil.example/' })).rejects.toThrow('path of ours');
  await expect(till.open({ returnUrl: '/\\evil.example/' })).rejects.toThrow('path of ours');
});

test('nobody pays in time: expired, told, and nobody can pay any more', async () => {
  const { paid, url, intentId } = await till.open();
  const page = await openSandbox(till.base, url);
  till.clock.advance(16 * 60_000);
  await till.app.get(DuePayments).expire();
  await till.drain();
  expect((await till.now(paid))?.state).toBe('expired');
  expect(till.told(paid).map(({ state }) => state)).toEqual(['expired']);
  await till.post(`${page}/choice`, { choice: 'approve' });
  expect((await till.bookOf(intentId))?.state).toBe('expired');
  expect(await (await fetch(`${till.base}${page}`)).text()).toContain('fermée');
});

test('the message was lost: the provider is asked before the end, and it is paid', async () => {
  const { paid, url, intentId } = await till.open();
  await openSandbox(till.base, url);
  const { ref = '' } = (await till.bookOf(intentId)) ?? {};
  const plainly = { when: 'now', times: 'once', amount: 'right' } as const;
  await till.app.get(SandboxLedger).choose(ref, 'approve', plainly);
  await till.database.run({ text: 'delete from sandbox_delivery where ref = $1', values: [ref] });
  till.clock.advance(16 * 60_000);
  expect(await till.app.get(DuePayments).expire()).toBe(0);
  expect((await till.now(paid))?.state).toBe('authorised');
});

test('money after the end is told as late, and goes back by itself when nobody wants it', async () => {
  const { paid, intentId } = await till.pay({ when: 'after-deadline' });
  till.react(paid, (change, tx) =>
    change.isLate ? till.payments.giveBack(tx, paid, 'too late') : Promise.resolve(),
  );
  till.clock.advance(15 * 60_000 + 1_000);
  await till.app.get(DuePayments).expire();
  await till.drain();
  expect((await till.now(paid))?.state).toBe('expired');
  till.clock.advance(60_000);
  await till.drain();
  await till.drain();
  expect(till.told(paid).map(({ state, isLate }) => ({ state, isLate }))).toEqual([
    { state: 'requires-action', isLate: false },
    { state: 'expired', isLate: false },
    { state: 'authorised', isLate: true },
  ]);
  expect((await till.now(paid))?.state).toBe('cancelled');
  expect(await till.bookOf(intentId)).toMatchObject({ state: 'cancelled', captured: 0 });
});

test('late money that was captured at once is refunded', async () => {
  const { paid, intentId } = await till.pay({ when: 'after-deadline' }, { captureLater: false });
  till.react(paid, (change, tx) =>
    change.isLate ? till.payments.giveBack(tx, paid, 'too late') : Promise.resolve(),
  );
  till.clock.advance(15 * 60_000 + 1_000);
  await till.app.get(DuePayments).expire();
  till.clock.advance(60_000);
  await till.drain();
  await till.drain();
  expect(await till.now(paid)).toMatchObject({ state: 'captured', refundedCents: 7_396 });
  expect(await till.bookOf(intentId)).toMatchObject({ captured: 7_396, refunded: 7_396 });
});

test('cancelled five times, with a message of failure and the end of its time: one release', async () => {
  const { paid, intentId } = await till.pay();
  const cancels = Array.from({ length: 5 }, () =>
    till.inTx((tx) => till.payments.cancel(tx, intentId, 'cancelled')),
  );
  expect(await Promise.all(cancels)).toEqual([true, true, true, true, true]);
  await till.send(till.message(intentId, { what: 'declined', ref: (await till.bookOf(intentId))?.ref }));
  till.clock.advance(16 * 60_000);
  await till.app.get(DuePayments).expire();
  await till.drain();
  expect((await till.now(paid))?.state).toBe('cancelled');
  expect((await till.bookOf(intentId))?.state).toBe('cancelled');
  expect(await till.errands(intentId)).toEqual([{ kind: 'cancel', state: 'done', tries: 1 }]);
});
