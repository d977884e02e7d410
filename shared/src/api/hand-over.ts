/** An order given to its shopper, and what is settled then. */
import type { GestureRequest } from './gestures.js';
import type { GrossErrorDecision, GrossErrorLineView } from './gross-errors.js';
import type { CounterLineRequest, QuoteView } from './quotes.js';
import type { PaymentRequest, PaymentView } from './sales.js';

export interface HandOverPreviewView {
  order: string;
  /** The lower of promised and current wins whole (the price promise). */
  promised: QuoteView;
  current: QuoteView;
  settled: QuoteView;
  isPromiseKept: boolean;
  totalCents: number;
  /** Prices that are probably a mistake: a manager decides before anything is handed over. */
  grossError?: { lines: GrossErrorLineView[]; decision?: GrossErrorDecision };
}

export interface HandOverRequest {
  gesture?: GestureRequest;
  code?: string;
  token?: string;
  lines?: { sku: string; quantity: number; outcome: 'bought' | 'put-back' | 'damaged' }[];
  extras?: CounterLineRequest[];
  codes?: string[];
  payments?: PaymentRequest[];
}

/** What a till took for an order before its hand-over and has to give back. */
export interface TillRefundDueView {
  due: PaymentView[];
}

export interface TillRefundView {
  given: PaymentView[];
}
