import { Module } from '@nestjs/common';
import { StockTasks } from './stock-tasks.service.js';
import { StockService } from './stock.service.js';

@Module({ providers: [StockService, StockTasks], exports: [StockService, StockTasks] })
export class StockModule {}
