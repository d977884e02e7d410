import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actorOf } from '../orders/order-acts.service.js';
import { OrderLives } from '../orders/order-lives.service.js';
import { NoWordsDto } from '../orders/orders.dto.js';
import { StaffOrdersService } from '../orders/staff-orders.service.js';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { refuse } from '../platform/problems.js';
import { InShop, type ShopColleague } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { BinDto, LookUpQuery, PickDto, QueueQuery, ReasonDto, SkuDto } from './picking.dto.js';
import { PickingService } from './picking.service.js';
import { LookUpDto, StaffOrderDto, StaffQueueDto } from './staff-order-views.dto.js';
import { StaffOrderViews } from './staff-order-views.service.js';

const language = 'accept-language';

@ApiTags('Staff orders')
@Controller('api/v1/staff/orders')
@StaffOnly('colleague', 'manager')
export class PickingController {
  constructor(
    private readonly orders: StaffOrdersService,
    private readonly lives: OrderLives,
    private readonly picking: PickingService,
    private readonly views: StaffOrderViews,
  ) {}

  /** The shop's queue, the first due first. */
  @Get()
  queue(@Query() query: QueueQuery, @InShop() colleague: ShopColleague): Promise<StaffQueueDto> {
    return this.views.queue(colleague, query.state, query.cursor, query.limit);
  }

  /** Finds an order by what somebody shows or says. */
  @Get('lookup')
  async lookUp(@Query() query: LookUpQuery, @InShop() colleague: ShopColleague): Promise<LookUpDto> {
    const found = await this.orders.lookUp(query.q, colleague);
    return { items: await this.views.summaries(found, colleague) };
  }

  @Get(':number')
  async show(
    @Param('number') number: string,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<StaffOrderDto> {
    const order = await this.orders.find(number, colleague.store);
    return this.views.detail(order, colleague, localeOf(accepted));
  }

  /** Somebody in the shop has seen it. */
  @Post(':number/acknowledgement')
  @HttpCode(200)
  async acknowledge(
    @Param('number') number: string,
    @Body() _: NoWordsDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<StaffOrderDto> {
    return this.command({ number, colleague, request, accepted }, (tx, taken) =>
      this.lives.acknowledge(tx, taken, actorOf(colleague)),
    );
  }

  /** Claims the order. */
  @Post(':number/picking')
  @HttpCode(200)
  async start(
    @Param('number') number: string,
    @Body() _: NoWordsDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<StaffOrderDto> {
    return this.command({ number, colleague, request, accepted }, (tx, taken) =>
      this.picking.start(tx, taken, colleague),
    );
  }

  /** Gives the order back to the queue. */
  @Post(':number/release')
  @HttpCode(200)
  async release(
    @Param('number') number: string,
    @Body() _: NoWordsDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<StaffOrderDto> {
    return this.command({ number, colleague, request, accepted }, (tx, taken) =>
      this.picking.release(tx, taken, colleague),
    );
  }

  /** Takes the order over from the colleague who has it. */
  @Post(':number/take-over')
  @HttpCode(200)
  async takeOver(
    @Param('number') number: string,
    @Body() _: NoWordsDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<StaffOrderDto> {
    return this.command({ number, colleague, request, accepted }, (tx, taken) =>
      this.picking.takeOver(tx, taken, colleague),
    );
  }

  /** Forgets what was recorded of one article. */
  @Post(':number/picks/undo')
  @HttpCode(200)
  async undoPick(
    @Param('number') number: string,
    @Body() body: SkuDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<StaffOrderDto> {
    return this.command({ number, colleague, request, accepted }, (tx, taken) =>
      this.picking.undo(tx, taken, colleague, body.sku),
    );
  }

  /** Sets the order aside in a bin; the shopper is told. */
  @Post(':number/ready')
  @HttpCode(200)
  async setAside(
    @Param('number') number: string,
    @Body() body: BinDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<StaffOrderDto> {
    return this.command({ number, colleague, request, accepted }, (tx, taken) =>
      this.picking.setAside(tx, taken, colleague, body.bin),
    );
  }

  /** Takes the order out of its bin again. */
  @Post(':number/ready/undo')
  @HttpCode(200)
  async undoSetAside(
    @Param('number') number: string,
    @Body() _: NoWordsDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<StaffOrderDto> {
    return this.command({ number, colleague, request, accepted }, (tx, taken) =>
      this.picking.undoSetAside(tx, taken, colleague),
    );
  }

  /** Cancels at the wish of the shopper. */
  @Post(':number/cancellation')
  @HttpCode(200)
  async cancel(
    @Param('number') number: string,
    @Body() body: ReasonDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<StaffOrderDto> {
    return this.command({ number, colleague, request, accepted }, (tx, taken) =>
      this.lives.cancel(tx, taken, actorOf(colleague), body.reason),
    );
  }

  /** The shop cannot serve it. */
  @Post(':number/refusal')
  @HttpCode(200)
  async refuse(
    @Param('number') number: string,
    @Body() body: ReasonDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<StaffOrderDto> {
    return this.command({ number, colleague, request, accepted }, (tx, taken) =>
      this.lives.refuse(tx, taken, actorOf(colleague), body.reason),
    );
  }

  /** The shopper is in the shop. */
  @Post(':number/check-in')
  @HttpCode(200)
  async checkIn(
    @Param('number') number: string,
    @Body() _: NoWordsDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<StaffOrderDto> {
    return this.command({ number, colleague, request, accepted }, (tx, taken) =>
      this.lives.checkIn(tx, taken, actorOf(colleague)),
    );
  }

  /** One open day more, once. */
  @Post(':number/extension')
  @HttpCode(200)
  async extend(
    @Param('number') number: string,
    @Body() _: NoWordsDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<StaffOrderDto> {
    return this.command({ number, colleague, request, accepted }, (tx, taken) =>
      this.lives.extend(tx, taken, actorOf(colleague)),
    );
  }

  /** Records what was found, or that it was not. */
  @Post(':number/picks')
  @HttpCode(200)
  async pick(
    @Param('number') number: string,
    @Body() body: PickDto,
    @Keyed() request: KeyedRequest,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<StaffOrderDto> {
    const { sku, quantity, missing, reason } = body;
    if (missing !== undefined && !reason?.trim()) refuse('reason-required');
    return this.command({ number, colleague, request, accepted }, (tx, taken) =>
      missing === undefined
        ? this.picking.pick(tx, taken, colleague, sku, quantity ?? 1)
        : this.picking.miss(tx, taken, colleague, { sku, missing, reason: reason ?? '' }),
    );
  }

  /** Carries a command out and answers the order as the colleague sees it then. */
  private async command(
    { number, colleague, request, accepted }: Commanded,
    act: Parameters<StaffOrdersService['command']>[3],
  ): Promise<StaffOrderDto> {
    const order = await this.orders.command(number, colleague, request, act);
    return this.views.detail(order, colleague, localeOf(accepted));
  }
}

/** Which order is meant, by whom, under which key, and in which language the answer is read. */
interface Commanded {
  readonly number: string;
  readonly colleague: ShopColleague;
  readonly request: KeyedRequest;
  readonly accepted: string | undefined;
}
