/** Prices that are probably a mistake: promised or asked far below what everybody pays. */

/** Both facts of one article; nothing is changed by itself. */
export interface GrossErrorLineView {
  sku: string;
  name: string;
  label: string;
  quantity: number;
  promisedCents: number;
  /** What everybody pays for it now. */
  currentCents: number;
  /** The price that was replaced shortly before the promise. */
  beforeCents?: number;
}

export type GrossErrorDecision = 'honour' | 'refuse';

export interface GrossErrorDecisionRequest {
  decision: GrossErrorDecision;
  reason: string;
}

export const grossErrorStates = ['waiting', 'settled'] as const;
export type GrossErrorState = (typeof grossErrorStates)[number];

export interface GrossErrorView {
  order?: string;
  receipt?: string;
  store: string;
  storeName: string;
  foundAt: string;
  lines: GrossErrorLineView[];
  decision?: GrossErrorDecision;
  reason?: string;
  decidedBy?: string;
  decidedAt?: string;
  /** The order ended without a decision. */
  endedAt?: string;
}

export interface GrossErrorsView {
  items: GrossErrorView[];
  nextCursor: string | null;
  /** Promises that wait for a manager's decision. */
  undecided: number;
}
