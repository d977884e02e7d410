import type { PaymentView, ReceiptView, SaleRequest } from '@passerelle/shared/api/views';
import type { Explanation, QuoteDocument } from '@passerelle/shared/pricing/types';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Text, TextParam, WholeParam } from '../platform/fields.js';

const MOST_LINES_READ = 2_000;

export class SaleLineDto {
  @Text(40)
  sku: string;

  @IsInt()
  @Min(1)
  @Max(9_999)
  quantity: number;
}

export class PaymentDto implements PaymentView {
  @IsIn(['card', 'cash', 'gift-card'])
  method: 'card' | 'cash' | 'gift-card';

  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  amountCents: number;
}

export class SeenQuoteDto {
  @Matches(/^[0-9a-f]{64}$/)
  hash: string;

  @IsISO8601({ strict: true })
  @MaxLength(40)
  at: string;
}

export class SaleDto implements SaleRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_LINES_READ)
  @ValidateNested({ each: true })
  @Type(() => SaleLineDto)
  lines: SaleLineDto[];

  /** At most three promo codes. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(3)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  codes: string[] = [];

  @IsOptional()
  @IsUUID()
  customerId?: string;

  /** They add up to the total; only cash may be more. */
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => PaymentDto)
  payments: PaymentDto[];

  /** The quote the colleague saw. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SeenQuoteDto)
  quote?: SeenQuoteDto;

  /** Required when a unit promised to somebody is sold anyway. */
  @IsOptional()
  @Text(300)
  overrideReason?: string;
}

export class ReceiptPageQuery {
  @TextParam(500)
  cursor?: string;

  @WholeParam(1, 100)
  limit = 20;
}

export class ReceiptLineDto {
  sku: string;
  name: string;
  label: string;
  quantity: number;
  unitCents: number;
  netCents: number;
}

export class ReceiptDto implements ReceiptView {
  number: string;
  store: string;
  storeName: string;
  soldAt: string;
  order?: string;
  colleague: string;
  totalCents: number;
  changeCents: number;
  hash: string;
  hash8: string;
  document: QuoteDocument;
  explanation: Explanation;
  lines: ReceiptLineDto[];
  payments: PaymentDto[];
}

export class ReceiptPageDto {
  items: ReceiptDto[];
  nextCursor: string | null;
}
