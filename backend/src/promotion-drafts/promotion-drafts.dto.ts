import type {
  PreFlightDayView,
  PreFlightFiguresView,
  PreFlightView,
  PromotionCalendarView,
  PromotionCaps,
  PromotionDraftView,
  PromotionOverlapView,
  PromotionRequest,
  PromotionState,
  PromotionSummaryView,
  PromotionUseView,
  SecondPersonReason,
} from '@passerelle/shared/api/promotions';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { Text, TextList, TextParam } from '../platform/fields.js';

const STATES = [
  ...(['draft', 'proposed', 'refused', 'withdrawn'] as const),
  ...(['scheduled', 'running', 'ended', 'stopped'] as const),
];
const LEVELS = ['catalogue', 'sets', 'basket', 'services'] as const;
const CLOCKS = ['national', 'store-local'] as const;
const MOST_CENTS = 1_000_000_000;
const MOST_IN_SCOPE = 2_000;

export class NameTextDto {
  @Text(120)
  @MinLength(1)
  fr: string;

  @Text(120)
  @MinLength(1)
  en: string;
}

export class LongTextDto {
  @MaxLength(1_000)
  fr: string;

  @MaxLength(1_000)
  en: string;
}

export class PromotionScopeDto {
  @IsOptional()
  @TextList(60, MOST_IN_SCOPE)
  skus?: string[];

  @IsOptional()
  @TextList(120, MOST_IN_SCOPE)
  products?: string[];

  @IsOptional()
  @TextList(120, 200)
  categories?: string[];

  @IsOptional()
  @TextList(120, 200)
  brands?: string[];

  @IsOptional()
  @TextList(60, MOST_IN_SCOPE)
  exceptSkus?: string[];

  /** Only goods whose displayed price lies between these. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_CENTS)
  fromUnitCents?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_CENTS)
  toUnitCents?: number;
}

/** A condition by its name, with its parameters beside it. */
export class PromotionConditionDto {
  kind: string;
  [parameter: string]: unknown;
}

export class PromotionCapsDto implements PromotionCaps {
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_CENTS)
  maxUses?: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_CENTS)
  budgetCents?: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_CENTS)
  maxUsesPerContact?: number;
}

export class PromotionRequestDto implements PromotionRequest {
  @ValidateNested()
  @Type(() => NameTextDto)
  @IsObject()
  name: NameTextDto;

  /** What shoppers read; the name when it is missing. */
  @IsOptional()
  @ValidateNested()
  @Type(() => NameTextDto)
  title?: NameTextDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => LongTextDto)
  text?: LongTextDto;

  /** Name of an illustration, such as `drill.svg`. */
  @IsOptional()
  @Text(80)
  picture?: string;

  @Text(40)
  kind: string;

  @IsIn(LEVELS)
  level: PromotionRequest['level'];

  @IsObject()
  @ValidateNested()
  @Type(() => PromotionScopeDto)
  scope: PromotionScopeDto;

  /** As its kind reads it. */
  @IsObject()
  definition: Readonly<Record<string, unknown>>;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsObject({ each: true })
  conditions?: PromotionConditionDto[];

  /** An instant, or a civil time of head office such as `2026-12-01T06:00`. */
  @Text(40)
  startsAt: string;

  @IsOptional()
  @Text(40)
  endsAt?: string;

  @IsOptional()
  @IsIn(CLOCKS)
  clock?: 'national' | 'store-local';

  @IsOptional()
  @IsBoolean()
  needsCode?: boolean;

  @IsOptional()
  @TextList(60, 20)
  codes?: string[];

  @IsOptional()
  @IsBoolean()
  isAnnounced?: boolean;

  @IsOptional()
  @Text(60)
  @MinLength(1)
  exclusivityGroup?: string;

  /** Offers it may stand beside; all when it is missing. */
  @IsOptional()
  @TextList(80, 200)
  combinesWith?: string[];

  @IsOptional()
  @IsBoolean()
  onMarkedDown?: boolean;

  @IsOptional()
  @ValidateNested()
  @Type(() => PromotionCapsDto)
  limits?: PromotionCapsDto;

  /** Keep it as a draft. */
  @IsOptional()
  @IsBoolean()
  draft?: boolean;
}

export class NoPromotionWordsDto {}

export class PromotionCommentDto {
  @IsOptional()
  @Text(500)
  comment?: string;
}

export class PromotionReasonDto {
  @Text(500)
  @MinLength(1)
  comment: string;
}

export class PromotionsQuery {
  @IsOptional()
  @IsIn(STATES)
  state?: PromotionState;

  /** A name, a code or an article. */
  @TextParam(100)
  q?: string;

  @TextParam(500)
  cursor?: string;
}

export class CalendarQuery {
  /** An instant, or a civil time of head office. */
  @Text(40)
  from: string;

  @Text(40)
  to: string;
}

export class ColleagueNameDto {
  staffId: string;
  name: string;
}

export class PromotionUseDto implements PromotionUseView {
  reservedUses: number;
  consumedUses: number;
  reservedCents: number;
  consumedCents: number;
}

export class PromotionSummaryDto implements PromotionSummaryView {
  offer: string;
  name: NameTextDto;
  kind: string;
  level: PromotionRequest['level'];
  state: PromotionState;
  pendingState?: 'draft' | 'proposed';
  startsAt: string;
  endsAt?: string;
  codes: string[];
  needsCode: boolean;
  limits: PromotionCapsDto;
  use: PromotionUseDto;
  articles: number;
}

export class PromotionPageDto {
  items: PromotionSummaryDto[];
  nextCursor: string | null;
}

export class PreFlightDayDto implements PreFlightDayView {
  day: string;
  revenueCents: number;
  revenueWithCents: number;
  discountCents: number;
  discountWithCents: number;
}

export class PreFlightFiguresDto implements PreFlightFiguresView {
  from: string;
  to: string;
  baskets: number;
  touched: number;
  revenueCents: number;
  revenueWithCents: number;
  discountCents: number;
  discountWithCents: number;
  linesAtFloor: number;
  stackingSize: number;
  budgetExhaustedAt?: string;
  priorPriceBreaches: string[];
  priorPriceBreachCount: number;
  days: PreFlightDayDto[];
}

export class PreFlightDto implements PreFlightView {
  id: string;
  state: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
  revision: number;
  isCurrent: boolean;
  basketsTotal: number;
  basketsDone: number;
  askedAt: string;
  finishedAt?: string;
  figures?: PreFlightFiguresDto;
}

export class PromotionDraftDto implements PromotionDraftView {
  id: string;
  state: 'draft' | 'proposed' | 'approved' | 'refused' | 'withdrawn';
  revision: number;
  createdAt: string;
  createdBy: ColleagueNameDto;
  proposedAt?: string;
  proposedBy?: ColleagueNameDto;
  decidedAt?: string;
  decidedBy?: ColleagueNameDto;
  comment?: string;
  secondPersonReasons: SecondPersonReason[];
  mayApprove: boolean;
  preFlight?: PreFlightDto;
}

export class PromotionVersionDto {
  version: number;
  startsAt: string;
  endsAt?: string;
}

export class PromotionContentDto {
  name: NameTextDto;
  title?: NameTextDto;
  text?: LongTextDto;
  picture?: string;
  kind: string;
  level: PromotionRequest['level'];
  scope: PromotionScopeDto;
  definition: Readonly<Record<string, unknown>>;
  conditions?: PromotionConditionDto[];
  startsAt: string;
  endsAt?: string;
  clock?: 'national' | 'store-local';
  needsCode?: boolean;
  codes?: string[];
  isAnnounced?: boolean;
  exclusivityGroup?: string;
  combinesWith?: string[];
  onMarkedDown?: boolean;
  limits?: PromotionCapsDto;
}

export class PromotionDto extends PromotionSummaryDto {
  sentence: NameTextDto;
  content: PromotionContentDto;
  version: number;
  stoppedAt?: string;
  draft?: PromotionDraftDto;
  published?: PromotionContentDto;
  versions: PromotionVersionDto[];
}

export class PromotionOverlapDto implements PromotionOverlapView {
  one: string;
  other: string;
  from: string;
  to?: string;
  articles: number;
  combine: boolean;
}

export class PromotionCalendarDto implements PromotionCalendarView {
  from: string;
  to: string;
  items: PromotionSummaryDto[];
  overlaps: PromotionOverlapDto[];
}
