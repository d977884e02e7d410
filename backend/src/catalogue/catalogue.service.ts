import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LocalText } from '@passerelle/shared/pricing/types';
import { Books } from '../platform/books.js';
import type { Tx } from '../platform/database.js';
import { refuse } from '../platform/problems.js';
import {
  allCategories,
  allProducts,
  allSkus,
  type CategoryRow,
  type ProductRow,
  type SkuRow,
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
  readonly product: Product;
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
  private shelf: Shelf = shelfOf([], [], []);
  /** Grows with every change of a product, an article or a category. */
  version = 0;
  /** Grows with every change of a VAT rate; quotes name it. */
  taxVersion = 0;

  constructor(private readonly books: Books) {}

  async onModuleInit(): Promise<void> {
    await this.books.keep(['catalogue', 'tax'], async (tx, versions) => {
      this.shelf = await load(tx);
      this.version = versions.catalogue;
      this.taxVersion = versions.tax;
    });
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

  /** The articles of this moment; a later change of the catalogue makes another map. */
  articles(): ReadonlyMap<string, Article> {
    return this.shelf.articles;
  }
}

async function load(tx: Tx): Promise<Shelf> {
  const categories = await tx.rows<CategoryRow>(allCategories);
  const products = await tx.rows<ProductRow>(allProducts);
  return shelfOf(categories, products, await tx.rows<SkuRow>(allSkus));
}

function shelfOf(
  categoryRows: readonly CategoryRow[],
  productRows: readonly ProductRow[],
  skuRows: readonly SkuRow[],
): Shelf {
  const categories = new Map(categoryRows.map((row) => [row.slug, row]));
  const paths = new Map(categoryRows.map((row) => [row.slug, pathTo(row.slug, categories)]));
  const products = new Map<string, Product & { articles: Article[] }>();
  const one = interning();
  for (const row of productRows) {
    const attributes = row.attributes.map(one);
    products.set(row.slug, { ...row, attributes, categories: paths.get(row.category) ?? [], articles: [] });
  }
  const articles = new Map<string, Article>();
  const byGtin = new Map<string, Article>();
  for (const { aisle, product: slug, ...row } of skuRows) {
    const product = products.get(slug);
    if (!product) throw new Error(`SKU ${row.sku} belongs to no product`);
    const attributes = row.attributes.map(one);
    const article: Article = { ...row, attributes, ...(aisle ? { aisle } : undefined), product };
    product.articles.push(article);
    articles.set(row.sku, article);
    byGtin.set(row.gtin, article);
  }
  return { categories, products, articles, byGtin };
}

/** Fifty thousand products have a few hundred properties: equal ones are kept once. */
function interning(): (attribute: Attribute) => Attribute {
  const known = new Map<string, Attribute>();
  return (attribute) => {
    const text = JSON.stringify(attribute);
    const first = known.get(text);
    if (first) return first;
    known.set(text, attribute);
    return attribute;
  };
}

function pathTo(slug: string, categories: ReadonlyMap<string, CategoryRow>): string[] {
  const path: string[] = [];
  for (let at = categories.get(slug); at; at = at.parent === null ? undefined : categories.get(at.parent)) {
    if (path.includes(at.slug)) throw new Error(`Category ${slug} stands above itself`);
    path.unshift(at.slug);
  }
  return path;
}
