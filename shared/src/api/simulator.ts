/** The simulator of the head office: the one price as of any instant, every rule with its reason, nothing stored. */

import type { RuleReason } from '../pricing/sentences.js';
import type { Explanation, LocalText, QuoteDocument } from '../pricing/types.js';
import type { GestureRequest, GestureRole } from './gestures.js';
import type { CounterLineRequest } from './quotes.js';

export interface SimulationRequest {
  store: string;
  /** 1 to 100 lines. */
  lines: CounterLineRequest[];
  /** At most 3. */
  codes: string[];
  /** As of which instant, past or future; now when it is missing. */
  at?: string;
  /** An offer whose last draft is tried beside those in force. */
  withDraft?: string;
  /** Who buys: a known customer, or a profile. Limits per person count for the known one. */
  customer?: { id?: string; segments?: string[]; purchases?: number };
  /** What a colleague of that role would take off, within the cap of the role. */
  gesture?: GestureRequest & { role: GestureRole };
}

export interface SimulatedRuleView {
  promotion: string;
  name: LocalText;
  /** The rule in a sentence. */
  sentence: LocalText;
  kind: string;
  /** 1 markdown, 2 sets, 3 basket, 4 codes, 5 staff gesture. */
  phase: number;
  outcome: 'applied' | 'refused';
  discountCents: number;
  lines: { sku: string; discountCents: number }[];
  code?: string;
  reason?: RuleReason;
  missingCents?: number;
  missingUnits?: number;
  /** The rule that won. */
  because?: { promotion: string; name: LocalText };
  startsAt: string;
  endsAt?: string;
  isDraft?: boolean;
}

/** An instant at which this basket's price may change. */
export interface PriceBoundaryView {
  at: string;
  kind: 'starts' | 'ends' | 'price';
  /** The promotion, or the article whose price changes. */
  name: LocalText;
  promotion?: string;
  sku?: string;
}

export interface SimulationView {
  at: string;
  hash: string;
  document: QuoteDocument;
  explanation: Explanation;
  /** In the order they are evaluated: applied ones first, then the others by how near they are. */
  rules: SimulatedRuleView[];
  boundaries: PriceBoundaryView[];
}

/** A field of the stored document that comes out differently. */
export interface DifferenceView {
  /** `lines[0].netCents`. */
  field: string;
  /** Absent on a side that has no such field. */
  stored?: unknown;
  recomputed?: unknown;
}

/** A receipt or an order computed again as of its own instant. */
export interface ReplayView {
  kind: 'order' | 'receipt';
  number: string;
  store: string;
  at: string;
  lines: CounterLineRequest[];
  codes: string[];
  stored: { hash: string; document: QuoteDocument };
  recomputed: SimulationView;
  isSame: boolean;
  differences: DifferenceView[];
}
