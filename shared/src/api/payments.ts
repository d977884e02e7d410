/** Money that moves online, and vouchers: states, kinds and what head office and counters are shown. */

export const intentStates = [
  'created',
  'requires-action',
  'authorised',
  'captured',
  'declined',
  'expired',
  'cancelled',
] as const;
/** `declined` is the answer to the last try, not an end: the shopper may try again until the intent expires. */
export type IntentState = (typeof intentStates)[number];

/** One payment as screens show it. */
export interface IntentView {
  id: string;
  state: IntentState;
  amountCents: number;
  capturedCents: number;
  refundedCents: number;
  currency: string;
  /** What was paid with, as the provider calls it: `card`, `card 4242`. */
  method?: string;
}

/** What a provider's message led to. */
export interface WebhookAnswer {
  outcome: 'applied' | 'stale' | 'repeat' | 'kept' | 'ignored';
  /** Why it was kept for somebody to look at, and changed nothing. */
  fault?: EventFault;
}

export const eventFaults = [
  'signature',
  'unreadable',
  'unknown-intent',
  'wrong-amount',
  'wrong-currency',
  // The provider paid after all what it had refused and a shop had given in its place.
  'given-back-twice',
] as const;
export type EventFault = (typeof eventFaults)[number];

export type ErrandKind = 'capture' | 'refund' | 'cancel' | 'close';

/** Something asked of the provider that was not done: refused for good, or given up after ten tries. */
export interface StuckErrandView {
  id: string;
  kind: ErrandKind;
  state: 'parked' | 'refused';
  amountCents: number;
  currency: string;
  cause: string;
  provider: string;
  paidFor: PaidForView;
  tries: number;
  lastError?: string;
  askedAt: string;
  settledAt: string;
}

/** What is paid for. */
export interface PaidForView {
  kind: string;
  id: string;
  /** What a person calls it, where its kind has a name. */
  number?: string;
  /** The shop that it is of. */
  storeName?: string;
}

/** Something a provider said that could not be believed. */
export interface KeptEventView {
  provider: string;
  eventId: string;
  what: string;
  fault: EventFault;
  amountCents?: number;
  currency?: string;
  paidFor?: PaidForView;
  receivedAt: string;
}

/** What somebody has to look at. */
export interface PaymentTroubleView {
  errands: StuckErrandView[];
  events: KeptEventView[];
}

export const voucherKinds = ['gift-card', 'store-credit'] as const;
export type VoucherKind = (typeof voucherKinds)[number];

export interface VoucherRequest {
  kind: VoucherKind;
  amountCents: number;
  /** The last day on which it is good, in the zone of head office; absent: for ever. */
  lastDay?: string;
  customerId?: string;
  /** Why it was issued. */
  note?: string;
}

export interface VoucherView {
  id: string;
  kind: VoucherKind;
  /** The last four signs of its code. */
  tail: string;
  currency: string;
  issuedCents: number;
  balanceCents: number;
  /** Waits for purchases that are not settled yet. */
  reservedCents: number;
  customerId?: string;
  note?: string;
  issuedAt: string;
  issuedBy?: string;
  expiresAt?: string;
  blockedAt?: string;
}

/** A voucher that was just issued; its code is shown here and nowhere else. */
export interface IssuedVoucherView extends VoucherView {
  /** In groups of four. */
  code: string;
}

export const voucherActs = ['issue', 'reserve', 'take', 'release', 'give-back', 'renew'] as const;
export type VoucherAct = (typeof voucherActs)[number];

export interface VoucherMovementView {
  act: VoucherAct;
  amountCents: number;
  paidFor?: PaidForView;
  at: string;
}

export interface VoucherHistoryView extends VoucherView {
  movements: VoucherMovementView[];
}

/** What a voucher is good for, to whoever holds its code. */
export interface VoucherBalanceView {
  kind: VoucherKind;
  tail: string;
  balanceCents: number;
  currency: string;
  expiresAt?: string;
}
