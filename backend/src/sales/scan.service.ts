import { Injectable } from '@nestjs/common';
import type { Page } from '@passerelle/shared/api/page';
import type { ScanView, StockView } from '@passerelle/shared/api/stock';
import { weightLabel } from '@passerelle/shared/gtin';
import type { Locale } from '@passerelle/shared/pricing/types';
import { instantUtc } from '@passerelle/shared/time';
import { ArticleWords } from '../catalogue/article-words.service.js';
import { type Article, CatalogueService } from '../catalogue/catalogue.service.js';
import { ShortOrders } from '../orders/short-orders.service.js';
import { Database } from '../platform/database.js';
import { refuse } from '../platform/problems.js';
import { PriceTagsService, priceView } from '../shop-window/price-tags.service.js';
import { SearchService } from '../shop-window/search.service.js';
import { StockService } from '../stock/stock.service.js';
import { StockBook } from '../stock/stock-book.service.js';

const MOST_FOUND = 20;

/** What a colleague holds in the hand or types the name of: price, stock, and whom it is promised to. */
@Injectable()
export class ScanService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
    private readonly words: ArticleWords,
    private readonly tags: PriceTagsService,
    private readonly search: SearchService,
    private readonly stock: StockService,
    private readonly book: StockBook,
    private readonly orders: ShortOrders,
  ) {}

  /** The article behind a barcode, the label of a scale or a SKU; refuses `not-found`. */
  async scan(code: string, store: string, locale: Locale): Promise<ScanView> {
    const article = this.catalogue.scanned(code);
    const label = article === undefined ? weightLabel(code.trim()) : undefined;
    const weighed = label && this.catalogue.scanned(label.gtin);
    const found = article ?? (weighed?.isWeighed ? weighed : undefined);
    if (found === undefined) return refuse('not-found');
    const [view] = await this.views([found], store, locale);
    if (view === undefined) return refuse('not-found');
    return label === undefined ? view : { ...view, grams: label.grams };
  }

  /** These articles as the shop has them; those that are no longer sold are not among them. */
  articles(skus: readonly string[], store: string, locale: Locale): Promise<ScanView[]> {
    const known = skus.flatMap((sku) => this.catalogue.find(sku) ?? []);
    return this.views(
      known.filter(({ isActive }) => isActive),
      store,
      locale,
    );
  }

  /** Articles by what was typed of their names, the best first. */
  async products(typed: string, store: string, locale: Locale): Promise<Page<ScanView>> {
    return { items: await this.views(await this.find(typed, locale), store, locale), nextCursor: null };
  }

  /** The same with where their units stand. */
  async stockOf(typed: string, store: string, locale: Locale): Promise<Page<StockView>> {
    return { items: await this.book.views(await this.find(typed, locale), store, locale), nextCursor: null };
  }

  private async find(typed: string, locale: Locale): Promise<Article[]> {
    const scanned = this.catalogue.scanned(typed);
    if (scanned) return [scanned];
    const { slugs } = await this.search.hits(typed, locale);
    const products = slugs.slice(0, MOST_FOUND).flatMap((slug) => this.catalogue.product(slug) ?? []);
    return products
      .flatMap(({ articles }) => articles)
      .filter(({ isActive }) => isActive)
      .slice(0, MOST_FOUND);
  }

  private async views(articles: readonly Article[], store: string, locale: Locale): Promise<ScanView[]> {
    const skus = [...new Set(articles.map(({ stockSku }) => stockSku))];
    const tags = await this.tags.now();
    const levels = await this.stock.levels(this.database, store, skus);
    const promises = await this.orders.promisesBySku(this.database, store, skus);
    return articles.flatMap((article): ScanView[] => {
      const price = tags.of(article.sku);
      // An article without a price cannot be sold.
      if (price === undefined) return [];
      const { sku, stockSku, unitsPerPack, product, isWeighed, isService } = article;
      const { name, label, image, slug, gtin, aisle } = this.words.of(sku, locale);
      const { shelf = 0, availableToPromise = 0 } = levels.get(stockSku) ?? {};
      return [
        {
          ...{ sku, gtin, name, label, image, slug },
          brand: product.brandName,
          ...(aisle && { aisle }),
          ...(isWeighed && { isWeighed }),
          ...(isService && { isService }),
          price: priceView(article, price, locale),
          availableToPromise: Math.floor(availableToPromise / unitsPerPack),
          shelf: Math.floor(shelf / unitsPerPack),
          promises: (promises.get(stockSku) ?? []).map(({ order, customerName, quantity, collectBy }) => ({
            ...{ order, customerName, quantity },
            collectBy: instantUtc(collectBy.getTime()),
          })),
        },
      ];
    });
  }
}
