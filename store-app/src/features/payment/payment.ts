import type { VoucherBalanceView } from '@passerelle/shared/api/payments';
import type { PaymentRequest } from '@passerelle/shared/api/sales';
import { centsOf } from '../../lib/typed-amount.js';

/** What the customer gives, in cents. */

export type Method = Exclude<PaymentRequest['method'], 'gift-card'>;

/** A gift card or credit that was scanned or typed, with what is on it. */
export interface ShownVoucher extends VoucherBalanceView {
  readonly code: string;
}

export interface Tender {
  method: Method;
  /** Cash received, as typed. Empty means exactly what is due. */
  typed: string;
  /** They pay first, in this order. */
  vouchers: readonly ShownVoucher[];
}

export interface Settled {
  payments: PaymentRequest[];
  /** What each voucher pays, in step. */
  shares: number[];
  /** What vouchers leave to be paid. */
  restCents: number;
  /** Given back in cash. */
  changeCents: number;
  /** Still lacking: nothing can be recorded. */
  lackingCents: number;
}

/** The payments to record for an amount due. */
export function settle({ method, typed, vouchers }: Tender, dueCents: number): Settled {
  let restCents = Math.max(0, dueCents);
  const shares = vouchers.map(({ balanceCents }) => {
    const share = Math.min(restCents, balanceCents);
    restCents -= share;
    return share;
  });
  const byVoucher = vouchers.flatMap(({ code }, place): PaymentRequest[] => {
    const amountCents = shares[place] ?? 0;
    return amountCents > 0 ? [{ method: 'gift-card', amountCents, code }] : [];
  });
  const known = { shares, restCents, payments: byVoucher, changeCents: 0, lackingCents: 0 };
  if (restCents === 0) return known;
  if (method === 'card') return { ...known, payments: [...byVoucher, { method, amountCents: restCents }] };
  const given = typed.trim() === '' ? restCents : centsOf(typed);
  if (given === undefined || given < restCents)
    return { ...known, payments: [], lackingCents: restCents - (given ?? 0) };
  const payments: PaymentRequest[] = [...byVoucher, { method, amountCents: given }];
  return { ...known, payments, changeCents: given - restCents };
}

/** Notes a customer may hand over for an amount: the exact sum, then the next round ones. */
export function likelyNotes(dueCents: number): number[] {
  const rounds = [500, 1_000, 2_000, 5_000, 10_000].map((note) => Math.ceil(dueCents / note) * note);
  return [...new Set(rounds.filter((cents) => cents > dueCents))].sort((a, b) => a - b).slice(0, 3);
}
