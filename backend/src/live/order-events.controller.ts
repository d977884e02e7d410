import { Controller, Get, Param, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EventStreams } from '../platform/event-streams.js';
import { TextParam } from '../platform/fields.js';
import { TokenGuesses } from '../platform/token-guesses.js';
import { OrderEventsService } from './order-events.service.js';

export class FollowedOrderQuery {
  /** The order's tracking token; browsers cannot send a header with a stream. */
  @TextParam(100)
  token?: string;
}

@ApiTags('Orders')
@UseInterceptors(TokenGuesses)
@Controller('api/v1/orders/:number/events')
export class OrderEventsController {
  constructor(
    private readonly orders: OrderEventsService,
    private readonly streams: EventStreams,
  ) {}

  /** Server-sent events: `order-changed` with `{number, state, revision}` at every change of the order. */
  @Get()
  @ApiProduces('text/event-stream')
  async follow(
    @Param('number') number: string,
    @Query() { token }: FollowedOrderQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.orders.demand(number, token);
    this.orders.follow(this.streams.start(request, reply), number);
  }
}
