import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../platform/answers.js';
import { Idempotency, Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { fileOf, TakesFiles } from '../platform/raw-bodies.js';
import { type Colleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { ProductExports } from './product-exports.service.js';
import { ApplyImportDto, ProductImportDto, SendImportQuery } from './product-imports.dto.js';
import { ProductImports } from './product-imports.service.js';

const MOST_BYTES = 12_000_000;

@ApiTags('Head office')
@Controller('api/v1/head-office')
@StaffOnly('head-office')
export class ProductImportsController {
  constructor(
    private readonly imports: ProductImports,
    private readonly exports: ProductExports,
    private readonly idempotency: Idempotency,
  ) {}

  /** Reads a file of products (CSV or TSV, at most 20,000 rows) and tells what would come of it; nothing is changed. */
  @Post('product-imports')
  @HttpCode(200)
  @TakesFiles('text/csv', 'text/tab-separated-values')
  @ApiConsumes('text/csv', 'text/tab-separated-values')
  @Answers('invalid-field', 'payload-too-large')
  async read(
    @SignedIn() by: Colleague,
    @Query() { id, name = '' }: SendImportQuery,
    @Req() request: FastifyRequest,
  ): Promise<ProductImportDto> {
    return this.imports.read(by, id, name, await fileOf(request, MOST_BYTES));
  }

  /** How far a file is, its faults row by row, and what would come of it. */
  @Get('product-imports/:id')
  @Answers('not-found')
  report(@Param('id', ParseUUIDPipe) id: string): Promise<ProductImportDto> {
    return this.imports.report(id);
  }

  /** Takes the whole file over, or nothing of it. */
  @Post('product-imports/:id/application')
  @HttpCode(200)
  @Answers('not-found', 'import-faulty')
  apply(
    @Keyed() keyed: KeyedRequest,
    @SignedIn() by: Colleague,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() _: ApplyImportDto,
  ): Promise<ProductImportDto> {
    return this.idempotency.once(keyed, (tx) => this.imports.apply(tx, by, id));
  }

  /** Every article as a file of the form that can be read in. */
  @Get('products/export.csv')
  async export(@Res() reply: FastifyReply): Promise<void> {
    await reply
      .headers({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="products.csv"',
        'cache-control': 'no-store',
      })
      .send(Readable.from(this.exports.file()));
  }
}
