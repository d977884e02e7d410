/** What colleagues take off of their own accord: within a cap, with a reason, reported to head office. */

import type { Page } from './page.js';

export const gestureReasons = ['damaged', 'delay', 'mistake', 'loyal', 'other'] as const;
export type GestureReason = (typeof gestureReasons)[number];

export const gestureRoles = ['colleague', 'manager'] as const;
export type GestureRole = (typeof gestureRoles)[number];

export interface GestureRequest {
  reason: GestureReason;
  /** Required for `other`; kept beside the sale, never in its document. */
  words?: string;
  amountCents: number;
}

/** The largest gesture by role, in basis points of what the goods cost; 0: none. */
export interface GestureCapsView {
  colleague: number;
  manager: number;
}

/** That of whoever asks. */
export interface GestureCapView {
  basisPoints: number;
}

/** What was taken off in the last 30 days. */
export interface GestureTotalsView {
  count: number;
  discountCents: number;
}

/** A page of what was taken off, the newest first. */
export interface GesturesView extends Page<GestureView> {
  last30Days: GestureTotalsView;
}

export interface GestureView {
  receipt: string;
  store: string;
  storeName: string;
  colleague: string;
  reason: GestureReason;
  words?: string;
  discountCents: number;
  madeAt: string;
}
