import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { StockService } from './stock.service.js';
import { StockBookController } from './stock-book.controller.js';
import { StockBook } from './stock-book.service.js';
import { StockCarriers } from './stock-carriers.service.js';
import { StockRecords } from './stock-records.service.js';
import { StockTable } from './stock-table.service.js';
import { StockTasks } from './stock-tasks.service.js';

@Module({
  imports: [CatalogueModule, StaffModule],
  controllers: [StockBookController],
  providers: [StockService, StockTasks, StockBook, StockCarriers, StockRecords, StockTable],
  exports: [StockService, StockTasks, StockBook, StockCarriers, StockRecords, StockTable],
})
export class StockModule {}
