import { Body, Controller, Headers, HttpCode, Param, Post, Req, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { OrderDto } from '../orders/order-views.dto.js';
import { PayNowDto, PlaceOrderDto } from '../orders/orders.dto.js';
import { Answers } from '../platform/answers.js';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { TokenGuesses } from '../platform/token-guesses.js';
import { CodeGuesses } from '../quotes/code-guesses.service.js';
import { CheckoutService } from './checkout.service.js';

const language = 'accept-language';

/** Placing, which names no order and shows no token: nothing to guess here but codes. */
@ApiTags('Orders')
@Controller('api/v1/orders')
export class PlacingController {
  constructor(
    private readonly checkout: CheckoutService,
    private readonly guesses: CodeGuesses,
  ) {}

  /** Orders a basket in a shop: held from this answer on, paid in the shop or online. */
  @Post()
  async place(
    @Body() body: PlaceOrderDto,
    @Keyed() request: KeyedRequest,
    @Req() http: FastifyRequest,
    @Headers(language) accepted?: string,
  ): Promise<OrderDto> {
    await this.guesses.mayKnow(http, body.codes);
    return this.checkout.place(body, { request, locale: localeOf(accepted), guesser: http.ip });
  }
}

@ApiTags('Orders')
@UseInterceptors(TokenGuesses)
@Controller('api/v1/orders')
export class OrderPaymentsController {
  constructor(private readonly checkout: CheckoutService) {}

  /** Pays a live reservation now, or tries again; the answer says where. Asked again, it is the same payment. */
  @Post(':number/payments')
  @HttpCode(200)
  @Answers('state-does-not-allow', 'mode-not-offered', 'voucher-refused', 'voucher-short')
  pay(
    @Param('number') number: string,
    @Body() { vouchers }: PayNowDto,
    @Keyed() request: KeyedRequest,
    @Headers('authorization') token?: string,
    @Headers(language) accepted?: string,
  ): Promise<OrderDto> {
    return this.checkout.payNow({ number, token, locale: localeOf(accepted) }, request, vouchers);
  }
}
