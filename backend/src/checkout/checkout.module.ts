import { Module } from '@nestjs/common';
import { OrdersModule } from '../orders/orders.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { QuotesModule } from '../quotes/quotes.module.js';
import { OrderPaymentsController, PlacingController } from './checkout.controller.js';
import { CheckoutService } from './checkout.service.js';
import { OrderMoney } from './order-money.service.js';
import { OrderPayments } from './order-payments.service.js';

/** Ordering and paying: what shoppers do with orders and payments together. */
@Module({
  imports: [OrdersModule, PaymentsModule, QuotesModule],
  controllers: [PlacingController, OrderPaymentsController],
  providers: [CheckoutService, OrderMoney, OrderPayments],
})
export class CheckoutModule {}
