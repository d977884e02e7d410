import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../platform/answers.js';
import { IdParam } from '../platform/id-param.js';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { InShop, type ShopColleague } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { RefundSettlements } from './refund-settlements.service.js';
import { RefundSettlementDto, RefusedRefundsDto } from './refused-refunds.dto.js';

@ApiTags('Staff orders')
@Controller('api/v1/staff/orders/:number/refused-refunds')
export class RefundSettlementsController {
  constructor(private readonly settlements: RefundSettlements) {}

  /** What the bank of an order would not take back, waiting or given back at a counter; in whichever shop. */
  @Get()
  @StaffOnly('colleague', 'manager')
  @Answers('not-found')
  list(@Param('number') number: string, @InShop() colleague: ShopColleague): Promise<RefusedRefundsDto> {
    return this.settlements.of(number, colleague);
  }

  /** Gives one back in cash or as a credit, once. */
  @Post(':id/settlement')
  @StaffOnly('manager')
  @HttpCode(200)
  @Answers('not-found', 'already-decided')
  async settle(
    @Param('number') number: string,
    @Param('id', IdParam) id: string,
    @Body() { method }: RefundSettlementDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
  ): Promise<RefusedRefundsDto> {
    await this.settlements.settle({ number, id, method }, colleague, request);
    return this.settlements.of(number, colleague);
  }
}
