import { Readable } from 'node:stream';
import { Controller, Get, Headers, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Answers } from '../platform/answers.js';
import { authoredInstant } from '../platform/civil-instants.js';
import { Config } from '../platform/config.js';
import { FreshlyProven } from '../platform/freshly-proven.js';
import { localeOf } from '../platform/locale.js';
import { fileOf, TakesFiles } from '../platform/raw-bodies.js';
import { type Colleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { PriceBatchViews } from './price-batch-views.service.js';
import { PriceHistories } from './price-histories.service.js';
import { PriceImports } from './price-imports.service.js';
import {
  EvidenceQuery,
  PriceHistoryDto,
  PriceImportDto,
  PriceImportQuery,
  PriorPriceEvidenceDto,
} from './price-tables.dto.js';
import { PriceTables } from './price-tables.service.js';

const MOST_BYTES = 8_000_000;
const language = 'accept-language';

@ApiTags('Head office')
@Controller('api/v1/head-office/prices')
@StaffOnly('head-office')
export class PriceTablesController {
  constructor(
    private readonly imports: PriceImports,
    private readonly tables: PriceTables,
    private readonly histories: PriceHistories,
    private readonly views: PriceBatchViews,
    private readonly config: Config,
  ) {}

  /**
   * Reads a file of prices: an article and a price a row, a floor if it has one. Says every fault by its row; a clean
   * file becomes a draft, unless `dryRun` only asks.
   */
  @Post('import')
  @HttpCode(200)
  @TakesFiles('text/csv')
  @ApiConsumes('text/csv')
  @Answers('invalid-field', 'in-the-past', 'skipped-hour', 'payload-too-large', 'unsupported-media-type')
  async import(
    @Query() { name, effectiveAt, isAnnounced, dryRun: isDryRun = false }: PriceImportQuery,
    @Req() http: FastifyRequest,
    @SignedIn() by: Colleague,
  ): Promise<PriceImportDto> {
    const bytes = await fileOf(http, MOST_BYTES);
    const { batch, ...told } = await this.imports.import(
      bytes,
      { name, effectiveAt, isAnnounced, isDryRun },
      by,
    );
    return batch === undefined ? told : { ...told, batch: await this.views.one(batch, by.staffId) };
  }

  /** The price of every article that is sold, as a table. */
  @Get('list.csv')
  @FreshlyProven()
  @ApiProduces('text/csv')
  list(@Headers(language) accepted?: string): StreamableFile {
    return tableOf('prices.csv', this.tables.list(localeOf(accepted)));
  }

  /** The lines of a batch as a table. */
  @Get(':id/lines.csv')
  @FreshlyProven()
  @ApiProduces('text/csv')
  @Answers('not-found')
  async lines(@Param('id') id: string, @Headers(language) accepted?: string): Promise<StreamableFile> {
    const batch = await this.views.fresh(id);
    return tableOf(`prices-${id}.csv`, this.tables.batch(batch, localeOf(accepted)));
  }

  /** Every price an article had or will have, with who decided it. */
  @Get(':sku/history')
  @Answers('not-found')
  history(@Param('sku') sku: string, @Headers(language) accepted?: string): Promise<PriceHistoryDto> {
    return this.histories.history(sku, localeOf(accepted));
  }

  /** The prior price of an article and every public price that it was found in. */
  @Get(':sku/evidence')
  @Answers('not-found', 'invalid-field')
  evidence(
    @Param('sku') sku: string,
    @Query() { at }: EvidenceQuery,
    @Headers(language) accepted?: string,
  ): Promise<PriorPriceEvidenceDto> {
    return this.histories.evidence(sku, this.asked(at), localeOf(accepted));
  }

  /** The same as a table. */
  @Get(':sku/evidence.csv')
  @ApiProduces('text/csv')
  @Answers('not-found', 'invalid-field')
  async evidenceTable(
    @Param('sku') sku: string,
    @Query() { at }: EvidenceQuery,
    @Headers(language) accepted?: string,
  ): Promise<StreamableFile> {
    const locale = localeOf(accepted);
    // Asked for once before the first byte, so that a refusal is an answer and not a broken file.
    await this.histories.evidence(sku, this.asked(at), locale);
    return tableOf('prior-price.csv', this.tables.evidence(sku, this.asked(at), locale));
  }

  private asked(at: string | undefined): Date | undefined {
    return at === undefined ? undefined : authoredInstant(at, this.config.zone, 'at');
  }
}

function tableOf(name: string, pieces: AsyncIterable<string>): StreamableFile {
  return new StreamableFile(Readable.from(pieces, { objectMode: false }), {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${name}"`,
  });
}
