import { Injectable } from '@nestjs/common';
import type { PriceView } from '@passerelle/shared/api/products';
import type { Locale } from '@passerelle/shared/pricing/types';
import { instantUtc, minuteOf } from '@passerelle/shared/time';
import type { Article } from '../catalogue/catalogue.service.js';
import { Clock } from '../platform/clock.js';
import { type PriceBook, type PricedSku, PricesService } from '../prices/prices.service.js';
import { PriorPrices } from '../prior-prices/prior-prices.service.js';
import { type PromotionBook, PromotionsService } from '../promotions/promotions.service.js';
import { type DisplayedPrice, displayedPrice, nextChange } from './domain/displayed-price.js';

/** A displayed price, and what it may be compared with. */
export interface PriceTag extends DisplayedPrice {
  /** The lowest public price of the 30 days before the reduction began; absent where there is no real reduction. */
  readonly priorCents?: number;
}

/** The labels of one period in which no price changes; what is worked out from them may be kept with them. */
export interface PriceTags {
  readonly of: (sku: string) => PriceTag | undefined;
  /** The same without remembering anything of it, for whoever goes through all articles; without a prior price. */
  readonly reckon: (sku: string) => DisplayedPrice | undefined;
}

interface Period {
  readonly tags: PriceTags;
  readonly prices: PriceBook;
  readonly promotions: PromotionBook;
  readonly exhausted: string;
  readonly fromMs: number;
  readonly untilMs: number;
}

/** Displayed prices, by the engine and from the same books as quotes; the same for every channel and every shop. */
@Injectable()
export class PriceTagsService {
  private period: Period | undefined;

  constructor(
    private readonly prices: PricesService,
    private readonly promotions: PromotionsService,
    private readonly priorPrices: PriorPrices,
    private readonly clock: Clock,
  ) {}

  /** The labels of now: the same object until a price, a promotion or the calendar changes one. */
  async now(): Promise<PriceTags> {
    const prices = this.prices.book();
    const promotions = this.promotions.book();
    const spent = await this.exhausted(promotions);
    const exhausted = [...spent].sort().join(' ');
    const atMs = minuteOf(this.clock.now().getTime());
    const { period } = this;
    const holds =
      period?.prices === prices &&
      period.promotions === promotions &&
      period.exhausted === exhausted &&
      period.fromMs <= atMs &&
      atMs < period.untilMs;
    if (holds) return period.tags;
    const tags = tagsOf(prices, promotions, atMs, spent, this.priorPrices);
    const untilMs = nextChange(promotions.index.all, prices.upcomingMs, atMs);
    this.period = { tags, prices, promotions, exhausted, fromMs: atMs, untilMs };
    return tags;
  }

  /** The labels of an instant of the last weeks or to come, as the books of now tell it; worked out for who asks. */
  async at(atMs: number): Promise<PriceTags> {
    const promotions = this.promotions.book();
    const spent = await this.exhausted(promotions);
    const { history } = promotions;
    return tagsOf(this.prices.book(), { index: history }, minuteOf(atMs), spent, this.priorPrices);
  }

  /** Markdowns with a cap that ran out; mostly no markdown has one, and then nothing is read. */
  private async exhausted({ index, limited }: PromotionBook): Promise<ReadonlySet<string>> {
    if (limited.size === 0) return limited;
    const capped = index.all.filter(
      ({ id, level, needsCode }) => level === 'catalogue' && !needsCode && limited.has(id),
    );
    const left = await this.promotions.left(
      capped.map((promotion) => promotion.id),
      undefined,
    );
    const spent = [...left].filter(([, { uses = 1, cents = 1 }]) => uses <= 0 || cents <= 0);
    return new Set(spent.map(([promotion]) => promotion));
  }
}

/** The price of an article as screens show it. */
export function priceView(article: Article, price: PriceTag, locale: Locale): PriceView {
  const { unitCents, regularCents, markdown, priorCents } = price;
  const { vatBasisPoints, isWeighed } = article;
  const prior = {
    ...(priorCents !== undefined && { priorCents }),
    ...(isWeighed && { isPerKilogram: isWeighed }),
  };
  if (!markdown) return { priceCents: unitCents, ...prior, vatBasisPoints };
  const { id, name, endsMs } = markdown;
  const offer = {
    promotion: id,
    name: name[locale],
    ...(endsMs === null ? undefined : { endsAt: instantUtc(endsMs) }),
  };
  return { priceCents: unitCents, regularCents, ...prior, vatBasisPoints, offer };
}

function tagsOf(
  prices: PriceBook,
  { index }: Pick<PromotionBook, 'index'>,
  atMs: number,
  exhausted: ReadonlySet<string>,
  priorPrices: PriorPrices,
): PriceTags {
  const known = new Map<string, PriceTag | undefined>();
  return {
    of: (sku) => {
      if (known.has(sku)) return known.get(sku);
      const entry = prices.sku(sku);
      const price = entry && displayedPrice(entry, atMs, index, exhausted);
      const tag = price && withPrior(price, entry, priorPrices, atMs);
      known.set(sku, tag);
      return tag;
    },
    reckon: (sku) => {
      const entry = prices.glance(sku);
      return entry && displayedPrice(entry, atMs, index, exhausted);
    },
  };
}

/** Most articles are not reduced, and then nothing is looked for. */
function withPrior(
  price: DisplayedPrice,
  { sku, prices }: PricedSku,
  priorPrices: PriorPrices,
  atMs: number,
): PriceTag {
  if (!price.markdown && !prices.some(({ isAnnounced }) => isAnnounced)) return price;
  const priorCents = priorPrices.of(sku, atMs)?.cents ?? 0;
  return priorCents > price.unitCents ? { ...price, priorCents } : price;
}
