import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReceiptView } from '@passerelle/shared/api/sales';
import { GrossErrorDecisionDto } from '../gross-errors/gross-errors.dto.js';
import { StaffOrdersService } from '../orders/staff-orders.service.js';
import { StaffOrderDto } from '../picking/staff-order-views.dto.js';
import { StaffOrderViews } from '../picking/staff-order-views.service.js';
import { Answers } from '../platform/answers.js';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { InShop, type ShopColleague } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { GrossErrorDecisions } from './gross-error-decisions.service.js';
import { HandOverDto, HandOverPreviewDto, NothingKeptDto, UndoDto } from './hand-over.dto.js';
import { HandOverService } from './hand-over.service.js';
import { UndoHandOver } from './undo.service.js';

const language = 'accept-language';

@ApiTags('Staff orders')
@Controller('api/v1/staff/orders/:number/hand-over')
@StaffOnly('colleague', 'manager')
export class HandOverController {
  constructor(
    private readonly handOvers: HandOverService,
    private readonly undoing: UndoHandOver,
    private readonly orders: StaffOrdersService,
    private readonly views: StaffOrderViews,
    private readonly grossErrors: GrossErrorDecisions,
  ) {}

  /** What would be paid; changes nothing. */
  @Post('preview')
  @HttpCode(200)
  preview(
    @Param('number') number: string,
    @Body() body: HandOverDto,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<HandOverPreviewDto> {
    return this.handOvers.preview(number, body, colleague, localeOf(accepted));
  }

  /** Hands over what is kept and what is added, against the shopper's code or QR; one receipt over all of it. */
  @Post()
  @HttpCode(200)
  async handOver(
    @Param('number') number: string,
    @Body() body: HandOverDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<ReceiptView | NothingKeptDto> {
    const receipt = await this.handOvers.handOver(number, body, colleague, request, localeOf(accepted));
    return receipt ?? { receipt: null };
  }

  /** A manager honours a promised price that is probably a mistake, or ends the order with a message that says why. */
  @Post('gross-error')
  @HttpCode(200)
  @StaffOnly('manager')
  @Answers('not-found', 'state-does-not-allow')
  async decide(
    @Param('number') number: string,
    @Body() body: GrossErrorDecisionDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<StaffOrderDto> {
    const order = await this.orders.command(number, colleague, request, (tx, taken) =>
      this.grossErrors.decide(tx, taken, body, colleague),
    );
    return this.views.detail(order, colleague, localeOf(accepted));
  }

  /** Undoes a mistaken hand-over, for 15 minutes. */
  @Post('undo')
  @HttpCode(200)
  @StaffOnly('manager')
  @Answers('not-found', 'state-does-not-allow', 'undo-too-late', 'refund-sent')
  async undo(
    @Param('number') number: string,
    @Body() body: UndoDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ) {
    const order = await this.orders.command(
      number,
      colleague,
      request,
      (tx, taken) => this.undoing.undo(tx, taken, colleague, body.reason),
      (tx) => this.undoing.win(tx, number),
    );
    return this.views.detail(order, colleague, localeOf(accepted));
  }
}
