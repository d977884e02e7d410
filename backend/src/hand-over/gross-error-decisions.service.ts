import { Injectable } from '@nestjs/common';
import type { GrossErrorDecisionRequest } from '@passerelle/shared/api/gross-errors';
import type { HandOverPreviewView, HandOverRequest } from '@passerelle/shared/api/hand-over';
import type { Locale, QuoteDocument } from '@passerelle/shared/pricing/types';
import { type FoundLine, GrossErrors } from '../gross-errors/gross-errors.service.js';
import { actorOf, type Order, OrderActs } from '../orders/order-acts.service.js';
import { OrderLives } from '../orders/order-lives.service.js';
import { StaffOrdersService } from '../orders/staff-orders.service.js';
import type { Tx } from '../platform/database.js';
import { refuse } from '../platform/problems.js';
import type { ShopColleague } from '../platform/signed-in.js';

/** A promise whose price is probably a mistake waits at the counter until a manager has decided. */
@Injectable()
export class GrossErrorDecisions {
  constructor(
    private readonly grossErrors: GrossErrors,
    private readonly orders: StaffOrdersService,
    private readonly acts: OrderActs,
    private readonly lives: OrderLives,
  ) {}

  /** Both facts of what the shopper would keep, for the screen; nothing when no price stands out. */
  async shown(
    order: Order,
    wanted: HandOverRequest,
    locale: Locale,
  ): Promise<Pick<HandOverPreviewView, 'grossError'>> {
    const found = await this.foundIn(order, wanted);
    if (found.length === 0) return {};
    const decided = await this.grossErrors.decisionOn(order.id);
    const lines = this.grossErrors.views(found, locale);
    return { grossError: { lines, ...(decided && { decision: decided.decision }) } };
  }

  /** Refuses `gross-error` with both facts, and notes the order for its managers, until one of them honours the price. */
  async refuseUndecided(number: string, wanted: HandOverRequest, { store }: ShopColleague): Promise<void> {
    const order = await this.orders.find(number, store);
    if (order.state !== 'ready') return;
    const found = await this.foundIn(order, wanted);
    if (found.length === 0) return;
    if ((await this.grossErrors.decisionOn(order.id))?.decision === 'honour') return;
    await this.grossErrors.note(order, found);
    refuse('gross-error', { lines: found });
  }

  /** Honours the promised price, or ends the order; the shopper is told the reason. The caller has won its row. */
  async decide(
    tx: Tx,
    order: Order,
    { decision, reason }: GrossErrorDecisionRequest,
    manager: ShopColleague,
  ): Promise<Order> {
    const found = await this.grossErrors.found(documentOf(order));
    if (found.length === 0) return refuse('state-does-not-allow', { state: order.state });
    const actor = actorOf(manager);
    this.acts.demand(order, 'cancel', actor);
    const decided = decision === 'refuse' ? await this.lives.cancel(tx, order, actor, reason) : order;
    await this.grossErrors.decide(tx, order, found, { decision, reason }, manager);
    return decided;
  }

  private async foundIn(order: Order, { lines }: HandOverRequest): Promise<FoundLine[]> {
    const found = await this.grossErrors.found(documentOf(order));
    const left = new Set(order.lines.map(({ sku }) => sku));
    for (const { sku, outcome } of lines ?? []) if (outcome === 'bought') left.delete(sku);
    return lines === undefined ? found : found.filter(({ sku }) => !left.has(sku));
  }
}

function documentOf(order: Order): QuoteDocument {
  return { ...(JSON.parse(order.document) as QuoteDocument), store: order.store };
}
