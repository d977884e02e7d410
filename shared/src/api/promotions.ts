/** Promotions as head office writes, checks, decides and watches them. */

import type { LocalText, Promotion } from '../pricing/types.js';
import type { Page } from './page.js';
import type { PersonView } from './price-batches.js';

/** Before it runs: draft, proposed, refused, withdrawn. Then by its dates: scheduled, running, ended; or stopped. */
export type PromotionState =
  | 'draft'
  | 'proposed'
  | 'refused'
  | 'withdrawn'
  | 'scheduled'
  | 'running'
  | 'ended'
  | 'stopped';

/** Caps, each optional: uses in all, money in all, uses a person. */
export interface PromotionCaps {
  maxUses?: number;
  budgetCents?: number;
  maxUsesPerContact?: number;
}

/** Several keys are a union; no key at all means every article. */
export interface PromotionScope {
  skus?: string[];
  products?: string[];
  categories?: string[];
  brands?: string[];
  exceptSkus?: string[];
  fromUnitCents?: number;
  toUnitCents?: number;
}

/** One promotion as it is written: rule, words, picture, dates, codes, caps. */
export interface PromotionContent {
  name: LocalText;
  /** What shoppers read; the name when it is missing. */
  title?: LocalText;
  text?: LocalText;
  /** Name of an illustration. */
  picture?: string;
  kind: string;
  level: Promotion['level'];
  scope: PromotionScope;
  definition: Readonly<Record<string, unknown>>;
  conditions?: { kind: string; [parameter: string]: unknown }[];
  /** An instant, or a civil time of head office. */
  startsAt: string;
  endsAt?: string;
  clock?: 'national' | 'store-local';
  needsCode?: boolean;
  /** Codes that many share; single-use ones are made in batches. */
  codes?: string[];
  /** The code is told to everybody: it counts for the prior price. */
  isAnnounced?: boolean;
  exclusivityGroup?: string;
  /** Offers it may stand beside; all of them when it is missing. */
  combinesWith?: string[];
  /** Yes when it is missing. */
  onMarkedDown?: boolean;
  limits?: PromotionCaps;
}

export interface PromotionRequest extends PromotionContent {
  /** Keep it as a draft. */
  draft?: boolean;
}

export interface PromotionUseView {
  reservedUses: number;
  consumedUses: number;
  reservedCents: number;
  consumedCents: number;
}

/** Why one person may not decide it alone. */
export type SecondPersonReason = 'deep' | 'endless' | 'dear' | 'not-measured';

export interface PromotionSummaryView {
  /** The same through all corrections. */
  offer: string;
  name: LocalText;
  kind: string;
  level: Promotion['level'];
  state: PromotionState;
  /** A change of something that is published already, being written or waiting. */
  pendingState?: 'draft' | 'proposed';
  startsAt: string;
  endsAt?: string;
  /** When head office ended it, whatever its dates. */
  stoppedAt?: string;
  codes: string[];
  needsCode: boolean;
  limits: PromotionCaps;
  use: PromotionUseView;
  /** How many articles it covers now. */
  articles: number;
}

/** A page of promotions; `counts`: how many there are in each state, whatever was asked for. */
export interface PromotionPageView extends Page<PromotionSummaryView> {
  counts: { state: PromotionState; count: number }[];
}

export interface PromotionDraftView {
  id: string;
  state: 'draft' | 'proposed' | 'approved' | 'refused' | 'withdrawn';
  revision: number;
  createdAt: string;
  createdBy: PersonView;
  proposedAt?: string;
  proposedBy?: PersonView;
  decidedAt?: string;
  decidedBy?: PersonView;
  comment?: string;
  /** Empty: whoever wrote it may publish it. */
  secondPersonReasons: SecondPersonReason[];
  mayApprove: boolean;
  preFlight?: PreFlightView;
}

export interface PromotionView extends PromotionSummaryView {
  /** In a sentence. */
  sentence: LocalText;
  /** Some articles that it covers, to try it with. */
  exampleSkus: string[];
  content: PromotionContent;
  version: number;
  /** The last thing written for it; absent for one that never was a draft. */
  draft?: PromotionDraftView;
  /** What runs or ran, while a change of it is open. */
  published?: PromotionContent;
  /** The newest first. */
  versions: PromotionVersionView[];
}

/** A published version, and what a correction changed. */
export interface PromotionVersionView {
  version: number;
  /** When it began and ended: corrected and stopped count. */
  startsAt: string;
  endsAt?: string;
  /** The end that was written; missing: none. */
  authoredEndsAt?: string;
  publishedAt: string;
  /** Missing where it never was a draft. */
  publishedBy?: PersonView;
  comment?: string;
  sentence: LocalText;
  limits: PromotionCaps;
  /** Fields of its content that differ from the version before; empty for the first. */
  changed: string[];
}

/** An offer that runs or is to run, as others may name it. */
export interface PromotionOfferChoiceView {
  offer: string;
  name: LocalText;
  exclusivityGroup?: string;
}

/** What a form offers to choose from, by name. */
export interface PromotionChoicesView {
  brands: { slug: string; name: string }[];
  /** Each after the one above it. */
  categories: { slug: string; name: LocalText; parent?: string }[];
  offers: PromotionOfferChoiceView[];
}

export interface PreFlightDayView {
  day: string;
  revenueCents: number;
  revenueWithCents: number;
  discountCents: number;
  discountWithCents: number;
}

/** The last 30 days' orders and counter sales, priced with and without it. */
export interface PreFlightFiguresView {
  from: string;
  to: string;
  baskets: number;
  /** Baskets whose price it changes. */
  touched: number;
  revenueCents: number;
  revenueWithCents: number;
  discountCents: number;
  discountWithCents: number;
  /** Lines of which a floor price keeps a part of the reduction. */
  linesAtFloor: number;
  /** Promotions in conflict with each other and with it. */
  stackingSize: number;
  /** More money than its budget in so long a time: when the budget would be used up. */
  budgetExhaustedAt?: string;
  /** Articles it would announce at no less than their lowest price of the 30 days before. */
  priorPriceBreaches: string[];
  priorPriceBreachCount: number;
  days: PreFlightDayView[];
}

export interface PreFlightView {
  id: string;
  state: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
  /** Of the draft that it was made for; another revision needs another one. */
  revision: number;
  isCurrent: boolean;
  basketsTotal: number;
  basketsDone: number;
  askedAt: string;
  finishedAt?: string;
  figures?: PreFlightFiguresView;
}

export interface PromotionOverlapView {
  one: string;
  other: string;
  from: string;
  to?: string;
  /** Articles that both cover. */
  articles: number;
  /** May both apply to them? */
  combine: boolean;
}

export interface PromotionCalendarView {
  from: string;
  to: string;
  items: PromotionSummaryView[];
  overlaps: PromotionOverlapView[];
}

export interface CodeBatchRequest {
  name: string;
  /** 1 to 100,000. */
  size: number;
  /** Letters and digits before the random signs. */
  prefix?: string;
}

export interface CodeBatchView {
  id: string;
  name: string;
  prefix: string;
  size: number;
  made: number;
  reserved: number;
  consumed: number;
  createdAt: string;
  createdBy: PersonView;
  stoppedAt?: string;
}

export interface CodeView {
  code: string;
  batch?: string;
  maxUses?: number;
  reservedUses: number;
  consumedUses: number;
  stoppedAt?: string;
}
