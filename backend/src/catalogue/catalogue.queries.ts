import type { LocalText } from '@passerelle/shared/pricing/types';
import type { Sql } from '../platform/database.js';

export interface CategoryRow {
  readonly slug: string;
  readonly parent: string | null;
  readonly name: LocalText;
  readonly image: string;
}

/** Rows carry JSON as text: most of it repeats, and is read once. */
export interface ProductRow {
  readonly slug: string;
  readonly position: number;
  readonly categoryPosition: number;
  readonly category: string;
  readonly brand: string;
  readonly brandName: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly image: string;
  readonly attributes: string;
  readonly isActive: boolean;
}

export interface SkuRow {
  readonly sku: string;
  readonly product: string;
  readonly position: number;
  readonly gtin: string;
  readonly label: string;
  readonly attributes: string;
  readonly vatBasisPoints: number;
  readonly stockSku: string;
  readonly unitsPerPack: number;
  readonly aisle: string | null;
  readonly isActive: boolean;
}

/** Rows read at once, so that loading a large catalogue does not need room for it twice. */
export const SLICE = 4_000;

export const allCategories: Sql = {
  text: 'select slug, parent, name, image from category order by position, slug',
};

/** Products after one, in the order in which the shop shows them. */
export function productsAfter(last: ProductRow | undefined): Sql {
  return {
    text: `select p.slug, p.position, c.position as "categoryPosition", p.category, p.brand, b.name as "brandName",
             p.name->>'fr' as "nameFr", p.name->>'en' as "nameEn", p.image, p.attributes::text as attributes,
             p.is_active as "isActive"
           from product p join brand b on b.slug = p.brand join category c on c.slug = p.category
           where $3::text is null or (p.position, c.position, p.slug) > ($1, $2, $3)
           order by p.position, c.position, p.slug limit ${SLICE}`,
    values: last ? [last.position, last.categoryPosition, last.slug] : [0, 0, null],
  };
}

/** Articles after one, in the order of products and of their place in the product. */
export function skusAfter(last: Pick<SkuRow, 'product' | 'position' | 'sku'> | undefined): Sql {
  return {
    text: `select sku, product, position, gtin, label::text as label, attributes::text as attributes,
             vat_basis_points as "vatBasisPoints", stock_sku as "stockSku", units_per_pack as "unitsPerPack",
             concat_ws(' ', aisle->>'aisle', aisle->>'bay') as aisle, is_active as "isActive"
           from sku where (product, position, sku) > ($1, $2, $3)
           order by product, position, sku limit ${SLICE}`,
    values: last ? [last.product, last.position, last.sku] : ['', 0, ''],
  };
}
