import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Answers } from '../platform/answers.js';
import { localeOf } from '../platform/locale.js';
import { refuse, refuseField } from '../platform/problems.js';
import { type Colleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { FlyerQuery, LabelSheetQuery } from './offers.dto.js';
import type { Paper } from './paper/paper.js';
import { PapersService } from './papers.service.js';

const language = 'accept-language';

@ApiTags('Staff offers')
@Controller('api/v1/staff')
@StaffOnly('colleague', 'manager', 'head-office')
export class PapersController {
  constructor(private readonly papers: PapersService) {}

  /** Shelf labels as a page to print. */
  @Get('labels/sheet')
  @ApiProduces('text/html')
  async labels(
    @Query() {
      store,
      day = 'today',
      sku: skus,
      offer,
      sheet = '24',
      done: withDone = false,
      lang,
    }: LabelSheetQuery,
    @SignedIn() colleague: Colleague,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers(language) accepted?: string,
  ): Promise<string> {
    const shop =
      shopFor(colleague, store) ?? refuseField('store', 'required', 'store must be the code of a shop');
    const choice = { store: shop, skus, offer, day, withDone };
    return show(await this.papers.labelSheet(choice, sheet, lang ?? localeOf(accepted)), reply);
  }

  /** The flyer of an offer as a page to print. */
  @Get('offers/:id/flyer')
  @Answers('offer-ended', 'offer-not-announced')
  @ApiProduces('text/html')
  async flyer(
    @Param('id') id: string,
    @Query() { store, format = 'a5', lang }: FlyerQuery,
    @SignedIn() colleague: Colleague,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers(language) accepted?: string,
  ): Promise<string> {
    const shop = shopFor(colleague, store);
    return show(await this.papers.flyer(id, format, lang ?? localeOf(accepted), shop), reply);
  }
}

/** Colleagues print for their shop, head office for any. */
function shopFor({ store: own }: Colleague, asked: string | undefined): string | undefined {
  if (own !== null && asked !== undefined && asked !== own) refuse('not-found');
  return own ?? asked;
}

function show({ text, policy }: Paper, reply: FastifyReply): string {
  reply.type('text/html; charset=utf-8');
  reply.headers({
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
  });
  return text;
}
