/** A person's purchases, online and in shops, as one history. */
import type { OrderMode, OrderState } from '../orders/states.js';
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
  mode?: OrderMode;
  totalCents: number;
  /** What went back for goods that were brought back; absent when nothing did. */
  returnedCents?: number;
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
  consents: {
    purpose: 'marketing';
    /** Said of this way alone; missing: of every way. */
    channel?: 'email' | 'sms';
    given: boolean;
    at?: string;
    means?: string;
    textVersion?: string;
  }[];
  /** What colleagues noted for one another, newest first. */
  notes: CustomerNoteView[];
  /** Records that were joined to this one by colleagues and may be taken apart again. */
  merges: CustomerMergeView[];
  hasAccount: boolean;
  /** Asked to be forgotten; done once the open orders have ended. */
  erasure?: { askedAt: string; doneAt?: string };
}

/** A person as a colleague writes them down at the counter; at least one address. */
export interface NewCustomerRequest {
  firstName: string;
  lastName: string;
  email?: string;
  phone?: string;
  city?: string;
  postcode?: string;
  consent: ConsentRequest;
}

/** What the person said to the sentence that was shown or read to them. */
export interface ConsentRequest {
  marketing: boolean;
  /** Which wording it was. */
  textVersion: string;
}

export interface CustomerNoteView {
  id: string;
  body: string;
  by: string;
  at: string;
}

export interface CustomerMergeView {
  id: string;
  /** The record that was joined to this one. */
  from: { id: string; name: string };
  by: string;
  at: string;
}

/** One of two records that might be one person. */
export interface MergeSideView {
  id: string;
  name: string;
  city?: string;
  since: string;
  contacts: { kind: 'email' | 'phone'; masked: string; isVerified: boolean }[];
  purchases: number;
  openReservations: number;
  hasAccount: boolean;
}

/** What a merge would do, before anybody does it. */
export interface MergePreviewView {
  /** Stays, and stands for both. */
  into: MergeSideView;
  from: MergeSideView;
  /** Addresses that move; doubles are counted once. */
  moves: number;
  doubles: number;
  /** Why this colleague may not. */
  refusal?: 'needs-manager' | 'erasure-asked';
}

/** A colleague looked at a person. */
export interface CustomerLookView {
  at: string;
  by: string;
  what: 'history' | 'contact' | 'merge' | 'export';
}
