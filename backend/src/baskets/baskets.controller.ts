import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  Headers,
  HttpCode,
  Post,
  Put,
  Req,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../platform/answers.js';
import { Config } from '../platform/config.js';
import { clearCookie, readCookie, setCookie } from '../platform/cookies.js';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { RateLimits } from '../platform/rate-limits.js';
import { AnyShopper, KnowsShopper, ShopperOnly, SignedInShopper } from '../platform/shopper-only.js';
import type { Shopper } from '../platform/signed-in.js';
import { BasketMerges } from './basket-merges.service.js';
import { BasketShares } from './basket-shares.service.js';
import {
  BasketDto,
  BasketMergeRequestDto,
  BasketShareDto,
  BasketUndoDto,
  BasketWriteDto,
} from './baskets.dto.js';
import { BasketsService, type Holder } from './baskets.service.js';

const BASKET_COOKIE = 'passerelle-basket';
const WRITES = { hits: 600, windowSeconds: 600 };
const BEGINNINGS = { hits: 60, windowSeconds: 600 };
const SHARES = { hits: 60, windowSeconds: 3_600 };

/** The one basket of whoever asks. */
@ApiTags('Basket')
@Controller('api/v1/basket')
export class BasketsController {
  constructor(
    private readonly baskets: BasketsService,
    private readonly merges: BasketMerges,
    private readonly shares: BasketShares,
    private readonly limits: RateLimits,
    private readonly config: Config,
  ) {}

  /** The basket as it stands: that of whoever is signed in, else this browser's. */
  @Get()
  @Header('cache-control', 'no-store')
  @KnowsShopper()
  read(@AnyShopper() shopper: Shopper | undefined, @Req() request: FastifyRequest): Promise<BasketDto> {
    return this.baskets.read(holderOf(request, shopper));
  }

  /**
   * Writes the whole basket on the revision that was read; a browser's first one brings its key in a cookie.
   * `stale-basket` carries the `basket` as it stands: make the change again on that.
   */
  @Put()
  @KnowsShopper()
  @Answers('stale-basket', 'invalid-field', 'too-many-requests')
  async write(
    @AnyShopper() shopper: Shopper | undefined,
    @Body() wanted: BasketWriteDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ): Promise<BasketDto> {
    await this.limits.perAddress('basket-writes', request, WRITES);
    const holder = holderOf(request, shopper);
    if (wanted.revision === 0) await this.limits.perAddress('basket-beginnings', request, BEGINNINGS);
    const { view, newKey } = await this.baskets.write(holder, wanted, localeOf(language));
    if (newKey !== undefined)
      setCookie(request, reply, BASKET_COOKIE, newKey, this.config.basketKeptDays * 86_400);
    return view;
  }

  /** After a sign-in: puts what this device holds together with what the person has. The browser's own basket ends. */
  @Post('merge')
  @HttpCode(200)
  @ShopperOnly()
  @Answers('invalid-field', 'too-many-requests')
  async merge(
    @SignedInShopper() shopper: Shopper,
    @Body() held: BasketMergeRequestDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ): Promise<BasketDto> {
    await this.limits.perAddress('basket-writes', request, WRITES);
    const holder = holderOf(request, shopper);
    const view = await this.merges.merge(holder, held, localeOf(language));
    if (holder.key !== undefined) clearCookie(request, reply, BASKET_COOKIE);
    return view;
  }

  /** Takes the last merge back in favour of one side; what was changed since stays. */
  @Post('merge/undo')
  @HttpCode(200)
  @ShopperOnly()
  @Answers('not-found')
  undoMerge(@SignedInShopper() { customerId }: Shopper, @Body() { keep }: BasketUndoDto): Promise<BasketDto> {
    return this.merges.undo({ customerId, key: undefined }, keep);
  }

  /** The merge was seen; it is not told any more. */
  @Delete('merge')
  @HttpCode(204)
  @ShopperOnly()
  putMergeAway(@SignedInShopper() { customerId }: Shopper): Promise<void> {
    return this.merges.putAway({ customerId, key: undefined });
  }

  /** A copy of the basket to show: a link with its QR for a week, and a short code for the counter. */
  @Post('shares')
  @KnowsShopper()
  @Answers('basket-empty', 'too-many-shares', 'too-many-requests')
  async share(
    @AnyShopper() shopper: Shopper | undefined,
    @Keyed() keyed: KeyedRequest,
    @Req() request: FastifyRequest,
  ): Promise<BasketShareDto> {
    await this.limits.perAddress('basket-shares', request, SHARES);
    return this.shares.share(keyed, holderOf(request, shopper));
  }
}

function holderOf(request: FastifyRequest, shopper: Shopper | undefined): Holder {
  return { customerId: shopper?.customerId, key: readCookie(request, BASKET_COOKIE) || undefined };
}
