import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CheckoutModule } from '../checkout/checkout.module.js';
import { CustomersModule } from '../customers/customers.module.js';
import { LocatorModule } from '../locator/locator.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PlacesModule } from '../places/places.module.js';
import { ReceiptsModule } from '../receipts/receipts.module.js';
import { SalesModule } from '../sales/sales.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { StoresModule } from '../stores/stores.module.js';
import { TransfersModule } from '../transfers/transfers.module.js';
import { TakenOrderViews } from './taken-order-views.service.js';
import { TakenOrdersController } from './taken-orders.controller.js';
import { TakenOrders } from './taken-orders.service.js';

@Module({
  imports: [
    CatalogueModule,
    CheckoutModule,
    CustomersModule,
    LocatorModule,
    OrdersModule,
    PlacesModule,
    ReceiptsModule,
    SalesModule,
    StaffModule,
    StoresModule,
    TransfersModule,
  ],
  controllers: [TakenOrdersController],
  providers: [TakenOrders, TakenOrderViews],
})
export class TakenOrdersModule {}
