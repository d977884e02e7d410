import type { ImportFault, ProductImportView } from '@passerelle/shared/api/catalogue';
import type { FieldFault } from '@passerelle/shared/problems';
import { slugOf } from '@passerelle/shared/slugs';
import type { Sql } from '../platform/database.js';
import type { ImportedArticle } from './domain/import-row.js';

export interface ImportRecord {
  readonly id: string;
  readonly state: ProductImportView['state'];
  readonly fileName: string;
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly rowsRead: number;
  readonly rowsApplied: number;
  readonly faultyRows: number;
  readonly fault: { code: string; line: number } | null;
}

/** A row as it is kept between reading and applying. */
export interface StagedRow {
  readonly line: number;
  readonly article: ImportedArticle | null;
  readonly faults: readonly FieldFault[];
}

export function insertImport(id: string, by: string, at: Date, fileName: string): Sql {
  return {
    text: `insert into product_import (id, state, sent_by, sent_at, file_name) values ($1, 'reading', $2, $3, $4)
           on conflict do nothing`,
    values: [id, by, at, fileName],
  };
}

export function importRecord(id: string): Sql {
  return {
    text: `select id, state, file_name as "fileName", encoding, separator, rows_read as "rowsRead",
             rows_applied as "rowsApplied", faulty_rows as "faultyRows", fault
           from product_import where id = $1`,
    values: [id],
  };
}

export function stageRows(id: string, rows: readonly StagedRow[]): Sql {
  return {
    text: `insert into product_import_row (import, line, article, faults)
           select $1, line, article, faults from jsonb_to_recordset($2) as r(line integer, article jsonb, faults jsonb)`,
    values: [id, JSON.stringify(rows)],
  };
}

export function progress(id: string, column: 'rows_read' | 'rows_applied', rows: number): Sql {
  return { text: `update product_import set ${column} = $2 where id = $1`, values: [id, rows] };
}

/** The reading is over: well, or with a fault of the file. */
export function closeReading(
  id: string,
  state: 'read' | 'unreadable',
  how: { readonly encoding?: string; readonly separator?: string; readonly fault?: object },
): Sql {
  return {
    text: `update product_import i set state = $2, encoding = $3, separator = $4, fault = $5,
             rows_read = (select count(*) from product_import_row where import = i.id),
             faulty_rows = (select count(*) from product_import_row where import = i.id and faults <> '[]')
           where id = $1`,
    values: [
      id,
      state,
      how.encoding ?? null,
      how.separator ?? null,
      how.fault ? JSON.stringify(how.fault) : null,
    ],
  };
}

export function markApplied(id: string, at: Date, rows: number): Sql {
  return {
    text: `update product_import set state = 'applied', applied_at = $2, rows_applied = $3 where id = $1`,
    values: [id, at, rows],
  };
}

/** One application of a file at a time, and of one file only once. */
export function lockImports(): Sql {
  return { text: `select pg_advisory_xact_lock(hashtext('product-imports'))` };
}

/** The first faulty rows of a file. */
export function faultyRows(id: string, limit: number): Sql {
  return {
    text: `select line, faults from product_import_row where import = $1 and faults <> '[]' order by line limit $2`,
    values: [id, limit],
  };
}
export type FaultyRow = ImportFault;

/** Rows behind a line on, in the order of the file. */
export function stagedRows(id: string, afterLine: number, limit: number): Sql {
  return {
    text: `select line, article, faults from product_import_row where import = $1 and line > $2 order by line limit $3`,
    values: [id, afterLine, limit],
  };
}

/** What would come of the good rows: new articles, changed ones, unchanged ones. */
export function importEffect(id: string): Sql {
  return {
    text: `select count(*) filter (where k.sku is null)::integer as creates,
             count(*) filter (where k.sku is not null and not same)::integer as changes,
             count(*) filter (where same)::integer as same
           from product_import_row r
           left join sku k on k.sku = r.article->>'sku'
           left join product p on p.slug = k.product
           left join brand b on b.slug = p.brand
           cross join lateral (select coalesce(
             k.gtin = r.article->>'gtin' and k.label = r.article->'label'
               and k.vat_basis_points = (r.article->>'vatBasisPoints')::integer
               and k.stock_sku = r.article->>'stockSku' and k.units_per_pack = (r.article->>'unitsPerPack')::integer
               and k.is_active = (r.article->>'isActive')::boolean
               and coalesce(k.aisle, '{}') = coalesce(r.article->'aisle', '{}')
               and p.name = r.article->'product'->'name' and p.description = r.article->'product'->'description'
               and p.category = r.article->'product'->>'category' and p.state = r.article->'product'->>'state'
               and p.image = r.article->'product'->>'image' and b.name = r.article->'product'->>'brand'
               and p.attributes = coalesce(r.article->'product'->'attributes', p.attributes)
               and k.attributes = coalesce(r.article->'attributes', k.attributes), false) as same) s
           where r.import = $1 and r.article is not null and r.faults = '[]'`,
    values: [id],
  };
}

export const everyArticle: Sql = {
  text: `select sku, gtin, product, stock_sku as "stockSku", units_per_pack as "unitsPerPack" from sku`,
};
export const everyProduct: Sql = { text: 'select slug, was_on_sale as "wasOnSale" from product' };
export const everyCategory: Sql = { text: 'select slug from category' };

/** Brands that rows name and that nobody knew; the slug of each is given. */
export function insertBrands(brands: readonly { readonly slug: string; readonly name: string }[]): Sql {
  return {
    text: `insert into brand (slug, name) select slug, name from jsonb_to_recordset($1) as b(slug text, name text)
           on conflict do nothing`,
    values: [JSON.stringify(brands)],
  };
}

/** Until the transaction ends, words are found when `refreshSearch` says so: once, however often rows change. */
export const searchWaits: Sql = { text: `select set_config('passerelle.search_waits', 'on', true)` };

export function refreshSearch(slugs: readonly string[]): Sql {
  return { text: 'select refresh_product_search($1)', values: [slugs] };
}

/** The products of these rows, each once; one that stays as it is is not touched, nor are properties nobody sent. */
export function applyProducts(articles: readonly ImportedArticle[], at: Date): Sql {
  return {
    text: `insert into product (slug, category, brand, name, description, image, state, was_on_sale, changed_at, attributes)
           select distinct on (r.slug) r.slug, r.category, (select slug from brand b where b.name = r.brand or b.slug = r."brandSlug" limit 1), r.name,
             r.description, r.image, r.state, r.state <> 'draft', $2,
             coalesce(r.attributes, (select p.attributes from product p where p.slug = r.slug), '[]')
           from jsonb_to_recordset($1) as r(slug text, category text, brand text, "brandSlug" text, name jsonb,
             description jsonb, image text, state text, attributes jsonb)
           on conflict (slug) do update set category = excluded.category, brand = excluded.brand, name = excluded.name,
             description = excluded.description, image = excluded.image, state = excluded.state,
             was_on_sale = product.was_on_sale or excluded.was_on_sale, changed_at = excluded.changed_at,
             attributes = excluded.attributes, revision = product.revision + 1
           where (product.category, product.brand, product.name, product.description, product.image, product.state,
               product.attributes)
             is distinct from (excluded.category, excluded.brand, excluded.name, excluded.description, excluded.image,
               excluded.state, excluded.attributes)
           returning slug`,
    values: [
      JSON.stringify(articles.map(({ product }) => ({ ...product, brandSlug: slugOf(product.brand) }))),
      at,
    ],
  };
}

/** The articles of these rows; new ones stand behind those that their product has. */
export function applyArticles(articles: readonly ImportedArticle[]): Sql {
  return {
    text: `insert into sku (sku, product, position, gtin, label, vat_basis_points, stock_sku, units_per_pack, aisle, is_active,
             attributes)
           select r.sku, r.product,
             coalesce((select max(position) + 1 from sku k where k.product = r.product), 0)
               + row_number() over (partition by r.product order by r.place),
             r.gtin, r.label, r."vatBasisPoints", r."stockSku", r."unitsPerPack", r.aisle, r."isActive",
             coalesce(r.attributes, (select k.attributes from sku k where k.sku = r.sku), '[]')
           from jsonb_to_recordset($1) as r(sku text, product text, place integer, gtin text, label jsonb,
             "vatBasisPoints" integer, "stockSku" text, "unitsPerPack" integer, aisle jsonb, "isActive" boolean,
             attributes jsonb)
           on conflict (sku) do update set gtin = excluded.gtin, label = excluded.label,
             vat_basis_points = excluded.vat_basis_points, stock_sku = excluded.stock_sku,
             units_per_pack = excluded.units_per_pack, aisle = excluded.aisle, is_active = excluded.is_active,
             attributes = excluded.attributes
           where (sku.gtin, sku.label, sku.vat_basis_points, sku.stock_sku, sku.units_per_pack, sku.aisle, sku.is_active,
               sku.attributes)
             is distinct from (excluded.gtin, excluded.label, excluded.vat_basis_points, excluded.stock_sku,
               excluded.units_per_pack, excluded.aisle, excluded.is_active, excluded.attributes)
           returning product as slug`,
    values: [
      JSON.stringify(
        articles.map(({ product, ...article }, place) => ({ ...article, product: product.slug, place })),
      ),
    ],
  };
}

/** Articles with their products' words, by product, from behind one on: what a file of all of them says. */
export function exportedArticles(
  after: readonly [product: string, position: number, sku: string],
  limit: number,
): Sql {
  return {
    text: `select k.sku, k.gtin, p.slug as product, p.name, p.description, b.name as brand, p.category, p.state, p.image,
             k.label, k.vat_basis_points as "vatBasisPoints", k.stock_sku as "stockSku",
             k.units_per_pack as "unitsPerPack", k.aisle, k.is_active as "isActive", k.position,
             p.attributes as properties, k.attributes as "ownProperties"
           from sku k join product p on p.slug = k.product join brand b on b.slug = p.brand
           where (k.product, k.position, k.sku) > ($1, $2, $3) order by k.product, k.position, k.sku limit $4`,
    values: [...after, limit],
  };
}
