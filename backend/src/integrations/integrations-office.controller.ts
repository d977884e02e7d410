import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  type StreamableFile,
} from '@nestjs/common';
import { ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import { tableKinds } from '@passerelle/shared/api/integrations';
import type { FastifyRequest } from 'fastify';
import { CustomerMatches } from '../customers/customer-matches.service.js';
import { Answers } from '../platform/answers.js';
import { FreshlyProven } from '../platform/freshly-proven.js';
import { IdParam } from '../platform/id-param.js';
import { Idempotency, Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { refuse } from '../platform/problems.js';
import { fileOf, TakesFiles } from '../platform/raw-bodies.js';
import { type Colleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { tableFile } from './feeds.controller.js';
import { FileFeeds } from './file-feeds.service.js';
import {
  CustomerMatchPageDto,
  FilePageDto,
  FileReportDto,
  FilesQuery,
  MatchDecidedDto,
  MatchDecisionDto,
  SendOfficeFileQuery,
} from './files.dto.js';
import { Tables } from './tables.service.js';

const MOST_FILE_BYTES = 12_000_000;

/** The room of integrations: files in and out, and people in doubt. */
@ApiTags('Head office integrations')
@Controller('api/v1/head-office/integrations')
@StaffOnly('head-office')
export class IntegrationsOfficeController {
  constructor(
    private readonly files: FileFeeds,
    private readonly tables: Tables,
    private readonly matches: CustomerMatches,
    private readonly idempotency: Idempotency,
  ) {}

  /** Files that were read, the newest first. */
  @Get('files')
  @Answers('invalid-field')
  list(@Query() { cursor }: FilesQuery): Promise<FilePageDto> {
    return this.files.list(cursor);
  }

  /** Reads a file row by row; a dry run only says what would come of it. */
  @Post('files')
  @HttpCode(200)
  @TakesFiles('text/csv', 'text/tab-separated-values')
  @ApiConsumes('text/csv', 'text/tab-separated-values')
  @Answers('invalid-field', 'payload-too-large', 'unsupported-media-type')
  async send(
    @SignedIn() by: Colleague,
    @Query() { id, kind, source, name = '', dryRun: isDryRun = false }: SendOfficeFileQuery,
    @Req() http: FastifyRequest,
  ): Promise<FileReportDto> {
    const bytes = await fileOf(http, MOST_FILE_BYTES);
    const file = { id, kind, fileName: name, sentBy: by.name, bytes };
    return this.files.read(file, { source, holder: { keyId: by.staffId, stores: null }, isDryRun });
  }

  /** What came of one file, row by row. */
  @Get('files/:id')
  @Answers('not-found')
  report(@Param('id', IdParam) id: string): Promise<FileReportDto> {
    return this.files.report(id);
  }

  /** Stock, prices, customers or orders as a table. */
  @Get('tables/:kind')
  @FreshlyProven()
  @ApiProduces('text/csv')
  table(@Param('kind') wanted: string): StreamableFile {
    const kind = tableKinds.find((each) => each === wanted);
    return kind ? tableFile(kind, this.tables.of(kind, null)) : refuse('not-found');
  }

  /** People of files who may be somebody we know, the oldest question first. */
  @Get('customer-matches')
  @Answers('invalid-field')
  people(@Query() { cursor }: FilesQuery): Promise<CustomerMatchPageDto> {
    return this.matches.page(cursor);
  }

  /** Decides whether it is somebody we know. */
  @Post('customer-matches/:id/decision')
  @HttpCode(200)
  @Answers('not-found', 'already-decided', 'invalid-field')
  decide(
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
    @Param('id', IdParam) id: string,
    @Body() body: MatchDecisionDto,
  ): Promise<MatchDecidedDto> {
    return this.idempotency.once(request, (tx) => this.matches.decide(tx, by, id, body));
  }
}
