import { Injectable } from '@nestjs/common';
import type { CategoryView, ProductView, SuggestionsView } from '@passerelle/shared/api/products';
import { inForce } from '@passerelle/shared/pricing/live-rules';
import type { Rule } from '@passerelle/shared/pricing/rule';
import type { Locale, LocalText } from '@passerelle/shared/pricing/types';
import { instantUtc, minuteOf } from '@passerelle/shared/time';
import { CatalogueService, type Category } from '../catalogue/catalogue.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { PricesService } from '../prices/prices.service.js';
import { PromotionsService } from '../promotions/promotions.service.js';
import { attributeViews, CardsService } from './cards.service.js';
import { plainWords } from './domain/spelling.js';
import { descriptionsOf, type ProductTexts, productTexts } from './product-page.queries.js';
import { RuleSentences } from './rule-sentences.service.js';
import { SearchService } from './search.service.js';
import { type Showcase, ShowcaseService, type Shown } from './showcase.service.js';

const MOST_RELATED = 8;
const MOST_SUGGESTED = 6;
const MOST_SUGGESTED_CATEGORIES = 4;

/** One product in full, and the ways to it: categories and suggestions. */
@Injectable()
export class ProductPageService {
  constructor(
    private readonly showcases: ShowcaseService,
    private readonly cards: CardsService,
    private readonly search: SearchService,
    private readonly catalogue: CatalogueService,
    private readonly prices: PricesService,
    private readonly promotions: PromotionsService,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sentences: RuleSentences,
  ) {}

  /** A product with its articles, related products and the offers that touch it; undefined when it is not sold. */
  async product(slug: string, locale: Locale, store: string | undefined): Promise<ProductView | undefined> {
    const showcase = await this.showcases.now();
    const shown = showcase.bySlug.get(slug);
    if (!shown) return undefined;
    const [texts] = await this.database.rows<ProductTexts>(productTexts(slug));
    if (!texts) return undefined;
    const related = this.related(shown, texts.related, showcase);
    const [inShop, relatedCards] = await Promise.all([
      this.cards.inShop(shown.articles, store),
      this.cards.cards(related, showcase, locale, store),
    ]);
    const { product } = shown;
    return {
      ...this.cards.card(shown, showcase, locale, inShop),
      description: texts.description[locale],
      highlights: texts.highlights[locale],
      attributes: attributeViews(product.attributes, locale),
      categories: product.categories.map((category) => ({
        slug: category,
        name: this.catalogue.category(category)?.name[locale] ?? category,
      })),
      skus: shown.articles.map((article) => ({
        ...this.cards.sku(article, showcase, locale, inShop),
        attributes: attributeViews(article.attributes, locale),
        stockSku: article.stockSku,
        unitsPerPack: article.unitsPerPack,
        ...(article.aisle === undefined ? undefined : { aisle: article.aisle }),
      })),
      related: relatedCards,
      offers: this.offers(shown, locale),
    };
  }

  /** The descriptions of some products, which are not kept in memory. */
  async descriptions(slugs: readonly string[]): Promise<ReadonlyMap<string, LocalText>> {
    const rows = await this.database.rows<{ slug: string; description: LocalText }>(descriptionsOf(slugs));
    return new Map(rows.map(({ slug, description }) => [slug, description]));
  }

  /** The tree of categories that have something to sell. */
  async categories(locale: Locale): Promise<CategoryView[]> {
    const { byCategory } = await this.showcases.now();
    const all = [...this.catalogue.categories()];
    const below = (parent: string | null): CategoryView[] =>
      all
        .filter((category) => category.parent === parent && byCategory.has(category.slug))
        .map(({ slug, name, image }) => ({
          ...{ slug, name: name[locale], image },
          productCount: byCategory.get(slug)?.length ?? 0,
          children: below(slug),
        }));
    return below(null);
  }

  /** Products and categories for words that are still being typed. */
  async suggestions(typed: string, locale: Locale): Promise<SuggestionsView> {
    const showcase = await this.showcases.now();
    const { slugs } = await this.search.beginnings(typed, locale, MOST_SUGGESTED);
    const words = plainWords(typed);
    const categories = [...this.catalogue.categories()].filter(
      (category) => showcase.byCategory.has(category.slug) && begins(category, words, locale),
    );
    return {
      products: slugs
        .flatMap((slug) => showcase.bySlug.get(slug)?.product ?? [])
        .map(({ slug, name, brandName, image }) => ({ slug, name: name[locale], brand: brandName, image })),
      categories: categories
        .slice(0, MOST_SUGGESTED_CATEGORIES)
        .map(({ slug, name }) => ({ slug, name: name[locale] })),
    };
  }

  /** The lines of a basket by SKU, in the order asked; what is no longer sold is left out. */
  async basketSkus(skus: readonly string[], locale: Locale) {
    const showcase = await this.showcases.now();
    return skus.flatMap((sku) => {
      const article = this.catalogue.find(sku);
      const shown = article && showcase.bySlug.get(article.product.slug);
      if (!article || !shown?.articles.includes(article)) return [];
      const { name, brandName, image, slug } = article.product;
      const view = this.cards.sku(article, showcase, locale, undefined);
      return [{ ...view, name: name[locale], brand: brandName, image, slug }];
    });
  }

  /** What was chosen to go with it, else its neighbours in the category. */
  private related(shown: Shown, chosen: readonly string[], showcase: Showcase): Shown[] {
    const found = chosen.flatMap((slug) => showcase.bySlug.get(slug) ?? []);
    const neighbours = showcase.byCategory.get(shown.product.category) ?? [];
    const others = (found.length > 0 ? found : neighbours).filter((other) => other !== shown);
    return others.slice(0, MOST_RELATED);
  }

  /** Promotions in force that need no code and cover one of its articles, worded by their kind. */
  private offers(shown: Shown, locale: Locale): ProductView['offers'] {
    const at = minuteOf(this.clock.now().getTime());
    const { sku } = this.prices.book();
    const { index } = this.promotions.book();
    const rules = new Set<Rule>();
    for (const article of shown.articles) {
      const entry = sku(article.sku);
      if (!entry) continue;
      const { markdowns, reductions } = index.candidates(entry);
      for (const rule of [...markdowns, ...reductions]) if (inForce(rule.promotion, at)) rules.add(rule);
    }
    return [...rules].map((rule) => {
      const { id, name, endsMs } = rule.promotion;
      return {
        promotion: id,
        name: name[locale],
        sentence: this.sentences.of(rule, locale),
        ...(endsMs === null ? undefined : { endsAt: instantUtc(endsMs) }),
      };
    });
  }
}

function begins({ name }: Category, words: readonly string[], locale: Locale): boolean {
  const own = plainWords(name[locale]);
  return words.length > 0 && words.every((word) => own.some((one) => one.startsWith(word)));
}
