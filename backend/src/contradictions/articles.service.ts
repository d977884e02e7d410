import { Injectable } from '@nestjs/common';
import type { PriceView } from '@passerelle/shared/api/products';
import { minuteOf } from '@passerelle/shared/time';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import type { Observation, Reading } from './domain/compare.js';
import { markupOnPage, priceOnLabel, priceOnPage, unitsOnPage } from './domain/read-page.js';
import type { Place } from './samples.queries.js';
import { Surfaces } from './surfaces.service.js';
import { type Truth, truthOf } from './truth.queries.js';

/** What was read of one thing; nothing where what is true went on changing meanwhile. */
export interface Look {
  readonly observations: readonly Observation[];
  readonly unanswered: number;
}

/** Facts as they were when the reading began or ended. */
interface Facts {
  readonly truth: Truth;
  /** What the engine says of one unit. */
  readonly quoted: { readonly regularCents: number; readonly unitCents: number } | undefined;
}

interface Shown {
  readonly price: PriceView;
  readonly availableToPromise?: number;
}

/** Where what is true changes each time, the article sells too well to be read. */
const MOST_TRIES = 3;
const NOTHING: Look = { observations: [], unanswered: 0 };

/** Reads price and units of an article in a shop on every surface, and from the rows themselves. */
@Injectable()
export class ArticlesOnSurfaces {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: CatalogueService,
    private readonly surfaces: Surfaces,
  ) {}

  /** Everything that is told of an article in a shop, in one moment. */
  async look(place: Place): Promise<Look> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const before = await this.facts(place);
      if (before === undefined || before.truth.listCents === null) return NOTHING;
      const readings = await this.read(place);
      const after = await this.facts(place);
      if (JSON.stringify(before) === JSON.stringify(after)) return compared(place, before, readings);
    }
    return NOTHING;
  }

  private async read(place: Place) {
    const { sku, store } = place;
    const { slug } = this.catalogue.known(sku).product;
    const [product, availability, french, english, tablet, label] = await Promise.all([
      this.surfaces.product<{ skus: readonly (Shown & { sku: string })[] }>(slug, store),
      this.surfaces.availability<{ items: readonly { sku: string; availableToPromise: number }[] }>(place),
      this.surfaces.page(slug, place, 'fr'),
      this.surfaces.page(slug, place, 'en'),
      this.surfaces.tablet<Shown>(place),
      this.surfaces.label(place),
    ]);
    return {
      api: product && { shown: product.skus.find((one) => one.sku === sku) },
      offered: availability && { of: availability.items.find((one) => one.sku === sku) },
      pages: [french, english].flatMap((html) => (html === undefined ? [] : [onPage(html, sku)])),
      tablet,
      label: label === undefined ? undefined : priceOnLabel(label, sku),
      unanswered: [product, availability, french, english, tablet, label].filter((one) => one === undefined)
        .length,
    };
  }

  private async facts(place: Place): Promise<Facts | undefined> {
    // Prices go by the whole minute on every surface.
    const minute = new Date(minuteOf(this.clock.now().getTime()));
    const [truth] = await this.database.rows<Truth>(truthOf(place, minute));
    return truth && { truth, quoted: await this.surfaces.quote(place) };
  }
}

type Readings = Awaited<ReturnType<ArticlesOnSurfaces['read']>>;

function onPage(html: string, sku: string) {
  return { price: priceOnPage(html), units: unitsOnPage(html), markup: markupOnPage(html, sku) };
}

function compared(place: Place, { truth, quoted }: Facts, readings: Readings): Look {
  const { api, offered, pages, tablet, label } = readings;
  const listed = { surface: 'database', value: text(truth.listCents) } as const;
  const units = { surface: 'database', value: text(truth.units) } as const;
  const isReduced = quoted !== undefined && quoted.unitCents !== quoted.regularCents;
  const pricedAt = truth.pricedAt && !isReduced ? { changedAt: truth.pricedAt.toISOString() } : {};
  const prices: (Reading | false | undefined)[] = [
    api && reading('api', api.shown?.price.priceCents),
    ...pages.map(({ price }) => reading('page', price)),
    ...pages.map(({ markup }) => reading('markup', markup.price)),
    tablet && reading('tablet', tablet.price.priceCents),
    label !== undefined && reading('label', label),
  ];
  const observations: Observation[] = [
    isReduced
      ? observation('price', place, { surface: 'quote', value: text(quoted.unitCents) }, prices)
      : observation(
          'price',
          place,
          listed,
          [quoted && reading('quote', quoted.unitCents), ...prices],
          pricedAt,
        ),
    observation(
      'list-price',
      place,
      listed,
      [
        quoted && reading('quote', quoted.regularCents),
        api && reading('api', regularOf(api.shown?.price)),
        tablet && reading('tablet', regularOf(tablet.price)),
      ],
      truth.pricedAt ? { changedAt: truth.pricedAt.toISOString() } : {},
    ),
    observation(
      'stock',
      place,
      units,
      [
        api && reading('api', api.shown?.availableToPromise),
        offered && reading('availability', offered.of?.availableToPromise),
        ...pages.map((page) => reading('page', page.units)),
        ...pages.map(({ markup }) => reading('markup', markup.availability)),
        tablet && reading('tablet', tablet.availableToPromise),
      ],
      truth.movedAt ? { changedAt: truth.movedAt.toISOString() } : {},
    ),
  ];
  // Without a reduction the price before it is the price, and was compared as such.
  const told = isReduced ? observations : observations.filter(({ fact }) => fact !== 'list-price');
  return { unanswered: readings.unanswered + (quoted === undefined ? 1 : 0), observations: told };
}

function regularOf(price: PriceView | undefined): number | undefined {
  return price?.regularCents ?? price?.priceCents;
}

function text(value: number | null | undefined): string {
  return value === undefined || value === null ? '' : String(value);
}

function reading(surface: Reading['surface'], value: number | string | undefined): Reading {
  return { surface, value: typeof value === 'string' ? value : text(value) };
}

function observation(
  fact: Observation['fact'],
  { sku, store }: Place,
  expected: Reading,
  readings: readonly (Reading | false | undefined)[],
  more: Pick<Observation, 'changedAt'> = {},
): Observation {
  const told = readings.filter((one) => one !== undefined && one !== false);
  // The page of each language tells the same: one reading stands for both unless they differ.
  const each = new Map(told.map((one) => [`${one.surface} ${one.value}`, one]));
  return { fact, sku, store, expected, told: [...each.values()], ...more };
}
