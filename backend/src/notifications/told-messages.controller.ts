import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { StaffOrdersService } from '../orders/staff-orders.service.js';
import { Answers } from '../platform/answers.js';
import { IdParam } from '../platform/id-param.js';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { type Colleague, InShop, type ShopColleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { Deliveries } from './deliveries.service.js';
import {
  MessageListDto,
  MessagesQuery,
  NoMessageWordsDto,
  SentAgainDto,
  TroubledMessagePageDto,
} from './messages.dto.js';

@ApiTags('Staff orders')
@Controller('api/v1/staff/orders/:number/messages')
@StaffOnly('colleague', 'manager')
export class OrderMessagesController {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly orders: StaffOrdersService,
  ) {}

  /** What the shopper of this order was told, by which way, and whether it arrived. */
  @Get()
  async list(@Param('number') number: string, @InShop() { store }: ShopColleague): Promise<MessageListDto> {
    const order = await this.orders.find(number, store);
    return { items: await this.deliveries.ofOrder(order.id), nextCursor: null };
  }
}

@ApiTags('Head office')
@Controller('api/v1/head-office/messages')
@StaffOnly('head-office')
export class TroubledMessagesController {
  constructor(private readonly deliveries: Deliveries) {}

  /** Messages that did not arrive or of which nobody knows, the newest first. */
  @Get()
  @Answers('invalid-field')
  list(@Query() { cursor }: MessagesQuery): Promise<TroubledMessagePageDto> {
    return this.deliveries.trouble(cursor);
  }

  /** Sends one of them again. */
  @Post(':id/retry')
  @HttpCode(200)
  @Answers('message-went-out')
  retry(
    @Param('id', IdParam) id: string,
    @Body() _: NoMessageWordsDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<SentAgainDto> {
    return this.deliveries.sendAgain(request, by, id);
  }
}
