import type { PriceBatchState } from '@passerelle/shared/api/price-batches';
import type { Sql } from '../platform/database.js';

export interface BatchRow {
  readonly id: string;
  readonly name: string;
  readonly state: PriceBatchState;
  readonly effectiveAt: Date;
  readonly isAnnounced: boolean;
  readonly revision: number;
  readonly reverses: string | null;
  readonly reversesName: string | null;
  readonly reversedBy: readonly { readonly id: string; readonly name: string }[];
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly authors: readonly string[];
  readonly proposedAt: Date | null;
  readonly proposedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly comment: string | null;
  readonly checkedWith: string;
}

const columns = `b.id, b.name, b.state, b.effective_at as "effectiveAt", b.is_announced as "isAnnounced", b.revision,
  b.reverses, (select r.name from price_batch r where r.id = b.reverses) as "reversesName",
  coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name) order by r.id) from price_batch r
             where r.reverses = b.id and r.state not in ('refused', 'withdrawn')), '[]') as "reversedBy",
  b.created_at as "createdAt", b.created_by as "createdBy", b.authors, b.proposed_at as "proposedAt",
  b.proposed_by as "proposedBy", b.decided_at as "decidedAt", b.decided_by as "decidedBy", b.comment,
  b.checked_with as "checkedWith"`;

export function batch(id: string): Sql {
  return { text: `select ${columns} from price_batch b where b.id = $1`, values: [id] };
}

/** The same, won by this transaction until it ends. */
export function batchForUpdate(id: string): Sql {
  return { text: `select ${columns} from price_batch b where b.id = $1 for update of b`, values: [id] };
}

/** The latest first. */
export function batches(state: PriceBatchState | undefined, before: string | undefined, limit: number): Sql {
  return {
    text: `select ${columns} from price_batch b
            where ($1::text is null or b.state = $1) and ($2::uuid is null or b.id < $2)
            order by b.id desc limit $3`,
    values: [state ?? null, before ?? null, limit],
  };
}

export function insertBatch(row: {
  readonly id: string;
  readonly name: string;
  readonly effectiveAt: Date;
  readonly isAnnounced: boolean;
  readonly reverses?: string | undefined;
  readonly at: Date;
  readonly by: string;
}): Sql {
  return {
    text: `insert into price_batch (id, name, state, effective_at, is_announced, reverses, created_at, created_by, authors)
           values ($1, $2, 'draft', $3, $4, $5, $6, $7, array[$7::uuid])`,
    values: [row.id, row.name, row.effectiveAt, row.isAnnounced, row.reverses ?? null, row.at, row.by],
  };
}

/** What a check of rivals depends on: every change of another batch of that instant changes it. */
export function rivalsState(id: string, effectiveAt: Date): Sql {
  return {
    text: `select coalesce(string_agg(b.id::text || ':' || b.revision, ' ' order by b.id), '') as state
             from price_batch b where b.effective_at = $2 and b.state in ('proposed', 'approved') and b.id <> $1`,
    values: [id, effectiveAt],
  };
}

export function markChecked(id: string, checkedWith: string): Sql {
  return { text: 'update price_batch set checked_with = $2 where id = $1', values: [id, checkedWith] };
}

export function changeBatch(
  id: string,
  change: { readonly name: string; readonly effectiveAt: Date; readonly isAnnounced: boolean },
  by: string,
): Sql {
  return {
    text: `update price_batch set name = $2, effective_at = $3, is_announced = $4, revision = revision + 1,
             checked_with = '', authors = case when $5 = any(authors) then authors else authors || $5::uuid end
           where id = $1`,
    values: [id, change.name, change.effectiveAt, change.isAnnounced, by],
  };
}

/** One more revision of a batch whose lines changed; whoever wrote a price in it is one of its authors. */
export function reviseBatch(id: string, author?: string): Sql {
  return {
    text: `update price_batch set revision = revision + 1,
             authors = case when $2::uuid is null or $2 = any(authors) then authors else authors || $2::uuid end
           where id = $1`,
    values: [id, author ?? null],
  };
}

export function proposeBatch(id: string, at: Date, by: string): Sql {
  return {
    text: `update price_batch set state = 'proposed', proposed_at = $2, proposed_by = $3, revision = revision + 1
           where id = $1`,
    values: [id, at, by],
  };
}

export function decideBatch(
  id: string,
  state: 'approved' | 'refused' | 'withdrawn',
  decision: { readonly at: Date; readonly by: string; readonly comment?: string | undefined },
): Sql {
  return {
    text: `update price_batch set state = $2, decided_at = $3, decided_by = $4, comment = $5, revision = revision + 1
           where id = $1`,
    values: [id, state, decision.at, decision.by, decision.comment ?? null],
  };
}

/** One approval after the other: what one of them writes, the next one sees. */
export const takeTurn: Sql = { text: `select pg_advisory_xact_lock(hashtext('price-batches'))` };

/** Names of batches, for what keeps their ids. */
export function batchNames(ids: readonly string[]): Sql {
  return { text: 'select id, name from price_batch where id = any($1)', values: [ids] };
}
