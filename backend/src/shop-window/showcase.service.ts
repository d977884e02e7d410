import { setImmediate as turn } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Locale } from '@passerelle/shared/pricing/types';
import {
  type Article,
  type Attribute,
  CatalogueService,
  type Product,
} from '../catalogue/catalogue.service.js';
import { Logger } from '../platform/logger.js';
import type { Facetted } from './domain/facets.js';
import { plainWords } from './domain/spelling.js';
import { type PriceTags, PriceTagsService } from './price-tags.service.js';

/** A product that can be bought now, with what lists need of it. */
export interface Shown extends Facetted {
  readonly product: Product;
  /** The articles that are sold and have a price. */
  readonly articles: readonly Article[];
  readonly leastCents: number;
}

/** What stands in the window: the sold products of one catalogue at the prices of one period. */
export interface Showcase {
  readonly tags: PriceTags;
  readonly all: readonly Shown[];
  readonly bySlug: ReadonlyMap<string, Shown>;
  /** Products of a category and of those below it. */
  readonly byCategory: ReadonlyMap<string, readonly Shown[]>;
  /** By `key=value`: what a property is called. */
  readonly properties: ReadonlyMap<string, Attribute>;
  readonly brands: ReadonlyMap<string, string>;
}

// Products laid out in one turn of the event loop.
const STEP = 500;

/** Keeps the window of now; another one is made when the catalogue or a price changes. */
@Injectable()
export class ShowcaseService implements OnApplicationBootstrap {
  private current:
    | { readonly tags: PriceTags; readonly version: number; readonly made: Promise<Showcase> }
    | undefined;

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly priceTags: PriceTagsService,
    private readonly logger: Logger,
  ) {}

  /** The window of now: the same object while nothing in it changes. */
  async now(): Promise<Showcase> {
    const tags = await this.priceTags.now();
    const { version } = this.catalogue;
    if (this.current?.tags !== tags || this.current.version !== version) {
      this.current = { tags, version, made: showcaseOf(this.catalogue.products(), tags) };
    }
    return this.current.made;
  }

  /** Lays the window out beside the first requests; who looks earlier waits for it. */
  onApplicationBootstrap(): void {
    this.now().catch((error: unknown) => {
      this.logger.event('warn', 'window-not-laid-out', { message: String(error) });
    });
  }
}

/** How a property stands in an address: its key and its English text, the same in both languages. */
function propertyOf(attribute: Attribute): string {
  const known = propertyTexts.get(attribute);
  if (known !== undefined) return known;
  const made = `${attribute.key}=${attribute.value.en}`;
  propertyTexts.set(attribute, made);
  return made;
}

const propertyTexts = new WeakMap<Attribute, string>();

const sortKeys: Record<Locale, WeakMap<Product, string>> = { fr: new WeakMap(), en: new WeakMap() };

/** What a product is sorted by where lists go by name. */
export function nameKey(product: Product, locale: Locale): string {
  const known = sortKeys[locale].get(product);
  if (known !== undefined) return known;
  const key = plainWords(product.name[locale]).join(' ');
  sortKeys[locale].set(product, key);
  return key;
}

/** Made in small steps, so that orders are served while fifty thousand products are laid out. */
async function showcaseOf(products: Iterable<Product>, tags: PriceTags): Promise<Showcase> {
  const all: Shown[] = [];
  const byCategory = new Map<string, Shown[]>();
  const properties = new Properties();
  const brands = new Map<string, string>();
  for (const product of products) {
    const shown = shownIn(product, tags, properties);
    if (!shown) continue;
    all.push(shown);
    if (all.length % STEP === 0) await turn();
    brands.set(product.brand, product.brandName);
    for (const category of product.categories) {
      const members = byCategory.get(category);
      if (members) members.push(shown);
      else byCategory.set(category, [shown]);
    }
  }
  const bySlug = new Map(all.map((shown) => [shown.product.slug, shown]));
  return { tags, all, bySlug, byCategory, properties: properties.byText, brands };
}

function shownIn(product: Product, tags: PriceTags, texts: Properties): Shown | undefined {
  if (!product.isActive) return undefined;
  let isWhole = true;
  let isMarkedDown = false;
  const priceCents: number[] = [];
  const articles = product.articles.filter((article) => {
    const price = article.isActive ? tags.reckon(article.sku) : undefined;
    if (price) priceCents.push(price.unitCents);
    else isWhole = false;
    if (price?.markdown) isMarkedDown = true;
    return price !== undefined;
  });
  if (articles.length === 0) return undefined;
  // Fifty thousand of these: no object of its own shape, no list with room for more, nothing twice.
  return {
    product,
    articles: isWhole ? product.articles : [...articles],
    categories: product.categories,
    brand: product.brand,
    properties: texts.of(product, articles),
    priceCents: [...priceCents],
    isMarkedDown,
    leastCents: Math.min(...priceCents),
  };
}

/** What properties are called, and the lists of them; products with the same properties share one list. */
class Properties {
  readonly byText = new Map<string, Attribute>();
  private readonly lists = new Map<string, readonly string[]>();

  of(product: Product, articles: readonly Article[]): readonly string[] {
    const own = new Set<string>();
    this.add(product.attributes, own);
    for (const article of articles) this.add(article.attributes, own);
    const key = [...own].join('\n');
    const known = this.lists.get(key);
    if (known) return known;
    const list = [...own];
    this.lists.set(key, list);
    return list;
  }

  private add(attributes: readonly Attribute[], own: Set<string>): void {
    for (const attribute of attributes) {
      const property = propertyOf(attribute);
      own.add(property);
      if (!this.byText.has(property)) this.byText.set(property, attribute);
    }
  }
}
