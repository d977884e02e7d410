import { Injectable } from '@nestjs/common';
import type { Locale } from '@passerelle/shared/pricing/types';
import { CatalogueService } from './catalogue.service.js';

/** What a document says of an article beside its figures. */
export interface ArticleText {
  readonly name: string;
  readonly label: string;
  readonly image: string;
  readonly slug: string;
  readonly gtin: string;
  readonly aisle?: string;
}

/** Articles as documents name them, also those that are no longer sold. */
@Injectable()
export class ArticleWords {
  constructor(private readonly catalogue: CatalogueService) {}

  /** The words of one language; a SKU that nobody knows any more stands for itself. */
  of(sku: string, locale: Locale): ArticleText {
    const article = this.catalogue.find(sku);
    if (article === undefined) return { name: sku, label: '', image: '', slug: '', gtin: '' };
    const { product, label, gtin, aisle } = article;
    return {
      name: product.name[locale],
      label: label[locale],
      image: product.image,
      slug: product.slug,
      gtin,
      ...(aisle && { aisle }),
    };
  }

  /** How an article is taken from stock. Throws for a SKU that nobody knows. */
  stockShape(sku: string): { stockSku: string; unitsPerPack: number } {
    const article = this.catalogue.find(sku);
    if (article === undefined) throw new Error(`No article ${sku}`);
    return { stockSku: article.stockSku, unitsPerPack: article.unitsPerPack };
  }
}
