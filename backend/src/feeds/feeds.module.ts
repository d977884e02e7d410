import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { ShopWindowModule } from '../shop-window/shop-window.module.js';
import { AvailabilityModule } from '../stock/availability.module.js';
import { StoresModule } from '../stores/stores.module.js';
import { GoogleFeedsController } from './google-feeds.controller.js';
import { ListedArticles } from './listed-articles.service.js';
import { LocalInventoryFeed } from './local-inventory-feed.service.js';
import { ProductFeed } from './product-feed.service.js';

@Module({
  imports: [CatalogueModule, ShopWindowModule, AvailabilityModule, StoresModule],
  controllers: [GoogleFeedsController],
  providers: [ListedArticles, ProductFeed, LocalInventoryFeed],
})
export class FeedsModule {}
