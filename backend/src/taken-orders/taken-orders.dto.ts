import {
  type ServingShopsView,
  type ServingShopView,
  type ShopsRequest,
  type TakenChannel,
  type TakenOrdersView,
  type TakenOrderView,
  type TakeOrderRequest,
  takenChannels,
} from '@passerelle/shared/api/taken-orders';
import type { OrderState } from '@passerelle/shared/orders/states';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { StoreDto } from '../locator/locator.dto.js';
import { AcceptedQuoteDto } from '../orders/orders.dto.js';
import { ListOf, PartOf, Text, TextList, TextParam } from '../platform/fields.js';
import { BasketLineDto } from '../quotes/quotes.dto.js';
import { PaymentDto } from '../sales/sales.dto.js';

const MOST_LINES = 100;

export class ShopsDto implements ShopsRequest {
  @ListOf(() => BasketLineDto, MOST_LINES, 1)
  lines: BasketLineDto[];

  /** A town or postcode to look near; absent: near the shop of whoever asks. */
  @IsOptional()
  @Text(120)
  place?: string;
}

export class ServingShopDto implements ServingShopView {
  store: StoreDto;
  isHere: boolean;
  /** When the goods may be in the shop of whoever asks, brought from there. */
  mayBeHereAt?: string;
}

export class ServingShopsDto implements ServingShopsView {
  items: ServingShopDto[];
}

export class TakeOrderDto implements TakeOrderRequest {
  @IsIn(takenChannels)
  channel: TakenChannel;

  /** `collect` is paid before: at the counter when payments are said, else by a link that goes to the shopper. */
  @IsIn(['reserve', 'collect'])
  mode: 'reserve' | 'collect';

  /** The shop that has the goods. */
  @Text(60)
  store: string;

  /** The shop of whoever takes it, when the goods are brought there. */
  @IsOptional()
  @Text(60)
  bringTo?: string;

  @ListOf(() => BasketLineDto, MOST_LINES, 1)
  lines: BasketLineDto[];

  /** At most three promo codes. */
  @IsOptional()
  @TextList(60, 3)
  codes: string[] = [];

  @IsUUID()
  customerId: string;

  /** In which language the person is written to; absent: that of the request. */
  @IsOptional()
  @IsIn(['fr', 'en'])
  locale?: 'fr' | 'en';

  @IsOptional()
  @PartOf(() => AcceptedQuoteDto)
  quote?: AcceptedQuoteDto;

  @IsOptional()
  @ListOf(() => PaymentDto, 10)
  payments?: PaymentDto[];
}

export class TakenOrdersQuery {
  @TextParam(500)
  cursor?: string;
}

export class TakenLineDto {
  sku: string;
  name: string;
  label: string;
  image: string;
  quantity: number;
  netCents: number;
}

export class TakenOrderDto implements TakenOrderView {
  number: string;
  channel: TakenChannel;
  mode: 'reserve' | 'collect';
  state: OrderState;
  takenBy: string;
  takenAt: string;
  customerId?: string;
  customerName: string;
  emailMasked?: string;
  phoneMasked?: string;
  /** Where it is collected. */
  store: string;
  storeName: string;
  /** Where the goods come from, when they are brought. */
  fromName?: string;
  pickupCode: string;
  readyAt: string;
  collectBy: string;
  lines: TakenLineDto[];
  totalCents: number;
  paidCents: number;
  /** The shopper was sent a link to pay by, until then. */
  payBy?: string;
}

export class TakenOrdersDto implements TakenOrdersView {
  items: TakenOrderDto[];
  nextCursor: string | null;
}
