import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../platform/answers.js';
import { FreshlyProven } from '../platform/freshly-proven.js';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { type Colleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { PriceBatchAuthoring } from './price-batch-authoring.service.js';
import { PriceBatchDecisions } from './price-batch-decisions.service.js';
import { PriceBatchImpact } from './price-batch-impact.service.js';
import { PriceBatchLines } from './price-batch-lines.service.js';
import { PriceBatchViews } from './price-batch-views.service.js';
import {
  ApprovalDto,
  NothingDto,
  PriceBatchChangeDto,
  PriceBatchDetailDto,
  PriceBatchDto,
  PriceBatchesQuery,
  PriceBatchImpactDto,
  PriceBatchPageDto,
  PriceBatchQuery,
  PriceBatchRequestDto,
  PriceLinesChangeDto,
  RefusalDto,
  ReversalDto,
} from './price-batches.dto.js';

const PAGE = 50;

@ApiTags('Head office')
@Controller('api/v1/head-office/prices')
@StaffOnly('head-office')
export class PriceBatchesController {
  constructor(
    private readonly authoring: PriceBatchAuthoring,
    private readonly lines: PriceBatchLines,
    private readonly decisions: PriceBatchDecisions,
    private readonly views: PriceBatchViews,
    private readonly impact: PriceBatchImpact,
  ) {}

  /** Batches of prices, the latest first. */
  @Get()
  list(@Query() { state, cursor }: PriceBatchesQuery, @SignedIn() by: Colleague): Promise<PriceBatchPageDto> {
    return this.views.list(state, cursor, by.staffId);
  }

  /**
   * New prices from an instant on, in every channel and shop. Small and gentle changes without conflict are approved
   * at once; others wait as `proposed` for a second person. `draft` keeps them to oneself.
   */
  @Post()
  @FreshlyProven()
  @Answers('invalid-field', 'unknown-sku', 'duplicate-sku', 'in-the-past', 'skipped-hour', 'nothing-left')
  async create(
    @Body() body: PriceBatchRequestDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<PriceBatchDto> {
    return this.views.one(await this.authoring.create(request, body, by), by.staffId);
  }

  /** A batch with a page of its lines, each checked against the books of now. */
  @Get(':id')
  @Answers('not-found')
  show(
    @Param('id') id: string,
    @Query() { show: filter = 'all', limit = PAGE, cursor }: PriceBatchQuery,
    @SignedIn() by: Colleague,
    @Headers('accept-language') language?: string,
  ): Promise<PriceBatchDetailDto> {
    return this.views.detail(id, { filter, cursor, limit }, by.staffId, localeOf(language));
  }

  /** What a batch changes around it: reservations at the promised price, labels to print, promotions that go on. */
  @Get(':id/impact')
  @Answers('not-found')
  async effects(
    @Param('id') id: string,
    @Headers('accept-language') language?: string,
  ): Promise<PriceBatchImpactDto> {
    return this.impact.of(await this.views.fresh(id), localeOf(language));
  }

  /** Changes what is not decided yet; `lines` takes the place of all of them. */
  @Patch(':id')
  @Answers(
    ...(['not-found', 'invalid-field', 'unknown-sku', 'duplicate-sku'] as const),
    ...(['in-the-past', 'skipped-hour', 'already-decided'] as const),
  )
  async change(
    @Param('id') id: string,
    @Body() body: PriceBatchChangeDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<PriceBatchDto> {
    return this.views.one(await this.authoring.change(request, id, body, by), by.staffId);
  }

  /**
   * Corrects single lines of what is not decided yet: `set` adds articles or changes their prices, `remove` takes them
   * out; the answer's counts are those of the batch as it is checked then.
   */
  @Patch(':id/lines')
  @Answers(
    ...(['not-found', 'invalid-field', 'unknown-sku', 'duplicate-sku'] as const),
    ...(['already-decided', 'changed-meanwhile', 'nothing-left'] as const),
  )
  async changeLines(
    @Param('id') id: string,
    @Body() body: PriceLinesChangeDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<PriceBatchDto> {
    return this.views.one(await this.lines.change(request, id, body, by), by.staffId);
  }

  /** Submits a draft. */
  @Post(':id/proposal')
  @FreshlyProven()
  @HttpCode(200)
  @Answers('not-found', 'already-decided', 'in-the-past', 'nothing-left')
  async propose(
    @Param('id') id: string,
    @Body() _: NothingDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<PriceBatchDto> {
    await this.decisions.propose(request, id, by);
    return this.views.one(id, by.staffId);
  }

  /** Has a proposed batch take effect: somebody who wrote nothing in it does. */
  @Post(':id/approval')
  @FreshlyProven()
  @HttpCode(200)
  @Answers('not-found', 'already-decided', 'own-proposal', 'price-conflicts', 'in-the-past', 'nothing-left')
  async approve(
    @Param('id') id: string,
    @Body() { comment }: ApprovalDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<PriceBatchDto> {
    await this.decisions.approve(request, id, by, comment);
    return this.views.one(id, by.staffId);
  }

  /** Ends a proposal, with the reason. */
  @Post(':id/refusal')
  @HttpCode(200)
  @Answers('not-found', 'already-decided')
  async refuse(
    @Param('id') id: string,
    @Body() { comment }: RefusalDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<PriceBatchDto> {
    await this.decisions.refuse(request, id, by, comment);
    return this.views.one(id, by.staffId);
  }

  /** Takes a draft or a proposal back. */
  @Post(':id/withdrawal')
  @HttpCode(200)
  @Answers('not-found', 'already-decided')
  async withdraw(
    @Param('id') id: string,
    @Body() _: NothingDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<PriceBatchDto> {
    await this.decisions.withdraw(request, id, by);
    return this.views.one(id, by.staffId);
  }

  /** Sets the lines in conflict aside, so that the others can be approved. */
  @Post(':id/conflicts/removal')
  @HttpCode(200)
  @Answers('not-found', 'already-decided')
  async setAside(
    @Param('id') id: string,
    @Body() _: NothingDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<PriceBatchDto> {
    await this.decisions.setConflictsAside(request, id, by);
    return this.views.one(id, by.staffId);
  }

  /** A new batch that brings the former prices of an approved one back. */
  @Post(':id/reversal')
  @FreshlyProven()
  @Answers('not-found', 'already-decided', 'in-the-past', 'skipped-hour', 'nothing-left')
  async reverse(
    @Param('id') id: string,
    @Body() body: ReversalDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<PriceBatchDto> {
    return this.views.one(await this.authoring.reverse(request, id, body, by), by.staffId);
  }
}
