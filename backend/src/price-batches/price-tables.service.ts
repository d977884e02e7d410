import { Injectable } from '@nestjs/common';
import { priceAt } from '@passerelle/shared/pricing/phases/base-price';
import type { Locale } from '@passerelle/shared/pricing/types';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Clock } from '../platform/clock.js';
import { writeRow } from '../platform/csv.js';
import { Database } from '../platform/database.js';
import { PricesService } from '../prices/prices.service.js';
import { type BatchRow } from './price-batches.queries.js';
import { PriceHistories } from './price-histories.service.js';
import { type LineRow, linesOf } from './price-lines.queries.js';

const SLICE = 5_000;
const ROWS_A_PIECE = 500;
// Spreadsheets take a file without it for the encoding of their country.
const BYTE_ORDER_MARK = '\ufeff';

const headers = {
  fr: {
    batch: [
      'sku',
      'article',
      'ancien prix',
      'nouveau prix',
      'plancher',
      'prix antérieur 30 jours',
      'contrôle',
    ],
    list: ['sku', 'gtin', 'article', 'prix', 'plancher', 'tva', 'depuis'],
    evidence: ['sku', 'du', 'au', 'prix public', 'prix du tarif', 'réduit par', 'prix antérieur'],
  },
  en: {
    batch: ['sku', 'article', 'former price', 'new price', 'floor', 'prior price 30 days', 'check'],
    list: ['sku', 'gtin', 'article', 'price', 'floor', 'vat', 'since'],
    evidence: ['sku', 'from', 'to', 'public price', 'list price', 'reduced by', 'prior price'],
  },
} as const;

/** Prices as tables, piece by piece, so that a long one is never held whole. What they say can be imported again. */
@Injectable()
export class PriceTables {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
    private readonly prices: PricesService,
    private readonly histories: PriceHistories,
    private readonly clock: Clock,
  ) {}

  /** The lines of a batch. */
  async *batch({ id }: BatchRow, locale: Locale): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + writeRow(headers[locale].batch);
    for (let after = 0; ; ) {
      const rows = await this.database.rows<LineRow>(linesOf(id, 'all', after, SLICE));
      yield rows
        .map(({ sku, formerCents, priceCents, floorCents, formerFloorCents, priorCents, checked }) =>
          writeRow([
            ...[sku, this.nameOf(sku, locale), decimal(formerCents, locale), decimal(priceCents, locale)],
            ...[decimal(floorCents ?? formerFloorCents, locale), decimal(priorCents, locale), checked],
          ]),
        )
        .join('');
      after = rows.at(-1)?.line ?? 0;
      if (rows.length < SLICE) return;
    }
  }

  /** The price of every article that is sold, as of now. */
  async *list(locale: Locale): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + writeRow(headers[locale].list);
    const nowMs = this.clock.now().getTime();
    const book = this.prices.book();
    let piece: string[] = [];
    for (const { sku, gtin, isActive, vatBasisPoints } of this.catalogue.articles().values()) {
      const priced = isActive ? book.glance(sku) : undefined;
      const point = priced && priceAt(priced, nowMs);
      if (!point) continue;
      const since = new Date(point.fromMs).toISOString();
      const amounts = [point.priceCents, point.floorCents, vatBasisPoints].map((cents) =>
        decimal(cents, locale),
      );
      piece.push(writeRow([sku, gtin, this.nameOf(sku, locale), ...amounts, since]));
      if (piece.length < ROWS_A_PIECE) continue;
      yield piece.join('');
      piece = [];
    }
    yield piece.join('');
  }

  /** What the prior price of an article was found in. */
  async *evidence(sku: string, at: Date | undefined, locale: Locale): AsyncGenerator<string> {
    const { prices, prior } = await this.histories.evidence(sku, at, locale);
    yield BYTE_ORDER_MARK + writeRow(headers[locale].evidence);
    for (const { from, to = '', cents, regularCents, reducedBy } of prices) {
      const by =
        reducedBy === undefined ? '' : reducedBy.kind === 'promotion' ? reducedBy.name : reducedBy.kind;
      const lowest = decimal(prior?.cents, locale);
      yield writeRow([sku, from, to, decimal(cents, locale), decimal(regularCents, locale), by, lowest]);
    }
  }

  private nameOf(sku: string, locale: Locale): string {
    const article = this.catalogue.find(sku);
    return [article?.product.name[locale], article?.label[locale]].filter(Boolean).join(', ');
  }
}

/** Cents (or basis points) with two decimals as the language writes them; nothing for nothing. */
function decimal(hundredths: number | null | undefined, locale: Locale): string {
  if (hundredths === null || hundredths === undefined) return '';
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}${locale === 'fr' ? ',' : '.'}${digits.slice(-2)}`;
}
