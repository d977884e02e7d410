import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { AuditModule } from './audit/audit.module.js';
import { BasketsModule } from './baskets/baskets.module.js';
import { CheckoutModule } from './checkout/checkout.module.js';
import { ContradictionsModule } from './contradictions/contradictions.module.js';
import { CustomersModule } from './customers/customers.module.js';
import { DemoModule } from './demo/demo.module.js';
import { FeedsModule } from './feeds/feeds.module.js';
import { GesturesModule } from './gestures/gestures.module.js';
import { GrossErrorsModule } from './gross-errors/gross-errors.module.js';
import { HandOverModule } from './hand-over/hand-over.module.js';
import { IntegrationsModule } from './integrations/integrations.module.js';
import { LiveModule } from './live/live.module.js';
import { LocatorModule } from './locator/locator.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { OffersModule } from './offers/offers.module.js';
import { OpinionsModule } from './opinions/opinions.module.js';
import { OrdersModule } from './orders/orders.module.js';
import { PaymentsModule } from './payments/payments.module.js';
import { PickingModule } from './picking/picking.module.js';
import { PlacesModule } from './places/places.module.js';
import type { Clock } from './platform/clock.js';
import type { Config } from './platform/config.js';
import { PlatformModule } from './platform/platform.module.js';
import { PriceBatchesModule } from './price-batches/price-batches.module.js';
import { PromotionCodesModule } from './promotion-codes/promotion-codes.module.js';
import { PromotionDraftsModule } from './promotion-drafts/promotion-drafts.module.js';
import { QuotesModule } from './quotes/quotes.module.js';
import { ReturnsModule } from './returns/returns.module.js';
import { SalesModule } from './sales/sales.module.js';
import { ShopWindowModule } from './shop-window/shop-window.module.js';
import { SimulationsModule } from './simulations/simulations.module.js';
import { StaffModule } from './staff/staff.module.js';
import { StockAlertsModule } from './stock-alerts/stock-alerts.module.js';
import { StoresModule } from './stores/stores.module.js';
import { TakenOrdersModule } from './taken-orders/taken-orders.module.js';
import { TransfersModule } from './transfers/transfers.module.js';
import { VouchersModule } from './vouchers/vouchers.module.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';

@Module({})
export class AppModule {
  static with(config: Config, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, clock),
        AuditModule,
        PlacesModule,
        StaffModule,
        StoresModule,
        LocatorModule,
        QuotesModule,
        PriceBatchesModule,
        ShopWindowModule,
        FeedsModule,
        LiveModule,
        OffersModule,
        OrdersModule,
        CheckoutModule,
        PickingModule,
        SalesModule,
        HandOverModule,
        ReturnsModule,
        TakenOrdersModule,
        TransfersModule,
        CustomersModule,
        AccountsModule,
        BasketsModule,
        DemoModule,
        NotificationsModule,
        OpinionsModule,
        PromotionCodesModule,
        PromotionDraftsModule,
        StockAlertsModule,
        SimulationsModule,
        GrossErrorsModule,
        GesturesModule,
        ContradictionsModule,
        PaymentsModule,
        VouchersModule,
        IntegrationsModule,
        WebhooksModule,
      ],
    };
  }
}
