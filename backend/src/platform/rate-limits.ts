import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from './clock.js';
import { Config } from './config.js';
import { Database } from './database.js';
import { KeyedHash } from './keyed-hash.js';
import { ProblemError } from './problems.js';
import { prune } from './pruning.js';

/** At most `hits` in any window that the first of them opens. */
export interface Limit {
  readonly hits: number;
  readonly windowSeconds: number;
}

interface Counter {
  readonly hits: number;
  readonly resets_at: Date;
}

// One machine may play a crowd on demo data.
const DEMO_FACTOR = 1_000;

/** Counters that all instances share, in PostgreSQL; subjects are kept as keyed hashes only. */
@Injectable()
export class RateLimits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly hash: KeyedHash,
  ) {}

  /** Counts one request of this address; refuses `too-many-requests` beyond the limit. Generous in demo mode. */
  async perAddress(name: string, request: FastifyRequest, limit: Limit): Promise<void> {
    const hits = this.config.isDemo ? limit.hits * DEMO_FACTOR : limit.hits;
    await this.count(name, request.ip, { ...limit, hits });
  }

  /** Counts one request of a known caller, such as a program with a key; refuses beyond the limit. */
  async perCaller(name: string, caller: string, limit: Limit): Promise<void> {
    await this.count(name, caller, limit);
  }

  /**
   * Counts one guess at a secret of this subject (a login, a shop's codes); refuses beyond the limit, in demo
   * mode too. Count before looking, so that guesses made at once are all counted, and `forgive` the right one.
   */
  async guess(name: string, subject: string, limit: Limit): Promise<void> {
    await this.count(name, subject, limit);
  }

  /** Counts one of something that everybody shares; false beyond the limit, where the caller has a better answer. */
  async isWithin(name: string, subject: string, limit: Limit): Promise<boolean> {
    const row = await this.hit(name, subject, limit, this.clock.now());
    return row.hits <= limit.hits;
  }

  /** Refuses a subject that has no guess left, without counting this one: it is known to be no guess. */
  async refuseSpent(name: string, subject: string, limit: Limit): Promise<void> {
    const now = this.clock.now();
    const [row] = await this.database.rows<Counter>({
      name: 'rate-limit-read',
      text: 'select hits, resets_at from rate_limit where bucket = $1 and resets_at > $2',
      values: [this.bucket(name, subject), now],
    });
    if (row && row.hits > limit.hits) this.tooMany(row.resets_at, now);
  }

  /** Forgets the guesses of a subject that has shown the right secret. */
  async forgive(name: string, subject: string): Promise<void> {
    await this.database.run({
      name: 'rate-limit-forgive',
      text: 'delete from rate_limit where bucket = $1',
      values: [this.bucket(name, subject)],
    });
  }

  /** Removes counters whose window is over. */
  async prune(): Promise<number> {
    return prune(this.database, {
      table: 'rate_limit',
      where: 'resets_at <= $1',
      values: [this.clock.now()],
    });
  }

  private async count(name: string, subject: string, limit: Limit): Promise<void> {
    const now = this.clock.now();
    const row = await this.hit(name, subject, limit, now);
    if (row.hits > limit.hits) this.tooMany(row.resets_at, now);
  }

  private async hit(name: string, subject: string, limit: Limit, now: Date): Promise<Counter> {
    const [row] = await this.database.rows<Counter>({
      name: 'rate-limit-count',
      text: `insert into rate_limit as r (bucket, hits, resets_at)
             values ($1, 1, $2::timestamptz + make_interval(secs => $3))
             on conflict (bucket) do update set
               hits = case when r.resets_at <= $2 then 1 else least(r.hits + 1, 1000000) end,
               resets_at = case when r.resets_at <= $2 then excluded.resets_at else r.resets_at end
             returning hits, resets_at`,
      values: [this.bucket(name, subject), now, limit.windowSeconds],
    });
    return row ?? { hits: 0, resets_at: now };
  }

  private tooMany(resetsAt: Date, now: Date): never {
    const retryAfterSeconds = Math.max(1, Math.ceil((resetsAt.getTime() - now.getTime()) / 1000));
    throw new ProblemError(
      'too-many-requests',
      { retryAfterSeconds },
      { 'retry-after': String(retryAfterSeconds) },
    );
  }

  private bucket(name: string, subject: string): string {
    return `${name}:${this.hash.textOf('rate-limit', name, subject).slice(0, 22)}`;
  }
}
