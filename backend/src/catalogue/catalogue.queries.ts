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
  readonly gtin: string;
  readonly label: string;
  readonly attributes: string;
  readonly vatBasisPoints: number;
  readonly stockSku: string;
  readonly unitsPerPack: number;
  readonly aisle: string | null;
  readonly isActive: boolean;
  readonly isService: boolean;
  readonly isWeighed: boolean;
}

/** Rows read at once, so that loading a large catalogue does not need room for it twice. */
export const SLICE = 2_000;

export const allCategories: Sql = {
  text: 'select slug, parent, name, image from category order by position, slug',
};

/** Products in the order in which the shop shows them. */
export const allProducts: Sql = {
  text: `select p.slug, p.category, p.brand, b.name as "brandName", p.name->>'fr' as "nameFr", p.name->>'en' as "nameEn",
           p.image, p.attributes::text as attributes, p.is_active as "isActive"
         from product p join brand b on b.slug = p.brand join category c on c.slug = p.category
         order by p.position, c.position, p.slug`,
};

/** Articles in the order of products and of their place in the product. */
export const allSkus: Sql = {
  text: `select sku, product, gtin, label::text as label, attributes::text as attributes,
           vat_basis_points as "vatBasisPoints", stock_sku as "stockSku", units_per_pack as "unitsPerPack",
           concat_ws(' ', aisle->>'aisle', aisle->>'bay') as aisle, is_active as "isActive",
           is_service as "isService", is_weighed as "isWeighed"
         from sku order by product, position, sku`,
};
