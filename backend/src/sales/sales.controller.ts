import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { QuoteView } from '@passerelle/shared/api/quotes';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { InShop, type ShopColleague } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { QuoteDto } from '../quotes/quotes.dto.js';
import { ReceiptsService } from '../receipts/receipts.service.js';
import { CounterQuoteDto, ReceiptDto, ReceiptPageDto, ReceiptPageQuery, SaleDto } from './sales.dto.js';
import { SalesService } from './sales.service.js';

const language = 'accept-language';

@ApiTags('Staff sales')
@Controller('api/v1/staff')
@StaffOnly('colleague', 'manager')
export class SalesController {
  constructor(
    private readonly sales: SalesService,
    private readonly receipts: ReceiptsService,
  ) {}

  /** The price of a basket at the counter, with a gesture if one is made; staff are told why codes are refused. */
  @Post('quotes')
  @HttpCode(200)
  @ApiOkResponse({ type: QuoteDto })
  quote(@Body() body: CounterQuoteDto, @InShop() colleague: ShopColleague): Promise<QuoteView> {
    return this.sales.quote(body, colleague);
  }

  /** Sells at the counter, at the price of every channel. */
  @Post('sales')
  @HttpCode(201)
  sell(
    @Body() body: SaleDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<ReceiptDto> {
    return this.sales.sell(body, colleague, request, localeOf(accepted));
  }

  /** What the shop sold, the newest first. */
  @Get('receipts')
  list(
    @Query() query: ReceiptPageQuery,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<ReceiptPageDto> {
    return this.receipts.ofStore(colleague.store, localeOf(accepted), query.cursor, query.limit);
  }

  /** A receipt of any shop: customers come with those of others too. */
  @Get('receipts/:number')
  show(@Param('number') number: string, @Headers(language) accepted?: string): Promise<ReceiptDto> {
    return this.receipts.byNumber(number, localeOf(accepted));
  }
}
