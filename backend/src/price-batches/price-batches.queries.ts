import type { PriceBatchState, PriceCheck, PriceLineFilter } from '@passerelle/shared/api/price-batches';
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

export interface CountsRow {
  readonly batch: string;
  readonly all: number;
  readonly conflicts: number;
  readonly down: number;
  readonly up: number;
  readonly unchanged: number;
  readonly steepestBasisPoints: number;
}

const inConflict = `checked not in ('ok', 'unchanged')`;

export function countsOf(ids: readonly string[]): Sql {
  return {
    text: `select batch, count(*)::integer as "all", count(*) filter (where ${inConflict})::integer as conflicts,
             count(*) filter (where price_cents < former_cents)::integer as down,
             count(*) filter (where price_cents > former_cents)::integer as up,
             count(*) filter (where checked = 'unchanged')::integer as unchanged,
             coalesce(max(ceil(abs(price_cents - former_cents) * 10000.0 / former_cents)), 0)::float8
               as "steepestBasisPoints"
           from price_batch_line where batch = any($1) group by batch`,
    values: [ids],
  };
}

export interface LineRow {
  readonly line: number;
  readonly sku: string;
  readonly priceCents: number;
  readonly floorCents: number | null;
  readonly formerCents: number | null;
  readonly formerFloorCents: number | null;
  readonly priorCents: number | null;
  readonly priorAt: Date | null;
  readonly checked: PriceCheck;
  readonly otherBatch: string | null;
  readonly otherName: string | null;
}

const filters: Readonly<Record<PriceLineFilter, string>> = {
  all: 'true',
  conflicts: inConflict,
  down: 'price_cents < former_cents',
  up: 'price_cents > former_cents',
};

/** Lines of a batch after a place, in their order. */
export function linesOf(id: string, filter: PriceLineFilter, after: number, limit: number): Sql {
  return {
    text: `select l.line, l.sku, l.price_cents as "priceCents", l.floor_cents as "floorCents",
             l.former_cents as "formerCents", l.former_floor_cents as "formerFloorCents",
             l.prior_cents as "priorCents", l.prior_at as "priorAt", l.checked, l.other_batch as "otherBatch",
             o.name as "otherName"
           from price_batch_line l left join price_batch o on o.id = l.other_batch
           where l.batch = $1 and ${filters[filter]} and l.line > $2 order by l.line limit $3`,
    values: [id, after, limit],
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

export interface CheckedLine {
  readonly sku: string;
  readonly priceCents: number;
  readonly floorCents?: number | undefined;
  readonly formerCents?: number | undefined;
  readonly formerFloorCents?: number | undefined;
  readonly priorCents?: number | undefined;
  readonly priorMs?: number | undefined;
  readonly checked: PriceCheck;
  readonly otherBatch?: string | undefined;
}

/** Writes all lines of a batch anew, set-based: a hundred thousand take about a second. */
export function writeLines(id: string, lines: readonly CheckedLine[]): Sql {
  const column = <Key extends keyof CheckedLine>(key: Key) => lines.map((line) => line[key] ?? null);
  return {
    text: `insert into price_batch_line (batch, line, sku, price_cents, floor_cents, former_cents, former_floor_cents,
             prior_cents, prior_at, checked, other_batch)
           select $1, row_number() over (), l.sku, l.price, l.floor, l.former, l.former_floor, l.prior,
             to_timestamp(l.prior_ms / 1000.0), l.checked, l.other
           from unnest($2::text[], $3::integer[], $4::integer[], $5::integer[], $6::integer[], $7::integer[],
             $8::float8[], $9::text[], $10::uuid[])
             as l(sku, price, floor, former, former_floor, prior, prior_ms, checked, other)`,
    values: [
      ...[id, column('sku'), column('priceCents'), column('floorCents'), column('formerCents')],
      ...[column('formerFloorCents'), column('priorCents'), column('priorMs'), column('checked')],
      column('otherBatch'),
    ],
  };
}

export function deleteLines(id: string): Sql {
  return { text: 'delete from price_batch_line where batch = $1', values: [id] };
}

/** Takes the conflicting lines out and says which. */
export function deleteConflicts(id: string): Sql {
  return {
    text: `delete from price_batch_line where batch = $1 and ${inConflict} returning sku`,
    values: [id],
  };
}

/** Other batches, proposed or approved, that set these articles' prices at the same instant. */
export function rivalsOf(
  id: string,
  reverses: string | null | undefined,
  effectiveAt: Date,
  skus: readonly string[],
): Sql {
  return {
    text: `select distinct on (l.sku) l.sku, b.id as batch
             from price_batch b join price_batch_line l on l.batch = b.id
            where b.effective_at = $3 and b.state in ('proposed', 'approved') and b.id <> $1
              and b.id is distinct from $2::uuid and b.reverses is distinct from $1
              and l.checked <> 'unchanged' and l.sku = any($4)
            order by l.sku, b.id`,
    values: [id, reverses ?? null, effectiveAt, skus],
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

/** One more revision of a batch whose lines were set aside. */
export function reviseBatch(id: string): Sql {
  return { text: 'update price_batch set revision = revision + 1 where id = $1', values: [id] };
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

export interface FormerRow {
  readonly sku: string;
  readonly priceCents: number;
  readonly floorCents: number | null;
  readonly formerCents: number;
  readonly formerFloorCents: number | null;
}

/** What an approved batch changed from, where there was a price before. */
export function formerPrices(id: string): Sql {
  return {
    text: `select sku, price_cents as "priceCents", floor_cents as "floorCents", former_cents as "formerCents",
             former_floor_cents as "formerFloorCents"
           from price_batch_line where batch = $1 and checked <> 'unchanged' and former_cents is not null order by line`,
    values: [id],
  };
}

/** Names of batches, for what keeps their ids. */
export function batchNames(ids: readonly string[]): Sql {
  return { text: 'select id, name from price_batch where id = any($1)', values: [ids] };
}
