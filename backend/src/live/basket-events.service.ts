import { Injectable } from '@nestjs/common';
import type { EventStream } from '../platform/event-streams.js';
import { LiveEvents } from '../platform/live-events.js';

/** Tells the other devices of a person that their basket changed, so that they read it again. */
@Injectable()
export class BasketEventsService {
  // One entry a basket, because its person may have it open on a phone and on a desktop.
  private readonly pages = new Map<string, Set<EventStream>>();

  constructor(live: LiveEvents) {
    live.subscribe((events) => {
      for (const { topic, subject, seq, payload } of events) {
        if (topic !== 'basket-changed') continue;
        for (const stream of this.pages.get(subject) ?? [])
          stream.send({ event: 'basket-changed', id: seq, data: { revision: payload.revision } });
      }
    });
  }

  /** Follows one basket; a page that comes back reads it again, so nothing is sent twice. */
  follow(stream: EventStream, basketId: string): void {
    const streams = this.pages.get(basketId) ?? new Set();
    this.pages.set(basketId, streams.add(stream));
    stream.onEnd(() => {
      streams.delete(stream);
      if (streams.size === 0) this.pages.delete(basketId);
    });
    stream.send({ event: 'hello', data: {} });
  }
}
