import type { PaymentRequest } from '@passerelle/shared/api/sales';
import { centsOf } from '../../lib/typed-amount.js';

/** What the customer gives, in cents. */

export type Method = PaymentRequest['method'];

export interface Tender {
  method: Method;
  /** As typed: cash received, or what the gift card holds. Empty means exactly what is due. */
  typed: string;
}

export interface Settled {
  payments: PaymentRequest[];
  /** Given back in cash. */
  changeCents: number;
  /** What a gift card does not cover; taken by card. */
  byCardCents: number;
  /** Still lacking: nothing can be recorded. */
  lackingCents: number;
}

/** The payments to record for an amount due. */
export function settle(tender: Tender, dueCents: number): Settled {
  const none = { payments: [], changeCents: 0, byCardCents: 0, lackingCents: 0 };
  if (dueCents <= 0) return none;
  const given = tender.typed.trim() === '' ? dueCents : centsOf(tender.typed);
  if (given === undefined) return { ...none, lackingCents: dueCents };
  if (tender.method === 'card') return { ...none, payments: [{ method: 'card', amountCents: dueCents }] };
  if (tender.method === 'cash') {
    if (given < dueCents) return { ...none, lackingCents: dueCents - given };
    return { ...none, payments: [{ method: 'cash', amountCents: given }], changeCents: given - dueCents };
  }
  const byGift = Math.min(given, dueCents);
  const byCard = dueCents - byGift;
  const payments: PaymentRequest[] = [
    { method: 'gift-card' as const, amountCents: byGift },
    { method: 'card' as const, amountCents: byCard },
  ].filter(({ amountCents }) => amountCents > 0);
  return { ...none, payments, byCardCents: byCard };
}

/** Notes a customer may hand over for an amount: the exact sum, then the next round ones. */
export function likelyNotes(dueCents: number): number[] {
  const rounds = [500, 1_000, 2_000, 5_000, 10_000].map((note) => Math.ceil(dueCents / note) * note);
  return [...new Set(rounds.filter((cents) => cents > dueCents))].sort((a, b) => a - b).slice(0, 3);
}
