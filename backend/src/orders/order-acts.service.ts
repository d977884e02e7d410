import { Injectable } from '@nestjs/common';
import { isAllowed, type OrderCommand, type OrderState, stateAfter } from '@passerelle/shared/orders/states';
import { Config } from '../platform/config.js';
import type { Sql, Tx } from '../platform/database.js';
import type { FactTopic, TouchedStock } from '../platform/facts.js';
import { Outbox } from '../platform/outbox.js';
import { refuse } from '../platform/problems.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { type StockMove, StockService, type StockShortage } from '../stock/stock.service.js';
import { type Actor, theShopper, theSystem } from './domain/draft.js';
import type { UnitMove } from './domain/ending.js';
import { closeChoice, openChoice } from './order-choices.queries.js';
import { lockExpired, lockKept } from './order-deadlines.queries.js';
import { addEvent, type Miss, missesOf } from './order-events.queries.js';
import type { Order, OrderLine, OrderStanding } from './order-rows.js';
import {
  addLines,
  linesOfOrder,
  lockById,
  lockOrder,
  saveLines,
  saveStanding,
} from './order-standing.queries.js';

export type { Actor } from './domain/draft.js';
export type { UnitMove } from './domain/ending.js';
export type { Order, OrderLine, OrderStanding } from './order-rows.js';

/** What a command does to an order that it has locked. */
export interface Act {
  readonly command: OrderCommand;
  /** Where the table leaves a choice of states. */
  readonly to?: OrderState;
  readonly actor: Actor;
  readonly at: Date;
  readonly standing?: Partial<OrderStanding>;
  readonly lines?: readonly OrderLine[];
  /** Lines that the order did not have before. */
  readonly added?: readonly OrderLine[];
  readonly moves?: readonly UnitMove[];
  /** Told in the order's story; never a name or an address. */
  readonly detail?: object;
  readonly reason?: string;
  readonly hasPutBacks?: boolean;
}

const topics: Partial<Record<OrderCommand, FactTopic>> = {
  // An order that was not paid was nobody's business yet.
  pay: 'order-placed',
  revive: 'order-placed',
  'pay-now': 'order-paid',
  'ask-shopper': 'order-short',
  'take-back': 'order-taken-back',
  'send-transfer': 'order-in-transfer',
  'set-aside': 'order-ready',
  expire: 'order-expired',
  cancel: 'order-cancelled',
  refuse: 'order-cancelled',
  'hand-over': 'order-closed',
  'undo-hand-over': 'order-reopened',
  'change-store': 'order-store-changed',
  'move-deadline': 'order-deadline-moved',
};

/** Whatever leads to it, an order that waits for its shopper's choice says so. */
function topicOf(command: OrderCommand, { state }: OrderStanding): FactTopic {
  return state === 'short' ? 'order-short' : (topics[command] ?? 'order-changed');
}

// Movements of one command are numbered below this, so that a cause line is unique over an order's life.
const MOVES_PER_REVISION = 1_000;

/** How every command changes an order: the row is won, the table allows it, and the change leaves its traces. */
@Injectable()
export class OrderActs {
  constructor(
    private readonly stock: StockService,
    private readonly outbox: Outbox,
    private readonly config: Config,
  ) {}

  /** Wins the order's row. To a colleague of another shop the order does not exist. */
  async take(tx: Tx, number: string, store?: string): Promise<Order> {
    const [row] = await tx.rows<Omit<Order, 'lines'>>(lockOrder(number));
    if (row === undefined || (store !== undefined && row.store !== store)) return refuse('not-found');
    return this.withLines(tx, row);
  }

  /** Wins the row of an order by its id, whatever became of it; refuses `not-found`. */
  async takeById(tx: Tx, id: string): Promise<Order> {
    return (await this.taken(tx, lockById(id))) ?? refuse('not-found');
  }

  /** Wins the row of an order past its deadline; undefined when somebody else was faster. */
  takeExpired(tx: Tx, id: string, now: Date): Promise<Order | undefined> {
    return this.taken(tx, lockExpired(id, now));
  }

  /** Wins the row of an order that is kept for somebody; undefined when it has ended. */
  takeKept(tx: Tx, id: string): Promise<Order | undefined> {
    return this.taken(tx, lockKept(id));
  }

  /** The order whose row a statement wins; undefined when it wins none. */
  async taken(tx: Tx, lock: Sql): Promise<Order | undefined> {
    const [row] = await tx.rows<Omit<Order, 'lines'>>(lock);
    return row && this.withLines(tx, row);
  }

  /** What colleagues recorded as not found of an article of an order and have not undone. */
  misses(tx: Tx, order: Order, sku: string): Promise<Miss[]> {
    return tx.rows<Miss>(missesOf(order.id, sku));
  }

  /** Refuses `state-does-not-allow` unless the shared table allows the command now. */
  demand(order: Order, command: OrderCommand, actor: Actor): void {
    if (!isAllowed(command, order, actor.kind))
      refuse('state-does-not-allow', { state: order.state, command });
  }

  /**
   * Carries a command out: movements, lines, standing, one row of the story, one fact. The state follows the shared
   * table. Answers the order after it; where units to promise lack nothing is written and the shortages come back.
   */
  async carryOut(tx: Tx, order: Order, act: Act): Promise<Order | readonly StockShortage[]> {
    this.demand(order, act.command, act.actor);
    const { command, actor, at } = act;
    const moves = this.withCause(order, act);
    const shortages = await this.stock.move(tx, moves, at);
    if (shortages.length > 0) return shortages;
    const to: OrderState = stateAfter(command, order, act.to);
    const standing: OrderStanding = { ...order, ...act.standing, state: to };
    await tx.run(saveStanding(order.id, standing));
    if (act.lines && act.lines.length > 0) await tx.run(saveLines(order.id, act.lines));
    const { added = [] } = act;
    if (added.length > 0) await tx.run(addLines(order.id, added));
    await tx.run(
      addEvent({
        orderId: order.id,
        at,
        command,
        from: order.state,
        to,
        actorKind: actor.kind,
        actor: actor.id,
        detail: act.detail ?? null,
      }),
    );
    if (to === 'short' && order.state !== 'short') await tx.run(openChoice(order.id, at, this.chooseBy(at)));
    else if (order.state === 'short' && to !== 'short') await tx.run(closeChoice(order.id));
    await this.tell(tx, order, act, standing, touchedBy(moves));
    const changed = new Map(act.lines?.map((line) => [line.line, line]));
    const lines = [...order.lines.map((line) => changed.get(line.line) ?? line), ...added];
    return { ...order, ...standing, revision: order.revision + 1, lines };
  }

  /** The same for commands that promise no further units: nothing can lack. */
  async carryOutSurely(tx: Tx, order: Order, act: Act): Promise<Order> {
    const outcome = await this.carryOut(tx, order, act);
    if (isOrder(outcome)) return outcome;
    throw new Error(`Units that must be there are not: ${JSON.stringify(outcome)}`);
  }

  /** Hours, not open time: somebody asked in the evening has the next day for it. */
  private chooseBy(askedAt: Date): Date {
    return new Date(askedAt.getTime() + this.config.choiceHours * 3_600_000);
  }

  private async tell(
    tx: Tx,
    order: Order,
    act: Act,
    standing: OrderStanding,
    touched: readonly TouchedStock[],
  ): Promise<void> {
    await this.outbox.append(tx, {
      topic: topicOf(act.command, standing),
      subject: order.number,
      store: standing.store,
      payload: {
        id: order.id,
        number: order.number,
        state: standing.state,
        revision: order.revision + 1,
        command: act.command,
        ...(standing.store === order.store ? undefined : { fromStore: order.store }),
        ...(act.reason === undefined ? undefined : { reason: act.reason }),
        ...(touched.length > 0 ? { touched } : undefined),
        ...(act.hasPutBacks ? { hasPutBacks: true } : undefined),
      },
    });
  }

  private withCause(order: Order, { command, actor, moves = [] }: Act): StockMove[] {
    const first = (order.revision + 1) * MOVES_PER_REVISION;
    return moves.map((move, place) => ({
      ...move,
      causeType: command,
      causeId: order.id,
      causeLine: first + place,
      actor: actor.id,
    }));
  }

  private async withLines(tx: Tx, row: Omit<Order, 'lines'>): Promise<Order> {
    const [{ lines } = { lines: [] }] = await tx.rows<{ lines: OrderLine[] }>(linesOfOrder(row.id));
    return { ...row, lines };
  }
}

/** Did the command go through? Otherwise the value lists what lacks. */
export function isOrder(outcome: Order | readonly StockShortage[]): outcome is Order {
  return !Array.isArray(outcome);
}

/** Whoever holds the tracking token as the one who acts. */
export const asShopper: Actor = theShopper;

/** The platform itself as the one who acts. */
export const asPlatform: Actor = theSystem;

/** A signed-in colleague as the one who acts. */
export function actorOf({ role, staffId }: ShopColleague): Actor {
  return { kind: role, id: staffId };
}

/** The rows that movements touch, by shop. */
export function touchedBy(
  moves: readonly { readonly store: string; readonly sku: string }[],
): TouchedStock[] {
  const byStore = new Map<string, Set<string>>();
  for (const { store, sku } of moves) byStore.set(store, (byStore.get(store) ?? new Set()).add(sku));
  return [...byStore].map(([store, skus]) => ({ store, skus: [...skus] }));
}
