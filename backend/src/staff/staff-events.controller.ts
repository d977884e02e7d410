import { Controller, Get, Headers, Req, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readCookie } from '../platform/cookies.js';
import { EventStreams } from '../platform/event-streams.js';
import { SESSION_COOKIE, Sessions } from '../platform/sessions.js';
import { type Colleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { StaffEventsService } from './staff-events.service.js';

@ApiTags('Staff')
@Controller('api/v1/staff/events')
@StaffOnly('colleague', 'manager', 'head-office')
export class StaffEventsController {
  constructor(
    private readonly service: StaffEventsService,
    private readonly streams: EventStreams,
    private readonly sessions: Sessions,
  ) {}

  /** Server-sent events of the shop; `Last-Event-ID` brings what was missed, or `resync` when that is gone. */
  @Get()
  @ApiProduces('text/event-stream')
  async follow(
    @SignedIn() colleague: Colleague,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Headers('last-event-id') lastEventId?: string,
  ): Promise<void> {
    const secret = readCookie(request, SESSION_COOKIE) ?? '';
    const stream = this.streams.start(request, reply, () => this.sessions.isAlive(secret));
    const lastHeard = /^\d{1,15}$/.test(lastEventId ?? '') ? Number(lastEventId) : undefined;
    await this.service.follow(stream, colleague.store, lastHeard).catch(() => stream.end());
  }
}
