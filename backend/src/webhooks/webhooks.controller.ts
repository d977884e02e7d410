import { Body, Controller, Delete, Get, Header, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../platform/answers.js';
import { FreshlyProven } from '../platform/freshly-proven.js';
import { IdParam } from '../platform/id-param.js';
import { Idempotency, Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { type Colleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { Deliveries } from './deliveries.service.js';
import { Subscriptions } from './subscriptions.service.js';
import {
  DeliveriesQuery,
  EmptyDto,
  NewWebhookDto,
  NewWebhookRequestDto,
  ReplayDto,
  ReplayedDto,
  WebhookChangeDto,
  WebhookDeliveryPageDto,
  WebhookDto,
  WebhookListDto,
} from './webhooks.dto.js';

/** Who is told what happens, and what came of telling them. */
@ApiTags('Head office integrations')
@Controller('api/v1/head-office/webhooks')
@StaffOnly('head-office')
export class WebhooksController {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly deliveries: Deliveries,
    private readonly idempotency: Idempotency,
  ) {}

  /** Every subscription, the newest first. */
  @Get()
  async list(): Promise<WebhookListDto> {
    return { items: await this.subscriptions.list(), nextCursor: null };
  }

  /** Makes a subscription; only this answer says its secret, so that it carries no idempotency key. */
  @Post()
  @Header('cache-control', 'no-store')
  @FreshlyProven()
  @Answers('invalid-field', 'unknown-store', 'webhook-target-refused', 'proof-needed')
  create(@SignedIn() by: Colleague, @Body() body: NewWebhookRequestDto): Promise<NewWebhookDto> {
    return this.subscriptions.create(by, body);
  }

  /** Holds messages back, or lets them go again. */
  @Patch(':id')
  @Answers('not-found', 'invalid-field')
  change(
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
    @Param('id', IdParam) id: string,
    @Body() { isPaused }: WebhookChangeDto,
  ): Promise<WebhookDto> {
    return this.idempotency.once(request, (tx) => this.subscriptions.pause(tx, by, id, isPaused));
  }

  /** Ends a subscription for good. */
  @Delete(':id')
  @HttpCode(204)
  @Answers('not-found')
  async end(
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
    @Param('id', IdParam) id: string,
  ): Promise<void> {
    await this.idempotency.once(request, (tx) => this.subscriptions.end(tx, by, id));
  }

  /** Every message to this receiver with its tries, the newest first. */
  @Get(':id/deliveries')
  @Answers('not-found', 'invalid-field')
  log(
    @Param('id', IdParam) id: string,
    @Query() { cursor, state }: DeliveriesQuery,
  ): Promise<WebhookDeliveryPageDto> {
    return this.deliveries.page(id, state, cursor);
  }

  /** Sends one message again, under the id it had. */
  @Post(':id/deliveries/:delivery/replay')
  @HttpCode(200)
  @Answers('not-found')
  replayOne(
    @Keyed() request: KeyedRequest,
    @Param('id', IdParam) id: string,
    @Param('delivery', IdParam) delivery: string,
    @Body() _: EmptyDto,
  ): Promise<ReplayedDto> {
    return this.idempotency.once(request, async (tx) => ({
      replayed: await this.deliveries.replayOne(tx, id, delivery),
    }));
  }

  /** Sends everything since an instant again, 10,000 messages at most. */
  @Post(':id/replay')
  @HttpCode(200)
  @Answers('not-found', 'invalid-field')
  replay(
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
    @Param('id', IdParam) id: string,
    @Body() { since, state }: ReplayDto,
  ): Promise<ReplayedDto> {
    const which = { since: new Date(since), ...(state && { state }) };
    return this.idempotency.once(request, async (tx) => ({
      replayed: await this.deliveries.replaySince(tx, by, id, which),
    }));
  }
}
