import type { GrossErrorDecision } from '@passerelle/shared/api/gross-errors';
import type { HandOverPreviewView, HandOverRequest } from '@passerelle/shared/api/hand-over';
import type { QuoteView } from '@passerelle/shared/api/quotes';
import { IsIn, IsInt, IsOptional, Max, Min, MinLength } from 'class-validator';
import { GestureDto } from '../gestures/gestures.dto.js';
import { GrossErrorLineDto } from '../gross-errors/gross-errors.dto.js';
import { ListOf, PartOf, Text, TextList } from '../platform/fields.js';
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
  @ListOf(() => OutcomeDto, 300)
  lines?: OutcomeDto[];

  /** Articles scanned beside the reserved ones. */
  @IsOptional()
  @ListOf(() => CounterLineDto, 100)
  extras?: CounterLineDto[];

  @IsOptional()
  @TextList(60, 3)
  codes?: string[];

  @IsOptional()
  @ListOf(() => PaymentDto, 10)
  payments?: PaymentDto[];

  @IsOptional()
  @PartOf(() => GestureDto)
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
