import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CustomerHistoryService } from './customer-history.service.js';
import { CustomerImports } from './customer-imports.service.js';
import { CustomerMatches } from './customer-matches.service.js';
import { CustomerRecordsService } from './customer-records.service.js';
import { CustomerTable } from './customer-table.service.js';
import { CustomersController } from './customers.controller.js';
import { SegmentsController } from './segments.controller.js';
import { SegmentsService } from './segments.service.js';

@Module({
  imports: [AuditModule],
  controllers: [CustomersController, SegmentsController],
  providers: [
    CustomerRecordsService,
    CustomerHistoryService,
    CustomerImports,
    CustomerMatches,
    CustomerTable,
    SegmentsService,
  ],
  exports: [CustomerRecordsService, CustomerHistoryService, CustomerImports, CustomerMatches, CustomerTable],
})
export class CustomersModule {}
