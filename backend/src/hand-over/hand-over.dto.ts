import type { GrossErrorDecision } from '@passerelle/shared/api/gross-errors';
import type { HandOverPreviewView, HandOverRequest } from '@passerelle/shared/api/hand-over';
import type { QuoteView } from '@passerelle/shared/api/quotes';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Max,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { GestureDto } from '../gestures/gestures.dto.js';
import { GrossErrorLineDto } from '../gross-errors/gross-errors.dto.js';
import { Text, TextList } from '../platform/fields.js';
import { CounterLineDto } from '../quotes/quotes.dto.js';
import { PaymentDto } from '../sales/sales.dto.js';

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
  @Type(() => CounterLineDto)
  extras?: CounterLineDto[];

  @IsOptional()
  @TextList(60, 3)
  codes?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => PaymentDto)
  payments?: PaymentDto[];

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => GestureDto)
  gesture?: GestureDto;
}

export class UndoDto {
  @Text(300)
  @MinLength(1)
  reason: string;
}

export class FoundGrossErrorDto {
  lines: GrossErrorLineDto[];
  /** What a manager decided. */
  decision?: GrossErrorDecision;
}

export class HandOverPreviewDto implements HandOverPreviewView {
  order: string;
  promised: QuoteView;
  current: QuoteView;
  settled: QuoteView;
  isPromiseKept: boolean;
  totalCents: number;
  /** Prices that are probably a mistake: a manager decides first. */
  grossError?: FoundGrossErrorDto;
}

/** The receipt, or `{receipt: null}` when nothing was kept and nothing was added. */
export class NothingKeptDto {
  receipt: null;
}
