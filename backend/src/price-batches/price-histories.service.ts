import { Injectable } from '@nestjs/common';
import type {
  PriceHistoryView,
  PriorPriceEvidenceView,
  PublicPriceView,
} from '@passerelle/shared/api/price-batches';
import type { PublicPrice } from '@passerelle/shared/pricing/prior-price';
import type { Locale } from '@passerelle/shared/pricing/types';
import { minuteOf } from '@passerelle/shared/time';
import { type Article, CatalogueService } from '../catalogue/catalogue.service.js';
import { Books } from '../platform/books.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { refuse } from '../platform/problems.js';
import { PricesService } from '../prices/prices.service.js';
import { PriorPrices } from '../prior-prices/prior-prices.service.js';
import { PromotionsService } from '../promotions/promotions.service.js';
import { StaffNames } from '../staff/staff-names.service.js';
import { batchNames } from './price-batches.queries.js';

const MOST_SHOWN = 500;

/** An article's prices: who decided each, and what everybody could pay when. */
@Injectable()
export class PriceHistories {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly prices: PricesService,
    private readonly priorPrices: PriorPrices,
    private readonly promotions: PromotionsService,
    private readonly names: StaffNames,
    private readonly database: Database,
    private readonly books: Books,
    private readonly clock: Clock,
  ) {}

  /** Every price it had or will have, the latest first, with who decided it and in which batch. */
  async history(sku: string, locale: Locale): Promise<PriceHistoryView> {
    const article = this.article(sku);
    const rows = await this.prices.history(article.sku, MOST_SHOWN);
    const people = await this.names.of(rows.map(({ recordedBy }) => recordedBy));
    const batches = await this.batchNames(rows.flatMap(({ batch }) => batch ?? []));
    const now = this.clock.now();
    const publicCents = this.priorPrices.publicAt(article.sku, minuteOf(now.getTime()));
    return {
      ...faceOf(article, locale),
      vatBasisPoints: article.vatBasisPoints,
      ...(publicCents !== undefined && { publicCents }),
      entries: rows.map(({ id, priceCents, formerCents, floorCents, recordedBy, batch, ...row }) => {
        const name = people.get(recordedBy);
        return {
          ...{ id, priceCents },
          ...(formerCents !== null && { formerCents }),
          ...(floorCents !== null && { floorCents }),
          effectiveAt: row.effectiveAt.toISOString(),
          recordedAt: row.recordedAt.toISOString(),
          ...(name !== undefined && { by: { staffId: recordedBy, name } }),
          ...(batch !== null && { batch: { id: batch, name: batches.get(batch) ?? '' } }),
          isAnnounced: row.isAnnounced,
          isInForce: row.effectiveAt <= now,
        };
      }),
    };
  }

  /**
   * How the prior price of an article is found at an instant: that of the reduction in force, or what a reduction that
   * began then would be measured by.
   */
  async evidence(sku: string, at: Date | undefined, locale: Locale): Promise<PriorPriceEvidenceView> {
    const article = this.article(sku);
    await this.books.refresh();
    const now = this.clock.now();
    const asked = at ?? now;
    const atMs = minuteOf(asked.getTime());
    const prior = this.priorPrices.of(article.sku, atMs);
    const found = prior ?? this.priorPrices.lowestBefore(article.sku, atMs);
    const publicCents = this.priorPrices.publicAt(article.sku, atMs);
    const beforeMs = prior?.beganMs ?? atMs;
    return {
      ...faceOf(article, locale),
      at: new Date(atMs).toISOString(),
      ...(publicCents !== undefined && { publicCents }),
      ...(prior && {
        reduction: {
          beganAt: new Date(prior.beganMs).toISOString(),
          isReal: prior.reducedCents < prior.cents,
        },
      }),
      window: {
        from: new Date(found?.windowFromMs ?? beforeMs).toISOString(),
        to: new Date(beforeMs).toISOString(),
      },
      ...(found && { prior: { cents: found.cents, askedFrom: new Date(found.lowestFromMs).toISOString() } }),
      prices: (found?.prices ?? []).map((price) => this.publicPrice(price, locale)),
      computedAt: now.toISOString(),
    };
  }

  private publicPrice(
    { fromMs, toMs, cents, regularCents, reducedBy }: PublicPrice,
    locale: Locale,
  ): PublicPriceView {
    return {
      from: new Date(fromMs).toISOString(),
      ...(toMs !== null && { to: new Date(toMs).toISOString() }),
      ...{ cents, regularCents },
      ...(reducedBy !== undefined && { reducedBy: this.reduction(reducedBy, locale) }),
    };
  }

  private reduction(source: string, locale: Locale): NonNullable<PublicPriceView['reducedBy']> {
    if (source === 'price-cut') return { kind: 'price-cut' };
    const name = this.promotions.book().history.byId.get(source)?.name[locale] ?? source;
    return { kind: 'promotion', id: source, name };
  }

  private article(sku: string): Article {
    return this.catalogue.find(sku) ?? refuse('not-found');
  }

  private async batchNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.rows<{ id: string; name: string }>(batchNames([...new Set(ids)]));
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

function faceOf({ sku, label, product }: Article, locale: Locale) {
  return { sku, name: product.name[locale], label: label[locale], image: product.image };
}
