import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  UseInterceptors,
} from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { OrderView } from '@passerelle/shared/api/orders';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { RateLimits } from '../platform/rate-limits.js';
import { TokenGuesses } from '../platform/token-guesses.js';
import { MessagesService } from './messages.service.js';
import { ContactProofDto, FindOrderDto, TokenQuery } from './order-links.dto.js';
import { OrderLinksService } from './order-links.service.js';

const SEARCHES = { hits: 10, windowSeconds: 600 };
const SEARCHES_PER_CONTACT = { hits: 3, windowSeconds: 600 };

@ApiTags('Orders')
@UseInterceptors(TokenGuesses)
@Controller('api/v1/orders')
export class OrderLinksController {
  constructor(
    private readonly links: OrderLinksService,
    private readonly messages: MessagesService,
    private readonly limits: RateLimits,
  ) {}

  /** Sends the links of somebody's orders again; the answer is the same whether there are any. */
  @Post('search')
  @HttpCode(202)
  async find(@Body() { contact, number }: FindOrderDto, @Req() request: FastifyRequest): Promise<object> {
    await this.limits.perAddress('orders-search', request, SEARCHES);
    await this.limits.guess('orders-search-contact', contact.trim().toLowerCase(), SEARCHES_PER_CONTACT);
    await this.messages.sendLinks(contact, number);
    return {};
  }

  /** Verifies the e-mail address or phone that a message went to; `proof` stands in its link. */
  @Post(':number/contact-confirmation')
  @HttpCode(200)
  confirm(
    @Param('number') number: string,
    @Body() { proof }: ContactProofDto,
    @Keyed() request: KeyedRequest,
    @Headers('authorization') token?: string,
    @Headers('accept-language') language?: string,
  ): Promise<OrderView> {
    return this.links.confirm(number, tokenIn(token), proof, request, localeOf(language));
  }

  /** When to collect, for a calendar. */
  @Get(':number/calendar.ics')
  @ApiProduces('text/calendar')
  async calendar(
    @Param('number') number: string,
    @Query() { token }: TokenQuery,
    @Res() reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ): Promise<void> {
    const { name, text } = await this.links.calendar(number, token, localeOf(language));
    reply
      .headers({
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex',
      })
      .send(text);
  }
}

/** The token of an `Authorization: Tracking <token>` header. */
function tokenIn(header: string | undefined): string | undefined {
  return /^tracking (\S+)$/i.exec(header ?? '')?.[1];
}
