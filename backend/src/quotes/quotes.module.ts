import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { PricesModule } from '../prices/prices.module.js';
import { PromotionsModule } from '../promotions/promotions.module.js';
import { AvailabilityModule } from '../stock/availability.module.js';
import { StoresModule } from '../stores/stores.module.js';
import { CodeGuesses } from './code-guesses.service.js';
import { Grounds } from './grounds.service.js';
import { QuotesController } from './quotes.controller.js';
import { QuotesService } from './quotes.service.js';
import { WhatIf } from './what-if.service.js';

@Module({
  imports: [AvailabilityModule, CatalogueModule, PricesModule, PromotionsModule, StoresModule],
  controllers: [QuotesController],
  providers: [Grounds, QuotesService, CodeGuesses, WhatIf],
  exports: [QuotesService, CodeGuesses, WhatIf],
})
export class QuotesModule {}
