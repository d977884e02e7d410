import type {
  ArrivalRequest,
  ShipmentRequest,
  TransferLineView,
  TransferPageView,
  TransferRequest,
  TransferView,
} from '@passerelle/shared/api/transfers';
import {
  type TransferCommand,
  type TransferState,
  transferStates,
} from '@passerelle/shared/transfers/states';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { ListOf, Text, TextParam, WholeParam } from '../platform/fields.js';
import { BasketLineDto } from '../quotes/quotes.dto.js';

const MOST_LINES = 200;

export class TransferRequestDto implements TransferRequest {
  /** Code of the shop that sends. */
  @Text(80)
  from: string;

  /** Code of the shop that receives; one of the two is that of whoever asks. */
  @Text(80)
  to: string;

  @ListOf(() => BasketLineDto, MOST_LINES, 1)
  lines: BasketLineDto[];
}

export class ShippedLineDto {
  @Text(40)
  sku: string;

  /** Packs in the box; 0 for what stays. */
  @IsInt()
  @Min(0)
  @Max(9_999)
  quantity: number;
}

export class ShipmentDto implements ShipmentRequest {
  /** What was counted into the box; absent: all that was asked for. */
  @IsOptional()
  @ListOf(() => ShippedLineDto, MOST_LINES)
  lines?: ShippedLineDto[];
}

export class ArrivedLineDto extends ShippedLineDto {
  /** Packs that arrived broken, beside those that are whole. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(9_999)
  damaged?: number;
}

export class ArrivalDto implements ArrivalRequest {
  /** What was counted out of the box; absent: all that left, whole. */
  @IsOptional()
  @ListOf(() => ArrivedLineDto, MOST_LINES)
  lines?: ArrivedLineDto[];
}

export class TransferReasonDto {
  @Text(300)
  reason: string;
}

export class TransfersQuery {
  @IsOptional()
  @IsIn(transferStates)
  state?: TransferState;

  @TextParam(500)
  cursor?: string;

  @WholeParam(1, 50)
  limit = 20;
}

export class TransferLineDto implements TransferLineView {
  sku: string;
  name: string;
  label: string;
  image: string;
  gtin: string;
  aisle?: string;
  quantity: number;
  shipped: number;
  received: number;
  damaged: number;
}

export class TransferEventDto {
  at: string;
  command: string;
  to: TransferState;
  who: string;
  detail?: string;
}

export class TransferDto implements TransferView {
  number: string;
  state: TransferState;
  from: string;
  fromName: string;
  to: string;
  toName: string;
  order?: string;
  requestedAt: string;
  lines: TransferLineDto[];
  commands: TransferCommand[];
  story: TransferEventDto[];
}

export class TransferPageDto implements TransferPageView {
  items: TransferDto[];
  nextCursor: string | null;
}
