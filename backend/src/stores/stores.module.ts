import { Module } from '@nestjs/common';
import { AvailabilityModule } from '../stock/availability.module.js';
import { LocatorService } from './locator.service.js';
import { StoresController } from './stores.controller.js';
import { StoresService } from './stores.service.js';

@Module({
  imports: [AvailabilityModule],
  controllers: [StoresController],
  providers: [StoresService, LocatorService],
  exports: [StoresService, LocatorService],
})
export class StoresModule {}
