import { Body, Controller, Get, Headers, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { StorePageDto } from '../locator/locator.dto.js';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { TokenGuesses } from '../platform/token-guesses.js';
import { OrderDto } from './order-views.dto.js';
import { CancellationDto, ChangeStoreDto, NoWordsDto } from './orders.dto.js';
import { ShopperOrdersService } from './shopper-orders.service.js';

const language = 'accept-language';

@ApiTags('Orders')
@UseInterceptors(TokenGuesses)
@Controller('api/v1/orders')
export class OrdersController {
  constructor(private readonly orders: ShopperOrdersService) {}

  /** The order, to whoever holds its tracking token. */
  @Get(':number')
  show(
    @Param('number') number: string,
    @Headers('authorization') token?: string,
    @Headers(language) accepted?: string,
  ): Promise<OrderDto> {
    return this.orders.show({ number, token, locale: localeOf(accepted) });
  }

  /** Shops that can take the whole order. */
  @Get(':number/alternatives')
  alternatives(
    @Param('number') number: string,
    @Headers('authorization') token?: string,
    @Headers(language) accepted?: string,
  ): Promise<StorePageDto> {
    return this.orders.alternatives({ number, token, locale: localeOf(accepted) });
  }

  @Post(':number/cancellation')
  @HttpCode(200)
  cancel(
    @Param('number') number: string,
    @Body() body: CancellationDto,
    @Keyed() request: KeyedRequest,
    @Headers('authorization') token?: string,
    @Headers(language) accepted?: string,
  ): Promise<OrderDto> {
    return this.orders.cancel({ number, token, locale: localeOf(accepted) }, request, body.reason);
  }

  /** One open day more, once. */
  @Post(':number/extension')
  @HttpCode(200)
  extend(
    @Param('number') number: string,
    @Body() _: NoWordsDto,
    @Keyed() request: KeyedRequest,
    @Headers('authorization') token?: string,
    @Headers(language) accepted?: string,
  ): Promise<OrderDto> {
    return this.orders.extend({ number, token, locale: localeOf(accepted) }, request);
  }

  /** Moves the promise to another shop, all of it or not at all. */
  @Post(':number/store')
  @HttpCode(200)
  changeStore(
    @Param('number') number: string,
    @Body() body: ChangeStoreDto,
    @Keyed() request: KeyedRequest,
    @Headers('authorization') token?: string,
    @Headers(language) accepted?: string,
  ): Promise<OrderDto> {
    return this.orders.changeStore({ number, token, locale: localeOf(accepted) }, request, body.store);
  }

  /** The shopper is in the shop. */
  @Post(':number/check-in')
  @HttpCode(200)
  checkIn(
    @Param('number') number: string,
    @Body() _: NoWordsDto,
    @Keyed() request: KeyedRequest,
    @Headers('authorization') token?: string,
    @Headers(language) accepted?: string,
  ): Promise<OrderDto> {
    return this.orders.checkIn({ number, token, locale: localeOf(accepted) }, request);
  }
}
