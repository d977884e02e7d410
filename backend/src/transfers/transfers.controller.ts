import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../platform/answers.js';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { InShop, type ShopColleague } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { TransferViews } from './transfer-views.service.js';
import {
  ArrivalDto,
  ShipmentDto,
  TransferDto,
  TransferPageDto,
  TransferReasonDto,
  TransferRequestDto,
  TransfersQuery,
} from './transfers.dto.js';
import { TransfersService } from './transfers.service.js';

const language = 'accept-language';

@ApiTags('Staff transfers')
@Controller('api/v1/staff/transfers')
@StaffOnly('colleague', 'manager')
export class TransfersController {
  constructor(
    private readonly transfers: TransfersService,
    private readonly shown: TransferViews,
  ) {}

  /** Transfers of the shop in either direction, the latest first. */
  @Get()
  list(
    @Query() { state, cursor, limit }: TransfersQuery,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<TransferPageDto> {
    return this.shown.page({ states: state && [state], cursor, limit }, colleague, localeOf(accepted));
  }

  @Get(':number')
  show(
    @Param('number') number: string,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<TransferDto> {
    return this.shown.byNumber(number, colleague, localeOf(accepted));
  }

  /** Asks another shop for goods, or offers it some. */
  @Post()
  @HttpCode(201)
  async request(
    @Body() body: TransferRequestDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<TransferDto> {
    const number = await this.transfers.request(body, colleague, request);
    return this.shown.byNumber(number, colleague, localeOf(accepted));
  }

  /** The sending shop agrees: the goods leave its shelf. */
  @Post(':number/approval')
  @HttpCode(200)
  @Answers('state-does-not-allow', 'out-of-stock')
  async approve(
    @Param('number') number: string,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<TransferDto> {
    await this.transfers.approve(number, colleague, request);
    return this.shown.byNumber(number, colleague, localeOf(accepted));
  }

  /** The sending shop keeps its goods. */
  @Post(':number/refusal')
  @HttpCode(200)
  @Answers('state-does-not-allow')
  async refuse(
    @Param('number') number: string,
    @Body() { reason }: TransferReasonDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<TransferDto> {
    await this.transfers.refuse(number, reason, colleague, request);
    return this.shown.byNumber(number, colleague, localeOf(accepted));
  }

  /** The box is packed. */
  @Post(':number/preparation')
  @HttpCode(200)
  @Answers('state-does-not-allow')
  async prepare(
    @Param('number') number: string,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<TransferDto> {
    await this.transfers.prepare(number, colleague, request);
    return this.shown.byNumber(number, colleague, localeOf(accepted));
  }

  /** The box leaves with what was counted into it. */
  @Post(':number/shipment')
  @HttpCode(200)
  @Answers('state-does-not-allow', 'wrong-quantity')
  async ship(
    @Param('number') number: string,
    @Body() body: ShipmentDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<TransferDto> {
    await this.transfers.ship(number, body, colleague, request);
    return this.shown.byNumber(number, colleague, localeOf(accepted));
  }

  /** The box arrived with what was counted out of it. */
  @Post(':number/receipt')
  @HttpCode(200)
  @Answers('state-does-not-allow', 'wrong-quantity')
  async receive(
    @Param('number') number: string,
    @Body() body: ArrivalDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<TransferDto> {
    await this.transfers.receive(number, body, colleague, request);
    return this.shown.byNumber(number, colleague, localeOf(accepted));
  }

  /** Ends it: what never arrived is a loss. A manager. */
  @Post(':number/closure')
  @HttpCode(200)
  @Answers('state-does-not-allow')
  async close(
    @Param('number') number: string,
    @Body() { reason }: TransferReasonDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<TransferDto> {
    await this.transfers.close(number, reason, colleague, request);
    return this.shown.byNumber(number, colleague, localeOf(accepted));
  }

  /** Nothing goes. */
  @Post(':number/cancellation')
  @HttpCode(200)
  @Answers('state-does-not-allow')
  async cancel(
    @Param('number') number: string,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<TransferDto> {
    await this.transfers.cancel(number, colleague, request);
    return this.shown.byNumber(number, colleague, localeOf(accepted));
  }

  /** The box never arrived. A manager. */
  @Post(':number/loss')
  @HttpCode(200)
  @Answers('state-does-not-allow')
  async reportLost(
    @Param('number') number: string,
    @Body() { reason }: TransferReasonDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<TransferDto> {
    await this.transfers.reportLost(number, reason, colleague, request);
    return this.shown.byNumber(number, colleague, localeOf(accepted));
  }
}
