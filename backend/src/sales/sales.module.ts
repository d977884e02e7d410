import { Module } from '@nestjs/common';
import { BasketsModule } from '../baskets/baskets.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CustomersModule } from '../customers/customers.module.js';
import { GesturesModule } from '../gestures/gestures.module.js';
import { GrossErrorsModule } from '../gross-errors/gross-errors.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PromotionUsesModule } from '../promotions/promotion-uses.module.js';
import { QuotesModule } from '../quotes/quotes.module.js';
import { ReceiptsModule } from '../receipts/receipts.module.js';
import { ShopWindowModule } from '../shop-window/shop-window.module.js';
import { StockModule } from '../stock/stock.module.js';
import { VouchersModule } from '../vouchers/vouchers.module.js';
import { CounterMoneyService } from './counter-money.service.js';
import { PastBaskets } from './past-baskets.service.js';
import { SalesController } from './sales.controller.js';
import { SalesService } from './sales.service.js';
import { ScanController } from './scan.controller.js';
import { ScanService } from './scan.service.js';
import { SellingService } from './selling.service.js';
import { ShownBasketsController } from './shown-baskets.controller.js';
import { ToldSales } from './told-sales.service.js';

@Module({
  imports: [
    BasketsModule,
    CatalogueModule,
    CustomersModule,
    GesturesModule,
    GrossErrorsModule,
    OrdersModule,
    PromotionUsesModule,
    QuotesModule,
    ReceiptsModule,
    ShopWindowModule,
    StockModule,
    VouchersModule,
  ],
  controllers: [SalesController, ScanController, ShownBasketsController],
  providers: [CounterMoneyService, PastBaskets, ScanService, SalesService, SellingService, ToldSales],
  exports: [CounterMoneyService, PastBaskets, SellingService, ToldSales],
})
export class SalesModule {}
