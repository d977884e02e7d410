import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Answers } from '../platform/answers.js';
import { bytesOf, KeepsBytes } from '../platform/raw-bodies.js';
import { WebhookAnswerDto } from './payments.dto.js';
import { ProviderMessages } from './provider-messages.service.js';

@ApiTags('Payments')
@Controller('api/v1/payments/webhooks')
export class WebhooksController {
  constructor(private readonly messages: ProviderMessages) {}

  /**
   * Takes what a payment provider tells, signed over its bytes. 200 says that it was read: `applied` once, `stale` when
   * something newer is known, `repeat` for a message that came before, `kept` with a fault when it does not fit.
   */
  @Post(':provider')
  @HttpCode(200)
  @KeepsBytes()
  @ApiBody({ schema: { type: 'object' } })
  @Answers('not-found', 'signature-refused', 'too-many-requests')
  take(
    @Param('provider') provider: string,
    @Req() request: FastifyRequest,
    @Body() _: unknown,
  ): Promise<WebhookAnswerDto> {
    return this.messages.take(provider, bytesOf(request), request.headers, request.ip);
  }
}
