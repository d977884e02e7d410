import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { StoresModule } from '../stores/stores.module.js';
import { Deliveries } from './deliveries.service.js';
import { Subscriptions } from './subscriptions.service.js';
import { WebhooksController } from './webhooks.controller.js';

@Module({
  imports: [AuditModule, StoresModule],
  controllers: [WebhooksController],
  providers: [Deliveries, Subscriptions],
})
export class WebhooksModule {}
