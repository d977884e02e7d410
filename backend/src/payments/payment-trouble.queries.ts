import type { ErrandKind, EventFault } from '@passerelle/shared/api/payments';
import type { Sql } from '../platform/database.js';

export interface StuckErrandRow {
  readonly id: string;
  readonly kind: ErrandKind;
  readonly state: 'parked' | 'refused';
  readonly amountCents: number;
  readonly currency: string;
  readonly cause: string;
  readonly provider: string;
  readonly forKind: string;
  readonly forId: string;
  readonly tries: number;
  readonly lastError: string | null;
  readonly askedAt: Date;
  readonly settledAt: Date;
}

const errandColumns = `e.id, e.kind, e.state, e.amount_cents as "amountCents", i.currency, e.cause, i.provider,
  i.for_kind as "forKind", i.for_id as "forId", e.tries, e.last_error as "lastError", e.asked_at as "askedAt",
  e.settled_at as "settledAt"`;

/** What was given up, and money that a provider would not take or give back; the newest first. */
export function stuckErrands(limit: number): Sql {
  return {
    text: `select ${errandColumns} from payment_errand e join payment_intent i on i.id = e.intent_id
            where e.state = 'parked' or e.state = 'refused' and e.kind in ('capture', 'refund') and e.elsewhere_at is null
            order by e.settled_at desc, e.id limit ${limit}`,
  };
}

export function stuckErrand(id: string): Sql {
  return {
    text: `select ${errandColumns} from payment_errand e join payment_intent i on i.id = e.intent_id
            where e.id = $1 and e.state = 'parked' for update of e`,
    values: [id],
  };
}

/** Puts it back into the queue as one that was tried: the provider may have done it, and forgotten its key since. */
export function askAgain(id: string): Sql {
  return {
    text: `update payment_errand set state = 'asked', settled_at = null, tries = 1, next_try_at = null,
             claimed_until = null where id = $1`,
    values: [id],
  };
}

export interface KeptEventRow {
  readonly provider: string;
  readonly eventId: string;
  readonly what: string;
  readonly fault: EventFault;
  /** A bigint: a provider may say anything. */
  readonly amountCents: string | null;
  readonly currency: string | null;
  readonly forKind: string | null;
  readonly forId: string | null;
  readonly receivedAt: Date;
}

/** What providers said that could not be believed, the newest first. */
export function keptEvents(limit: number): Sql {
  return {
    text: `select v.provider, v.event_id as "eventId", v.what, v.fault, v.amount_cents as "amountCents", v.currency,
             i.for_kind as "forKind", i.for_id as "forId", v.received_at as "receivedAt"
           from payment_event v left join payment_intent i on i.id = v.intent_id
            where v.fault is not null order by v.received_at desc, v.event_id limit ${limit}`,
  };
}
