import type { Fact } from '@passerelle/shared/api/contradictions';
import type { Sql } from '../platform/database.js';
import type { Observation, Reading } from './domain/compare.js';

export interface ContradictionRow {
  readonly id: string;
  readonly factKey: string;
  readonly fact: Fact;
  readonly sku: string | null;
  readonly store: string | null;
  readonly document: string | null;
  readonly expected: Reading;
  readonly told: readonly Reading[];
  readonly seenAt: Date;
  readonly lastSeenAt: Date;
  readonly changedAt: Date | null;
  readonly closedAt: Date | null;
}

const columns = `id, fact_key as "factKey", fact, sku, store, document, expected, told, seen_at as "seenAt",
  last_seen_at as "lastSeenAt", changed_at as "changedAt", closed_at as "closedAt"`;

/** What is open, the newest first. */
export function openOnes(limit: number): Sql {
  return {
    text: `select ${columns} from contradiction where closed_at is null order by seen_at desc, id limit $1`,
    values: [limit],
  };
}

/** What is open and was looked at longest ago. */
export function openToLookAt(limit: number): Sql {
  return {
    text: `select ${columns} from contradiction where closed_at is null order by last_seen_at, id limit $1`,
    values: [limit],
  };
}

/** How many are open. */
export const openCount: Sql = {
  text: 'select count(*)::integer as count from contradiction where closed_at is null',
};

/** What closed, the latest first. */
export function closedOnes(before: { at: Date; id: string } | undefined, limit: number): Sql {
  return {
    text: `select ${columns} from contradiction
            where closed_at is not null and ($1::timestamptz is null or (closed_at, id) < ($1, $2))
            order by closed_at desc, id desc limit $3`,
    values: [before?.at ?? null, before?.id ?? null, limit],
  };
}

/** Opens a contradiction, or notes that an open one is still there. */
export function note(id: string, key: string, { fact, ...seen }: Observation, at: Date): Sql {
  return {
    text: `insert into contradiction
             (id, fact_key, fact, sku, store, document, expected, told, seen_at, last_seen_at, changed_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10)
           on conflict (fact_key) where closed_at is null
           do update set expected = excluded.expected, told = excluded.told, last_seen_at = excluded.last_seen_at`,
    values: [
      ...[id, key, fact, seen.sku ?? null, seen.store ?? null, seen.document ?? null],
      ...[JSON.stringify(seen.expected), JSON.stringify(seen.told), at, seen.changedAt ?? null],
    ],
  };
}

/** Closes the open ones of these facts. */
export function close(keys: readonly string[], at: Date): Sql {
  return {
    text: `update contradiction set closed_at = greatest($2::timestamptz, seen_at)
            where closed_at is null and fact_key = any($1)`,
    values: [keys, at],
  };
}
