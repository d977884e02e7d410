import { Module } from '@nestjs/common';
import { StoresModule } from '../stores/stores.module.js';
import { VouchersModule } from '../vouchers/vouchers.module.js';
import { DemoController } from './demo.controller.js';
import { DemoService } from './demo.service.js';
import { DemoDeadlines } from './demo-deadlines.service.js';

@Module({
  imports: [StoresModule, VouchersModule],
  controllers: [DemoController],
  providers: [DemoService, DemoDeadlines],
})
export class DemoModule {}
