/** Offers as people see them, and the labels of the shelves. */

import type { Page } from './page.js';
import type { PriceView, ProductCardView } from './products.js';

export type OfferState = 'running' | 'coming' | 'ended';

/** One offer, the same for web, tablet and paper. */
export interface OfferView {
  id: string;
  title: string;
  /** What head office says of it. */
  text?: string;
  /** File name of a picture, served below `/pictures/`. */
  image: string;
  state: OfferState;
  startsAt: string;
  /** Absent: until further notice. */
  endsAt?: string;
  /** What the rule gives, in a sentence. */
  sentence: string;
  /** It applies only with a code: this one, or one of the holder's own. */
  needsCode: boolean;
  /** The code to give, where many share one. */
  code?: string;
  /** Does it cover everything that is sold? */
  isOnEverything: boolean;
  /** Products that it covers. */
  productCount: number;
}

export interface OfferDetailView extends OfferView {
  /** What it covers, with the price of now and the one before where there is a real reduction. */
  products: Page<ProductCardView>;
  /** Shops where it holds: all of them. */
  shopCount: number;
}

export interface OffersView {
  items: OfferView[];
}

export interface OfferKnownByView {
  staffId: string;
  name: string;
  at: string;
}

/** An offer as colleagues see it. */
export interface StaffOfferView extends OfferView {
  /** Everybody may know of it: it has a page on the site, and flyers. */
  isPublic: boolean;
  /** The version that is acknowledged: a corrected offer is read again. */
  promotion: string;
  /** Whoever asks has acknowledged it. */
  isKnown: boolean;
  /** Colleagues of the shop who have. */
  knownBy: OfferKnownByView[];
  /** Colleagues of the shop who have not; told to managers only. */
  unknownTo?: string[];
}

export interface StaffOffersView {
  items: StaffOfferView[];
  /** How many of them whoever asks has not acknowledged. */
  news: number;
}

export interface StaffOfferDetailView extends StaffOfferView {
  products: Page<ProductCardView>;
}

export type LabelState = 'due' | 'coming' | 'done';

/** One label to change in a shop. */
export interface LabelView {
  sku: string;
  gtin: string;
  name: string;
  label: string;
  image: string;
  aisle?: string;
  state: LabelState;
  /** The instant from which the new label is true. */
  at: string;
  /** What tells the new label from others; ticks name it. */
  face: string;
  /** Absent: the article is not for sale from then on, and its label goes. */
  priceCents?: number;
  priorCents?: number;
  /** What hung before. */
  formerCents?: number;
  hungAt?: string;
  hungBy?: string;
}

export interface LabelCountsView {
  due: number;
  coming: number;
  done: number;
}

export interface LabelsView extends Page<LabelView> {
  store: string;
  storeName: string;
  counts: LabelCountsView;
}

/** Labels that somebody hung, or did not hang after all. */
export interface LabelTicksRequest {
  labels: { sku: string; at: string; face: string }[];
}

/** What waits for a colleague, for the numbers beside the places. */
export interface OfferNewsView {
  news: number;
  dueLabels: number;
}

/** How far a shop is with the labels of today. */
export interface ShopLabelsView {
  store: string;
  storeName: string;
  counts: LabelCountsView;
  /** Since when the oldest of those that are due has been wrong. */
  dueSinceAt?: string;
}

/** How far the shops are, those with the most wrong labels first. */
export interface ShopLabelsPageView extends Page<ShopLabelsView> {
  /** Of all shops together. */
  counts: LabelCountsView;
  shops: number;
  /** Shops with a wrong label. */
  lateShops: number;
}

/** How far the shops know an offer as it is now. */
export interface OfferReachView extends OfferView {
  /** The version that is acknowledged. */
  promotion: string;
  isPublic: boolean;
  /** It lowers displayed prices, so labels change for it. */
  isOnLabels: boolean;
  /** Colleagues of all shops who have read it, of how many. */
  known: number;
  colleagues: number;
  /** Shops where everybody has, of how many with colleagues. */
  informedShops: number;
  shops: number;
}

/** How far one shop knows it. */
export interface OfferShopView {
  store: string;
  storeName: string;
  known: number;
  colleagues: number;
  /** The last one who read it. */
  lastAt?: string;
}

export interface OfferReachDetailView extends OfferReachView {
  /** Least informed first. */
  byShop: Page<OfferShopView>;
}

/** An article as its label shows it. */
export interface ShelfLabelView {
  sku: string;
  gtin: string;
  name: string;
  label: string;
  brand: string;
  price: PriceView;
  unitPrice?: { cents: number; per: 'kg' | 'L' | 'm' };
}
