import type { GrossErrorDecision } from '@passerelle/shared/api/gross-errors';
import type { Sql } from '../platform/database.js';

/** One article as it was found. */
export interface FoundLine {
  readonly sku: string;
  readonly quantity: number;
  readonly promisedCents: number;
  readonly currentCents: number;
  readonly beforeCents?: number;
}

export interface GrossErrorRow {
  readonly id: string;
  readonly orderNumber: string | null;
  readonly receipt: string | null;
  readonly store: string;
  readonly lines: readonly FoundLine[];
  readonly foundAt: Date;
  readonly decision: GrossErrorDecision | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly endedAt: Date | null;
}

const columns = `id, order_number as "orderNumber", receipt, store, lines, found_at as "foundAt", decision, reason,
  decided_by as "decidedBy", decided_at as "decidedAt", ended_at as "endedAt"`;

/** Notes the error of an order once; what was found first stays. */
export function noteOfOrder(
  id: string,
  order: { readonly id: string; readonly number: string; readonly store: string },
  lines: readonly FoundLine[],
  at: Date,
): Sql {
  return {
    text: `insert into gross_error (id, order_id, order_number, store, lines, found_at)
           values ($1, $2, $3, $4, $5, $6) on conflict (order_id) do nothing`,
    values: [id, order.id, order.number, order.store, JSON.stringify(lines), at],
  };
}

export function decideOrder(
  orderId: string,
  { decision, reason, by, at }: { decision: GrossErrorDecision; reason: string; by: string; at: Date },
): Sql {
  return {
    text: `update gross_error set decision = $2, reason = $3, decided_by = $4, decided_at = $5
           where order_id = $1 and decision is null`,
    values: [orderId, decision, reason, by, at],
  };
}

/** A sale that a manager let through. */
export function noteSale(
  id: string,
  sale: { readonly receipt: string; readonly store: string; readonly reason: string; readonly by: string },
  lines: readonly FoundLine[],
  at: Date,
): Sql {
  return {
    text: `insert into gross_error (id, receipt, store, lines, found_at, decision, reason, decided_by, decided_at)
           values ($1, $2, $3, $4, $5, 'honour', $6, $7, $5)`,
    values: [id, sale.receipt, sale.store, JSON.stringify(lines), at, sale.reason, sale.by],
  };
}

export function ofOrder(orderId: string): Sql {
  return { text: `select ${columns} from gross_error where order_id = $1`, values: [orderId] };
}

const waits = 'decision is null and ended_at is null';

/** Those that wait for a manager, or all the others; the newest first. */
export function page(
  isWaiting: boolean | undefined,
  before: { at: Date; id: string } | undefined,
  limit: number,
): Sql {
  return {
    text: `select ${columns} from gross_error
            where ($1::timestamptz is null or (found_at, id) < ($1, $2::uuid))
              and ($4::boolean is null or (${waits}) = $4)
            order by found_at desc, id desc limit $3`,
    values: [before?.at ?? null, before?.id ?? null, limit, isWaiting ?? null],
  };
}

/** Noted, and somebody has to decide. */
export const undecidedCount: Sql = {
  text: `select count(*)::integer as count from gross_error where ${waits}`,
};

/** Orders that wait for a decision, the oldest first. */
export function waitingOrders(limit: number): Sql {
  return {
    text: `select order_id as id from gross_error where ${waits} and order_id is not null order by found_at limit $1`,
    values: [limit],
  };
}

/** These orders ended: nobody has to decide about them any more. */
export function noteEnded(orderIds: readonly string[], at: Date): Sql {
  return {
    text: `update gross_error set ended_at = $2 where order_id = any($1) and ${waits}`,
    values: [orderIds, at],
  };
}

/** Which of these orders are noted already. */
export function noted(orderIds: readonly string[]): Sql {
  return { text: 'select order_id as id from gross_error where order_id = any($1)', values: [orderIds] };
}
