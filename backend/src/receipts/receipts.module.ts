import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { StoresModule } from '../stores/stores.module.js';
import { Prepayments } from './prepayments.service.js';
import { ReceiptsService } from './receipts.service.js';

@Module({
  imports: [CatalogueModule, StaffModule, StoresModule],
  providers: [Prepayments, ReceiptsService],
  exports: [Prepayments, ReceiptsService],
})
export class ReceiptsModule {}
