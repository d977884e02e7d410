import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EventStreams } from '../platform/event-streams.js';
import { TextListParam } from '../platform/fields.js';
import { AvailabilityFeedService } from './availability-feed.service.js';

export class FollowedQuery {
  /** SKUs, up to 50. */
  @TextListParam(40, 50)
  sku?: string[];

  /** Codes of shops, up to 50. */
  @TextListParam(80, 50)
  store?: string[];
}

@ApiTags('Everyone')
@Controller('api/v1/availability/events')
export class AvailabilityEventsController {
  constructor(
    private readonly feed: AvailabilityFeedService,
    private readonly streams: EventStreams,
  ) {}

  /**
   * Server-sent events of what a page shows: `stock-changed` with `{store, sku, availableToPromise, asOf}`, at once
   * and at every change, and `prices-changed` when a quote may differ from now on.
   */
  @Get()
  @ApiProduces('text/event-stream')
  async follow(
    @Query() { sku = [], store = [] }: FollowedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const stream = this.streams.start(request, reply);
    await this.feed.follow(stream, sku, store).catch(() => stream.end());
  }
}
