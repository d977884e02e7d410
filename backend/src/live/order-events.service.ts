import { Injectable } from '@nestjs/common';
import { OrderReader } from '../orders/order-reader.service.js';
import type { EventStream } from '../platform/event-streams.js';
import { LiveEvents } from '../platform/live-events.js';
import { refuse } from '../platform/problems.js';

/** Tells an open tracking page that its order changed, so that it asks for it again. */
@Injectable()
export class OrderEventsService {
  // One entry an order, because a shopper's phone and desktop may both show it.
  private readonly pages = new Map<string, Set<EventStream>>();

  constructor(
    private readonly orders: OrderReader,
    live: LiveEvents,
  ) {
    live.subscribe((events) => {
      for (const { topic, subject, seq, payload } of events) {
        if (!topic.startsWith('order-')) continue;
        const { number, state, revision } = payload;
        for (const stream of this.pages.get(subject) ?? [])
          stream.send({ event: 'order-changed', id: seq, data: { number, state, revision } });
      }
    });
  }

  /** Refuses `not-found` unless the token is that order's. */
  async demand(number: string, token: string | undefined): Promise<void> {
    const order = await this.orders.byToken(number, token ?? '');
    if (order === undefined) refuse('not-found');
  }

  /** Follows one order; a page that comes back asks for the order itself, so nothing is sent again. */
  follow(stream: EventStream, number: string): void {
    const streams = this.pages.get(number) ?? new Set();
    this.pages.set(number, streams.add(stream));
    stream.onEnd(() => {
      streams.delete(stream);
      if (streams.size === 0) this.pages.delete(number);
    });
    stream.send({ event: 'hello', data: {} });
  }
}
