/** What was sold and paid, and its receipt. */
import type { Explanation, QuoteDocument } from '../pricing/types.js';
import type { GestureRequest } from './gestures.js';
import type { CounterLineRequest } from './quotes.js';

/** Money that a colleague takes. */
export interface PaymentRequest {
  /** `gift-card` is paid with a code; the receipt says whether it was a gift card or store credit. */
  method: 'card' | 'cash' | 'gift-card';
  amountCents: number;
  code?: string;
}

/** Money that was taken, before or at the counter. */
export interface PaymentView {
  /** `exchange`: goods that came back at the price that was paid for them. */
  method: PaymentRequest['method'] | 'store-credit' | 'online' | 'exchange';
  amountCents: number;
}

export interface ReceiptView {
  number: string;
  store: string;
  storeName: string;
  soldAt: string;
  order?: string;
  /** The receipt whose goods came back for these, at the price that was paid. */
  exchangeOf?: string;
  colleague: string;
  totalCents: number;
  changeCents: number;
  hash: string;
  hash8: string;
  document: QuoteDocument;
  explanation: Explanation;
  lines: {
    sku: string;
    name: string;
    label: string;
    quantity: number;
    /** Sold by weight: `unitCents` is per kilogram. */
    grams?: number;
    unitCents: number;
    netCents: number;
  }[];
  payments: PaymentView[];
}

export interface SaleRequest {
  lines: CounterLineRequest[];
  codes: string[];
  customerId?: string;
  payments: PaymentRequest[];
  /** The quote the colleague saw; another hash answers `quote-changed`. */
  quote?: { hash: string; at: string };
  /** Required when a unit promised to somebody is sold anyway. */
  overrideReason?: string;
  /** Why a manager sells at a price that is probably a mistake. */
  grossErrorReason?: string;
  gesture?: GestureRequest;
}
