import type { Sql } from '../platform/database.js';

/** One movement of a row's history. */
export interface Movement {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly quantity: number;
  readonly causeType: string;
  readonly causeId: string;
  readonly actor: string;
  readonly at: Date;
}

/** Movements of a row, the newest first. */
export function movementsOf(
  store: string,
  sku: string,
  before: { readonly at: string; readonly id: number } | undefined,
  limit: number,
): Sql {
  return {
    name: 'stock-movements',
    text: `select id::text, from_account as "from", to_account as "to", quantity, cause_type as "causeType",
             cause_id as "causeId", actor, at
           from stock_movement
           where store = $1 and sku = $2 and ($3::timestamptz is null or (at, id) < ($3, $4::bigint))
           order by at desc, id desc limit $5`,
    values: [store, sku, before?.at ?? null, before?.id ?? null, limit],
  };
}

/** Units that stood on the shelf, promised ones among them, at an instant: today's less what moved since. */
export function standingAt(store: string, sku: string, at: Date): Sql {
  return {
    name: 'stock-standing-at',
    text: `select (l.shelf + l.held - coalesce(sum(
               case when m.to_account in ('shelf', 'held') then m.quantity else 0 end
             - case when m.from_account in ('shelf', 'held') then m.quantity else 0 end), 0))::integer as standing
           from stock_level l
           left join stock_movement m on m.store = l.store and m.sku = l.sku and m.at > $3
           where l.store = $1 and l.sku = $2 group by l.shelf, l.held`,
    values: [store, sku, at],
  };
}

/** Was the row counted at that instant or later already? */
export function countedSince(store: string, sku: string, at: Date): Sql {
  return {
    name: 'stock-counted-since',
    text: 'select 1 as counted from stock_count where store = $1 and sku = $2 and counted_at >= $3 limit 1',
    values: [store, sku, at],
  };
}

/** When a row was last counted; nothing when it never was. */
export function lastCount(store: string, sku: string): Sql {
  return {
    name: 'stock-last-count',
    text: `select counted_at as "countedAt" from stock_count
            where store = $1 and sku = $2 and not is_superseded order by counted_at desc limit 1`,
    values: [store, sku],
  };
}

/** A count as it is kept. */
export interface Count {
  readonly id: string;
  readonly store: string;
  readonly sku: string;
  readonly counted: number;
  readonly countedAt: Date;
  readonly expected: number;
  readonly isSuperseded: boolean;
  readonly recordedAt: Date;
  readonly actor: string;
}

/** Keeps a count. */
export function writeCount(count: Count): Sql {
  return {
    name: 'write-stock-count',
    text: `insert into stock_count
             (id, store, sku, counted, counted_at, expected, is_superseded, recorded_at, actor)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      count.id,
      count.store,
      count.sku,
      count.counted,
      count.countedAt,
      count.expected,
      count.isSuperseded,
      count.recordedAt,
      count.actor,
    ],
  };
}
