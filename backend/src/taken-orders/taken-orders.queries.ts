import type { TakenChannel } from '@passerelle/shared/api/taken-orders';
import type { Sql } from '../platform/database.js';

/** Who took an order for somebody, and how it came. */
export interface TakenOrder {
  readonly orderId: string;
  readonly channel: TakenChannel;
  /** The shop where it was taken. */
  readonly store: string;
  readonly staffId: string;
  /** The shop that the goods are brought to. */
  readonly bringTo: string | null;
  readonly broughtAt: Date | null;
  /** Where the goods are promised, before they are brought. */
  readonly from: string;
  readonly at: Date;
}

const columns = `t.order_id as "orderId", t.channel, t.store, t.staff_id as "staffId", t.bring_to as "bringTo",
  t.brought_at as "broughtAt", t.from_store as "from", t.at`;

/** Touches no row when it is noted already. */
export function noteTaken(taken: Omit<TakenOrder, 'broughtAt'>): Sql {
  return {
    name: 'note-taken-order',
    text: `insert into taken_order (order_id, channel, store, staff_id, bring_to, from_store, at)
           values ($1, $2, $3, $4, $5, $6, $7) on conflict (order_id) do nothing`,
    values: [taken.orderId, taken.channel, taken.store, taken.staffId, taken.bringTo, taken.from, taken.at],
  };
}

export function takenOrder(orderId: string): Sql {
  return {
    name: 'taken-order',
    text: `select ${columns} from taken_order t where t.order_id = $1`,
    values: [orderId],
  };
}

/** Marks an order as brought; touches no row when it was. */
export function markBrought(orderId: string, at: Date): Sql {
  return {
    name: 'mark-brought',
    text: `update taken_order set brought_at = $2
            where order_id = $1 and bring_to is not null and brought_at is null`,
    values: [orderId, at],
  };
}

/** What a shop took, the newest first, from behind one on. */
export function takenIn(
  store: string,
  before: { readonly at: string; readonly id: string } | undefined,
  limit: number,
): Sql {
  return {
    name: 'taken-in-store',
    text: `select ${columns} from taken_order t
            where t.store = $1 and ($2::timestamptz is null or (t.at, t.order_id) < ($2, $3))
            order by t.at desc, t.order_id desc limit $4`,
    values: [store, before?.at ?? null, before?.id ?? null, limit],
  };
}
