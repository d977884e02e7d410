import { Injectable } from '@nestjs/common';
import { forStranger } from '@passerelle/shared/pricing/explain';
import { normaliseCodes, UnquotableBasket } from '@passerelle/shared/pricing/normalise';
import { quote as quoteBasket } from '@passerelle/shared/pricing/quote';
import type {
  Basket,
  BasketLine,
  BookVersions,
  CodeRefusal,
  Books as EngineBooks,
  Quote,
  QuoteContext,
} from '@passerelle/shared/pricing/types';
import { minuteOf } from '@passerelle/shared/time';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import type { Tx } from '../platform/database.js';
import { refuse, refuseField } from '../platform/problems.js';
import { PricesService } from '../prices/prices.service.js';
import { type LimitsLeft, type PromotionBook, PromotionsService } from '../promotions/promotions.service.js';
import { StoresService } from '../stores/stores.service.js';

/** A basket to be priced in a shop. */
export interface BasketToQuote {
  readonly store: string;
  readonly lines: readonly BasketLine[];
  readonly codes: readonly string[];
  /** Units that we could not supply; thresholds still count them. */
  readonly unsupplied?: readonly BasketLine[];
}

export interface QuoteOptions {
  /** As of when; now when it is missing. */
  readonly at?: Date;
  /** Normalised e-mail or phone, for limits per person. */
  readonly contactKey?: string;
  /** Articles that are no longer sold are priced too: for what was promised before. */
  readonly allowsWithdrawn?: boolean;
  /** Reads counters and codes in this transaction. */
  readonly tx?: Tx;
}

/** What became of the quote that a shopper sent back. */
export interface Acceptance {
  /** True: that very price holds. False: `quote` is the price of now, to be agreed to. */
  readonly holds: boolean;
  readonly quote: Quote;
}

/** The books of one moment and when they were replaced. */
interface Edition {
  readonly books: EngineBooks;
  readonly promotions: PromotionBook;
  replacedAtMs?: number;
}

/** A quote holds so long (PRICE PROMISE of the document's `validUntil`). */
export const QUOTE_MINUTES = 15;
export const MOST_LINES = 100;
const MINUTE_MS = 60_000;
const MOST_EDITIONS = 8;

/** The binding price of a basket: the engine of `shared/pricing` on the books in memory. */
@Injectable()
export class QuotesService {
  private editions: Edition[] = [];

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly prices: PricesService,
    private readonly promotions: PromotionsService,
    private readonly stores: StoresService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * The quote of a basket as of an instant. Its explanation tells why a code is refused: show it to strangers through
   * `forStranger`. Refuses `unknown-store`, `unknown-sku`, `too-many-lines` and `invalid-field` naming the field.
   */
  async quote(basket: BasketToQuote, options: QuoteOptions = {}): Promise<Quote> {
    this.check(basket, options);
    return this.priced(basket, options.at ?? this.clock.now(), this.edition(), options);
  }

  /**
   * Quotes again as of the minute that the shopper agreed to. The price holds when the same document comes out, from
   * the books of now or from those that were replaced since; an older or a future quote never holds.
   */
  async accept(
    basket: BasketToQuote,
    agreed: { readonly hash: string; readonly at: string } | undefined,
    options: Omit<QuoteOptions, 'at'> = {},
  ): Promise<Acceptance> {
    this.check(basket, options);
    const now = this.clock.now();
    if (!agreed) return { holds: true, quote: await this.priced(basket, now, this.edition(), options) };
    const atMs = Date.parse(agreed.at);
    const ageMs = minuteOf(now.getTime()) - minuteOf(atMs);
    if (ageMs >= 0 && ageMs <= QUOTE_MINUTES * MINUTE_MS) {
      for (const edition of this.editionsSince(atMs)) {
        const quote = await this.priced(basket, new Date(atMs), edition, options);
        if (quote.hash === agreed.hash) return { holds: true, quote };
      }
    }
    return { holds: false, quote: await this.priced(basket, now, this.edition(), options) };
  }

  /** The books that quotes are made from now, for a preview of one article. */
  books(): EngineBooks {
    return this.edition().books;
  }

  /** Versions of the books in memory; placing compares them with the database. */
  versions(): BookVersions {
    return this.edition().books.versions;
  }

  /** The same quote for someone who may not know why a code is refused. */
  forStranger(quote: Quote): Quote {
    return { ...quote, explanation: forStranger(quote.explanation) };
  }

  private check(basket: BasketToQuote, { allowsWithdrawn }: QuoteOptions): void {
    this.stores.known(basket.store);
    if (basket.lines.length > MOST_LINES) {
      const message = `lines must have at most ${MOST_LINES} entries`;
      refuse('too-many-lines', { errors: [{ field: 'lines', code: 'too-many-lines', message }] });
    }
    for (const [place, { sku }] of basket.lines.entries()) {
      if (!allowsWithdrawn || !this.catalogue.find(sku)) this.catalogue.known(sku, `lines[${place}].sku`);
    }
  }

  private async priced(
    basket: BasketToQuote,
    at: Date,
    edition: Edition,
    options: QuoteOptions,
  ): Promise<Quote> {
    const codes = codesIn(basket);
    const named = await this.lookUp(codes, edition, options);
    const left = await this.promotions.left(
      this.limitedIn(basket, named.promotions, edition),
      options.contactKey,
      options.tx,
    );
    const spent = new Set([...left].flatMap(([promotion, caps]) => (isSpent(caps) ? [promotion] : [])));
    const { lines, unsupplied } = basket;
    const context: QuoteContext = {
      at: at.getTime(),
      store: basket.store,
      currency: this.config.currency,
      exhaustedPromotions: spent,
      singleUseCodes: named.singleUse,
      refusedCodes: new Map([...named.refused, ...overContactLimit(codes, named, left, edition)]),
    };
    return this.withinBudgets({ lines, codes, unsupplied }, context, edition, left, spent);
  }

  /** A budget never pays part of a discount: a rule it cannot pay whole is out, and the basket is priced again. */
  private withinBudgets(
    basket: Basket,
    context: QuoteContext,
    edition: Edition,
    left: ReadonlyMap<string, LimitsLeft>,
    spent: Set<string>,
  ): Quote {
    for (;;) {
      const quote = priceOrRefuse(basket, context, edition.books);
      const unpayable = quote.document.applied.filter(
        ({ promotion, discountCents }) => discountCents > (left.get(promotion)?.cents ?? discountCents),
      );
      // Each round puts out at least one of the few limited promotions.
      if (unpayable.length === 0) return quote;
      for (const { promotion } of unpayable) spent.add(promotion);
    }
  }

  /** Promotions with a cap that may touch this basket; mostly none, and then no row is read. */
  private limitedIn(
    basket: BasketToQuote,
    ofCodes: readonly string[],
    { books, promotions: { limited } }: Edition,
  ): string[] {
    if (limited.size === 0) return [];
    const found = new Set(ofCodes.filter((promotion) => limited.has(promotion)));
    for (const { sku } of basket.lines) {
      const entry = books.sku(sku);
      if (!entry) continue;
      const { markdowns, reductions } = books.promotions.candidates(entry);
      for (const { promotion } of [...markdowns, ...reductions]) {
        if (limited.has(promotion.id)) found.add(promotion.id);
      }
    }
    return [...found];
  }

  /** Shared codes without a cap are known in memory; any other is asked of the database. */
  private async lookUp(
    codes: readonly string[],
    edition: Edition,
    { tx }: QuoteOptions,
  ): Promise<NamedCodes> {
    const { byCode } = edition.books.promotions;
    const unknown = codes.filter((code) => !byCode.has(code) || edition.promotions.limitedCodes.has(code));
    const rows = await this.promotions.codes(unknown, tx);
    const singleUse = new Map<string, string>();
    const refused = new Map<string, CodeRefusal>();
    for (const [code, { promotion, isSpent }] of rows) {
      singleUse.set(code, promotion);
      if (isSpent) refused.set(code, 'spent');
    }
    const promotions = codes.flatMap((code) => singleUse.get(code) ?? byCode.get(code) ?? []);
    return { singleUse, refused, promotions };
  }

  private edition(): Edition {
    const prices = this.prices.book();
    const promotions = this.promotions.book();
    const [latest] = this.editions;
    if (latest && isMadeOf(latest, prices, promotions)) return latest;
    const nowMs = this.clock.now().getTime();
    if (latest) latest.replacedAtMs = nowMs;
    const versions = { prices: prices.version, promotions: promotions.version, tax: prices.taxVersion };
    const made = { books: { versions, sku: prices.sku, promotions: promotions.index }, promotions };
    this.editions = [made, ...this.editions].slice(0, MOST_EDITIONS);
    return made;
  }

  /** The books of now, then those replaced after an instant, the newest first. */
  private editionsSince(atMs: number): Edition[] {
    const now = this.edition();
    return this.editions.filter(
      (edition) => edition === now || (edition.replacedAtMs !== undefined && edition.replacedAtMs >= atMs),
    );
  }
}

interface NamedCodes {
  readonly singleUse: ReadonlyMap<string, string>;
  readonly refused: ReadonlyMap<string, CodeRefusal>;
  /** Promotions that the codes stand for. */
  readonly promotions: readonly string[];
}

function isMadeOf({ books, promotions }: Edition, prices: { sku: EngineBooks['sku'] }, book: PromotionBook) {
  return books.sku === prices.sku && promotions === book;
}

function isSpent({ uses, cents, contactUses }: LimitsLeft): boolean {
  return [uses, cents, contactUses].some((left) => left !== undefined && left <= 0);
}

/** A code that this person used up is told from one that everybody used up. */
function overContactLimit(
  codes: readonly string[],
  { singleUse }: NamedCodes,
  left: ReadonlyMap<string, LimitsLeft>,
  { books }: Edition,
): [string, CodeRefusal][] {
  return codes.flatMap((code): [string, CodeRefusal][] => {
    const promotion = singleUse.get(code) ?? books.promotions.byCode.get(code);
    const contactUses = promotion === undefined ? undefined : left.get(promotion)?.contactUses;
    return contactUses !== undefined && contactUses <= 0 ? [[code, 'customer-limit']] : [];
  });
}

function codesIn(basket: BasketToQuote): string[] {
  try {
    return normaliseCodes(basket.codes);
  } catch (error) {
    if (error instanceof UnquotableBasket) refuseField('codes', 'too-many-codes', 'codes must be at most 3');
    throw error;
  }
}

function priceOrRefuse(basket: Basket, context: QuoteContext, books: EngineBooks): Quote {
  try {
    return quoteBasket(basket, context, books);
  } catch (error) {
    if (!(error instanceof UnquotableBasket)) throw error;
    const place = Math.max(
      0,
      basket.lines.findIndex((line) => line.sku === error.sku),
    );
    if (error.reason === 'bad-quantity') {
      const field = `lines[${place}].quantity`;
      refuseField(field, 'bad-quantity', `${field} must be whole and come to 1 to 9,999 per article`);
    }
    const field = `lines[${place}].sku`;
    const message = `${field} must be the SKU of an article with a price`;
    refuse('unknown-sku', { errors: [{ field, code: error.reason, message }] });
  }
}
