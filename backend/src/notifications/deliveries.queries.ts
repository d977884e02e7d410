import type { Sql } from '../platform/database.js';
import type { DeliveryState, Known } from './domain/delivery.js';
import type { MessageKind } from './messages.queries.js';
import type { Receipt } from './sms/sms-gateway.js';

/** Says, before a gateway is asked, that it will be: whoever dies meanwhile leaves that behind. */
export function markSending(id: string, now: Date): Sql {
  return {
    text: `update message set state = 'sending', state_at = $2, begun_at = $2 where id = $1`,
    values: [id, now],
  };
}

/** A gateway took it. What it has told of it meanwhile stays. */
export function markAccepted(id: string, provider: string, ref: string | null, now: Date): Sql {
  return {
    text: `update message set provider = $2, provider_ref = $3, tries = tries + 1, begun_at = null, sent_at = $4,
             state_at = case when state = 'sending' then $4 else state_at end,
             last_error = case when state = 'sending' then null else last_error end,
             state = case when state = 'sending' then 'sent' else state end
           where id = $1 and state in ('sending', 'unknown', 'sent', 'delivered', 'failed')`,
    values: [id, provider, ref, now],
  };
}

/** It ended without having been taken, or nobody knows. */
export function markEnded(id: string, state: 'failed' | 'unknown', reason: string, now: Date): Sql {
  return {
    text: `update message set state = $2, last_error = $3, state_at = $4, tries = tries + 1, begun_at = null
            where id = $1 and state = 'sending'`,
    values: [id, state, reason.slice(0, 500), now],
  };
}

/** What whoever died was about to send: asked again where that is safe, else unknown. */
export function loseTrack(before: Date, now: Date, repeatsSafely: boolean): Sql {
  return {
    text: `update message set state = case when $3 then 'waiting' else 'unknown' end, state_at = $2,
             last_error = 'no-answer', begun_at = null
            where state = 'sending' and begun_at < $1`,
    values: [before, now, repeatsSafely],
  };
}

export interface NewReceipt extends Receipt {
  readonly id: string;
  readonly provider: string;
  readonly ref: string;
  /** Ours, where the gateway says it. */
  readonly messageId: string | null;
  readonly receivedAt: Date;
}

/** Keeps what a gateway told; nothing when it told it before. */
export function addReceipt(receipt: NewReceipt): Sql {
  const { id, provider, ref, messageId, state, reason, toldOfAt, receivedAt } = receipt;
  return {
    text: `insert into message_receipt (id, provider, ref, message_id, state, reason, told_of_at, received_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)
           on conflict (provider, ref, state, reason, told_of_at) do nothing`,
    values: [id, provider, ref, messageId, state, reason, toldOfAt, receivedAt],
  };
}

export interface KnownMessage extends Known {
  readonly id: string;
}

/** The message a receipt is of, by its own id or by what the gateway calls it; its row is won. */
export function receiptsMessage(provider: string, ref: string, messageId: string | null): Sql {
  return {
    text: `select id, state, receipt_at as "receiptAt" from message
            where id = $3 or ($3::uuid is null and provider = $1 and provider_ref = $2)
            order by seq desc limit 1 for update`,
    values: [provider, ref, messageId],
  };
}

export interface EarlyReceipt extends Receipt {
  readonly id: string;
}

/** Receipts that came before the gateway had said what it calls the message; they are its own from now on. */
export function takeEarlyReceipts(provider: string, ref: string, messageId: string): Sql {
  return {
    text: `update message_receipt set message_id = $3 where provider = $1 and ref = $2 and message_id is null
           returning id, state, reason, told_of_at as "toldOfAt"`,
    values: [provider, ref, messageId],
  };
}

export function nameReceipt(receiptId: string, messageId: string): Sql {
  return { text: 'update message_receipt set message_id = $2 where id = $1', values: [receiptId, messageId] };
}

export function applyReceipt(id: string, { state, reason, toldOfAt }: Receipt, now: Date): Sql {
  return {
    text: `update message set state = $2, last_error = nullif($3, ''), receipt_at = $4,
             state_at = coalesce($4::timestamptz, $5), begun_at = null, next_try_at = null, sent_at = coalesce(sent_at, $5)
            where id = $1`,
    values: [id, state, reason, toldOfAt, now],
  };
}

export interface ToldRow {
  readonly id: string;
  readonly seq: string;
  readonly kind: MessageKind;
  readonly channel: 'email' | 'sms';
  readonly recipient: string;
  readonly state: DeliveryState;
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly stateAt: Date | null;
  readonly nextTryAt: Date | null;
  readonly orderNumber: string | null;
  readonly tries: number;
}

const told = `m.id, m.seq, m.kind, m.channel, m.recipient, m.state, m.last_error as reason, m.tries,
  m.created_at as "createdAt", m.state_at as "stateAt", m.next_try_at as "nextTryAt",
  (select number from customer_order o where o.id = m.order_id) as "orderNumber"`;

/** What an order's shopper was told, the first message first. */
export function toldOfOrder(orderId: string, limit: number): Sql {
  return {
    text: `select ${told} from message m where m.order_id = $1 order by m.seq limit $2`,
    values: [orderId, limit],
  };
}

/** Messages that did not arrive or of which nobody knows, the newest first. */
export function troubledMessages(before: number | null, limit: number): Sql {
  return {
    text: `select ${told} from message m
            where m.state in ('failed', 'unknown') and ($1::bigint is null or m.seq < $1)
            order by m.seq desc limit $2`,
    values: [before, limit],
  };
}

/** Sends a message again that did not arrive or of which nobody knows; a code to sign in is over by then. */
export function sendAgain(id: string, now: Date): Sql {
  return {
    text: `update message set state = 'waiting', tries = 0, next_try_at = null, last_error = null, state_at = $2,
             provider = null, provider_ref = null, receipt_at = null
            where id = $1 and state in ('failed', 'unknown') and kind <> 'sign-in'
           returning kind`,
    values: [id, now],
  };
}
