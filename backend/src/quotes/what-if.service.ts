import { Injectable } from '@nestjs/common';
import { apartFromGifts, giftsIn, quoteWithGifts, unitsOf } from '@passerelle/shared/pricing/kept-gifts';
import { STAFF_GESTURE } from '@passerelle/shared/pricing/phases/gesture';
import { type Ground, settle } from '@passerelle/shared/pricing/promise';
import { tooEntangled } from '@passerelle/shared/pricing/publication';
import type {
  BasketLine,
  BookVersions,
  CodeRefusal,
  Explanation,
  Gesture,
  Promotion,
  Quote,
  QuoteDocument,
} from '@passerelle/shared/pricing/types';
import { refuseField } from '../platform/problems.js';
import { promisedPromotions } from './domain/promised-promotions.js';
import type { Edition } from './edition.js';
import { type Asking, type BasketToQuote, Grounds } from './grounds.service.js';
import { QuotesService } from './quotes.service.js';

/** A quote that nobody was given, and what it stands on. */
export interface Simulated {
  readonly quote: Quote;
  readonly ground: Ground;
}

/** A document that was kept, with what was said beside it. */
export interface KeptQuote {
  readonly document: QuoteDocument;
  readonly explanation: Explanation;
}

/** The promise that a kept document settles, and how many of each article the shopper kept of it. */
export interface ReplayedPromise extends KeptQuote {
  readonly bought: ReadonlyMap<string, number>;
}

const refusals: readonly string[] = [
  'unknown',
  'not-started',
  'ended',
  'spent',
  'customer-limit',
  'stopped',
] satisfies CodeRefusal[];

/** Quotes for questions: as of any instant, past or future, on the books as they were or will be. Stores nothing. */
@Injectable()
export class WhatIf {
  constructor(
    private readonly quotes: QuotesService,
    private readonly grounds: Grounds,
  ) {}

  /** The price of a basket at any instant, with a further promotion if one is to be tried. Refuses as `QuotesService`. */
  async quote(
    basket: BasketToQuote,
    { at, extra, ...asking }: Asking & { readonly at: Date; readonly extra?: Promotion },
  ): Promise<Simulated> {
    this.quotes.check(basket);
    const edition = await this.grounds.editionAround(at, extra);
    if (extra !== undefined) refuseEntangled(basket, edition);
    return this.grounds.priceOn(basket, at, edition, asking);
  }

  /**
   * A kept document computed again as of its own instant, under the versions it names: what it took is granted, what
   * its explanation says had run out or was refused is withheld.
   */
  async replay(kept: KeptQuote, promise?: ReplayedPromise): Promise<Simulated> {
    const { document } = kept;
    const edition = await this.grounds.editionAround(new Date(document.at));
    const zone = this.grounds.zoneOf(document.store);
    const ground = replayGround(kept, document.versions, edition, zone);
    const codes = codesOf(kept);
    if (document.promised !== undefined && promise !== undefined) {
      const { kept: bought, extras } = split(document.lines, promise.bought);
      const settled = settle(
        {
          ...{ kept: bought, extras, unsupplied: document.unsupplied, gifts: giftsIn(promise.document) },
          ...{ codes: codesOf(promise), extraCodes: codes, gesture: gestureIn(document) },
        },
        replayGround(promise, document.promised.versions, edition, zone),
        ground,
      );
      return { quote: settled.promised, ground };
    }
    const { unsupplied } = document;
    const { lines, gifts } = apartFromGifts(charged(document.lines), unitsOf(giftsIn(document)));
    return {
      quote: quoteWithGifts(
        { lines, unsupplied, codes, gesture: gestureIn(document) },
        gifts,
        ground.context,
        ground.books,
      ),
      ground,
    };
  }
}

function replayGround(
  { document, explanation }: KeptQuote,
  versions: BookVersions,
  { books, promotions: { momentary } }: Edition,
  zone: string | undefined,
): Ground {
  const { at, store, currency, applied } = document;
  const { prices, promotions, tax } = versions;
  const granted = applied.flatMap(({ code, promotion }) =>
    code === undefined ? [] : [[code, promotion] as const],
  );
  const spent = explanation.refused.filter(({ reason }) => reason === 'exhausted');
  return {
    books: {
      ...books,
      versions: { prices, promotions, tax },
      promotions: promisedPromotions(document, books.promotions, momentary, zone),
    },
    context: {
      at: Date.parse(at),
      store,
      currency,
      exhaustedPromotions: new Set(spent.map(({ promotion }) => promotion)),
      singleUseCodes: new Map(granted),
      granted: new Set(applied.map(({ promotion }) => promotion)),
      zone,
      // It was within the cap of that day.
      gestureCapBasisPoints: 10_000,
      refusedCodes: new Map(
        explanation.codes.flatMap(({ code, reason }) => (isRefusal(reason) ? [[code, reason] as const] : [])),
      ),
    },
  };
}

/** The best set is searched exactly, which only few rules in each other's way allow. */
function refuseEntangled({ lines }: BasketToQuote, { books }: Edition): void {
  const goods = lines.flatMap(({ sku }) => books.sku(sku) ?? []);
  const [entangled] = tooEntangled(books.promotions.all, goods);
  if (entangled)
    refuseField('withDraft', 'too-entangled', `excludes or is excluded by too many: ${entangled.join(', ')}`);
}

function isRefusal(reason: string): reason is CodeRefusal {
  return refusals.includes(reason);
}

/** The codes that were typed: those that gave something and those that did not. */
function codesOf({ document, explanation }: KeptQuote): string[] {
  const used = document.applied.flatMap(({ code }) => code ?? []);
  return [...new Set([...used, ...explanation.codes.map(({ code }) => code)])];
}

/** The gesture that a document tells of. */
function gestureIn({ applied }: QuoteDocument): Gesture | undefined {
  const made = applied.find(({ promotion }) => promotion === STAFF_GESTURE);
  if (made?.by === undefined || made.reason === undefined) return undefined;
  return { by: made.by, reason: made.reason, amountCents: made.discountCents + (made.unusedCents ?? 0) };
}

function charged(lines: QuoteDocument['lines']): BasketLine[] {
  return lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ sku, quantity, grams }) => ({ sku, quantity, ...(grams !== undefined && { grams }) }));
}

/** What of a settled basket was promised and what was added. */
function split(lines: QuoteDocument['lines'], bought: ReadonlyMap<string, number>) {
  const promised = (sku: string, quantity: number) => Math.min(quantity, bought.get(sku) ?? 0);
  const kept = charged(lines).map((line) => ({ ...line, quantity: promised(line.sku, line.quantity) }));
  const extras = charged(lines).map((line) => ({
    ...line,
    quantity: line.quantity - promised(line.sku, line.quantity),
  }));
  const some = ({ quantity }: BasketLine) => quantity > 0;
  return { kept: kept.filter(some), extras: extras.filter(some) };
}
