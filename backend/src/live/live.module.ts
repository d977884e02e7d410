import { Module } from '@nestjs/common';
import { AvailabilityModule } from '../stock/availability.module.js';
import { AvailabilityEventsController } from './availability-events.controller.js';
import { AvailabilityFeedService } from './availability-feed.service.js';

/** What open pages of shoppers hear. */
@Module({
  imports: [AvailabilityModule],
  controllers: [AvailabilityEventsController],
  providers: [AvailabilityFeedService],
})
export class LiveModule {}
