import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  Headers,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { PurchaseDetailView, PurchasePage } from '@passerelle/shared/api/accounts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ErasureDto } from '../customers/customers.dto.js';
import { Erasures } from '../customers/erasures.service.js';
import { PersonalFiles } from '../customers/personal-files.service.js';
import { Answers } from '../platform/answers.js';
import { Config } from '../platform/config.js';
import { clearCookie } from '../platform/cookies.js';
import { deviceOf } from '../platform/device.js';
import { IdParam } from '../platform/id-param.js';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { RateLimits } from '../platform/rate-limits.js';
import { sendFile } from '../platform/saved-files.js';
import { JustSignedIn, ShopperOnly, SignedInShopper } from '../platform/shopper-only.js';
import { SHOPPER_COOKIE } from '../platform/shopper-sessions.js';
import type { Shopper } from '../platform/signed-in.js';
import { AccountService } from './account.service.js';
import {
  CodeDto,
  ContactDto,
  EmptyDto,
  NameDto,
  PasskeyAnswerDto,
  PasskeyQuestionDto,
  PasswordDto,
  PersonalFileQuery,
  PurchasesQuery,
  ShopperAccountDto,
  SignInBegunDto,
} from './accounts.dto.js';
import { siteOf } from './domain/site.js';
import { Passkeys } from './passkeys.service.js';
import { Purchases } from './purchases.service.js';
import { SignInService } from './sign-in.service.js';

const TRIES = { hits: 100, windowSeconds: 900 };

/** What whoever is signed in sees and does. */
@ApiTags('Account')
@Controller('api/v1/account')
@ShopperOnly()
export class AccountController {
  constructor(
    private readonly accounts: AccountService,
    private readonly signIns: SignInService,
    private readonly passkeys: Passkeys,
    private readonly purchases: Purchases,
    private readonly files: PersonalFiles,
    private readonly erasures: Erasures,
    private readonly limits: RateLimits,
    private readonly config: Config,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  read(@SignedInShopper() shopper: Shopper): Promise<ShopperAccountDto> {
    return this.accounts.read(shopper);
  }

  @Patch()
  @HttpCode(204)
  rename(@SignedInShopper() shopper: Shopper, @Body() { firstName, lastName }: NameDto): Promise<void> {
    return this.accounts.rename(shopper, firstName, lastName);
  }

  /** Everything this person bought or reserved, online and in shops, newest first. */
  @Get('purchases')
  @Header('cache-control', 'no-store')
  list(
    @SignedInShopper() shopper: Shopper,
    @Query() { cursor }: PurchasesQuery,
    @Headers('accept-language') language?: string,
  ): Promise<PurchasePage> {
    return this.purchases.page(shopper, localeOf(language), cursor);
  }

  /** One purchase by the number of its order or receipt, with what follows the order. */
  @Get('purchases/:number')
  @Header('cache-control', 'no-store')
  one(
    @SignedInShopper() shopper: Shopper,
    @Param('number') number: string,
    @Headers('accept-language') language?: string,
  ): Promise<PurchaseDetailView> {
    return this.purchases.one(shopper, localeOf(language), number);
  }

  /** Sends a code to an address that this person adds to their account. */
  @Post('contacts')
  @HttpCode(202)
  @JustSignedIn()
  @Answers('invalid-field', 'contact-needs-email', 'too-many-requests')
  addContact(
    @SignedInShopper() shopper: Shopper,
    @Body() { contact }: ContactDto,
    @Headers('accept-language') language?: string,
  ): Promise<SignInBegunDto> {
    return this.signIns.begin(contact, localeOf(language), shopper);
  }

  @Post('contacts/:attempt/code')
  @HttpCode(204)
  @Answers('wrong-code', 'sign-in-over', 'too-many-requests')
  async confirmContact(
    @SignedInShopper() shopper: Shopper,
    @Param('attempt') attempt: string,
    @Body() { code }: CodeDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.limits.perAddress('shopper-tries', request, TRIES);
    await this.signIns.add(shopper, attempt, code);
  }

  /** Chooses a password; the other sessions end. */
  @Post('password')
  @HttpCode(204)
  @JustSignedIn()
  @Answers('invalid-field')
  password(@SignedInShopper() shopper: Shopper, @Body() { next }: PasswordDto): Promise<void> {
    return this.accounts.choosePassword(shopper, next);
  }

  @Delete('password')
  @HttpCode(204)
  @JustSignedIn()
  dropPassword(@SignedInShopper() shopper: Shopper): Promise<void> {
    return this.accounts.dropPassword(shopper);
  }

  @Post('passkey-question')
  @HttpCode(200)
  @JustSignedIn()
  askToMakePasskey(
    @SignedInShopper() shopper: Shopper,
    @Req() request: FastifyRequest,
  ): Promise<PasskeyQuestionDto> {
    return this.passkeys.askToMake(shopper, siteOf(request, this.config.publicUrl));
  }

  @Post('passkeys')
  @HttpCode(204)
  @JustSignedIn()
  @Answers('passkey-refused')
  keepPasskey(
    @SignedInShopper() shopper: Shopper,
    @Body() { question, answer }: PasskeyAnswerDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const device = deviceOf(request.headers['user-agent']);
    return this.passkeys.keep(shopper, question, answer, siteOf(request, this.config.publicUrl), device);
  }

  @Delete('passkeys/:passkey')
  @HttpCode(204)
  @JustSignedIn()
  dropPasskey(@SignedInShopper() shopper: Shopper, @Param('passkey') passkey: string): Promise<void> {
    return this.passkeys.drop(shopper, passkey);
  }

  /** Signs out everywhere, here as well. */
  @Delete('sessions')
  @HttpCode(204)
  async endAll(
    @SignedInShopper() shopper: Shopper,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.accounts.endAll(shopper);
    clearCookie(request, reply, SHOPPER_COOKIE);
  }

  /** Signs one device out. */
  @Delete('sessions/:session')
  @HttpCode(204)
  endOne(@SignedInShopper() shopper: Shopper, @Param('session', IdParam) session: string): Promise<void> {
    return this.accounts.endDevice(shopper, session);
  }

  /** All that is kept of this person, as JSON or as a page to read and print. */
  @Get('export')
  @ApiProduces('application/json', 'text/html')
  @JustSignedIn()
  async export(
    @SignedInShopper() { customerId }: Shopper,
    @Query() { form = 'html' }: PersonalFileQuery,
    @Res() reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ): Promise<void> {
    sendFile(reply, await this.files.forShopper(customerId, form, localeOf(language)));
  }

  /** Asks to be forgotten: done at once, or when the open orders have ended. */
  @Post('erasure')
  @HttpCode(200)
  @JustSignedIn()
  erase(
    @SignedInShopper() { customerId }: Shopper,
    @Body() _: EmptyDto,
    @Keyed() request: KeyedRequest,
  ): Promise<ErasureDto> {
    return this.erasures.ask(request, customerId);
  }
}
