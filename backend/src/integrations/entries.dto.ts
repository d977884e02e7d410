import {
  type BatchAnswer,
  type CountEntry,
  type CustomerEntry,
  type EntryAnswer,
  type EntryOutcome,
  type MovementEntry,
  type MovementType,
  movementTypes,
  type SaleEntry,
  type SaleEntryLine,
  type SaleEntryPayment,
} from '@passerelle/shared/api/integrations';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { ListOf, PartOf, Text } from '../platform/fields.js';
import { ReadLater } from '../platform/quick-check.js';

const MOST_ENTRIES = 1_000;
const MOST_LINES = 500;
const MOST_UNITS = 1_000_000;
const MOST_CENTS = 1_000_000_000;
/** How a source is called: small letters, digits, `.`, `_` and `-`. */
export const SOURCE = /^[a-z0-9][a-z0-9._-]{0,39}$/;
/** A name of something in a source. */
const EXTERNAL_ID = /^[A-Za-z0-9][A-Za-z0-9._:@-]{0,79}$/;
const WITH_OFFSET = /(?:Z|[+-]\d\d:\d\d)$/;

class ToldDto {
  /** Names this in its source for ever: letters, digits, `.`, `_`, `:`, `@` and `-`. */
  @Matches(EXTERNAL_ID)
  externalId: string;

  /** When it happened, with offset. */
  @IsISO8601({ strict: true })
  @Matches(WITH_OFFSET)
  at: string;

  /** Code of the shop. */
  @Text(80)
  store: string;
}

export class MovementEntryDto extends ToldDto implements MovementEntry {
  /** SKU or GTIN. */
  @Text(40)
  sku: string;

  @IsIn(movementTypes)
  type: MovementType;

  /** Units (packs, for a pack); the type says where they go. */
  @IsInt()
  @Min(1)
  @Max(MOST_UNITS)
  quantity: number;
}

export class CountEntryDto extends ToldDto implements CountEntry {
  /** SKU or GTIN. */
  @Text(40)
  sku: string;

  /** Units (packs, for a pack) in the sales area, promised but not yet set aside among them. */
  @IsInt()
  @Min(0)
  @Max(MOST_UNITS)
  counted: number;
}

export class SaleEntryLineDto implements SaleEntryLine {
  /** SKU or GTIN. */
  @Text(40)
  sku: string;

  @IsInt()
  @Min(1)
  @Max(9_999)
  quantity: number;

  /** Price of one, tax included, as the till showed it. */
  @IsInt()
  @Min(0)
  @Max(MOST_CENTS)
  unitCents: number;

  /** What was paid for the line; `unitCents` x `quantity` where it is missing. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_CENTS)
  netCents?: number;
}

export class SaleEntryPaymentDto implements SaleEntryPayment {
  @IsIn(['card', 'cash', 'gift-card'])
  method: 'card' | 'cash' | 'gift-card';

  @IsInt()
  @Min(1)
  @Max(MOST_CENTS)
  amountCents: number;
}

export class SaleEntryDto extends ToldDto implements SaleEntry {
  /** The number on the till's receipt. */
  @IsOptional()
  @Text(40)
  number?: string;

  @ListOf(() => SaleEntryLineDto, MOST_LINES, 1)
  lines: SaleEntryLineDto[];

  @IsOptional()
  @ListOf(() => SaleEntryPaymentDto, 10)
  payments?: SaleEntryPaymentDto[];

  /** The buyer's `externalId` in the same source. */
  @IsOptional()
  @Matches(EXTERNAL_ID)
  customer?: string;
}

class MarketingEntryDto {
  @IsBoolean()
  given: boolean;

  @IsISO8601({ strict: true })
  @Matches(WITH_OFFSET)
  at: string;

  /** Which words were agreed to. */
  @Text(80)
  textVersion: string;

  /** How: a form, a till, a call. */
  @Text(40)
  means: string;
}

export class CustomerEntryDto implements CustomerEntry {
  @Matches(EXTERNAL_ID)
  externalId: string;

  @Text(80)
  @Matches(/\S/)
  firstName: string;

  @Text(80)
  @Matches(/\S/)
  lastName: string;

  @IsOptional()
  @Text(254)
  email?: string;

  @IsOptional()
  @Text(40)
  phone?: string;

  @IsOptional()
  @Text(20)
  postcode?: string;

  @IsOptional()
  @Text(80)
  city?: string;

  @IsOptional()
  @PartOf(() => MarketingEntryDto)
  marketing?: MarketingEntryDto;
}

/** Whose facts they are. Each entry is read by itself, so that a bad one does not refuse its neighbours. */
class BatchDto {
  /** Which program tells it: small letters, digits, `.`, `_` and `-`. */
  @Matches(SOURCE)
  source: string;
}

export class SaleBatchDto extends BatchDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ENTRIES)
  @ReadLater()
  entries: SaleEntryDto[];
}

export class MovementBatchDto extends BatchDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ENTRIES)
  @ReadLater()
  entries: MovementEntryDto[];
}

export class CountBatchDto extends BatchDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ENTRIES)
  @ReadLater()
  entries: CountEntryDto[];
}

export class CustomerBatchDto extends BatchDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ENTRIES)
  @ReadLater()
  entries: CustomerEntryDto[];
}

export class EntryFaultDto {
  field: string;
  code: string;
  message: string;
}

export class EntryAnswerDto implements EntryAnswer {
  externalId: string;
  outcome: EntryOutcome;
  /** Receipt of a sale, id of a customer. */
  reference?: string;
  errors?: EntryFaultDto[];
}

export class BatchAnswerDto implements BatchAnswer {
  applied: number;
  already: number;
  review: number;
  refused: number;
  items: EntryAnswerDto[];
}
