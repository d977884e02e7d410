/** What becomes of a paid order when something of it is not to be found: the shopper says. */
import type { StoreView } from './stores.js';

/** Leave it out, collect all of it elsewhere, have it brought here, or take another article in its place. */
export type ShopperChoice = 'drop' | 'other-store' | 'wait' | 'substitute';

export interface ChoiceRequest {
  choice: ShopperChoice;
  /** Of `other-store`: its code. */
  store?: string;
  /** Of `substitute`: every article that is missing, and what is taken in its place; nothing: it is left out. */
  lines?: { sku: string; substitute?: string }[];
}

export interface AskShopperRequest {
  /** What the colleague has at hand and would propose. */
  suggestions?: { sku: string; substitute: string }[];
}

/** An article that could take the place of another. */
export interface SubstituteView {
  sku: string;
  name: string;
  label: string;
  image: string;
  slug: string;
  /** Its displayed price today. */
  ownCents: number;
  /** What one costs here: the lower of its price and that of what it stands in for. */
  unitCents: number;
  /** A colleague proposed it. */
  isProposed: boolean;
}

/** Something that is missing and that nobody has decided on. */
export interface MissingLineView {
  sku: string;
  name: string;
  label: string;
  image: string;
  slug: string;
  missing: number;
  unitCents: number;
  substitutes: SubstituteView[];
}

export interface OrderChoicesView {
  lines: MissingLineView[];
  /** Until when the shopper may choose; from then on what is missing is left out, and its price goes back. */
  chooseBy?: string;
  /** When all that is missing is left out: what the rest costs, and what goes back. */
  drop: { totalCents: number; backCents: number };
  /** Shops that have all of the order, the nearest first. */
  otherStores: StoreView[];
  /** Where what is missing would be brought from; absent when no shop can promise it. */
  waitFrom?: StoreView;
}
