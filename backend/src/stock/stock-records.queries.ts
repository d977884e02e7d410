import type { Sql } from '../platform/database.js';
import type { StockMove } from './stock.queries.js';

/** One row of stock, by its shop and the SKU whose units they are. */
export interface RowKey {
  readonly store: string;
  readonly sku: string;
}

/** A row that was won, with what decides how it has to be told things. */
export interface WonRow extends RowKey {
  readonly shelf: number;
  readonly held: number;
  /** When the count was made that it stands on. */
  readonly countedAt: Date | null;
  /** Its latest movement. */
  readonly movedAt: Date | null;
  /** Were units found here that no account explains? */
  readonly hasFound: boolean;
}

/** A movement with an instant of its own. */
export interface DatedMove extends StockMove {
  readonly at: Date;
}

/** Wins rows of any shops, sorted; makes those that are missing. */
export function takeRows(rows: readonly RowKey[]): Sql {
  return { name: 'take-stock-rows', text: 'select take_stock_rows($1, $2)', values: columnsOf(rows) };
}

/** Rows as they are; a statement of its own, so that it sees what was committed before the row was won. */
export function readRows(rows: readonly RowKey[]): Sql {
  return {
    name: 'read-stock-rows',
    text: `select l.store, l.sku, l.shelf, l.held, c.counted_at as "countedAt", m.at as "movedAt",
             exists (select from stock_movement f where f.store = l.store and f.sku = l.sku
                       and f.cause_type in ('found-as-told', 'found-explained')) as "hasFound"
           from unnest($1::text[], $2::text[]) as r(store, sku)
           join stock_level l on l.sku = r.sku and l.store = r.store
           left join lateral (select counted_at from stock_count c where c.store = l.store and c.sku = l.sku
             and not c.is_superseded order by counted_at desc limit 1) c on true
           left join lateral (select at from stock_movement m where m.store = l.store and m.sku = l.sku
             order by at desc, id desc limit 1) m on true`,
    values: columnsOf(rows),
  };
}

/** What happened in the sales area of each row after an instant of its own; null: ever. */
export function pathsSince(rows: readonly (RowKey & { readonly since: Date | null })[]): Sql {
  return {
    name: 'stock-paths-since',
    text: `select m.store, m.sku, m.at, m.cause_type in ('found-as-told', 'found-explained') as "isFound",
             (case when m.to_account in ('shelf', 'held') then m.quantity else 0 end
               - case when m.from_account in ('shelf', 'held') then m.quantity else 0 end)::integer as change
           from unnest($1::text[], $2::text[], $3::timestamptz[]) as r(store, sku, since)
           join stock_movement m on m.store = r.store and m.sku = r.sku and (r.since is null or m.at > r.since)
           where (m.to_account in ('shelf', 'held')) <> (m.from_account in ('shelf', 'held'))`,
    values: [...columnsOf(rows), rows.map(({ since }) => since)],
  };
}

/** Writes movements of rows that were won. */
export function moveAsOf(moves: readonly DatedMove[]): Sql {
  return {
    name: 'move-units-as-of',
    text: 'select move_units_as_of($1)',
    values: [JSON.stringify(moves)],
  };
}

function columnsOf(rows: readonly RowKey[]): [string[], string[]] {
  return [rows.map(({ store }) => store), rows.map(({ sku }) => sku)];
}

/** A count as it is kept. */
export interface KeptCount extends RowKey {
  readonly id: string;
  readonly counted: number;
  readonly at: Date;
  /** What the book said for that instant. */
  readonly expected: number;
  readonly isSuperseded: boolean;
  readonly actor: string;
}

/** Keeps counts. */
export function writeCounts(counts: readonly KeptCount[], recordedAt: Date): Sql {
  return {
    name: 'write-stock-counts',
    text: `insert into stock_count
             (id, store, sku, counted, counted_at, expected, is_superseded, recorded_at, actor)
           select c.id, c.store, c.sku, c.counted, c.at, c.expected, c."isSuperseded", $2, c.actor
           from jsonb_to_recordset($1) as c(id uuid, store text, sku text, counted integer, at timestamptz,
             expected integer, "isSuperseded" boolean, actor text)`,
    values: [JSON.stringify(counts), recordedAt],
  };
}
