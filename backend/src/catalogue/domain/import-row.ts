import {
  type OfficeAttributeView,
  type OfficeVariantView,
  type ProductState,
  productStates,
} from '@passerelle/shared/api/catalogue';
import { isGtin13 } from '@passerelle/shared/gtin';
import type { LocalText } from '@passerelle/shared/pricing/types';
import type { FieldFault } from '@passerelle/shared/problems';
import { slugOf } from '@passerelle/shared/slugs';
import { type NameOf, readProperties } from './import-properties.js';

/** The columns of the file, one row an article; `sku`, `product`, `gtin`, `name_fr` and `category` must be there. */
export const COLUMNS = [
  ...[
    'sku',
    'gtin',
    'product',
    'name_fr',
    'name_en',
    'description_fr',
    'description_en',
    'brand',
    'category',
  ],
  ...['state', 'image', 'label_fr', 'label_en', 'vat', 'stock_sku', 'units_per_pack', 'aisle', 'bay', 'sold'],
  ...['properties_fr', 'properties_en', 'own_properties_fr', 'own_properties_en'],
] as const;
export type Column = (typeof COLUMNS)[number];
const NEEDED: readonly Column[] = ['sku', 'gtin', 'product', 'name_fr', 'category'];

/** A row of the file: an article and what it says of its product. */
export interface ImportedArticle extends Omit<OfficeVariantView, 'attributes'> {
  /** Absent: those that it has stay. */
  readonly attributes?: readonly OfficeAttributeView[];
  readonly product: {
    /** Absent: those that it has stay. */
    readonly attributes?: readonly OfficeAttributeView[];
    readonly slug: string;
    readonly name: LocalText;
    readonly description: LocalText;
    readonly brand: string;
    readonly category: string;
    readonly state: ProductState;
    readonly image: string;
  };
}

export type Judged =
  | { readonly article: ImportedArticle; readonly faults: readonly [] }
  | { readonly article?: undefined; readonly faults: readonly FieldFault[] };

type CellOf = (column: Column) => string;

const LONGEST: Partial<Record<Column, number>> = {
  ...{ name_fr: 200, name_en: 200, description_fr: 4000, description_en: 4000, brand: 80 },
  ...{ label_fr: 120, label_en: 120, aisle: 10, bay: 10 },
};
const YES = new Set(['', '1', 'oui', 'yes', 'true', 'vrai']);
const NO = new Set(['0', 'non', 'no', 'false', 'faux']);

/** Where each column stands; faults for columns that are missing, unknown or there twice. */
export function readHeader(cells: readonly string[]): {
  columns: ReadonlyMap<Column, number>;
  faults: FieldFault[];
} {
  const columns = new Map<Column, number>();
  const faults: FieldFault[] = [];
  for (const [place, cell] of cells.entries()) {
    const name = cell.trim().toLowerCase();
    const known = COLUMNS.find((column) => column === name);
    if (known === undefined)
      faults.push(fault(name.slice(0, 40), 'unknown-column', 'is no column of this file'));
    else if (columns.has(known)) faults.push(fault(known, 'repeated', 'stands there twice'));
    else columns.set(known, place);
  }
  for (const column of NEEDED) {
    if (!columns.has(column)) faults.push(fault(column, 'column-missing', 'this column is missing'));
  }
  return { columns, faults };
}

/** What the platform has where a row says nothing. */
export interface Fallback {
  readonly image: string;
  readonly brand: string;
  readonly vatBasisPoints: number;
  readonly nameOf: NameOf;
}

/**
 * What a row says, by itself: shapes, check digits, words. Cells are trimmed; an empty English word is the French one,
 * an empty picture or brand is that of the fallback; properties stay as they are where the file has no column for them.
 */
export function readRow(cellOf: CellOf, fallback: Fallback, has: (column: Column) => boolean): Judged {
  const faults: FieldFault[] = [];
  const blame = (column: Column, code: string, message: string) => faults.push(fault(column, code, message));
  for (const [column, most] of Object.entries(LONGEST) as [Column, number][]) {
    if (cellOf(column).length > most) blame(column, 'too-long', `has at most ${most} characters`);
  }
  const sku = cellOf('sku').toUpperCase();
  if (!/^[A-Z0-9][A-Z0-9.-]{1,39}$/.test(sku)) blame('sku', 'not-a-sku', 'must be a SKU');
  const gtin = cellOf('gtin');
  if (!isGtin13(gtin)) blame('gtin', 'wrong-check-digit', 'must be 13 digits with a right check digit');
  const slug = cellOf('product').toLowerCase();
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 90)
    blame('product', 'not-a-slug', 'must be small letters, digits and hyphens');
  if (cellOf('name_fr') === '') blame('name_fr', 'missing', 'must not be empty');
  if (slugOf(cellOf('brand') || fallback.brand) === undefined)
    blame('brand', 'no-letters', 'must have letters or digits');
  if (cellOf('category') === '') blame('category', 'missing', 'must not be empty');
  const state = cellOf('state') || 'draft';
  if (!productStates.some((known) => known === state))
    blame('state', 'unknown-state', `must be one of ${productStates.join(', ')}`);
  const vatBasisPoints =
    rateIn(cellOf('vat')) ?? (cellOf('vat') === '' ? fallback.vatBasisPoints : undefined);
  if (vatBasisPoints === undefined) blame('vat', 'not-a-rate', 'must be a percentage like 5,5');
  const stockSku = cellOf('stock_sku').toUpperCase() || sku;
  const unitsPerPack = Number(cellOf('units_per_pack') || '1');
  if (!Number.isInteger(unitsPerPack) || unitsPerPack < 1 || unitsPerPack > 10_000)
    blame('units_per_pack', 'not-whole', 'must be a whole number from 1 to 10000');
  else if (stockSku === sku && unitsPerPack > 1)
    blame('stock_sku', 'pack-of-itself', 'a pack is made of another article');
  else if (stockSku !== sku && unitsPerPack < 2)
    blame('units_per_pack', 'pack-of-one', 'a pack has two units or more');
  const sold = cellOf('sold').toLowerCase();
  if (!YES.has(sold) && !NO.has(sold)) blame('sold', 'not-yes-or-no', 'must be yes or no');
  const product = propertiesIn('properties', cellOf, fallback.nameOf, has);
  const own = propertiesIn('own_properties', cellOf, fallback.nameOf, has);
  faults.push(...product.faults, ...own.faults);
  if (faults.length > 0) return { faults };
  const both = (fr: Column, en: Column) => ({ fr: cellOf(fr), en: cellOf(en) || cellOf(fr) });
  const aisle = cellOf('aisle');
  const bay = cellOf('bay');
  return {
    faults: [],
    article: {
      ...{ sku, gtin, stockSku, unitsPerPack, isActive: YES.has(sold), label: both('label_fr', 'label_en') },
      vatBasisPoints: vatBasisPoints ?? fallback.vatBasisPoints,
      ...(aisle !== '' && { aisle: { aisle, ...(bay !== '' && { bay }) } }),
      ...(own.properties && { attributes: own.properties }),
      product: {
        ...{ slug, name: both('name_fr', 'name_en'), description: both('description_fr', 'description_en') },
        ...{ brand: cellOf('brand') || fallback.brand, category: cellOf('category') },
        ...{ state: state as ProductState, image: cellOf('image') || fallback.image },
        ...(product.properties && { attributes: product.properties }),
      },
    },
  };
}

function propertiesIn(
  name: 'properties' | 'own_properties',
  cellOf: CellOf,
  nameOf: NameOf,
  has: (column: Column) => boolean,
): { properties?: readonly OfficeAttributeView[]; faults: FieldFault[] } {
  if (!has(`${name}_fr`)) return { faults: [] };
  const cells = { fr: cellOf(`${name}_fr`), en: cellOf(`${name}_en`) };
  const read = readProperties(cells, nameOf);
  if (read.fault === undefined) return { properties: read.properties, faults: [] };
  const { locale, code, message } = read.fault;
  return { faults: [fault(`${name}_${locale}`, code, message)] };
}

/** "5,5", "20" or "2.1 %" in basis points. */
function rateIn(text: string): number | undefined {
  const [, whole = '', part = ''] = /^(\d{1,2})(?:[.,](\d{1,2}))?\s*%?$/.exec(text) ?? [];
  return whole === '' ? undefined : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

function fault(field: string, code: string, message: string): FieldFault {
  return { field, code, message };
}
