/** Goods brought back: any purchase, in any shop. */
import type { VatLine } from '../pricing/types.js';
import type { Page } from './page.js';
import type { PaymentView } from './sales.js';

export const returnConditions = ['sellable', 'damaged'] as const;
export type ReturnCondition = (typeof returnConditions)[number];

/** By what right: the law's fourteen days, the shop's own promise, a fault of the goods, or a manager's kindness. */
export const returnGrounds = ['withdrawal', 'policy', 'defect', 'goodwill'] as const;
export type ReturnGround = (typeof returnGrounds)[number];

/** `original`: on what it was paid with. */
export const refundWishes = ['original', 'card', 'cash', 'store-credit'] as const;
export type RefundWish = (typeof refundWishes)[number];

export interface ReturnLineRequest {
  sku: string;
  quantity: number;
  /** What the inspection found; absent: the goods wait for it in quarantine, and the money with them. */
  condition?: ReturnCondition;
  /** The same article or another of its product, given in its place at the price that was paid. */
  replacement?: string;
}

/** One of `receipt` and `order` names the purchase. */
export interface ReturnRequest {
  receipt?: string;
  order?: string;
  lines: ReturnLineRequest[];
  refund: { method: RefundWish };
  /** Absent: the best that holds today. `defect` and `goodwill` are said. */
  ground?: ReturnGround;
  reason?: string;
}

export interface InspectionRequest {
  lines: { sku: string; quantity: number; condition: ReturnCondition }[];
}

export interface ReturnedLineView {
  sku: string;
  name: string;
  label: string;
  image: string;
  quantity: number;
  netCents: number;
  condition?: ReturnCondition;
  /** What was given in its place. */
  replacement?: { sku: string; name: string; label: string };
}

export interface ReturnView {
  number: string;
  state: 'received' | 'settled' | 'refused';
  store: string;
  storeName: string;
  receipt: string;
  /** The order that was handed over with that receipt. */
  order?: string;
  ground: ReturnGround;
  reason?: string;
  refundCents: number;
  vat: VatLine[];
  lines: ReturnedLineView[];
  /** How the money goes or went back; empty until the goods were inspected. */
  refunds: PaymentView[];
  /** Code of the store credit that was given for it; only in the shop that gave it. */
  creditCode?: string;
  /** Receipt of what was given in exchange; nothing was paid for it. */
  exchangeReceipt?: string;
  receivedAt: string;
  receivedBy: string;
  settledAt?: string;
}

export type ReturnPageView = Page<ReturnView>;

export interface PurchasedLineView {
  sku: string;
  name: string;
  label: string;
  image: string;
  sold: number;
  returned: number;
  /** Net of each unit that can still come back, in the order units come back. */
  unitNets: number[];
}

/** A purchase as the return desk sees it. */
export interface PurchaseView {
  receipt: string;
  order?: string;
  where: 'online' | 'shop';
  store: string;
  storeName: string;
  soldAt: string;
  totalCents: number;
  customerName?: string;
  lines: PurchasedLineView[];
  /** What was paid with and has not gone back yet. */
  payments: PaymentView[];
  /** Grounds that hold today, the strongest first, each with the last instant it holds. */
  grounds: { ground: 'withdrawal' | 'policy'; until: string; holds: boolean }[];
}

export type PurchasesView = Page<PurchaseView>;
