import type { Sql } from '../platform/database.js';

export interface PriceRow {
  readonly sku: string;
  readonly fromMs: number;
  readonly priceCents: number;
  readonly floorCents: number | null;
  readonly isAnnounced: boolean;
}

/** Rows read at once. */
export const SLICE = 4_000;

/** The history by SKU, oldest first; where two changes have one instant, the one recorded later counts. */
export const priceHistory: Sql = {
  text: `select sku, (extract(epoch from effective_at) * 1000)::float8 as "fromMs",
           price_cents as "priceCents", floor_cents as "floorCents", is_announced as "isAnnounced"
         from price_change order by sku, effective_at, id`,
};

/** Appends changes, set-based. */
export function appendChanges(
  changes: readonly {
    readonly sku: string;
    readonly priceCents: number;
    readonly floorCents?: number | undefined;
    readonly effectiveAt: Date;
    readonly isAnnounced?: boolean | undefined;
  }[],
  recorded: { readonly at: Date; readonly by: string; readonly batch?: string | undefined },
): Sql {
  return {
    name: 'price-append',
    text: `insert into price_change (sku, price_cents, floor_cents, effective_at, is_announced, recorded_at, recorded_by, batch)
           select c.*, $6::timestamptz, $7::text, $8::uuid
             from unnest($1::text[], $2::integer[], $3::integer[], $4::timestamptz[], $5::boolean[])
               as c(sku, price, floor, effective_at, is_announced)`,
    values: [
      changes.map((change) => change.sku),
      changes.map((change) => change.priceCents),
      changes.map((change) => change.floorCents ?? null),
      changes.map((change) => change.effectiveAt),
      changes.map((change) => change.isAnnounced ?? false),
      recorded.at,
      recorded.by,
      recorded.batch ?? null,
    ],
  };
}

/** One price of an article's history. */
export interface RecordedPrice {
  readonly id: string;
  readonly priceCents: number;
  /** What it took the place of; null for the first. */
  readonly formerCents: number | null;
  readonly floorCents: number | null;
  readonly effectiveAt: Date;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly batch: string | null;
  readonly isAnnounced: boolean;
}

/** Every price an article had or will have, the latest first. */
export function historyOf(sku: string, limit: number): Sql {
  return {
    text: `select id, price_cents as "priceCents",
             lead(price_cents) over (order by effective_at desc, id desc) as "formerCents",
             floor_cents as "floorCents", effective_at as "effectiveAt", recorded_at as "recordedAt",
             recorded_by as "recordedBy", batch, is_announced as "isAnnounced"
           from price_change where sku = $1 order by effective_at desc, id desc limit $2`,
    values: [sku, limit],
  };
}
