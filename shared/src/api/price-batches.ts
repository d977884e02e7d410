/** Prices as head office decides them: batches, their lines and checks, the history of an article. */

import type { Page } from './page.js';

export type PriceBatchState = 'draft' | 'proposed' | 'approved' | 'refused' | 'withdrawn';

/** `ok` and `unchanged` may pass, the others are conflicts. */
export type PriceCheck = 'ok' | 'unchanged' | 'false-reduction' | 'below-floor' | 'two-batches';

/** Which lines of a batch to show. */
export type PriceLineFilter = 'all' | 'conflicts' | 'down' | 'up';

export interface PersonView {
  staffId: string;
  name: string;
}

export interface PriceBatchView {
  id: string;
  name: string;
  state: PriceBatchState;
  effectiveAt: string;
  /** Are its lower prices told as reductions, with their prior price beside them? */
  isAnnounced: boolean;
  /** Grows with every change. */
  revision: number;
  counts: { all: number; conflicts: number; down: number; up: number; unchanged: number };
  /** More prices, or steeper changes, than one person decides alone. */
  needsSecondPerson: boolean;
  /** May whoever asks approve it, as far as persons are concerned? */
  mayApprove: boolean;
  createdAt: string;
  createdBy: PersonView;
  proposedAt?: string;
  proposedBy?: PersonView;
  decidedAt?: string;
  decidedBy?: PersonView;
  /** What whoever decided wrote. */
  comment?: string;
  /** The batch whose former prices this one brings back. */
  reverses?: { id: string; name: string };
  /** The batches that bring this one's former prices back. */
  reversedBy: { id: string; name: string }[];
}

export interface PriceBatchLineView {
  sku: string;
  name: string;
  label: string;
  image: string;
  vatBasisPoints: number;
  /** The price it takes the place of; absent for a first price. */
  formerCents?: number;
  priceCents: number;
  /** New against former, negative when it goes down. */
  changeBasisPoints?: number;
  floorCents?: number;
  /** Lowest public price of the 30 days before; only where the price goes down. */
  priorCents?: number;
  check: PriceCheck;
  /** For `false-reduction`: when the prior price was first asked. */
  soldAt?: string;
  /** For `two-batches`. */
  otherBatch?: { id: string; name: string };
  /** Promotions that will still apply to it when it takes effect; those of every article stand in the impact alone. */
  promotions: { id: string; name: string }[];
}

export interface PriceBatchDetailView extends PriceBatchView {
  lines: Page<PriceBatchLineView>;
}

/** What a batch changes around it. */
export interface PriceBatchImpactView {
  /** Open reservations of its articles, which keep their promised price. */
  openReservations: number;
  /** One label an article and shop that carries it. */
  labels: number;
  /** Promotions that will still apply to some of its articles. */
  promotions: { id: string; name: string; articles: number }[];
}

export interface PriceLineRequest {
  sku: string;
  priceCents: number;
  /** No discount takes a unit below this; absent: it stays what it is. */
  floorCents?: number;
}

export interface PriceBatchRequest {
  /** Absent: named after its day. */
  name?: string;
  /** An instant, or a civil time of head office such as `2026-12-01T06:00`. */
  effectiveAt: string;
  lines: PriceLineRequest[];
  /** Keep it as a draft. */
  draft?: boolean;
  /** Absent: yes. */
  isAnnounced?: boolean;
}

export interface PriceBatchChangeRequest {
  name?: string;
  effectiveAt?: string;
  isAnnounced?: boolean;
  /** All the lines, in the place of those it has. */
  lines?: PriceLineRequest[];
}

/** Single lines of a batch, corrected. */
export interface PriceLinesChangeRequest {
  /** Of the batch as it was seen: `changed-meanwhile` when somebody was faster. */
  revision: number;
  /** Articles to add, or whose price changes. */
  set?: PriceLineRequest[];
  /** SKUs to take out. */
  remove?: string[];
}

/** One thing that is wrong in a file of prices. */
export interface PriceImportFault {
  /** Line of the file, from 1. */
  line: number;
  field: 'file' | 'row' | 'sku' | 'price' | 'floor';
  code: string;
  /** What stood there. */
  value?: string;
}

export interface PriceImportView {
  /** Rows read, the header not counted. */
  rows: number;
  faultCount: number;
  /** The first hundred. */
  faults: PriceImportFault[];
  /** `read-as-windows-1252`, `column-ignored: Marge`. */
  notices: string[];
  /** What the file would change, where it is clean. */
  preview?: { up: number; down: number; unchanged: number; first: number };
  /** The draft made from it; absent on a dry run or when something is wrong. */
  batch?: PriceBatchView;
}

export interface PriceHistoryEntryView {
  id: string;
  priceCents: number;
  formerCents?: number;
  floorCents?: number;
  effectiveAt: string;
  recordedAt: string;
  by?: PersonView;
  batch?: { id: string; name: string };
  isAnnounced: boolean;
  /** Has it begun? */
  isInForce: boolean;
}

export interface PriceHistoryView {
  sku: string;
  name: string;
  label: string;
  image: string;
  vatBasisPoints: number;
  /** What everybody pays now, after the best automatic promotion. */
  publicCents?: number;
  /** The latest first. */
  entries: PriceHistoryEntryView[];
}

/** A stretch of time with one price for everybody. */
export interface PublicPriceView {
  from: string;
  /** Absent: it holds on. */
  to?: string;
  cents: number;
  regularCents: number;
  /** What reduced it. */
  reducedBy?: { kind: 'price-cut' } | { kind: 'promotion'; id: string; name: string };
}

/** How the prior price of an article was found. */
export interface PriorPriceEvidenceView {
  sku: string;
  name: string;
  label: string;
  image: string;
  /** The instant it was asked for. */
  at: string;
  /** What everybody pays then; absent when it had no price. */
  publicCents?: number;
  /** The reduction in force then, if one is. */
  reduction?: { beganAt: string; isReal: boolean };
  window: { from: string; to: string };
  /** Absent when the article had no price in the window. */
  prior?: { cents: number; askedFrom: string };
  prices: PublicPriceView[];
  computedAt: string;
}
