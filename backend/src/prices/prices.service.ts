import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { BookSku, PricePoint } from '@passerelle/shared/pricing/types';
import { type Article, CatalogueService } from '../catalogue/catalogue.service.js';
import { Books } from '../platform/books.js';
import type { Tx } from '../platform/database.js';
import { appendChanges, type PriceRow, priceHistory } from './prices.queries.js';

/** One price from an instant on, for every channel and every shop. */
export interface PriceChange {
  readonly sku: string;
  readonly priceCents: number;
  /** No discount takes a unit below this. */
  readonly floorCents?: number;
  readonly effectiveAt: Date;
}

/** The prices of one moment, as the engine reads them; a later change makes another book. */
export interface PriceBook {
  readonly version: number;
  readonly taxVersion: number;
  readonly sku: (sku: string) => BookSku | undefined;
}

/** Prices in memory, as the append-only history that the engine asks for any instant. */
@Injectable()
export class PricesService implements OnModuleInit {
  private points: ReadonlyMap<string, readonly PricePoint[]> = new Map();
  private version = 0;
  private latest: { book: PriceBook; catalogueVersion: number } | undefined;

  constructor(
    private readonly books: Books,
    private readonly catalogue: CatalogueService,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.books.keep(['prices'], async (tx, versions) => {
      this.points = historyOf(await tx.rows<PriceRow>(priceHistory));
      this.version = versions.prices;
      this.latest = undefined;
    });
  }

  /** The book of now: the same object until a price, an article or a rate changes. */
  book(): PriceBook {
    if (this.latest?.catalogueVersion !== this.catalogue.version || !this.latest) {
      const book = bookOf(this.points, this.catalogue.articles(), this.version, this.catalogue.taxVersion);
      this.latest = { book, catalogueVersion: this.catalogue.version };
    }
    return this.latest.book;
  }

  /** Appends price changes; every process quotes with them as soon as it hears of the commit. */
  async record(
    tx: Tx,
    changes: readonly PriceChange[],
    recorded: { readonly at: Date; readonly by: string },
  ): Promise<void> {
    if (changes.length > 0) await tx.run(appendChanges(changes, recorded.at, recorded.by));
  }
}

function historyOf(rows: readonly PriceRow[]): Map<string, PricePoint[]> {
  const bySku = new Map<string, PricePoint[]>();
  for (const { sku, fromMs, priceCents, floorCents } of rows) {
    const point = { fromMs, priceCents, ...(floorCents === null ? undefined : { floorCents }) };
    const points = bySku.get(sku);
    if (points) points.push(point);
    else bySku.set(sku, [point]);
  }
  return bySku;
}

function bookOf(
  points: ReadonlyMap<string, readonly PricePoint[]>,
  articles: ReadonlyMap<string, Article>,
  version: number,
  taxVersion: number,
): PriceBook {
  const made = new Map<string, BookSku>();
  return {
    version,
    taxVersion,
    sku: (sku) => {
      const known = made.get(sku);
      if (known) return known;
      const article = articles.get(sku);
      if (!article) return undefined;
      const { slug, categories, brand } = article.product;
      const { vatBasisPoints } = article;
      const entry = { sku, product: slug, categories, brand, vatBasisPoints, prices: points.get(sku) ?? [] };
      made.set(sku, entry);
      return entry;
    },
  };
}
