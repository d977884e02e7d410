import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LocalText } from '@passerelle/shared/pricing/types';
import { Books } from '../platform/books.js';
import type { Tx } from '../platform/database.js';
import { refuse } from '../platform/problems.js';
import { slicesOf } from '../platform/slices.js';
import {
  allCategories,
  allProducts,
  allSkus,
  type CategoryRow,
  type ProductRow,
  type SkuRow,
  SLICE,
} from './catalogue.queries.js';

export interface Category {
  readonly slug: string;
  readonly parent: string | null;
  readonly name: LocalText;
  readonly image: string;
}

/** A property of a product or an article; equal ones are one object. */
export interface Attribute {
  readonly key: string;
  readonly label: LocalText;
  readonly value: LocalText;
}

/** A product as every process keeps it in memory; its long texts stay in the database. */
export interface Product {
  readonly slug: string;
  readonly name: LocalText;
  readonly brand: string;
  readonly brandName: string;
  readonly category: string;
  /** Its category and all the categories above it, root first. */
  readonly categories: readonly string[];
  readonly image: string;
  readonly attributes: readonly Attribute[];
  readonly isActive: boolean;
  /** Its articles in order. */
  readonly articles: readonly Article[];
}

/** The smallest thing one can buy: a SKU. */
export interface Article {
  readonly sku: string;
  readonly gtin: string;
  readonly label: LocalText;
  readonly attributes: readonly Attribute[];
  readonly vatBasisPoints: number;
  /** Whose stock it takes, and how many of it: a pack shares the stock of its unit. */
  readonly stockSku: string;
  readonly unitsPerPack: number;
  /** Aisle and bay, the same in every shop. */
  readonly aisle?: string;
  /** False when it is no longer sold; past documents still name it. */
  readonly isActive: boolean;
  /** Delivery, cutting, assembly: nothing is taken from stock. */
  readonly isService: boolean;
  /** Its prices are per kilogram. */
  readonly isWeighed: boolean;
  readonly product: Product;
}

/** A product whose articles are still being read. */
interface OpenProduct extends Omit<Product, 'articles'> {
  articles: readonly Article[];
}

interface Shelf {
  readonly categories: ReadonlyMap<string, Category>;
  readonly products: ReadonlyMap<string, Product>;
  readonly articles: ReadonlyMap<string, Article>;
  readonly byGtin: ReadonlyMap<string, Article>;
}

/** The catalogue in memory: which articles there are, what they are called and where they belong. */
@Injectable()
export class CatalogueService implements OnModuleInit {
  private shelf: Shelf = {
    categories: new Map(),
    products: new Map(),
    articles: new Map(),
    byGtin: new Map(),
  };
  /** Grows with every change of a product, an article or a category. */
  version = 0;
  /** Grows with every change of a VAT rate; quotes name it. */
  taxVersion = 0;

  private readonly loaded: Promise<void>;

  constructor(books: Books) {
    this.loaded = books.keep(['catalogue', 'tax'], async (tx, versions) => {
      this.shelf = await load(tx);
      this.version = versions.catalogue;
      this.taxVersion = versions.tax;
    });
  }

  onModuleInit(): Promise<void> {
    return this.loaded;
  }

  /** The article of a SKU, also one that is no longer sold. */
  find(sku: string): Article | undefined {
    return this.shelf.articles.get(sku);
  }

  /** The article of a SKU that is sold; refuses `unknown-sku` naming the field it stood in. */
  known(sku: string, field = 'sku'): Article {
    const article = this.shelf.articles.get(sku);
    if (!article?.isActive || !article.product.isActive) {
      const message = `${field} must be the SKU of an article`;
      refuse('unknown-sku', { errors: [{ field, code: 'unknown-sku', message }] });
    }
    return article;
  }

  /** Refuses the first line whose SKU is not sold, naming the field. */
  allKnown(lines: readonly { readonly sku: string }[]): void {
    const { articles } = this.shelf;
    for (const [place, { sku }] of lines.entries()) {
      const article = articles.get(sku);
      if (!article?.isActive || !article.product.isActive) this.known(sku, `lines[${place}].sku`);
    }
  }

  /** What was scanned or typed: a GTIN (8 to 14 digits) or a SKU in any case. */
  scanned(code: string): Article | undefined {
    const typed = code.trim();
    return this.shelf.byGtin.get(typed.padStart(13, '0').slice(-13)) ?? this.find(typed.toUpperCase());
  }

  product(slug: string): Product | undefined {
    return this.shelf.products.get(slug);
  }

  category(slug: string): Category | undefined {
    return this.shelf.categories.get(slug);
  }

  /** Every category in the order of its level. */
  categories(): Iterable<Category> {
    return this.shelf.categories.values();
  }

  products(): Iterable<Product> {
    return this.shelf.products.values();
  }

  /** What the properties of products and articles are called, by their keys. */
  propertyNames(): Map<string, LocalText> {
    const names = new Map<string, LocalText>();
    for (const { attributes, articles } of this.shelf.products.values()) {
      for (const { key, label } of attributes) names.set(key, label);
      for (const article of articles) for (const { key, label } of article.attributes) names.set(key, label);
    }
    return names;
  }

  /** The articles of this moment; a later change of the catalogue makes another map. */
  articles(): ReadonlyMap<string, Article> {
    return this.shelf.articles;
  }
}

async function load(tx: Tx): Promise<Shelf> {
  const categoryRows = await tx.rows<CategoryRow>(allCategories);
  const categories = new Map(categoryRows.map((row) => [row.slug, row]));
  const paths = new Map(categoryRows.map((row) => [row.slug, pathTo(row.slug, categories)]));
  const products = await loadProducts(tx, paths);
  return { categories, products, ...(await loadArticles(tx, products)) };
}

async function loadProducts(
  tx: Tx,
  paths: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, OpenProduct>> {
  const products = new Map<string, OpenProduct>();
  const word = once((text: string) => text);
  const attributesIn = readAttributes();
  for await (const rows of slicesOf<ProductRow>(tx, allProducts, SLICE)) {
    for (const { slug, nameFr, nameEn, category, brand, brandName, image, attributes, isActive } of rows) {
      products.set(slug, {
        slug,
        name: { fr: nameFr, en: nameEn },
        brand: word(brand),
        brandName: word(brandName),
        category: word(category),
        categories: paths.get(category) ?? [],
        image: word(image),
        attributes: attributesIn(attributes),
        isActive,
        articles: [],
      });
    }
  }
  return products;
}

async function loadArticles(
  tx: Tx,
  products: ReadonlyMap<string, OpenProduct>,
): Promise<Pick<Shelf, 'articles' | 'byGtin'>> {
  const articles = new Map<string, Article>();
  const byGtin = new Map<string, Article>();
  const word = once((text: string) => text);
  const labelIn = once((text: string) => JSON.parse(text) as LocalText);
  const attributesIn = readAttributes();
  for await (const rows of slicesOf<SkuRow>(tx, allSkus, SLICE)) {
    for (const row of rows) {
      const { sku, gtin, stockSku, vatBasisPoints, unitsPerPack, aisle, isActive, isService, isWeighed } =
        row;
      const product = products.get(row.product);
      if (!product) throw new Error(`SKU ${sku} belongs to no product`);
      // Written member by member: an object that is spread together brings a hidden shape of its own.
      const article: Article = {
        sku,
        gtin,
        vatBasisPoints,
        unitsPerPack,
        isActive,
        isService,
        isWeighed,
        product,
        label: labelIn(row.label),
        attributes: attributesIn(row.attributes),
        stockSku: stockSku === sku ? sku : stockSku,
        aisle: aisle ? word(aisle) : undefined,
      };
      // A list that is pushed to keeps room for sixteen; most products have one article.
      product.articles = product.articles.concat(article);
      articles.set(sku, article);
      byGtin.set(gtin, article);
    }
  }
  return { articles, byGtin };
}

/** Fifty thousand products share a few hundred words and properties: equal texts are read once and kept once. */
function once<Read>(read: (text: string) => Read): (text: string) => Read {
  const known = new Map<string, Read>();
  return (text) => {
    const former = known.get(text);
    if (former !== undefined) return former;
    const made = read(text);
    known.set(text, made);
    return made;
  };
}

function readAttributes(): (text: string) => readonly Attribute[] {
  const one = once((text: string) => JSON.parse(text) as Attribute);
  return once((text: string) =>
    (JSON.parse(text) as Attribute[]).map((attribute) => one(JSON.stringify(attribute))),
  );
}

function pathTo(slug: string, categories: ReadonlyMap<string, CategoryRow>): string[] {
  const path: string[] = [];
  for (let at = categories.get(slug); at; at = at.parent === null ? undefined : categories.get(at.parent)) {
    if (path.includes(at.slug)) throw new Error(`Category ${slug} stands above itself`);
    path.unshift(at.slug);
  }
  return path;
}
