import { Module } from '@nestjs/common';
import { StockService } from './stock.service.js';
import { StockTasks } from './stock-tasks.service.js';

@Module({ providers: [StockService, StockTasks], exports: [StockService, StockTasks] })
export class StockModule {}
