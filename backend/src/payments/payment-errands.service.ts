import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { Logger } from '../platform/logger.js';
import { Pacer } from '../platform/pacer.js';
import { IntentChanges } from './intent-changes.service.js';
import {
  claimErrands,
  type ErrandRow,
  lockErrand,
  postponeErrand,
  settleErrand,
} from './payment-errands.queries.js';
import { PaymentReadings } from './payment-readings.service.js';
import { type IntentRow, intentById, lockIntent } from './payments.queries.js';
import { type PaymentProvider, type ProviderPayment, ProviderRefusal } from './provider.js';
import { Providers } from './providers.service.js';

const POLL_MS = 1_000;
const AT_ONCE = 8;
// Longer than any call to a provider may take.
const CLAIMED_MS = 180_000;
const MAX_TRIES = 10;

/**
 * Does what was asked for, after the commit that asked: captures, refunds, cancels. An errand is taken for a while,
 * done outside any transaction under its id as idempotency key, and settled; whoever dies in between has it done again
 * with the same effect.
 */
@Injectable()
export class PaymentErrands implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly pacer: Pacer;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly providers: Providers,
    private readonly changes: IntentChanges,
    private readonly readings: PaymentReadings,
  ) {
    this.pacer = new Pacer(POLL_MS, () => this.batch(), logger, 'payment-errands-failed');
  }

  onApplicationBootstrap(): void {
    if (this.config.runsWorker) this.pacer.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.pacer.stop();
  }

  /** Says that something was asked for. */
  nudge(): void {
    this.pacer.nudge();
  }

  /** Does all that is due now; for tests and for a drain before maintenance. */
  async drain(): Promise<void> {
    while ((await this.batch()) > 0);
  }

  private async batch(): Promise<number> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + CLAIMED_MS);
    const errands = await this.database.rows<ErrandRow>(claimErrands(now, until, AT_ONCE));
    await Promise.all(errands.map((errand) => this.doOne(errand)));
    return errands.length;
  }

  private async doOne(errand: ErrandRow): Promise<void> {
    try {
      const ref = await this.ask(errand);
      await this.done(errand, ref);
    } catch (error) {
      if (error instanceof ProviderRefusal) await this.refused(errand, error);
      else await this.failed(errand, error instanceof Error ? error.message : String(error));
    }
  }

  /** Asks the provider; what it answers is the reference of a refund. */
  private async ask(errand: ErrandRow): Promise<string | undefined> {
    const [row] = await this.database.rows<IntentRow>(intentById(errand.intentId));
    const provider = row && this.providers.named(row.provider);
    if (row?.providerRef == null || provider === undefined)
      throw new Error('Its provider is not configured here');
    const { id: intentId, providerRef: ref, amountCents, currency } = row;
    return askOf(provider, { intentId, ref, amountCents, currency }, errand);
  }

  private done(errand: ErrandRow, ref: string | undefined): Promise<void> {
    return this.database.inTransaction(async (tx) => {
      const [row] = await tx.rows<IntentRow>(lockIntent(errand.intentId));
      const [known] = await tx.rows<ErrandRow>(lockErrand(errand.id));
      // The provider's message may have come before its answer.
      if (row === undefined || known?.state !== 'asked') return;
      const at = this.clock.now();
      if (errand.kind === 'refund') await this.changes.refunded(tx, row, errand.id, at, ref);
      else if (errand.kind === 'capture') await this.changes.captured(tx, row, errand.amountCents, at);
      else await tx.run(settleErrand(errand.id, 'done', at));
    });
  }

  private async refused(errand: ErrandRow, { message }: ProviderRefusal): Promise<void> {
    this.logger.event('warn', 'payment-errand-refused', { errand: errand.id, kind: errand.kind });
    await this.database.inTransaction(async (tx) => {
      const [row] = await tx.rows<IntentRow>(lockIntent(errand.intentId));
      const [known] = await tx.rows<ErrandRow>(lockErrand(errand.id));
      if (row === undefined || known?.state !== 'asked') return;
      const at = this.clock.now();
      if (errand.kind === 'refund') await this.changes.refundFailed(tx, row, errand.id, at, message);
      else if (errand.kind === 'capture') await this.changes.lost(tx, row, message, at);
      else await tx.run(settleErrand(errand.id, 'refused', at, { error: message }));
    });
    // Paid in the last moment: how it stands is the provider's to say.
    if (errand.kind === 'close') await this.readings.ask(errand.intentId);
  }

  private async failed(errand: ErrandRow, why: string): Promise<void> {
    const isGivenUp = errand.tries >= MAX_TRIES;
    const event = isGivenUp ? 'payment-errand-parked' : 'payment-errand-failed';
    // What a provider says of a failure may name a person; it is kept with the errand and not in the log.
    this.logger.event(isGivenUp ? 'error' : 'warn', event, { errand: errand.id, kind: errand.kind });
    const now = this.clock.now();
    await this.database.inTransaction(async (tx) => {
      const [known] = await tx.rows<ErrandRow>(lockErrand(errand.id));
      if (known?.state !== 'asked') return;
      await tx.run(
        isGivenUp
          ? settleErrand(errand.id, 'parked', now, { error: why })
          : postponeErrand(errand.id, why, now),
      );
    });
  }
}

function askOf(
  provider: PaymentProvider,
  payment: ProviderPayment,
  { id, kind, amountCents, tries }: ErrandRow,
): Promise<string | undefined> {
  const errand = { id, amountCents, isRepeat: tries > 1 };
  if (kind === 'refund') return provider.refund(payment, errand);
  return provider[kind](payment, errand).then(() => undefined);
}
