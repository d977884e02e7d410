import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from './clock.js';
import { Config } from './config.js';
import { Database, type Tx } from './database.js';
import type { FactTopic, ToldFact } from './facts.js';
import { giveWay } from './give-way.js';
import { liveEventsOf } from './live-projection.js';
import { Logger } from './logger.js';
import { Outbox } from './outbox.js';
import { Pacer } from './pacer.js';

/** Acts on a fact; may be told the same fact twice and must have its effect once. */
export type FactHandler = (fact: ToldFact) => Promise<void>;

interface Listener {
  readonly topics: ReadonlySet<FactTopic>;
  readonly handle: FactHandler;
}

interface Outcome {
  readonly fact: ToldFact & { readonly tries: number };
  readonly error: string | null;
}

export const LIVE_CHANNEL = 'live_event';
const ANNOUNCED_AT_ONCE = 512;
const TOLD_AT_ONCE = 32;
const AT_ONCE = 8;
const MAX_TRIES = 10;
const POLL_MS = 250;
// Any number will do, as long as every process asks for the same lock.
const ANNOUNCER = 727_002;

/**
 * Tells committed facts: to live screens at once, one process at a time and in the order of writing; to modules that
 * act on them when there is time, at least once, facts of one subject in their order. Any number of processes may
 * relay: each claims rows that no other holds, and gives them back by dying.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly listeners: Listener[] = [];
  private readonly announcing: Pacer;
  private readonly telling: Pacer;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly logger: Logger,
  ) {
    this.announcing = new Pacer(POLL_MS, () => this.announceAndWake(), logger, 'announcing-failed');
    this.telling = new Pacer(POLL_MS, () => this.tellAndRest(), logger, 'telling-failed');
  }

  /** Has a handler told the facts of these topics; modules say so when they start. */
  tell(topics: readonly FactTopic[], handle: FactHandler): void {
    this.listeners.push({ topics: new Set(topics), handle });
  }

  onApplicationBootstrap(): void {
    if (!this.config.runsWorker) return;
    this.outbox.onNudge(() => this.announcing.nudge());
    this.announcing.start();
    this.telling.start();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.announcing.stop(), this.telling.stop()]);
  }

  /** Tells all that is waiting now; for tests and for a drain before maintenance. */
  async drain(): Promise<void> {
    while ((await this.announceBatch()) > 0);
    while ((await this.tellBatch()) > 0);
  }

  /** Numbers live events in the order of writing and wakes every process once; answers how many facts it announced. */
  private async announceBatch(): Promise<number> {
    return this.database.inTransaction(async (tx) => {
      await tx.rows({ text: `select pg_advisory_xact_lock(${ANNOUNCER})` });
      const facts = await tx.rows<ToldFact>({
        name: 'relay-unannounced',
        text: `select id, topic, subject, store, payload, created_at as at from outbox
                where announced_at is null order by id limit ${ANNOUNCED_AT_ONCE}`,
      });
      if (facts.length === 0) return 0;
      await this.announce(tx, facts);
      await tx.run({
        name: 'relay-announced',
        text: 'update outbox set announced_at = $2 where id = any($1::bigint[])',
        values: [facts.map(({ id }) => id), this.clock.now()],
      });
      return facts.length;
    });
  }

  private async announceAndWake(): Promise<number> {
    const announced = await this.announceBatch();
    if (announced > 0) this.telling.nudge();
    return announced;
  }

  private async tellAndRest(): Promise<number> {
    const begun = performance.now();
    const told = await this.tellBatch();
    if (told > 0) await giveWay(performance.now() - begun);
    return told;
  }

  /** Claims a batch, has it acted on, marks it; answers how many facts it claimed. */
  private async tellBatch(): Promise<number> {
    return this.database.inTransaction(async (tx) => {
      const facts = await this.claim(tx);
      if (facts.length > 0) await this.mark(tx, await this.tellAll(facts));
      return facts.length;
    });
  }

  /**
   * The first waiting fact of each subject: the ones after it wait until it is told or parked. Only what was announced:
   * whoever acts on a fact holds its row, and screens do not wait for that.
   */
  private async claim(tx: Tx): Promise<(ToldFact & { tries: number })[]> {
    return tx.rows({
      name: 'relay-claim',
      text: `select o.id, o.topic, o.subject, o.store, o.payload, o.created_at as at, o.tries
               from outbox o
              where o.sent_at is null and o.parked_at is null and o.announced_at is not null
                and (o.next_try_at is null or o.next_try_at <= $1)
                and not exists (select from outbox e where e.subject = o.subject and e.id < o.id
                                   and e.sent_at is null and e.parked_at is null)
              order by o.id limit ${TOLD_AT_ONCE}
                for update of o skip locked`,
      values: [this.clock.now()],
    });
  }

  private async tellAll(facts: readonly (ToldFact & { tries: number })[]): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    const waiting = [...facts];
    const worker = async () => {
      for (let fact = waiting.shift(); fact !== undefined; fact = waiting.shift())
        outcomes.push({ fact, error: await this.tellOne(fact) });
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return outcomes;
  }

  private async tellOne(fact: ToldFact): Promise<string | null> {
    try {
      for (const { topics, handle } of this.listeners) if (topics.has(fact.topic)) await handle(fact);
      return null;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.logger.event('warn', 'fact-not-told', { fact: fact.id, topic: fact.topic, message });
      return message.slice(0, 500);
    }
  }

  private async announce(tx: Tx, facts: readonly ToldFact[]): Promise<void> {
    const events = liveEventsOf(facts);
    if (events.length === 0) return;
    await tx.run({
      name: 'relay-announce',
      text: `with counted as (
               -- Locked until the commit: whoever sees a number sees all numbers below it.
               update live_event_counter set seq = seq + $1 returning seq - $1 as base)
             insert into live_event (seq, topic, store, subject, payload, at)
             select counted.base + e.place, e.topic, e.store, e.subject, e.payload, e.at
               from counted, unnest($2::text[], $3::text[], $4::text[], $5::jsonb[], $6::timestamptz[])
                    with ordinality as e (topic, store, subject, payload, at, place)`,
      values: [
        events.length,
        events.map((event) => event.topic),
        events.map((event) => event.store),
        events.map((event) => event.subject),
        events.map((event) => JSON.stringify(event.payload)),
        events.map((event) => event.at),
      ],
    });
    await tx.run({ text: `select pg_notify('${LIVE_CHANNEL}', '')` });
  }

  private async mark(tx: Tx, outcomes: readonly Outcome[]): Promise<void> {
    await tx.run({
      name: 'relay-mark',
      text: `update outbox o set
               tries = o.tries + 1,
               last_error = f.error,
               sent_at = case when f.error is null then $3::timestamptz end,
               parked_at = case when f.error is not null and o.tries + 1 >= ${MAX_TRIES} then $3::timestamptz end,
               next_try_at = case when f.error is not null
                 then $3::timestamptz + least(interval '10 minutes', interval '1 second' * 2 ^ o.tries) end
             from unnest($1::bigint[], $2::text[]) as f (id, error) where o.id = f.id`,
      values: [outcomes.map(({ fact }) => fact.id), outcomes.map(({ error }) => error), this.clock.now()],
    });
    for (const { fact, error } of outcomes)
      if (error !== null && fact.tries + 1 >= MAX_TRIES)
        this.logger.event('error', 'fact-parked', { fact: fact.id, topic: fact.topic });
  }
}
