import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { QuotesModule } from '../quotes/quotes.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { StoresModule } from '../stores/stores.module.js';
import { GrossErrorList } from './gross-error-list.service.js';
import { GrossErrorsController } from './gross-errors.controller.js';
import { GrossErrors } from './gross-errors.service.js';

@Module({
  imports: [AuditModule, CatalogueModule, OrdersModule, QuotesModule, StaffModule, StoresModule],
  controllers: [GrossErrorsController],
  providers: [GrossErrors, GrossErrorList],
  exports: [GrossErrors],
})
export class GrossErrorsModule {}
