import type { LocalText } from '@passerelle/shared/pricing/types';
import type { Sql } from '../platform/database.js';

export interface CategoryRow {
  readonly slug: string;
  readonly parent: string | null;
  readonly name: LocalText;
  readonly image: string;
}

/** `{"key": "voltage", "label": {...}, "value": {...}}` as it is stored. */
export interface AttributeRow {
  readonly key: string;
  readonly label: LocalText;
  readonly value: LocalText;
}

export interface ProductRow {
  readonly slug: string;
  readonly category: string;
  readonly brand: string;
  readonly brandName: string;
  readonly name: LocalText;
  readonly image: string;
  readonly attributes: AttributeRow[];
  readonly isActive: boolean;
}

export interface SkuRow {
  readonly sku: string;
  readonly product: string;
  readonly gtin: string;
  readonly label: LocalText;
  readonly attributes: AttributeRow[];
  readonly vatBasisPoints: number;
  readonly stockSku: string;
  readonly unitsPerPack: number;
  readonly aisle: string | null;
  readonly isActive: boolean;
}

export const allCategories: Sql = {
  text: 'select slug, parent, name, image from category order by position, slug',
};

export const allProducts: Sql = {
  text: `select p.slug, p.category, p.brand, b.name as "brandName", p.name, p.image, p.attributes, p.is_active as "isActive"
         from product p join brand b on b.slug = p.brand join category c on c.slug = p.category
         order by p.position, c.position, p.slug`,
};

export const allSkus: Sql = {
  text: `select sku, product, gtin, label, attributes, vat_basis_points as "vatBasisPoints", stock_sku as "stockSku",
           units_per_pack as "unitsPerPack", concat_ws(' ', aisle->>'aisle', aisle->>'bay') as aisle,
           is_active as "isActive"
         from sku order by product, position, sku`,
};
