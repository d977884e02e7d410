import { Module } from '@nestjs/common';
import { OrdersModule } from '../orders/orders.module.js';
import { AvailabilityModule } from '../stock/availability.module.js';
import { AvailabilityEventsController } from './availability-events.controller.js';
import { AvailabilityFeedService } from './availability-feed.service.js';
import { OrderEventsController } from './order-events.controller.js';
import { OrderEventsService } from './order-events.service.js';

/** What open pages of shoppers hear. */
@Module({
  imports: [AvailabilityModule, OrdersModule],
  controllers: [AvailabilityEventsController, OrderEventsController],
  providers: [AvailabilityFeedService, OrderEventsService],
})
export class LiveModule {}
