import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database.js';
import { lockIntentsFor, type Paid } from './payments.queries.js';
import {
  lockRefusedRefund,
  noteElsewhere,
  type RefusedRefund,
  refusedRefunds,
} from './refused-refunds.queries.js';

export type { RefusedRefund } from './refused-refunds.queries.js';

/** Refunds that a provider refused for good: the money is here, and somebody has to give it back another way. */
@Injectable()
export class RefusedRefunds {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Those of a purchase that nobody settled, the oldest first. */
  of(paid: Paid, from: Pick<Tx, 'rows'> = this.database): Promise<RefusedRefund[]> {
    return from.rows<RefusedRefund>(refusedRefunds(paid));
  }

  /** Notes that one is given back another way; undefined when it is not, or was already. Wins the payments of the purchase. */
  async giveElsewhere(tx: Tx, paid: Paid, id: string): Promise<RefusedRefund | undefined> {
    await tx.rows(lockIntentsFor(paid));
    const [refund] = await tx.rows<RefusedRefund>(lockRefusedRefund(paid, id));
    if (refund !== undefined) await tx.run(noteElsewhere(refund, this.clock.now()));
    return refund;
  }
}
