import type { Sql } from '../platform/database.js';

export interface NewEvent {
  readonly provider: string;
  readonly eventId: string;
  readonly intentId: string | null;
  readonly ref: string | null;
  readonly what: string;
  readonly amountCents: number | null;
  readonly currency: string | null;
  readonly at: Date | null;
  readonly receivedAt: Date;
  readonly outcome: 'applied' | 'stale' | 'kept';
  readonly fault: string | null;
}

/** Notes a message; touches no row when it was noted before. */
export function insertEvent(event: NewEvent): Sql {
  return {
    name: 'payment-event-insert',
    text: `insert into payment_event (provider, event_id, intent_id, ref, what, amount_cents, currency, at,
             received_at, outcome, fault)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
    values: [
      ...[event.provider, event.eventId, event.intentId, event.ref, event.what, event.amountCents],
      ...[event.currency, event.at, event.receivedAt, event.outcome, event.fault],
    ],
  };
}
