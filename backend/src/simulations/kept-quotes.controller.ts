import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Answers } from '../platform/answers.js';
import { refuse } from '../platform/problems.js';
import { QuoteDocumentDto } from '../quotes/quotes.dto.js';
import { KeptQuotes } from './kept-quotes.service.js';

const HASH = /^[0-9a-f]{64}$/;

@ApiTags('Everyone')
@Controller('api/v1/quotes')
export class KeptQuotesController {
  constructor(private readonly kept: KeptQuotes) {}

  /** The document behind an order, a message or a receipt: the very bytes whose SHA-256 is the hash. */
  @Get(':hash')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOkResponse({ type: QuoteDocumentDto })
  @Answers('not-found', 'document-damaged')
  text(@Param('hash') hash: string): Promise<string> {
    return HASH.test(hash) ? this.kept.text(hash) : refuse('not-found');
  }
}
