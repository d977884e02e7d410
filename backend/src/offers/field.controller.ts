import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { localeOf } from '../platform/locale.js';
import { StaffOnly } from '../platform/staff-only.js';
import { LabelProgress } from './label-progress.service.js';
import { OfferReach } from './offer-reach.service.js';
import { OfferPageQuery, OfferReachDetailDto, OffersReachDto, ShopLabelsPageDto } from './offers.dto.js';

@ApiTags('Head office')
@Controller('api/v1/head-office')
@StaffOnly('head-office')
export class FieldController {
  constructor(
    private readonly labels: LabelProgress,
    private readonly reach: OfferReach,
  ) {}

  /** How far each shop is with the labels of today, those with the most wrong ones first. */
  @Get('labels')
  progress(@Query() { cursor }: OfferPageQuery): Promise<ShopLabelsPageDto> {
    return this.labels.page(cursor);
  }

  /** How far the shops know what runs or begins soon. */
  @Get('offers/reach')
  async all(@Headers('accept-language') language?: string): Promise<OffersReachDto> {
    return { items: await this.reach.all(localeOf(language)) };
  }

  /** How far the shops know one offer, shop by shop. */
  @Get('offers/:id/reach')
  one(
    @Param('id') id: string,
    @Query() { cursor }: OfferPageQuery,
    @Headers('accept-language') language?: string,
  ): Promise<OfferReachDetailDto> {
    return this.reach.one(id, localeOf(language), cursor);
  }
}
