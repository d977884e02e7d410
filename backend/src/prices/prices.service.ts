import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ANNOUNCED_CUT_MS, type ListedPrice } from '@passerelle/shared/pricing/prior-price';
import type { BookSku } from '@passerelle/shared/pricing/types';
import { type Article, CatalogueService } from '../catalogue/catalogue.service.js';
import { Books } from '../platform/books.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database.js';
import { slicesOf } from '../platform/slices.js';
import {
  appendChanges,
  historyOf,
  type PriceRow,
  priceHistory,
  type RecordedPrice,
  SLICE,
} from './prices.queries.js';

export type { RecordedPrice } from './prices.queries.js';

/** One price from an instant on, for every channel and every shop. */
export interface PriceChange {
  readonly sku: string;
  readonly priceCents: number;
  /** No discount takes a unit below this. */
  readonly floorCents?: number | undefined;
  readonly effectiveAt: Date;
  /** Is it told as a reduction of the price before? */
  readonly isAnnounced?: boolean | undefined;
}

/** A SKU with its whole list of prices, and which of them were announced as reductions. */
export interface PricedSku extends BookSku {
  readonly prices: readonly ListedPrice[];
}

/** The prices of one moment, as the engine reads them; a later change makes another book. */
export interface PriceBook {
  readonly version: number;
  readonly taxVersion: number;
  /** The same object for a SKU each time: the engine remembers by it. */
  readonly sku: (sku: string) => PricedSku | undefined;
  /** The same entry, but not kept, for whoever goes through all SKUs. */
  readonly glance: (sku: string) => PricedSku | undefined;
  /** Instants at which some price changes, after the book was loaded. */
  readonly upcomingMs: readonly number[];
}

/** Prices in memory, as the append-only history that the engine asks for any instant. */
@Injectable()
export class PricesService implements OnModuleInit {
  private points: ReadonlyMap<string, readonly ListedPrice[]> = new Map();
  private version = 0;
  private upcomingMs: readonly number[] = [];
  private latest: { book: PriceBook; catalogueVersion: number } | undefined;

  private readonly loaded: Promise<void>;

  constructor(
    books: Books,
    private readonly catalogue: CatalogueService,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {
    this.loaded = books.keep(['prices'], async (tx, versions) => {
      const { points, upcomingMs } = await load(tx, this.clock.now().getTime(), this.catalogue.articles());
      this.points = points;
      this.upcomingMs = upcomingMs;
      this.version = versions.prices;
      this.latest = undefined;
    });
  }

  onModuleInit(): Promise<void> {
    return this.loaded;
  }

  /** The book of now: the same object until a price, an article or a rate changes. */
  book(): PriceBook {
    if (this.latest?.catalogueVersion !== this.catalogue.version || !this.latest) {
      const entries = entriesOf(this.points, this.catalogue.articles());
      const { version, upcomingMs } = this;
      const book = { version, taxVersion: this.catalogue.taxVersion, upcomingMs, ...entries };
      this.latest = { book, catalogueVersion: this.catalogue.version };
    }
    return this.latest.book;
  }

  /** Appends price changes; every process quotes with them as soon as it hears of the commit. */
  async record(
    tx: Tx,
    changes: readonly PriceChange[],
    recorded: { readonly at: Date; readonly by: string; readonly batch?: string },
  ): Promise<void> {
    if (changes.length > 0) await tx.run(appendChanges(changes, recorded));
  }

  /** Every price an article had or will have, the latest first. */
  history(sku: string, limit: number): Promise<RecordedPrice[]> {
    return this.database.rows<RecordedPrice>(historyOf(sku, limit));
  }
}

async function load(
  tx: Tx,
  nowMs: number,
  articles: ReadonlyMap<string, Article>,
): Promise<{ points: Map<string, readonly ListedPrice[]>; upcomingMs: number[] }> {
  const points = new Map<string, readonly ListedPrice[]>();
  const upcoming = new Set<number>();
  const shared = new Map<string, readonly [ListedPrice]>();
  for await (const rows of slicesOf<PriceRow>(tx, priceHistory, SLICE)) {
    for (const row of rows) {
      const { sku, fromMs, isAnnounced } = row;
      // Thousands of articles have one and the same price since one and the same day.
      const key = `${fromMs} ${row.priceCents} ${row.floorCents} ${isAnnounced}`;
      const alone = shared.get(key) ?? [pointOf(row)];
      shared.set(key, alone);
      const known = points.get(sku);
      points.set(articles.get(sku)?.sku ?? sku, known ? [...known, ...alone] : alone);
      if (fromMs > nowMs) upcoming.add(fromMs);
      // An announced cut ends by itself, and with it what is shown beside the price.
      if (isAnnounced && fromMs + ANNOUNCED_CUT_MS > nowMs) upcoming.add(fromMs + ANNOUNCED_CUT_MS);
    }
  }
  return { points, upcomingMs: [...upcoming] };
}

function pointOf({ fromMs, priceCents, floorCents, isAnnounced }: PriceRow): ListedPrice {
  return {
    ...{ fromMs, priceCents },
    ...(floorCents === null ? undefined : { floorCents }),
    ...(isAnnounced && { isAnnounced }),
  };
}

/** Entries are made when they are first asked for, and stay the same objects: the engine remembers by them. */
function entriesOf(
  points: ReadonlyMap<string, readonly ListedPrice[]>,
  articles: ReadonlyMap<string, Article>,
): Pick<PriceBook, 'sku' | 'glance'> {
  const made = new Map<string, PricedSku>();
  const make = (sku: string): PricedSku | undefined => {
    const article = articles.get(sku);
    if (!article) return undefined;
    const { slug, categories, brand } = article.product;
    const { vatBasisPoints, isService, isWeighed } = article;
    const prices = points.get(sku) ?? [];
    return { sku, product: slug, categories, brand, vatBasisPoints, isService, isWeighed, prices };
  };
  return {
    sku: (sku) => {
      const known = made.get(sku);
      if (known) return known;
      const entry = make(sku);
      if (entry) made.set(sku, entry);
      return entry;
    },
    glance: (sku) => made.get(sku) ?? make(sku),
  };
}
