import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FileKind, TableKind } from '@passerelle/shared/api/integrations';
import type { FastifyRequest } from 'fastify';
import { Answers } from '../platform/answers.js';
import { fileOf, TakesFiles, TakesLongBodies } from '../platform/raw-bodies.js';
import { CustomerFeeds } from './customer-feeds.service.js';
import {
  BatchAnswerDto,
  CountBatchDto,
  CustomerBatchDto,
  MovementBatchDto,
  SaleBatchDto,
} from './entries.dto.js';
import { EntryBook, type Telling } from './entry-book.service.js';
import { FileFeeds } from './file-feeds.service.js';
import { FileReportDto, SendFileQuery } from './files.dto.js';
import { type KeyHolder, Program, refuseForeignSource } from './key-holder.js';
import { KeyOnly } from './key-only.js';
import { SaleFeeds } from './sale-feeds.service.js';
import { StockFeeds } from './stock-feeds.service.js';
import { Tables } from './tables.service.js';

const MOST_BATCH_BYTES = 2_000_000;
const MOST_FILE_BYTES = 12_000_000;

/**
 * What other programs tell and take. No idempotency keys here: every entry names itself, and is applied once however
 * often it is sent.
 */
@ApiTags('Integrations')
@Controller('api/v1/integrations')
export class FeedsController {
  constructor(
    private readonly book: EntryBook,
    private readonly stock: StockFeeds,
    private readonly saleFeeds: SaleFeeds,
    private readonly customerFeeds: CustomerFeeds,
    private readonly files: FileFeeds,
    private readonly tables: Tables,
  ) {}

  /** Sales of another till: units leave the book as of their time, receipts stand in the buyers' histories. */
  @Post('sales')
  @HttpCode(200)
  @KeyOnly('sales:write')
  @TakesLongBodies(MOST_BATCH_BYTES)
  @Answers('invalid-field', 'api-key-needed', 'not-found', 'payload-too-large', 'too-many-requests')
  sales(@Program() holder: KeyHolder, @Body() { source, entries }: SaleBatchDto): Promise<BatchAnswerDto> {
    return this.book.tell(this.saleFeeds.sales, entries, telling(holder, source));
  }

  /** Deliveries, losses and other movements, as of their time and in any order. */
  @Post('stock-movements')
  @HttpCode(200)
  @KeyOnly('movements:write')
  @TakesLongBodies(MOST_BATCH_BYTES)
  @Answers('invalid-field', 'api-key-needed', 'not-found', 'payload-too-large', 'too-many-requests')
  movements(
    @Program() holder: KeyHolder,
    @Body() { source, entries }: MovementBatchDto,
  ): Promise<BatchAnswerDto> {
    return this.book.tell(this.stock.movements, entries, telling(holder, source));
  }

  /** Counts, as of their time: what moved since stays. */
  @Post('stock-counts')
  @HttpCode(200)
  @KeyOnly('counts:write')
  @TakesLongBodies(MOST_BATCH_BYTES)
  @Answers('invalid-field', 'api-key-needed', 'not-found', 'payload-too-large', 'too-many-requests')
  counts(@Program() holder: KeyHolder, @Body() { source, entries }: CountBatchDto): Promise<BatchAnswerDto> {
    return this.book.tell(this.stock.counts, entries, telling(holder, source));
  }

  /** People: recognised by verified addresses, put before a person in doubt. */
  @Post('customers')
  @HttpCode(200)
  @KeyOnly('customers:write')
  @TakesLongBodies(MOST_BATCH_BYTES)
  @Answers('invalid-field', 'api-key-needed', 'not-found', 'payload-too-large', 'too-many-requests')
  customers(
    @Program() holder: KeyHolder,
    @Body() { source, entries }: CustomerBatchDto,
  ): Promise<BatchAnswerDto> {
    return this.customerFeeds.tell(entries, telling(holder, source));
  }

  /** A file of sales. */
  @Post('sales.csv')
  @HttpCode(200)
  @KeyOnly('sales:write')
  @TakesFiles('text/csv')
  @ApiConsumes('text/csv')
  @Answers('invalid-field', 'api-key-needed', 'not-found', 'payload-too-large', 'unsupported-media-type')
  salesFile(@Program() holder: KeyHolder, @Query() query: SendFileQuery, @Req() http: FastifyRequest) {
    return this.file('sales', holder, query, http);
  }

  /** A file of movements. */
  @Post('stock-movements.csv')
  @HttpCode(200)
  @KeyOnly('movements:write')
  @TakesFiles('text/csv')
  @ApiConsumes('text/csv')
  @Answers('invalid-field', 'api-key-needed', 'not-found', 'payload-too-large', 'unsupported-media-type')
  movementsFile(@Program() holder: KeyHolder, @Query() query: SendFileQuery, @Req() http: FastifyRequest) {
    return this.file('stock-movements', holder, query, http);
  }

  /** A file of counts. */
  @Post('stock-counts.csv')
  @HttpCode(200)
  @KeyOnly('counts:write')
  @TakesFiles('text/csv')
  @ApiConsumes('text/csv')
  @Answers('invalid-field', 'api-key-needed', 'not-found', 'payload-too-large', 'unsupported-media-type')
  countsFile(@Program() holder: KeyHolder, @Query() query: SendFileQuery, @Req() http: FastifyRequest) {
    return this.file('stock-counts', holder, query, http);
  }

  /** A file of people. */
  @Post('customers.csv')
  @HttpCode(200)
  @KeyOnly('customers:write')
  @TakesFiles('text/csv')
  @ApiConsumes('text/csv')
  @Answers('invalid-field', 'api-key-needed', 'not-found', 'payload-too-large', 'unsupported-media-type')
  customersFile(@Program() holder: KeyHolder, @Query() query: SendFileQuery, @Req() http: FastifyRequest) {
    return this.file('customers', holder, query, http);
  }

  /** A file of reservations that another program took; each is placed like one of a shopper. */
  @Post('orders.csv')
  @HttpCode(200)
  @KeyOnly('orders:write')
  @TakesFiles('text/csv')
  @ApiConsumes('text/csv')
  @Answers('invalid-field', 'api-key-needed', 'not-found', 'payload-too-large', 'unsupported-media-type')
  ordersFile(@Program() holder: KeyHolder, @Query() query: SendFileQuery, @Req() http: FastifyRequest) {
    return this.file('orders', holder, query, http);
  }

  /** Stock of the shops of the key. */
  @Get('stock.csv')
  @KeyOnly('stock:read')
  @ApiProduces('text/csv')
  @Answers('api-key-needed', 'not-found', 'too-many-requests')
  stockTable(@Program() { stores }: KeyHolder): StreamableFile {
    return this.table('stock', stores);
  }

  /** The price of every article that is sold. */
  @Get('prices.csv')
  @KeyOnly('prices:read')
  @ApiProduces('text/csv')
  @Answers('api-key-needed', 'not-found', 'too-many-requests')
  pricesTable(): StreamableFile {
    return this.table('prices', null);
  }

  /** Customers with their addresses. */
  @Get('customers.csv')
  @KeyOnly('customers:read')
  @ApiProduces('text/csv')
  @Answers('api-key-needed', 'not-found', 'too-many-requests')
  customersTable(): StreamableFile {
    return this.table('customers', null);
  }

  /** Orders of the shops of the key, line by line, without who they are for. */
  @Get('orders.csv')
  @KeyOnly('orders:read')
  @ApiProduces('text/csv')
  @Answers('api-key-needed', 'not-found', 'too-many-requests')
  ordersTable(@Program() { stores }: KeyHolder): StreamableFile {
    return this.table('orders', stores);
  }

  private async file(
    kind: FileKind,
    holder: KeyHolder,
    { id, source, name = '', dryRun: isDryRun = false }: SendFileQuery,
    http: FastifyRequest,
  ): Promise<FileReportDto> {
    const told = { ...telling(holder, source), isDryRun };
    const bytes = await fileOf(http, MOST_FILE_BYTES);
    return this.files.read({ id, kind, fileName: name, sentBy: holder.name, bytes }, told);
  }

  private table(kind: TableKind, stores: readonly string[] | null): StreamableFile {
    return tableFile(kind, this.tables.of(kind, stores));
  }
}

/** A table as an answer that is sent piece by piece. */
export function tableFile(kind: TableKind, pieces: AsyncIterable<string>): StreamableFile {
  return new StreamableFile(Readable.from(pieces, { objectMode: false }), {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${kind}.csv"`,
  });
}

function telling(holder: KeyHolder, source: string): Telling {
  refuseForeignSource(holder, source);
  return { source, holder };
}
