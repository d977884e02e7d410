import type { IntentState } from '@passerelle/shared/api/payments';
import type { Locale } from '@passerelle/shared/pricing/types';
import type { Sql } from '../platform/database.js';
import { unpaidStates } from './domain/life.js';

/** What is paid for; payments know no more of it. */
export interface Paid {
  readonly kind: string;
  readonly id: string;
}

/** One attempt to be paid. */
export interface IntentRow {
  readonly id: string;
  readonly forKind: string;
  readonly forId: string;
  readonly provider: string;
  readonly providerRef: string | null;
  readonly pageUrl: string | null;
  readonly state: IntentState;
  readonly amountCents: number;
  readonly currency: string;
  readonly captureLater: boolean;
  readonly captureAskedCents: number;
  readonly capturedCents: number;
  readonly refundAskedCents: number;
  readonly refundedCents: number;
  /** Of refunds that were refused, what was given back another way. */
  readonly elsewhereCents: number;
  readonly method: string | null;
  readonly label: string;
  readonly locale: Locale;
  readonly returnPath: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly heardAt: Date | null;
}

const columns = `id, for_kind as "forKind", for_id as "forId", provider, provider_ref as "providerRef",
  page_url as "pageUrl", state, amount_cents as "amountCents", currency, capture_later as "captureLater",
  capture_asked_cents as "captureAskedCents", captured_cents as "capturedCents",
  refund_asked_cents as "refundAskedCents", refunded_cents as "refundedCents", elsewhere_cents as "elsewhereCents", method, label, locale,
  return_path as "returnPath", created_at as "createdAt", expires_at as "expiresAt", heard_at as "heardAt"`;

const unpaid = unpaidStates.map((state) => `'${state}'`).join(', ');

export type NewIntent = Pick<
  IntentRow,
  | 'id'
  | 'provider'
  | 'amountCents'
  | 'currency'
  | 'captureLater'
  | 'label'
  | 'locale'
  | 'returnPath'
  | 'createdAt'
  | 'expiresAt'
> & { readonly for: Paid };

export function insertIntent(intent: NewIntent): Sql {
  return {
    name: 'payment-intent-insert',
    text: `insert into payment_intent (id, for_kind, for_id, provider, state, amount_cents, currency,
             capture_later, label, locale, return_path, created_at, expires_at)
           values ($1, $2, $3, $4, 'created', $5, $6, $7, $8, $9, $10, $11, $12)`,
    values: [
      ...[intent.id, intent.for.kind, intent.for.id, intent.provider, intent.amountCents, intent.currency],
      ...[intent.captureLater, intent.label, intent.locale, intent.returnPath],
      ...[intent.createdAt, intent.expiresAt],
    ],
  };
}

export function intentById(id: string): Sql {
  return {
    name: 'payment-intent',
    text: `select ${columns} from payment_intent where id = $1`,
    values: [id],
  };
}

export function lockIntent(id: string): Sql {
  return {
    name: 'payment-intent-lock',
    text: `select ${columns} from payment_intent where id = $1 for no key update`,
    values: [id],
  };
}

export function intentIdByRef(provider: string, ref: string): Sql {
  return {
    name: 'payment-intent-by-ref',
    text: 'select id from payment_intent where provider = $1 and provider_ref = $2',
    values: [provider, ref],
  };
}

/** The intents of one purchase, the newest first. */
export function intentsFor({ kind, id }: Paid): Sql {
  return {
    name: 'payment-intents-for',
    text: `select ${columns} from payment_intent where for_kind = $1 and for_id = $2 order by seq desc`,
    values: [kind, id],
  };
}

/** The same, won for a change in the order they were opened; the newest is the last. */
export function lockIntentsFor({ kind, id }: Paid): Sql {
  return {
    name: 'payment-intents-lock',
    text: `select ${columns} from payment_intent where for_kind = $1 and for_id = $2
            order by seq for no key update`,
    values: [kind, id],
  };
}

/** The same payment goes on for longer, and comes back to where it was asked from last. */
export function prolong(id: string, expiresAt: Date, returnPath: string): Sql {
  return {
    text: `update payment_intent set expires_at = greatest(expires_at, $2), return_path = $3 where id = $1`,
    values: [id, expiresAt, returnPath],
  };
}

export function setState(id: string, state: IntentState, endedAt: Date | null): Sql {
  return {
    name: 'payment-intent-state',
    text: 'update payment_intent set state = $2, ended_at = $3 where id = $1',
    values: [id, state, endedAt],
  };
}

/** What a provider said last, when and by what means it was paid. */
export function noteHeard(id: string, at: Date | null, method: string | undefined, ref: string | null): Sql {
  return {
    name: 'payment-intent-heard',
    text: `update payment_intent set heard_at = greatest(heard_at, $2::timestamptz),
             method = coalesce($3, method), provider_ref = coalesce(provider_ref, $4) where id = $1`,
    values: [id, at, method ?? null, ref],
  };
}

/** Where the shopper pays; the first that was made stands. */
export function notePage(id: string, ref: string, url: string): Sql {
  return {
    name: 'payment-intent-page',
    text: `update payment_intent set provider_ref = $2, page_url = $3
            where id = $1 and page_url is null`,
    values: [id, ref, url],
  };
}

export function askCapture(id: string, amountCents: number): Sql {
  return {
    text: 'update payment_intent set capture_asked_cents = $2 where id = $1',
    values: [id, amountCents],
  };
}

/** Money is there. */
export function noteCaptured(id: string, amountCents: number, at: Date): Sql {
  return {
    text: `update payment_intent set state = 'captured', captured_cents = $2, capture_asked_cents = $2,
             ended_at = $3 where id = $1`,
    values: [id, amountCents, at],
  };
}

/** The authorisation is gone; nothing will be captured, and nothing can be given back. */
export function noteLost(id: string, at: Date): Sql {
  return {
    text: `update payment_intent set state = 'cancelled', capture_asked_cents = 0, refund_asked_cents = 0,
             ended_at = $2 where id = $1`,
    values: [id, at],
  };
}

export function addRefundAsked(id: string, cents: number): Sql {
  return {
    text: 'update payment_intent set refund_asked_cents = refund_asked_cents + $2 where id = $1',
    values: [id, cents],
  };
}

export function addRefunded(id: string, cents: number): Sql {
  return {
    text: 'update payment_intent set refunded_cents = refunded_cents + $2 where id = $1',
    values: [id, cents],
  };
}

/** Unpaid intents whose time is over, the oldest first, from after one of them on. */
export function overdueIntents(
  now: Date,
  limit: number,
  after: Pick<IntentRow, 'id' | 'expiresAt'> | undefined,
): Sql {
  return {
    name: 'payment-intents-overdue',
    text: `select ${columns} from payment_intent
            where state in (${unpaid}) and expires_at <= $1
              and ($2::timestamptz is null or (expires_at, id) > ($2, $3::uuid))
            order by expires_at, id limit ${limit}`,
    values: [now, after?.expiresAt ?? null, after?.id ?? null],
  };
}
