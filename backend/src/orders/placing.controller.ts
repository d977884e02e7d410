import { Body, Controller, Headers, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { CodeGuesses } from '../quotes/code-guesses.service.js';
import { OrderDto } from './order-views.dto.js';
import { PlaceOrderDto } from './orders.dto.js';
import { PlacingService } from './placing.service.js';

/** Placing, which names no order and shows no token: nothing to guess here but codes. */
@ApiTags('Orders')
@Controller('api/v1/orders')
export class PlacingController {
  constructor(
    private readonly placing: PlacingService,
    private readonly guesses: CodeGuesses,
  ) {}

  /** Reserves a basket in a shop: held from this answer on, paid in the shop. */
  @Post()
  async place(
    @Body() body: PlaceOrderDto,
    @Keyed() request: KeyedRequest,
    @Req() http: FastifyRequest,
    @Headers('accept-language') accepted?: string,
  ): Promise<OrderDto> {
    await this.guesses.mayKnow(http, body.codes);
    return this.placing.place(body, request, localeOf(accepted));
  }
}
