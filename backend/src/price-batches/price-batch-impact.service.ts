import { setImmediate as otherWork } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { PriceBatchImpactView } from '@passerelle/shared/api/price-batches';
import { inForce } from '@passerelle/shared/pricing/live-rules';
import type { Locale } from '@passerelle/shared/pricing/types';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { OpenPromises } from '../orders/open-promises.service.js';
import { Database } from '../platform/database.js';
import { PricesService } from '../prices/prices.service.js';
import { PromotionsService } from '../promotions/promotions.service.js';
import { StockCarriers } from '../stock/stock-carriers.service.js';
import { MOST_LINES } from './price-batch-checks.service.js';
import { type BatchRow } from './price-batches.queries.js';
import { type LineRow, linesOf } from './price-lines.queries.js';

const TURN_LINES = 2_000;

/** What a batch changes around it: promises that stay, labels to print, promotions that go on. */
@Injectable()
export class PriceBatchImpact {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
    private readonly prices: PricesService,
    private readonly promotions: PromotionsService,
    private readonly promises: OpenPromises,
    private readonly carriers: StockCarriers,
  ) {}

  async of({ id, effectiveAt }: BatchRow, locale: Locale): Promise<PriceBatchImpactView> {
    const lines = await this.database.rows<LineRow>(linesOf(id, 'all', 0, MOST_LINES));
    const skus = lines.filter(({ checked }) => checked !== 'unchanged').map(({ sku }) => sku);
    const [openReservations, labels] = await Promise.all([this.promises.ofSkus(skus), this.labels(skus)]);
    const touched = new Map<string, { id: string; name: string; articles: number }>();
    for (const [place, sku] of skus.entries()) {
      if (place % TURN_LINES === TURN_LINES - 1) await otherWork();
      for (const promotion of this.promotionsOn(sku, effectiveAt.getTime(), locale)) {
        const known = touched.get(promotion.id) ?? { ...promotion, articles: 0 };
        touched.set(promotion.id, { ...known, articles: known.articles + 1 });
      }
    }
    return {
      openReservations,
      labels,
      promotions: [...touched.values()].sort((one, other) => other.articles - one.articles),
    };
  }

  /** The same for one article alone, without those that every article has. */
  ownPromotionsOn(sku: string, atMs: number, locale: Locale): { id: string; name: string }[] {
    const { byId } = this.promotions.book().history;
    return this.promotionsOn(sku, atMs, locale).filter(
      ({ id }) => Object.keys(byId.get(id)?.scope ?? {}).length > 0,
    );
  }

  /** Promotions in force at an instant that cover an article and need no code. */
  private promotionsOn(sku: string, atMs: number, locale: Locale): { id: string; name: string }[] {
    const priced = this.prices.book().sku(sku);
    if (!priced) return [];
    const { markdowns, reductions } = this.promotions.book().index.candidates(priced);
    return [...markdowns, ...reductions]
      .filter((rule) => inForce(rule.promotion, atMs))
      .map(({ promotion: { id, name } }) => ({ id, name: name[locale] }));
  }

  /** One label an article and shop that carries it; a pack hangs where its unit is carried. */
  private async labels(skus: readonly string[]): Promise<number> {
    const stockSkus = skus.map((sku) => this.catalogue.find(sku)?.stockSku ?? sku);
    const shops = await this.carriers.shopsOf([...new Set(stockSkus)]);
    return stockSkus.reduce((sum, sku) => sum + (shops.get(sku) ?? 0), 0);
  }
}
