import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { Logger } from '../platform/logger.js';
import { StoresService } from '../stores/stores.service.js';
import { OrderActs } from './order-acts.service.js';
import { type KeptOrder, keptOrders } from './order-deadlines.queries.js';
import { OrderLives } from './order-lives.service.js';

const PAGE = 1_000;

/** When a shop's calendar changes, the open orders whose deadline that moves are moved at once, and told so. */
@Injectable()
export class MovedDeadlines implements OnApplicationBootstrap {
  private followed: number | undefined;
  private following: Promise<number> | undefined;

  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly stores: StoresService,
    private readonly acts: OrderActs,
    private readonly lives: OrderLives,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.runsWorker) return;
    this.stores.whenChanged(() => {
      this.follow().catch((error: unknown) => {
        // The next round of due work tries again.
        this.logger.event('warn', 'deadlines-not-followed', { message: String(error) });
      });
    });
  }

  /**
   * Follows the calendars as they are now and answers how many deadlines moved; nothing to do until one changes. A
   * process that starts follows what changed while none ran.
   */
  follow(): Promise<number> {
    this.following ??= this.followAll().finally(() => {
      this.following = undefined;
    });
    return this.following;
  }

  private async followAll(): Promise<number> {
    let moved = 0;
    // Once more when a calendar changed under way.
    while (this.followed !== this.stores.version) {
      const { version } = this.stores;
      let after: KeptOrder | undefined;
      do {
        const page = await this.database.rows<KeptOrder>(keptOrders(PAGE, after));
        for (const order of page) if (await this.move(order)) moved += 1;
        after = page.length < PAGE ? undefined : page.at(-1);
      } while (after !== undefined);
      this.followed = version;
    }
    return moved;
  }

  private async move(kept: KeptOrder): Promise<boolean> {
    if (this.lives.movedDeadline(kept) === undefined) return false;
    try {
      return await this.database.inTransaction(async (tx) => {
        const order = await this.acts.takeKept(tx, kept.id);
        return order !== undefined && (await this.lives.moveDeadline(tx, order));
      });
    } catch (error) {
      // One order that cannot be moved must not keep the others; its deadline is looked at again when it falls due.
      this.logger.event('error', 'deadline-not-moved', { order: kept.id, message: String(error) });
      return false;
    }
  }
}
