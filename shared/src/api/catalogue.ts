/** The catalogue as head office keeps it. */
import type { LocalText } from '../pricing/types.js';
import type { Page } from './page.js';

/** A draft is nowhere to be seen; what was withdrawn lives on in the orders that have it. */
export const productStates = ['draft', 'on-sale', 'withdrawn'] as const;
export type ProductState = (typeof productStates)[number];

export interface LocalLines {
  fr: string[];
  en: string[];
}

export interface OfficeAttributeView {
  key: string;
  label: LocalText;
  value: LocalText;
}

export interface AisleView {
  aisle: string;
  bay?: string;
}

/** One article of a product. */
export interface OfficeVariantView {
  sku: string;
  gtin: string;
  /** What tells it from the product's other articles. */
  label: LocalText;
  attributes: OfficeAttributeView[];
  vatBasisPoints: number;
  /** Whose stock it takes, and how many of it; itself and 1 for what is no pack. */
  stockSku: string;
  unitsPerPack: number;
  aisle?: AisleView;
  /** False: no longer sold. */
  isActive: boolean;
  /** Sold by weight: its prices are per kilogram, its stock is in grams. */
  isWeighed?: boolean;
  /** Cutting, sharpening: nothing is taken from stock. */
  isService?: boolean;
}

/** What head office writes of a product. */
export interface ProductWords {
  name: LocalText;
  description: LocalText;
  highlights: LocalLines;
  /** As people write it; a new one is kept. */
  brand: string;
  /** Slug. */
  category: string;
  attributes: OfficeAttributeView[];
  /** Name of a picture, served below `/pictures/`. */
  image: string;
  /** Slugs of products shown beside it. */
  related: string[];
  state: ProductState;
  variants: OfficeVariantView[];
}

export interface OfficeProductView extends ProductWords {
  slug: string;
  /** Sent back with a change: `changed-meanwhile` when somebody else was faster. */
  revision: number;
  changedAt: string;
  /** Its packs can no longer be corrected. */
  wasOnSale: boolean;
}

export interface OfficeProductRow {
  slug: string;
  name: LocalText;
  brand: string;
  category: string;
  image: string;
  state: ProductState;
  /** First of its articles, and how many there are. */
  sku: string | null;
  variantCount: number;
  changedAt: string;
}

export interface OfficeProductPage extends Page<OfficeProductRow> {
  total: number;
}

export interface OfficeCategoryView {
  slug: string;
  parent: string | null;
  name: LocalText;
  image: string;
  revision: number;
  /** Products that stand in it itself. */
  productCount: number;
  children: OfficeCategoryView[];
}

/** What fields of a product may say. */
export interface CatalogueChoices {
  brands: string[];
  /** VAT rates of the country, the usual one first. */
  vatBasisPoints: number[];
  /** Properties that products have already. */
  attributes: { key: string; label: LocalText }[];
}

export interface PictureView {
  /** Served below `/pictures/`. */
  name: string;
  title: string;
  kind: 'drawing' | 'sent';
}

export interface ImportFault {
  line: number;
  faults: { field: string; code: string; message: string }[];
}

/** A file of products that was read, and what would come of it. */
export interface ProductImportView {
  id: string;
  fileName: string;
  state: 'reading' | 'read' | 'applied' | 'unreadable';
  encoding?: string;
  separator?: string;
  rowsRead: number;
  rowsApplied: number;
  faultyRows: number;
  /** New articles, changed ones, and those that stay as they are. */
  creates: number;
  changes: number;
  same: number;
  /** The first of the faulty rows. */
  faults: ImportFault[];
  /** Why the file could not be read to its end. */
  fault?: { code: string; line: number };
}
