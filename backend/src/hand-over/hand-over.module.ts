import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CustomersModule } from '../customers/customers.module.js';
import { GesturesModule } from '../gestures/gestures.module.js';
import { GrossErrorsModule } from '../gross-errors/gross-errors.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PickingModule } from '../picking/picking.module.js';
import { PromotionUsesModule } from '../promotions/promotion-uses.module.js';
import { QuotesModule } from '../quotes/quotes.module.js';
import { ReceiptsModule } from '../receipts/receipts.module.js';
import { ReturnsModule } from '../returns/returns.module.js';
import { SalesModule } from '../sales/sales.module.js';
import { StockModule } from '../stock/stock.module.js';
import { VouchersModule } from '../vouchers/vouchers.module.js';
import { GrossErrorDecisions } from './gross-error-decisions.service.js';
import { HandOverController } from './hand-over.controller.js';
import { HandOverService } from './hand-over.service.js';
import { PaidMeans } from './paid-means.service.js';
import { SettlementsService } from './settlements.service.js';
import { TillRefundsController } from './till-refunds.controller.js';
import { TillRefunds } from './till-refunds.service.js';
import { UndoHandOver } from './undo.service.js';

@Module({
  imports: [
    CatalogueModule,
    CustomersModule,
    GesturesModule,
    GrossErrorsModule,
    OrdersModule,
    PickingModule,
    PromotionUsesModule,
    QuotesModule,
    ReceiptsModule,
    ReturnsModule,
    SalesModule,
    StockModule,
    VouchersModule,
  ],
  controllers: [HandOverController, TillRefundsController],
  providers: [HandOverService, PaidMeans, TillRefunds, SettlementsService, UndoHandOver, GrossErrorDecisions],
  exports: [PaidMeans, TillRefunds, SettlementsService],
})
export class HandOverModule {}
