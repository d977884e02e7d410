import type { CounterQuoteRequest } from '@passerelle/shared/api/quotes';
import type { PaymentRequest, PaymentView, ReceiptView, SaleRequest } from '@passerelle/shared/api/sales';
import type { Explanation, QuoteDocument } from '@passerelle/shared/pricing/types';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { GestureDto } from '../gestures/gestures.dto.js';
import { AcceptedQuoteDto } from '../orders/orders.dto.js';
import { ListOf, PartOf, Text, TextList, TextParam, WholeParam } from '../platform/fields.js';
import { CounterLineDto } from '../quotes/quotes.dto.js';

const MOST_LINES_READ = 2_000;

export class PaymentDto implements PaymentRequest {
  @IsIn(['card', 'cash', 'gift-card'])
  method: 'card' | 'cash' | 'gift-card';

  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  amountCents: number;

  /** Of the gift card or credit, typed or scanned. */
  @IsOptional()
  @Text(60)
  code?: string;
}

export class TakenPaymentDto implements PaymentView {
  method: 'card' | 'cash' | 'gift-card' | 'store-credit' | 'online' | 'exchange';
  amountCents: number;
}

export class SaleDto implements SaleRequest {
  @ListOf(() => CounterLineDto, MOST_LINES_READ, 1)
  lines: CounterLineDto[];

  /** At most three promo codes. */
  @IsOptional()
  @TextList(60, 3)
  codes: string[] = [];

  @IsOptional()
  @IsUUID()
  customerId?: string;

  /** They add up to the total; only cash may be more. */
  @ListOf(() => PaymentDto, 10)
  payments: PaymentDto[];

  /** The quote the colleague saw. */
  @IsOptional()
  @PartOf(() => AcceptedQuoteDto)
  quote?: AcceptedQuoteDto;

  /** Required when a unit promised to somebody is sold anyway. */
  @IsOptional()
  @Text(300)
  overrideReason?: string;

  /** Why a manager sells at a price that is probably a mistake. */
  @IsOptional()
  @Text(300)
  grossErrorReason?: string;

  @IsOptional()
  @PartOf(() => GestureDto)
  gesture?: GestureDto;
}

export class CounterQuoteDto implements CounterQuoteRequest {
  @ListOf(() => CounterLineDto, MOST_LINES_READ, 1)
  lines: CounterLineDto[];

  /** At most three promo codes. */
  @IsOptional()
  @TextList(60, 3)
  codes: string[] = [];

  /** Who buys: conditions and limits of promotions are judged as at the sale. */
  @IsOptional()
  @IsUUID()
  customerId?: string;

  @IsOptional()
  @PartOf(() => GestureDto)
  gesture?: GestureDto;
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
  /** Sold by weight: `unitCents` is per kilogram. */
  grams?: number;
  unitCents: number;
  netCents: number;
}

export class ReceiptDto implements ReceiptView {
  number: string;
  store: string;
  storeName: string;
  soldAt: string;
  order?: string;
  /** The receipt whose goods came back for these, at the price that was paid. */
  exchangeOf?: string;
  colleague: string;
  totalCents: number;
  changeCents: number;
  hash: string;
  hash8: string;
  document: QuoteDocument;
  explanation: Explanation;
  lines: ReceiptLineDto[];
  payments: TakenPaymentDto[];
}

export class ReceiptPageDto {
  items: ReceiptDto[];
  nextCursor: string | null;
}
