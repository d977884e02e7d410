import type {
  CalendarEffectView,
  CalendarWish,
  ExceptionalDayView,
  ShopCalendarView,
} from '@passerelle/shared/api/stores';
import type { LocalText } from '@passerelle/shared/pricing/types';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { ListOf, PartOf, Text } from '../platform/fields.js';

const NOT_BLANK = /\S/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const MOST_SPANS = 5;

export class OpeningSpanDto {
  /** `HH:MM` in the shop's zone. */
  @Matches(TIME)
  opens: string;

  /** `HH:MM` or `24:00`; before the opening: on the next day. */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
  closes: string;
}

export class ReasonWordsDto implements LocalText {
  @Text(120)
  @Matches(NOT_BLANK)
  fr: string;

  @Text(120)
  @Matches(NOT_BLANK)
  en: string;
}

export class ExceptionalDayDto implements ExceptionalDayView {
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  date: string;

  @ListOf(() => OpeningSpanDto, MOST_SPANS)
  spans: OpeningSpanDto[];

  @PartOf(() => ReasonWordsDto)
  reason: ReasonWordsDto;
}

export class CalendarWishDto implements CalendarWish {
  /** Monday first. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(7)
  @ArrayMaxSize(7)
  @IsArray({ each: true })
  @ValidateNested({ each: true })
  @Type(() => OpeningSpanDto)
  weekly?: OpeningSpanDto[][];

  @IsOptional()
  @ListOf(() => ExceptionalDayDto, 200)
  exceptions?: ExceptionalDayDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @Matches(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, { each: true })
  holidayRegions?: string[];

  @IsOptional()
  @IsBoolean()
  opensOnHolidays?: boolean;

  /** The shop closes at this time today, `HH:MM`, besides what else is wished. */
  @IsOptional()
  @Matches(TIME)
  closesAt?: string;
}

export class EarlyClosingDto {
  @IsInt()
  @Min(1)
  revision: number;

  /** `HH:MM` of today in the shop's zone. */
  @Matches(TIME)
  closesAt: string;

  @PartOf(() => ReasonWordsDto)
  reason: ReasonWordsDto;
}

/** What the manager of a shop may change of its calendar. */
export class ShopDaysDto {
  @IsInt()
  @Min(1)
  revision: number;

  /** All the days that differ, from today on. */
  @ListOf(() => ExceptionalDayDto, 200)
  exceptions: ExceptionalDayDto[];
}

export class DeadlineMoveDto {
  from: string;
  to: string;
  orders: number;
}

export class ComingDayDto {
  date: string;
  spans: OpeningSpanDto[];
  reason?: ReasonWordsDto;
}

export class CalendarEffectDto implements CalendarEffectView {
  openOrders: number;
  moves: DeadlineMoveDto[];
  nextDays: ComingDayDto[];
}

export class ShopCalendarDto implements ShopCalendarView {
  code: string;
  name: string;
  timezone: string;
  revision: number;
  openOrders: number;
  exceptions: ExceptionalDayDto[];
  nextDays: ComingDayDto[];
}
