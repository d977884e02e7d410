import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CustomersModule } from '../customers/customers.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { ReceiptsModule } from '../receipts/receipts.module.js';
import { SalesModule } from '../sales/sales.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { StockModule } from '../stock/stock.module.js';
import { StoresModule } from '../stores/stores.module.js';
import { VouchersModule } from '../vouchers/vouchers.module.js';
import { Exchanges } from './exchanges.service.js';
import { GoodsBrought } from './goods-brought.service.js';
import { PurchasesService } from './purchases.service.js';
import { ReturnMoney } from './return-money.service.js';
import { ReturnViews } from './return-views.service.js';
import { ReturnedGoods } from './returned-goods.service.js';
import { ReturnsController } from './returns.controller.js';
import { ReturnsService } from './returns.service.js';
import { ReturnsBegun } from './returns-begun.service.js';
import { Settlements } from './settlements.service.js';
import { WonPurchases } from './won-purchases.service.js';

@Module({
  imports: [
    CatalogueModule,
    CustomersModule,
    OrdersModule,
    PaymentsModule,
    ReceiptsModule,
    SalesModule,
    StaffModule,
    StockModule,
    StoresModule,
    VouchersModule,
  ],
  controllers: [ReturnsController],
  providers: [
    Exchanges,
    GoodsBrought,
    PurchasesService,
    ReturnedGoods,
    ReturnMoney,
    ReturnsBegun,
    ReturnsService,
    ReturnViews,
    Settlements,
    WonPurchases,
  ],
  exports: [ReturnsBegun],
})
export class ReturnsModule {}
