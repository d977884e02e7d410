import type { Locale } from '@passerelle/shared/pricing/types';
import type { Sql } from '../platform/database.js';
import type { FactPayload } from '../platform/facts.js';
import type { DeliveryState } from './domain/delivery.js';
import type { LetterKind } from './letter.js';
import type { Attachment } from './mail-transport.service.js';

/** Messages of orders, the one of a stock alert, the one that lets somebody in, a question, and advertising. */
export type MessageKind = LetterKind | 'back-in-stock' | 'sign-in' | 'question' | 'news';

/** What the words need beside the order itself. */
export interface MessageFact extends FactPayload {
  /** What is back, and where: of a message about no order. */
  readonly back?: { readonly sku: string; readonly store: string };
  /** The attempt whose code or link is sent. */
  readonly attempt?: string;
  /** What advertising says. */
  readonly news?: NewsWords;
}

export interface NewMessage {
  /** An id a channel. */
  readonly ids: readonly string[];
  readonly channels: readonly ('email' | 'sms')[];
  /** The same cause makes one message a channel. */
  readonly cause: string;
  readonly kind: LetterKind | 'question';
  readonly orderId: string;
  readonly fact: FactPayload;
  readonly at: Date;
  /** Not before then. */
  readonly dueAt?: Date;
}

/** Notes that the person of an order is to be told, each of these ways; told twice, noted once. */
export function addMessage({ ids, channels, cause, kind, orderId, fact, at, dueAt }: NewMessage): Sql {
  return {
    name: 'message-add',
    text: `insert into message (id, cause, kind, channel, recipient, locale, order_id, fact, created_at, next_try_at)
           select w.id, $3 || case w.place when 1 then '' else ' ' || w.channel end, $4, w.channel,
                  case w.channel when 'email' then o.email else o.phone end, o.locale, o.id, $6, $7, $8
             from customer_order o, unnest($1::uuid[], $2::text[]) with ordinality as w (id, channel, place)
            where o.id = $5 and not exists (select from message where cause = $3)
           on conflict (cause) do nothing`,
    values: [ids, channels, cause, kind, orderId, JSON.stringify(fact), at, dueAt ?? null],
  };
}

export interface OrderContact {
  readonly email: string | null;
  readonly phone: string | null;
}

export function contactOfOrder(orderId: string): Sql {
  return {
    name: 'message-order-contact',
    text: 'select email, phone from customer_order where id = $1',
    values: [orderId],
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

/** Advertising, in one language, to people who said yes to it. */
export interface News {
  /** Names the occasion; it makes one message an address. */
  readonly cause: string;
  readonly locale: Locale;
  readonly words: NewsWords;
  readonly addresses: readonly { readonly kind: 'email' | 'phone'; readonly value: string }[];
  readonly at: Date;
}

/** What advertising says. */
export interface NewsWords {
  readonly subject: string;
  readonly text: string;
  readonly button: string;
  readonly link: string;
}

export function addNewsMessage(
  news: Omit<News, 'addresses'> & { readonly id: string; readonly address: News['addresses'][number] },
): Sql {
  const { id, cause, locale, words, address, at } = news;
  return {
    text: `insert into message (id, cause, kind, channel, recipient, locale, fact, created_at)
           values ($1, 'news ' || $2::text || ' ' || $4::text, 'news', $3, $4, $5, jsonb_build_object('news', $6::jsonb), $7)
           on conflict (cause) do nothing`,
    values: [
      id,
      cause,
      address.kind === 'email' ? 'email' : 'sms',
      address.value,
      locale,
      JSON.stringify(words),
      at,
    ],
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
  readonly state: DeliveryState;
  readonly tries: number;
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

/** A message whose turn has come, with what tells whether it would wake somebody. */
export interface WaitingMessage extends MessageRow {
  /** The shop of its order; null for a message about none. */
  readonly orderStore: string | null;
  /** Its reader stands in the shop. */
  readonly isInShop: boolean;
}

const columns = `id, kind, channel, recipient, locale, order_id as "orderId", fact, subject, text, html, attachments,
  state, tries, last_error as "lastError", created_at as "createdAt", sent_at as "sentAt"`;

/** Takes the oldest message that waits and that nobody else is sending; it is given back by dying. */
export function takeWaiting(now: Date): Sql {
  return {
    name: 'message-take',
    text: `select ${columns}, (select store from customer_order where id = order_id) as "orderStore",
                  coalesce((select checked_in_at is not null from customer_order where id = order_id), false) as "isInShop"
             from message
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

export function markDone(id: string, state: 'kept' | 'sent' | 'withheld', now: Date): Sql {
  return {
    text: `update message set state = $2, state_at = $3, tries = tries + 1, last_error = null, next_try_at = null,
             sent_at = case when $2 = 'sent' then $3::timestamptz end where id = $1`,
    values: [id, state, now],
  };
}

/** Lets a message wait for the morning; that is no try. */
export function postpone(id: string, until: Date): Sql {
  return { text: 'update message set next_try_at = $2 where id = $1', values: [id, until] };
}

/** Tries again later, each time twice as late, and gives up after so many tries. */
export function markFailed(id: string, error: string, now: Date, maxTries: number): Sql {
  return {
    text: `update message set tries = tries + 1, last_error = $2, begun_at = null,
             state = case when tries + 1 >= $4 then 'failed' else 'waiting' end, state_at = $3,
             next_try_at = $3::timestamptz + least(interval '1 hour', interval '2 seconds' * 2 ^ tries)
           where id = $1 and state in ('waiting', 'sending')`,
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
