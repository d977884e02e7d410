import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { StockModule } from '../stock/stock.module.js';
import { StoresModule } from '../stores/stores.module.js';
import { BroughtOrders } from './brought-orders.service.js';
import { TiedOrders } from './tied-orders.service.js';
import { TransferSteps } from './transfer-steps.service.js';
import { TransferViews } from './transfer-views.service.js';
import { TransfersController } from './transfers.controller.js';
import { TransfersService } from './transfers.service.js';

@Module({
  imports: [CatalogueModule, OrdersModule, StaffModule, StockModule, StoresModule],
  controllers: [TransfersController],
  providers: [BroughtOrders, TiedOrders, TransferSteps, TransfersService, TransferViews],
  exports: [BroughtOrders, TransfersService],
})
export class TransfersModule {}
