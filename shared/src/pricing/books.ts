/** What the engine reads prices and rules from: the books of one moment, with the running promotions compiled. */

import type { Rule } from './rule.js';
import type { BookSku, BookVersions, Promotion } from './types.js';

export interface Books {
  readonly versions: BookVersions;
  /** Set on the books of a settlement that prices some goods as they were promised at that (whole) minute. */
  readonly promised?: { readonly at: number; readonly versions: BookVersions };
  readonly sku: (sku: string) => BookSku | undefined;
  readonly promotions: PromotionIndex;
}

/** The running promotions, compiled and found by SKU; built once per promotion set by `indexPromotions`. */
export interface PromotionIndex {
  readonly all: readonly Promotion[];
  readonly byId: ReadonlyMap<string, Promotion>;
  /** Normalised shared code -> promotion id. Single-use codes come with the context of their quote. */
  readonly byCode: ReadonlyMap<string, string>;
  /** The compiled rule of a promotion. */
  readonly rule: (promotion: string) => Rule | undefined;
  /** Rules that need no code and whose scope holds a SKU, found without testing each promotion against each line. */
  readonly candidates: (sku: BookSku) => Candidates;
}

/** The rules that may touch one SKU, each list in canonical order, and what is kept ready for writing it. */
export interface Candidates {
  /** Stands for this SKU of these books: no other has the same number. */
  readonly seat: number;
  /** The SKU as JSON. */
  readonly skuText: string;
  /** Phase 1. */
  readonly markdowns: readonly Rule[];
  /** Phases 2 and 3. */
  readonly reductions: readonly Rule[];
}
