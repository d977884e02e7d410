import { Injectable } from '@nestjs/common';
import type { Locale, Scope } from '@passerelle/shared/pricing/types';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { ProblemError } from '../platform/problems.js';
import { PromotionsService } from '../promotions/promotions.service.js';
import { PriceTagsService } from '../shop-window/price-tags.service.js';
import { StoresService } from '../stores/stores.service.js';
import { unitPriceOf } from './domain/unit-price.js';
import { varied } from './domain/varied.js';
import { faceOf } from './label-changes.service.js';
import { type LabelDay, LabelsService } from './labels.service.js';
import { isPublic } from './offer-records.js';
import { OfferViews } from './offer-views.service.js';
import { type FlyerArticle, flyer } from './paper/flyer.js';
import type { FlyerFormat } from './paper/flyer-style.js';
import { labelSheet, type PrintedLabel } from './paper/label-sheet.js';
import type { LabelSheet } from './paper/label-style.js';
import type { Paper } from './paper/paper.js';
import { StaffOffersService } from './staff-offers.service.js';

const MOST_LABELS = 480;
const FLYER_ARTICLES = 6;
/** Where a gift is shown too. */
const FLYER_ARTICLES_BESIDE_GIFT = 3;

/** Which labels to print: those of some articles as of now, of an offer, or those that a shop has to change on a day. */
export interface LabelChoice {
  readonly store: string;
  readonly skus: readonly string[] | undefined;
  /** An offer: what it covers and the shop carries. */
  readonly offer: string | undefined;
  readonly day: LabelDay;
  /** Prints those that hang already too. */
  readonly withDone: boolean;
}

/** Labels and flyers for the printer, from the same books as every screen. */
@Injectable()
export class PapersService {
  constructor(
    private readonly labels: LabelsService,
    private readonly offers: StaffOffersService,
    private readonly views: OfferViews,
    private readonly catalogue: CatalogueService,
    private readonly tags: PriceTagsService,
    private readonly promotions: PromotionsService,
    private readonly stores: StoresService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** A document of labels, at most 480; a label of tomorrow shows the price of tomorrow. */
  async labelSheet(choice: LabelChoice, sheet: LabelSheet, locale: Locale): Promise<Paper> {
    const { code, name, calendar } = this.stores.known(choice.store);
    const nowMs = this.clock.now().getTime();
    const labels = await this.chosen(choice, nowMs, locale);
    const { publicUrl, currency } = this.config;
    const store = { code, name, zone: calendar.timezone };
    return labelSheet({ labels, sheet, locale, store, publicUrl, currency, nowMs });
  }

  /** A document of one offer, for a shop or for all of them; one that begins later shows the prices of then. */
  async flyer(id: string, format: FlyerFormat, locale: Locale, code: string | undefined): Promise<Paper> {
    const record = this.offers.find(id);
    const store = code === undefined ? undefined : this.stores.known(code);
    const nowMs = this.clock.now().getTime();
    const [offer] = await this.views.views([record], nowMs, locale);
    if (!offer) throw new Error(`${id} has no view`);
    if (offer.state === 'ended') throw new ProblemError('offer-ended', { offer: offer.title });
    // A flyer tells everybody, and its QR leads to a page for everybody.
    if (!isPublic(record)) throw new ProblemError('offer-not-announced', { offer: offer.title });
    const { publicUrl, currency, zone } = this.config;
    const atMs = Math.max(nowMs, record.promotion.startsMs);
    const gift = await this.giftOf(record.promotion.id, atMs, locale);
    const most = gift ? FLYER_ARTICLES_BESIDE_GIFT : FLYER_ARTICLES;
    const articles = offer.isOnEverything
      ? []
      : await this.articlesOf(record.promotion.id, atMs, locale, most);
    return flyer({
      ...{ offer, articles, gift, format, locale, publicUrl, currency },
      ranges: this.rangesOf(record.promotion.scope, locale),
      store: store && {
        ...{ code: store.code, name: store.name },
        address: `${store.street}, ${store.postcode} ${store.city}`,
      },
      zone: store?.calendar.timezone ?? zone,
    });
  }

  private async chosen(
    { store, skus, offer, day, withDone }: LabelChoice,
    nowMs: number,
    locale: Locale,
  ): Promise<PrintedLabel[]> {
    if (skus) {
      const tags = await this.tags.at(nowMs);
      return skus.flatMap((sku) => {
        const face = faceOf(tags, this.catalogue.known(sku).sku);
        return face ? [this.printed(sku, face, undefined, locale)] : [];
      });
    }
    if (offer !== undefined) return this.ofOffer(offer, store, nowMs, locale);
    const labels = await this.labels.ofDay(this.stores.known(store), day);
    return labels
      .filter(({ state }) => withDone || state !== 'done')
      .slice(0, MOST_LABELS)
      .flatMap(({ sku, face, atMs }) => (face ? [this.printed(sku, face, atMs, locale)] : []));
  }

  /** The labels of everything that an offer covers and the shop carries, as they are once it runs. */
  private async ofOffer(id: string, store: string, nowMs: number, locale: Locale): Promise<PrintedLabel[]> {
    const { promotion } = this.offers.find(id);
    const atMs = Math.max(nowMs, promotion.startsMs);
    const tags = await this.tags.at(atMs);
    const covered = (await this.views.coveredNow(promotion.id)).flatMap(({ articles }) =>
      articles.map(({ sku }) => sku),
    );
    const carried = await this.labels.carried(this.stores.known(store), covered);
    return carried.slice(0, MOST_LABELS).flatMap((sku) => {
      const face = faceOf(tags, sku);
      return face ? [this.printed(sku, face, atMs, locale)] : [];
    });
  }

  private printed(
    sku: string,
    face: { readonly priceCents: number; readonly priorCents?: number },
    fromMs: number | undefined,
    locale: Locale,
  ): PrintedLabel {
    const article = this.catalogue.known(sku);
    const { gtin, product, unitsPerPack, aisle, attributes } = article;
    // A pack holds what its unit holds.
    const unit = this.catalogue.find(article.stockSku) ?? article;
    const measures = [...attributes, ...unit.attributes].map(({ key, value }) => ({ key, text: value.en }));
    const unitPrice = unitPriceOf(face.priceCents, measures, unitsPerPack);
    return {
      ...{ sku, gtin, slug: product.slug, name: product.name[locale], brand: product.brandName },
      label: product.articles.length > 1 ? article.label[locale] : '',
      ...(aisle !== undefined && { aisle }),
      ...face,
      ...(unitPrice && { unitPrice }),
      ...(fromMs !== undefined && { fromMs }),
    };
  }

  private async articlesOf(promotion: string, atMs: number, locale: Locale, most: number) {
    const tags = await this.tags.at(atMs);
    const { history } = this.promotions.book();
    const covered = await this.views.coveredNow(promotion);
    const articles = covered.flatMap(({ product, articles: sold }) => {
      const faces = sold.flatMap((article) => {
        const face = faceOf(tags, article.sku);
        return face ? [{ ...face, article }] : [];
      });
      const [cheapest] = faces.sort((one, other) => one.priceCents - other.priceCents);
      if (!cheapest) return [];
      const { article, ...face } = cheapest;
      // The price is that of one size, and says of which.
      const name = [product.name[locale], ...(product.articles.length > 1 ? [article.label[locale]] : [])];
      return [{ product, name: name.join(' · '), image: product.image, ...face }];
    });
    const isMarkdown = history.byId.get(promotion)?.level === 'catalogue';
    const reduced = articles.filter(({ priorCents }) => priorCents !== undefined);
    const worthShowing = isMarkdown && reduced.length >= most ? reduced : articles;
    return varied(worthShowing, most, ({ product, image }) => [
      ...[product.categories[0] ?? '', product.category, drawingOf(image), image],
    ]);
  }

  /** What an offer gives for nothing, with its price of then. */
  private async giftOf(promotion: string, atMs: number, locale: Locale): Promise<FlyerArticle | undefined> {
    const given = this.promotions.book().history.rule(promotion)?.terms.gift;
    const article = given && this.catalogue.find(given.sku);
    if (!article) return undefined;
    const face = faceOf(await this.tags.at(atMs), article.sku);
    const { name, image } = article.product;
    return face && { name: name[locale], image, priceCents: face.priceCents };
  }

  /** The departments of an offer that is limited to departments and to nothing else. */
  private rangesOf(scope: Scope, locale: Locale): string[] {
    const { categories = [], skus, products, brands, fromUnitCents, toUnitCents } = scope;
    const others = [skus, products, brands, fromUnitCents, toUnitCents];
    if (others.some((limit) => limit !== undefined)) return [];
    return categories.flatMap((slug) => this.catalogue.category(slug)?.name[locale] ?? []);
  }
}

/** "drill-orange--14-4-v.svg" is drawn like "drill-orange.svg". */
function drawingOf(image: string): string {
  return image.replace(/(--.*)?\.svg$/, '');
}
