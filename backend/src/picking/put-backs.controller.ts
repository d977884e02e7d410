import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { InShop, type ShopColleague } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { PutBackDto, PutBackQuery } from './picking.dto.js';
import { PutBacksService } from './put-backs.service.js';
import { PutBackLeftDto, PutBackPageDto } from './staff-order-views.dto.js';

@ApiTags('Staff orders')
@Controller('api/v1/staff')
@StaffOnly('colleague', 'manager')
export class PutBacksController {
  constructor(private readonly putBacks: PutBacksService) {}

  /** What the shop has to carry back to its shelves, the oldest first. */
  @Get('put-backs')
  list(
    @Query() query: PutBackQuery,
    @InShop() colleague: ShopColleague,
    @Headers('accept-language') accepted?: string,
  ): Promise<PutBackPageDto> {
    return this.putBacks.list(colleague.store, localeOf(accepted), query.cursor, query.limit);
  }

  /** Units of an order are on the shelf again; answers what is left to carry. */
  @Post('orders/:number/put-back')
  @HttpCode(200)
  scan(
    @Param('number') number: string,
    @Body() body: PutBackDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers('accept-language') accepted?: string,
  ): Promise<PutBackLeftDto> {
    return this.putBacks.scan({ number, ...body }, colleague, request, localeOf(accepted));
  }
}
