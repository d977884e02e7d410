import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { InShop, type ShopColleague } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { CountDto, MovementsQuery, StockDto } from './stock-book.dto.js';
import { StockBook } from './stock-book.service.js';

const language = 'accept-language';

@ApiTags('Staff stock')
@Controller('api/v1/staff/stock')
@StaffOnly('colleague', 'manager')
export class StockBookController {
  constructor(private readonly book: StockBook) {}

  /** Where an article's units stand in the shop, and how they came there. */
  @Get(':sku')
  show(
    @Param('sku') sku: string,
    @Query() query: MovementsQuery,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<StockDto> {
    return this.book.view(sku, colleague.store, localeOf(accepted), query.cursor);
  }

  /** What somebody counted; applied as of its own time. */
  @Post('counts')
  @HttpCode(200)
  count(
    @Body() body: CountDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<StockDto> {
    const count = { sku: body.sku, counted: body.counted, at: new Date(body.at) };
    return this.book.count(count, colleague, request, localeOf(accepted));
  }
}
