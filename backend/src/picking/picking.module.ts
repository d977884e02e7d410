import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { ReceiptsModule } from '../receipts/receipts.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { StockModule } from '../stock/stock.module.js';
import { PickingController } from './picking.controller.js';
import { PickingService } from './picking.service.js';
import { PutBacksController } from './put-backs.controller.js';
import { PutBacksService } from './put-backs.service.js';
import { StaffOrderViews } from './staff-order-views.service.js';

@Module({
  imports: [CatalogueModule, OrdersModule, ReceiptsModule, StaffModule, StockModule],
  controllers: [PickingController, PutBacksController],
  providers: [PickingService, PutBacksService, StaffOrderViews],
  exports: [PickingService, StaffOrderViews],
})
export class PickingModule {}
