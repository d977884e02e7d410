import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { localeOf } from '../platform/locale.js';
import { StaffOnly } from '../platform/staff-only.js';
import { LabelsService } from './labels.service.js';
import { OfferPageQuery, OffersReachDto, ShopLabelsPageDto } from './offers.dto.js';
import { StaffOffersService } from './staff-offers.service.js';

@ApiTags('Head office')
@Controller('api/v1/head-office')
@StaffOnly('head-office')
export class FieldController {
  constructor(
    private readonly labels: LabelsService,
    private readonly offers: StaffOffersService,
  ) {}

  /** How far each shop is with the labels of today. */
  @Get('labels')
  progress(@Query() { cursor }: OfferPageQuery): Promise<ShopLabelsPageDto> {
    return this.labels.progress(cursor);
  }

  /** How many colleagues of each shop know of what runs or begins soon. */
  @Get('offers/reach')
  async reach(@Headers('accept-language') language?: string): Promise<OffersReachDto> {
    return { items: await this.offers.reach(localeOf(language)) };
  }
}
