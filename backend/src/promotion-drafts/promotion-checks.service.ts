import { Injectable } from '@nestjs/common';
import type { PromotionContent } from '@passerelle/shared/api/promotions';
import { indexPromotions } from '@passerelle/shared/pricing/index-promotions';
import { normaliseCode } from '@passerelle/shared/pricing/normalise';
import { offerOf } from '@passerelle/shared/pricing/offer-versions';
import { priceAt } from '@passerelle/shared/pricing/phases/base-price';
import { readPromotion } from '@passerelle/shared/pricing/read-promotion';
import { incompatible, type Rule } from '@passerelle/shared/pricing/rule';
import type { Promotion } from '@passerelle/shared/pricing/types';
import type { FieldFault } from '@passerelle/shared/problems';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Pictures } from '../catalogue/pictures.service.js';
import { authoredInstant } from '../platform/civil-instants.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import type { Tx } from '../platform/database.js';
import { ProblemError } from '../platform/problems.js';
import { PricesService } from '../prices/prices.service.js';
import { PriorPrices } from '../prior-prices/prior-prices.service.js';
import { PromotionsService } from '../promotions/promotions.service.js';
import { belowZero } from './domain/below-zero.js';
import { ruleOf } from './domain/content.js';
import { depthOf, type PricedGoods } from './domain/depth.js';
import { giftFault } from './domain/gifts.js';
import { unknownNames } from './domain/unknown-names.js';

const CODE = /^[A-Z0-9]{3,40}$/;
const MOST_NAMED = 20;

/** Reads what head office wrote, and says everything that is wrong with it, by field. */
@Injectable()
export class PromotionChecks {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly pictures: Pictures,
    private readonly prices: PricesService,
    private readonly prior: PriorPrices,
    private readonly promotions: PromotionsService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * The content with instants in place of civil times. Refuses `skipped-hour`, and `invalid-field` with every fault of
   * the rule, of its scope, codes and picture.
   */
  async read(tx: Tx, content: PromotionContent): Promise<PromotionContent> {
    const { zone } = this.config;
    const startsAt = authoredInstant(content.startsAt, zone, 'startsAt').toISOString();
    const { endsAt: authoredEnd } = content;
    const endsAt =
      authoredEnd === undefined ? undefined : authoredInstant(authoredEnd, zone, 'endsAt').toISOString();
    const codes = content.codes?.map(normaliseCode).filter((code) => code !== '');
    const read = {
      ...content,
      startsAt,
      ...(endsAt && { endsAt }),
      ...(codes && { codes: [...new Set(codes)] }),
    };
    const faults = [...this.ruleFaults(read), ...this.nameFaults(read), ...this.wordFaults(read)];
    const { picture } = read;
    if (picture !== undefined && !(await this.pictures.exists(tx, picture)))
      faults.push({ field: 'picture', code: 'unknown-picture', message: `picture: there is no ${picture}` });
    if (faults.length > 0) throw new ProblemError('invalid-field', { errors: faults });
    return read;
  }

  /** What publication refuses beyond the rule's own faults: an end that is over, less than nothing, no reduction. */
  refuseUnpublishable(content: PromotionContent, offer: string): void {
    const nowMs = this.clock.now().getTime();
    const rule = ruleOf(content, offer, nowMs);
    if (rule.endsMs !== null && rule.endsMs <= nowMs) this.refuse('endsAt', 'in-the-past', 'must be to come');
    this.refuseBadGift(rule);
    const goods = this.goods(rule);
    const below = belowZero(rule, goods, this.beside(rule));
    if (below) {
      const { field, sku, together = [] } = below;
      const why = [...(sku === undefined ? [] : [sku]), ...together].join(', ');
      this.refuse(field, 'below-zero', `could take more than there is${why === '' ? '' : `: ${why}`}`);
    }
    const breaches = this.priorPriceBreaches(content, offer);
    if (breaches.length > 0 && breaches.length === goods.length) {
      const named = breaches.slice(0, MOST_NAMED).join(', ');
      this.refuse('definition', 'no-reduction', `no lower than the prior price: ${named}`);
    }
  }

  /** Articles it would announce at no less than the lowest price of the 30 days before it begins. */
  priorPriceBreaches(content: PromotionContent, offer: string): string[] {
    const rule = ruleOf(content, offer, this.clock.now().getTime());
    const read = readPromotion(rule);
    const isPublic = rule.level === 'catalogue' && (!rule.needsCode || content.isAnnounced);
    if (!isPublic || !('terms' in read) || !read.terms.markdown) return [];
    const { markdown } = read.terms;
    return this.goods(rule).flatMap(({ sku: { sku }, unitCents }) => {
      const lowest = this.prior.lowestBefore(sku, rule.startsMs);
      return lowest !== undefined && markdown(unitCents) >= lowest.cents ? [sku] : [];
    });
  }

  /** The largest part of a price that it takes, in basis points. */
  depth(content: PromotionContent, offer: string): number {
    const rule = ruleOf(content, offer, this.clock.now().getTime());
    const read = readPromotion(rule);
    const sku = 'terms' in read ? read.terms.gift?.sku : undefined;
    return depthOf(rule, this.goods(rule), sku === undefined ? undefined : this.priced(sku, rule.startsMs));
  }

  /** How many articles it covers of those that are sold now. */
  articles(rule: Promotion): number {
    const compiled = compile(rule);
    let count = 0;
    for (const { sku, isActive } of this.catalogue.articles().values()) {
      const priced = isActive ? this.prices.book().glance(sku) : undefined;
      if (priced && compiled?.covers(priced)) count += 1;
    }
    return count;
  }

  /** What it covers, at the prices of its beginning. */
  goods(rule: Promotion): PricedGoods[] {
    const compiled = compile(rule);
    return [...this.catalogue.articles().values()].flatMap(({ sku, isActive }) => {
      const priced = isActive ? this.priced(sku, rule.startsMs) : undefined;
      return priced && compiled?.covers(priced.sku) ? [priced] : [];
    });
  }

  private priced(name: string, atMs: number): PricedGoods | undefined {
    const sku = this.prices.book().sku(name);
    const price = sku && priceAt(sku, atMs);
    return price && { sku, unitCents: price.priceCents };
  }

  /** A gift that nobody would get must not be promised. */
  private refuseBadGift(rule: Promotion): void {
    const read = readPromotion(rule);
    const gift = 'terms' in read ? read.terms.gift : undefined;
    if (!gift) return;
    const article = this.catalogue.find(gift.sku);
    const isSold = article?.isActive === true && article.product.isActive;
    const fault = giftFault(this.prices.book().sku(gift.sku), isSold, rule.startsMs);
    if (fault) this.refuse('definition.sku', fault, `${gift.sku} cannot be given away`);
  }

  /** Other offers that are given together with it. */
  private beside(rule: Promotion): Promotion[] {
    const offer = offerOf(rule.id);
    return this.promotions
      .book()
      .index.all.filter(
        (other) =>
          offerOf(other.id) !== offer &&
          !incompatible(rule, other) &&
          (other.endsMs === null || other.endsMs > rule.startsMs) &&
          (rule.endsMs === null || other.startsMs < rule.endsMs),
      );
  }

  private ruleFaults(content: PromotionContent): FieldFault[] {
    const read = readPromotion(ruleOf(content, 'draft'));
    if (!('faults' in read)) return [];
    return read.faults.map(({ field, problem }) => {
      const named = field.replace(/^startsMs$/, 'startsAt').replace(/^endsMs$/, 'endsAt');
      return { field: named, code: problem, message: `${named}: ${problem}` };
    });
  }

  private nameFaults(content: PromotionContent): FieldFault[] {
    const brands = new Set([...this.catalogue.products()].map(({ brand }) => brand));
    return unknownNames(content, {
      sku: (name) => this.catalogue.find(name) !== undefined,
      product: (name) => this.catalogue.product(name) !== undefined,
      category: (name) => this.catalogue.category(name) !== undefined,
      brand: (name) => brands.has(name),
    });
  }

  private wordFaults({ codes = [], needsCode = false, combinesWith }: PromotionContent): FieldFault[] {
    const faults: FieldFault[] = [];
    const note = (field: string, code: string, message: string) => faults.push({ field, code, message });
    if (codes.length > 0 && !needsCode)
      note('codes', 'contradiction', 'codes are for a promotion with a code');
    for (const [place, code] of codes.entries()) {
      if (!CODE.test(code)) note(`codes[${place}]`, 'bad-code', 'must be 3 to 40 letters and digits');
    }
    const { versions } = this.promotions.book();
    for (const [place, offer] of (combinesWith ?? []).entries()) {
      if (!versions.has(offer)) note(`combinesWith[${place}]`, 'unknown-offer', `${offer} is not known`);
    }
    return faults;
  }

  private refuse(field: string, code: string, message: string): never {
    throw new ProblemError('invalid-field', { errors: [{ field, code, message: `${field} ${message}` }] });
  }
}

/** undefined for what the engine cannot read: it covers nothing. */
function compile(rule: Promotion): Rule | undefined {
  return 'terms' in readPromotion(rule) ? indexPromotions([rule]).rule(rule.id) : undefined;
}
