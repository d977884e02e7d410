import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { Consents } from './consents.service.js';
import { CounterRecords } from './counter-records.service.js';
import { CustomerHistoryService } from './customer-history.service.js';
import { CustomerImports } from './customer-imports.service.js';
import { CustomerMatches } from './customer-matches.service.js';
import { CustomerMerges } from './customer-merges.service.js';
import { CustomerNotes } from './customer-notes.service.js';
import { CustomerRecordsService } from './customer-records.service.js';
import { CustomerTable } from './customer-table.service.js';
import { CustomersController } from './customers.controller.js';
import { Erasures } from './erasures.service.js';
import { OfficeCustomersController } from './office-customers.controller.js';
import { PersonalFiles } from './personal-files.service.js';
import { SegmentsController } from './segments.controller.js';
import { SegmentsService } from './segments.service.js';
import { SignInProofs } from './sign-in-proofs.service.js';

@Module({
  imports: [AuditModule, StaffModule],
  controllers: [CustomersController, OfficeCustomersController, SegmentsController],
  providers: [
    Consents,
    CustomerRecordsService,
    CustomerHistoryService,
    CounterRecords,
    CustomerImports,
    CustomerMatches,
    CustomerNotes,
    CustomerMerges,
    CustomerTable,
    Erasures,
    PersonalFiles,
    SegmentsService,
    SignInProofs,
  ],
  exports: [
    Consents,
    CustomerRecordsService,
    CustomerHistoryService,
    CustomerImports,
    CustomerMatches,
    CustomerTable,
    Erasures,
    PersonalFiles,
    SignInProofs,
  ],
})
export class CustomersModule {}
