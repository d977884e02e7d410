import type { Locale } from '@passerelle/shared/pricing/types';
import type { Sql } from '../../platform/database.js';

export type SandboxState =
  | 'open'
  | 'second-step'
  | 'declined'
  | 'authorised'
  | 'captured'
  | 'cancelled'
  | 'expired';

/** How the bank of the sandbox tells its answer, as it was chosen on its page. */
export interface Telling {
  readonly when: 'now' | 'soon' | 'after-deadline';
  readonly times: 'once' | 'twice';
  readonly amount: 'right' | 'wrong';
}

export interface SandboxPayment {
  readonly ref: string;
  readonly merchantRef: string;
  readonly merchant: string;
  readonly label: string;
  readonly amountCents: number;
  readonly currency: string;
  readonly capturesLater: boolean;
  readonly locale: Locale;
  readonly returnPath: string;
  readonly state: SandboxState;
  readonly paidCents: number;
  readonly capturedCents: number;
  readonly refundedCents: number;
  readonly stepCode: string | null;
  readonly stepFailures: number;
  readonly answer: Telling;
  readonly toldFrom: Date;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const columns = `ref, merchant_ref as "merchantRef", merchant, label, amount_cents as "amountCents", currency,
  captures_later as "capturesLater", locale, return_path as "returnPath", state, paid_cents as "paidCents",
  captured_cents as "capturedCents", refunded_cents as "refundedCents", step_code as "stepCode",
  step_failures as "stepFailures", answer, told_from as "toldFrom", created_at as "createdAt",
  expires_at as "expiresAt"`;

export function insertPayment(
  payment: Pick<
    SandboxPayment,
    | 'ref'
    | 'merchantRef'
    | 'merchant'
    | 'label'
    | 'amountCents'
    | 'currency'
    | 'capturesLater'
    | 'locale'
    | 'returnPath'
    | 'createdAt'
    | 'expiresAt'
  >,
): Sql {
  return {
    text: `insert into sandbox_payment (ref, merchant_ref, merchant, label, amount_cents, currency, captures_later,
             locale, return_path, state, told_from, created_at, expires_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $10, $11) on conflict (merchant_ref) do nothing`,
    values: [
      ...[payment.ref, payment.merchantRef, payment.merchant, payment.label, payment.amountCents],
      ...[payment.currency, payment.capturesLater, payment.locale, payment.returnPath],
      ...[payment.createdAt, payment.expiresAt],
    ],
  };
}

export function paymentOf(merchantRef: string): Sql {
  return {
    text: `select ${columns} from sandbox_payment where merchant_ref = $1`,
    values: [merchantRef],
  };
}

export function paymentByRef(ref: string): Sql {
  return { text: `select ${columns} from sandbox_payment where ref = $1`, values: [ref] };
}

export function lockPayment(ref: string): Sql {
  return { text: `select ${columns} from sandbox_payment where ref = $1 for update`, values: [ref] };
}

/** The whole of what can change. */
export function savePayment(payment: SandboxPayment): Sql {
  return {
    text: `update sandbox_payment set state = $2, paid_cents = $3, captured_cents = $4, refunded_cents = $5,
             step_code = $6, step_failures = $7, answer = $8, told_from = $9 where ref = $1`,
    values: [
      ...[payment.ref, payment.state, payment.paidCents, payment.capturedCents, payment.refundedCents],
      ...[payment.stepCode, payment.stepFailures, JSON.stringify(payment.answer), payment.toldFrom],
    ],
  };
}

/** Touches no row when it was done before. */
export function insertOperation(key: string, ref: string, kind: string, cents: number, at: Date): Sql {
  return {
    text: `insert into sandbox_operation (idempotency_key, ref, kind, amount_cents, at)
           values ($1, $2, $3, $4, $5) on conflict do nothing`,
    values: [key, ref, kind, cents, at],
  };
}

export interface SandboxDelivery {
  readonly id: string;
  readonly body: string;
  readonly tries: number;
}

export function insertDelivery(id: string, ref: string, body: string, dueAt: Date): Sql {
  return {
    text: 'insert into sandbox_delivery (id, ref, body, due_at) values ($1, $2, $3, $4)',
    values: [id, ref, body, dueAt],
  };
}

/** Takes messages that are due; of one payment, or of all. */
export function claimDeliveries(now: Date, until: Date, limit: number, ref?: string): Sql {
  return {
    text: `update sandbox_delivery d set claimed_until = $2, tries = d.tries + 1
             from (select id from sandbox_delivery
                    where state = 'waiting' and due_at <= $1 and (claimed_until is null or claimed_until <= $1)
                      and ($3::text is null or ref = $3)
                    order by due_at, seq limit ${limit} for update skip locked) due
            where d.id = due.id returning d.id, d.body, d.tries`,
    values: [now, until, ref ?? null],
  };
}

export function noteDelivered(id: string): Sql {
  return {
    text: `update sandbox_delivery set state = 'delivered', claimed_until = null, last_error = null where id = $1`,
    values: [id],
  };
}

/** Later, each time twice as late; no more after so many tries. */
export function noteUndelivered(id: string, error: string, now: Date, maxTries: number): Sql {
  return {
    text: `update sandbox_delivery set claimed_until = null, last_error = $2,
             state = case when tries >= $4 then 'parked' else 'waiting' end,
             due_at = $3::timestamptz + least(interval '1 hour', interval '1 second' * 2 ^ tries) where id = $1`,
    values: [id, error.slice(0, 500), now, maxTries],
  };
}
