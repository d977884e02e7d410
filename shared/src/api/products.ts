/** Products as a shopper sees them. */
import type { Page } from './page.js';

export interface PriceView {
  /** Displayed price, tax included, after the best catalogue markdown. */
  priceCents: number;
  regularCents?: number;
  priorCents?: number;
  vatBasisPoints: number;
  /** Of goods sold by weight. */
  isPerKilogram?: boolean;
  /** The markdown behind the price, when there is one. */
  offer?: { promotion: string; name: string; endsAt?: string };
}

/** What is sold where a scale or a workbench stands: its price is per kilogram, or that of a service. */
export type CounterOnly = 'weight' | 'service';

export interface SkuView {
  sku: string;
  gtin: string;
  label: string;
  price: PriceView;
  /** It can be bought at the counter of every shop and not be reserved. */
  counterOnly?: CounterOnly;
  /** Only when the request named a store. */
  availableToPromise?: number;
}

export interface ProductCardView {
  slug: string;
  name: string;
  brand: string;
  category: string;
  /** File name of a drawn picture, served below `/pictures/`. */
  image: string;
  skus: SkuView[];
}

export interface FacetView {
  /** 'category', 'brand', 'price', or an attribute's key. */
  key: string;
  label: string;
  values: { value: string; label: string; count: number; selected: boolean }[];
}

export interface ProductListView extends Page<ProductCardView> {
  total: number;
  facets: FacetView[];
  /** Set when nothing matched as typed and a near spelling was used. */
  correctedQuery?: string;
}

export interface SuggestionsView {
  products: { slug: string; name: string; brand: string; image: string }[];
  categories: { slug: string; name: string }[];
}

export interface CategoryView {
  slug: string;
  name: string;
  image: string;
  productCount: number;
  children: CategoryView[];
}

export interface AttributeView {
  key: string;
  label: string;
  value: string;
}

export interface ProductView extends ProductCardView {
  description: string;
  highlights: string[];
  attributes: AttributeView[];
  /** Root first. */
  categories: { slug: string; name: string }[];
  skus: (SkuView & {
    attributes: AttributeView[];
    stockSku: string;
    unitsPerPack: number;
    aisle?: string;
  })[];
  related: ProductCardView[];
  /** Promotions that may touch it, worded for the language asked. */
  offers: { promotion: string; name: string; sentence: string; endsAt?: string }[];
}
