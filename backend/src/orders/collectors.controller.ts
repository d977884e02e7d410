import { Body, Controller, Get, Headers, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../platform/answers.js';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { TokenGuesses } from '../platform/token-guesses.js';
import { CollectionDto, NameCollectorDto, NamedCollectorDto } from './collectors.dto.js';
import { OrderCollectors } from './order-collectors.service.js';
import { NoWordsDto } from './orders.dto.js';

const language = 'accept-language';

@ApiTags('Orders')
@UseInterceptors(TokenGuesses)
@Controller('api/v1/orders/:number')
export class CollectorsController {
  constructor(private readonly collectors: OrderCollectors) {}

  /** Who may collect the order beside the shopper. */
  @Get('collector')
  show(
    @Param('number') number: string,
    @Headers('authorization') token?: string,
    @Headers(language) accepted?: string,
  ): Promise<NamedCollectorDto> {
    return this.collectors.show({ number, token, locale: localeOf(accepted) });
  }

  /** Names somebody who may collect it, with a code and a QR of their own; the one before may no more. */
  @Post('collector')
  @HttpCode(200)
  @Answers('state-does-not-allow')
  name(
    @Param('number') number: string,
    @Body() body: NameCollectorDto,
    @Keyed() request: KeyedRequest,
    @Headers('authorization') token?: string,
    @Headers(language) accepted?: string,
  ): Promise<NamedCollectorDto> {
    return this.collectors.name({ number, token, locale: localeOf(accepted) }, request, body);
  }

  /** Nobody but the shopper may collect it from now on. */
  @Post('collector/revocation')
  @HttpCode(200)
  @Answers('state-does-not-allow')
  revoke(
    @Param('number') number: string,
    @Body() _: NoWordsDto,
    @Keyed() request: KeyedRequest,
    @Headers('authorization') token?: string,
    @Headers(language) accepted?: string,
  ): Promise<NamedCollectorDto> {
    return this.collectors.revoke({ number, token, locale: localeOf(accepted) }, request);
  }

  /** The collection, to whoever was named for it: `Authorization: Collector <token>`. */
  @Get('collection')
  @Answers('collector-revoked')
  collection(
    @Param('number') number: string,
    @Headers('authorization') token?: string,
    @Headers(language) accepted?: string,
  ): Promise<CollectionDto> {
    return this.collectors.collection(number, token, localeOf(accepted));
  }
}
