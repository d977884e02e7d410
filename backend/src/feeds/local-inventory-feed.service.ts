import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { AvailabilityService } from '../stock/availability.service.js';
import { type Store, StoresService } from '../stores/stores.service.js';
import {
  availabilityOf,
  FEED_END,
  type Fields,
  feedStart,
  item,
  lines,
  pickupSla,
  prices,
} from './domain/google-item.js';
import { ListedArticles } from './listed-articles.service.js';

// Articles of a shop whose units are read in one statement.
const SLICE = 2_000;

/** What each shop can promise of each article, and how soon; the same figures as on every screen. */
@Injectable()
export class LocalInventoryFeed {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly listed: ListedArticles,
    private readonly availability: AvailabilityService,
    private readonly stores: StoresService,
  ) {}

  /** The feed of these shops, or of all, piece by piece; each piece with the stock of its moment. Refuses `unknown-store`. */
  pieces(codes: readonly string[] = []): AsyncGenerator<string> {
    const named = codes.map((code, place) => this.stores.known(code, `store[${place}]`));
    return this.of(named.length > 0 ? named : this.stores.all());
  }

  private async *of(stores: readonly Store[]): AsyncGenerator<string> {
    const { publicUrl, currency } = this.config;
    yield feedStart(publicUrl, publicUrl);
    // The same in every shop: written once.
    const articles = (await this.listed.all()).map(({ article: { sku }, tag }) => ({
      sku,
      text: lines({ id: sku, ...prices(tag, currency) }),
    }));
    for (const store of stores) {
      const ofShop = lines({ store_code: store.code, ...(await this.pickup(store)) });
      for (let from = 0; from < articles.length; from += SLICE) {
        const slice = articles.slice(from, from + SLICE);
        const units = await this.availability.units(
          slice.map(({ sku }) => sku),
          [store.code],
        );
        yield slice
          .map(({ text }, place) => {
            const quantity = units[place] ?? 0;
            return item(ofShop + text + lines({ quantity, availability: availabilityOf(quantity) }));
          })
          .join('');
      }
    }
    yield FEED_END;
  }

  /** What a shop says of an order made now. */
  private async pickup(store: Store): Promise<Fields> {
    const now = this.clock.now();
    const waiting = await this.stores.waitingOrders([store.code]);
    const { readyAt } = this.stores.moment(store, now, waiting.get(store.code) ?? 0);
    if (readyAt === undefined) return { pickup_method: 'not_supported' };
    const dayOf = (at: Date) =>
      Temporal.Instant.fromEpochMilliseconds(at.getTime())
        .toZonedDateTimeISO(store.calendar.timezone)
        .toPlainDate();
    return { pickup_method: 'reserve', pickup_sla: pickupSla(dayOf(now).until(dayOf(readyAt)).days) };
  }
}
