/** One basket: on every device of a person, merged at the sign-in, shown to others as a copy. */
import type { MergedCode, MergedLine, Side } from '../baskets/merge.js';
import type { ScanView } from './stock.js';

export interface BasketLineView {
  sku: string;
  quantity: number;
}

/** What the sign-in made of two baskets; stands until it is taken back or put away. */
export interface BasketMergeView {
  at: string;
  lines: MergedLine[];
  codes: MergedCode[];
}

/** The basket as the server keeps it; without an `id` and with revision 0 there is none yet. */
export interface BasketView {
  id?: string;
  revision: number;
  /** It is that of whoever is signed in, on each of their devices. */
  isPersonal: boolean;
  lines: BasketLineView[];
  codes: string[];
  /** The shop it was last seen in. */
  store?: string;
  merge?: BasketMergeView;
}

/** The whole basket as it shall be, written on the revision that was read. */
export interface BasketWriteRequest {
  id?: string;
  revision: number;
  lines: BasketLineView[];
  codes: string[];
  store?: string;
}

/** What this device holds, to be put together with what the person has. */
export interface BasketMergeRequest {
  lines: BasketLineView[];
  codes: string[];
  store?: string;
}

export interface BasketUndoRequest {
  keep: Side;
}

/** How to show a copy of the basket to somebody. */
export interface BasketShareView {
  /** Opens the copy on the site, and on a colleague's tablet when it is read from the QR. */
  url: string;
  /** The same for typing, in a shop. */
  code: string;
  expiresAt: string;
}

export interface SharedBasketRequest {
  token: string;
}

/** A copy that somebody was shown: articles, and nothing of the person. */
export interface SharedBasketView {
  lines: BasketLineView[];
  store?: string;
  sharedAt: string;
  expiresAt: string;
}

/** What a shopper showed at the counter: a link, what was read from its QR, or the short code. */
export interface CounterBasketRequest {
  shown: string;
}

/** A shopper's basket as the shop can sell it. */
export interface CounterBasketView {
  lines: { article: ScanView; quantity: number }[];
  /** No longer sold. */
  gone: BasketLineView[];
  codes: string[];
  sharedAt: string;
  expiresAt: string;
}
