import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CustomersModule } from '../customers/customers.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PriceBatchesModule } from '../price-batches/price-batches.module.js';
import { ReceiptsModule } from '../receipts/receipts.module.js';
import { SalesModule } from '../sales/sales.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { StockModule } from '../stock/stock.module.js';
import { StoresModule } from '../stores/stores.module.js';
import { ApiKeysController } from './api-keys.controller.js';
import { ApiKeys } from './api-keys.service.js';
import { CustomerFeeds } from './customer-feeds.service.js';
import { EntryBook } from './entry-book.service.js';
import { FeedsController } from './feeds.controller.js';
import { FileFeeds } from './file-feeds.service.js';
import { IntegrationsOfficeController } from './integrations-office.controller.js';
import { OrderFeeds } from './order-feeds.service.js';
import { SaleFeeds } from './sale-feeds.service.js';
import { StockFeeds } from './stock-feeds.service.js';
import { Tables } from './tables.service.js';

@Module({
  imports: [
    AuditModule,
    CatalogueModule,
    CustomersModule,
    OrdersModule,
    PriceBatchesModule,
    ReceiptsModule,
    SalesModule,
    StaffModule,
    StockModule,
    StoresModule,
  ],
  controllers: [FeedsController, ApiKeysController, IntegrationsOfficeController],
  providers: [ApiKeys, CustomerFeeds, EntryBook, FileFeeds, OrderFeeds, SaleFeeds, StockFeeds, Tables],
})
export class IntegrationsModule {}
