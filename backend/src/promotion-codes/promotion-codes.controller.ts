import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { Answers } from '../platform/answers.js';
import { FreshlyProven } from '../platform/freshly-proven.js';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { type Colleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { CodeBatches } from './code-batches.service.js';
import {
  CodeBatchDto,
  CodeBatchListDto,
  CodeBatchRequestDto,
  CodeDto,
  CodePageDto,
  CodesQuery,
  NoCodeWordsDto,
} from './promotion-codes.dto.js';
import { PromotionCodes } from './promotion-codes.service.js';

@ApiTags('Head office')
@Controller('api/v1/head-office/promotions/:offer/codes')
@StaffOnly('head-office')
export class PromotionCodesController {
  constructor(
    private readonly codes: PromotionCodes,
    private readonly codeBatches: CodeBatches,
  ) {}

  /** Codes of a promotion with what became of them. */
  @Get()
  @Answers('not-found')
  list(@Param('offer') offer: string, @Query() { q, cursor }: CodesQuery): Promise<CodePageDto> {
    return this.codes.codes(offer, q === '' ? undefined : q, cursor);
  }

  @Get('batches')
  @Answers('not-found')
  async batches(@Param('offer') offer: string): Promise<CodeBatchListDto> {
    return { items: await this.codeBatches.batches(offer) };
  }

  /** Has up to 100,000 single-use codes made; answers at once, `made` tells how far it is. */
  @Post('batches')
  @FreshlyProven()
  @HttpCode(202)
  @Answers('not-found', 'invalid-field')
  ask(
    @Param('offer') offer: string,
    @Body() body: CodeBatchRequestDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<CodeBatchDto> {
    return this.codeBatches.ask(request, offer, body, by);
  }

  @Get('batches/:id')
  @Answers('not-found')
  batch(@Param('offer') offer: string, @Param('id') id: string): Promise<CodeBatchDto> {
    return this.codeBatches.batch(offer, id);
  }

  /** The codes of a batch as a table. */
  @Get('batches/:id/codes.csv')
  @FreshlyProven()
  @ApiProduces('text/csv')
  @Answers('not-found')
  async table(
    @Param('offer') offer: string,
    @Param('id') id: string,
    @SignedIn() by: Colleague,
  ): Promise<StreamableFile> {
    const pieces = await this.codeBatches.takeOut(offer, id, by);
    return new StreamableFile(Readable.from(pieces, { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="codes-${offer}.csv"`,
    });
  }

  /** Has no code of a batch accepted any more. */
  @Post('batches/:id/stop')
  @FreshlyProven()
  @HttpCode(200)
  @Answers('not-found', 'already-decided')
  stopBatch(
    @Param('offer') offer: string,
    @Param('id') id: string,
    @Body() _: NoCodeWordsDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<CodeBatchDto> {
    return this.codeBatches.stopBatch(request, offer, id, by);
  }

  /** Has one code refused from now on. */
  @Post(':code/stop')
  @FreshlyProven()
  @HttpCode(200)
  @Answers('not-found')
  stop(
    @Param('offer') offer: string,
    @Param('code') code: string,
    @Body() _: NoCodeWordsDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<CodeDto> {
    return this.codes.stop(request, offer, code, by);
  }
}
