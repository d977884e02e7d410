import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  HttpCode,
  Post,
  Query,
  Res,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import type { FastifyReply } from 'fastify';
import { Answers } from '../platform/answers.js';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { TakesAnyForm } from '../platform/raw-bodies.js';
import { AnyShopper, KnowsShopper } from '../platform/shopper-only.js';
import type { Shopper } from '../platform/signed-in.js';
import { TokenGuesses } from '../platform/token-guesses.js';
import { PreferencesDto, PreferencesRequestDto, UnsubscribeQuery } from './preferences.dto.js';
import { Preferences } from './preferences.service.js';

/** How somebody wants to be written to: for whoever holds a message's link (`Authorization: Preferences TOKEN`), or is signed in. */
@ApiTags('Preferences')
@UseInterceptors(TokenGuesses)
@Controller('api/v1/preferences')
export class PreferencesController {
  constructor(private readonly preferences: Preferences) {}

  @Get()
  @KnowsShopper()
  @Header('cache-control', 'no-store')
  @Answers('not-signed-in', 'not-found')
  async show(
    @AnyShopper() shopper: Shopper | undefined,
    @Headers('authorization') token?: string,
  ): Promise<PreferencesDto> {
    return this.preferences.view(await this.preferences.holder(tokenIn(token), shopper));
  }

  /** Chooses the way of service messages, whether to be asked about collections, and each way of advertising. */
  @Post()
  @HttpCode(200)
  @KnowsShopper()
  @Answers('not-signed-in', 'not-found', 'invalid-field')
  async change(
    @AnyShopper() shopper: Shopper | undefined,
    @Body() body: PreferencesRequestDto,
    @Keyed() request: KeyedRequest,
    @Headers('authorization') token?: string,
  ): Promise<PreferencesDto> {
    return this.preferences.change(request, await this.preferences.holder(tokenIn(token), shopper), body);
  }

  /**
   * Ends advertising to the address that a message went to, as mail programs do in one click (RFC 8058): whoever posts to
   * this address of that message's header means it.
   */
  @Post('unsubscription')
  @HttpCode(204)
  @TakesAnyForm()
  @ApiBody({ schema: { type: 'object' }, required: false })
  @Answers('not-found')
  unsubscribe(@Query() { token }: UnsubscribeQuery): Promise<void> {
    return this.preferences.unsubscribe(token);
  }

  /** Somebody followed the same address by hand: the page with the switches. */
  @Get('unsubscription')
  page(
    @Query() { token }: UnsubscribeQuery,
    @Res() reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ): void {
    const path = storefrontPath(localeOf(language), 'preferences');
    reply
      .headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
      .redirect(`${path}?${new URLSearchParams({ t: token })}`, 303);
  }
}

/** The token of an `Authorization: Preferences <token>` header. */
function tokenIn(header: string | undefined): string | undefined {
  return /^preferences (\S+)$/i.exec(header ?? '')?.[1];
}
