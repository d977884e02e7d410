import type { Locale } from '@passerelle/shared/pricing/types';
import type { Sql } from '../platform/database.js';
import type { FactPayload } from '../platform/facts.js';
import type { LetterKind } from './letter.js';
import type { Attachment } from './transports.js';

/** Messages of orders, the one of a stock alert, and the one that lets somebody in. */
export type MessageKind = LetterKind | 'back-in-stock' | 'sign-in';

/** What the words need beside the order itself. */
export interface MessageFact extends FactPayload {
  /** What is back, and where: of a message about no order. */
  readonly back?: { readonly sku: string; readonly store: string };
  /** The attempt whose code or link is sent. */
  readonly attempt?: string;
}

export interface NewMessage {
  readonly id: string;
  /** The same cause makes one message. */
  readonly cause: string;
  readonly kind: LetterKind;
  readonly orderId: string;
  readonly fact: FactPayload;
  readonly at: Date;
}

/** Notes that the person of an order is to be told; by e-mail where there is one, else by text message. */
export function addMessage({ id, cause, kind, orderId, fact, at }: NewMessage): Sql {
  return {
    name: 'message-add',
    text: `insert into message (id, cause, kind, channel, recipient, locale, order_id, fact, created_at)
           select $1, $2, $3, case when email is null then 'sms' else 'email' end, coalesce(email, phone),
                  locale, id, $5, $6
             from customer_order where id = $4
           on conflict (cause) do nothing`,
    values: [id, cause, kind, orderId, JSON.stringify(fact), at],
  };
}

/** Whom to tell that an article is back, and where. */
export interface BackNotice {
  /** Id of the alert; one message each. */
  readonly id: string;
  readonly sku: string;
  readonly store: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: Locale;
}

/** Notes that these people are to be told that an article is back. */
export function addBackInStockMessages(notices: readonly BackNotice[], at: Date): Sql {
  return {
    name: 'message-add-back-in-stock',
    text: `insert into message (id, cause, kind, channel, recipient, locale, fact, created_at)
           select gen_random_uuid(), 'stock alert ' || n.id, 'back-in-stock',
                  case when n.email is null then 'sms' else 'email' end, coalesce(n.email, n.phone), n.locale,
                  jsonb_build_object('back', jsonb_build_object('sku', n.sku, 'store', n.store)), $2
             from jsonb_to_recordset($1)
               as n (id uuid, sku text, store text, email text, phone text, locale text)
           on conflict (cause) do nothing`,
    values: [JSON.stringify(notices), at],
  };
}

/** Whom to send a code or a link that proves that they hold the address. */
export interface SignInNotice {
  readonly id: string;
  readonly attemptId: string;
  readonly kind: 'email' | 'phone';
  readonly value: string;
  readonly locale: Locale;
  readonly at: Date;
}

export function addSignInMessage({ id, attemptId, kind, value, locale, at }: SignInNotice): Sql {
  return {
    name: 'message-add-sign-in',
    text: `insert into message (id, cause, kind, channel, recipient, locale, fact, created_at)
           values ($1, 'sign-in ' || $2::text, 'sign-in', $3, $4, $5, jsonb_build_object('attempt', $2::text), $6)
           on conflict (cause) do nothing`,
    values: [id, attemptId, kind === 'email' ? 'email' : 'sms', value, locale, at],
  };
}

export interface Reminded {
  readonly email: string | null;
  readonly phone: string | null;
  readonly number: string | null;
  /** Orders placed before are not looked for. */
  readonly since: Date;
  /** One message per order in each of these. */
  readonly period: string;
  readonly at: Date;
}

/** Sends the links of somebody's last orders again, each at most once in a period; one statement, found or not. */
export function addLinkMessages({ email, phone, number, since, period, at }: Reminded): Sql {
  return {
    text: `insert into message (id, cause, kind, channel, recipient, locale, order_id, created_at)
           select gen_random_uuid(), 'links ' || id || ' ' || $5, 'links',
                  case when $1::text is null then 'sms' else 'email' end, coalesce($1, $2), locale, id, $6
             from customer_order
            where (email = $1 or phone = $2) and ($3::text is null or number = $3) and placed_at > $4
            order by placed_at desc limit 5
           on conflict (cause) do nothing`,
    values: [email, phone, number, since, period, at],
  };
}

export interface MessageRow {
  readonly id: string;
  readonly kind: MessageKind;
  readonly channel: 'email' | 'sms';
  readonly recipient: string;
  readonly locale: Locale;
  readonly orderId: string | null;
  readonly fact: MessageFact;
  readonly subject: string | null;
  readonly text: string | null;
  readonly html: string | null;
  readonly attachments: readonly Attachment[];
  readonly state: 'waiting' | 'kept' | 'sent' | 'failed';
  readonly tries: number;
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

const columns = `id, kind, channel, recipient, locale, order_id as "orderId", fact, subject, text, html, attachments,
  state, tries, last_error as "lastError", created_at as "createdAt", sent_at as "sentAt"`;

/** Takes the oldest message that waits and that nobody else is sending; it is given back by dying. */
export function takeWaiting(now: Date): Sql {
  return {
    name: 'message-take',
    text: `select ${columns} from message
            where state = 'waiting' and (next_try_at is null or next_try_at <= $1)
            order by seq limit 1 for update skip locked`,
    values: [now],
  };
}

export interface Written {
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly attachments: readonly Attachment[];
}

export function keepWords(id: string, { subject, text, html, attachments }: Written): Sql {
  return {
    text: 'update message set subject = $2, text = $3, html = $4, attachments = $5 where id = $1',
    values: [id, subject, text, html, JSON.stringify(attachments)],
  };
}

export function markDone(id: string, state: 'kept' | 'sent', now: Date): Sql {
  return {
    text: `update message set state = $2, tries = tries + 1, last_error = null,
             sent_at = case when $2 = 'sent' then $3::timestamptz end where id = $1`,
    values: [id, state, now],
  };
}

/** Tries again later, each time twice as late, and gives up after so many tries. */
export function markFailed(id: string, error: string, now: Date, maxTries: number): Sql {
  return {
    text: `update message set tries = tries + 1, last_error = $2,
             state = case when tries + 1 >= $4 then 'failed' else 'waiting' end,
             next_try_at = $3::timestamptz + least(interval '1 hour', interval '2 seconds' * 2 ^ tries)
           where id = $1`,
    values: [id, error.slice(0, 500), now, maxTries],
  };
}

/** The newest messages, without their bodies. */
export function newestMessages(limit: number): Sql {
  return {
    text: `select id, kind, channel, recipient, locale, subject, state, tries, last_error as "lastError",
                  created_at as "createdAt", sent_at as "sentAt", left(text, 200) as text
             from message order by seq desc limit $1`,
    values: [limit],
  };
}

export function messageById(id: string): Sql {
  return { text: `select ${columns} from message where id = $1`, values: [id] };
}
