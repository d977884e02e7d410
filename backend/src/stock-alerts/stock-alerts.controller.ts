import { Body, Controller, Headers, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Answers } from '../platform/answers.js';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { RateLimits } from '../platform/rate-limits.js';
import { StockAlertDto } from './stock-alerts.dto.js';
import { StockAlertsService } from './stock-alerts.service.js';

const ALERTS = { hits: 20, windowSeconds: 600 };

@ApiTags('Everyone')
@Controller('api/v1/stock-alerts')
export class StockAlertsController {
  constructor(
    private readonly alerts: StockAlertsService,
    private readonly limits: RateLimits,
  ) {}

  /** One message when that shop has the article again; the answer is the same whether one was asked for already. */
  @Post()
  @HttpCode(202)
  @Answers('invalid-field', 'unknown-sku', 'unknown-store', 'contact-needs-email', 'too-many-requests')
  async ask(
    @Body() wanted: StockAlertDto,
    @Keyed() request: KeyedRequest,
    @Req() caller: FastifyRequest,
    @Headers('accept-language') language?: string,
  ): Promise<object> {
    await this.limits.perAddress('stock-alerts', caller, ALERTS);
    return this.alerts.ask(wanted, request, localeOf(language));
  }
}
