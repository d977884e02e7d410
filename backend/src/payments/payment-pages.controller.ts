import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PaymentVisits } from './payment-visits.service.js';

/** Where the shopper leaves for the provider's page and comes back from it; whoever has the address may pay. */
@ApiExcludeController()
@Controller('pay')
export class PaymentPagesController {
  constructor(private readonly visits: PaymentVisits) {}

  @Get(':intentId/:token')
  async out(
    @Param('intentId') intentId: string,
    @Param('token') token: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.send(reply, await this.visits.wayOut(intentId, token));
  }

  @Get(':intentId/:token/return')
  async back(
    @Param('intentId') intentId: string,
    @Param('token') token: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.send(reply, await this.visits.wayBack(intentId, token));
  }

  private send(reply: FastifyReply, url: string): void {
    reply
      .headers({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex, nofollow',
      })
      .redirect(url, 303);
  }
}
