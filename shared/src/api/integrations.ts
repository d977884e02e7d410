/** What other programs tell the platform and take from it: tills, ERPs, customer files. */
import type { FieldFault } from '../problems.js';

/** What a key may do; one scope a family of routes. */
export const apiScopes = [
  'sales:write',
  'movements:write',
  'counts:write',
  'customers:write',
  'orders:write',
  'stock:read',
  'prices:read',
  'customers:read',
  'orders:read',
] as const;
export type ApiScope = (typeof apiScopes)[number];

/** Ways in which units come to a shelf or leave it without a shopper. */
export const movementTypes = [
  'delivery',
  'return-to-supplier',
  'transfer-in',
  'transfer-out',
  'damaged',
  'found',
  'loss',
] as const;
export type MovementType = (typeof movementTypes)[number];

export const fileKinds = ['sales', 'stock-movements', 'stock-counts', 'customers', 'orders'] as const;
export type FileKind = (typeof fileKinds)[number];

export const tableKinds = ['stock', 'prices', 'customers', 'orders'] as const;
export type TableKind = (typeof tableKinds)[number];

/** One fact of a source; `externalId` names it there for ever. */
export interface EntryRequest {
  externalId: string;
  /** When it happened, with offset. */
  at: string;
  store: string;
}

export interface MovementEntry extends EntryRequest {
  sku: string;
  type: MovementType;
  /** Units (packs, for a pack); the type says where they go. */
  quantity: number;
}

export interface CountEntry extends EntryRequest {
  sku: string;
  /** Units (packs, for a pack) in the sales area, promised but not yet set aside among them. */
  counted: number;
}

export interface SaleEntryLine {
  /** SKU or GTIN. */
  sku: string;
  quantity: number;
  /** Price of one, tax included, as the till showed it. */
  unitCents: number;
  /** What was paid for the line; `unitCents` x `quantity` where it is missing. */
  netCents?: number;
}

export interface SaleEntryPayment {
  method: 'card' | 'cash' | 'gift-card';
  amountCents: number;
}

export interface SaleEntry extends EntryRequest {
  /** The number on the till's receipt, by which the sale is found again. */
  number?: string;
  lines: SaleEntryLine[];
  payments?: SaleEntryPayment[];
  /** The buyer's `externalId` in the same source, from an import of customers. */
  customer?: string;
}

export interface CustomerEntry {
  externalId: string;
  firstName: string;
  lastName: string;
  email?: string;
  phone?: string;
  postcode?: string;
  city?: string;
  marketing?: { given: boolean; at: string; textVersion: string; means: string };
}

export type EntryOutcome = 'applied' | 'already' | 'superseded' | 'review' | 'refused';

/** What came of one entry, in the order they were sent. */
export interface EntryAnswer {
  externalId: string;
  outcome: EntryOutcome;
  /** Receipt of a sale, id of a customer, number of an order. */
  reference?: string;
  errors?: FieldFault[];
}

export interface BatchAnswer {
  applied: number;
  already: number;
  review: number;
  refused: number;
  items: EntryAnswer[];
}

export interface ApiKeyRequest {
  name: string;
  scopes: ApiScope[];
  /** Codes of shops; every shop where it is missing. */
  stores?: string[];
  /** The only source it may write under. */
  source?: string;
  expiresAt?: string;
}

export interface ApiKeyView {
  id: string;
  name: string;
  hint: string;
  scopes: ApiScope[];
  stores: string[] | null;
  source: string | null;
  createdAt: string;
  createdBy: string;
  lastUsedAt: string | null;
  expiresAt: string | null;
  revokedAt: string | null;
}

/** The only answer that says the secret. */
export interface NewApiKeyView {
  key: ApiKeyView;
  secret: string;
}

export interface FileFaultView {
  line: number;
  errors: FieldFault[];
}

/** What came of a file. */
export interface FileReportView {
  id: string;
  kind: FileKind;
  source: string;
  fileName: string;
  isDryRun: boolean;
  sentAt: string;
  sentBy: string;
  state: 'reading' | 'done' | 'unreadable';
  rows: number;
  applied: number;
  already: number;
  review: number;
  refused: number;
  fault?: { code: string; line: number };
  /** The first faults; only of one report. */
  faults: FileFaultView[];
}

export interface MatchPersonView {
  firstName: string;
  lastName: string;
  email?: string;
  phone?: string;
  postcode?: string;
  city?: string;
}

export interface MatchCandidateView {
  id: string;
  name: string;
  emailMasked?: string;
  phoneMasked?: string;
  city?: string;
  isVerified: boolean;
}

export const matchReasons = ['other-name', 'two-people', 'unverified-address', 'same-name'] as const;
export type MatchReason = (typeof matchReasons)[number];

/** Somebody of a file who may be somebody we know. */
export interface CustomerMatchView {
  id: string;
  source: string;
  externalId: string;
  reason: MatchReason;
  receivedAt: string;
  person: MatchPersonView;
  candidates: MatchCandidateView[];
}

export interface MatchDecisionRequest {
  decision: 'same' | 'new' | 'dropped';
  /** Whom it is, when it is somebody we know. */
  customerId?: string;
}
