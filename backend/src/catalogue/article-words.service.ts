import { Injectable } from '@nestjs/common';
import type { AttributeView } from '@passerelle/shared/api/products';
import type { BasketLine, Locale, LocalText } from '@passerelle/shared/pricing/types';
import { Database } from '../platform/database.js';
import { CatalogueService } from './catalogue.service.js';

/** What a document says of an article beside its figures. */
export interface ArticleText {
  readonly name: string;
  /** What tells it from its product's other articles; empty when there is no other. */
  readonly label: string;
  readonly image: string;
  readonly slug: string;
  readonly gtin: string;
  readonly aisle?: string;
}

interface LocalAttribute {
  readonly key: string;
  readonly label: LocalText;
  readonly value: LocalText;
}

/** Articles as documents name them, also those that are no longer sold. */
@Injectable()
export class ArticleWords {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly database: Database,
  ) {}

  /** The words of one language; a SKU that nobody knows any more stands for itself. */
  of(sku: string, locale: Locale): ArticleText {
    const article = this.catalogue.find(sku);
    if (article === undefined) return { name: sku, label: '', image: '', slug: '', gtin: '' };
    const { product, label, gtin, aisle } = article;
    return {
      name: product.name[locale],
      label: product.articles.length > 1 ? label[locale] : '',
      image: product.image,
      slug: product.slug,
      gtin,
      ...(aisle && { aisle }),
    };
  }

  /** What tells each article from its neighbours on the shelf, in one language. */
  async attributes(skus: readonly string[], locale: Locale): Promise<ReadonlyMap<string, AttributeView[]>> {
    const rows = await this.database.rows<{ sku: string; attributes: LocalAttribute[] }>({
      name: 'article-attributes',
      text: 'select sku, attributes from sku where sku = any($1)',
      values: [skus],
    });
    return new Map(
      rows.map(({ sku, attributes }) => [
        sku,
        attributes.map(({ key, label, value }) => ({ key, label: label[locale], value: value[locale] })),
      ]),
    );
  }

  /** Is it an article of the catalogue, sold or withdrawn? */
  isKnown(sku: string): boolean {
    return this.catalogue.find(sku) !== undefined;
  }

  /** Is nothing taken from stock for it? */
  isService(sku: string): boolean {
    return this.catalogue.find(sku)?.isService === true;
  }

  /** Is it sold by the gram? */
  isWeighed(sku: string): boolean {
    return this.catalogue.find(sku)?.isWeighed === true;
  }

  /** What lines take from stock: nothing for services, the grams of what is weighed, the units of all else. */
  stockLines(
    lines: readonly BasketLine[],
  ): { sku: string; quantity: number; stockSku: string; unitsPerPack: number }[] {
    return lines
      .filter(({ sku }) => !this.isService(sku))
      .map(({ sku, quantity, grams }) => ({ sku, quantity: grams ?? quantity, ...this.stockShape(sku) }));
  }

  /** How an article is taken from stock. Throws for a SKU that nobody knows. */
  stockShape(sku: string): { stockSku: string; unitsPerPack: number } {
    const article = this.catalogue.find(sku);
    if (article === undefined) throw new Error(`No article ${sku}`);
    return { stockSku: article.stockSku, unitsPerPack: article.unitsPerPack };
  }
}
