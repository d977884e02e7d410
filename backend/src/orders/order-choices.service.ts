import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database.js';
import { type Order, OrderActs } from './order-acts.service.js';
import {
  choiceOf,
  choicesDueSoon,
  choicesOverdue,
  lockOverdueChoice,
  type OpenChoice,
} from './order-choices.queries.js';

export type { OpenChoice } from './order-choices.queries.js';

const MOST_AT_ONCE = 100;

/** Until when shoppers may say what becomes of something that is missing. */
@Injectable()
export class OrderChoices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly acts: OrderActs,
  ) {}

  /** Until when the shopper of an order may choose; undefined when nothing is asked of them. */
  async by(orderId: string): Promise<Date | undefined> {
    const [row] = await this.database.rows<{ chooseBy: Date }>(choiceOf(orderId));
    return row?.chooseBy;
  }

  /** Choices that end within so many hours, each answered once and marked as told in the caller's transaction. */
  takeDueSoon(tx: Tx, hours: number): Promise<OpenChoice[]> {
    return tx.rows<OpenChoice>(choicesDueSoon(this.clock.now(), hours, MOST_AT_ONCE));
  }

  /** Orders whose shoppers did not choose in time, the longest overdue first; a page of them. */
  async overdue(): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(choicesOverdue(this.clock.now(), MOST_AT_ONCE));
    return rows.map(({ id }) => id);
  }

  /** Wins the row of such an order; undefined when somebody chose first or is about to. */
  takeOverdue(tx: Tx, orderId: string): Promise<Order | undefined> {
    return this.acts.taken(tx, lockOverdueChoice(orderId, this.clock.now()));
  }
}
