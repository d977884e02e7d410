import type {
  PersonView,
  PriceBatchChangeRequest,
  PriceBatchDetailView,
  PriceBatchImpactView,
  PriceBatchLineView,
  PriceBatchRequest,
  PriceBatchState,
  PriceBatchView,
  PriceCheck,
  PriceLineFilter,
  PriceLineRequest,
  PriceLinesChangeRequest,
} from '@passerelle/shared/api/price-batches';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min, MinLength } from 'class-validator';
import { ListOf, Text, TextList, TextParam, WholeParam } from '../platform/fields.js';

// More than fits in a body; long lists come as files.
const MOST_TYPED_LINES = 5_000;
const MOST_CENTS = 100_000_000;
const STATES = ['draft', 'proposed', 'approved', 'refused', 'withdrawn'] as const;
const FILTERS = ['all', 'conflicts', 'down', 'up'] as const;

export class PriceLineDto implements PriceLineRequest {
  @Text(40)
  sku: string;

  /** Tax included, at least one cent. */
  @IsInt()
  @Min(1)
  @Max(MOST_CENTS)
  priceCents: number;

  /** No discount takes a unit below this; absent: it stays what it is. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_CENTS)
  floorCents?: number;
}

export class PriceBatchRequestDto implements PriceBatchRequest {
  @IsOptional()
  @Text(120)
  @MinLength(1)
  name?: string;

  /** An instant, or a civil time of head office such as `2026-12-01T06:00`. */
  @Text(40)
  effectiveAt: string;

  @ListOf(() => PriceLineDto, MOST_TYPED_LINES, 1)
  lines: PriceLineDto[];

  /** Keep it as a draft. */
  @IsOptional()
  @IsBoolean()
  draft?: boolean;

  /** Are its lower prices told as reductions? Yes when absent. */
  @IsOptional()
  @IsBoolean()
  isAnnounced?: boolean;
}

export class PriceBatchChangeDto implements PriceBatchChangeRequest {
  @IsOptional()
  @Text(120)
  @MinLength(1)
  name?: string;

  @IsOptional()
  @Text(40)
  effectiveAt?: string;

  @IsOptional()
  @IsBoolean()
  isAnnounced?: boolean;

  /** All the lines, in the place of those it has. */
  @IsOptional()
  @ListOf(() => PriceLineDto, MOST_TYPED_LINES, 1)
  lines?: PriceLineDto[];
}

export class PriceLinesChangeDto implements PriceLinesChangeRequest {
  /** Of the batch as it was seen. */
  @IsInt()
  @Min(1)
  revision: number;

  @IsOptional()
  @ListOf(() => PriceLineDto, MOST_TYPED_LINES)
  set?: PriceLineDto[];

  /** SKUs. */
  @IsOptional()
  @TextList(40, MOST_TYPED_LINES)
  remove?: string[];
}

export class NothingDto {}

export class ApprovalDto {
  @IsOptional()
  @Text(500)
  comment?: string;
}

export class RefusalDto {
  @Text(500)
  @MinLength(1)
  comment: string;
}

export class ReversalDto {
  /** Absent: with the batch itself while it has not begun, else at the next minute. */
  @IsOptional()
  @Text(40)
  effectiveAt?: string;

  @IsOptional()
  @Text(120)
  @MinLength(1)
  name?: string;
}

export class PriceBatchesQuery {
  @IsOptional()
  @IsIn(STATES)
  state?: PriceBatchState;

  @TextParam(500)
  cursor?: string;
}

export class PriceBatchQuery {
  /** Which lines; all of them when it is missing. */
  @IsOptional()
  @IsIn(FILTERS)
  show?: PriceLineFilter;

  /** Lines a page: 1 to 200, 50 when it is missing. */
  @WholeParam(1, 200)
  limit?: number;

  @TextParam(500)
  cursor?: string;
}

export class PersonDto implements PersonView {
  staffId: string;
  name: string;
}

export class NamedBatchDto {
  id: string;
  name: string;
}

export class PriceBatchCountsDto {
  all: number;
  conflicts: number;
  down: number;
  up: number;
  unchanged: number;
}

export class PriceBatchDto implements PriceBatchView {
  id: string;
  name: string;
  state: PriceBatchState;
  effectiveAt: string;
  isAnnounced: boolean;
  revision: number;
  counts: PriceBatchCountsDto;
  needsSecondPerson: boolean;
  mayApprove: boolean;
  createdAt: string;
  createdBy: PersonDto;
  proposedAt?: string;
  proposedBy?: PersonDto;
  decidedAt?: string;
  decidedBy?: PersonDto;
  comment?: string;
  reverses?: NamedBatchDto;
  reversedBy: NamedBatchDto[];
}

export class PriceBatchPageDto {
  items: PriceBatchDto[];
  nextCursor: string | null;
}

export class AppliedPromotionDto {
  id: string;
  name: string;
}

export class PriceBatchLineDto implements PriceBatchLineView {
  sku: string;
  name: string;
  label: string;
  image: string;
  vatBasisPoints: number;
  formerCents?: number;
  priceCents: number;
  changeBasisPoints?: number;
  floorCents?: number;
  priorCents?: number;
  check: PriceCheck;
  soldAt?: string;
  otherBatch?: NamedBatchDto;
  promotions: AppliedPromotionDto[];
}

export class PriceBatchLinePageDto {
  items: PriceBatchLineDto[];
  nextCursor: string | null;
}

export class PriceBatchDetailDto extends PriceBatchDto implements PriceBatchDetailView {
  lines: PriceBatchLinePageDto;
}

export class TouchedPromotionDto extends AppliedPromotionDto {
  articles: number;
}

export class PriceBatchImpactDto implements PriceBatchImpactView {
  openReservations: number;
  labels: number;
  promotions: TouchedPromotionDto[];
}
