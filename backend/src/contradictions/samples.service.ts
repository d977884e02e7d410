import { Injectable } from '@nestjs/common';
import { minuteOf } from '@passerelle/shared/time';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { PricesService } from '../prices/prices.service.js';
import { PromotionsService } from '../promotions/promotions.service.js';
import { StoresService } from '../stores/stores.service.js';
import type { ContradictionRow } from './contradictions.queries.js';
import { beganOrEnded } from './domain/lately.js';
import {
  articlesAfter,
  type ListPrice,
  latelyMoved,
  latelyPriced,
  listPricesAfter,
  type Place,
} from './samples.queries.js';
import type { Walk } from './turns.queries.js';

const OPEN = 12;
const OLD_BOOK = 6;
const PRICED = 8;
const REDUCED = 4;
const MOVED = 6;
/** So many articles are walked on at the least, whatever else happens. */
const WALKED = 4;
/** So many prices of the book in memory are held against the rows each time. */
const SWEPT = 5_000;
/** So many shops further with each article: coprime with most numbers of shops, so that the walk meets them all. */
const STRIDE = 7;

/** What is compared next, and where the walk goes on. */
export interface Sample {
  readonly places: readonly Place[];
  readonly walk: Walk;
}

/** Chooses what to compare: what is open, what changed last, then a walk through all articles and shops. */
@Injectable()
export class Samples {
  private sweptTo = '';

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: CatalogueService,
    private readonly prices: PricesService,
    private readonly promotions: PromotionsService,
    private readonly stores: StoresService,
  ) {}

  /** About so many articles in a shop each; those that need a look come first, and are looked at in any case. */
  async next(open: readonly ContradictionRow[], { walkedTo, round }: Walk, most: number): Promise<Sample> {
    const shops = this.stores.all().map(({ code }) => code);
    if (shops.length === 0) return { places: [], walk: { walkedTo, round } };
    const shopOf = (turn: number) => shops[(round + turn * STRIDE) % shops.length] ?? '';
    const now = new Date(minuteOf(this.clock.now().getTime()));
    const priced = await this.database.rows<{ sku: string }>(latelyPriced(now, PRICED));
    const moved = await this.database.rows<Place>(latelyMoved(MOVED));
    // A price is the same in every shop: one that is known to differ need not be found in the next one too.
    const known = new Set(open.flatMap(({ fact, sku }) => (sku && fact !== 'stock' ? sku : [])));
    const lately = [...(await this.inOldBook(now)), ...this.reduced(now), ...priced.map(({ sku }) => sku)];
    const changed = lately.filter((sku) => !known.has(sku));
    const first = unique([
      ...open
        .flatMap(({ sku, store, document }) => (sku && store && !document ? [{ sku, store }] : []))
        .slice(0, OPEN),
      ...changed.map((sku, turn) => ({ sku, store: shopOf(turn) })),
      ...moved,
    ]);
    const room = Math.max(WALKED, most - first.length);
    const walk = await this.database.rows<{ sku: string }>(articlesAfter(walkedTo, room));
    const isAround = walk.length < room;
    const places = unique([...first, ...walk.map(({ sku }, turn) => ({ sku, store: shopOf(turn) }))]);
    return {
      places: places.filter((place) => this.isSold(place)),
      walk: { walkedTo: isAround ? '' : (walk.at(-1)?.sku ?? ''), round: isAround ? round + 1 : round },
    };
  }

  /** Articles whose price in memory is not that of the rows: no verdict yet, but worth the first look. */
  private async inOldBook(at: Date): Promise<string[]> {
    const { glance } = this.prices.book();
    const listed = await this.database.rows<ListPrice>(listPricesAfter(this.sweptTo, at, SWEPT));
    this.sweptTo = listed.length < SWEPT ? '' : (listed.at(-1)?.sku ?? '');
    const inBook = (sku: string) => glance(sku)?.prices.findLast(({ fromMs }) => fromMs <= at.getTime());
    return listed
      .filter(({ sku, cents }) => inBook(sku)?.priceCents !== cents)
      .slice(0, OLD_BOOK)
      .map(({ sku }) => sku);
  }

  /** Some of what a markdown covers that began or ended a moment ago. */
  private reduced(at: Date): string[] {
    const { history } = this.promotions.book();
    const { glance } = this.prices.book();
    const lately = history.all.filter(
      (promotion) =>
        promotion.level === 'catalogue' && !promotion.needsCode && beganOrEnded(promotion, at.getTime()),
    );
    const found: string[] = [];
    for (const { id } of lately) {
      const rule = history.rule(id);
      for (const [sku] of this.catalogue.articles()) {
        const entry = glance(sku);
        if (entry && rule?.covers(entry)) found.push(sku);
        if (found.length >= REDUCED) return found;
      }
    }
    return found;
  }

  private isSold({ sku, store }: Place): boolean {
    const article = this.catalogue.find(sku);
    // Services have no stock, and what is weighed is quoted by its weight.
    if (!article?.isActive || !article.product.isActive || article.isService || article.isWeighed)
      return false;
    return this.stores.find(store) !== undefined;
  }
}

function unique(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [`${place.sku} ${place.store}`, place])).values()];
}
