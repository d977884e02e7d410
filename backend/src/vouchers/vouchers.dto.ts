import {
  type IssuedVoucherView,
  type PaidForView,
  type VoucherAct,
  type VoucherBalanceView,
  type VoucherHistoryView,
  type VoucherKind,
  type VoucherMovementView,
  type VoucherRequest,
  type VoucherView,
  voucherKinds,
} from '@passerelle/shared/api/payments';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min, MinLength } from 'class-validator';
import { Text, TextParam } from '../platform/fields.js';

/** What a voucher may hold at most: 1 000.00. */
export const MOST_VOUCHER_CENTS = 100_000;

export class VoucherRequestDto implements VoucherRequest {
  @IsIn(voucherKinds)
  kind: VoucherKind;

  @IsInt()
  @Min(1)
  @Max(MOST_VOUCHER_CENTS)
  amountCents: number;

  /** The last day on which it is good, in the zone of head office; absent: for ever. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  lastDay?: string;

  @IsOptional()
  @IsUUID()
  customerId?: string;

  /** Why it was issued. */
  @IsOptional()
  @Text(200)
  note?: string;
}

export class VoucherCodeDto {
  /** As it was typed or scanned; case, spaces and dashes do not matter. */
  @Text(40)
  @MinLength(1)
  code: string;
}

export class VoucherBlockDto {
  @Text(200)
  @MinLength(1)
  reason: string;
}

export class VouchersQuery {
  @TextParam(500)
  cursor?: string;
}

export class VoucherDto implements VoucherView {
  id: string;
  kind: VoucherKind;
  /** The last four signs of its code. */
  tail: string;
  currency: string;
  issuedCents: number;
  balanceCents: number;
  /** Waits for purchases that are not settled yet. */
  reservedCents: number;
  customerId?: string;
  note?: string;
  issuedAt: string;
  issuedBy?: string;
  expiresAt?: string;
  blockedAt?: string;
}

export class IssuedVoucherDto extends VoucherDto implements IssuedVoucherView {
  /** In groups of four; shown here and nowhere else. */
  code: string;
}

export class VoucherPageDto {
  items: VoucherDto[];
  nextCursor: string | null;
}

export class VoucherPaidForDto implements PaidForView {
  kind: string;
  id: string;
}

export class VoucherMovementDto implements VoucherMovementView {
  act: VoucherAct;
  amountCents: number;
  paidFor?: VoucherPaidForDto;
  at: string;
}

export class VoucherHistoryDto extends VoucherDto implements VoucherHistoryView {
  movements: VoucherMovementDto[];
}

export class VoucherBalanceDto implements VoucherBalanceView {
  kind: VoucherKind;
  tail: string;
  balanceCents: number;
  currency: string;
  expiresAt?: string;
}
