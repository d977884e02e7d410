import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CustomersModule } from '../customers/customers.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { StoresModule } from '../stores/stores.module.js';
import { DevOutboxController } from './dev-outbox.controller.js';
import { MessageWriter } from './message-writer.service.js';
import { MessagesService } from './messages.service.js';
import { OrderLinksController } from './order-links.controller.js';
import { OrderLinksService } from './order-links.service.js';
import { MailTransport, SmsTransport } from './transports.js';

@Module({
  imports: [OrdersModule, CustomersModule, CatalogueModule, StoresModule],
  controllers: [OrderLinksController, DevOutboxController],
  providers: [MessagesService, MessageWriter, OrderLinksService, MailTransport, SmsTransport],
  exports: [MessagesService],
})
export class NotificationsModule {}
