import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../platform/answers.js';
import { localeOf } from '../platform/locale.js';
import { OfferDetailDto, OfferQuery, OffersDto } from './offers.dto.js';
import { OffersService } from './offers.service.js';

@ApiTags('Everyone')
@Controller('api/v1/offers')
export class OffersController {
  constructor(private readonly offers: OffersService) {}

  /** The offers that run now. */
  @Get()
  list(@Headers('accept-language') language?: string): Promise<OffersDto> {
    return this.offers.running(localeOf(language));
  }

  /** One offer with what it covers; `offer-ended` once it is over. */
  @Get(':id')
  @Answers('not-found', 'offer-ended')
  one(
    @Param('id') id: string,
    @Query() { store, cursor }: OfferQuery,
    @Headers('accept-language') language?: string,
  ): Promise<OfferDetailDto> {
    return this.offers.one(id, localeOf(language), store, cursor);
  }
}
