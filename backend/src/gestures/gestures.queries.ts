import type { GestureReason } from '@passerelle/shared/api/gestures';
import type { Sql } from '../platform/database.js';

export interface CapRow {
  readonly role: 'colleague' | 'manager';
  readonly basisPoints: number;
}

export const caps: Sql = { text: 'select role, basis_points as "basisPoints" from gesture_cap' };

/** The caps, won for a change. */
export const lockCaps: Sql = {
  text: 'select role, basis_points as "basisPoints" from gesture_cap order by role for no key update',
};

export function saveCap({ role, basisPoints }: CapRow): Sql {
  return { text: 'update gesture_cap set basis_points = $2 where role = $1', values: [role, basisPoints] };
}

export interface GestureRow {
  readonly saleId: string;
  readonly receipt: string;
  readonly store: string;
  readonly staffId: string;
  readonly reason: GestureReason;
  readonly words: string | null;
  readonly discountCents: number;
  readonly madeAt: Date;
}

export function insertGesture(row: GestureRow): Sql {
  return {
    text: `insert into gesture (sale_id, receipt, store, staff_id, reason, words, discount_cents, made_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      ...[row.saleId, row.receipt, row.store, row.staffId, row.reason, row.words],
      ...[row.discountCents, row.madeAt],
    ],
  };
}

/** The newest first; of one shop, where one is named. */
export function gesturesBefore(
  store: string | undefined,
  before: { at: Date; id: string } | undefined,
  limit: number,
): Sql {
  return {
    text: `select sale_id as "saleId", receipt, store, staff_id as "staffId", reason, words,
             discount_cents as "discountCents", made_at as "madeAt"
           from gesture where ($1::timestamptz is null or (made_at, sale_id) < ($1, $2::uuid)) and ($4::text is null or store = $4)
           order by made_at desc, sale_id desc limit $3`,
    values: [before?.at ?? null, before?.id ?? null, limit, store ?? null],
  };
}

export interface TotalsRow {
  readonly count: number;
  readonly discountCents: number;
}

/** What was taken off since an instant. */
export function totalsSince(store: string | undefined, since: Date): Sql {
  return {
    text: `select count(*)::integer as count, coalesce(sum(discount_cents), 0)::bigint::float8 as "discountCents"
           from gesture where made_at >= $1 and ($2::text is null or store = $2)`,
    values: [since, store ?? null],
  };
}
