import { randomUUID } from 'node:crypto';
import { PaymentErrands } from '../src/payments/payment-errands.service.js';
import { type PaymentChange, PaymentsService, type PaymentWish } from '../src/payments/payments.service.js';
import { paymentDrifts } from '../src/payments/reconcile.queries.js';
import { SandboxDeliveries } from '../src/payments/sandbox/sandbox-deliveries.service.js';
import { SandboxProvider } from '../src/payments/sandbox/sandbox-provider.js';
import { SIGNATURE_HEADER, signatureOf } from '../src/payments/sandbox/signature.js';
import type { Tx } from '../src/platform/database.js';
import { openApp } from './open-app.js';
import { listenToSandbox, openSandbox, type PayingWish, payOnline } from './pay.js';

type Paid = PaymentWish['for'];
type Reaction = (change: PaymentChange, tx: Tx) => Promise<unknown>;

export type Cashier = Awaited<ReturnType<typeof openCashier>>;

/** Payments of parcels at the sandbox: who is paid for them notes what it is told, and does what the scene says. */
export async function openCashier() {
  const opened = await openApp({ DEMO: '1' });
  const { app, clock, database } = opened;
  const payments = app.get(PaymentsService);
  const told: PaymentChange[] = [];
  const reactions = new Map<string, Reaction>();
  payments.register('parcel', async (tx, change) => {
    await reactions.get(change.for.id)?.(change, tx);
    told.push(change);
  });
  const base = await listenToSandbox(opened);
  const inMinutes = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000);

  const open = async (wish: Partial<PaymentWish> = {}) => {
    const paid = wish.for ?? { kind: 'parcel', id: randomUUID() };
    const opening = await database.inTransaction((tx) =>
      payments.open(tx, {
        ...{ for: paid, amountCents: 7_396, currency: 'EUR', captureLater: true },
        ...{ returnUrl: '/commande/1?x=1', expiresAt: inMinutes(15), locale: 'fr' },
        label: 'Commande K7Q-4MX',
        ...wish,
      }),
    );
    return { paid, ...opening };
  };

  return {
    ...opened,
    base,
    payments,
    open,
    inMinutes,
    /** Opens an intent and pays it. */
    pay: async (wish: PayingWish = {}, more: Partial<PaymentWish> = {}) => {
      const intent = await open(more);
      await payOnline(base, intent.url, wish);
      return intent;
    },
    now: async (paid: Paid) => (await payments.state(paid))[0],
    /** What was told of a purchase. */
    told: (paid: Paid) => told.filter((change) => change.for.id === paid.id),
    react: (paid: Paid, reaction: Reaction) => void reactions.set(paid.id, reaction),
    calm: (paid: Paid) => void reactions.delete(paid.id),
    inTx: <Result>(story: (tx: Tx) => Promise<Result>) => database.inTransaction(story),
    drain: async () => {
      await app.get(PaymentErrands).drain();
      await app.get(SandboxDeliveries).drain();
    },
    drifts: () => database.rows<{ row: string }>(paymentDrifts),
    /** The books of the sandbox about one intent. */
    bookOf: async (intentId: string) => {
      const [row] = await database.rows<{ ref: string; state: string; captured: number; refunded: number }>({
        text: `select ref, state, captured_cents as captured, refunded_cents as refunded from sandbox_payment
                where merchant_ref = $1`,
        values: [intentId],
      });
      return row;
    },
    errands: (intentId: string) =>
      database.rows({
        text: 'select kind, state, tries from payment_errand where intent_id = $1 order by seq',
        values: [intentId],
      }),
    /** Sends a form of the sandbox's page. */
    post: async (path: string, form: Readonly<Record<string, string>>): Promise<void> => {
      await fetch(`${base}${path}`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(form) });
    },
    /** Goes as far as the page that asks for the code of the second step. */
    payUntilCode: async (url: string): Promise<string> => {
      const page = await openSandbox(base, url);
      const body = new URLSearchParams({ choice: 'second-step' });
      await fetch(`${base}${page}/choice`, { method: 'POST', redirect: 'manual', body });
      return page;
    },
    message: (intentId: string, more: object = {}) => ({
      ...{ eventId: randomUUID(), at: clock.now().toISOString(), intentId, ref: `sb_${intentId}` },
      ...{ what: 'authorised', amountCents: 7_396, currency: 'EUR' },
      ...more,
    }),
    /** Sends a message to the webhook as the sandbox would, or as somebody else. */
    send: async (
      body: object,
      {
        secret = app.get(SandboxProvider).webhookSecret,
        at = clock.now(),
        signature,
      }: { secret?: Buffer; at?: Date; signature?: string } = {},
    ) => {
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
    },
  };
}
