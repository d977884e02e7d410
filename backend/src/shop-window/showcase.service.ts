import { Injectable } from '@nestjs/common';
import type { Locale } from '@passerelle/shared/pricing/types';
import {
  type Article,
  type Attribute,
  CatalogueService,
  type Product,
} from '../catalogue/catalogue.service.js';
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

/** Keeps the window of now; another one is made when the catalogue or a price changes. */
@Injectable()
export class ShowcaseService {
  private current: Showcase | undefined;
  private catalogueVersion = -1;

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly priceTags: PriceTagsService,
  ) {}

  /** The window of now: the same object while nothing in it changes. */
  async now(): Promise<Showcase> {
    const tags = await this.priceTags.now();
    const { version } = this.catalogue;
    if (this.current?.tags !== tags || this.catalogueVersion !== version) {
      this.current = showcaseOf(this.catalogue.products(), tags);
      this.catalogueVersion = version;
    }
    return this.current;
  }
}

/** How a property stands in an address: its key and its English text, the same in both languages. */
function propertyOf({ key, value }: Attribute): string {
  return `${key}=${value.en}`;
}

const sortKeys: Record<Locale, WeakMap<Product, string>> = { fr: new WeakMap(), en: new WeakMap() };

/** What a product is sorted by where lists go by name. */
export function nameKey(product: Product, locale: Locale): string {
  const known = sortKeys[locale].get(product);
  if (known !== undefined) return known;
  const key = plainWords(product.name[locale]).join(' ');
  sortKeys[locale].set(product, key);
  return key;
}

function showcaseOf(products: Iterable<Product>, tags: PriceTags): Showcase {
  const all: Shown[] = [];
  const byCategory = new Map<string, Shown[]>();
  const properties = new Map<string, Attribute>();
  const brands = new Map<string, string>();
  for (const product of products) {
    const shown = shownIn(product, tags, properties);
    if (!shown) continue;
    all.push(shown);
    brands.set(product.brand, product.brandName);
    for (const category of product.categories) {
      const members = byCategory.get(category);
      if (members) members.push(shown);
      else byCategory.set(category, [shown]);
    }
  }
  const bySlug = new Map(all.map((shown) => [shown.product.slug, shown]));
  return { tags, all, bySlug, byCategory, properties, brands };
}

function shownIn(product: Product, tags: PriceTags, properties: Map<string, Attribute>): Shown | undefined {
  if (!product.isActive) return undefined;
  const articles: Article[] = [];
  const priceCents: number[] = [];
  let isMarkedDown = false;
  for (const article of product.articles) {
    const price = article.isActive ? tags.of(article.sku) : undefined;
    if (!price) continue;
    articles.push(article);
    priceCents.push(price.unitCents);
    if (price.markdown) isMarkedDown = true;
  }
  if (articles.length === 0) return undefined;
  const { categories, brand } = product;
  const own = propertiesOf(product, articles, properties);
  return {
    ...{ product, articles, categories, brand, properties: own, priceCents, isMarkedDown },
    leastCents: Math.min(...priceCents),
  };
}

function propertiesOf(
  product: Product,
  articles: readonly Article[],
  properties: Map<string, Attribute>,
): readonly string[] {
  const own = new Set<string>();
  for (const attribute of [...product.attributes, ...articles.flatMap((article) => article.attributes)]) {
    const property = propertyOf(attribute);
    own.add(property);
    if (!properties.has(property)) properties.set(property, attribute);
  }
  return [...own];
}
