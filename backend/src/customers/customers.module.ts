import { Module } from '@nestjs/common';
import { CustomerHistoryService } from './customer-history.service.js';
import { CustomerRecordsService } from './customer-records.service.js';
import { CustomersController } from './customers.controller.js';

@Module({
  controllers: [CustomersController],
  providers: [CustomerRecordsService, CustomerHistoryService],
  exports: [CustomerRecordsService],
})
export class CustomersModule {}
