import { Injectable } from '@nestjs/common';
import type { AttributeView, ProductCardView, SkuView } from '@passerelle/shared/api/products';
import type { Locale } from '@passerelle/shared/pricing/types';
import type { Article, Attribute } from '../catalogue/catalogue.service.js';
import { AvailabilityService } from '../stock/availability.service.js';
import { priceView } from './price-tags.service.js';
import type { Showcase, Shown } from './showcase.service.js';

/** What a shop can promise of each SKU; undefined when no shop was named. */
export type InShop = ReadonlyMap<string, number> | undefined;

/** Products as cards, with the price of now and, where a shop is named, what it has. */
@Injectable()
export class CardsService {
  constructor(private readonly availability: AvailabilityService) {}

  /** One card each, availability read at once for all of them. */
  async cards(
    shown: readonly Shown[],
    showcase: Showcase,
    locale: Locale,
    store: string | undefined,
  ): Promise<ProductCardView[]> {
    const inShop = await this.inShop(
      shown.flatMap(({ articles }) => articles),
      store,
    );
    return shown.map((one) => this.card(one, showcase, locale, inShop));
  }

  /** What a shop has of some articles. */
  async inShop(articles: readonly Article[], store: string | undefined): Promise<InShop> {
    if (store === undefined) return undefined;
    const skus = articles.map((article) => article.sku);
    const rows = await this.availability.of(skus, [store]);
    return new Map(rows.map((row) => [row.sku, row.availableToPromise]));
  }

  card({ product, articles }: Shown, showcase: Showcase, locale: Locale, inShop: InShop): ProductCardView {
    return {
      slug: product.slug,
      name: product.name[locale],
      brand: product.brandName,
      category: product.category,
      image: product.image,
      skus: articles.map((article) => this.sku(article, showcase, locale, inShop)),
    };
  }

  sku(article: Article, showcase: Showcase, locale: Locale, inShop: InShop): SkuView {
    const { sku, gtin, label } = article;
    const price = showcase.tags.of(sku);
    if (!price) throw new Error(`${sku} is in the window without a price`);
    const units = inShop?.get(sku);
    return {
      sku,
      gtin,
      label: label[locale],
      price: priceView(article, price, locale),
      ...counterOnly(article),
      // Grams in a bin and services promise nothing.
      ...(units === undefined || article.isWeighed || article.isService
        ? undefined
        : { availableToPromise: units }),
    };
  }
}

/** Properties in the language asked. */
export function attributeViews(attributes: readonly Attribute[], locale: Locale): AttributeView[] {
  return attributes.map(({ key, label, value }) => ({ key, label: label[locale], value: value[locale] }));
}

/** Reservations keep whole units: what is weighed, or is a service, is sold at the counter. */
function counterOnly({ isWeighed, isService }: Article): Pick<SkuView, 'counterOnly'> {
  if (isService) return { counterOnly: 'service' };
  return isWeighed ? { counterOnly: 'weight' } : {};
}
