import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { Controller, Get, Headers, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../platform/answers.js';
import { RateLimits } from '../platform/rate-limits.js';
import { LocalInventoryQuery, ProductFeedQuery } from './google-feeds.dto.js';
import { LocalInventoryFeed } from './local-inventory-feed.service.js';
import { ProductFeed } from './product-feed.service.js';

const TYPE = 'application/xml; charset=utf-8';
const HOURLY = { hits: 60, windowSeconds: 3_600 };

/** Files that search engines and marketplaces fetch: RSS 2.0 with the words of Google's product data specification. */
@ApiTags('Everyone')
@ApiProduces('application/xml')
@Controller('feeds/google')
export class GoogleFeedsController {
  constructor(
    private readonly products: ProductFeed,
    private readonly inventory: LocalInventoryFeed,
    private readonly limits: RateLimits,
  ) {}

  /** Every article that can be reserved, with its texts, picture and price. */
  @Get('products.xml')
  @Answers('invalid-field', 'too-many-requests')
  async productFile(
    @Query() { language = 'fr' }: ProductFeedQuery,
    @Headers('accept-encoding') accepted: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    await this.limits.perAddress('google-feed', request, HOURLY);
    return streamed(this.products.pieces(language), accepted, reply);
  }

  /** What each shop can promise of each article at this moment, its price there and how soon it can be fetched. */
  @Get('local-inventory.xml')
  @Answers('invalid-field', 'unknown-store', 'too-many-requests')
  async inventoryFile(
    @Query() { store }: LocalInventoryQuery,
    @Headers('accept-encoding') accepted: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    await this.limits.perAddress('google-feed', request, HOURLY);
    return streamed(this.inventory.pieces(store), accepted, reply);
  }
}

/** Sends pieces as they are made; figures are of now, so nobody keeps them. */
function streamed(pieces: AsyncGenerator<string>, accepted = '', reply: FastifyReply): StreamableFile {
  const text = Readable.from(pieces, { objectMode: false });
  reply.headers({ 'cache-control': 'no-store', vary: 'accept-encoding' });
  if (!/\bgzip\b/.test(accepted)) return new StreamableFile(text, { type: TYPE });
  reply.header('content-encoding', 'gzip');
  const zipped = createGzip();
  // A fault of either closes the other; the response ends with it.
  pipeline(text, zipped, () => undefined);
  return new StreamableFile(zipped, { type: TYPE });
}
