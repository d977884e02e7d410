import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NoWordsDto } from '../orders/orders.dto.js';
import { Answers } from '../platform/answers.js';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { InShop, type ShopColleague } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { TakenOrderViews } from './taken-order-views.service.js';
import {
  ServingShopsDto,
  ShopsDto,
  TakenOrderDto,
  TakenOrdersDto,
  TakenOrdersQuery,
  TakeOrderDto,
} from './taken-orders.dto.js';
import { TakenOrders } from './taken-orders.service.js';

const language = 'accept-language';

@ApiTags('Staff orders')
@Controller('api/v1/staff/taken-orders')
@StaffOnly('colleague', 'manager')
export class TakenOrdersController {
  constructor(
    private readonly taking: TakenOrders,
    private readonly views: TakenOrderViews,
  ) {}

  /** Shops that can promise all of it now, the nearest first, and when it may be here. */
  @Post('shops')
  @HttpCode(200)
  @Answers('unknown-sku')
  shops(
    @Body() body: ShopsDto,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<ServingShopsDto> {
    return this.views.shops(body, colleague, localeOf(accepted));
  }

  /** Orders for somebody at the counter or on the telephone. */
  @Post()
  @HttpCode(201)
  @Answers(
    'not-found',
    'out-of-stock',
    'quote-changed',
    'code-refused',
    'counter-only',
    'contact-limit',
    'contact-needs-email',
    'store-closed',
    'mode-not-offered',
    'payment-mismatch',
    'voucher-refused',
    'voucher-short',
  )
  take(
    @Body() body: TakeOrderDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<TakenOrderDto> {
    return this.taking.take(body, colleague, request, localeOf(accepted));
  }

  /** What the shop took, the newest first, wherever it is collected. */
  @Get()
  page(
    @Query() { cursor }: TakenOrdersQuery,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<TakenOrdersDto> {
    return this.views.page(colleague, localeOf(accepted), cursor);
  }

  @Get(':number')
  @Answers('not-found')
  show(
    @Param('number') number: string,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<TakenOrderDto> {
    return this.views.one(number, colleague, localeOf(accepted));
  }

  /** Sends the link to pay by again. */
  @Post(':number/payment-link')
  @HttpCode(200)
  @Answers('not-found', 'state-does-not-allow', 'mode-not-offered')
  remind(
    @Param('number') number: string,
    @Body() _: NoWordsDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<TakenOrderDto> {
    return this.taking.remind(number, colleague, request, localeOf(accepted));
  }
}
