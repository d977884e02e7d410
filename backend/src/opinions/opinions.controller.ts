import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  HttpCode,
  Param,
  Post,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { StaffOrdersService } from '../orders/staff-orders.service.js';
import { Answers } from '../platform/answers.js';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { type Colleague, InShop, type ShopColleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { TokenGuesses } from '../platform/token-guesses.js';
import { OpinionViews } from './opinion-views.service.js';
import {
  CustomerOpinionsDto,
  OpinionQuestionDto,
  OpinionRequestDto,
  OrderOpinionDto,
  SaidWordsPageDto,
  SaidWordsQuery,
  ShopOpinionPageDto,
  ShopOpinionsQuery,
} from './opinions.dto.js';
import { OpinionsService } from './opinions.service.js';

const USUAL_DAYS = 90;

/** The question after a collection, for whoever holds its link (`Authorization: Opinion TOKEN`). */
@ApiTags('Opinions')
@UseInterceptors(TokenGuesses)
@Controller('api/v1/opinions/:number')
export class OpinionsController {
  constructor(private readonly opinions: OpinionsService) {}

  @Get()
  @Header('cache-control', 'no-store')
  @Answers('not-found')
  show(
    @Param('number') number: string,
    @Headers('authorization') token?: string,
  ): Promise<OpinionQuestionDto> {
    return this.opinions.question(number, tokenIn(token));
  }

  /** Answers, or changes the answer while that is allowed. */
  @Post()
  @HttpCode(200)
  @Answers('not-found', 'invalid-field', 'question-over')
  answer(
    @Param('number') number: string,
    @Body() body: OpinionRequestDto,
    @Keyed() request: KeyedRequest,
    @Headers('authorization') token?: string,
  ): Promise<OpinionQuestionDto> {
    return this.opinions.answer(number, tokenIn(token), request, body);
  }
}

@ApiTags('Staff orders')
@Controller('api/v1/staff/orders/:number/opinion')
@StaffOnly('colleague', 'manager')
export class OrderOpinionController {
  constructor(
    private readonly views: OpinionViews,
    private readonly orders: StaffOrdersService,
  ) {}

  /** What the shopper said after collecting this order. */
  @Get()
  async show(@Param('number') number: string, @InShop() { store }: ShopColleague): Promise<OrderOpinionDto> {
    const opinion = await this.views.ofOrder((await this.orders.find(number, store)).id);
    return { ...(opinion && { opinion }) };
  }
}

@ApiTags('Staff')
@Controller('api/v1/staff/customers/:id/opinions')
@StaffOnly('colleague', 'manager', 'head-office')
export class CustomerOpinionsController {
  constructor(private readonly views: OpinionViews) {}

  /** What a person said after their collections, the latest first. The look is audited. */
  @Get()
  async list(@SignedIn() colleague: Colleague, @Param('id') id: string): Promise<CustomerOpinionsDto> {
    return { items: await this.views.ofCustomer(colleague, id), nextCursor: null };
  }
}

@ApiTags('Head office')
@Controller('api/v1/head-office/opinions')
@StaffOnly('head-office')
export class OfficeOpinionsController {
  constructor(private readonly views: OpinionViews) {}

  /** How many people of each shop answered in the last days, and their mean mark. */
  @Get()
  @Answers('invalid-field')
  byShop(@Query() { days = USUAL_DAYS, cursor }: ShopOpinionsQuery): Promise<ShopOpinionPageDto> {
    return this.views.byShop(days, cursor);
  }

  /** What was said in words, the latest first. */
  @Get('words')
  @Answers('invalid-field')
  words(@Query() { store, days, cursor }: SaidWordsQuery): Promise<SaidWordsPageDto> {
    return this.views.words({ store, days }, cursor);
  }
}

/** The token of an `Authorization: Opinion <token>` header. */
function tokenIn(header: string | undefined): string | undefined {
  return /^opinion (\S+)$/i.exec(header ?? '')?.[1];
}
