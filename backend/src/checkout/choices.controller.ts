import { Body, Controller, Get, Headers, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OrderDto } from '../orders/order-views.dto.js';
import { StaffOrderDto } from '../picking/staff-order-views.dto.js';
import { Answers } from '../platform/answers.js';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { InShop, type ShopColleague } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { TokenGuesses } from '../platform/token-guesses.js';
import { AskShopperDto, ChoiceDto, OrderChoicesDto } from './choices.dto.js';
import { ChoicesService } from './choices.service.js';

const language = 'accept-language';

@ApiTags('Orders')
@UseInterceptors(TokenGuesses)
@Controller('api/v1/orders/:number/choices')
export class ChoicesController {
  constructor(private readonly choices: ChoicesService) {}

  /** What there is to choose from when something of a paid order is missing. */
  @Get()
  show(
    @Param('number') number: string,
    @Headers('authorization') token?: string,
    @Headers(language) accepted?: string,
  ): Promise<OrderChoicesDto> {
    return this.choices.ofShopper({ number, token, locale: localeOf(accepted) });
  }

  /** Leaves out what is missing, collects elsewhere, waits for it, or takes something else at the lower price. */
  @Post()
  @HttpCode(200)
  @Answers('state-does-not-allow', 'out-of-stock', 'choice-needed', 'wrong-article')
  choose(
    @Param('number') number: string,
    @Body() body: ChoiceDto,
    @Keyed() request: KeyedRequest,
    @Headers('authorization') token?: string,
    @Headers(language) accepted?: string,
  ): Promise<OrderDto> {
    return this.choices.choose({ number, token, locale: localeOf(accepted) }, request, body);
  }
}

@ApiTags('Staff orders')
@Controller('api/v1/staff/orders/:number')
@StaffOnly('colleague', 'manager')
export class StaffChoicesController {
  constructor(private readonly choices: ChoicesService) {}

  /** What the shopper can choose from, to be read out on the phone. */
  @Get('choices')
  show(
    @Param('number') number: string,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<OrderChoicesDto> {
    return this.choices.inShop(number, colleague, localeOf(accepted));
  }

  /** Chooses what the shopper says on the phone. */
  @Post('choices')
  @HttpCode(200)
  @Answers('state-does-not-allow', 'out-of-stock', 'choice-needed', 'wrong-article')
  choose(
    @Param('number') number: string,
    @Body() body: ChoiceDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<StaffOrderDto> {
    return this.choices.chooseFor({ number, colleague, request, locale: localeOf(accepted) }, body);
  }

  /** Asks the shopper of a paid order what becomes of what is missing. */
  @Post('choice-request')
  @HttpCode(200)
  @Answers('state-does-not-allow', 'nothing-left', 'wrong-article')
  ask(
    @Param('number') number: string,
    @Body() body: AskShopperDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<StaffOrderDto> {
    return this.choices.ask({ number, colleague, request, locale: localeOf(accepted) }, body);
  }
}
