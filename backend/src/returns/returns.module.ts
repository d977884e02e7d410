import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CustomersModule } from '../customers/customers.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { ReceiptsModule } from '../receipts/receipts.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { StockModule } from '../stock/stock.module.js';
import { StoresModule } from '../stores/stores.module.js';
import { VouchersModule } from '../vouchers/vouchers.module.js';
import { PurchasesService } from './purchases.service.js';
import { ReturnViews } from './return-views.service.js';
import { ReturnsController } from './returns.controller.js';
import { ReturnsService } from './returns.service.js';

@Module({
  imports: [
    CatalogueModule,
    CustomersModule,
    OrdersModule,
    PaymentsModule,
    ReceiptsModule,
    StaffModule,
    StockModule,
    StoresModule,
    VouchersModule,
  ],
  controllers: [ReturnsController],
  providers: [PurchasesService, ReturnsService, ReturnViews],
})
export class ReturnsModule {}
