import { Injectable } from '@nestjs/common';
import type { Page } from '@passerelle/shared/api/page';
import type { AvailabilityView } from '@passerelle/shared/api/stock';
import type { StoreDetailView, StoreView } from '@passerelle/shared/api/stores';
import type { Locale } from '@passerelle/shared/pricing/types';
import { Clock } from '../platform/clock.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { AvailabilityService, type Wanted } from '../stock/availability.service.js';
import { type Point, type Store, StoresService } from '../stores/stores.service.js';
import { pageBytes, type ShownStore, type StoreMoment, storeDetailView, storeView } from './store-view.js';

/** Which shops are looked for. */
export interface StoreSearch {
  /** Nearest first from here; by name without it. */
  readonly from?: Point;
  readonly services?: readonly string[];
  readonly openNow?: boolean;
  /** Articles whose availability is shown, and with `inStock` asked for. */
  readonly wanted?: readonly Wanted[];
  readonly inStock?: boolean;
  readonly except?: string;
  readonly limit: number;
  readonly cursor?: string;
}

interface Found {
  readonly store: Store;
  readonly meters?: number;
}

const DAYS_AHEAD = 7;

/** Finds shops and shows them as they are at this moment: open, near, with what they have and when it is ready. */
@Injectable()
export class LocatorService {
  constructor(
    private readonly stores: StoresService,
    private readonly availability: AvailabilityService,
    private readonly clock: Clock,
  ) {}

  /** One page of shops, nearest first when a place is given. */
  async search(search: StoreSearch, locale: Locale): Promise<Page<StoreView>> {
    const { found, nextCursor } = await this.find(search);
    return { items: found.map(({ store, moment }) => storeView(store, moment, locale)), nextCursor };
  }

  /** The JSON of the same page in UTF-8, put together from what is already written of each shop. */
  async searchBytes(search: StoreSearch, locale: Locale): Promise<Buffer> {
    const { found, nextCursor } = await this.find(search);
    return pageBytes(found, nextCursor, locale);
  }

  /** One shop as a shopper sees it now. */
  async view(store: Store, locale: Locale, wanted?: readonly Wanted[]): Promise<StoreView> {
    const [moment] = await this.moments([{ store }], wanted, this.clock.now());
    return storeView(store, moment as StoreMoment, locale);
  }

  /** The same with its hours. */
  async detail(code: string, locale: Locale, wanted?: readonly Wanted[]): Promise<StoreDetailView> {
    const now = this.clock.now();
    const store = this.stores.known(code);
    const [moment] = await this.moments([{ store }], wanted, now);
    return storeDetailView(
      store,
      moment as StoreMoment,
      this.stores.nextDays(store, now, DAYS_AHEAD),
      locale,
    );
  }

  private async find(search: StoreSearch): Promise<{ found: ShownStore[]; nextCursor: string | null }> {
    const now = this.clock.now();
    const passes = await this.filter(search, now);
    const { found, nextCursor } = this.page(search, passes);
    const moments = await this.moments(found, search.wanted, now);
    return {
      found: found.map(({ store }, place) => ({ store, moment: moments[place] as StoreMoment })),
      nextCursor,
    };
  }

  private async filter(search: StoreSearch, now: Date): Promise<(store: Store) => boolean> {
    const { services = [], openNow, wanted = [], inStock, except } = search;
    const supplying =
      inStock && wanted.length > 0 ? await this.availability.storesWithAll(wanted) : undefined;
    return (store) =>
      store.code !== except &&
      services.every((service) => store.services.includes(service)) &&
      (!supplying || supplying.has(store.code)) &&
      (!openNow || this.stores.opening(store, now).isOpen);
  }

  private page(
    search: StoreSearch,
    passes: (store: Store) => boolean,
  ): { found: Found[]; nextCursor: string | null } {
    // One more than asked tells whether there is another page.
    const most = search.limit + 1;
    const found = search.from
      ? this.nearest(search.from, most, passes, search.cursor)
      : this.byName(most, passes, search.cursor);
    const last = found.length > search.limit ? found[search.limit - 1] : undefined;
    return {
      found: found.slice(0, search.limit),
      nextCursor: last
        ? last.meters === undefined
          ? cursorOf(last.store.name, last.store.code)
          : cursorOf(last.meters, last.store.code)
        : null,
    };
  }

  private nearest(
    from: Point,
    limit: number,
    passes: (store: Store) => boolean,
    cursor: string | undefined,
  ): Found[] {
    const [meters, code] = cursor ? placeIn(cursor, 'number', 'string') : [];
    const after = meters === undefined || code === undefined ? undefined : { meters, code };
    return this.stores
      .nearest(from, limit, passes, after)
      .map(({ item, meters }) => ({ store: item, meters }));
  }

  private byName(limit: number, passes: (store: Store) => boolean, cursor: string | undefined): Found[] {
    const all = this.stores.all();
    const [, code] = cursor ? placeIn(cursor, 'string', 'string') : [];
    const begin = code === undefined ? 0 : all.findIndex((store) => store.code === code) + 1;
    const found: Found[] = [];
    for (let place = begin; place < all.length && found.length < limit; place += 1) {
      const store = all[place];
      if (store && passes(store)) found.push({ store });
    }
    return found;
  }

  private async moments(
    found: readonly Found[],
    wanted: readonly Wanted[] | undefined,
    now: Date,
  ): Promise<StoreMoment[]> {
    const codes = found.map(({ store }) => store.code);
    const [availability, waiting] = await Promise.all([
      this.availabilityOf(codes, wanted),
      this.stores.waitingOrders(codes),
    ]);
    return found.map(({ store, meters }, place) => ({
      said: this.stores.moment(store, now, waiting.get(store.code) ?? 0),
      distanceMeters: meters,
      availability: availability?.[place],
    }));
  }

  /** For each shop what it has of each article. */
  private async availabilityOf(
    codes: readonly string[],
    wanted: readonly Wanted[] = [],
  ): Promise<AvailabilityView[][] | undefined> {
    if (wanted.length === 0) return undefined;
    const skus = [...new Set(wanted.map((line) => line.sku))];
    const units = await this.availability.units(skus, codes);
    return codes.map((_, column) =>
      skus.map((sku, row) => ({ sku, availableToPromise: units[row * codes.length + column] ?? 0 })),
    );
  }
}
