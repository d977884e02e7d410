import { Body, Controller, Header, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Answers } from '../platform/answers.js';
import { CodeGuesses } from './code-guesses.service.js';
import { quoteBytes } from './quote-bytes.js';
import { QuoteDto, QuoteRequestDto } from './quotes.dto.js';
import { QuotesService } from './quotes.service.js';

@ApiTags('Everyone')
@Controller('api/v1/quotes')
export class QuotesController {
  constructor(
    private readonly quotes: QuotesService,
    private readonly guesses: CodeGuesses,
  ) {}

  /** The price of a basket, its hash, and beside them why each rule applied or did not. */
  @Post()
  @HttpCode(200)
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOkResponse({ type: QuoteDto })
  @Answers('invalid-field', 'unknown-store', 'unknown-sku', 'too-many-lines', 'too-many-requests')
  async quote(@Body() request: QuoteRequestDto, @Req() http: FastifyRequest): Promise<Buffer> {
    const mayKnow = await this.guesses.mayKnow(http, request.codes);
    const quote = await this.quotes.quote(request);
    return quoteBytes(mayKnow ? quote : this.quotes.forStranger(quote));
  }
}
