import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DuePayments } from './due-payments.service.js';
import { IntentChanges } from './intent-changes.service.js';
import { Payables } from './payables.service.js';
import { PaymentErrands } from './payment-errands.service.js';
import { PaymentEvents } from './payment-events.service.js';
import { PaymentPagesController } from './payment-pages.controller.js';
import { PaymentReadings } from './payment-readings.service.js';
import { PaymentTroubleController } from './payment-trouble.controller.js';
import { PaymentTrouble } from './payment-trouble.service.js';
import { PaymentVisits } from './payment-visits.service.js';
import { PaymentsService } from './payments.service.js';
import { ProviderMessages } from './provider-messages.service.js';
import { Providers } from './providers.service.js';
import { RefusedRefunds } from './refused-refunds.service.js';
import { SandboxController } from './sandbox/sandbox.controller.js';
import { SandboxDeliveries } from './sandbox/sandbox-deliveries.service.js';
import { SandboxLedger } from './sandbox/sandbox-ledger.service.js';
import { SandboxProvider } from './sandbox/sandbox-provider.js';
import { StripeProvider } from './stripe/stripe-provider.js';
import { WebhooksController } from './webhooks.controller.js';

@Module({
  imports: [AuditModule],
  controllers: [SandboxController, PaymentPagesController, WebhooksController, PaymentTroubleController],
  providers: [
    PaymentsService,
    Payables,
    Providers,
    IntentChanges,
    PaymentEvents,
    PaymentReadings,
    PaymentErrands,
    PaymentVisits,
    DuePayments,
    ProviderMessages,
    PaymentTrouble,
    RefusedRefunds,
    SandboxLedger,
    SandboxProvider,
    SandboxDeliveries,
    StripeProvider,
  ],
  exports: [PaymentsService, RefusedRefunds],
})
export class PaymentsModule {}
