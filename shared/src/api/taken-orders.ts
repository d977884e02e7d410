/** Orders that a colleague takes for somebody: at the counter for what the shop lacks, or on the telephone. */
import type { OrderState } from '../orders/states.js';
import type { Page } from './page.js';
import type { LineRequest } from './quotes.js';
import type { PaymentRequest } from './sales.js';
import type { StoreView } from './stores.js';

export const takenChannels = ['counter', 'telephone'] as const;
export type TakenChannel = (typeof takenChannels)[number];

/** Is this how a colleague may come to take an order? */
export function isTakenChannel(text: string): text is TakenChannel {
  return takenChannels.some((channel) => channel === text);
}

/** What somebody wants, to learn where it can be had. */
export interface ShopsRequest {
  lines: LineRequest[];
  /** A town or postcode to look near; absent: near the shop of whoever asks. */
  place?: string;
}

/** A shop that can promise all of it now. */
export interface ServingShopView {
  store: StoreView;
  /** It is the shop of whoever asks. */
  isHere: boolean;
  /** When the goods may be in the shop of whoever asks, brought from there. */
  mayBeHereAt?: string;
}

export interface ServingShopsView {
  items: ServingShopView[];
}

export interface TakeOrderRequest {
  channel: TakenChannel;
  /** `collect` is paid before: now at the counter when payments are said, else by a link that goes to the shopper. */
  mode: 'reserve' | 'collect';
  /** The shop that has the goods. */
  store: string;
  /** The shop of whoever takes it, when the goods are brought there. */
  bringTo?: string;
  lines: LineRequest[];
  codes: string[];
  /** The record of the person; made before, with what they said about advertising. */
  customerId: string;
  /** In which language the person is written to; absent: that of the request. */
  locale?: 'fr' | 'en';
  quote?: { hash: string; at: string };
  payments?: PaymentRequest[];
}

export interface TakenOrderView {
  number: string;
  channel: TakenChannel;
  mode: 'reserve' | 'collect';
  state: OrderState;
  takenBy: string;
  takenAt: string;
  customerId?: string;
  customerName: string;
  emailMasked?: string;
  phoneMasked?: string;
  /** Where it is collected. */
  store: string;
  storeName: string;
  /** Where the goods come from, when they are brought. */
  fromName?: string;
  pickupCode: string;
  readyAt: string;
  collectBy: string;
  lines: { sku: string; name: string; label: string; image: string; quantity: number; netCents: number }[];
  totalCents: number;
  paidCents: number;
  /** The shopper was sent a link to pay by, until then. */
  payBy?: string;
}

export type TakenOrdersView = Page<TakenOrderView>;
