import { Module } from '@nestjs/common';
import { StoresModule } from '../stores/stores.module.js';
import { AvailabilityController } from './availability.controller.js';
import { AvailabilityService } from './availability.service.js';

/** Reading availability, apart from what changes stock, so that shops and catalogue can stand on it. */
@Module({
  imports: [StoresModule],
  controllers: [AvailabilityController],
  providers: [AvailabilityService],
  exports: [AvailabilityService],
})
export class AvailabilityModule {}
