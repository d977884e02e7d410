import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TillRefundDueView, TillRefundView } from '@passerelle/shared/api/hand-over';
import { OrderActs } from '../orders/order-acts.service.js';
import { NoWordsDto } from '../orders/orders.dto.js';
import { StaffOrdersService } from '../orders/staff-orders.service.js';
import { Answers } from '../platform/answers.js';
import { Idempotency, Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { InShop, type ShopColleague } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { TakenPaymentDto } from '../sales/sales.dto.js';
import { TillRefunds } from './till-refunds.service.js';

export class TillRefundDueDto implements TillRefundDueView {
  due: TakenPaymentDto[];
}

export class TillRefundDto implements TillRefundView {
  given: TakenPaymentDto[];
}

@ApiTags('Staff orders')
@Controller('api/v1/staff/orders/:number/till-refund')
@StaffOnly('colleague', 'manager')
export class TillRefundsController {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly orders: StaffOrdersService,
    private readonly acts: OrderActs,
    private readonly refunds: TillRefunds,
  ) {}

  /** What a till took for the order and has to give back by now. */
  @Get()
  @Answers('not-found')
  async due(@Param('number') number: string, @InShop() { store }: ShopColleague): Promise<TillRefundDueDto> {
    return { due: await this.refunds.due(await this.orders.find(number, store)) };
  }

  /** Notes that it was given back; nothing when nothing is due. */
  @Post()
  @HttpCode(200)
  @Answers('not-found')
  give(
    @Param('number') number: string,
    @Body() _: NoWordsDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
  ): Promise<TillRefundDto> {
    return this.idempotency.once(request, async (tx) => {
      const order = await this.acts.take(tx, number, colleague.store);
      return { given: await this.refunds.give(tx, order, colleague) };
    });
  }
}
