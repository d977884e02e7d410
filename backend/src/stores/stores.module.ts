import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { PlacesModule } from '../places/places.module.js';
import { StoreRecordsController } from './store-records.controller.js';
import { StoreRecords } from './store-records.service.js';
import { StoresService } from './stores.service.js';

@Module({
  imports: [AuditModule, PlacesModule],
  controllers: [StoreRecordsController],
  providers: [StoresService, StoreRecords],
  exports: [StoresService],
})
export class StoresModule {}
