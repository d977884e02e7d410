/** What a basket costs, asked and answered. */
import type { Explanation, QuoteDocument } from '../pricing/types.js';
import type { GestureRequest } from './gestures.js';

export interface LineRequest {
  sku: string;
  quantity: number;
}

export interface QuoteRequest {
  store: string;
  lines: LineRequest[];
  codes: string[];
}

/** A basket at the counter, with what only a colleague may take off. */
export interface CounterQuoteRequest {
  lines: LineRequest[];
  codes: string[];
  gesture?: GestureRequest;
}

export interface QuoteView {
  hash: string;
  document: QuoteDocument;
  explanation: Explanation;
}
