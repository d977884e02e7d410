import { Injectable } from '@nestjs/common';
import type { OrderView } from '@passerelle/shared/api/orders';
import type { Locale } from '@passerelle/shared/pricing/types';
import { CustomerRecordsService } from '../customers/customer-records.service.js';
import { OrderReader } from '../orders/order-reader.service.js';
import { OrderViews } from '../orders/order-views.service.js';
import { Clock } from '../platform/clock.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { refuse } from '../platform/problems.js';
import { MessageWriter } from './message-writer.service.js';

/** What the links of messages lead to. */
@Injectable()
export class OrderLinksService {
  constructor(
    private readonly orders: OrderReader,
    private readonly views: OrderViews,
    private readonly customers: CustomerRecordsService,
    private readonly idempotency: Idempotency,
    private readonly writer: MessageWriter,
    private readonly clock: Clock,
  ) {}

  /** The order behind a tracking token; refuses `not-found` for a wrong one as for a wrong number. */
  async orderOf(number: string, token: string | undefined) {
    return (await this.orders.byToken(number, token ?? '')) ?? refuse('not-found');
  }

  /** The calendar file of an order. */
  async calendar(number: string, token: string | undefined, locale: Locale) {
    const order = await this.orderOf(number, token);
    return this.writer.calendarOf(await this.views.view(order, locale), locale, this.clock.now());
  }

  /** Takes the proof of a message's link: the address it went to is verified. */
  async confirm(
    number: string,
    token: string | undefined,
    proof: string,
    request: KeyedRequest,
    locale: Locale,
  ): Promise<OrderView> {
    const order = await this.orderOf(number, token);
    await this.idempotency.once(request, async (tx) => {
      await this.customers.confirm(tx, order.id, proof);
      return {};
    });
    return this.views.view(order, locale);
  }
}
