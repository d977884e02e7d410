import type { Explanation } from '@passerelle/shared/pricing/types';
import type { Sql } from '../platform/database.js';

export interface SaleLine {
  readonly sku: string;
  readonly stockSku: string;
  readonly unitsPerPack: number;
  readonly quantity: number;
  readonly unitCents: number;
  readonly netCents: number;
  readonly vatBasisPoints: number;
  /** Net of each unit, the dearer first: what a refund gives back. */
  readonly unitNets: readonly number[];
}

export interface Payment {
  readonly method: 'card' | 'cash' | 'gift-card' | 'store-credit' | 'online' | 'exchange';
  readonly amountCents: number;
}

/** A sale as it is kept. */
export interface Sale {
  readonly id: string;
  readonly number: string;
  readonly store: string;
  readonly orderId: string | null;
  readonly orderNumber: string | null;
  readonly customerId: string | null;
  readonly staffId: string;
  readonly document: string;
  readonly hash: string;
  readonly explanation: Explanation;
  readonly totalCents: number;
  readonly paidCents: number;
  readonly soldAt: Date;
  readonly reverses: string | null;
  /** The first receipt of goods that were exchanged for these, by its number. */
  readonly exchangeOf: string | null;
  readonly payments: readonly Payment[];
}

/** The next receipt number of a shop; its row stays locked until the sale is written, so that none is left out. */
export function nextReceipt(store: string): Sql {
  return {
    name: 'next-receipt',
    text: `insert into receipt_counter as c (store, last_number) values ($1, 1)
           on conflict (store) do update set last_number = c.last_number + 1 returning last_number as "lastNumber"`,
    values: [store],
  };
}

/** Writes a sale with its lines and payments. */
export function writeSale(sale: Sale, lines: readonly SaleLine[], paymentIds: readonly string[]): Sql {
  return {
    name: 'write-sale',
    text: `with sold as (
             insert into sale (id, number, store, order_id, order_number, customer_id, staff_id, document, hash,
                               explanation, total_cents, paid_cents, sold_at, reverses, exchange_of)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $17)
           ),
           listed as (
             insert into sale_line (sale_id, line, sku, stock_sku, units_per_pack, quantity, unit_cents, net_cents,
                                    vat_basis_points, unit_nets)
             select $1, l.line, l.sku, l."stockSku", l."unitsPerPack", l.quantity, l."unitCents", l."netCents",
                    l."vatBasisPoints", l."unitNets"
             from jsonb_to_recordset($15) as l(line integer, sku text, "stockSku" text, "unitsPerPack" integer,
               quantity integer, "unitCents" integer, "netCents" integer, "vatBasisPoints" integer,
               "unitNets" integer[])
           )
           insert into payment (id, sale_id, method, amount_cents, at)
           select p.id, $1, p.method, p."amountCents", $13
           from jsonb_to_recordset($16) as p(id uuid, method text, "amountCents" integer)`,
    values: [
      sale.id,
      sale.number,
      sale.store,
      sale.orderId,
      sale.orderNumber,
      sale.customerId,
      sale.staffId,
      sale.document,
      sale.hash,
      JSON.stringify(sale.explanation),
      sale.totalCents,
      sale.paidCents,
      sale.soldAt,
      sale.reverses,
      JSON.stringify(lines.map((line, place) => ({ ...line, line: place + 1 }))),
      JSON.stringify(sale.payments.map((payment, place) => ({ ...payment, id: paymentIds[place] }))),
      sale.exchangeOf,
    ],
  };
}

/** Writes sales that other tills told, with their lines and payments. */
export function writeToldSales(sales: readonly object[]): Sql {
  return {
    name: 'write-told-sales',
    text: `with told as materialized (
             select * from jsonb_to_recordset($1) as s(id uuid, number text, source text, "sourceNumber" text,
               store text, "customerId" uuid, "staffId" uuid, canonical text, hash text, explanation jsonb,
               "totalCents" integer, "paidCents" integer, "soldAt" timestamptz, lines jsonb, payments jsonb)
           ),
           sold as (
             insert into sale (id, number, source, source_number, store, customer_id, staff_id, document, hash,
                               explanation, total_cents, paid_cents, sold_at)
             select id, number, source, "sourceNumber", store, "customerId", "staffId", canonical, hash, explanation,
                    "totalCents", "paidCents", "soldAt" from told
           ),
           listed as (
             insert into sale_line (sale_id, line, sku, stock_sku, units_per_pack, quantity, unit_cents, net_cents,
                                    vat_basis_points, unit_nets)
             select t.id, l.line, l.sku, l."stockSku", l."unitsPerPack", l.quantity, l."unitCents", l."netCents",
                    l."vatBasisPoints", l."unitNets"
             from told t, jsonb_to_recordset(t.lines) as l(line integer, sku text, "stockSku" text,
               "unitsPerPack" integer, quantity integer, "unitCents" integer, "netCents" integer,
               "vatBasisPoints" integer, "unitNets" integer[])
           )
           insert into payment (id, sale_id, method, amount_cents, at)
           select p.id, t.id, p.method, p."amountCents", t."soldAt"
           from told t, jsonb_to_recordset(t.payments) as p(id uuid, method text, "amountCents" integer)`,
    values: [JSON.stringify(sales)],
  };
}

const columns = `s.id, s.number, s.store, s.order_id as "orderId", s.order_number as "orderNumber",
  s.customer_id as "customerId", s.staff_id as "staffId",
  s.document, s.hash, s.explanation, s.total_cents as "totalCents", s.paid_cents as "paidCents",
  s.sold_at as "soldAt", s.reverses, s.exchange_of as "exchangeOf",
  (select coalesce(json_agg(json_build_object('method', p.method, 'amountCents', p.amount_cents) order by p.id), '[]')
     from payment p where p.sale_id = s.id) as payments`;

/** A receipt of a shop by its number. */
export function saleByNumber(number: string): Sql {
  return {
    name: 'sale-by-number',
    text: `select ${columns} from sale s where s.number = $1 or s.source_number = $1 order by s.number = $1 desc, s.sold_at desc limit 1`,
    values: [number],
  };
}

/** The document of any sale that has this hash: equal hashes are equal documents. */
export function documentByHash(hash: string): Sql {
  return {
    name: 'sale-document-by-hash',
    text: 'select document from sale where hash = $1 limit 1',
    values: [hash],
  };
}

/** What a shop sold, the newest first. */
export function salesOfStore(
  store: string,
  before: { at: Date; id: string } | undefined,
  limit: number,
): Sql {
  return {
    name: 'sales-of-store',
    text: `select ${columns} from sale s
            where s.store = $1 and ($2::timestamptz is null or (s.sold_at, s.id) < ($2, $3))
            order by s.sold_at desc, s.id desc limit $4`,
    values: [store, before?.at ?? null, before?.id ?? null, limit],
  };
}

/** Receipts that settled these orders, the oldest first; a hand-over undone has left two. */
export function salesOfOrders(orderIds: readonly string[]): Sql {
  return {
    name: 'sales-of-orders',
    text: `select ${columns} from sale s where s.order_id = any($1) order by s.sold_at, s.id`,
    values: [orderIds],
  };
}

/** Receipts of a customer, the newest first. */
export function salesOfCustomer(customerIds: readonly string[], limit: number): Sql {
  return {
    name: 'sales-of-customer',
    text: `select ${columns} from sale s where s.customer_id = any($1) order by s.sold_at desc, s.id desc limit $2`,
    values: [customerIds, limit],
  };
}

/** Takes the row of a sale, so that two who take goods of it back wait for each other. */
export function lockSale(number: string): Sql {
  return {
    name: 'lock-sale',
    text: 'select id from sale where number = $1 for no key update',
    values: [number],
  };
}

/** Was the sale undone by another one? */
export function isUndone(saleId: string): Sql {
  return {
    name: 'sale-is-undone',
    text: 'select exists (select from sale where reverses = $1) as "isUndone"',
    values: [saleId],
  };
}
