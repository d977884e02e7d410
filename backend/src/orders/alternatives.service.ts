import { Injectable } from '@nestjs/common';
import type { StoreView } from '@passerelle/shared/api/stores';
import type { Locale } from '@passerelle/shared/pricing/types';
import { LocatorService } from '../locator/locator.service.js';
import { Clock } from '../platform/clock.js';
import { StoresService } from '../stores/stores.service.js';

/** A basket somebody wants whole. */
export interface WantedBasket {
  readonly store: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
  readonly locale: Locale;
}

const MOST_SHOPS = 3;
const KEPT_MS = 1_000;
const MOST_KEPT = 500;

/** Other shops that could serve the whole of a basket, nearest to the one that cannot. */
@Injectable()
export class Alternatives {
  // A crowd that is refused the same last unit asks the same question: one answer a second serves them all.
  private readonly recent = new Map<string, { untilMs: number; shops: Promise<StoreView[]> }>();

  constructor(
    private readonly stores: StoresService,
    private readonly locator: LocatorService,
    private readonly clock: Clock,
  ) {}

  /** At most three shops; `except` is left out too. */
  near(basket: WantedBasket, except?: string): Promise<StoreView[]> {
    const key = JSON.stringify([
      basket.store,
      basket.lines.map(({ sku, quantity }) => [sku, quantity]),
      except,
      basket.locale,
    ]);
    const nowMs = this.clock.now().getTime();
    const known = this.recent.get(key);
    if (known && nowMs < known.untilMs) return known.shops;
    if (this.recent.size >= MOST_KEPT) this.recent.clear();
    const shops = this.find(basket, except);
    this.recent.set(key, { untilMs: nowMs + KEPT_MS, shops });
    shops.catch(() => this.recent.delete(key));
    return shops;
  }

  private async find({ store, lines, locale }: WantedBasket, except?: string): Promise<StoreView[]> {
    const here = this.stores.find(store);
    const page = await this.locator.search(
      {
        ...(here && { from: { lat: here.lat, lon: here.lon } }),
        wanted: lines.map(({ sku, quantity }) => ({ sku, quantity })),
        inStock: true,
        except: store,
        limit: MOST_SHOPS + 1,
      },
      locale,
    );
    return page.items.filter(({ code }) => code !== except).slice(0, MOST_SHOPS);
  }
}
