import { Injectable } from '@nestjs/common';
import type {
  RefusedRefundsView,
  RefusedRefundView,
  SettlementMethod,
} from '@passerelle/shared/api/refused-refunds';
import { instantUtc } from '@passerelle/shared/time';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { StaffOrdersService } from '../orders/staff-orders.service.js';
import { RefusedRefunds } from '../payments/refused-refunds.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { refuse } from '../platform/problems.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { StoresService } from '../stores/stores.service.js';
import { Vouchers } from '../vouchers/vouchers.service.js';
import { insertSettlement, type RefundSettlement, settlementsOf } from './refund-settlements.queries.js';

/** Refunds that a bank refused for good, given back at a counter: in cash or as a credit, once, by a manager. */
@Injectable()
export class RefundSettlements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly idempotency: Idempotency,
    private readonly audit: AuditTrail,
    private readonly orders: StaffOrdersService,
    private readonly refused: RefusedRefunds,
    private readonly stores: StoresService,
    private readonly vouchers: Vouchers,
  ) {}

  /** What of an order waits to be given back, and what was; its holder may stand in any shop. Refuses `not-found`. */
  async of(number: string, { store }: ShopColleague): Promise<RefusedRefundsView> {
    const { id: orderId } = await this.orders.anywhere(number);
    const waiting = await this.refused.of({ kind: 'order', id: orderId });
    const settled = await this.database.rows<RefundSettlement>(settlementsOf(orderId));
    return {
      items: [
        ...waiting.map(({ id, amountCents, refusedAt }) => ({
          ...{ id, amountCents, refusedAt: instantUtc(refusedAt.getTime()) },
        })),
        ...(await Promise.all(settled.map((one) => this.view(one, store)))),
      ],
    };
  }

  /**
   * Says that one is given back here, and issues the credit where it is one. Refuses `not-found`, and `already-decided`
   * where somebody did.
   */
  async settle(
    { number, id, method }: { number: string; id: string; method: SettlementMethod },
    { store, staffId }: ShopColleague,
    request: KeyedRequest,
  ): Promise<void> {
    const order = await this.orders.anywhere(number);
    // The code of the credit is no part of the answer that is kept for repeats.
    await this.idempotency.once(request, async (tx) => {
      const refund = await this.refused.giveElsewhere(tx, { kind: 'order', id: order.id }, id);
      if (refund === undefined) {
        const known = await tx.rows<RefundSettlement>(settlementsOf(order.id));
        return refuse(known.some(({ errandId }) => errandId === id) ? 'already-decided' : 'not-found');
      }
      const { amountCents } = refund;
      const { currency } = this.config;
      if (method === 'store-credit') {
        const wish = { kind: 'store-credit', amountCents, currency, cause: creditFor(id) } as const;
        await this.vouchers.issue(tx, { ...wish, by: staffId });
      }
      const given = { errandId: id, orderId: order.id, store, staffId, method, amountCents };
      await tx.run(insertSettlement({ ...given, at: this.clock.now() }));
      await this.audit.record(tx, {
        by: { staffId },
        act: 'refund-given-at-counter',
        subject: { kind: 'order', id: order.id, label: number },
        after: { amountCents, method, store },
      });
      return { id };
    });
  }

  /** The shop that gave a credit may have to print its code again. */
  private async view(one: RefundSettlement, store: string): Promise<RefusedRefundView> {
    const { errandId: id, amountCents, method, at } = one;
    const isOurs = method === 'store-credit' && one.store === store;
    const creditCode = isOurs ? await this.vouchers.codeOfCause(creditFor(id)) : undefined;
    return {
      ...{ id, amountCents },
      settled: {
        ...{ method, at: instantUtc(at.getTime()) },
        storeName: this.stores.find(one.store)?.name ?? one.store,
        ...(creditCode !== undefined && { creditCode }),
      },
    };
  }
}

/** Names the credit of a refused refund: one refund, one voucher. */
function creditFor(errandId: string): string {
  return `refused refund ${errandId}`;
}
