import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { Logger } from '../platform/logger.js';
import { Outbox } from '../platform/outbox.js';
import { theSystem } from './domain/draft.js';
import { MovedDeadlines } from './moved-deadlines.service.js';
import { OrderActs } from './order-acts.service.js';
import { dueSoon, type Overdue, pastDeadline } from './order-deadlines.queries.js';
import { OrderEndings } from './order-endings.service.js';
import { OrderLives } from './order-lives.service.js';
import { PaidOrders } from './paid-orders.service.js';

const EVERY_MS = 2_000;
const MOST_AT_ONCE = 200;
const AT_ONCE = 4;
/** A reminder goes out so long before the deadline: in the morning of a shop's last day. */
const REMINDER_HOURS = 10;
/** What is paid is announced a day before too. */
const PAID_REMINDER_HOURS = 24;

/** Due work on orders: deadlines that move or pass, reminders before they do. Any number of processes may run it. */
@Injectable()
export class DueOrders {
  private isRunning = false;
  /** Where the next sweep goes on, so that orders that cannot be ended keep no others from their turn. */
  private sweptTo: Overdue | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly outbox: Outbox,
    private readonly acts: OrderActs,
    private readonly endings: OrderEndings,
    private readonly lives: OrderLives,
    private readonly moved: MovedDeadlines,
    private readonly paid: PaidOrders,
  ) {}

  @Interval(EVERY_MS)
  async everyFewSeconds(): Promise<void> {
    if (!this.config.runsWorker || this.isRunning) return;
    this.isRunning = true;
    try {
      await this.moved.follow();
      await this.expire();
      await this.paid.cancelUnpaid();
      await this.paid.takeBack();
      await this.remind();
    } catch (error) {
      this.logger.event('warn', 'due-orders-failed', { message: String(error) });
    } finally {
      this.isRunning = false;
    }
  }

  /**
   * Expires what is past its deadline and answers how many orders that were. Each is a transition that must win its
   * row: whoever hands the order over at the same moment, or sweeps in another process, may be first.
   */
  async expire(): Promise<number> {
    const overdue = await this.database.rows<Overdue>(
      pastDeadline(this.clock.now(), MOST_AT_ONCE, this.sweptTo),
    );
    // Whatever is left of the oldest is tried again from the front, once all others had their turn.
    this.sweptTo = overdue.length < MOST_AT_ONCE ? undefined : overdue.at(-1);
    let expired = 0;
    const sweep = async () => {
      for (let next = overdue.shift(); next !== undefined; next = overdue.shift()) {
        if (await this.expireOne(next.id)) expired += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sweep));
    return expired;
  }

  /** Announces, once each, orders whose deadline is near. */
  async remind(): Promise<number> {
    return this.database.inTransaction(async (tx) => {
      const near = await tx.rows<{ id: string; number: string; store: string; state: string }>(
        dueSoon(this.clock.now(), REMINDER_HOURS, PAID_REMINDER_HOURS, MOST_AT_ONCE),
      );
      await this.outbox.append(
        tx,
        ...near.map(({ id, number, store, state }) => ({
          topic: 'order-due-soon' as const,
          subject: number,
          store,
          payload: { id, number, state },
        })),
      );
      return near.length;
    });
  }

  private async expireOne(id: string): Promise<boolean> {
    try {
      return await this.database.inTransaction(async (tx) => {
        const now = this.clock.now();
        const order = await this.acts.takeExpired(tx, id, now);
        if (order === undefined || (await this.lives.moveDeadline(tx, order))) return false;
        await this.endings.end(tx, order, { command: 'expire', actor: theSystem, at: now });
        return true;
      });
    } catch (error) {
      // One order that cannot be ended must not keep the others.
      this.logger.event('error', 'order-not-expired', { order: id, message: String(error) });
      return false;
    }
  }
}
