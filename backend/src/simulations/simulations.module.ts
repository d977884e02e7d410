import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CustomersModule } from '../customers/customers.module.js';
import { GesturesModule } from '../gestures/gestures.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PromotionDraftsModule } from '../promotion-drafts/promotion-drafts.module.js';
import { QuotesModule } from '../quotes/quotes.module.js';
import { ReceiptsModule } from '../receipts/receipts.module.js';
import { KeptQuotesController } from './kept-quotes.controller.js';
import { KeptQuotes } from './kept-quotes.service.js';
import { ReplaysService } from './replays.service.js';
import { SimulatorController } from './simulator.controller.js';
import { SimulatorService } from './simulator.service.js';

@Module({
  imports: [
    CatalogueModule,
    CustomersModule,
    GesturesModule,
    OrdersModule,
    PromotionDraftsModule,
    QuotesModule,
    ReceiptsModule,
  ],
  controllers: [SimulatorController, KeptQuotesController],
  providers: [SimulatorService, ReplaysService, KeptQuotes],
})
export class SimulationsModule {}
