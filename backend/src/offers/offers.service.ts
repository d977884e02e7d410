import { Injectable } from '@nestjs/common';
import type { OfferDetailView, OffersView } from '@passerelle/shared/api/offers';
import type { Locale } from '@passerelle/shared/pricing/types';
import { Clock } from '../platform/clock.js';
import { ProblemError, refuse } from '../platform/problems.js';
import { PromotionsService } from '../promotions/promotions.service.js';
import { StoresService } from '../stores/stores.service.js';
import { isPublic, type OfferRecord, offersAt } from './offer-records.js';
import { OfferViews, stateOf } from './offer-views.service.js';

const MOST_SHOWN = 50;

/** The offers that everybody may see: those that run now. */
@Injectable()
export class OffersService {
  constructor(
    private readonly views: OfferViews,
    private readonly promotions: PromotionsService,
    private readonly stores: StoresService,
    private readonly clock: Clock,
  ) {}

  /** What runs now, what began last first. */
  async running(locale: Locale): Promise<OffersView> {
    const nowMs = this.clock.now().getTime();
    const records = offersAt(this.promotions.book(), nowMs)
      .filter((record) => isPublic(record) && stateOf(record.promotion, nowMs) === 'running')
      .sort(latestFirst)
      .slice(0, MOST_SHOWN);
    return { items: await this.views.views(records, nowMs, locale) };
  }

  /** One offer with what it covers. Refuses `offer-ended` once it is over, `not-found` before it begins. */
  async one(
    id: string,
    locale: Locale,
    store: string | undefined,
    cursor: string | undefined,
  ): Promise<OfferDetailView> {
    const nowMs = this.clock.now().getTime();
    const record = offersAt(this.promotions.book(), nowMs).find(({ offer }) => offer === id);
    if (!record || !isPublic(record)) return refuse('not-found');
    const state = stateOf(record.promotion, nowMs);
    if (state === 'coming') return refuse('not-found');
    if (state === 'ended') throw new ProblemError('offer-ended', { offer: record.title[locale] });
    const [view] = await this.views.views([record], nowMs, locale);
    if (!view) return refuse('not-found');
    const products = await this.views.products(record, locale, store, cursor);
    return { ...view, products, shopCount: this.stores.all().length };
  }
}

function latestFirst(one: OfferRecord, other: OfferRecord): number {
  return other.promotion.startsMs - one.promotion.startsMs || (one.offer < other.offer ? -1 : 1);
}
