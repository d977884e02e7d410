import type { Sql } from '../platform/database.js';

export interface HungRow {
  readonly store: string;
  readonly sku: string;
  readonly effectiveMs: number;
  readonly face: string;
  readonly hungAt: Date;
  readonly hungBy: string;
}

/** The label that was hung last, of each article of each of these shops where somebody hung one. */
export function lastHung(stores: readonly string[]): Sql {
  return {
    name: 'labels-last-hung',
    text: `select distinct on (store, sku) store, sku, (extract(epoch from effective_at) * 1000)::float8 as "effectiveMs",
             face, hung_at as "hungAt", hung_by::text as "hungBy"
           from label_hung where store = any($1)
           order by store, sku, hung_at desc, effective_at desc`,
    values: [stores],
  };
}

export interface Tick {
  readonly sku: string;
  readonly atMs: number;
  readonly face: string;
}

/** Records that labels were hung; who hung one first is kept. */
export function hang(store: string, ticks: readonly Tick[], at: Date, by: string): Sql {
  return {
    name: 'labels-hang',
    text: `insert into label_hung (store, sku, effective_at, face, hung_at, hung_by)
           select $1, t.sku, to_timestamp(t.at / 1000), t.face, $5, $6
           from unnest($2::text[], $3::float8[], $4::text[]) as t(sku, at, face)
           on conflict do nothing`,
    values: [store, ...columns(ticks), at, by],
  };
}

/** Takes ticks back. */
export function unhang(store: string, ticks: readonly Tick[]): Sql {
  return {
    name: 'labels-unhang',
    text: `delete from label_hung h
           using unnest($2::text[], $3::float8[], $4::text[]) as t(sku, at, face)
           where h.store = $1 and h.sku = t.sku and h.effective_at = to_timestamp(t.at / 1000) and h.face = t.face`,
    values: [store, ...columns(ticks)],
  };
}

function columns(ticks: readonly Tick[]): [string[], number[], string[]] {
  return [ticks.map(({ sku }) => sku), ticks.map(({ atMs }) => atMs), ticks.map(({ face }) => face)];
}
