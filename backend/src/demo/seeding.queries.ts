import { openStates } from '@passerelle/shared/orders/states';
import type { Sql } from '../platform/database.js';
import { among } from '../platform/sql-lists.js';
import type { DemoBrand } from './catalogue/brands.js';
import type { DemoCategory } from './catalogue/categories.js';
import type { DemoProduct } from './catalogue/product.js';
import type { DemoShop } from './chain/shops.js';

const SEEDER = 'demo';

/** Is there anything that a shop wrote? Demo data go into an empty database only. */
export const isEmpty: Sql = {
  text: `select not exists (select from store) and not exists (select from product)
           and not exists (select from staff_member) as empty`,
};

export function insertCategories(categories: readonly DemoCategory[]): Sql {
  return fromJson(
    `insert into category (slug, parent, position, name, image)
     select slug, parent, position, name, image
     from jsonb_to_recordset($1) as c(slug text, parent text, position integer, name jsonb, image text)`,
    categories.map((category, position) => ({ ...category, position })),
  );
}

export function insertBrands(brands: readonly DemoBrand[]): Sql {
  return fromJson(
    'insert into brand (slug, name) select slug, name from jsonb_to_recordset($1) as b(slug text, name text)',
    brands,
  );
}

export function insertProducts(
  products: readonly DemoProduct[],
  related: ReadonlyMap<string, readonly string[]>,
): Sql {
  return fromJson(
    `insert into product (slug, category, brand, name, description, highlights, attributes, image, related, position)
     select slug, category, brand, name, description, highlights, attributes, image, related, position
     from jsonb_to_recordset($1) as p(slug text, category text, brand text, name jsonb, description jsonb,
       highlights jsonb, attributes jsonb, image text, related text[], position integer)`,
    // Heroes stand first, then every category in the order it was drawn up.
    products.map(({ slug, category, brand, name, description, highlights, attributes, image }, position) => ({
      position,
      ...{ slug, category, name, description, highlights, attributes, image },
      brand: brand.slug,
      related: related.get(slug) ?? [],
    })),
  );
}

export function insertSkus(products: readonly DemoProduct[]): Sql {
  return fromJson(
    `insert into sku (sku, product, position, gtin, label, attributes, vat_basis_points, stock_sku,
       units_per_pack, aisle, is_weighed, is_service)
     select sku, product, position, gtin, label, attributes, "vatBasisPoints", "stockSku", "unitsPerPack", aisle,
       coalesce("isWeighed", false), coalesce("isService", false)
     from jsonb_to_recordset($1) as s(sku text, product text, position integer, gtin text, label jsonb,
       attributes jsonb, "vatBasisPoints" integer, "stockSku" text, "unitsPerPack" integer, aisle jsonb,
       "isWeighed" boolean, "isService" boolean)`,
    products.flatMap(({ slug, aisle, skus }) =>
      skus.map((sku, position) => ({ ...sku, product: slug, position, aisle })),
    ),
  );
}

/** Every price that was ever asked, from the first day of the books on. */
export function insertPrices(products: readonly DemoProduct[], now: Date): Sql {
  return fromJson(
    `insert into price_change (sku, price_cents, floor_cents, effective_at, recorded_at, recorded_by)
     select sku, cents, "floorCents", at, at, '${SEEDER}'
     from jsonb_to_recordset($1) as p(sku text, cents integer, "floorCents" integer, "daysAgo" integer)
     cross join lateral (select date_trunc('day', $2::timestamptz, 'Europe/Paris') - make_interval(days => "daysAgo")) t(at)
     order by at, sku`,
    products.flatMap(({ skus }) =>
      skus.flatMap(({ sku, prices }) => prices.map((price) => ({ ...price, sku }))),
    ),
    now,
  );
}

/** Shops; one whose district is not known stands at the point of its town. */
export function insertShops(shops: readonly DemoShop[]): Sql {
  return fromJson(
    `insert into store (code, name, street, postcode, city, lat, lon, timezone, phone, services, weekly_hours,
       holiday_regions, preparation_minutes, directions)
     select s.code, s.name, s.street, s.postcode, s.city, coalesce((s.point->>'lat')::float8, p.lat),
       coalesce((s.point->>'lon')::float8, p.lon), s.timezone, s.phone, s.services, s.weekly, s."holidayRegions",
       s."preparationMinutes", s.directions
     from jsonb_to_recordset($1) as s(code text, name text, street text, postcode text, city text, point jsonb,
       timezone text, phone text, services text[], weekly jsonb, "holidayRegions" text[], "preparationMinutes" integer,
       directions jsonb)
     left join lateral (select lat, lon from place where postcode = s.postcode order by population desc limit 1) p on true`,
    shops,
  );
}

export function insertExceptions(shops: readonly DemoShop[]): Sql {
  return fromJson(
    `insert into store_exception (store, day, spans, reason, reason_en)
     select store, day, spans, reason, "reasonEn"
     from jsonb_to_recordset($1) as e(store text, day date, spans jsonb, reason text, "reasonEn" text)`,
    shops.flatMap(({ code, exceptions }) => exceptions.map((exception) => ({ ...exception, store: code }))),
  );
}

/** What a shelf holds of a SKU when it is full, and how many of it are never promised online. */
export interface ShelfPlan {
  readonly sku: string;
  readonly full: number;
  readonly safety: number;
  /** Kept in every shop: the demonstrations count on it. */
  readonly everywhere: boolean;
}

/**
 * Stock of every shop, as one delivery each: the deliveries are movements and the balances follow from them. Bigger
 * shops keep more of the range; one shelf in twelve is empty. The figures depend on shop and SKU alone.
 */
export function insertStock(plans: readonly ShelfPlan[], shops: readonly DemoShop[], deliveredAt: Date): Sql {
  return {
    text: `with plan as (
             select row_number() over (order by sku) as line, * from unnest($1::text[], $2::int[], $3::int[], $4::bool[])
               as p(sku, full_units, safety, everywhere)
           ), shop as (
             select * from unnest($5::text[], $6::float8[], $7::uuid[]) as s(code, share, delivery)
           ), shelf as (
             select shop.code, shop.delivery, plan.line, plan.sku, plan.safety,
               case when not plan.everywhere and (h.luck & 4095) % 12 = 0 then 0
                 else greatest(case when plan.everywhere then 2 else 1 end,
                   round(plan.full_units * (0.25 + ((h.luck >> 12) & 1023) / 1023.0))::int) end as units
             from shop cross join plan
             cross join lateral (select ('x' || left(md5(shop.code || ' ' || plan.sku), 7))::bit(28)::int as luck) h
             where plan.everywhere or ((h.luck >> 8) & 1023) / 1024.0 < shop.share
           ), delivered as (
             insert into stock_movement (store, sku, from_account, to_account, quantity, cause_type, cause_id,
               cause_line, actor, at)
             select code, sku, 'supplier', 'shelf', units, 'delivery', delivery, line, '${SEEDER}', $8
             from shelf where units > 0
           )
           insert into stock_level (sku, store, shelf, safety_stock)
           select sku, code, units, safety from shelf order by sku, code`,
    values: [
      plans.map(({ sku }) => sku),
      plans.map(({ full }) => full),
      plans.map(({ safety }) => safety),
      plans.map(({ everywhere }) => everywhere),
      shops.map(({ code }) => code),
      shops.map(({ size }) => ({ large: 0.95, middle: 0.72, small: 0.5 })[size]),
      shops.map(({ deliveryId }) => deliveryId),
      deliveredAt,
    ],
  };
}

/** Statistics of what was just loaded, so that the first question is planned well. */
export const analyse: Sql = { text: 'analyze' };

/** An insert whose first value is a list of rows as JSON. */
export function fromJson(text: string, rows: readonly object[], ...more: readonly unknown[]): Sql {
  return { text, values: [JSON.stringify(rows), ...more] };
}

export interface OpenOrderDates {
  readonly id: string;
  readonly store: string;
  readonly state: string;
}

/** Open orders of the demo's own people that end before an instant. */
export function openOrderDates(people: { mailboxes: string; phones: string }, before: Date): Sql {
  return {
    text: `select id, store, state from customer_order
           where ${among('state', openStates)} and collect_by < $3
             and (email like '%' || $1 or phone like $2 || '%')`,
    values: [people.mailboxes, people.phones, before],
  };
}

export function moveDeadlines(
  moved: readonly { id: string; collectBy: Date; collectRule: object; readyAt: Date | undefined }[],
): Sql {
  return fromJson(
    `update customer_order o
     set collect_by = m."collectBy", collect_rule = m."collectRule", ready_at = coalesce(m."readyAt", o.ready_at),
       reminded_at = null
     from jsonb_to_recordset($1) as m(id uuid, "collectBy" timestamptz, "collectRule" jsonb, "readyAt" timestamptz)
     where o.id = m.id and ${among('o.state', openStates)}`,
    moved,
  );
}
