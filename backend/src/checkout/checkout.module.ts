import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { HandOverModule } from '../hand-over/hand-over.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { PickingModule } from '../picking/picking.module.js';
import { QuotesModule } from '../quotes/quotes.module.js';
import { ReceiptsModule } from '../receipts/receipts.module.js';
import { AvailabilityModule } from '../stock/availability.module.js';
import { StoresModule } from '../stores/stores.module.js';
import { TransfersModule } from '../transfers/transfers.module.js';
import { VouchersModule } from '../vouchers/vouchers.module.js';
import { OrderPaymentsController, PlacingController } from './checkout.controller.js';
import { CheckoutService } from './checkout.service.js';
import { ChoiceDeadlines } from './choice-deadlines.service.js';
import { ChoicesController, StaffChoicesController } from './choices.controller.js';
import { ChoicesService } from './choices.service.js';
import { OrderMoney } from './order-money.service.js';
import { OrderPaymentViews } from './order-payment-views.service.js';
import { OrderPayments } from './order-payments.service.js';
import { OrderVouchers } from './order-vouchers.service.js';
import { RefundSettlementsController } from './refund-settlements.controller.js';
import { RefundSettlements } from './refund-settlements.service.js';
import { ShortPicks } from './short-picks.service.js';
import { Substitutes } from './substitutes.service.js';

/** Ordering and paying: what shoppers do with orders and payments together. */
@Module({
  imports: [
    AuditModule,
    StoresModule,
    CatalogueModule,
    HandOverModule,
    OrdersModule,
    PaymentsModule,
    PickingModule,
    QuotesModule,
    ReceiptsModule,
    AvailabilityModule,
    TransfersModule,
    VouchersModule,
  ],
  controllers: [
    PlacingController,
    OrderPaymentsController,
    ChoicesController,
    StaffChoicesController,
    RefundSettlementsController,
  ],
  providers: [
    CheckoutService,
    ChoiceDeadlines,
    ChoicesService,
    OrderMoney,
    OrderPaymentViews,
    OrderPayments,
    OrderVouchers,
    RefundSettlements,
    ShortPicks,
    Substitutes,
  ],
  exports: [CheckoutService, OrderVouchers],
})
export class CheckoutModule {}
