import { Controller, Get, Headers, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { localeOf } from '../platform/locale.js';
import { StaffOnly } from '../platform/staff-only.js';
import { ContradictionList } from './contradiction-list.service.js';
import {
  ClosedContradictionsDto,
  ClosedContradictionsQuery,
  ContradictionsDto,
  OpenGapsDto,
} from './contradictions.dto.js';
import { Turns } from './turns.service.js';

const language = 'accept-language';
/** Whoever asks wants more than the usual look, and an answer within half a minute. */
const ASKED_PLACES = 120;

@ApiTags('Head office')
@Controller('api/v1/head-office/contradictions')
@StaffOnly('head-office')
export class ContradictionsController {
  constructor(
    private readonly list: ContradictionList,
    private readonly turns: Turns,
  ) {}

  /** Facts that surfaces tell differently, the last comparison, and the one that is under way. */
  @Get()
  page(@Headers(language) accepted?: string): Promise<ContradictionsDto> {
    return this.list.view(localeOf(accepted));
  }

  /** How many facts surfaces tell differently: for the bar of every room. */
  @Get('open')
  open(): Promise<OpenGapsDto> {
    return this.list.open();
  }

  /** What is over, the latest first. */
  @Get('closed')
  closed(
    @Query() { cursor, limit }: ClosedContradictionsQuery,
    @Headers(language) accepted?: string,
  ): Promise<ClosedContradictionsDto> {
    return this.list.closed(localeOf(accepted), cursor, limit);
  }

  /** Has everything compared now; answers at once, ask again for how far it is. */
  @Post('check')
  @HttpCode(202)
  async check(@Headers(language) accepted?: string): Promise<ContradictionsDto> {
    await this.turns.ask(ASKED_PLACES);
    return this.list.view(localeOf(accepted));
  }
}
