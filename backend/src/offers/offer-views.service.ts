import { Injectable } from '@nestjs/common';
import type { OfferState, OfferView } from '@passerelle/shared/api/offers';
import type { Page } from '@passerelle/shared/api/page';
import type { ProductCardView } from '@passerelle/shared/api/products';
import { frenchSpacing } from '@passerelle/shared/i18n/compile';
import type { Locale } from '@passerelle/shared/pricing/types';
import { instantUtc, minuteOf } from '@passerelle/shared/time';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { PricesService } from '../prices/prices.service.js';
import { PromotionsService } from '../promotions/promotions.service.js';
import { CardsService } from '../shop-window/cards.service.js';
import { RuleSentences } from '../shop-window/rule-sentences.service.js';
import { type Showcase, ShowcaseService, type Shown } from '../shop-window/showcase.service.js';
import type { OfferRecord } from './offer-records.js';

const PAGE = 24;
const NO_PICTURE = 'toolbox.svg';

/** Offers in the words of one language, with what they cover. */
@Injectable()
export class OfferViews {
  private readonly covered = new WeakMap<Showcase, Map<string, readonly Shown[]>>();

  constructor(
    private readonly showcases: ShowcaseService,
    private readonly cards: CardsService,
    private readonly prices: PricesService,
    private readonly promotions: PromotionsService,
    private readonly sentences: RuleSentences,
  ) {}

  /** Offers as of an instant, in the order given. */
  async views(records: readonly OfferRecord[], atMs: number, locale: Locale): Promise<OfferView[]> {
    const showcase = await this.showcases.now();
    const { history } = this.promotions.book();
    return records.map(({ promotion, offer, title, text, picture, codes }) => {
      const products = this.coveredBy(promotion.id, showcase);
      const { startsMs, endsMs, needsCode } = promotion;
      const [code] = codes;
      const rule = history.rule(promotion.id);
      return {
        id: offer,
        title: typeset(title[locale], locale),
        ...(text && { text: typeset(text[locale], locale) }),
        image: picture ?? products[0]?.product.image ?? NO_PICTURE,
        state: stateOf(promotion, atMs),
        startsAt: instantUtc(startsMs),
        ...(endsMs !== null && { endsAt: instantUtc(endsMs) }),
        sentence: rule === undefined ? '' : this.sentences.of(rule, locale),
        ...(needsCode && code !== undefined && { code }),
        needsCode,
        isOnEverything: isOnEverything(promotion) && products.length === showcase.all.length,
        productCount: products.length,
      };
    });
  }

  /** A page of what an offer covers, with the prices of now. */
  async products(
    { promotion }: OfferRecord,
    locale: Locale,
    store: string | undefined,
    cursor: string | undefined,
  ): Promise<Page<ProductCardView>> {
    const showcase = await this.showcases.now();
    const all = this.coveredBy(promotion.id, showcase);
    const begin = cursor === undefined ? 0 : Math.max(0, Math.trunc(placeIn(cursor, 'number')[0]));
    return {
      items: await this.cards.cards(all.slice(begin, begin + PAGE), showcase, locale, store),
      nextCursor: begin + PAGE < all.length ? cursorOf(begin + PAGE) : null,
    };
  }

  /** What a promotion covers of what is sold now. */
  async coveredNow(promotion: string): Promise<readonly Shown[]> {
    return this.coveredBy(promotion, await this.showcases.now());
  }

  /** The same; worked out once for each window. */
  private coveredBy(promotion: string, showcase: Showcase): readonly Shown[] {
    const memory = this.covered.get(showcase) ?? new Map<string, readonly Shown[]>();
    this.covered.set(showcase, memory);
    const known = memory.get(promotion);
    if (known) return known;
    const rule = this.promotions.book().history.rule(promotion);
    const { glance } = this.prices.book();
    const found = showcase.all.filter(({ articles }) =>
      articles.some(({ sku }) => {
        const entry = glance(sku);
        return entry !== undefined && rule?.covers(entry);
      }),
    );
    memory.set(promotion, found);
    return found;
  }
}

/** Where an offer stands at an instant, by the whole minute that quotes go by. */
export function stateOf({ startsMs, endsMs }: OfferRecord['promotion'], atMs: number): OfferState {
  const at = minuteOf(atMs);
  if (endsMs !== null && endsMs <= at) return 'ended';
  return startsMs > at ? 'coming' : 'running';
}

/** Head office types plain spaces; French sets none before a sign at which a line may break. */
function typeset(text: string, locale: Locale): string {
  return locale === 'fr' ? frenchSpacing(text).replace(/ €/g, '\u00a0€') : text;
}

function isOnEverything({ scope }: OfferRecord['promotion']): boolean {
  const { skus, products, categories, brands, fromUnitCents, toUnitCents } = scope;
  return [skus, products, categories, brands, fromUnitCents, toUnitCents].every((key) => key === undefined);
}
