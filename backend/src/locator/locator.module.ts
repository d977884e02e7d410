import { Module } from '@nestjs/common';
import { AvailabilityModule } from '../stock/availability.module.js';
import { StoresModule } from '../stores/stores.module.js';
import { LocatorController } from './locator.controller.js';
import { LocatorService } from './locator.service.js';

@Module({
  imports: [StoresModule, AvailabilityModule],
  controllers: [LocatorController],
  providers: [LocatorService],
  exports: [LocatorService],
})
export class LocatorModule {}
