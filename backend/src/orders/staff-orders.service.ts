import { Injectable } from '@nestjs/common';
import { handedOverStates, type OrderState, openStates } from '@passerelle/shared/orders/states';
import { Clock } from '../platform/clock.js';
import { Database, type Sql, type Tx } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { Logger } from '../platform/logger.js';
import { ProblemError, refuse } from '../platform/problems.js';
import { RateLimits } from '../platform/rate-limits.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { typedCode } from '../platform/typed-code.js';
import { promotionContact } from './domain/contact.js';
import { OrderActs } from './order-acts.service.js';
import { OrderCollectors } from './order-collectors.service.js';
import { numberIn, numberInQr, OrderProofs } from './order-proofs.service.js';
import { type Order, revived } from './order-rows.js';
import { ordersByNumber } from './orders.queries.js';
import {
  codeHoldersElsewhere,
  codeHoldersOf,
  countsOf,
  openByName,
  queueOf,
  type StoryRow,
  storyOf,
  uncollectedOf,
} from './staff-orders.queries.js';

export type { StoryRow } from './staff-orders.queries.js';

const GUESSES = { hits: 10, windowSeconds: 900 };
const MOST_HOLDERS = 20_000;
const ENDED_DAYS = 7;
const DAY_MS = 86_400_000;
const CODE = /^[2-9A-HJKMNP-Z]{8}$/;

/** How many orders of a shop wait for what. */
export interface QueueCounts {
  readonly toPrepare: number;
  readonly inPreparation: number;
  readonly ready: number;
  readonly uncollected: number;
}

/** A shop's orders in the hands of its colleagues; to those of other shops they do not exist. */
@Injectable()
export class StaffOrdersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly idempotency: Idempotency,
    private readonly limits: RateLimits,
    private readonly acts: OrderActs,
    private readonly proofs: OrderProofs,
    private readonly collectors: OrderCollectors,
  ) {}

  /**
   * Wins the order's row, has the command carried out, once per key; answers the order after it. `winFirst` wins what
   * comes before orders.
   */
  async command(
    number: string,
    colleague: ShopColleague,
    request: KeyedRequest,
    act: (tx: Tx, order: Order) => Promise<Order>,
    winFirst: (tx: Tx) => Promise<void> = async () => undefined,
  ): Promise<Order> {
    const order = await this.idempotency.once(request, async (tx) => {
      await winFirst(tx);
      return act(tx, await this.acts.take(tx, number, colleague.store));
    });
    return revived(order);
  }

  /** An order of the colleague's shop; refuses `not-found`. */
  async find(number: string, store: string): Promise<Order> {
    const [order] = await this.database.rows<Order>(ordersByNumber([number]));
    return order?.store === store ? order : refuse('not-found');
  }

  /** The order of that number in whichever shop; refuses `not-found`. */
  async anywhere(number: string, from: Pick<Tx, 'rows'> = this.database): Promise<Order> {
    const [order] = await from.rows<Order>(ordersByNumber([number]));
    return order ?? refuse('not-found');
  }

  /** Whom limits of uses per person count for this order. */
  contactsOf({ firstName, lastName, email, phone }: Order): readonly string[] {
    return [promotionContact({ firstName, lastName, email: email ?? undefined, phone: phone ?? undefined })];
  }

  /** Orders of the queue, the first due first. */
  queue(
    store: string,
    states: readonly OrderState[],
    after: { readonly at: string; readonly id: string } | undefined,
    limit: number,
  ): Promise<Order[]> {
    return this.database.rows<Order>(queueOf(store, states, after, limit));
  }

  /** Paid orders that nobody collected and that have to be carried back. */
  uncollected(
    store: string,
    after: { readonly at: string; readonly id: string } | undefined,
    limit: number,
  ): Promise<Order[]> {
    return this.database.rows<Order>(uncollectedOf(store, after, limit));
  }

  /** How many open orders the shop has in each state. */
  async counts(store: string): Promise<QueueCounts> {
    const [counts] = await this.database.rows<QueueCounts>(countsOf(store));
    return counts ?? { toPrepare: 0, inPreparation: 0, ready: 0, uncollected: 0 };
  }

  story(orderId: string, from: Pick<Tx, 'rows'> = this.database): Promise<StoryRow[]> {
    return from.rows<StoryRow>(storyOf(orderId));
  }

  /**
   * What somebody shows or says at the counter: QR, order number, short code, or a name. Refuses `wrong-store` and
   * `already-collected` aloud; codes that fit nothing are counted, ten lock the colleague out for a while.
   */
  async lookUp(typed: string, colleague: ShopColleague): Promise<Order[]> {
    const text = typed.trim();
    const number = numberIn(text);
    if (number !== undefined) return this.shown(await this.byNumber(number, text), colleague);
    const code = typedCode(text);
    if (CODE.test(code)) {
      await this.refuseLocked(colleague);
      const found = await this.byCode(code, colleague.store);
      if (found !== undefined) return this.shown(found, colleague);
      // Eight letters may be a name; a digit among them makes it a wrong code.
      if (/\d/.test(code)) await this.countWrongCode(colleague);
    }
    return this.database.rows<Order>(openByName(colleague.store, text, 20));
  }

  /** Refuses `too-many-requests` to a colleague who has presented ten wrong codes. */
  refuseLocked({ staffId, store }: ShopColleague): Promise<void> {
    return this.limits.refuseSpent('pickup-code', `${store} ${staffId}`, GUESSES);
  }

  /** Counts a code that fits nothing; the one that locks is told to whoever watches the logs. */
  async countWrongCode({ staffId, store }: ShopColleague): Promise<void> {
    try {
      await this.limits.guess('pickup-code', `${store} ${staffId}`, GUESSES);
    } catch (error) {
      if (error instanceof ProblemError) this.logger.event('warn', 'pickup-codes-locked', { store, staffId });
      throw error;
    }
  }

  private async byNumber(number: string, text: string): Promise<Order | undefined> {
    const [order] = await this.database.rows<Order>(ordersByNumber([number]));
    if (order === undefined || numberInQr(text) === undefined || this.proofs.isProof(text, order))
      return order;
    return (await this.collectors.presenting(text, order)) === undefined ? undefined : order;
  }

  /**
   * Codes are kept nowhere: those of the orders that may still be asked for are derived and compared, the shop's own
   * first, for a code of another shop is the exception.
   */
  private async byCode(code: string, store: string): Promise<Order | undefined> {
    const endedAfter = new Date(this.clock.now().getTime() - ENDED_DAYS * DAY_MS);
    const number =
      (await this.numberOf(code, codeHoldersOf(store, endedAfter, MOST_HOLDERS))) ??
      (await this.numberOf(code, codeHoldersElsewhere(store, endedAfter, MOST_HOLDERS)));
    if (number !== undefined) return (await this.database.rows<Order>(ordersByNumber([number])))[0];
    const named = await this.collectors.numberBehind(code, store);
    if (named === undefined) return undefined;
    const [order] = await this.database.rows<Order>(ordersByNumber([named]));
    if (order) await this.collectors.presenting(code, order);
    return order;
  }

  private async numberOf(code: string, holders: Sql): Promise<string | undefined> {
    const rows = await this.database.rows<{ id: string; number: string }>(holders);
    return rows.find(({ id }) => typedCode(this.proofs.pickupCode(id)) === code)?.number;
  }

  private async shown(order: Order | undefined, { store }: ShopColleague): Promise<Order[]> {
    if (order === undefined) return [];
    if (order.store !== store) refuse('wrong-store', { store: order.store });
    if (handedOverStates.includes(order.state))
      refuse('already-collected', { closedAt: order.closedAt, order: order.number });
    return openStates.includes(order.state)
      ? [order]
      : refuse('state-does-not-allow', { state: order.state });
  }
}
