/** What a basket costs, asked and answered. */
import type { Explanation, QuoteDocument } from '../pricing/types.js';
import type { GestureRequest } from './gestures.js';

export interface LineRequest {
  sku: string;
  quantity: number;
}

/** At the counter there is a scale: what is sold by weight is one unit of so many grams. */
export interface CounterLineRequest extends LineRequest {
  grams?: number;
}

export interface QuoteRequest {
  store: string;
  lines: LineRequest[];
  codes: string[];
}

/** A basket at the counter, with what only a colleague may take off. */
export interface CounterQuoteRequest {
  lines: CounterLineRequest[];
  codes: string[];
  /** Who buys: conditions and limits of promotions are judged as at the sale. */
  customerId?: string;
  gesture?: GestureRequest;
}

export interface QuoteView {
  hash: string;
  document: QuoteDocument;
  explanation: Explanation;
}
