import { Injectable } from '@nestjs/common';
import type { Books as EngineBooks } from '@passerelle/shared/pricing/books';
import { forStranger } from '@passerelle/shared/pricing/explain';
import { type Ground, type Settled, type Settlement, settle } from '@passerelle/shared/pricing/promise';
import type { BookVersions, Promotion, Quote, QuoteDocument } from '@passerelle/shared/pricing/types';
import { minuteOf } from '@passerelle/shared/time';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Clock } from '../platform/clock.js';
import { refuse } from '../platform/problems.js';
import { StoresService } from '../stores/stores.service.js';
import { promisedPromotions } from './domain/promised-promotions.js';
import type { Edition } from './edition.js';
import { type Asking, type BasketToQuote, Grounds } from './grounds.service.js';

export type { Settled, Settlement } from '@passerelle/shared/pricing/promise';
export type { Asking, BasketToQuote } from './grounds.service.js';

export interface QuoteOptions extends Asking {
  /** As of when; now when it is missing. */
  readonly at?: Date;
}

/** What became of the quote that a shopper sent back. */
export interface Acceptance {
  /** True: that very price holds. False: `quote` is the price of now, to be agreed to. */
  readonly holds: boolean;
  readonly quote: Quote;
}

/** A quote holds so long, as its `validUntil` says. */
const QUOTE_MINUTES = 15;
/** Most lines of a basket. */
const MOST_LINES = 100;
const MINUTE_MS = 60_000;

/** The binding price of a basket: the engine of `shared/pricing` on the books in memory. */
@Injectable()
export class QuotesService {
  constructor(
    private readonly grounds: Grounds,
    private readonly catalogue: CatalogueService,
    private readonly stores: StoresService,
    private readonly clock: Clock,
  ) {}

  /**
   * The quote of a basket as of an instant. Its explanation tells why a code is refused: show it to strangers through
   * `forStranger`. Refuses `unknown-store`, `unknown-sku`, `too-many-lines` and `invalid-field` naming the field.
   */
  async quote(basket: BasketToQuote, options: QuoteOptions = {}): Promise<Quote> {
    this.check(basket);
    return this.grounds.price(basket, options.at ?? this.clock.now(), this.grounds.edition(), options);
  }

  /**
   * Quotes again as of the minute that the shopper agreed to. The price holds when the same document comes out, from
   * the books of now or from those that were replaced since; an older or a future quote never holds.
   */
  async accept(
    basket: BasketToQuote,
    agreed: { readonly hash: string; readonly at: string } | undefined,
    asking: Asking = {},
  ): Promise<Acceptance> {
    this.check(basket);
    const now = this.clock.now();
    const priceNow = () => this.grounds.price(basket, now, this.grounds.edition(), asking);
    if (!agreed) return { holds: true, quote: await priceNow() };
    const atMs = Date.parse(agreed.at);
    const ageMs = minuteOf(now.getTime()) - minuteOf(atMs);
    if (ageMs >= 0 && ageMs <= QUOTE_MINUTES * MINUTE_MS) {
      for (const edition of this.grounds.editionsSince(atMs)) {
        const quote = await this.grounds.price(basket, new Date(atMs), edition, asking);
        if (quote.hash === agreed.hash) return { holds: true, quote };
      }
    }
    return { holds: false, quote: await priceNow() };
  }

  /**
   * Settles a promise at the counter: what is kept as promised and as of now, the lower of the two wins whole.
   * `promised` is the order's own document; caps and codes that it took are its own and are not refused to it.
   */
  async settle(promised: QuoteDocument, settlement: Settlement, asking: Asking = {}): Promise<Settled> {
    const { kept, extras = [], unsupplied, codes, extraCodes = [], gesture } = settlement;
    const { store } = promised;
    const basket = {
      store,
      gesture,
      lines: [...kept, ...extras],
      unsupplied,
      codes: [...codes, ...extraCodes],
    };
    this.check({ ...basket, lines: extras });
    const edition = this.grounds.edition();
    const current = await this.grounds.ground(basket, this.clock.now(), edition, asking);
    const then = promisedGround(promised, edition, this.grounds.zoneOf(store));
    return settle(settlement, then, withItsOwn(promised, current));
  }

  /** The books that quotes are made from now. */
  books(): EngineBooks {
    return this.grounds.edition().books;
  }

  /** The versions of the offer that a shared code stands for; none when it is no shared code. */
  versionsOfCode(code: string): readonly Promotion[] {
    const { books, promotions } = this.grounds.edition();
    return promotions.versions.get(books.promotions.byCode.get(code) ?? '') ?? [];
  }

  /** Those of these SKUs that are sold and have a price now. */
  sold(skus: readonly string[]): string[] {
    const { books } = this.grounds.edition();
    const nowMs = this.clock.now().getTime();
    return skus.filter((sku) => {
      const article = this.catalogue.find(sku);
      const isSold = article?.isActive === true && article.product.isActive;
      return isSold && (books.sku(sku)?.prices.some(({ fromMs }) => fromMs <= nowMs) ?? false);
    });
  }

  /** May it matter to the price of a basket who buys it? Mostly not, and then nobody need be looked up. */
  asksWhoBuys(basket: Pick<BasketToQuote, 'lines' | 'codes'>): boolean {
    return this.grounds.asksWhoBuys(basket);
  }

  /** Versions of the books in memory; placing compares them with the database. */
  versions(): BookVersions {
    return this.books().versions;
  }

  /** The same quote for someone who may not know why a code is refused. */
  forStranger(quote: Quote): Quote {
    return { ...quote, explanation: forStranger(quote.explanation) };
  }

  /** Refuses `unknown-store`, `unknown-sku` and `too-many-lines`, naming the field. */
  check(basket: BasketToQuote): void {
    this.stores.known(basket.store);
    if (basket.lines.length > MOST_LINES) {
      const message = `lines must have at most ${MOST_LINES} entries`;
      refuse('too-many-lines', { errors: [{ field: 'lines', code: 'too-many-lines', message }] });
    }
    this.catalogue.allKnown(basket.lines);
  }
}

/**
 * The books as they were when a document was made: histories are append-only, so that those of now still hold what
 * was in force then, and what the document took is granted.
 */
function promisedGround(document: QuoteDocument, edition: Edition, zone: string | undefined): Ground {
  const { at, store, currency, versions, applied } = document;
  const { prices, promotions, tax } = versions;
  const { books } = edition;
  const { momentary } = edition.promotions;
  const granted = applied.flatMap(({ code, promotion }) =>
    code === undefined ? [] : [[code, promotion] as const],
  );
  return {
    books: {
      ...books,
      versions: { prices, promotions, tax },
      promotions: promisedPromotions(document, books.promotions, momentary, zone),
    },
    context: {
      ...{ at: Date.parse(at), store, currency, zone },
      singleUseCodes: new Map(granted),
      granted: new Set(applied.map(({ promotion }) => promotion)),
    },
  };
}

/** What the promise itself holds of a cap or a code is not missing to it. */
function withItsOwn({ applied }: QuoteDocument, { books, context }: Ground): Ground {
  const promotions = new Set(applied.map((rule) => rule.promotion));
  const codes = new Set(applied.map((rule) => rule.code));
  const { exhaustedPromotions = [], refusedCodes = [] } = context;
  return {
    books,
    context: {
      ...context,
      exhaustedPromotions: new Set([...exhaustedPromotions].filter((id) => !promotions.has(id))),
      refusedCodes: new Map([...refusedCodes].filter(([code]) => !codes.has(code))),
    },
  };
}
