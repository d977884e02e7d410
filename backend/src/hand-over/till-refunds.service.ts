import { Injectable } from '@nestjs/common';
import { between, type Means } from '@passerelle/shared/returns/refund-means';
import type { Order } from '../orders/order-acts.service.js';
import { PaidOrders } from '../orders/paid-orders.service.js';
import { Database, type Tx } from '../platform/database.js';
import { refuse } from '../platform/problems.js';
import { type AtTill, type Prepaid, Prepayments } from '../receipts/prepayments.service.js';
import { PaidMeans } from './paid-means.service.js';

/** What a till took for an order before its hand-over goes back over a till, by the means it came by. */
@Injectable()
export class TillRefunds {
  constructor(
    private readonly database: Database,
    private readonly means: PaidMeans,
    private readonly prepayments: Prepayments,
    private readonly paid: PaidOrders,
  ) {}

  /** What a till has to give back for an order by now. */
  async due(order: Order, from: Pick<Tx, 'rows'> = this.database): Promise<Prepaid[]> {
    if (order.owedBackCents === 0) return [];
    const owed = between(await this.means.of(order, from), 0, order.owedBackCents);
    const given = await this.prepayments.givenBack(order.id, from);
    return owed.flatMap(({ method, amountCents }): Prepaid[] => {
      if (method !== 'card' && method !== 'cash') return [];
      const back = given.find((each) => each.method === method)?.amountCents ?? 0;
      return amountCents > back ? [{ method, amountCents: amountCents - back }] : [];
    });
  }

  /**
   * How what is owed back stands when the last `backCents` of it are not owed after all: what a till gave of them is
   * taken again. Refuses `refund-sent` when any of it went back online or to a voucher.
   */
  async takeAgain(
    tx: Tx,
    order: Order,
    backCents: number,
    till: AtTill,
  ): Promise<Pick<Order, 'owedBackCents' | 'sentBackCents'>> {
    const owedBackCents = order.owedBackCents - backCents;
    if (backCents === 0) return order;
    const means = await this.means.of(order, tx);
    const before = sumOf(between(means, 0, owedBackCents).filter((part) => !isTill(part)));
    const byTill = sumOf(await this.prepayments.givenBack(order.id, tx));
    const sentCents = order.sentBackCents - byTill - before;
    if (sentCents > 0) refuse('refund-sent', { amountCents: sentCents });
    const again = between(means, owedBackCents, order.owedBackCents).filter(isTill);
    await this.prepayments.note(tx, 'take-again', order.id, till, again);
    return { owedBackCents, sentBackCents: order.sentBackCents - sumOf(again) };
  }

  /** Notes that all of it was given back; the caller has won the order's row. Answers what that was. */
  async give(tx: Tx, order: Order, till: AtTill): Promise<Prepaid[]> {
    const due = await this.due(order, tx);
    if (due.length === 0) return [];
    await this.prepayments.note(tx, 'give-back', order.id, till, due);
    await this.paid.sendBack(
      tx,
      order,
      due.reduce((sum, { amountCents }) => sum + amountCents, 0),
    );
    return due;
  }
}

function isTill(part: Means): part is Means & Prepaid {
  return part.method === 'card' || part.method === 'cash';
}

function sumOf(parts: readonly { readonly amountCents: number }[]): number {
  return parts.reduce((sum, { amountCents }) => sum + amountCents, 0);
}
