import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { DuePayments } from '../src/payments/due-payments.service.js';
import { type Cashier, openCashier } from './cashier.js';
import { openSandbox, type PayingWish, payOnline } from './pay.js';

let till: Cashier;
beforeAll(async () => {
  till = await openCashier();
});
afterAll(() => till.close());

const SEED = Number(process.env.MODEL_SEED ?? 1);
const HISTORIES = Number(process.env.MODEL_HISTORIES ?? 40);

type Step =
  | { readonly do: 'open'; readonly cents: number; readonly later: boolean }
  | { readonly do: 'pay'; readonly wish: PayingWish }
  | { readonly do: 'capture' | 'refund'; readonly cents: number; readonly cause: number }
  | { readonly do: 'cancel' | 'give-back'; readonly cause: number }
  | { readonly do: 'wait'; readonly minutes: number }
  | { readonly do: 'visit' | 'sweep' | 'drain' | 'all-at-once' | 'late' };

const cents = fc.integer({ min: 1, max: 6_000 });
const cause = fc.integer({ min: 1, max: 4 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('open'), cents: fc.constantFrom(2_000, 5_000), later: fc.boolean() }),
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('pay'),
      wish: fc.record(
        {
          answer: fc.constantFrom('approve', 'approve', 'decline', 'second-step'),
          when: fc.constantFrom('now', 'now', 'soon', 'after-deadline', 'after-deadline'),
          times: fc.constantFrom('once', 'twice'),
        },
        { requiredKeys: ['answer'] },
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('capture', 'refund'), cents, cause }) },
  fc.record({ do: fc.constantFrom('cancel', 'give-back'), cause }),
  fc.record({ do: fc.constant('wait'), minutes: fc.constantFrom(1, 5, 20) }),
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('visit', 'sweep', 'drain', 'all-at-once', 'late') }),
  },
) as fc.Arbitrary<Step>;

/** One purchase with whatever happens to it; refusals are answers like any other. */
async function play(steps: readonly Step[]): Promise<void> {
  const paid = { kind: 'parcel', id: randomUUID() };
  // Late money is not wanted.
  till.react(paid, (change, tx) =>
    change.isLate ? till.payments.giveBack(tx, paid, `late ${change.intent.id}`) : Promise.resolve(),
  );
  let url: string | undefined;
  for (const one of steps) {
    url = (await take(paid, one, url)) ?? url;
    expect(await driftsOf(paid)).toEqual([]);
  }
  await untilQuiet();
  await agrees(paid);
}

async function take(paid: { kind: string; id: string }, one: Step, url: string | undefined) {
  const newest = (await till.now(paid))?.id ?? randomUUID();
  switch (one.do) {
    case 'open':
      return (await till.open({ for: paid, amountCents: one.cents, captureLater: one.later })).url;
    case 'visit':
    case 'pay':
      if (url !== undefined)
        await (one.do === 'pay' ? payOnline(till.base, url, one.wish) : openSandbox(till.base, url)).catch(
          isOver,
        );
      return;
    case 'capture':
      await till.inTx((tx) => till.payments.requestCapture(tx, newest, one.cents, `capture ${one.cause}`));
      return;
    case 'refund':
      await till
        .inTx((tx) => till.payments.requestRefund(tx, paid, one.cents, `refund ${one.cause}`))
        .catch(isTooMuch);
      return;
    case 'cancel':
      await till.inTx((tx) => till.payments.cancel(tx, newest, `cancel ${one.cause}`));
      return;
    case 'give-back':
      await till.inTx((tx) => till.payments.giveBack(tx, paid, `back ${one.cause}`));
      return;
    case 'wait':
      till.clock.advance(one.minutes * 60_000);
      return;
    case 'sweep':
      await till.app.get(DuePayments).expire();
      return;
    case 'late':
      // The sweep comes in the seconds between the end and an answer that is late.
      if (url !== undefined) await payOnline(till.base, url, { when: 'after-deadline' }).catch(isOver);
      await untilDeadline(paid);
      await till.app.get(DuePayments).expire();
      return;
    case 'drain':
      await till.drain();
      return;
    case 'all-at-once':
      await Promise.all([
        till.drain(),
        till.app.get(DuePayments).expire(),
        till.drain(),
        till.inTx((tx) => till.payments.giveBack(tx, paid, 'all at once')),
      ]);
      return;
  }
}

/** What drifts of this purchase; another one's would mislead whoever makes a failure smaller. */
async function driftsOf(paid: { kind: string; id: string }): Promise<unknown[]> {
  const ids = new Set((await till.payments.state(paid)).map(({ id }) => id));
  return (await till.drifts()).filter(({ row }) => ids.has(row));
}

async function untilDeadline(paid: { kind: string; id: string }): Promise<void> {
  const end = (await till.now(paid))?.expiresAt.getTime() ?? 0;
  till.clock.advance(Math.max(0, end + 1_000 - till.clock.now().getTime()));
}

/** The link leads no longer to the bank. */
function isOver(error: unknown): void {
  expect(String(error)).toMatch(/leads to|The sandbox answered/);
}

function isTooMuch(error: unknown): void {
  expect(error).toMatchObject({ code: 'refund-exceeds-payment' });
}

/** Until every message is delivered and everything asked for is done. */
async function untilQuiet(): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    await till.drain();
    await till.app.get(DuePayments).expire();
    till.clock.advance(20 * 60_000);
  }
}

/** Our sums are those of the bank, and no more went back than came. */
async function agrees(paid: { kind: string; id: string }): Promise<void> {
  for (const intent of await till.payments.state(paid)) {
    const { capturedCents, refundedCents, refundAskedCents, amountCents, state } = intent;
    expect(capturedCents).toBeLessThanOrEqual(amountCents);
    expect(refundedCents).toBe(refundAskedCents);
    expect(refundedCents).toBeLessThanOrEqual(capturedCents);
    expect(['authorised', 'captured', 'expired', 'cancelled']).toContain(state);
    const book = await till.bookOf(intent.id);
    expect({ captured: book?.captured ?? 0, refunded: book?.refunded ?? 0 }).toEqual({
      captured: capturedCents,
      refunded: refundedCents,
    });
    if (state === 'authorised') expect(book?.state).toBe('authorised');
    else expect(book?.state).not.toBe('authorised');
  }
}

test('whatever happens to a purchase, in whatever order, the bank and we have the same sums', async () => {
  const first: Step = { do: 'open', cents: 5_000, later: true };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 20, size: 'max' }), (steps) =>
      play([first, ...steps]),
    ),
    { seed: SEED, numRuns: HISTORIES },
  );
}, 120_000);
