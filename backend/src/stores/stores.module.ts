import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { PlacesModule } from '../places/places.module.js';
import { ShopCalendarController } from './shop-calendar.controller.js';
import { StoreCalendars } from './store-calendars.service.js';
import { StoreRecordsController } from './store-records.controller.js';
import { StoreRecords } from './store-records.service.js';
import { StoresService } from './stores.service.js';

@Module({
  imports: [AuditModule, PlacesModule],
  controllers: [StoreRecordsController, ShopCalendarController],
  providers: [StoresService, StoreRecords, StoreCalendars],
  exports: [StoresService],
})
export class StoresModule {}
