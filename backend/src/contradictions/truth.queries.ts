import type { Sql } from '../platform/database.js';
import type { Place } from './samples.queries.js';

export interface Truth {
  /** Null where it never had a price. */
  readonly listCents: number | null;
  readonly pricedAt: Date | null;
  readonly units: number;
  readonly movedAt: Date | null;
}

/**
 * Price before reductions and units of an article, read from the rows themselves and past every book in memory and
 * every function that screens ask.
 */
export function truthOf({ sku, store }: Place, at: Date): Sql {
  return {
    name: 'contradiction-truth',
    text: `select p.price_cents as "listCents", p.effective_at as "pricedAt",
                  coalesce((select greatest(l.shelf - l.safety_stock, 0) / s.units_per_pack from stock_level l
                             where l.sku = s.stock_sku and l.store = $2), 0) as units,
                  (select m.at from stock_movement m where m.store = $2 and m.sku = s.stock_sku
                    order by m.at desc, m.id desc limit 1) as "movedAt"
             from sku s
             left join lateral (select c.price_cents, c.effective_at from price_change c
                                 where c.sku = s.sku and c.effective_at <= $3
                                 order by c.effective_at desc, c.id desc limit 1) p on true
            where s.sku = $1`,
    values: [sku, store, at],
  };
}

export interface KeptDocument {
  readonly number: string;
  readonly store: string;
  readonly hash: string;
  /** SHA-256 of the text that is kept. */
  readonly made: string;
  /** Null for the document of an order, and for a receipt that undoes another. */
  readonly receipt: {
    readonly totalCents: number;
    readonly lines: readonly KeptLine[];
  } | null;
}

export interface KeptLine {
  readonly sku: string;
  readonly netCents: number;
  /** Prices before reductions that held when the basket was priced or promised, as the price list tells today. */
  readonly listedCents: readonly number[];
}

/** The newest receipts and orders, and those that are named. */
export function keptDocuments(limit: number, named: readonly string[]): Sql {
  const of = (table: string, more: string) =>
    `(select number, store, hash, document, ${more} from ${table} order by id desc limit $1)
     union (select number, store, hash, document, ${more} from ${table} where number = any($2))`;
  return {
    text: `select d.number, d.store, d.hash, encode(sha256(convert_to(d.document, 'UTF8')), 'hex') as made,
                  case when d.sold_at is not null then json_build_object(
                    'totalCents', (d.document::jsonb->>'totalCents')::integer,
                    'lines', (select json_agg(json_build_object(
                        'sku', l.line->>'sku',
                        'netCents', (l.line->>'netCents')::integer,
                        'listedCents', array(
                          select (select c.price_cents from price_change c
                                   where c.sku = l.line->>'sku' and c.effective_at <= i.at
                                     and c.recorded_at <= d.sold_at
                                   order by c.effective_at desc, c.id desc limit 1)
                            from (values ((d.document::jsonb->>'at')::timestamptz),
                                         ((d.document::jsonb->'promised'->>'at')::timestamptz)) i(at)
                           where exists (select from price_change c where c.sku = l.line->>'sku'
                                          and c.effective_at <= i.at and c.recorded_at <= d.sold_at)))
                        order by l.place)
                      from jsonb_array_elements(d.document::jsonb->'lines') with ordinality l(line, place))) end
                    as receipt
             from (${of('sale', 'case when reverses is null then sold_at end as sold_at')}
                   union ${of('customer_order', 'null::timestamptz as sold_at')}) d
            order by d.number`,
    values: [limit, named],
  };
}
