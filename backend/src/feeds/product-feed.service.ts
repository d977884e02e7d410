import { Injectable } from '@nestjs/common';
import type { Locale } from '@passerelle/shared/pricing/types';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Config } from '../platform/config.js';
import { ProductPageService } from '../shop-window/product-page.service.js';
import type { Shown } from '../shop-window/showcase.service.js';
import { AvailabilityService } from '../stock/availability.service.js';
import { StoresService } from '../stores/stores.service.js';
import { FEED_END, feedStart, item, lines, prices } from './domain/google-item.js';
import { type Listed, ListedArticles } from './listed-articles.service.js';

const SLICE = 250;
// The most that the specification takes.
const MOST_TITLE = 150;
const MOST_DESCRIPTION = 5_000;

/** Every article that can be reserved, one item each, in one language. */
@Injectable()
export class ProductFeed {
  constructor(
    private readonly config: Config,
    private readonly catalogue: CatalogueService,
    private readonly listed: ListedArticles,
    private readonly pages: ProductPageService,
    private readonly availability: AvailabilityService,
    private readonly stores: StoresService,
  ) {}

  /** The feed, piece by piece, so that a long one is never held whole; each piece with the stock of its moment. */
  async *pieces(locale: Locale): AsyncGenerator<string> {
    const { publicUrl } = this.config;
    yield feedStart(publicUrl, `${publicUrl}${storefrontPath(locale, 'home')}`);
    const products = await this.listed.byProduct();
    for (let from = 0; from < products.length; from += SLICE)
      yield await this.slice(products.slice(from, from + SLICE), locale);
    yield FEED_END;
  }

  private async slice(
    products: readonly (readonly [Shown, readonly Listed[]])[],
    locale: Locale,
  ): Promise<string> {
    const skus = products.flatMap(([, listed]) => listed.map(({ article }) => article.sku));
    const stores = this.stores.all().map(({ code }) => code);
    const [texts, inStock] = await Promise.all([
      this.pages.descriptions(products.map(([{ product }]) => product.slug)),
      this.availability.inAnyOf(stores, skus),
    ]);
    return products
      .flatMap(([shown, listed]) => {
        const description = texts.get(shown.product.slug)?.[locale] ?? '';
        return listed.map((one) =>
          item(this.fields(shown, one, description, inStock.has(one.article.sku), locale)),
        );
      })
      .join('');
  }

  private fields(
    { product }: Shown,
    { article, tag }: Listed,
    description: string,
    isInStock: boolean,
    locale: Locale,
  ) {
    const { publicUrl, currency } = this.config;
    const path = storefrontPath(locale, 'product', encodeURIComponent(product.slug));
    const link = `${publicUrl}${path}?sku=${encodeURIComponent(article.sku)}`;
    const hasVariants = product.articles.length > 1;
    // The label of an only article tells nothing.
    const label = hasVariants ? article.label[locale] : '';
    const title = [product.name[locale], label].filter(Boolean).join(', ');
    const categories = product.categories.map((slug) => this.catalogue.category(slug)?.name[locale] ?? slug);
    return lines({
      id: article.sku,
      title: title.slice(0, MOST_TITLE),
      description: (description || title).slice(0, MOST_DESCRIPTION),
      link,
      link_template: `${link}&store={store_code}`,
      image_link: `${publicUrl}/pictures/${product.image}`,
      availability: isInStock ? 'in_stock' : 'out_of_stock',
      ...prices(tag, currency),
      brand: product.brandName,
      gtin: article.gtin,
      condition: 'new',
      item_group_id: hasVariants ? product.slug : undefined,
      product_type: categories.join(' > '),
    });
  }
}
