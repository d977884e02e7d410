import type {
  HandOverPreviewView,
  HandOverRequest,
  PaymentView,
  QuoteView,
} from '@passerelle/shared/api/views';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { Text } from '../platform/fields.js';

export class OutcomeDto {
  @Text(40)
  sku: string;

  @IsInt()
  @Min(1)
  @Max(9_999)
  quantity: number;

  @IsIn(['bought', 'put-back', 'damaged'])
  outcome: 'bought' | 'put-back' | 'damaged';
}

export class ExtraDto {
  @Text(40)
  sku: string;

  @IsInt()
  @Min(1)
  @Max(9_999)
  quantity: number;
}

export class TakenPaymentDto implements PaymentView {
  @IsIn(['card', 'cash', 'gift-card'])
  method: 'card' | 'cash' | 'gift-card';

  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  amountCents: number;
}

export class HandOverDto implements HandOverRequest {
  /** The short code that the shopper says. */
  @IsOptional()
  @Text(200)
  code?: string;

  /** What the QR carries. */
  @IsOptional()
  @Text(200)
  token?: string;

  /** What becomes of every article set aside; all of them are bought when nothing is said. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => OutcomeDto)
  lines?: OutcomeDto[];

  /** Articles scanned beside the reserved ones. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ExtraDto)
  extras?: ExtraDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(3)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  codes?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => TakenPaymentDto)
  payments?: TakenPaymentDto[];
}

export class UndoDto {
  @Text(300)
  @MinLength(1)
  reason: string;
}

export class HandOverPreviewDto implements HandOverPreviewView {
  order: string;
  promised: QuoteView;
  current: QuoteView;
  settled: QuoteView;
  isPromiseKept: boolean;
  totalCents: number;
}

/** The receipt, or `{receipt: null}` when nothing was kept and nothing was added. */
export class NothingKeptDto {
  receipt: null;
}
