import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { localeOf } from '../platform/locale.js';
import { InShop, type ShopColleague } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { LabelsService } from './labels.service.js';
import {
  LabelsDto,
  LabelsQuery,
  LabelTicksDto,
  OfferNewsDto,
  OfferPageQuery,
  OfferSearchQuery,
  StaffOfferDetailDto,
  StaffOffersDto,
} from './offers.dto.js';
import { StaffOffersService } from './staff-offers.service.js';

const language = 'accept-language';

@ApiTags('Staff offers')
@Controller('api/v1/staff')
@StaffOnly('colleague', 'manager')
export class StaffOffersController {
  constructor(
    private readonly offers: StaffOffersService,
    private readonly labels: LabelsService,
  ) {}

  /** What runs now or begins by the end of tomorrow, and who in the shop knows of it. */
  @Get('offers')
  list(@InShop() colleague: ShopColleague, @Headers(language) accepted?: string): Promise<StaffOffersDto> {
    return this.offers.list(colleague, localeOf(accepted));
  }

  /** How many offers wait to be read, and how many labels to be changed. */
  @Get('offers/news')
  async news(@InShop() colleague: ShopColleague): Promise<OfferNewsDto> {
    const [news, dueLabels] = await Promise.all([
      this.offers.news(colleague),
      this.labels.due(colleague.store),
    ]);
    return { news, dueLabels };
  }

  /** Offers by what a shopper shows or says: the QR of a flyer, a code, words. */
  @Get('offers/search')
  search(
    @Query() { q }: OfferSearchQuery,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<StaffOffersDto> {
    return this.offers.search(q, colleague, localeOf(accepted));
  }

  /** One offer with what it covers, also one that ended. */
  @Get('offers/:id')
  one(
    @Param('id') id: string,
    @Query() { cursor }: OfferPageQuery,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<StaffOfferDetailDto> {
    return this.offers.one(id, colleague, localeOf(accepted), cursor);
  }

  /** Whoever asks knows of the offer as it is now. */
  @Post('offers/:id/acknowledgement')
  @HttpCode(200)
  async acknowledge(
    @Param('id') id: string,
    @InShop() colleague: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<StaffOfferDetailDto> {
    await this.offers.acknowledge(id, colleague);
    return this.offers.one(id, colleague, localeOf(accepted), undefined);
  }

  /** The labels of the shop to change. */
  @Get('labels')
  toChange(
    @Query() { day = 'today', cursor }: LabelsQuery,
    @InShop() { store }: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<LabelsDto> {
    return this.labels.page(store, day, localeOf(accepted), cursor);
  }

  /** Labels were hung; what is no longer asked for is passed over. */
  @Post('labels/ticks')
  @HttpCode(200)
  async tick(@Body() { labels }: LabelTicksDto, @InShop() colleague: ShopColleague): Promise<OfferNewsDto> {
    return this.ticked(labels, true, colleague);
  }

  /** They were not. */
  @Post('labels/ticks/undo')
  @HttpCode(200)
  async undo(@Body() { labels }: LabelTicksDto, @InShop() colleague: ShopColleague): Promise<OfferNewsDto> {
    return this.ticked(labels, false, colleague);
  }

  private async ticked(
    labels: LabelTicksDto['labels'],
    isHung: boolean,
    colleague: ShopColleague,
  ): Promise<OfferNewsDto> {
    const ticks = labels.map(({ sku, at, face }) => ({ sku, atMs: Date.parse(at), face }));
    await this.labels.tick(colleague.store, ticks, isHung, colleague.staffId);
    return this.news(colleague);
  }
}
