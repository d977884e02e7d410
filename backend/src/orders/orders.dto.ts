import { MOST_VOUCHERS, type PayNowRequest, type PlaceOrderRequest } from '@passerelle/shared/api/orders';
import { IsBoolean, IsIn, IsISO8601, IsOptional, Matches, MaxLength, MinLength } from 'class-validator';
import { ListOf, PartOf, Text, TextList } from '../platform/fields.js';
import { BasketLineDto } from '../quotes/quotes.dto.js';

// More than this is told as `too-many-lines`; what is far more never gets so far: bodies are limited.
const MOST_LINES_READ = 2_000;

export class ContactDto {
  @Text(80)
  @MinLength(1)
  firstName: string;

  @Text(80)
  @MinLength(1)
  lastName: string;

  @IsOptional()
  @Text(254)
  email?: string;

  /** As people of the platform's country write it, or with a country code. */
  @IsOptional()
  @Text(40)
  phone?: string;
}

/** The quote the shopper saw; its price holds for 15 minutes from `at`. */
export class AcceptedQuoteDto {
  @Matches(/^[0-9a-f]{64}$/)
  hash: string;

  @IsISO8601({ strict: true })
  @MaxLength(40)
  at: string;
}

export class PlaceOrderDto implements PlaceOrderRequest {
  @IsIn(['reserve', 'collect'])
  mode: 'reserve' | 'collect';

  @Text(60)
  store: string;

  @ListOf(() => BasketLineDto, MOST_LINES_READ, 1)
  lines: BasketLineDto[];

  /** At most three promo codes. */
  @IsOptional()
  @TextList(60, 3)
  codes: string[] = [];

  @PartOf(() => ContactDto)
  contact: ContactDto;

  @IsOptional()
  @PartOf(() => AcceptedQuoteDto)
  quote?: AcceptedQuoteDto;

  @IsOptional()
  @IsBoolean()
  marketingConsent?: boolean;

  /** Codes of gift cards and credits, at most four. */
  @IsOptional()
  @TextList(60, MOST_VOUCHERS)
  vouchers?: string[];
}

export class PayNowDto implements PayNowRequest {
  /** Codes of gift cards and credits, at most four; absent: what was put aside before stays. */
  @IsOptional()
  @TextList(60, MOST_VOUCHERS)
  vouchers?: string[];
}

export class CancellationDto {
  @IsOptional()
  @Text(300)
  reason?: string;
}

export class ChangeStoreDto {
  /** Code of the other shop. */
  @Text(60)
  store: string;
}

/** A command that needs no words. */
export class NoWordsDto {}
