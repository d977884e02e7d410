import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ANNOUNCED_CUT_MS } from '@passerelle/shared/pricing/prior-price';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { type PriceBook, PricesService } from '../prices/prices.service.js';
import { type PromotionBook, PromotionsService } from '../promotions/promotions.service.js';
import { type PriceTags, PriceTagsService } from '../shop-window/price-tags.service.js';
import { boundariesWithin } from './domain/boundaries.js';
import { faceText, type LabelFace, type LabelStep } from './domain/label-work.js';

/** The steps of each article whose label changes within a window; others are left out. */
export type LabelSteps = ReadonlyMap<string, readonly LabelStep[]>;

interface Worked {
  readonly prices: PriceBook;
  readonly promotions: PromotionBook;
  readonly catalogueVersion: number;
  readonly windows: Map<string, Promise<LabelSteps>>;
}

// Articles looked at in one turn of the event loop.
const STEP = 500;
// Days of the chain begin at few different instants.
const MOST_WINDOWS = 8;

/** What labels say when, worked out from the books of now: the same for every shop, and nothing of it is stored. */
@Injectable()
export class LabelChanges {
  private worked: Worked | undefined;

  constructor(
    private readonly prices: PricesService,
    private readonly promotions: PromotionsService,
    private readonly catalogue: CatalogueService,
    private readonly tags: PriceTagsService,
  ) {}

  /** What the labels of all articles say within (fromMs, toMs], beside what they say at its beginning. */
  within(fromMs: number, toMs: number): Promise<LabelSteps> {
    const prices = this.prices.book();
    const promotions = this.promotions.book();
    const { version: catalogueVersion } = this.catalogue;
    const isSame =
      this.worked?.prices === prices &&
      this.worked.promotions === promotions &&
      this.worked.catalogueVersion === catalogueVersion;
    if (!this.worked || !isSame) this.worked = { prices, promotions, catalogueVersion, windows: new Map() };
    const { windows } = this.worked;
    const key = `${fromMs} ${toMs}`;
    const known = windows.get(key);
    if (known) return known;
    const made = this.work(prices, promotions, fromMs, toMs);
    const oldest = windows.keys().next();
    if (windows.size >= MOST_WINDOWS && !oldest.done) windows.delete(oldest.value);
    windows.set(key, made);
    made.catch(() => windows.delete(key));
    return made;
  }

  private async work(
    prices: PriceBook,
    { history }: PromotionBook,
    fromMs: number,
    toMs: number,
  ): Promise<LabelSteps> {
    const isWithin = (instant: number | null) =>
      instant !== null && instant > fromMs - 60_000 && instant <= toMs;
    const turning = new Set(
      history.all
        .filter(({ startsMs, endsMs }) => isWithin(startsMs) || isWithin(endsMs))
        .map(({ id }) => id),
    );
    const changesMs = new Set<number>();
    const touched: string[] = [];
    let looked = 0;
    for (const { sku, isActive, product } of this.catalogue.articles().values()) {
      looked += 1;
      if (looked % STEP === 0) await pause(0);
      const entry = isActive && product.isActive ? prices.glance(sku) : undefined;
      if (!entry) continue;
      const own = entry.prices
        .flatMap(({ fromMs: at, isAnnounced }) => (isAnnounced ? [at, at + ANNOUNCED_CUT_MS] : [at]))
        .filter(isWithin);
      for (const instant of own) changesMs.add(instant);
      const isTurned =
        turning.size > 0 &&
        history.candidates(entry).markdowns.some(({ promotion }) => turning.has(promotion.id));
      if (own.length > 0 || isTurned) touched.push(sku);
    }
    const promotions = history.all.filter(({ id }) => turning.has(id));
    const instants = boundariesWithin({ promotions, priceChangesMs: changesMs }, fromMs, toMs);
    return this.stepsOf(touched, [fromMs, ...instants]);
  }

  private async stepsOf(skus: readonly string[], instants: readonly number[]): Promise<LabelSteps> {
    const steps = new Map<string, LabelStep[]>();
    for (const atMs of instants) {
      const tags = await this.tags.at(atMs);
      for (const [place, sku] of skus.entries()) {
        if (place % STEP === 0) await pause(0);
        const own = steps.get(sku) ?? [];
        const face = faceOf(tags, sku);
        const last = own.at(-1);
        if (!last || faceText(last.face) !== faceText(face)) own.push({ atMs, face });
        steps.set(sku, own);
      }
    }
    return steps;
  }
}

/** What the label of an article says in a period. */
export function faceOf(tags: PriceTags, sku: string): LabelFace | undefined {
  const tag = tags.of(sku);
  if (!tag) return undefined;
  const { unitCents: priceCents, priorCents } = tag;
  return priorCents === undefined ? { priceCents } : { priceCents, priorCents };
}
