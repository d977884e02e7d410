/** What a shopper who is signed in sees and does: their account, and all they ever bought. */
import type { OrderState } from '../orders/states.js';
import type { CustomerEventView } from './customers.js';
import type { OrderView } from './orders.js';
import type { Page } from './page.js';
import type { ReceiptView } from './sales.js';

/** A code or a link is on its way; said alike whether anybody holds the address. */
export interface SignInBegunView {
  attempt: string;
  channel: 'email' | 'sms';
  expiresAt: string;
}

/** Who is signed in here; for guests `isSignedIn` is false and nothing else is said. */
export interface ShopperSessionView {
  isSignedIn: boolean;
  firstName?: string;
  lastName?: string;
  /** A verified address each, to be filled in where one is asked for. */
  email?: string;
  phone?: string;
  /** Nobody has said a name yet. */
  needsName?: boolean;
}

export interface ShopperContactView {
  kind: 'email' | 'phone';
  value: string;
  isVerified: boolean;
}

export interface ShopperPasskeyView {
  id: string;
  device: string;
  createdAt: string;
  usedAt?: string;
}

export interface ShopperDeviceView {
  sessionId: string;
  device: string;
  startedAt: string;
  seenAt: string;
  isThis: boolean;
}

export interface ShopperAccountView {
  firstName: string;
  lastName: string;
  since: string;
  contacts: ShopperContactView[];
  hasPassword: boolean;
  passkeys: ShopperPasskeyView[];
  devices: ShopperDeviceView[];
  marketing: boolean;
  /** IANA zone in which its dates are written. */
  timezone: string;
  /** Asked to be forgotten; waits for open orders. */
  erasure?: { askedAt: string; openOrders: number };
}

/** One purchase or reservation, online or in a shop. */
export interface PurchaseView extends CustomerEventView {
  state?: OrderState;
  isOpen: boolean;
  /** Said or shown at the counter, while the order is open. */
  pickupCode?: string;
  collectBy?: string;
  timezone: string;
  /** The number of its receipt, once there is one. */
  receipt?: string;
}

export type PurchasePage = Page<PurchaseView>;

/** One purchase with all that is known of it: the order, the receipt, or both. */
export interface PurchaseDetailView {
  purchase: PurchaseView;
  order?: OrderView;
  receipt?: ReceiptView;
}

export interface ErasureView {
  /** `waits`: for orders that are still open, or that have just ended. */
  state: 'done' | 'waits';
  openOrders: number;
}

export interface PasskeyQuestionView {
  question: string;
  /** What the browser's `navigator.credentials` is asked with, as WebAuthn writes it in JSON. */
  options: Record<string, unknown>;
}
