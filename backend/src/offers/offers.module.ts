import { Module } from '@nestjs/common';
import { PricesModule } from '../prices/prices.module.js';
import { PromotionsModule } from '../promotions/promotions.module.js';
import { PriceBoundaries } from './price-boundaries.service.js';

/** What people see of promotions: offers, labels, and the instant at which they change. */
@Module({
  imports: [PricesModule, PromotionsModule],
  providers: [PriceBoundaries],
})
export class OffersModule {}
