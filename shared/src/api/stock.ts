/** What is there: for shoppers, and for the colleagues of a shop. */
import type { Page } from './page.js';
import type { PriceView } from './products.js';

export interface AvailabilityView {
  sku: string;
  availableToPromise: number;
}

export interface AvailabilityItemView extends AvailabilityView {
  store: string;
  asOf: string;
}

export interface MovementView {
  id: string;
  from: string;
  to: string;
  quantity: number;
  causeType: string;
  causeId: string;
  who: string;
  at: string;
}

export interface StockView {
  sku: string;
  store: string;
  name: string;
  label: string;
  gtin: string;
  image: string;
  aisle?: string;
  accounts: { shelf: number; held: number; setAside: number; quarantine: number; outbound: number };
  safetyStock: number;
  availableToPromise: number;
  movements: Page<MovementView>;
}

export interface ScanView {
  sku: string;
  gtin: string;
  name: string;
  label: string;
  brand: string;
  image: string;
  slug: string;
  aisle?: string;
  /** Sold by weight: its price is per kilogram, its units are grams. */
  isWeighed?: boolean;
  /** What the label of a scale says. */
  grams?: number;
  /** Cutting, sharpening: nothing is taken from stock. */
  isService?: boolean;
  price: PriceView;
  availableToPromise: number;
  shelf: number;
  /** Units promised to others, with until when. */
  promises: { order: string; customerName: string; quantity: number; collectBy: string }[];
}
