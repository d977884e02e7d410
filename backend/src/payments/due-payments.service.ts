import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Logger } from '../platform/logger.js';
import { isUnpaid } from './domain/life.js';
import { IntentChanges } from './intent-changes.service.js';
import { insertErrand } from './payment-errands.queries.js';
import { PaymentErrands } from './payment-errands.service.js';
import { PaymentReadings } from './payment-readings.service.js';
import { type IntentRow, lockIntent, overdueIntents } from './payments.queries.js';

const EVERY_MS = 2_000;
const MOST_AT_ONCE = 100;

/** Ends what nobody paid in time. Any number of processes may run it. */
@Injectable()
export class DuePayments {
  private isRunning = false;
  /** Where the next sweep goes on, so that those that cannot be ended keep no others from their turn. */
  private sweptTo: IntentRow | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly readings: PaymentReadings,
    private readonly changes: IntentChanges,
    private readonly errands: PaymentErrands,
  ) {}

  @Interval(EVERY_MS)
  async everyFewSeconds(): Promise<void> {
    if (!this.config.runsWorker || this.isRunning) return;
    this.isRunning = true;
    try {
      await this.expire();
    } catch (error) {
      this.logger.event('warn', 'due-payments-failed', { message: String(error) });
    } finally {
      this.isRunning = false;
    }
  }

  /** Ends unpaid intents whose time is over, and answers how many; one whose money is there by now is paid instead. */
  async expire(): Promise<number> {
    const overdue = await this.database.rows<IntentRow>(
      overdueIntents(this.clock.now(), MOST_AT_ONCE, this.sweptTo),
    );
    this.sweptTo = overdue.length < MOST_AT_ONCE ? undefined : overdue.at(-1);
    let expired = 0;
    for (const row of overdue) if (await this.expireOne(row)) expired += 1;
    return expired;
  }

  private async expireOne({ id }: IntentRow): Promise<boolean> {
    // A message may have been lost; a provider that does not answer keeps nobody's goods.
    await this.readings.ask(id);
    try {
      return await this.database.inTransaction(async (tx) => {
        const [row] = await tx.rows<IntentRow>(lockIntent(id));
        const at = this.clock.now();
        if (row === undefined || !isUnpaid(row.state) || row.expiresAt > at) return false;
        await this.changes.stands(tx, row, 'expired', at);
        if (row.providerRef !== null) {
          const errand = {
            id: newId(at),
            intentId: id,
            kind: 'close',
            amountCents: 0,
            cause: 'expired',
          } as const;
          await tx.run(insertErrand(errand, at));
          tx.afterCommit(() => this.errands.nudge());
        }
        return true;
      });
    } catch (error) {
      // One whose purchase cannot follow must not keep the others.
      this.logger.event('error', 'payment-not-expired', { intent: id, message: String(error) });
      return false;
    }
  }
}
