/** Goods between shops. */
import type { TransferCommand, TransferState } from '../transfers/states.js';
import type { Page } from './page.js';
import type { LineRequest } from './quotes.js';

export interface TransferRequest {
  from: string;
  to: string;
  lines: LineRequest[];
}

/** What really left; absent lines: all that was asked for. */
export interface ShipmentRequest {
  lines?: { sku: string; quantity: number }[];
}

/** What was in the box; absent lines: all that left, whole. */
export interface ArrivalRequest {
  lines?: { sku: string; quantity: number; damaged?: number }[];
}

export interface TransferLineView {
  sku: string;
  name: string;
  label: string;
  image: string;
  gtin: string;
  aisle?: string;
  quantity: number;
  shipped: number;
  received: number;
  damaged: number;
}

export interface TransferView {
  number: string;
  state: TransferState;
  from: string;
  fromName: string;
  to: string;
  toName: string;
  /** The order whose shopper waits for it. */
  order?: string;
  requestedAt: string;
  lines: TransferLineView[];
  /** Commands the signed-in colleague may give now. */
  commands: TransferCommand[];
  story: { at: string; command: string; to: TransferState; who: string; detail?: string }[];
}

export type TransferPageView = Page<TransferView>;
