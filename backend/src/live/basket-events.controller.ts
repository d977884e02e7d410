import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BasketsService } from '../baskets/baskets.service.js';
import { readCookie } from '../platform/cookies.js';
import { EventStreams } from '../platform/event-streams.js';
import { ShopperOnly, SignedInShopper } from '../platform/shopper-only.js';
import { SHOPPER_COOKIE, ShopperSessions } from '../platform/shopper-sessions.js';
import type { Shopper } from '../platform/signed-in.js';
import { BasketEventsService } from './basket-events.service.js';

@ApiTags('Basket')
@Controller('api/v1/basket/events')
@ShopperOnly()
export class BasketEventsController {
  constructor(
    private readonly baskets: BasketsService,
    private readonly events: BasketEventsService,
    private readonly streams: EventStreams,
    private readonly sessions: ShopperSessions,
  ) {}

  /**
   * Server-sent events: `basket-changed` with `{revision}` whenever a device of this person changed their basket.
   */
  @Get()
  @ApiProduces('text/event-stream')
  async follow(
    @SignedInShopper() { customerId }: Shopper,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const basketId = await this.baskets.ofOwner(customerId);
    const secret = readCookie(request, SHOPPER_COOKIE) ?? '';
    const isAllowed = async () => (await this.sessions.find(secret))?.customerId === customerId;
    this.events.follow(this.streams.start(request, reply, isAllowed), basketId);
  }
}
