import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database, type Sql, type Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';

/** Money that a till took for an order before its hand-over. */
export interface Prepaid {
  readonly method: 'card' | 'cash';
  readonly amountCents: number;
}

type Act = 'take' | 'give-back' | 'take-again';

/** Who stands at which till. */
export interface AtTill {
  readonly store: string;
  readonly staffId: string;
}

/** Orders paid at a till before they are handed over: what was taken and what was given back, each noted once. */
@Injectable()
export class Prepayments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What was taken for an order by each means, cards first. */
  taken(orderId: string, from: Pick<Tx, 'rows'> = this.database): Promise<Prepaid[]> {
    return from.rows<Prepaid>(sumsOf(orderId, 'take'));
  }

  /** What of that was given back by each means and not taken again, cards first. */
  givenBack(orderId: string, from: Pick<Tx, 'rows'> = this.database): Promise<Prepaid[]> {
    return from.rows<Prepaid>(sumsOf(orderId, 'give-back', 'take-again'));
  }

  /** Notes money that was taken for an order, given back, or taken again; the caller has won the order's row. */
  async note(
    tx: Tx,
    act: Act,
    orderId: string,
    { store, staffId }: AtTill,
    parts: readonly Prepaid[],
  ): Promise<void> {
    const at = this.clock.now();
    for (const { method, amountCents } of parts)
      await tx.run({
        name: 'note-prepayment',
        text: `insert into prepayment (id, order_id, store, staff_id, act, method, amount_cents, at)
               values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        values: [newId(at), orderId, store, staffId, act, method, amountCents, at],
      });
  }
}

/** What an act did by each means, less what another one took back of it. */
function sumsOf(orderId: string, act: Act, less: Act | null = null): Sql {
  return {
    name: 'prepayments-of',
    text: `select method, sum(case act when $2 then amount_cents else -amount_cents end)::integer as "amountCents"
             from prepayment where order_id = $1 and act in ($2, $3) group by method order by method`,
    values: [orderId, act, less],
  };
}
