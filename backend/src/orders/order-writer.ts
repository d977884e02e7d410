import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config.js';
import { Database, sqlStateOf } from '../platform/database.js';
import { NaturalBatches, QueueFull } from '../platform/natural-batches.js';
import { Outbox } from '../platform/outbox.js';
import { ProblemError } from '../platform/problems.js';
import { type PlaceAsk, type PlaceRow, placeOrders } from './place-orders.queries.js';

// Measured: one and four batches in flight are slower than two.
const LIMITS = { inFlight: 2, atMost: 128, waiting: 4_096 };
const TRIES = 5;
// Collisions with another transaction, and a key or number that another batch wrote a moment ago.
const WORTH_ANOTHER_TRY = new Set(['40001', '40P01', '23505']);

/** The one writer of new orders: queues what comes and places it in natural batches. */
@Injectable()
export class OrderWriter {
  private readonly batches: NaturalBatches<PlaceAsk, PlaceRow>;
  private readonly underWay = new Map<string, Promise<unknown>>();

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly config: Config,
  ) {
    this.batches = new NaturalBatches((asks) => this.place(asks), LIMITS);
  }

  /**
   * Places one order among whatever else is waiting. A repeat of what is under way waits for it and is told what it
   * was told. Refuses `overloaded` when too much waits.
   */
  async submit(ask: PlaceAsk): Promise<PlaceRow> {
    const name = `${ask.request.scope} ${ask.request.key}`;
    for (let first = this.underWay.get(name); first; first = this.underWay.get(name))
      await first.catch(() => undefined);
    const mine = this.batches.submit(ask);
    this.underWay.set(name, mine);
    try {
      return await mine;
    } catch (error) {
      if (error instanceof QueueFull) throw new ProblemError('overloaded', {}, { 'retry-after': '1' });
      throw error;
    } finally {
      if (this.underWay.get(name) === mine) this.underWay.delete(name);
    }
  }

  private async place(asks: readonly PlaceAsk[]): Promise<PlaceRow[]> {
    const statement = placeOrders(asks, {
      maxOpenOrders: this.config.maxOpenOrdersPerContact,
      maxOpenUnits: this.config.maxOpenUnitsPerContact,
    });
    for (let attempt = 1; ; attempt += 1) {
      try {
        const rows = await this.database.rows<PlaceRow>(statement);
        if (rows.some(({ result }) => result === 'placed')) this.outbox.nudge();
        return rows;
      } catch (error) {
        // A batch is taken apart by its queue; only a single order is worth the same try again.
        if (asks.length > 1 || attempt >= TRIES || !WORTH_ANOTHER_TRY.has(sqlStateOf(error) ?? ''))
          throw error;
      }
    }
  }
}
