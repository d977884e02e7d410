import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CustomersModule } from '../customers/customers.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { QuotesModule } from '../quotes/quotes.module.js';
import { ReceiptsModule } from '../receipts/receipts.module.js';
import { ReplaysService } from './replays.service.js';
import { SimulatorController } from './simulator.controller.js';
import { SimulatorService } from './simulator.service.js';

@Module({
  imports: [CatalogueModule, CustomersModule, OrdersModule, QuotesModule, ReceiptsModule],
  controllers: [SimulatorController],
  providers: [SimulatorService, ReplaysService],
})
export class SimulationsModule {}
