import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CustomersModule } from '../customers/customers.module.js';
import { LocatorModule } from '../locator/locator.module.js';
import { PromotionUsesModule } from '../promotions/promotion-uses.module.js';
import { QuotesModule } from '../quotes/quotes.module.js';
import { ReceiptsModule } from '../receipts/receipts.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { StockModule } from '../stock/stock.module.js';
import { StoresModule } from '../stores/stores.module.js';
import { Alternatives } from './alternatives.service.js';
import { CollectorsController } from './collectors.controller.js';
import { DueOrders } from './due-orders.service.js';
import { MovedDeadlines } from './moved-deadlines.service.js';
import { OpenPromises } from './open-promises.service.js';
import { OrderActs } from './order-acts.service.js';
import { OrderChoices } from './order-choices.service.js';
import { OrderCollectors } from './order-collectors.service.js';
import { OrderEndings } from './order-endings.service.js';
import { OrderLives } from './order-lives.service.js';
import { OrderProofs } from './order-proofs.service.js';
import { OrderPutBacks } from './order-put-backs.service.js';
import { OrderReader } from './order-reader.service.js';
import { OrderTable } from './order-table.service.js';
import { OrderViews } from './order-views.service.js';
import { OrderWriter } from './order-writer.js';
import { OrdersController } from './orders.controller.js';
import { PaidOrders } from './paid-orders.service.js';
import { PlacingService } from './placing.service.js';
import { ShopperOrdersService } from './shopper-orders.service.js';
import { ShortOrders } from './short-orders.service.js';
import { StaffOrdersService } from './staff-orders.service.js';
import { WorkloadService } from './workload.service.js';

const faces = [
  Alternatives,
  DueOrders,
  OpenPromises,
  OrderActs,
  OrderChoices,
  OrderCollectors,
  OrderEndings,
  OrderLives,
  OrderProofs,
  OrderPutBacks,
  OrderReader,
  OrderTable,
  OrderViews,
  PaidOrders,
  ShortOrders,
  StaffOrdersService,
];

@Module({
  imports: [
    CatalogueModule,
    CustomersModule,
    LocatorModule,
    PromotionUsesModule,
    QuotesModule,
    ReceiptsModule,
    StaffModule,
    StockModule,
    StoresModule,
  ],
  controllers: [OrdersController, CollectorsController],
  providers: [...faces, MovedDeadlines, OrderWriter, PlacingService, ShopperOrdersService, WorkloadService],
  exports: [...faces, PlacingService, ShopperOrdersService],
})
export class OrdersModule {}
