import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { StoresService } from '../stores/stores.service.js';
import { DEMO_MAILBOXES, DEMO_PHONES } from './people/customers.js';
import { moveDeadlines, type OpenOrderDates, openOrderDates } from './seeding.queries.js';

const HOUR_MS = 3_600_000;
const SOON_HOURS = 20;
const people = { mailboxes: DEMO_MAILBOXES, phones: DEMO_PHONES };

/** The open orders of the demo are as fresh at each start as on the first day: nobody finds a queue of expired ones. */
@Injectable()
export class DemoDeadlines implements OnApplicationBootstrap {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly stores: StoresService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.isDemo) await this.refresh();
  }

  /** Gives people of the demo whose deadline is near a new one, as if they had reserved now; answers how many. */
  async refresh(): Promise<number> {
    const now = this.clock.now();
    const soon = new Date(now.getTime() + SOON_HOURS * HOUR_MS);
    const near = await this.database.rows<OpenOrderDates>(openOrderDates(people, soon));
    const moved = near.flatMap(({ id, store: code, state }) => {
      const store = this.stores.find(code);
      const deadline = store && this.stores.collectBy(store, now);
      const readyAt = store && state !== 'ready' ? this.stores.readyAt(store, now, 0) : undefined;
      return deadline ? [{ id, collectBy: deadline.at, collectRule: deadline.rule, readyAt }] : [];
    });
    return moved.length === 0 ? 0 : this.database.run(moveDeadlines(moved));
  }
}
