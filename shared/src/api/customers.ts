/** A person's purchases, online and in shops, as one history. */
import type { OrderState } from '../orders/states.js';
import type { Page } from './page.js';

export interface CustomerSummaryView {
  id: string;
  name: string;
  emailMasked?: string;
  phoneMasked?: string;
  city?: string;
  lastPurchaseAt?: string;
}

export interface CustomerEventView {
  at: string;
  where: 'online' | 'shop';
  kind: 'order' | 'sale';
  number: string;
  store: string;
  storeName: string;
  state?: OrderState;
  totalCents: number;
  hash8?: string;
  lines: { sku: string; name: string; quantity: number; netCents: number }[];
}

export interface CustomerView extends CustomerSummaryView {
  isVerified: boolean;
  /** Groups that promotions speak of. */
  segments: string[];
  since: string;
  /** Online and shop purchases as one list, newest first. */
  history: Page<CustomerEventView>;
  totals: { onlineCents: number; shopCents: number; purchases: number; openReservations: number };
  consents: { purpose: 'marketing'; given: boolean; at?: string; means?: string }[];
}
