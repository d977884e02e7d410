import type { Sql } from '../platform/database.js';
import type { Paid } from './payments.queries.js';

/** Money that a provider took and would not give back. */
export interface RefusedRefund {
  readonly id: string;
  readonly intentId: string;
  readonly amountCents: number;
  readonly refusedAt: Date;
}

// What was never taken is not owed, nor what was asked again since: refunds of a lost authorisation are refused too.
const standing = `select e.id, e.intent_id as "intentId", e.amount_cents as "amountCents", e.settled_at as "refusedAt"
    from payment_errand e join payment_intent i on i.id = e.intent_id
   where e.kind = 'refund' and e.state = 'refused' and e.elsewhere_at is null and i.state = 'captured'
     and i.captured_cents - i.refund_asked_cents - i.elsewhere_cents >= e.amount_cents`;

/** Refused refunds of a purchase that nobody settled, the oldest first. */
export function refusedRefunds({ kind, id }: Paid): Sql {
  return {
    name: 'refused-refunds',
    text: `${standing} and i.for_kind = $1 and i.for_id = $2 order by e.seq`,
    values: [kind, id],
  };
}

/** One of them, won; the intents of the purchase are won before. */
export function lockRefusedRefund({ kind, id }: Paid, errandId: string): Sql {
  return {
    name: 'lock-refused-refund',
    text: `${standing} and i.for_kind = $1 and i.for_id = $2 and e.id = $3 for update of e`,
    values: [kind, id, errandId],
  };
}

/** Notes that it was given back by somebody else than the provider. */
export function noteElsewhere({ id, intentId, amountCents }: RefusedRefund, at: Date): Sql {
  return {
    name: 'refund-elsewhere',
    text: `with errand as (update payment_errand set elsewhere_at = $4 where id = $1)
           update payment_intent set elsewhere_cents = elsewhere_cents + $3 where id = $2`,
    values: [id, intentId, amountCents, at],
  };
}
