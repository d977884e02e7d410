import type {
  LocalLines,
  OfficeAttributeView,
  OfficeVariantView,
  ProductState,
} from '@passerelle/shared/api/catalogue';
import type { LocalText } from '@passerelle/shared/pricing/types';
import type { Sql } from '../platform/database.js';

/** A product with its articles, as the database keeps it. */
export interface ProductRecord {
  readonly slug: string;
  readonly revision: number;
  readonly changedAt: Date;
  readonly wasOnSale: boolean;
  readonly name: LocalText;
  readonly description: LocalText;
  readonly highlights: LocalLines;
  readonly brand: string;
  readonly category: string;
  readonly attributes: OfficeAttributeView[];
  readonly image: string;
  readonly related: string[];
  readonly state: ProductState;
  readonly variants: OfficeVariantView[];
}

export interface ProductFilter {
  readonly words: readonly string[];
  readonly state?: ProductState | undefined;
  readonly category?: string | undefined;
  readonly brand?: string | undefined;
}

export interface ProductLine {
  readonly slug: string;
  readonly name: LocalText;
  readonly brand: string;
  readonly category: string;
  readonly image: string;
  readonly state: ProductState;
  readonly sku: string | null;
  readonly variantCount: number;
  readonly changedAt: Date;
  /** What the list is sorted by. */
  readonly sortName: string;
}

const VARIANTS = `
  (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'sku', k.sku, 'gtin', k.gtin, 'label', k.label, 'attributes', k.attributes,
      'vatBasisPoints', k.vat_basis_points, 'stockSku', k.stock_sku, 'unitsPerPack', k.units_per_pack,
      'aisle', k.aisle, 'isActive', k.is_active, 'isWeighed', nullif(k.is_weighed, false),
      'isService', nullif(k.is_service, false))) order by k.position, k.sku), '[]')
     from sku k where k.product = p.slug) as variants`;

/** One product; `for update` keeps everybody else from changing it until the transaction ends. */
export function productRecord(slug: string, lock: 'for update' | '' = ''): Sql {
  return {
    text: `select p.slug, p.revision, p.changed_at as "changedAt", p.was_on_sale as "wasOnSale", p.name,
             p.description, p.highlights, (select name from brand where slug = p.brand) as brand, p.category,
             p.attributes, p.image, p.related, p.state, ${VARIANTS}
           from product p where p.slug = $1 ${lock}`,
    values: [slug],
  };
}

const FITTING = `
  from product p join brand b on b.slug = p.brand
  where ($1::text is null or p.state = $1)
    and ($2::text is null or p.category in (
      with recursive below as (
        select $2::text as slug union select c.slug from category c join below on c.parent = below.slug)
      select slug from below))
    and ($3::text is null or b.slug = $3 or b.name = $3)
    and not exists (
      select from unnest($4::text[]) as typed(word)
      cross join lateral (select replace(replace(replace(plain_text(word), '\\', '\\\\'), '%', '\\%'), '_', '\\_') as w) t
      where plain_text(concat_ws(' ', p.name->>'fr', p.name->>'en', b.name, p.slug, p.category)) not like '%' || t.w || '%'
        and not exists (select from sku k where k.product = p.slug
                          and (lower(k.sku) like t.w || '%' or k.gtin like t.w || '%')))`;

/** Products that fit, by their French name, from behind a place on. */
export function productLines(
  filter: ProductFilter,
  after: readonly [sortName: string, slug: string] | undefined,
  limit: number,
): Sql {
  return {
    text: `select p.slug, p.name, b.name as brand, p.category, p.image, p.state, p.changed_at as "changedAt",
             plain_text(p.name->>'fr') as "sortName",
             (select k.sku from sku k where k.product = p.slug order by k.position, k.sku limit 1) as sku,
             (select count(*)::integer from sku k where k.product = p.slug) as "variantCount"
           ${FITTING}
             and ($5::text is null or (plain_text(p.name->>'fr'), p.slug) > ($5, $6))
           order by plain_text(p.name->>'fr'), p.slug limit $7`,
    values: [...filterValues(filter), after?.[0] ?? null, after?.[1] ?? null, limit],
  };
}

export function productCount(filter: ProductFilter): Sql {
  return { text: `select count(*)::integer as total ${FITTING}`, values: filterValues(filter) };
}

function filterValues({ state, category, brand, words }: ProductFilter): unknown[] {
  return [state ?? null, category ?? null, brand ?? null, words];
}

/** The articles of these SKUs and of these barcodes. */
export function namedArticles(skus: readonly string[], gtins: readonly string[]): Sql {
  return {
    text: `select sku, gtin, product, stock_sku as "stockSku", units_per_pack as "unitsPerPack"
           from sku where sku = any($1) or gtin = any($2)`,
    values: [skus, gtins],
  };
}

/** Which of these SKUs other articles take their units from. */
export function packedSkus(skus: readonly string[]): Sql {
  return {
    text: 'select distinct stock_sku as sku from sku where stock_sku = any($1) and stock_sku <> sku',
    values: [skus],
  };
}

export function existingSlugs(slugs: readonly string[]): Sql {
  return { text: 'select slug from product where slug = any($1)', values: [slugs] };
}

/** Slugs that begin like this one, so that a free one can be found. */
export function slugsLike(slug: string): Sql {
  return { text: `select slug from product where slug = $1 or slug like $1 || '-%'`, values: [slug] };
}

export function categoryExists(slug: string): Sql {
  return { text: 'select slug from category where slug = $1', values: [slug] };
}

/** The slug of a brand by its name; a brand that is new is kept. */
export function brandOf(slug: string, name: string): Sql {
  return {
    text: `with made as (insert into brand (slug, name) values ($1, $2) on conflict do nothing returning slug)
           select slug from made union all select slug from brand where name = $2 or slug = $1 limit 1`,
    values: [slug, name],
  };
}

export const allBrands: Sql = { text: 'select name from brand order by plain_text(name), name limit 5000' };

/** Writes a product's own row: a new one, or the next revision of the one that is there. */
export function writeProduct(values: {
  readonly slug: string;
  readonly brandSlug: string;
  readonly product: Omit<ProductRecord, 'slug' | 'revision' | 'changedAt' | 'brand' | 'variants'>;
  readonly at: Date;
}): Sql {
  const { slug, brandSlug, product, at } = values;
  return {
    text: `insert into product (slug, category, brand, name, description, highlights, attributes, image, related,
             state, was_on_sale, changed_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
           on conflict (slug) do update set category = excluded.category, brand = excluded.brand,
             name = excluded.name, description = excluded.description, highlights = excluded.highlights,
             attributes = excluded.attributes, image = excluded.image, related = excluded.related,
             state = excluded.state, was_on_sale = excluded.was_on_sale, changed_at = excluded.changed_at,
             revision = product.revision + 1`,
    values: [
      ...[slug, product.category, brandSlug],
      ...[product.name, product.description, product.highlights, product.attributes].map((part) =>
        JSON.stringify(part),
      ),
      ...[product.image, product.related, product.state, product.wasOnSale, at],
    ],
  };
}

/** Writes a product's articles in their order. */
export function writeVariants(slug: string, variants: readonly OfficeVariantView[]): Sql {
  return {
    text: `insert into sku (sku, product, position, gtin, label, attributes, vat_basis_points, stock_sku,
             units_per_pack, aisle, is_active, is_weighed, is_service)
           select sku, $1, position, gtin, label, attributes, "vatBasisPoints", "stockSku", "unitsPerPack", aisle,
             "isActive", coalesce("isWeighed", false), coalesce("isService", false)
           from jsonb_to_recordset($2) as v(sku text, position integer, gtin text, label jsonb, attributes jsonb,
             "vatBasisPoints" integer, "stockSku" text, "unitsPerPack" integer, aisle jsonb, "isActive" boolean,
             "isWeighed" boolean, "isService" boolean)
           on conflict (sku) do update set position = excluded.position, gtin = excluded.gtin, label = excluded.label,
             attributes = excluded.attributes, vat_basis_points = excluded.vat_basis_points,
             stock_sku = excluded.stock_sku, units_per_pack = excluded.units_per_pack, aisle = excluded.aisle,
             is_active = excluded.is_active, is_weighed = excluded.is_weighed, is_service = excluded.is_service`,
    values: [slug, JSON.stringify(variants.map((variant, position) => ({ ...variant, position })))],
  };
}

/** Has the database look at what it would otherwise only look at when the transaction ends. */
export const checkConstraintsNow: Sql = { text: 'set constraints all immediate' };
