import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/customers.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { StoresModule } from '../stores/stores.module.js';
import { OpinionViews } from './opinion-views.service.js';
import {
  CustomerOpinionsController,
  OfficeOpinionsController,
  OpinionsController,
  OrderOpinionController,
} from './opinions.controller.js';
import { OpinionsService } from './opinions.service.js';

@Module({
  imports: [CustomersModule, NotificationsModule, OrdersModule, StoresModule],
  controllers: [
    OpinionsController,
    OrderOpinionController,
    CustomerOpinionsController,
    OfficeOpinionsController,
  ],
  providers: [OpinionsService, OpinionViews],
})
export class OpinionsModule {}
