import {
  type InspectionRequest,
  type PurchasedLineView,
  type PurchasesView,
  type PurchaseView,
  type RefundWish,
  type ReturnCondition,
  type ReturnedLineView,
  type ReturnGround,
  type ReturnLineRequest,
  type ReturnPageView,
  type ReturnRequest,
  type ReturnView,
  refundWishes,
  returnConditions,
  returnGrounds,
} from '@passerelle/shared/api/returns';
import type { VatLine } from '@passerelle/shared/pricing/types';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import { ListOf, Text, TextParam, WholeParam } from '../platform/fields.js';
import { BasketLineDto } from '../quotes/quotes.dto.js';
import { TakenPaymentDto } from '../sales/sales.dto.js';

const MOST_LINES = 200;

export class ReturnLineDto extends BasketLineDto implements ReturnLineRequest {
  /** What the inspection found; absent: the goods wait for it in quarantine, and the money with them. */
  @IsOptional()
  @IsIn(returnConditions)
  condition?: ReturnCondition;

  /** The same article or another of its product, given in its place at the price that was paid. */
  @IsOptional()
  @Text(40)
  replacement?: string;
}

export class RefundDto {
  /** `original`: on what it was paid with. */
  @IsIn(refundWishes)
  method: RefundWish;
}

export class ReturnDto implements ReturnRequest {
  /** One of `receipt` and `order` names the purchase. */
  @IsOptional()
  @Text(80)
  receipt?: string;

  @IsOptional()
  @Text(40)
  order?: string;

  @ListOf(() => ReturnLineDto, MOST_LINES, 1)
  lines: ReturnLineDto[];

  @ValidateNested()
  @Type(() => RefundDto)
  refund: RefundDto;

  /** Absent: the best that holds today. `defect` and `goodwill` take a reason, and `goodwill` a manager. */
  @IsOptional()
  @IsIn(returnGrounds)
  ground?: ReturnGround;

  @IsOptional()
  @Text(300)
  reason?: string;
}

export class InspectedLineDto extends BasketLineDto {
  @IsIn(returnConditions)
  condition: ReturnCondition;
}

export class InspectionDto implements InspectionRequest {
  @ListOf(() => InspectedLineDto, MOST_LINES, 1)
  lines: InspectedLineDto[];
}

export class ReturnRefusalDto {
  @Text(300)
  reason: string;
}

export class PurchasesQuery {
  /** Receipt, QR, order number, telephone, e-mail or name. */
  @TextParam(200)
  q?: string;
}

export class ReturnsQuery {
  /** `received`: those that wait for their inspection. */
  @IsOptional()
  @IsIn(['received'])
  state?: 'received';

  @TextParam(500)
  cursor?: string;

  @WholeParam(1, 50)
  limit = 20;
}

export class VatLineDto implements VatLine {
  basisPoints: number;
  grossCents: number;
  netCents: number;
  vatCents: number;
}

export class ReplacementDto {
  sku: string;
  name: string;
  label: string;
}

export class ReturnedLineDto implements ReturnedLineView {
  sku: string;
  name: string;
  label: string;
  image: string;
  quantity: number;
  netCents: number;
  condition?: ReturnCondition;
  /** What was given in its place. */
  replacement?: ReplacementDto;
}

export class GoodsReturnDto implements ReturnView {
  number: string;
  state: 'received' | 'settled' | 'refused';
  store: string;
  storeName: string;
  receipt: string;
  order?: string;
  ground: ReturnGround;
  reason?: string;
  refundCents: number;
  vat: VatLineDto[];
  lines: ReturnedLineDto[];
  /** How the money goes or went back; empty until the goods were inspected. */
  refunds: TakenPaymentDto[];
  /** Code of the store credit that was given for it; only in the shop that gave it. */
  creditCode?: string;
  /** Receipt of what was given in exchange; nothing was paid for it. */
  exchangeReceipt?: string;
  receivedAt: string;
  receivedBy: string;
  settledAt?: string;
}

export class GoodsReturnPageDto implements ReturnPageView {
  items: GoodsReturnDto[];
  nextCursor: string | null;
}

export class PurchasedLineDto implements PurchasedLineView {
  sku: string;
  name: string;
  label: string;
  image: string;
  sold: number;
  returned: number;
  unitNets: number[];
}

export class ReturnGroundDto {
  ground: 'withdrawal' | 'policy';
  until: string;
  holds: boolean;
}

export class PurchaseDto implements PurchaseView {
  receipt: string;
  order?: string;
  where: 'online' | 'shop';
  store: string;
  storeName: string;
  soldAt: string;
  totalCents: number;
  customerName?: string;
  lines: PurchasedLineDto[];
  payments: TakenPaymentDto[];
  grounds: ReturnGroundDto[];
}

export class PurchasesDto implements PurchasesView {
  items: PurchaseDto[];
  nextCursor: string | null;
}
