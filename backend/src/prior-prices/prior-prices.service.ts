import { Injectable } from '@nestjs/common';
import {
  type LowestPrice,
  lowestBefore,
  type PriorPrice,
  type PublicReduction,
  priorPrice,
  publicPrices,
} from '@passerelle/shared/pricing/prior-price';
import type { Rule } from '@passerelle/shared/pricing/rule';
import { type PricedSku, PricesService } from '../prices/prices.service.js';
import { type PromotionBook, PromotionsService } from '../promotions/promotions.service.js';
import { announcedRules, publicReductions } from './domain/public-reductions.js';

/** What everybody could pay for an article, when, and what a reduction must be compared with. */
@Injectable()
export class PriorPrices {
  private announced: { book: PromotionBook; rules: readonly Rule[] } | undefined;

  constructor(
    private readonly prices: PricesService,
    private readonly promotions: PromotionsService,
  ) {}

  /** The prior price of the reduction in force at an instant, if one is. */
  of(sku: string, atMs: number): PriorPrice | undefined {
    const priced = this.prices.book().sku(sku);
    return priced && priorPrice(priced.prices, this.reductions(priced), atMs);
  }

  /** The lowest public price of the 30 days before an instant: what a reduction that begins then is measured by. */
  lowestBefore(sku: string, beforeMs: number): LowestPrice | undefined {
    const priced = this.prices.book().glance(sku);
    return priced && lowestBefore(priced.prices, this.reductions(priced), beforeMs);
  }

  /** What everybody pays for one unit at an instant, in cents; undefined before its first price. */
  publicAt(sku: string, atMs: number): number | undefined {
    const priced = this.prices.book().glance(sku);
    return priced && publicPrices(priced.prices, this.reductions(priced), atMs, atMs + 1)[0]?.cents;
  }

  /** Promotions and announced codes that lower the price of one unit for everybody, whenever they run. */
  private reductions(sku: PricedSku): PublicReduction[] {
    const book = this.promotions.book();
    if (this.announced?.book !== book) this.announced = { book, rules: announcedRules(book.history) };
    return publicReductions(sku, book.history, this.announced.rules);
  }
}
