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
  changes: readonly { sku: string; priceCents: number; floorCents?: number; effectiveAt: Date }[],
  recordedAt: Date,
  recordedBy: string,
): Sql {
  return {
    name: 'price-append',
    text: `insert into price_change (sku, price_cents, floor_cents, effective_at, recorded_at, recorded_by)
           select * from unnest($1::text[], $2::integer[], $3::integer[], $4::timestamptz[]) as c(sku, price, floor, effective_at)
           cross join (select $5::timestamptz, $6::text) as r`,
    values: [
      changes.map((change) => change.sku),
      changes.map((change) => change.priceCents),
      changes.map((change) => change.floorCents ?? null),
      changes.map((change) => change.effectiveAt),
      recordedAt,
      recordedBy,
    ],
  };
}
