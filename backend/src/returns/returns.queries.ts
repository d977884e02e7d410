import type { Refund } from '@passerelle/shared/pricing/refunds';
import type { VatLine } from '@passerelle/shared/pricing/types';
import type { Means, Wish } from '@passerelle/shared/returns/refund-means';
import type { Sql } from '../platform/database.js';
import type { ReturnLine } from './domain/return-lines.js';

/** A return as it is kept. */
export interface GoodsReturn {
  readonly id: string;
  readonly number: string;
  readonly store: string;
  readonly saleId: string;
  readonly receipt: string;
  /** Number of the order that was handed over with it. */
  readonly order: string | null;
  readonly customerId: string | null;
  readonly state: 'received' | 'settled' | 'refused';
  readonly ground: 'withdrawal' | 'policy' | 'defect' | 'goodwill';
  readonly wished: Wish;
  readonly reason: string | null;
  readonly refundCents: number;
  readonly vat: readonly VatLine[];
  readonly receivedBy: string;
  readonly receivedAt: Date;
  readonly settledBy: string | null;
  readonly settledAt: Date | null;
  readonly lines: readonly ReturnLine[];
  readonly refunds: readonly Means[];
  /** The receipt of what was given in exchange. */
  readonly exchangeReceipt: string | null;
}

const columns = `r.id, r.number, r.store, r.sale_id as "saleId", s.number as receipt, s.order_number as "order", r.customer_id as "customerId",
  r.state, r.ground, r.wished, r.reason, r.refund_cents as "refundCents", r.vat, r.received_by as "receivedBy",
  r.received_at as "receivedAt", r.settled_by as "settledBy", r.settled_at as "settledAt", r.exchange_receipt as "exchangeReceipt",
  (select json_agg(json_build_object('line', l.line, 'sku', l.sku, 'stockSku', l.stock_sku,
     'unitsPerPack', l.units_per_pack, 'firstUnit', l.first_unit, 'quantity', l.quantity, 'netCents', l.net_cents, 'condition', l.condition,
     'replacement', l.replacement)
     order by l.line) from return_line l where l.return_id = r.id) as lines,
  (select coalesce(json_agg(json_build_object('method', p.method, 'amountCents', p.amount_cents) order by p.place),
     '[]') from refund_payment p where p.return_id = r.id) as refunds`;
const from = `${columns} from goods_return r join sale s on s.id = r.sale_id`;

/** Returns of one purchase that were not refused, the oldest first. */
export function returnsOfSale(saleId: string): Sql {
  return {
    name: 'returns-of-sale',
    text: `select ${from} where r.sale_id = $1 and r.state <> 'refused' order by r.received_at, r.id`,
    values: [saleId],
  };
}

/** Returns of a purchase and of all that was exchanged for its goods, by the number of the first receipt. */
export function returnsOfFamily(root: string): Sql {
  return {
    name: 'returns-of-family',
    text: `select ${from} where (s.number = $1 or s.exchange_of = $1) and r.state <> 'refused'
            order by r.received_at, r.id`,
    values: [root],
  };
}

/** Takes the row of a return by its number. */
export function lockReturn(number: string): Sql {
  return {
    name: 'lock-return',
    text: `select id from goods_return where number = $1 for no key update`,
    values: [number],
  };
}

export function returnByNumber(number: string): Sql {
  return { name: 'return-by-number', text: `select ${from} where r.number = $1`, values: [number] };
}

/** Returns that a shop received, the newest first; those that wait for their inspection, the oldest first. */
export function returnsOfStore(
  store: string,
  isWaiting: boolean,
  after: { readonly at: string; readonly id: string } | undefined,
  limit: number,
): Sql {
  const [sign, direction] = isWaiting ? ['>', 'asc'] : ['<', 'desc'];
  return {
    name: isWaiting ? 'returns-waiting' : 'returns-of-store',
    text: `select ${from} where r.store = $1 ${isWaiting ? `and r.state = 'received'` : ''}
             and ($2::timestamptz is null or (r.received_at, r.id) ${sign} ($2, $3))
           order by r.received_at ${direction}, r.id ${direction} limit $4`,
    values: [store, after?.at ?? null, after?.id ?? null, limit],
  };
}

/** The next return number of a shop; its row stays locked until the return is written. */
export function nextReturn(store: string): Sql {
  return {
    name: 'next-return',
    text: `insert into return_counter as c (store, last_number) values ($1, 1)
           on conflict (store) do update set last_number = c.last_number + 1 returning last_number as "lastNumber"`,
    values: [store],
  };
}

/** Writes a return with its lines. */
export function writeReturn(
  received: Omit<GoodsReturn, 'receipt' | 'order' | 'refunds' | 'exchangeReceipt'>,
): Sql {
  return {
    name: 'write-return',
    text: `with received as (
             insert into goods_return (id, number, store, sale_id, customer_id, state, ground, wished, reason,
               refund_cents, vat, received_by, received_at)
             values ($1, $2, $3, $4, $5, 'received', $6, $7, $8, $9, $10, $11, $12))
           insert into return_line (return_id, line, sku, stock_sku, units_per_pack, first_unit, quantity, net_cents,
             condition, replacement)
           select $1, l.line, l.sku, l."stockSku", l."unitsPerPack", l."firstUnit", l.quantity, l."netCents",
             l.condition, l.replacement
           from jsonb_to_recordset($13) as l(line integer, sku text, "stockSku" text, "unitsPerPack" integer,
             "firstUnit" integer, quantity integer, "netCents" integer, condition text, replacement text)`,
    values: [
      received.id,
      received.number,
      received.store,
      received.saleId,
      received.customerId,
      received.ground,
      received.wished,
      received.reason,
      received.refundCents,
      JSON.stringify(received.vat),
      received.receivedBy,
      received.receivedAt,
      JSON.stringify(received.lines),
    ],
  };
}

/** Writes what the inspection found, line by line anew: a line may be parted by condition. */
export function rewriteLines(returnId: string, lines: readonly ReturnLine[]): Sql {
  return {
    name: 'rewrite-return-lines',
    text: `with gone as (delete from return_line where return_id = $1 and line > $3),
           kept as (
             select l.* from jsonb_to_recordset($2) as l(line integer, sku text, "stockSku" text,
               "unitsPerPack" integer, "firstUnit" integer, quantity integer, "netCents" integer, condition text))
           insert into return_line (return_id, line, sku, stock_sku, units_per_pack, first_unit, quantity, net_cents,
             condition)
           select $1, line, sku, "stockSku", "unitsPerPack", "firstUnit", quantity, "netCents", condition from kept
           on conflict (return_id, line) do update
             set sku = excluded.sku, stock_sku = excluded.stock_sku, units_per_pack = excluded.units_per_pack,
                 first_unit = excluded.first_unit, quantity = excluded.quantity, net_cents = excluded.net_cents,
                 condition = excluded.condition`,
    values: [returnId, JSON.stringify(lines), lines.length],
  };
}

/** Ends a return: settled with the money that went back, or refused with none. */
export function endReturn(
  returnId: string,
  ended: {
    readonly state: 'settled' | 'refused';
    readonly by: string;
    readonly at: Date;
    readonly reason?: string;
    readonly exchangeReceipt?: string;
    /** What the units are worth once it is certain which ones came back before. */
    readonly refund?: Refund;
  },
  refunds: readonly Means[],
): Sql {
  return {
    name: 'end-return',
    text: `with ended as (
             update goods_return set state = $2, settled_by = $3, settled_at = $4, reason = coalesce($5, reason),
               exchange_receipt = $7, refund_cents = coalesce($8, refund_cents), vat = coalesce($9, vat)
              where id = $1)
           insert into refund_payment (return_id, place, method, amount_cents, at)
           select $1, p.place, p.method, p."amountCents", $4
           from jsonb_to_recordset($6) as p(place integer, method text, "amountCents" integer)`,
    values: [
      returnId,
      ended.state,
      ended.by,
      ended.at,
      ended.reason ?? null,
      JSON.stringify(refunds.map((refund, place) => ({ ...refund, place: place + 1 }))),
      ended.exchangeReceipt ?? null,
      ended.refund?.refundCents ?? null,
      ended.refund ? JSON.stringify(ended.refund.vat) : null,
    ],
  };
}
