import type { PriceCheck, PriceLineFilter } from '@passerelle/shared/api/price-batches';
import type { Sql } from '../platform/database.js';

const inConflict = `checked not in ('ok', 'unchanged')`;

export interface CountsRow {
  readonly batch: string;
  readonly all: number;
  readonly conflicts: number;
  readonly down: number;
  readonly up: number;
  readonly unchanged: number;
  readonly steepestBasisPoints: number;
}

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

/** Writes lines behind those that a batch has, set-based: a hundred thousand take about a second. */
export function writeLines(id: string, lines: readonly CheckedLine[]): Sql {
  const column = <Key extends keyof CheckedLine>(key: Key) => lines.map((line) => line[key] ?? null);
  return {
    text: `insert into price_batch_line (batch, line, sku, price_cents, floor_cents, former_cents, former_floor_cents,
             prior_cents, prior_at, checked, other_batch)
           select $1, (select coalesce(max(line), 0) from price_batch_line where batch = $1) + row_number() over (), l.sku, l.price, l.floor, l.former, l.former_floor, l.prior,
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

/** The same, where a line that the batch has keeps its place. */
export function putLines(id: string, lines: readonly CheckedLine[]): Sql {
  const { text, values = [] } = writeLines(id, lines);
  return {
    text: `${text}
           on conflict (batch, sku) do update set price_cents = excluded.price_cents, floor_cents = excluded.floor_cents,
             former_cents = excluded.former_cents, former_floor_cents = excluded.former_floor_cents,
             prior_cents = excluded.prior_cents, prior_at = excluded.prior_at, checked = excluded.checked,
             other_batch = excluded.other_batch`,
    values,
  };
}

export interface KnownPrice {
  readonly sku: string;
  readonly priceCents: number;
  readonly floorCents: number | null;
}

/** What a batch says of some articles. */
export function pricesOf(id: string, skus: readonly string[]): Sql {
  return {
    text: `select sku, price_cents as "priceCents", floor_cents as "floorCents" from price_batch_line
           where batch = $1 and sku = any($2) order by line`,
    values: [id, skus],
  };
}

export function deleteLines(id: string): Sql {
  return { text: 'delete from price_batch_line where batch = $1', values: [id] };
}

export function deleteLinesOf(id: string, skus: readonly string[]): Sql {
  return { text: 'delete from price_batch_line where batch = $1 and sku = any($2)', values: [id, skus] };
}

export function countLines(id: string): Sql {
  return { text: 'select count(*)::integer as lines from price_batch_line where batch = $1', values: [id] };
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
