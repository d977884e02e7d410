import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../platform/answers.js';
import { FreshlyProven } from '../platform/freshly-proven.js';
import { IdParam } from '../platform/id-param.js';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { type Colleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { PaymentTrouble } from './payment-trouble.service.js';
import { NoPaymentWordsDto, PaymentTroubleDto, StuckErrandDto } from './payments.dto.js';

@ApiTags('Head office')
@Controller('api/v1/head-office/payments')
@StaffOnly('head-office')
export class PaymentTroubleController {
  constructor(private readonly trouble: PaymentTrouble) {}

  /** What was asked of a payment provider and not done, and what providers said that cannot be believed. */
  @Get('trouble')
  list(): Promise<PaymentTroubleDto> {
    return this.trouble.list();
  }

  /** Has something that was given up after ten tries tried again. */
  @Post('errands/:id/retry')
  @FreshlyProven()
  @HttpCode(200)
  @Answers('not-found')
  retry(
    @Param('id', IdParam) id: string,
    @Body() _: NoPaymentWordsDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<StuckErrandDto> {
    return this.trouble.tryAgain(request, id, by);
  }
}
