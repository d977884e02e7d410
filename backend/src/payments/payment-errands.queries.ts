import type { ErrandKind } from '@passerelle/shared/api/payments';
import type { Sql } from '../platform/database.js';

export interface ErrandRow {
  readonly id: string;
  readonly intentId: string;
  readonly kind: ErrandKind;
  readonly amountCents: number;
  readonly cause: string;
  readonly state: 'asked' | 'done' | 'refused' | 'parked';
  readonly tries: number;
  /** A refund that a shop gave in the provider's place. */
  readonly isElsewhere: boolean;
}

const errandColumns = `e.id, e.intent_id as "intentId", e.kind, e.amount_cents as "amountCents", e.cause, e.state,
  e.tries, e.elsewhere_at is not null as "isElsewhere"`;

export function insertErrand(
  errand: Pick<ErrandRow, 'id' | 'intentId' | 'kind' | 'amountCents' | 'cause'>,
  at: Date,
): Sql {
  return {
    name: 'payment-errand-insert',
    text: `insert into payment_errand (id, intent_id, kind, amount_cents, cause, asked_at)
           values ($1, $2, $3, $4, $5, $6) on conflict (intent_id, kind, cause) do nothing`,
    values: [errand.id, errand.intentId, errand.kind, errand.amountCents, errand.cause, at],
  };
}

export function errandsOfCause(intentIds: readonly string[], kind: ErrandKind, cause: string): Sql {
  return {
    name: 'payment-errands-of-cause',
    text: `select ${errandColumns} from payment_errand e
            where e.intent_id = any($1::uuid[]) and e.kind = $2 and e.cause = $3 order by e.seq`,
    values: [intentIds, kind, cause],
  };
}

export function lockErrand(id: string): Sql {
  return {
    name: 'payment-errand-lock',
    text: `select ${errandColumns} from payment_errand e where e.id = $1 for update`,
    values: [id],
  };
}

/** The capture that an intent waits for. */
export function captureAsked(intentId: string): Sql {
  return {
    text: `select ${errandColumns} from payment_errand e
            where e.intent_id = $1 and e.kind = 'capture' and e.state in ('asked', 'parked')`,
    values: [intentId],
  };
}

/**
 * Takes what is due, a few at a time, for so long: whoever dies with one in hand gives it back by not settling it. Of
 * one intent one after the other, and nothing is refunded before it was captured.
 */
export function claimErrands(now: Date, until: Date, limit: number): Sql {
  return {
    name: 'payment-errands-claim',
    text: `update payment_errand e set claimed_until = $2, tries = e.tries + 1
             from (select d.id from payment_errand d
                    where d.state = 'asked' and (d.next_try_at is null or d.next_try_at <= $1)
                      and (d.claimed_until is null or d.claimed_until <= $1)
                      and not exists (select from payment_errand b where b.intent_id = d.intent_id and b.seq < d.seq
                            and (b.state = 'asked' or b.state = 'parked' and b.kind = 'capture'))
                    order by d.seq limit ${limit} for update skip locked) due
            where e.id = due.id returning ${errandColumns}`,
    values: [now, until],
  };
}

export function settleErrand(
  id: string,
  state: 'done' | 'refused' | 'parked',
  at: Date,
  words: { readonly ref?: string; readonly error?: string } = {},
): Sql {
  return {
    name: 'payment-errand-settle',
    text: `update payment_errand set state = $2, settled_at = $3, claimed_until = null, next_try_at = null,
             provider_ref = coalesce($4, provider_ref), last_error = $5 where id = $1`,
    values: [id, state, at, words.ref ?? null, words.error?.slice(0, 500) ?? null],
  };
}

/** Back into the queue: later, each time twice as late. */
export function postponeErrand(id: string, error: string, now: Date): Sql {
  return {
    text: `update payment_errand set claimed_until = null, last_error = $2,
             next_try_at = $3::timestamptz + least(interval '1 hour', interval '1 second' * 2 ^ tries)
            where id = $1 and state = 'asked'`,
    values: [id, error.slice(0, 500), now],
  };
}

/** What was asked to be given back of an intent and will never be. */
export function refuseRefunds(intentId: string, at: Date, error: string): Sql {
  return {
    text: `update payment_errand set state = 'refused', settled_at = $2, claimed_until = null, last_error = $3
            where intent_id = $1 and kind = 'refund' and state in ('asked', 'parked')
            returning id, amount_cents as "amountCents", cause`,
    values: [intentId, at, error],
  };
}
