import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CustomersModule } from '../customers/customers.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PreferencesModule } from '../preferences/preferences.module.js';
import { StoresModule } from '../stores/stores.module.js';
import { Deliveries } from './deliveries.service.js';
import { DeliveryReceiptsController } from './delivery-receipts.controller.js';
import { DeliveryReceipts } from './delivery-receipts.service.js';
import { DevOutboxController } from './dev-outbox.controller.js';
import { MailTransport } from './mail-transport.service.js';
import { MessageSender } from './message-sender.service.js';
import { MessageWriter } from './message-writer.service.js';
import { MessagesService } from './messages.service.js';
import { OrderLinksController } from './order-links.controller.js';
import { OrderLinksService } from './order-links.service.js';
import { SmsGateways } from './sms/sms-gateways.service.js';
import { StopWords } from './stop-words.service.js';
import { OrderMessagesController, TroubledMessagesController } from './told-messages.controller.js';

@Module({
  imports: [AuditModule, OrdersModule, CustomersModule, CatalogueModule, PreferencesModule, StoresModule],
  controllers: [
    OrderLinksController,
    DevOutboxController,
    DeliveryReceiptsController,
    OrderMessagesController,
    TroubledMessagesController,
  ],
  providers: [
    MessagesService,
    MessageSender,
    MessageWriter,
    OrderLinksService,
    MailTransport,
    SmsGateways,
    Deliveries,
    DeliveryReceipts,
    StopWords,
  ],
  exports: [MessagesService],
})
export class NotificationsModule {}
