import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { isId, newId } from '../platform/ids.js';
import { Logger } from '../platform/logger.js';
import { refuse } from '../platform/problems.js';
import { isUnpaid } from './domain/life.js';
import { insertErrand } from './payment-errands.queries.js';
import { PaymentErrands } from './payment-errands.service.js';
import { PaymentReadings } from './payment-readings.service.js';
import { type IntentRow, intentById, lockIntent, notePage } from './payments.queries.js';
import { PaymentsService } from './payments.service.js';
import { Providers } from './providers.service.js';

/** The shopper on the way to the provider's page and back. */
@Injectable()
export class PaymentVisits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly payments: PaymentsService,
    private readonly providers: Providers,
    private readonly readings: PaymentReadings,
    private readonly errands: PaymentErrands,
    private readonly logger: Logger,
  ) {}

  /** Where to send the shopper: the provider's page while it can be paid, else back to the purchase. */
  async wayOut(intentId: string, token: string): Promise<string> {
    const row = await this.known(intentId, token);
    if (!isUnpaid(row.state) || row.expiresAt <= this.clock.now()) return row.returnPath;
    return row.pageUrl ?? this.openPage(row).catch((error: unknown) => this.unopened(row, error));
  }

  /** Where the shopper came from, once what the provider knows by now is known here. */
  async wayBack(intentId: string, token: string): Promise<string> {
    const row = await this.known(intentId, token);
    if (isUnpaid(row.state)) await this.readings.ask(intentId);
    return row.returnPath;
  }

  private async known(intentId: string, token: string): Promise<IntentRow> {
    if (!isId(intentId) || !this.payments.isToken(intentId, token)) return refuse('not-found');
    const [row] = await this.database.rows<IntentRow>(intentById(intentId));
    return row ?? refuse('not-found');
  }

  /** The provider cannot be reached: the shopper is better off at the purchase, which says what to do. */
  private unopened({ id, returnPath }: IntentRow, error: unknown): string {
    const message = error instanceof Error ? error.name : 'unknown';
    this.logger.event('warn', 'payment-page-not-opened', { intent: id, message });
    return `${returnPath}${returnPath.includes('?') ? '&' : '?'}payment=unavailable`;
  }

  /** Outside any transaction; asked for twice, the provider answers the same page. */
  private async openPage(row: IntentRow): Promise<string> {
    const provider = this.providers.named(row.provider);
    if (provider === undefined) return row.returnPath;
    const {
      id: intentId,
      amountCents,
      currency,
      captureLater: capturesLater,
      label,
      locale,
      expiresAt,
    } = row;
    const returnUrl = `${this.config.publicUrl}${this.payments.url(intentId)}/return`;
    const { ref, url } = await provider.open({
      ...{ intentId, amountCents, currency, capturesLater, label, locale, expiresAt, returnUrl },
    });
    return this.database.inTransaction(async (tx) => {
      const [now] = await tx.rows<IntentRow>(lockIntent(intentId));
      await tx.run(notePage(intentId, ref, url));
      if (now === undefined || isUnpaid(now.state)) return now?.pageUrl ?? url;
      // It ended while the page was being made: nobody may pay there.
      const at = this.clock.now();
      const kind = now.state === 'cancelled' ? 'cancel' : 'close';
      const errand = { id: newId(at), intentId, kind, amountCents: 0, cause: 'ended unopened' } as const;
      await tx.run(insertErrand(errand, at));
      tx.afterCommit(() => this.errands.nudge());
      return row.returnPath;
    });
  }
}
