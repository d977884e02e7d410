import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import { Logger } from '../platform/logger.js';
import { PaymentEvents } from './payment-events.service.js';
import { type IntentRow, intentById } from './payments.queries.js';
import { Providers } from './providers.service.js';

/** Asks providers how a payment stands, for when their message is lost or slower than the shopper. */
@Injectable()
export class PaymentReadings {
  constructor(
    private readonly database: Database,
    private readonly providers: Providers,
    private readonly events: PaymentEvents,
    private readonly logger: Logger,
  ) {}

  /** Takes over how it stands there; a provider that does not answer changes nothing. */
  async ask(intentId: string): Promise<void> {
    const [row] = await this.database.rows<IntentRow>(intentById(intentId));
    const provider = row && this.providers.named(row.provider);
    if (row?.providerRef == null || provider === undefined) return;
    try {
      const { providerRef: ref, amountCents, currency } = row;
      const reading = await provider.read({ intentId, ref, amountCents, currency });
      if (reading !== undefined) await this.events.read(intentId, reading);
    } catch (error) {
      const message = error instanceof Error ? error.name : 'unknown';
      this.logger.event('warn', 'payment-not-read', { intent: intentId, message });
    }
  }
}
