import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BasketLineView, CounterBasketRequest, CounterBasketView } from '@passerelle/shared/api/baskets';
import { BasketShares } from '../baskets/basket-shares.service.js';
import { Answers } from '../platform/answers.js';
import { Text } from '../platform/fields.js';
import { localeOf } from '../platform/locale.js';
import { InShop, type ShopColleague } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { ScanDto } from './scan.dto.js';
import { ScanService } from './scan.service.js';

export class CounterBasketRequestDto implements CounterBasketRequest {
  /** What was read from the QR, or the short code that the shopper says. */
  @Text(300)
  shown: string;
}

export class CounterLineShownDto {
  article: ScanDto;
  quantity: number;
}

export class LineGoneDto implements BasketLineView {
  sku: string;
  quantity: number;
}

export class CounterBasketDto implements CounterBasketView {
  lines: CounterLineShownDto[];
  /** No longer sold. */
  gone: LineGoneDto[];
  codes: string[];
  sharedAt: string;
  expiresAt: string;
}

@ApiTags('Staff sales')
@Controller('api/v1/staff/shown-baskets')
@StaffOnly('colleague', 'manager')
export class ShownBasketsController {
  constructor(
    private readonly shares: BasketShares,
    private readonly scans: ScanService,
  ) {}

  /** The basket that a shopper shows at the counter, with price and stock of this shop; `not-found` once it is over. */
  @Post('opening')
  @HttpCode(200)
  @Answers('not-found', 'too-many-requests')
  async open(
    @Body() { shown }: CounterBasketRequestDto,
    @InShop() colleague: ShopColleague,
    @Headers('accept-language') accepted?: string,
  ): Promise<CounterBasketDto> {
    const { lines, codes, createdAt, expiresAt } = await this.shares.openAtCounter(shown, colleague);
    const skus = lines.map(({ sku }) => sku);
    const articles = await this.scans.articles(skus, colleague.store, localeOf(accepted));
    const found = new Map(articles.map((article) => [article.sku, article]));
    return {
      lines: lines.flatMap(({ sku, quantity }) => {
        const article = found.get(sku);
        return article ? [{ article, quantity }] : [];
      }),
      gone: lines.filter(({ sku }) => !found.has(sku)),
      codes: [...codes],
      sharedAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    };
  }
}
