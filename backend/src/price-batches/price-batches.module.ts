import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PricesModule } from '../prices/prices.module.js';
import { PriorPricesModule } from '../prior-prices/prior-prices.module.js';
import { PromotionsModule } from '../promotions/promotions.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { StockModule } from '../stock/stock.module.js';
import { PriceBatchAuthoring } from './price-batch-authoring.service.js';
import { PriceBatchChecks } from './price-batch-checks.service.js';
import { PriceBatchDecisions } from './price-batch-decisions.service.js';
import { PriceBatchImpact } from './price-batch-impact.service.js';
import { PriceBatchLines } from './price-batch-lines.service.js';
import { PriceBatchViews } from './price-batch-views.service.js';
import { PriceBatchesController } from './price-batches.controller.js';
import { PriceHistories } from './price-histories.service.js';
import { PriceImports } from './price-imports.service.js';
import { PriceTablesController } from './price-tables.controller.js';
import { PriceTables } from './price-tables.service.js';

@Module({
  imports: [
    AuditModule,
    CatalogueModule,
    OrdersModule,
    PricesModule,
    PriorPricesModule,
    PromotionsModule,
    StaffModule,
    StockModule,
  ],
  // Files first: `list.csv` is no batch.
  controllers: [PriceTablesController, PriceBatchesController],
  providers: [
    PriceBatchAuthoring,
    PriceBatchChecks,
    PriceBatchDecisions,
    PriceBatchImpact,
    PriceBatchLines,
    PriceBatchViews,
    PriceHistories,
    PriceImports,
    PriceTables,
  ],
  exports: [PriceTables],
})
export class PriceBatchesModule {}
