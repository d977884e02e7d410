import { Injectable } from '@nestjs/common';
import type { AskShopperRequest, ChoiceRequest } from '@passerelle/shared/api/choices';
import { shortLines } from '@passerelle/shared/orders/demand';
import { ArticleWords } from '../catalogue/article-words.service.js';
import { SettlementsService } from '../hand-over/settlements.service.js';
import {
  type Actor,
  actorOf,
  asPlatform,
  isOrder,
  type Order,
  OrderActs,
  type OrderLine,
  type UnitMove,
} from '../orders/order-acts.service.js';
import { OrderLives } from '../orders/order-lives.service.js';
import { StaffOrdersService } from '../orders/staff-orders.service.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database.js';
import { refuse, refuseField } from '../platform/problems.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { BroughtOrders } from '../transfers/brought-orders.service.js';
import { Substitutes } from './substitutes.service.js';
import { addSuggestions } from './suggestions.queries.js';

/** Something of a paid order is not to be found: its shopper is asked, and says. The caller has won the order's row. */
@Injectable()
export class ShortPicks {
  constructor(
    private readonly clock: Clock,
    private readonly acts: OrderActs,
    private readonly lives: OrderLives,
    private readonly orders: StaffOrdersService,
    private readonly settlements: SettlementsService,
    private readonly substitutes: Substitutes,
    private readonly brought: BroughtOrders,
    private readonly words: ArticleWords,
  ) {}

  /** Asks the shopper, with what the colleague would propose. Refuses `nothing-left` when nothing is missing. */
  async ask(
    tx: Tx,
    order: Order,
    colleague: ShopColleague,
    { suggestions = [] }: AskShopperRequest,
  ): Promise<Order> {
    this.acts.demand(order, 'ask-shopper', actorOf(colleague));
    const missing = undecided(order);
    if (missing.length === 0) refuse('nothing-left');
    const at = this.clock.now();
    for (const { sku, substitute } of suggestions) {
      const line = missing.find((each) => each.sku === sku) ?? refuse('wrong-article', { sku });
      const unitCents = await this.substitutes.priceOf(tx, order, line, substitute);
      if (unitCents === undefined) refuse('wrong-article', { sku: substitute });
    }
    if (suggestions.length > 0) await tx.run(addSuggestions(order.id, suggestions, colleague.staffId, at));
    return this.acts.carryOutSurely(tx, order, {
      command: 'ask-shopper',
      actor: actorOf(colleague),
      at,
      standing: { claimedBy: null, claimedAt: null },
      detail: { lines: missing.map(({ sku, missing: packs, waived }) => ({ sku, missing: packs - waived })) },
    });
  }

  /**
   * Does what the shopper chose. `from` is the shop that what is missing would be brought from. Refuses `out-of-stock`,
   * `wrong-article` and `choice-needed` naming the lines that nothing was said of.
   */
  async choose(
    tx: Tx,
    order: Order,
    actor: Actor,
    { choice, store, lines = [] }: ChoiceRequest,
    from: string | undefined,
  ): Promise<Order> {
    this.acts.demand(order, 'choose', actor);
    if (choice === 'other-store')
      return this.lives.changeStore(
        tx,
        order,
        actor,
        store ?? refuseField('store', 'required', 'store is missing'),
      );
    if (choice === 'wait') return this.wait(tx, order, actor, from);
    return choice === 'drop'
      ? this.settle(tx, order, actor, [], { choice })
      : this.settle(tx, order, actor, await this.replacing(tx, order, actor, lines), { choice, lines });
  }

  /** What is missing comes from another shop. */
  private async wait(tx: Tx, order: Order, actor: Actor, from: string | undefined): Promise<Order> {
    if (from === undefined) return refuse('out-of-stock', { lines: [], alternatives: [] });
    const chosen = await this.acts.carryOutSurely(tx, order, {
      command: 'choose',
      actor,
      at: this.clock.now(),
      detail: { choice: 'wait', from, to: order.store },
    });
    return this.brought.fill(tx, chosen, from, asPlatform);
  }

  /** Lets what is missing go, takes `added` in its place, and owes back what the rest does not cost. */
  private async settle(
    tx: Tx,
    order: Order,
    actor: Actor,
    added: readonly OrderLine[],
    detail: object,
  ): Promise<Order> {
    const lines = order.lines.map((line) => ({ ...line, waived: line.missing }));
    const after = { ...order, lines: [...lines, ...added] };
    if (after.lines.every(({ quantity, missing }) => quantity === missing))
      return this.lives.cancel(tx, order, actor, 'nothing-left');
    const costs = await this.settlements.promisedCents(after, this.orders.contactsOf(order), tx);
    const outcome = await this.acts.carryOut(tx, order, {
      command: 'choose',
      actor,
      at: this.clock.now(),
      lines,
      added,
      moves: added.map(
        (line): UnitMove => ({
          store: order.store,
          sku: line.stockSku,
          from: 'shelf',
          to: 'held',
          units: line.quantity * line.unitsPerPack,
        }),
      ),
      standing: { owedBackCents: Math.max(order.owedBackCents, order.paidCents - costs) },
      detail,
    });
    return isOrder(outcome)
      ? outcome
      : refuse('out-of-stock', { lines: shortLines(added, outcome), alternatives: [] });
  }

  /** The lines that take the place of what is missing. */
  private async replacing(
    tx: Tx,
    order: Order,
    actor: Actor,
    said: NonNullable<ChoiceRequest['lines']>,
  ): Promise<OrderLine[]> {
    const missing = undecided(order);
    const unsaid = missing.filter(({ sku }) => !said.some((each) => each.sku === sku));
    if (unsaid.length > 0) refuse('choice-needed', { lines: unsaid.map(({ sku }) => sku) });
    const added: OrderLine[] = [];
    const taken = new Set<string>();
    for (const { sku, substitute } of said) {
      const line = missing.find((each) => each.sku === sku) ?? refuse('wrong-article', { sku });
      if (substitute === undefined) continue;
      const isFree =
        actor.kind !== 'shopper' || (await this.substitutes.isOffered(tx, order, sku, substitute));
      const unitCents = isFree ? await this.substitutes.priceOf(tx, order, line, substitute) : undefined;
      if (unitCents === undefined || taken.has(sku) || taken.has(substitute))
        return refuse('wrong-article', { sku: substitute });
      taken.add(sku).add(substitute);
      added.push({
        ...emptyLine,
        line: Math.max(...order.lines.map((each) => each.line)) + added.length + 1,
        sku: substitute,
        ...this.words.stockShape(substitute),
        quantity: line.missing - line.waived,
        unitCents,
        insteadOf: sku,
      });
    }
    return added;
  }
}

// The promise says nothing of it: its price stands in the settlement.
const emptyLine = {
  netCents: 0,
  picked: 0,
  missing: 0,
  missingReason: null,
  inTransfer: 0,
  waived: 0,
  bought: 0,
  putBack: 0,
  damaged: 0,
};

/** Lines with something missing that nobody has decided on. */
export function undecided({ lines }: Order): OrderLine[] {
  return lines.filter(({ missing, waived }) => missing > waived);
}
