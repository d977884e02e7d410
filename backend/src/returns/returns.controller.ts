import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../platform/answers.js';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { refuse, refuseField } from '../platform/problems.js';
import { InShop, type ShopColleague } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { PurchasesService } from './purchases.service.js';
import { ReturnViews } from './return-views.service.js';
import {
  GoodsReturnDto,
  GoodsReturnPageDto,
  InspectionDto,
  PurchasesDto,
  PurchasesQuery,
  ReturnDto,
  ReturnRefusalDto,
  ReturnsQuery,
} from './returns.dto.js';
import { ReturnsService } from './returns.service.js';

const language = 'accept-language';

@ApiTags('Staff returns')
@Controller('api/v1/staff/returns')
@StaffOnly('colleague', 'manager')
export class ReturnsController {
  constructor(
    private readonly returns: ReturnsService,
    private readonly purchases: PurchasesService,
    private readonly shown: ReturnViews,
  ) {}

  /** Purchases of any shop and of the web by whatever the shopper has; looks at people are kept. */
  @Get('purchases')
  search(
    @Query() { q }: PurchasesQuery,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<PurchasesDto> {
    return this.purchases.search(q ?? '', colleague, localeOf(accepted));
  }

  /** What the shop took back, the newest first; with `state=received` what waits for its inspection. */
  @Get()
  list(
    @Query() { state, cursor, limit }: ReturnsQuery,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<GoodsReturnPageDto> {
    return this.shown.ofStore(colleague.store, state === 'received', { cursor, limit }, localeOf(accepted));
  }

  /** A return of any shop: customers come with those of others too. */
  @Get(':number')
  show(
    @Param('number') number: string,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<GoodsReturnDto> {
    return this.shown.byNumber(number, colleague, localeOf(accepted));
  }

  /** Takes goods back into the shop of the colleague, wherever they were bought. */
  @Post()
  @HttpCode(201)
  @Answers('return-exceeds-sale', 'return-too-late', 'not-returnable')
  async receive(
    @Body() body: ReturnDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<GoodsReturnDto> {
    if ((body.receipt === undefined) === (body.order === undefined))
      refuseField('receipt', 'one-of', 'one of receipt and order must name the purchase');
    const receipt = (await this.purchases.receiptOf(body)) ?? refuse('not-found');
    const number = await this.returns.receive(body, receipt, colleague, request);
    return this.shown.byNumber(number, colleague, localeOf(accepted));
  }

  /** Says what the goods are like: sellable ones go to the shelf, and the money goes back. */
  @Post(':number/inspection')
  @HttpCode(200)
  @Answers('state-does-not-allow', 'wrong-quantity')
  async inspect(
    @Param('number') number: string,
    @Body() body: InspectionDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<GoodsReturnDto> {
    await this.returns.inspect(number, body, colleague, request);
    return this.shown.byNumber(number, colleague, localeOf(accepted));
  }

  /** Gives the goods back to the shopper; nothing is paid back. */
  @Post(':number/refusal')
  @HttpCode(200)
  @Answers('state-does-not-allow')
  async refuse(
    @Param('number') number: string,
    @Body() { reason }: ReturnRefusalDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<GoodsReturnDto> {
    await this.returns.refuseGoods(number, reason, colleague, request);
    return this.shown.byNumber(number, colleague, localeOf(accepted));
  }
}
