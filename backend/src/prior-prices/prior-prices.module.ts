import { Module } from '@nestjs/common';
import { PricesModule } from '../prices/prices.module.js';
import { PromotionsModule } from '../promotions/promotions.module.js';
import { PriorPrices } from './prior-prices.service.js';

@Module({ imports: [PricesModule, PromotionsModule], providers: [PriorPrices], exports: [PriorPrices] })
export class PriorPricesModule {}
