import { Injectable } from '@nestjs/common';
import type { IntentState } from '@passerelle/shared/api/payments';
import type { Tx } from '../platform/database.js';
import type { IntentRow, Paid } from './payments.queries.js';

/** One attempt to be paid, as other nouns see it. */
export interface Intent {
  readonly id: string;
  readonly for: Paid;
  readonly state: IntentState;
  readonly amountCents: number;
  readonly capturedCents: number;
  readonly refundedCents: number;
  readonly refundAskedCents: number;
  /** Given back by somebody else, as the provider refused it. */
  readonly elsewhereCents: number;
  readonly currency: string;
  readonly captureLater: boolean;
  /** What the provider was asked to take; it may not have answered yet. */
  readonly captureAskedCents: number;
  readonly method?: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** What changed in an intent, told inside the transaction that changes it, while the intent is locked. */
export interface PaymentChange {
  readonly for: Paid;
  /** After the change. */
  readonly intent: Intent;
  readonly was: IntentState;
  readonly state: IntentState;
  /** Money came after the intent had ended: keep the promise anew, or give it back. */
  readonly isLate: boolean;
  /** Why it is cancelled, when the provider would not capture what it had authorised. */
  readonly reason?: 'authorisation-lost';
  /** A refund that was made or that failed; the state is the same as before then. */
  readonly refund?: {
    readonly id: string;
    readonly amountCents: number;
    readonly cause: string;
    readonly state: 'done' | 'failed';
  };
  readonly at: Date;
}

/** What a kind of purchase does when its payment changes; what it throws undoes the change. */
export type PayableHandler = (tx: Tx, change: PaymentChange) => Promise<void>;

/** What people call a purchase, and the shop that it is of. */
export interface PurchaseName {
  readonly number: string;
  readonly storeName: string;
}

/** The names of purchases of one kind, by their ids. */
export type PurchaseNames = (ids: readonly string[]) => Promise<ReadonlyMap<string, PurchaseName>>;

/** Who is told of payments, by the kind of what is paid for. */
@Injectable()
export class Payables {
  private readonly handlers = new Map<string, PayableHandler>();
  private readonly names = new Map<string, PurchaseNames>();

  /** Names whom to tell of payments for one kind, and who knows what its purchases are called; once each. */
  register(kind: string, handler: PayableHandler, names?: PurchaseNames): void {
    if (this.handlers.has(kind)) throw new Error(`Payments for ${kind} are told to somebody already`);
    this.handlers.set(kind, handler);
    if (names !== undefined) this.names.set(kind, names);
  }

  /** What these purchases are called, by their ids; one without a name is left out. */
  async namesOf(purchases: readonly Paid[]): Promise<ReadonlyMap<string, PurchaseName>> {
    const byKind = [...this.names].map(([kind, names]) =>
      names(purchases.filter((purchase) => purchase.kind === kind).map(({ id }) => id)),
    );
    return new Map((await Promise.all(byKind)).flatMap((named) => [...named]));
  }

  /** Throws for a kind that nobody answers for. */
  demandKnown(kind: string): void {
    if (!this.handlers.has(kind)) throw new Error(`Nobody answers for payments of ${kind}`);
  }

  async tell(tx: Tx, change: PaymentChange): Promise<void> {
    this.demandKnown(change.for.kind);
    await this.handlers.get(change.for.kind)?.(tx, change);
  }
}

/** The intent without what only payments need. */
export function intentOf(row: IntentRow): Intent {
  const { id, state, amountCents, capturedCents, refundedCents, refundAskedCents, currency, captureLater } =
    row;
  return {
    id,
    for: { kind: row.forKind, id: row.forId },
    ...{ state, amountCents, capturedCents, refundedCents, refundAskedCents, currency, captureLater },
    captureAskedCents: row.captureAskedCents,
    elsewhereCents: row.elsewhereCents,
    ...(row.method !== null && { method: row.method }),
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
  };
}
