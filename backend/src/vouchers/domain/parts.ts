import type { VoucherKind } from '@passerelle/shared/api/payments';

/** What one voucher paid or was given back. */
export interface VoucherPart {
  readonly voucherId: string;
  readonly kind: VoucherKind;
  readonly amountCents: number;
  /** It came back to a card whose time is over, and needs a credit of its own: `VoucherRenewals`. */
  readonly isOver?: true;
}

/** What was taken from or given to each voucher, with its kind. */
export function partsOf(
  purses: readonly { readonly voucherId: string; readonly cents: number }[],
  uses: readonly { readonly voucherId: string; readonly kind: VoucherKind }[],
): VoucherPart[] {
  const kinds = new Map(uses.map(({ voucherId, kind }) => [voucherId, kind]));
  return purses.flatMap(({ voucherId, cents: amountCents }) => {
    const kind = kinds.get(voucherId);
    return kind === undefined ? [] : [{ voucherId, kind, amountCents }];
  });
}

/** The same parts, those of some vouchers said to be over. */
export function marked(parts: readonly VoucherPart[], over: ReadonlySet<string>): VoucherPart[] {
  return parts.map((part) => (over.has(part.voucherId) ? { ...part, isOver: true } : part));
}
