import { Injectable } from '@nestjs/common';
import type { OrderCommand } from '@passerelle/shared/orders/states';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Logger } from '../platform/logger.js';
import { PromotionUses } from '../promotions/promotion-uses.service.js';
import type { Actor } from './domain/draft.js';
import { homeward, type PutBack } from './domain/ending.js';
import { OrderActs } from './order-acts.service.js';
import type { Order } from './order-rows.js';
import { endForContacts } from './order-standing.queries.js';
import { openPutBacks } from './put-backs.queries.js';

/** Why and by whom an order ends without being handed over. */
export interface Ending {
  readonly command: 'cancel' | 'refuse' | 'expire';
  readonly actor: Actor;
  readonly at: Date;
  readonly reason?: string;
}

/** Orders that end without a hand-over: units go home, codes and limits are usable again at once. */
@Injectable()
export class OrderEndings {
  constructor(
    private readonly acts: OrderActs,
    private readonly uses: PromotionUses,
    private readonly logger: Logger,
  ) {}

  /** Ends an order whose row the caller has won. */
  async end(tx: Tx, order: Order, { command, actor, at, reason }: Ending): Promise<Order> {
    this.acts.demand(order, command, actor);
    const { moves, putBacks } = homeward(order.store, order.state, order.lines);
    await this.uses.release(tx, order.id);
    const ended = await this.acts.carryOutSurely(tx, order, {
      command,
      actor,
      at,
      moves,
      reason,
      standing: { closedAt: at, claimedBy: null, claimedAt: null, ...owedBack(order, command) },
      lines: order.lines.map((line) => ({ ...line, putBack: line.picked })),
      detail: reason === undefined ? undefined : { reason },
      hasPutBacks: putBacks.length > 0,
    });
    await this.askBack(tx, order, putBacks, command, at);
    await this.letContactsGo(tx, order);
    return ended;
  }

  /** Opens the tasks that a command leaves: units to carry back to the shelf of the order's shop. */
  async askBack(
    tx: Tx,
    order: Order,
    putBacks: readonly PutBack[],
    cause: OrderCommand,
    at: Date,
  ): Promise<void> {
    if (putBacks.length === 0) return;
    const tasks = putBacks.map((task) => ({ ...task, id: newId(at), store: order.store, bin: order.bin }));
    await tx.run(openPutBacks(order.id, tasks, cause, at));
  }

  /** The order no longer counts against the limits of its contacts. */
  async letContactsGo(tx: Tx, order: Order): Promise<void> {
    const [row] = await tx.rows<{ drifted: number }>(endForContacts(order, 1));
    if (row && row.drifted > 0)
      this.logger.event('warn', 'contact-limit-drifted', { order: order.number, contacts: row.drifted });
  }

  /** It counts again. */
  async bindContacts(tx: Tx, order: Order): Promise<void> {
    await tx.run(endForContacts(order, -1));
  }
}

/** What was paid goes back; of what nobody collected only once it is on the shelf again. */
function owedBack({ paidCents }: Order, command: Ending['command']): { owedBackCents?: number } {
  return command === 'expire' ? {} : { owedBackCents: paidCents };
}
