import { Module } from '@nestjs/common';
import { BasketsModule } from '../baskets/baskets.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { AvailabilityModule } from '../stock/availability.module.js';
import { AvailabilityEventsController } from './availability-events.controller.js';
import { AvailabilityFeedService } from './availability-feed.service.js';
import { BasketEventsController } from './basket-events.controller.js';
import { BasketEventsService } from './basket-events.service.js';
import { OrderEventsController } from './order-events.controller.js';
import { OrderEventsService } from './order-events.service.js';

/** What open pages of shoppers hear. */
@Module({
  imports: [AvailabilityModule, OrdersModule, BasketsModule],
  controllers: [AvailabilityEventsController, OrderEventsController, BasketEventsController],
  providers: [AvailabilityFeedService, OrderEventsService, BasketEventsService],
})
export class LiveModule {}
