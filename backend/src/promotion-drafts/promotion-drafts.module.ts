import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { PricesModule } from '../prices/prices.module.js';
import { PriorPricesModule } from '../prior-prices/prior-prices.module.js';
import { PromotionsModule } from '../promotions/promotions.module.js';
import { SalesModule } from '../sales/sales.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { PreFlights } from './pre-flights.service.js';
import { PromotionChecks } from './promotion-checks.service.js';
import { PromotionChoices } from './promotion-choices.service.js';
import { PromotionDraftsController } from './promotion-drafts.controller.js';
import { PromotionLife } from './promotion-life.service.js';
import { PromotionPublication } from './promotion-publication.service.js';
import { PromotionVersions } from './promotion-versions.service.js';
import { PromotionViews } from './promotion-views.service.js';

@Module({
  imports: [
    AuditModule,
    CatalogueModule,
    PricesModule,
    PriorPricesModule,
    PromotionsModule,
    SalesModule,
    StaffModule,
  ],
  controllers: [PromotionDraftsController],
  providers: [
    PreFlights,
    PromotionChecks,
    PromotionChoices,
    PromotionLife,
    PromotionPublication,
    PromotionVersions,
    PromotionViews,
  ],
  exports: [PromotionViews],
})
export class PromotionDraftsModule {}
