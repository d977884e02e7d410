import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PromotionContent } from '@passerelle/shared/api/promotions';
import { Answers } from '../platform/answers.js';
import { authoredInstant } from '../platform/civil-instants.js';
import { Config } from '../platform/config.js';
import { FreshlyProven } from '../platform/freshly-proven.js';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { refuseField } from '../platform/problems.js';
import { type Colleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { PreFlightDto } from './pre-flights.dto.js';
import { PreFlights, preFlightView } from './pre-flights.service.js';
import { PromotionChoices } from './promotion-choices.service.js';
import { PromotionRequestDto } from './promotion-content.dto.js';
import {
  CalendarQuery,
  NoPromotionWordsDto,
  PromotionCalendarDto,
  PromotionChoicesDto,
  PromotionCommentDto,
  PromotionDto,
  PromotionPageDto,
  PromotionReasonDto,
  PromotionsQuery,
} from './promotion-drafts.dto.js';
import { PromotionLife } from './promotion-life.service.js';
import { PromotionViews } from './promotion-views.service.js';

const LONGEST_CALENDAR_MS = 400 * 86_400_000;

@ApiTags('Head office')
@Controller('api/v1/head-office/promotions')
@StaffOnly('head-office')
export class PromotionDraftsController {
  constructor(
    private readonly life: PromotionLife,
    private readonly views: PromotionViews,
    private readonly preFlights: PreFlights,
    private readonly choices: PromotionChoices,
    private readonly config: Config,
  ) {}

  /** Promotions, the latest beginning first, with what is used of their caps. */
  @Get()
  list(@Query() { state, q, cursor }: PromotionsQuery): Promise<PromotionPageDto> {
    return this.views.list(state, q === '' ? undefined : q, cursor);
  }

  /** What runs in a stretch of time of at most 400 days, and which of them meet on the same articles. */
  @Get('calendar')
  @Answers('invalid-field', 'skipped-hour')
  calendar(@Query() { from, to }: CalendarQuery): Promise<PromotionCalendarDto> {
    const { zone } = this.config;
    const begins = authoredInstant(from, zone, 'from');
    const ends = authoredInstant(to, zone, 'to');
    const lengthMs = ends.getTime() - begins.getTime();
    if (lengthMs <= 0 || lengthMs > LONGEST_CALENDAR_MS)
      refuseField('to', 'bad-period', 'to must come after from, by at most 400 days');
    return this.views.calendar(begins, ends);
  }

  /** What a form offers to choose from: brands, and the offers that run or are to run. */
  @Get('choices')
  choose(): PromotionChoicesDto {
    return this.choices.all();
  }

  /**
   * A new promotion: published at once where one person may decide it, else `proposed` until somebody else approves.
   * `draft` keeps it to oneself.
   */
  @Post()
  @FreshlyProven()
  @Answers('invalid-field', 'skipped-hour')
  async create(
    @Body() { draft = false, ...content }: PromotionRequestDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<PromotionDto> {
    return this.shown(await this.life.create(request, plain(content), draft, by), by);
  }

  @Get(':offer')
  @Answers('not-found')
  show(@Param('offer') offer: string, @SignedIn() by: Colleague): Promise<PromotionDto> {
    return this.shown(offer, by);
  }

  /**
   * Writes it anew. What runs is corrected: its version ends and the next one begins at this minute; what was promised
   * stays promised.
   */
  @Patch(':offer')
  @FreshlyProven()
  @Answers('not-found', 'invalid-field', 'skipped-hour', 'already-decided')
  async change(
    @Param('offer') offer: string,
    @Body() { draft = false, ...content }: PromotionRequestDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<PromotionDto> {
    return this.shown(await this.life.change(request, offer, plain(content), draft, by), by);
  }

  /** Submits a draft. */
  @Post(':offer/proposal')
  @FreshlyProven()
  @HttpCode(200)
  @Answers('not-found', 'already-decided', 'invalid-field')
  async propose(
    @Param('offer') offer: string,
    @Body() _: NoPromotionWordsDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<PromotionDto> {
    return this.shown(await this.life.propose(request, offer, by), by);
  }

  /** Publishes what somebody else proposed. */
  @Post(':offer/approval')
  @FreshlyProven()
  @HttpCode(200)
  @Answers('not-found', 'already-decided', 'own-proposal', 'invalid-field')
  async approve(
    @Param('offer') offer: string,
    @Body() { comment }: PromotionCommentDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<PromotionDto> {
    return this.shown(await this.life.approve(request, offer, by, comment), by);
  }

  /** Ends a proposal, with the reason. */
  @Post(':offer/refusal')
  @HttpCode(200)
  @Answers('not-found', 'already-decided')
  async refuse(
    @Param('offer') offer: string,
    @Body() { comment }: PromotionReasonDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<PromotionDto> {
    return this.shown(await this.life.refuse(request, offer, by, comment), by);
  }

  /** Takes a draft or a proposal back. */
  @Post(':offer/withdrawal')
  @HttpCode(200)
  @Answers('not-found', 'already-decided')
  async withdraw(
    @Param('offer') offer: string,
    @Body() _: NoPromotionWordsDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<PromotionDto> {
    return this.shown(await this.life.withdraw(request, offer, by), by);
  }

  /** Ends it at once, in every channel. */
  @Post(':offer/stop')
  @FreshlyProven()
  @HttpCode(200)
  @Answers('not-found', 'already-decided')
  async stop(
    @Param('offer') offer: string,
    @Body() { comment }: PromotionCommentDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<PromotionDto> {
    return this.shown(await this.life.stop(request, offer, by, comment), by);
  }

  /** Replays the last 30 days with and without what is being written; answers at once, ask again for the figures. */
  @Post(':offer/pre-flight')
  @HttpCode(202)
  @Answers('not-found', 'already-decided')
  async replay(
    @Param('offer') offer: string,
    @Body() _: NoPromotionWordsDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<PreFlightDto> {
    await this.life.ask(request, offer, by);
    return this.preFlight(offer);
  }

  /** The last pre-flight of what is being written, as far as it is. */
  @Get(':offer/pre-flight')
  @Answers('not-found')
  async preFlight(@Param('offer') offer: string): Promise<PreFlightDto> {
    const draft = await this.views.lastDraft(offer);
    return preFlightView(await this.preFlights.known(draft.id), draft.revision);
  }

  /** Ends one that runs. */
  @Post(':offer/pre-flight/cancellation')
  @HttpCode(200)
  @Answers('not-found')
  async cancel(@Param('offer') offer: string, @Body() _: NoPromotionWordsDto): Promise<PreFlightDto> {
    const draft = await this.views.lastDraft(offer);
    await this.preFlights.cancel(draft.id);
    return this.preFlight(offer);
  }

  private shown(offer: string, by: Colleague): Promise<PromotionDto> {
    return this.views.one(offer, by.staffId);
  }
}

/** Without the classes that read it, and without what was not said. */
function plain(content: PromotionContent): PromotionContent {
  return JSON.parse(JSON.stringify(content)) as PromotionContent;
}
