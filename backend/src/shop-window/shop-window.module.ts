import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { PricesModule } from '../prices/prices.module.js';
import { PriorPricesModule } from '../prior-prices/prior-prices.module.js';
import { PromotionsModule } from '../promotions/promotions.module.js';
import { AvailabilityModule } from '../stock/availability.module.js';
import { StoresModule } from '../stores/stores.module.js';
import { CardsService } from './cards.service.js';
import { PriceTagsService } from './price-tags.service.js';
import { ProductListService } from './product-list.service.js';
import { ProductPageService } from './product-page.service.js';
import { RuleSentences } from './rule-sentences.service.js';
import { SearchService } from './search.service.js';
import { ShopWindowController } from './shop-window.controller.js';
import { ShowcaseService } from './showcase.service.js';

@Module({
  imports: [
    CatalogueModule,
    PricesModule,
    PriorPricesModule,
    PromotionsModule,
    AvailabilityModule,
    StoresModule,
  ],
  controllers: [ShopWindowController],
  providers: [
    PriceTagsService,
    ShowcaseService,
    SearchService,
    CardsService,
    ProductListService,
    ProductPageService,
    RuleSentences,
  ],
  exports: [
    ShowcaseService,
    CardsService,
    PriceTagsService,
    RuleSentences,
    SearchService,
    ProductPageService,
  ],
})
export class ShopWindowModule {}
