/** An order as its shopper places and sees it. */
import type { OrderCommand, OrderState } from '../orders/states.js';
import type { VoucherKind } from './payments.js';
import type { QuoteRequest, QuoteView } from './quotes.js';
import type { ReceiptView } from './sales.js';
import type { StoreView } from './stores.js';

export interface PlaceOrderRequest extends QuoteRequest {
  mode: 'reserve' | 'collect';
  contact: { firstName: string; lastName: string; email?: string; phone?: string };
  quote?: { hash: string; at: string };
  marketingConsent?: boolean;
  /** Codes of gift cards and credits that pay first; only for what is paid online. */
  vouchers?: string[];
}

/** Most gift cards and credits that pay for one purchase. */
export const MOST_VOUCHERS = 4;

/** Pays a live reservation now, or tries again. */
export interface PayNowRequest {
  /** Absent: what was put aside before stays. */
  vouchers?: string[];
}

export interface OrderLineView {
  line: number;
  sku: string;
  name: string;
  label: string;
  image: string;
  slug: string;
  quantity: number;
  unitCents: number;
  netCents: number;
  picked: number;
  missing: number;
  /** Packs of what is missing that were left out or replaced. */
  waived?: number;
  /** The SKU that this article takes the place of, at the lower price of both. */
  insteadOf?: string;
  bought: number;
  putBack: number;
  damaged: number;
}

export interface MaskedContactView {
  firstName: string;
  lastName: string;
  emailMasked?: string;
  phoneMasked?: string;
}

/** What the shopper may see; the answer of POST /orders and of GET /orders/{number}. */
export interface OrderView {
  number: string;
  mode: 'reserve' | 'collect';
  state: OrderState;
  store: StoreView;
  contact: MaskedContactView;
  lines: OrderLineView[];
  placedAt: string;
  readyAt: string;
  /** When it really became ready. */
  readySince?: string;
  collectBy: string;
  checkedInAt?: string;
  closedAt?: string;
  quote: QuoteView;
  /** The short code in two groups of four, the signed payload of the QR, and the bin once it is set aside. */
  pickup: { code: string; qr: string; bin?: string };
  trackingToken: string;
  /** Commands the shopper may give now. */
  commands: OrderCommand[];
  /** The deadline an extension would give, when one is possible. */
  extensionTo?: string;
  receipts: ReceiptView[];
  /** Only what is paid online, or may be. */
  payment?: OrderPaymentView;
}

/** Money of an order before its hand-over. */
export interface OrderPaymentView {
  state: 'pending' | 'declined' | 'paid' | 'refunding' | 'refunded';
  dueCents: number;
  paidCents: number;
  /** Already back with the shopper, or on its way. */
  backCents: number;
  /** Where it can be paid now, and until when. */
  url?: string;
  payBy?: string;
  /** What gift cards and credits pay of it. */
  vouchers?: { kind: VoucherKind; tail: string; amountCents: number }[];
  /** New credits that its money came back on, as the card that paid could be spent no more; codes for their holder alone. */
  credits?: { code: string; amountCents: number }[];
  /** What a till took of it, when a colleague took the order. */
  till?: { method: 'card' | 'cash'; amountCents: number }[];
  /** What of `backCents` waits at the till of the order's shop. */
  fetchCents?: number;
}
