import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Config } from './config.js';
import { Database } from './database.js';
import { listen } from './listen.js';
import { type LiveEvent, NO_SHOP } from './live-projection.js';
import { Logger } from './logger.js';
import { Pacer } from './pacer.js';
import { LIVE_CHANNEL } from './relay.js';

const READ_AT_ONCE = 500;
// A notification may be lost with its connection; the table is asked now and then anyway.
const POLL_MS = 2_000;

export type LiveListener = (events: readonly LiveEvent[]) => void;

/** What was committed anywhere, heard in every process, in the order of commits. */
@Injectable()
export class LiveEvents implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly listeners = new Set<LiveListener>();
  private readonly stopping = new AbortController();
  private readonly pacer: Pacer;
  private listening: Promise<void> | undefined;
  private position: number | undefined;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly logger: Logger,
  ) {
    this.pacer = new Pacer(POLL_MS, () => this.readOn(), logger, 'live-events-not-read');
  }

  onApplicationBootstrap(): void {
    this.pacer.start();
    this.listening = listen(
      {
        databaseUrl: this.config.databaseUrl,
        name: 'passerelle-live',
        channels: [LIVE_CHANNEL],
        connected: () => this.pacer.nudge(),
        heard: () => this.pacer.nudge(),
        lost: (error) => this.logger.event('warn', 'live-listener-lost', { message: String(error) }),
      },
      this.stopping.signal,
    );
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await Promise.all([this.pacer.stop(), this.listening]);
  }

  /** Has the listener called with each batch from now on; answers how to stop. */
  subscribe(listener: LiveListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The number of the newest event. */
  async newest(): Promise<number> {
    const [row] = await this.database.rows<{ seq: string }>({
      name: 'live-newest',
      text: 'select seq from live_event_counter',
    });
    return Number(row?.seq ?? 0);
  }

  /**
   * Events after a number that concern a shop (null: all shops), oldest first, at most 500.
   * Answers null when some of them are no longer kept: the screen has to ask for everything again.
   */
  async since(after: number, store: string | null): Promise<LiveEvent[] | null> {
    const rows = await this.database.rows<LiveEvent>({
      name: 'live-since',
      text: `select seq::float8 as seq, topic, store, subject, payload, at from live_event
              where seq > $1 and (store is null or store <> '${NO_SHOP}' and ($2::text is null or store = $2))
              order by seq limit ${READ_AT_ONCE + 1}`,
      values: [after, store],
    });
    if (rows.length > READ_AT_ONCE) return null;
    const [gap] = await this.database.rows<{ isGone: boolean }>({
      name: 'live-gap',
      // A number that was never given is one of a database that is no more.
      text: `select c.seq < $1 or (c.seq > $1 and not exists (select from live_event where seq = $1 + 1))
                    as "isGone"
               from live_event_counter c`,
      values: [after],
    });
    return gap?.isGone ? null : rows;
  }

  private async readOn(): Promise<number> {
    this.position ??= await this.newest();
    const events = await this.database.rows<LiveEvent>({
      name: 'live-read-on',
      text: `select seq::float8 as seq, topic, store, subject, payload, at from live_event
              where seq > $1 order by seq limit ${READ_AT_ONCE}`,
      values: [this.position],
    });
    this.position = events.at(-1)?.seq ?? this.position;
    if (events.length > 0) for (const listener of this.listeners) listener(events);
    return events.length;
  }
}
