import type { PromotionCaps, PromotionContent, PromotionRequest } from '@passerelle/shared/api/promotions';
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
import { PartOf, Text, TextList } from '../platform/fields.js';

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

/** A promotion as it is written, and as it is read again. */
export class PromotionContentDto implements PromotionContent {
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
  level: PromotionContent['level'];

  @PartOf(() => PromotionScopeDto)
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
}

export class PromotionRequestDto extends PromotionContentDto implements PromotionRequest {
  /** Keep it as a draft. */
  @IsOptional()
  @IsBoolean()
  draft?: boolean;
}
