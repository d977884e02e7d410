import { type OrderState, openStates } from '@passerelle/shared/orders/states';
import type { Locale } from '@passerelle/shared/pricing/types';
import type { Sql } from '../platform/database.js';
import { among } from '../platform/sql-lists.js';

/** How whoever stands at the counter may be looked for: each way that the words allow. */
export interface CustomerSearch {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** Of a receipt or an order. */
  readonly number: string | null;
  readonly limit: number;
}

export interface SummaryRow {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly city: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly isVerified: boolean;
  readonly since: Date;
  readonly lastPurchaseAt: Date | null;
  readonly segments: readonly string[];
}

const summary = `c.id, c.first_name as "firstName", c.last_name as "lastName", c.city, c.created_at as since,
  (select value from customer_contact k where k.customer_id = c.id and k.kind = 'email'
    order by verified_at is null, value limit 1) as email,
  (select value from customer_contact k where k.customer_id = c.id and k.kind = 'phone'
    order by verified_at is null, value limit 1) as phone,
  exists (select from customer_contact k where k.customer_id = c.id and k.verified_at is not null) as "isVerified",
  (select coalesce(array_agg(distinct s order by s), '{}') from customer m, unnest(m.segments) as s
    where m.id = c.id or m.merged_into = c.id) as segments,
  (select max(s.sold_at) from customer m left join customer_order o on o.customer_id = m.id
     join sale s on s.customer_id = m.id or s.order_id = o.id
    where m.id = c.id or m.merged_into = c.id) as "lastPurchaseAt"`;

/** How alike written names must be: one slip of the finger in a short name. */
export const nameLikeness: Sql = {
  text: `select set_config('pg_trgm.similarity_threshold', '0.3', true),
                set_config('pg_trgm.word_similarity_threshold', '0.42', true)`,
};

/** Customers who fit any of the ways, the best first. */
export function searchCustomers({ name, email, phone, number, limit }: CustomerSearch): Sql {
  return {
    text: `with found (id, distance) as (
             select customer_id, 0::real from customer_contact where kind = 'email' and value = $2
             union all select customer_id, 0 from customer_contact where kind = 'phone' and value = $3
             union all select customer_id, 0 from customer_order where number = $4
             union all select coalesce(s.customer_id, o.customer_id), 0
                         from sale s left join customer_order o on o.id = s.order_id where s.number = $4
             union all (
               select id, 1 - greatest(similarity(plain_text(first_name || ' ' || last_name), plain_text($1)),
                                       word_similarity(plain_text($1), plain_text(first_name || ' ' || last_name)))
                 from customer
                where $1::text is not null
                  and (plain_text(first_name || ' ' || last_name) % plain_text($1)
                       or plain_text($1) <% plain_text(first_name || ' ' || last_name))
                order by 2, id limit 100)
           ), best as (
             select coalesce(m.merged_into, m.id) as id, min(f.distance) as distance
               from found f join customer m on m.id = f.id group by 1 order by 2, 1 limit $5)
           select ${summary} from best b join customer c on c.id = b.id
            order by b.distance, c.last_name, c.first_name, c.id`,
    values: [name, email, phone, number, limit],
  };
}

export function customerById(id: string): Sql {
  return { text: `select ${summary} from customer c where c.id = $1`, values: [id] };
}

export interface HistoryRow {
  readonly id: string;
  readonly at: Date;
  readonly where: 'online' | 'shop';
  readonly kind: 'order' | 'sale';
  readonly number: string;
  readonly store: string;
  readonly storeName: string | null;
  readonly state: OrderState | null;
  readonly totalCents: number;
  readonly hash8: string | null;
  readonly lines: { sku: string; name: string; quantity: number; netCents: number }[];
}

/**
 * What one person bought or reserved, online and in shops, newest first. An order that was handed over shows what
 * its receipt says; a sale that was undone does not show.
 */
export function historyOf(
  customerId: string,
  locale: Locale,
  before: { readonly at: string; readonly id: string } | undefined,
  limit: number,
): Sql {
  return {
    name: 'customer-history',
    text: `with family as (select id from customer where id = $1 or merged_into = $1),
           standing as (
             select s.* from sale s
              where s.reverses is null and not exists (select from sale r where r.reverses = s.id)
                and (s.customer_id in (select id from family)
                     or s.order_id in (select id from customer_order where customer_id in (select id from family)))),
           events as (
             select o.id, o.placed_at as at, 'online' as "where", 'order' as kind, o.number, o.store, o.state,
                    coalesce(s.total_cents, o.total_cents) as total_cents, s.hash, s.id as sale_id
               from customer_order o left join standing s on s.order_id = o.id
              where o.customer_id in (select id from family)
             union all
             select s.id, s.sold_at, 'shop', 'sale', s.number, s.store, null, s.total_cents, s.hash, s.id
               from standing s
              where s.order_id is null or not exists
                (select from customer_order o where o.id = s.order_id and o.customer_id in (select id from family))),
           page as (
             select * from events
              where $3::timestamptz is null or (at, id) < ($3::timestamptz, $4::uuid)
              order by at desc, id desc limit $5)
           select e.id, e.at, e."where", e.kind, e.number, e.store, t.name as "storeName", e.state,
                  e.total_cents as "totalCents", left(e.hash, 8) as hash8, coalesce(l.lines, '[]') as lines
             from page e
             left join store t on t.code = e.store
             left join lateral (
               select jsonb_agg(jsonb_build_object('sku', each.sku, 'quantity', each.quantity,
                        'netCents', each.net_cents, 'name', coalesce(p.name ->> $2, each.sku)) order by each.line) as lines
                 from (select line, sku, quantity, net_cents from sale_line where sale_id = e.sale_id
                       union all
                       select line, sku, quantity, net_cents from order_line
                        where order_id = e.id and e.sale_id is null) as each
                 left join sku k on k.sku = each.sku left join product p on p.slug = k.product) l on true
            order by e.at desc, e.id desc`,
    values: [customerId, locale, before?.at ?? null, before?.id ?? null, limit],
  };
}

export interface TotalsRow {
  readonly onlineCents: number;
  readonly shopCents: number;
  readonly purchases: number;
  readonly openReservations: number;
}

/** What was paid in all, by where it was chosen, and how many reservations stand open. */
export function totalsOf(customerId: string): Sql {
  return {
    name: 'customer-totals',
    text: `with family as (select id from customer where id = $1 or merged_into = $1),
           own as (select id, state from customer_order where customer_id in (select id from family)),
           standing as (
             select s.total_cents, s.order_id in (select id from own) as is_online from sale s
              where s.reverses is null and not exists (select from sale r where r.reverses = s.id)
                and (s.customer_id in (select id from family) or s.order_id in (select id from own)))
           select coalesce(sum(total_cents) filter (where is_online), 0)::integer as "onlineCents",
                  coalesce(sum(total_cents) filter (where is_online is not true), 0)::integer as "shopCents",
                  count(*)::integer as purchases,
                  (select count(*)::integer from own where ${among('state', openStates)})
                    as "openReservations"
             from standing`,
    values: [customerId],
  };
}

export interface ConsentRow {
  readonly purpose: 'marketing';
  readonly given: boolean;
  readonly at: Date;
  readonly means: string;
}

/** The last word of a person on each purpose. */
export function consentsOf(customerId: string): Sql {
  return {
    text: `select distinct on (purpose) purpose, given, at, means from consent
            where customer_id in (select id from customer where id = $1 or merged_into = $1)
            order by purpose, at desc, id desc`,
    values: [customerId],
  };
}

export function noteLook(id: string, customerId: string, staffId: string, what: string, at: Date): Sql {
  return {
    text: 'insert into customer_look (id, customer_id, staff_id, what, at) values ($1, $2, $3, $4, $5)',
    values: [id, customerId, staffId, what, at],
  };
}
