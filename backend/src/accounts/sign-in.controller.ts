import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  Headers,
  HttpCode,
  Param,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../platform/answers.js';
import { Config } from '../platform/config.js';
import { clearCookie, readCookie, setCookie } from '../platform/cookies.js';
import { deviceOf } from '../platform/device.js';
import { localeOf } from '../platform/locale.js';
import { RateLimits } from '../platform/rate-limits.js';
import { AnyShopper, KnowsShopper } from '../platform/shopper-only.js';
import { SHOPPER_COOKIE, SHOPPER_SESSION_DAYS, ShopperSessions } from '../platform/shopper-sessions.js';
import type { Shopper } from '../platform/signed-in.js';
import { AccountService } from './account.service.js';
import {
  CodeDto,
  ContactDto,
  LinkDto,
  PasskeyAnswerDto,
  PasskeyQuestionDto,
  PasswordSignInDto,
  ShopperSessionDto,
  SignInBegunDto,
} from './accounts.dto.js';
import { siteOf } from './domain/site.js';
import { Passkeys } from './passkeys.service.js';
import { SignInService, type Visitor } from './sign-in.service.js';

const BEGINNINGS = { hits: 30, windowSeconds: 900 };
const TRIES = { hits: 100, windowSeconds: 900 };

/** How shoppers come in and go out. */
@ApiTags('Account')
@Controller('api/v1/account')
export class SignInController {
  constructor(
    private readonly signIns: SignInService,
    private readonly passkeys: Passkeys,
    private readonly accounts: AccountService,
    private readonly sessions: ShopperSessions,
    private readonly limits: RateLimits,
    private readonly config: Config,
  ) {}

  /** Sends a code or a link to an address; the answer is the same whoever holds it. */
  @Post('sign-in')
  @HttpCode(202)
  @Answers('invalid-field', 'contact-needs-email', 'too-many-requests')
  async begin(
    @Body() { contact }: ContactDto,
    @Req() request: FastifyRequest,
    @Headers('accept-language') language?: string,
  ): Promise<SignInBegunDto> {
    await this.limits.perAddress('shopper-sign-in', request, BEGINNINGS);
    return this.signIns.begin(contact, localeOf(language));
  }

  /** Signs in by the code that was sent; the session is in the cookie of the answer. */
  @Post('sign-in/:attempt/code')
  @HttpCode(200)
  @Answers('wrong-code', 'sign-in-over', 'too-many-requests')
  async byCode(
    @Param('attempt') attempt: string,
    @Body() { code }: CodeDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShopperSessionDto> {
    await this.limits.perAddress('shopper-tries', request, TRIES);
    return this.enter(request, reply, await this.signIns.byCode(attempt, code, visitorOf(request)));
  }

  /** Signs in by the words of a link; the page of the link only shows the button that asks for this. */
  @Post('sign-in/link')
  @HttpCode(200)
  @KnowsShopper()
  @Answers('sign-in-over', 'too-many-requests')
  async byLink(
    @Body() { token }: LinkDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @AnyShopper() shopper: Shopper | undefined,
  ): Promise<ShopperSessionDto> {
    await this.limits.perAddress('shopper-tries', request, TRIES);
    return this.enter(request, reply, await this.signIns.byLink(token, visitorOf(request), shopper));
  }

  @Post('sign-in/password')
  @HttpCode(200)
  @Answers('wrong-credentials', 'invalid-field', 'too-many-requests')
  async byPassword(
    @Body() { contact, password }: PasswordSignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShopperSessionDto> {
    await this.limits.perAddress('shopper-tries', request, TRIES);
    return this.enter(request, reply, await this.signIns.byPassword(contact, password, visitorOf(request)));
  }

  /** A question for whichever passkey of this site the browser has. */
  @Post('sign-in/passkey-question')
  @HttpCode(200)
  @Answers('too-many-requests')
  async askPasskey(@Req() request: FastifyRequest): Promise<PasskeyQuestionDto> {
    await this.limits.perAddress('shopper-tries', request, TRIES);
    return this.passkeys.askAnyone(siteOf(request, this.config.publicUrl));
  }

  @Post('sign-in/passkey')
  @HttpCode(200)
  @Answers('passkey-refused', 'too-many-requests')
  async byPasskey(
    @Body() { question, answer }: PasskeyAnswerDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShopperSessionDto> {
    await this.limits.perAddress('shopper-tries', request, TRIES);
    const site = siteOf(request, this.config.publicUrl);
    return this.enter(request, reply, await this.passkeys.enter(question, answer, site, visitorOf(request)));
  }

  /** Who is signed in here, and what forms may fill in for them; guests are told that they are. */
  @Get('session')
  @Header('cache-control', 'no-store')
  @KnowsShopper()
  who(@AnyShopper() shopper: Shopper | undefined): Promise<ShopperSessionDto> {
    return this.accounts.who(shopper);
  }

  /** Signs out here; without a session nothing happens. */
  @Delete('session')
  @HttpCode(204)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const secret = readCookie(request, SHOPPER_COOKIE);
    if (secret) await this.sessions.end(secret);
    clearCookie(request, reply, SHOPPER_COOKIE);
  }

  private async enter(
    request: FastifyRequest,
    reply: FastifyReply,
    secret: string,
  ): Promise<ShopperSessionDto> {
    setCookie(request, reply, SHOPPER_COOKIE, secret, SHOPPER_SESSION_DAYS * 86_400);
    reply.header('cache-control', 'no-store');
    return this.accounts.who(await this.sessions.find(secret));
  }
}

function visitorOf(request: FastifyRequest): Visitor {
  return {
    device: deviceOf(request.headers['user-agent']),
    address: request.ip,
    presented: readCookie(request, SHOPPER_COOKIE),
  };
}
