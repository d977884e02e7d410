import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { asPlatform } from '../orders/order-acts.service.js';
import { OrderChoices } from '../orders/order-choices.service.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { Logger } from '../platform/logger.js';
import { Outbox } from '../platform/outbox.js';
import { ShortPicks } from './short-picks.service.js';

const EVERY_MS = 5_000;
/** How long before the end whoever has not chosen is asked again, hours; never before half of the time is over. */
const REMINDER_HOURS = 6;

/**
 * Choices that nobody makes: asked again before the end, and then what is missing is left out and the order goes on
 * with the rest. Any number of processes may run it: each order is done by whoever wins its row.
 */
@Injectable()
export class ChoiceDeadlines {
  private isRunning = false;

  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly outbox: Outbox,
    private readonly choices: OrderChoices,
    private readonly picks: ShortPicks,
  ) {}

  @Interval(EVERY_MS)
  async everyFewSeconds(): Promise<void> {
    if (!this.config.runsWorker || this.isRunning) return;
    this.isRunning = true;
    try {
      await this.remind();
      await this.lapse();
    } catch (error) {
      this.logger.event('warn', 'choice-deadlines-failed', { message: String(error) });
    } finally {
      this.isRunning = false;
    }
  }

  /** Asks once more, once each, whoever has not chosen and has little time left; answers how many. */
  async remind(): Promise<number> {
    const hours = Math.min(REMINDER_HOURS, Math.floor(this.config.choiceHours / 2));
    return this.database.inTransaction(async (tx) => {
      const near = await this.choices.takeDueSoon(tx, hours);
      await this.outbox.append(
        tx,
        ...near.map(({ id, number, store, state }) => ({
          topic: 'order-choice-due' as const,
          subject: number,
          store,
          payload: { id, number, state },
        })),
      );
      return near.length;
    });
  }

  /** Leaves out what nobody decided on in time; answers of how many orders. */
  async lapse(): Promise<number> {
    let lapsed = 0;
    for (const id of await this.choices.overdue()) if (await this.lapseOne(id)) lapsed += 1;
    return lapsed;
  }

  private async lapseOne(id: string): Promise<boolean> {
    try {
      return await this.database.inTransaction(async (tx) => {
        const order = await this.choices.takeOverdue(tx, id);
        if (order === undefined) return false;
        const after = await this.picks.choose(tx, order, asPlatform, { choice: 'drop' }, undefined);
        // Where nothing is left the order's end is told already.
        if (after.state === 'cancelled') return true;
        const { number, store, state } = after;
        const amountCents = after.owedBackCents - order.owedBackCents;
        await this.outbox.append(tx, {
          topic: 'order-choice-lapsed',
          subject: number,
          store,
          payload: { id, number, state, revision: after.revision, amountCents },
        });
        return true;
      });
    } catch (error) {
      // One order that cannot go on must not keep the others.
      this.logger.event('error', 'choice-not-lapsed', { order: id, message: String(error) });
      return false;
    }
  }
}
