import { Module } from '@nestjs/common';
import { PlacesModule } from '../places/places.module.js';
import { AvailabilityModule } from '../stock/availability.module.js';
import { StoresModule } from '../stores/stores.module.js';
import { LocatorController } from './locator.controller.js';
import { LocatorService } from './locator.service.js';

@Module({
  imports: [PlacesModule, StoresModule, AvailabilityModule],
  controllers: [LocatorController],
  providers: [LocatorService],
  exports: [LocatorService],
})
export class LocatorModule {}
