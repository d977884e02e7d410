import { OmitType } from '@nestjs/swagger';
import type {
  OfficeStorePage,
  OfficeStoreRow,
  OfficeStoreView,
  StoreWords,
} from '@passerelle/shared/api/stores';
import type { LocalText } from '@passerelle/shared/pricing/types';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsNumber,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { FlagParam, PartOf, Text, TextList, TextParam, WholeParam } from '../platform/fields.js';
import { CalendarWishDto, ExceptionalDayDto, OpeningSpanDto } from './store-calendars.dto.js';

const NOT_BLANK = /\S/;

export class DirectionsDto implements LocalText {
  @Text(500)
  fr: string;

  @Text(500)
  en: string;
}

export class StoreChangeDto
  extends OmitType(CalendarWishDto, ['closesAt'] as const)
  implements Partial<StoreWords>
{
  /** Of the shop as it was read. */
  @IsInt()
  @Min(1)
  revision: number;

  @IsOptional()
  @Text(80)
  @Matches(NOT_BLANK)
  name?: string;

  @IsOptional()
  @Text(120)
  @Matches(NOT_BLANK)
  street?: string;

  @IsOptional()
  @Text(12)
  @Matches(NOT_BLANK)
  postcode?: string;

  @IsOptional()
  @Text(80)
  @Matches(NOT_BLANK)
  city?: string;

  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  @IsOptional()
  @IsNumber()
  @Min(-90)
  @Max(90)
  lat?: number;

  @IsOptional()
  @IsNumber()
  @Min(-180)
  @Max(180)
  lon?: number;

  /** IANA zone. */
  @IsOptional()
  @Text(60)
  timezone?: string;

  @IsOptional()
  @Matches(/^\+?[0-9][0-9 .()-]{4,24}$/)
  phone?: string;

  @IsOptional()
  @TextList(40, 30)
  @Matches(/^[a-z]+(-[a-z]+)*$/, { each: true })
  services?: string[];

  /** How to get there; null: nothing to say. */
  @ValidateIf((change: StoreChangeDto) => change.directions !== undefined && change.directions !== null)
  @PartOf(() => DirectionsDto)
  directions?: DirectionsDto | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1440)
  preparationMinutes?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(240)
  minutesPerWaitingOrder?: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(30)
  holdOpenDays?: number;

  @IsOptional()
  @IsBoolean()
  takesReservations?: boolean;

  /** False closes the shop for good. */
  @IsOptional()
  @IsBoolean()
  isActive?: boolean;
}

/** What a new shop cannot do without; the rest has defaults. */
export class NewStoreDto {
  @Text(80)
  @Matches(NOT_BLANK)
  name: string;

  @Text(120)
  @Matches(NOT_BLANK)
  street: string;

  @Text(12)
  @Matches(NOT_BLANK)
  postcode: string;

  @Text(80)
  @Matches(NOT_BLANK)
  city: string;

  /** Without a point the shop stands at that of its town. */
  @IsOptional()
  @IsNumber()
  @Min(-90)
  @Max(90)
  lat?: number;

  @IsOptional()
  @IsNumber()
  @Min(-180)
  @Max(180)
  lon?: number;

  @IsOptional()
  @Text(60)
  timezone?: string;

  @Matches(/^\+?[0-9][0-9 .()-]{4,24}$/)
  phone: string;

  @IsArray()
  @ArrayMinSize(7)
  @ArrayMaxSize(7)
  @IsArray({ each: true })
  @ValidateNested({ each: true })
  @Type(() => OpeningSpanDto)
  weekly: OpeningSpanDto[][];
}

export class StoreRecordsQuery {
  /** Words of names, towns and postcodes. */
  @TextParam(100)
  q?: string;

  @FlagParam()
  active?: boolean;

  @TextParam(500)
  cursor?: string;

  @WholeParam(1, 100)
  limit = 50;
}

export class StoreRecordDto implements OfficeStoreView {
  code: string;
  revision: number;
  changedAt: string;
  openOrders: number;
  name: string;
  street: string;
  postcode: string;
  city: string;
  country: string;
  lat: number;
  lon: number;
  timezone: string;
  phone: string;
  services: string[];
  weekly: OpeningSpanDto[][];
  exceptions: ExceptionalDayDto[];
  holidayRegions: string[];
  opensOnHolidays: boolean;
  directions: DirectionsDto | null;
  preparationMinutes: number;
  minutesPerWaitingOrder: number;
  holdOpenDays: number;
  takesReservations: boolean;
  isActive: boolean;
}

export class OpenNowDto {
  now: boolean;
  until?: string;
  nextAt?: string;
}

export class StoreRowDto implements OfficeStoreRow {
  code: string;
  name: string;
  city: string;
  postcode: string;
  phone: string;
  open?: OpenNowDto;
  timezone: string;
  exceptionalDays: number;
  takesReservations: boolean;
  isActive: boolean;
}

export class StoreRowsDto implements OfficeStorePage {
  items: StoreRowDto[];
  nextCursor: string | null;
  total: number;
}
