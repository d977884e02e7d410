import type { RefusedRefundView } from '@passerelle/shared/api/refused-refunds';
import type { ReturnView } from '@passerelle/shared/api/returns';
import type { PaymentView } from '@passerelle/shared/api/sales';

/** One part of a refund, as it ended. */
export interface MoneyBack extends PaymentView {
  /** The bank said no and nobody gave it in another way yet. */
  isRefused?: boolean;
  /** What its place was taken by came from the till: the bank had said no. */
  isInstead?: boolean;
  creditCode?: string;
}

/**
 * How the money of a return went back: what the bank refused is told as refused, and what a counter gave for it in its
 * place. An order's refusal is that of a return when the sum is the same and it came after the goods.
 */
export function moneyBack(
  { refunds, settledAt }: Pick<ReturnView, 'refunds' | 'settledAt'>,
  refused: readonly RefusedRefundView[] = [],
): MoneyBack[] {
  return refunds.map((part) => {
    const said =
      part.method === 'online' ? refused.find((one) => isOf(one, part.amountCents, settledAt)) : undefined;
    if (said === undefined) return part;
    if (said.settled === undefined) return { ...part, isRefused: true };
    const { method, creditCode } = said.settled;
    return { ...part, method, isInstead: true, ...(creditCode !== undefined && { creditCode }) };
  });
}

function isOf(one: RefusedRefundView, amountCents: number, since = ''): boolean {
  const at = one.refusedAt ?? one.settled?.at ?? '';
  return one.amountCents === amountCents && Date.parse(at) >= Date.parse(since);
}
