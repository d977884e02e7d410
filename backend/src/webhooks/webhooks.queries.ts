import type { DeliveryState, WebhookTopic } from '@passerelle/shared/api/webhooks';
import type { Sql } from '../platform/database.js';

export interface SubscriptionRow {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly topics: readonly WebhookTopic[];
  readonly stores: readonly string[] | null;
  readonly secret: Buffer;
  readonly createdAt: Date;
  readonly pausedAt: Date | null;
}

const columns = `s.id, s.name, s.url, s.topics, s.stores, s.secret, s.created_at as "createdAt",
  s.paused_at as "pausedAt"`;

export function insertSubscription(row: SubscriptionRow, by: string): Sql {
  return {
    text: `insert into webhook_subscription (id, name, url, topics, stores, secret, created_by, created_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [row.id, row.name, row.url, row.topics, row.stores, row.secret, by, row.createdAt],
  };
}

export interface SubscriptionFigures extends SubscriptionRow {
  readonly waiting: number;
  readonly parked: number;
  readonly lastDeliveredAt: Date | null;
}

/** Subscriptions that stand, or one of them, with what their messages are doing. */
export function subscriptions(id: string | null, limit: number): Sql {
  return {
    text: `select ${columns},
             (select count(*)::integer from webhook_delivery d where d.subscription = s.id and d.state = 'waiting') as waiting,
             (select count(*)::integer from webhook_delivery d where d.subscription = s.id and d.state = 'parked') as parked,
             (select max(delivered_at) from webhook_delivery d where d.subscription = s.id) as "lastDeliveredAt"
           from webhook_subscription s
           where s.ended_at is null and ($1::uuid is null or s.id = $1)
           order by s.created_at desc, s.id limit $2`,
    values: [id, limit],
  };
}

/** Who wants to be told of a fact, and stood when it happened. */
export function subscriptionsWanting(topic: string, store: string | null, at: Date): Sql {
  return {
    name: 'webhook-wanting',
    text: `select id from webhook_subscription
            where ended_at is null and topics @> array[$1::text] and created_at <= $3
              and (stores is null or $2::text is null or stores @> array[$2::text])`,
    values: [topic, store, at],
  };
}

export function pauseSubscription(id: string, isPaused: boolean, at: Date): Sql {
  return {
    text: `update webhook_subscription set paused_at = case when $2 then coalesce(paused_at, $3) end
            where id = $1 and ended_at is null`,
    values: [id, isPaused, at],
  };
}

export function endSubscription(id: string, at: Date): Sql {
  return {
    text: 'update webhook_subscription set ended_at = $2 where id = $1 and ended_at is null',
    values: [id, at],
  };
}

/** Messages that waited for a receiver that is gone. */
export function parkAllOf(id: string): Sql {
  return {
    text: `update webhook_delivery set state = 'parked', next_try_at = null
            where subscription = $1 and state = 'waiting'`,
    values: [id],
  };
}

export interface NewDelivery {
  readonly id: string;
  readonly subscription: string;
  readonly topic: string;
  readonly subject: string;
  readonly body: string;
}

/** Messages to send; one that is known already is not written twice. */
export function enqueue(deliveries: readonly NewDelivery[], at: Date): Sql {
  return {
    name: 'webhook-enqueue',
    text: `insert into webhook_delivery (id, subscription, topic, subject, body, state, next_try_at, created_at)
           select d.id, d.subscription, d.topic, d.subject, d.body, 'waiting', $2, $2
             from jsonb_to_recordset($1) as d(id uuid, subscription uuid, topic text, subject text, body text)
             join webhook_subscription s on s.id = d.subscription and s.ended_at is null
              -- Whoever ends it meanwhile waits, and parks this one too.
              for share of s
           on conflict (id) do nothing`,
    values: [JSON.stringify(deliveries), at],
  };
}

export interface DueDelivery {
  readonly id: string;
  readonly subscription: string;
  readonly url: string;
  readonly secret: Buffer;
  readonly body: string;
  readonly tries: number;
}

export interface ClaimWish {
  readonly leaseSeconds: number;
  readonly most: number;
  /** So that one that does not answer keeps no other waiting. */
  readonly mostEach: number;
}

/** Takes messages that are due for so long; whoever dies over one leaves it to be tried again then. */
export function claimDue(now: Date, { leaseSeconds, most, mostEach }: ClaimWish): Sql {
  return {
    name: 'webhook-claim',
    text: `with turn as (
             select d.id from webhook_subscription s cross join lateral (
               select id, next_try_at from webhook_delivery
                where subscription = s.id and state = 'waiting' and next_try_at <= $1
                order by next_try_at, id limit $4) d
              where s.paused_at is null and s.ended_at is null
              order by d.next_try_at, d.id limit $3
           ), due as (
             select d.id from webhook_delivery d
              where d.id in (select id from turn) and d.state = 'waiting' and d.next_try_at <= $1
                for update skip locked
           )
           update webhook_delivery d
              set tries = d.tries + 1, next_try_at = $1::timestamptz + make_interval(secs => $2)
             from due, webhook_subscription s
            where d.id = due.id and s.id = d.subscription
           returning d.id, d.subscription, s.url, s.secret, d.body, d.tries`,
    values: [now, leaseSeconds, most, mostEach],
  };
}

export interface Outcome {
  readonly id: string;
  readonly state: DeliveryState;
  readonly nextTryAt: Date | null;
  readonly deliveredAt: Date | null;
}

/** What came of a try; a message that was parked while it was on its way waits for no other. */
export function settleDelivery({ id, state, nextTryAt, deliveredAt }: Outcome): Sql {
  return {
    name: 'webhook-settle',
    text: `update webhook_delivery
              set state = case when $2::text = 'waiting' then state else $2 end,
                  next_try_at = case when $2 = 'waiting' and state <> 'waiting' then null else $3::timestamptz end,
                  delivered_at = coalesce($4, delivered_at)
            where id = $1`,
    values: [id, state, nextTryAt, deliveredAt],
  };
}

export function noteAttempt(attempt: {
  readonly id: string;
  readonly delivery: string;
  readonly number: number;
  readonly at: Date;
  readonly durationMs: number;
  readonly status: number | null;
  readonly error: string | null;
}): Sql {
  const { id, delivery, number, at, durationMs, status, error } = attempt;
  return {
    name: 'webhook-attempt',
    text: `insert into webhook_attempt (id, delivery, number, at, duration_ms, status, error)
           values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [id, delivery, number, at, durationMs, status, error],
  };
}

export interface DeliveryRow {
  readonly id: string;
  readonly topic: WebhookTopic;
  readonly subject: string;
  readonly state: DeliveryState;
  readonly tries: number;
  readonly createdAt: Date;
  readonly nextTryAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly body: string;
  readonly attempts: { at: string; durationMs: number; status: number | null; error: string | null }[];
}

/** The log of one receiver, the newest first. */
export function deliveriesOf(
  subscription: string,
  state: DeliveryState | undefined,
  before: { at: string; id: string } | undefined,
  limit: number,
): Sql {
  return {
    text: `select d.id, d.topic, d.subject, d.state, d.tries, d.created_at as "createdAt", d.body,
             d.next_try_at as "nextTryAt", d.delivered_at as "deliveredAt",
             (select coalesce(jsonb_agg(a order by a.at desc), '[]') from (
                select at, duration_ms as "durationMs", status, error from webhook_attempt
                 where delivery = d.id order by at desc limit 10) a) as attempts
           from webhook_delivery d
           where d.subscription = $1 and ($2::text is null or d.state = $2)
             and ($3::timestamptz is null or (d.created_at, d.id) < ($3, $4::uuid))
           order by d.created_at desc, d.id desc limit $5`,
    values: [subscription, state ?? null, before?.at ?? null, before?.id ?? null, limit],
  };
}

/** Has one message of a receiver sent again, or all of a stretch of time. */
export function replay(
  subscription: string,
  which: { readonly id?: string; readonly since?: Date; readonly state?: DeliveryState },
  now: Date,
  limit: number,
): Sql {
  return {
    text: `update webhook_delivery set state = 'waiting', tries = 0, next_try_at = $5
            where id in (select id from webhook_delivery
              where subscription = $1 and ($2::uuid is null or id = $2)
                and ($3::timestamptz is null or created_at >= $3) and ($4::text is null or state = $4)
                and state <> 'waiting'
              order by created_at, id limit $6)`,
    values: [subscription, which.id ?? null, which.since ?? null, which.state ?? null, now, limit],
  };
}

export function deliveryExists(subscription: string, id: string): Sql {
  return {
    text: 'select 1 as found from webhook_delivery where subscription = $1 and id = $2',
    values: [subscription, id],
  };
}
