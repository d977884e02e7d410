import type { Sql } from '../platform/database.js';

export interface OpinionRow {
  readonly id: string;
  readonly orderId: string | null;
  readonly store: string;
  readonly score: number;
  readonly words: string;
  readonly answeredAt: Date;
}

const columns = 'id, order_id as "orderId", store, score, words, answered_at as "answeredAt"';

/** The answers about these orders, the latest first. */
export function opinionsOf(orderIds: readonly string[]): Sql {
  return {
    text: `select ${columns} from opinion where order_id = any($1) order by answered_at desc, id`,
    values: [orderIds],
  };
}

export interface Said {
  readonly id: string;
  readonly orderId: string;
  readonly store: string;
  readonly score: number;
  readonly words: string;
  readonly at: Date;
}

/** Keeps an answer; the one of before is changed while that is allowed. Nothing when it no longer is. */
export function keepOpinion({ id, orderId, store, score, words, at }: Said, answeredSince: Date): Sql {
  return {
    text: `insert into opinion as o (id, order_id, store, score, words, answered_at, changed_at)
           values ($1, $2, $3, $4, $5, $6, $6)
           on conflict (order_id) do update set score = excluded.score, words = excluded.words, changed_at = $6
            where o.answered_at > $7`,
    values: [id, orderId, store, score, words, at, answeredSince],
  };
}

export interface ShopOpinionRow {
  readonly store: string;
  readonly count: number;
  readonly average: string;
  readonly low: number;
}

/** What is said of shops since an instant, by code, from behind one on. */
export function opinionsByShop(since: Date, after: string, limit: number): Sql {
  return {
    text: `select store, count(*)::int as count, round(avg(score), 1)::text as average,
                  (count(*) filter (where score <= 2))::int as low
             from opinion where answered_at >= $1 and store > $2 group by store order by store limit $3`,
    values: [since, after, limit],
  };
}

/** What was said in words, of every shop or of one, at any time or since an instant; the latest first. */
export function saidWords(
  store: string | null,
  since: Date | null,
  before: readonly [at: string, id: string] | null,
  limit: number,
): Sql {
  return {
    text: `select ${columns} from opinion
            where words <> '' and ($1::text is null or store = $1)
              and ($2::timestamptz is null or (answered_at, id) < ($2, $3::uuid))
              and ($5::timestamptz is null or answered_at > $5)
            order by answered_at desc, id desc limit $4`,
    values: [store, before?.[0] ?? null, before?.[1] ?? null, limit, since],
  };
}
