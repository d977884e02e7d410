import { type OrderMode, type OrderState, openStates } from '@passerelle/shared/orders/states';
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
  readonly hasAccount: boolean;
  readonly erasureAskedAt: Date | null;
  readonly erasedAt: Date | null;
  readonly since: Date;
  readonly lastPurchaseAt: Date | null;
  readonly segments: readonly string[];
}

const summary = `c.id, c.first_name as "firstName", c.last_name as "lastName", c.city, c.created_at as since,
  (select value from customer_contact k where k.customer_id = c.id and k.kind = 'email'
    order by verified_at is null, is_claim, value limit 1) as email,
  (select value from customer_contact k where k.customer_id = c.id and k.kind = 'phone'
    order by verified_at is null, is_claim, value limit 1) as phone,
  exists (select from customer_contact k where k.customer_id = c.id and k.verified_at is not null) as "isVerified",
  (select coalesce(array_agg(distinct s order by s), '{}') from customer m, unnest(m.segments) as s
    where m.id = c.id or m.merged_into = c.id) as segments,
  c.last_sign_in_at is not null as "hasAccount", c.erasure_asked_at as "erasureAskedAt", c.erased_at as "erasedAt",
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
  readonly timezone: string | null;
  readonly state: OrderState | null;
  readonly mode: OrderMode | null;
  readonly collectBy: Date | null;
  /** Of an order that was handed over, or of the sale itself. */
  readonly receipt: string | null;
  readonly totalCents: number;
  /** What went back for goods that were brought back. */
  readonly returnedCents: number;
  readonly hash8: string | null;
  readonly lines: { sku: string; name: string; quantity: number; netCents: number }[];
}

/** Whose history is read, by whom, and which part of it. */
export interface HistoryWanted {
  readonly customerId: string;
  readonly reader: 'colleague' | 'shopper';
  readonly locale: Locale;
  readonly before?: { readonly at: string; readonly id: string } | undefined;
  /** One purchase, by the number of its order or receipt. */
  readonly number?: string;
  readonly limit: number;
}

// A colleague sees every order of the record. The shopper sees those that name an address they proved, and those of
// records that a colleague found to be theirs: somebody else may have typed their name and telephone number.
export const ownOrders = {
  colleague: 'select id from customer_order where customer_id in (select id from family)',
  shopper: `select id from customer_order where email = any(array(
              select value from customer_contact where customer_id = $1 and kind = 'email' and verified_at is not null))
            union select id from customer_order where phone = any(array(
              select value from customer_contact where customer_id = $1 and kind = 'phone' and verified_at is not null))
            union select id from customer_order where customer_id = any(array(
              select m.from_id from customer_merge m where m.undone_at is null and m.from_id in (select id from family)
              union select unnest(m.family) from customer_merge m
                     where m.undone_at is null and m.from_id in (select id from family)))`,
};

/**
 * What one person bought or reserved, online and in shops, newest first. An order that was handed over shows what
 * its receipt says; a sale that was undone does not show.
 */
export function historyOf({ customerId, reader, locale, before, number, limit }: HistoryWanted): Sql {
  return {
    name: `customer-history-${reader}`,
    text: `with family as (select id from customer where id = $1 or merged_into = $1),
           own as (${ownOrders[reader]}),
           standing as (
             select s.* from sale s
              where s.reverses is null and not exists (select from sale r where r.reverses = s.id)
                and (s.order_id in (select id from own)
                     or s.customer_id in (select id from family)
                        ${reader === 'shopper' ? 'and s.order_id is null' : ''})),
           events as (
             select o.id, o.placed_at as at, 'online' as "where", 'order' as kind, o.number, o.store, o.state, o.mode,
                    coalesce(s.total_cents, o.total_cents) as total_cents, s.hash, s.id as sale_id,
                    o.collect_by, s.number as receipt
               from customer_order o left join standing s on s.order_id = o.id
              where o.id in (select id from own)
             union all
             select s.id, s.sold_at, 'shop', 'sale', s.number, s.store, null, null, s.total_cents, s.hash, s.id,
                    null, s.number
               from standing s
              where s.order_id is null or s.order_id not in (select id from own)),
           page as (
             select * from events
              where ($3::timestamptz is null or (at, id) < ($3::timestamptz, $4::uuid))
                and ($6::text is null or number = $6 or receipt = $6)
              order by at desc, id desc limit $5)
           select e.id, e.at, e."where", e.kind, e.number, e.store, t.name as "storeName", t.timezone, e.state, e.mode,
                  e.collect_by as "collectBy", e.receipt,
                  e.total_cents as "totalCents", left(e.hash, 8) as hash8,
                  (select coalesce(sum(g.refund_cents), 0)::integer from goods_return g
                    where g.sale_id = e.sale_id and g.state = 'settled') as "returnedCents", coalesce(l.lines, '[]') as lines
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
    values: [customerId, locale, before?.at ?? null, before?.id ?? null, limit, number ?? null],
  };
}

export interface TotalsRow {
  readonly onlineCents: number;
  readonly shopCents: number;
  readonly purchases: number;
  readonly openReservations: number;
}

/** What was paid in all and did not go back, by where it was chosen, and how many reservations stand open. */
export function totalsOf(customerId: string): Sql {
  return {
    name: 'customer-totals',
    text: `with family as (select id from customer where id = $1 or merged_into = $1),
           own as (select id, state from customer_order where customer_id in (select id from family)),
           standing as (
             select s.total_cents - (select coalesce(sum(g.refund_cents), 0) from goods_return g
                                      where g.sale_id = s.id and g.state = 'settled') as total_cents, s.order_id in (select id from own) as is_online from sale s
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
  /** Null: every way of advertising. */
  readonly channel: 'email' | 'sms' | null;
  readonly given: boolean;
  readonly at: Date;
  readonly means: string;
  readonly textVersion: string;
}

/** The last word of a person on each purpose, and on one way of it where that was said later. */
export function consentsOf(customerId: string): Sql {
  return {
    text: `with said as (
             select * from consent where customer_id in (select id from customer where id = $1 or merged_into = $1))
           select distinct on (purpose, channel) purpose, channel, given, at, means, text_version as "textVersion" from said
            where channel is null or not exists (
              select from said every where every.purpose = said.purpose and every.channel is null
                 and (every.at, every.id) > (said.at, said.id))
            order by purpose, channel nulls first, at desc, id desc`,
    values: [customerId],
  };
}

export interface LookRow {
  readonly at: Date;
  readonly staffId: string;
  readonly what: 'history' | 'contact' | 'merge' | 'export';
}

/** Who looked at a person, newest first, over the records that are one. */
export function looksAt(customerId: string, limit: number): Sql {
  return {
    text: `select at, staff_id as "staffId", what from customer_look
            where customer_id in (select id from customer where id = $1 or merged_into = $1)
            order by at desc, id desc limit $2`,
    values: [customerId, limit],
  };
}

export function noteLook(id: string, customerId: string, staffId: string, what: string, at: Date): Sql {
  return {
    text: 'insert into customer_look (id, customer_id, staff_id, what, at) values ($1, $2, $3, $4, $5)',
    values: [id, customerId, staffId, what, at],
  };
}
