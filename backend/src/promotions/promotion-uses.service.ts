import { Injectable } from '@nestjs/common';
import { offerOf } from '@passerelle/shared/pricing/offer-versions';
import type { QuoteDocument } from '@passerelle/shared/pricing/types';
import type { Tx } from '../platform/database.js';

/** One promotion as a document uses it. */
export interface PromotionUse {
  readonly promotion: string;
  readonly code?: string;
  readonly discountCents: number;
}

/** A promotion that ran out; with a code when it is the code itself that is spent. */
export interface ExhaustedPromotion {
  readonly promotion: string;
  readonly code: string | null;
}

/** The gesture of a colleague is no promotion. */
const GESTURE_PHASE = 5;

/**
 * What a document takes from offers: one use each, and the money, whichever of its versions applied; a discount of
 * nothing uses nothing.
 */
export function usesOf(document: QuoteDocument): PromotionUse[] {
  const uses = new Map<string, PromotionUse>();
  for (const { promotion: version, code, discountCents, phase } of document.applied) {
    if (discountCents <= 0 || phase === GESTURE_PHASE) continue;
    const promotion = offerOf(version);
    const before = uses.get(promotion);
    uses.set(promotion, {
      ...before,
      promotion,
      ...(code === undefined ? undefined : { code }),
      discountCents: (before?.discountCents ?? 0) + discountCents,
    });
  }
  return [...uses.values()];
}

/** Caps of promotions and codes, guarded in the transaction of the document that uses them. */
@Injectable()
export class PromotionUses {
  /** Counts the uses as consumed, all or none; answers what ran out. `contacts`: what the person is known by. */
  async consume(
    tx: Tx,
    documentId: string,
    contacts: readonly string[],
    uses: readonly PromotionUse[],
  ): Promise<ExhaustedPromotion[]> {
    return this.take(tx, documentId, contacts, uses, 'consumed');
  }

  /** The same as reserved: an order that is open again. */
  async reserve(
    tx: Tx,
    documentId: string,
    contacts: readonly string[],
    uses: readonly PromotionUse[],
  ): Promise<ExhaustedPromotion[]> {
    return this.take(tx, documentId, contacts, uses, 'reserved');
  }

  /** Gives back whatever the document reserved or consumed. */
  async release(tx: Tx, documentId: string): Promise<void> {
    await tx.run({
      name: 'release-promotions',
      text: 'select release_promotions($1)',
      values: [documentId],
    });
  }

  private async take(
    tx: Tx,
    documentId: string,
    contacts: readonly string[],
    uses: readonly PromotionUse[],
    state: 'reserved' | 'consumed',
  ): Promise<ExhaustedPromotion[]> {
    if (uses.length === 0) return [];
    return tx.rows<ExhaustedPromotion>({
      name: 'take-promotions',
      text: 'select promotion, code from take_promotions($1, $2, $3, $4)',
      values: [documentId, contacts, JSON.stringify(uses), state],
    });
  }
}
