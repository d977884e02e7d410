import { Injectable } from '@nestjs/common';
import { between, type Means } from '@passerelle/shared/returns/refund-means';
import type { Order } from '../orders/order-acts.service.js';
import { Database, type Tx } from '../platform/database.js';
import { Prepayments } from '../receipts/prepayments.service.js';
import { byKind } from '../vouchers/voucher-payments.service.js';
import { Vouchers } from '../vouchers/vouchers.service.js';

/** What an order was paid with before its hand-over. */
@Injectable()
export class PaidMeans {
  constructor(
    private readonly database: Database,
    private readonly vouchers: Vouchers,
    private readonly prepayments: Prepayments,
  ) {}

  /** The means in the order in which they go back: online, vouchers (the last used first), till. They sum to what was paid. */
  async of(
    { id, paidCents }: Pick<Order, 'id' | 'paidCents'>,
    from: Pick<Tx, 'rows'> = this.database,
  ): Promise<Means[]> {
    if (paidCents === 0) return [];
    const uses = await this.vouchers.uses({ kind: 'order', id }, from);
    const byVoucher = byKind(
      uses.reverse().map(({ kind, takenCents }) => ({ kind, amountCents: takenCents })),
    );
    const others = [...byVoucher, ...(await this.prepayments.taken(id, from))];
    const onlineCents = paidCents - others.reduce((sum, { amountCents }) => sum + amountCents, 0);
    return onlineCents > 0 ? [{ method: 'online', amountCents: onlineCents }, ...others] : others;
  }

  /** What pays for so much of what is kept: whatever goes back last. */
  async keeping(order: Order, keptCents: number, from: Pick<Tx, 'rows'>): Promise<Means[]> {
    const means = await this.of(order, from);
    return between(means, order.paidCents - keptCents, order.paidCents);
  }
}
