import { Injectable } from '@nestjs/common';
import { Books } from '../platform/books.js';
import { Clock } from '../platform/clock.js';
import type { EventStream } from '../platform/event-streams.js';
import { LiveEvents } from '../platform/live-events.js';
import { type LiveEvent, NO_SHOP } from '../platform/live-projection.js';

/** Brings a shop's live events to its tablets; head office hears every shop. */
@Injectable()
export class StaffEventsService {
  constructor(
    private readonly live: LiveEvents,
    private readonly books: Books,
    private readonly clock: Clock,
  ) {}

  /**
   * Follows a shop from the last event that the tablet heard. What is no longer kept is answered by `resync`:
   * the tablet asks for its queue again.
   */
  async follow(stream: EventStream, store: string | null, lastHeard: number | undefined): Promise<void> {
    let position: number | undefined;
    const early: LiveEvent[] = [];
    const tell = (events: readonly LiveEvent[]) => {
      if (position === undefined) {
        early.push(...events);
        return;
      }
      for (const event of events) {
        if (event.seq <= position) continue;
        position = event.seq;
        if (event.store === NO_SHOP) continue;
        if (store === null || event.store === null || event.store === store)
          stream.send({ event: event.topic, id: event.seq, data: event.payload });
      }
    };
    stream.onEnd(this.live.subscribe(tell));
    stream.onEnd(
      this.books.subscribe((book) => {
        if (book === 'prices' || book === 'promotions') stream.send({ event: 'prices-changed', data: {} });
      }),
    );
    const newest = await this.live.newest();
    const missed = lastHeard === undefined ? [] : await this.live.since(lastHeard, store);
    stream.send({
      event: missed === null ? 'resync' : 'hello',
      ...(missed === null || lastHeard === undefined ? { id: newest } : {}),
      data: { serverNow: this.clock.now().toISOString() },
    });
    position = missed === null || lastHeard === undefined ? newest : lastHeard;
    tell([...(missed ?? []), ...early].sort((a, b) => a.seq - b.seq));
  }
}
