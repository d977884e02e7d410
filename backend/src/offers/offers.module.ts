import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { PricesModule } from '../prices/prices.module.js';
import { PromotionsModule } from '../promotions/promotions.module.js';
import { ShopWindowModule } from '../shop-window/shop-window.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { StockModule } from '../stock/stock.module.js';
import { StoresModule } from '../stores/stores.module.js';
import { FieldController } from './field.controller.js';
import { LabelChanges } from './label-changes.service.js';
import { LabelProgress } from './label-progress.service.js';
import { LabelsService } from './labels.service.js';
import { OfferReach } from './offer-reach.service.js';
import { OfferViews } from './offer-views.service.js';
import { OffersController } from './offers.controller.js';
import { OffersService } from './offers.service.js';
import { PapersController } from './papers.controller.js';
import { PapersService } from './papers.service.js';
import { PriceBoundaries } from './price-boundaries.service.js';
import { StaffOffersController } from './staff-offers.controller.js';
import { StaffOffersService } from './staff-offers.service.js';

/** What people see of promotions: offers, labels and flyers, and the instant at which they change. */
@Module({
  imports: [
    CatalogueModule,
    PricesModule,
    PromotionsModule,
    ShopWindowModule,
    StaffModule,
    StockModule,
    StoresModule,
  ],
  controllers: [OffersController, StaffOffersController, PapersController, FieldController],
  providers: [
    PriceBoundaries,
    OfferViews,
    OffersService,
    StaffOffersService,
    LabelChanges,
    LabelProgress,
    LabelsService,
    OfferReach,
    PapersService,
  ],
})
export class OffersModule {}
