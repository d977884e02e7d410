import { Injectable } from '@nestjs/common';
import type { PurchaseDetailView, PurchasePage, PurchaseView } from '@passerelle/shared/api/accounts';
import { openStates } from '@passerelle/shared/orders/states';
import type { Locale } from '@passerelle/shared/pricing/types';
import { CustomerHistoryService, eventView, type HistoryRow } from '../customers/customer-history.service.js';
import { OrderProofs } from '../orders/order-proofs.service.js';
import { OrderReader } from '../orders/order-reader.service.js';
import { OrderViews } from '../orders/order-views.service.js';
import { Config } from '../platform/config.js';
import { refuse } from '../platform/problems.js';
import type { Shopper } from '../platform/signed-in.js';
import { ReceiptsService } from '../receipts/receipts.service.js';

/** Everything a shopper bought or reserved, online and in shops, with receipts and codes. */
@Injectable()
export class Purchases {
  constructor(
    private readonly config: Config,
    private readonly histories: CustomerHistoryService,
    private readonly orders: OrderReader,
    private readonly views: OrderViews,
    private readonly proofs: OrderProofs,
    private readonly receipts: ReceiptsService,
  ) {}

  /** A page of them, newest first. */
  async page({ customerId }: Shopper, locale: Locale, cursor?: string): Promise<PurchasePage> {
    const { items, nextCursor } = await this.histories.purchasesOf(customerId, locale, cursor);
    return { items: items.map((row) => this.view(row)), nextCursor };
  }

  /** One of them by the number of its order or receipt; refuses `not-found` for anybody else's. */
  async one({ customerId }: Shopper, locale: Locale, number: string): Promise<PurchaseDetailView> {
    const row = await this.histories.purchaseOf(customerId, locale, number);
    if (row === undefined) return refuse('not-found');
    const order = row.kind === 'order' ? await this.orders.byId(row.id) : undefined;
    return {
      purchase: this.view(row),
      ...(order && { order: await this.views.view(order, locale) }),
      ...(row.receipt && { receipt: await this.receipts.byNumber(row.receipt, locale) }),
    };
  }

  private view(row: HistoryRow): PurchaseView {
    const { id, kind, state, collectBy, timezone, receipt } = row;
    const isOpen = state !== null && openStates.includes(state);
    return {
      ...eventView(row),
      isOpen,
      timezone: timezone ?? this.config.zone,
      ...(kind === 'order' && isOpen && { pickupCode: this.proofs.pickupCode(id) }),
      ...(isOpen && collectBy && { collectBy: collectBy.toISOString() }),
      ...(receipt && { receipt }),
    };
  }
}
