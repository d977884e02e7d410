import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AvailabilityItemView } from '@passerelle/shared/api/stock';
import { instantUtc } from '@passerelle/shared/time';
import { Books } from '../platform/books.js';
import { Clock } from '../platform/clock.js';
import type { EventStream } from '../platform/event-streams.js';
import { LiveEvents } from '../platform/live-events.js';
import type { LiveEvent } from '../platform/live-projection.js';
import { Logger } from '../platform/logger.js';
import { AvailabilityService } from '../stock/availability.service.js';

// Pages told of new prices at once, and the pause before the next ones.
const WAVE = 200;
const WAVE_MS = 50;

/** One open page: the articles it shows, by the SKU whose units they are made of, and the shops. */
interface Page {
  readonly stream: EventStream;
  readonly skusByStock: ReadonlyMap<string, readonly string[]>;
  readonly stores: ReadonlySet<string>;
}

/** Keeps the availability on open pages true: what moved is read once and told to every page that shows it. */
@Injectable()
export class AvailabilityFeedService implements OnModuleInit {
  private readonly pages = new Set<Page>();
  // Batches are told one after the other, so that an older figure never follows a newer one.
  private telling: Promise<void> = Promise.resolve();

  constructor(
    private readonly live: LiveEvents,
    private readonly availability: AvailabilityService,
    private readonly books: Books,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.live.subscribe((events) => {
      this.telling = this.telling.then(() => this.tell(events)).catch((error: unknown) => this.failed(error));
    });
    this.books.subscribe((book) => {
      if (book === 'prices' || book === 'promotions') void this.tellPrices();
    });
  }

  /** Follows these articles in these shops; a page first hears how things stand. */
  async follow(stream: EventStream, skus: readonly string[], stores: readonly string[]): Promise<void> {
    const stock = await this.availability.stockBehind(skus);
    const skusByStock = new Map<string, string[]>();
    for (const [sku, behind] of stock) skusByStock.set(behind, [...(skusByStock.get(behind) ?? []), sku]);
    const page: Page = { stream, skusByStock, stores: new Set(stores) };
    this.pages.add(page);
    stream.onEnd(() => this.pages.delete(page));
    for (const item of await this.read([...stock.keys()], stores))
      stream.send({ event: 'stock-changed', data: item });
  }

  /** Wave by wave: every page asks again as soon as it hears. */
  private async tellPrices(): Promise<void> {
    let told = 0;
    for (const { stream } of [...this.pages]) {
      stream.send({ event: 'prices-changed', data: {} });
      told += 1;
      if (told % WAVE === 0) await sleep(WAVE_MS, undefined, { ref: false });
    }
  }

  private async tell(events: readonly LiveEvent[]): Promise<void> {
    const moved = events.filter(({ topic }) => topic === 'stock-changed').map(movedIn);
    const wanted = new Map<Page, Set<string>>();
    for (const page of this.pages) {
      const shown = moved
        .filter(({ store }) => page.stores.has(store))
        .flatMap(({ store, skus }) =>
          skus.flatMap((sku) => (page.skusByStock.get(sku) ?? []).map((each) => `${store} ${each}`)),
        );
      if (shown.length > 0) wanted.set(page, new Set(shown));
    }
    if (wanted.size === 0) return;
    const pairs = [...new Set([...wanted.values()].flatMap((keys) => [...keys]))].map((key) =>
      key.split(' '),
    );
    const items = await this.read(
      [...new Set(pairs.map(([, sku = '']) => sku))],
      [...new Set(pairs.map(([store = '']) => store))],
    );
    for (const [page, keys] of wanted)
      for (const item of items)
        if (keys.has(`${item.store} ${item.sku}`)) page.stream.send({ event: 'stock-changed', data: item });
  }

  private async read(skus: readonly string[], stores: readonly string[]): Promise<AvailabilityItemView[]> {
    const asOf = instantUtc(this.clock.now().getTime());
    const found = await this.availability.of(skus, stores);
    return found.map((item) => ({ ...item, asOf }));
  }

  private failed(error: unknown): void {
    // Pages that were not told come back and hear how things stand.
    this.logger.event('warn', 'pages-not-told', { message: String(error) });
    for (const { stream } of this.pages) stream.end();
  }
}

function movedIn({ payload }: LiveEvent): { store: string; skus: string[] } {
  return payload as { store: string; skus: string[] };
}
