import {
  type RefundSettlementRequest,
  type RefusedRefundsView,
  type RefusedRefundView,
  type SettlementMethod,
  settlementMethods,
} from '@passerelle/shared/api/refused-refunds';
import { IsIn } from 'class-validator';

export class RefundSettlementDto implements RefundSettlementRequest {
  @IsIn(settlementMethods)
  method: SettlementMethod;
}

export class SettledRefundDto {
  method: SettlementMethod;
  at: string;
  storeName: string;
  creditCode?: string;
}

export class RefusedRefundDto implements RefusedRefundView {
  id: string;
  amountCents: number;
  refusedAt?: string;
  settled?: SettledRefundDto;
}

export class RefusedRefundsDto implements RefusedRefundsView {
  items: RefusedRefundDto[];
}
