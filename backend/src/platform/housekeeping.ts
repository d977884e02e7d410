import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from './clock.js';
import { Config } from './config.js';
import { Database } from './database.js';
import { Idempotency } from './idempotency.js';
import { Logger } from './logger.js';
import { prune } from './pruning.js';
import { RateLimits } from './rate-limits.js';
import { Sessions } from './sessions.js';
import { ShopperSessions } from './shopper-sessions.js';

const LIVE_EVENTS_KEPT_HOURS = 24;

/** Removes what has had its time; any number of processes may do so at once. */
@Injectable()
export class Housekeeping {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly idempotency: Idempotency,
    private readonly limits: RateLimits,
    private readonly sessions: Sessions,
    private readonly shopperSessions: ShopperSessions,
  ) {}

  @Cron('17 * * * *')
  async onTheHour(): Promise<void> {
    if (!this.config.runsWorker) return;
    const removed = await this.prune().catch((error: unknown) => ({ message: String(error) }));
    this.logger.event('info', 'pruned', removed);
  }

  /** Answers how many rows of each kind went. */
  async prune(): Promise<Record<string, number>> {
    const now = this.clock.now();
    const { factsKeptDays, parkedFactsKeptDays } = this.config;
    return {
      idempotencyKeys: await this.idempotency.prune(),
      rateLimits: await this.limits.prune(),
      sessions: await this.sessions.prune(),
      shopperSessions: await this.shopperSessions.prune(),
      facts: await prune(this.database, {
        table: 'outbox',
        where: `announced_at is not null
                and (sent_at is not null and created_at < $1::timestamptz - make_interval(days => $2)
                  or parked_at is not null and created_at < $1::timestamptz - make_interval(days => $3))`,
        values: [now, factsKeptDays, parkedFactsKeptDays],
      }),
      liveEvents: await prune(this.database, {
        table: 'live_event',
        where: 'at < $1::timestamptz - make_interval(hours => $2)',
        values: [now, LIVE_EVENTS_KEPT_HOURS],
      }),
    };
  }
}
