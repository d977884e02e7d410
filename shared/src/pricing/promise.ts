/**
 * The price promise: a reservation carries its quote, and until its deadline the shopper pays the lower of the
 * promised and the current price. Two quotes of the *kept* lines are compared; the lower total wins whole.
 */

import { minuteOf } from '../time.js';
import type { Books, PromotionIndex } from './books.js';
import { canonicalJson } from './canonical.js';
import { indexLimited, type LimitedPromotion } from './index-promotions.js';
import { apartFromGifts, quoteWithGifts, unitsOf, unitsWithout } from './kept-gifts.js';
import { inForce } from './live-rules.js';
import { normaliseCodes } from './normalise.js';
import { priceAt } from './phases/base-price.js';
import type { BasketLine, BookSku, Gesture, Promotion, Quote, QuoteContext } from './types.js';

/** What is settled at the counter. */
export interface Settlement {
  /** Promised units the shopper takes. Units he leaves are simply absent, and may cost him a threshold. */
  readonly kept: readonly BasketLine[];
  /** Promised units *we* could not supply: thresholds still count them. */
  readonly unsupplied?: readonly BasketLine[];
  /** Goods added at the counter, at current prices; more units of a promised SKU get the promised price. */
  readonly extras?: readonly BasketLine[];
  /** Articles among those kept that take the place of promised ones, at the lower price that was agreed on. */
  readonly substitutes?: readonly Substitute[];
  /** Units that the promise gave away, among those kept or not supplied. */
  readonly gifts?: readonly BasketLine[];
  /** What the colleague takes off, whichever price holds. */
  readonly gesture?: Gesture;
  /** Codes the promise was made with. */
  readonly codes: readonly string[];
  /** Codes shown at the counter; they never touch the promised price. */
  readonly extraCodes?: readonly string[];
}

/** An article that takes the place of another, at a displayed unit price that is the lower of both. */
export interface Substitute {
  readonly sku: string;
  readonly insteadOf: string;
  readonly unitCents: number;
}

/** Books, and the instant and conditions they are read with. */
export interface Ground {
  readonly books: Books;
  readonly context: QuoteContext;
}

/** Both quotes, and the one that holds. */
export interface Settled {
  readonly promised: Quote;
  readonly current: Quote;
  readonly settled: Quote;
  /** True when the promised price is the one paid: it is lower, or equal. */
  readonly isPromiseKept: boolean;
}

/**
 * Settles a promise. `promised` is the ground of the order's quote (its `at`, the books of then, and no refusal of
 * what was granted then); `current` is the ground of this minute.
 * With extras, "promised" is one quote over both: kept goods as promised, extras as of now. A promotion unchanged
 * since the promise spans both; any other stays with the goods it was for.
 */
export function settle(settlement: Settlement, promisedBefore: Ground, currentBefore: Ground): Settled {
  const promised = withSubstitutes(promisedBefore, settlement.substitutes, currentBefore.books);
  const current = withSubstitutes(currentBefore, settlement.substitutes, currentBefore.books);
  const { extras = [], gesture } = settlement;
  const promisedGifts = unitsOf(settlement.gifts ?? []);
  const { lines: kept, gifts } = apartFromGifts(settlement.kept, promisedGifts);
  const lost = unitsWithout(promisedGifts, gifts);
  const { lines: unsupplied } = apartFromGifts(settlement.unsupplied ?? [], lost);
  const codes = [...new Set([...settlement.codes, ...(settlement.extraCodes ?? [])])];
  const everything = { lines: [...kept, ...extras], unsupplied, codes, gesture };
  const nowBooks = stillKnowing(promised.books, current.books);
  const nowQuote = quoteWithGifts(everything, gifts, current.context, nowBooks);
  const { gestureCapBasisPoints } = current.context;
  const promisedBasket = { lines: kept, unsupplied, codes: settlement.codes, gesture };
  const promisedContext = { ...promised.context, gestureCapBasisPoints };
  const promisedQuote =
    extras.length === 0
      ? quoteWithGifts(promisedBasket, gifts, promisedContext, promised.books)
      : quoteWithGifts(
          everything,
          gifts,
          mixedContext(settlement, promised, current),
          mixedBooks(settlement, promised, current),
        );
  const isPromiseKept = promisedQuote.document.totalCents <= nowQuote.document.totalCents;
  return {
    promised: promisedQuote,
    current: nowQuote,
    settled: isPromiseKept ? promisedQuote : nowQuote,
    isPromiseKept,
  };
}

/** A ground on which substitutes cost what was agreed, and have the offers of what they stand in for. */
function withSubstitutes(ground: Ground, substitutes: readonly Substitute[] = [], today: Books): Ground {
  if (substitutes.length === 0) return ground;
  const { books } = ground;
  const known = new Map<string, BookSku>();
  for (const { sku, insteadOf, unitCents } of substitutes) {
    const own = today.sku(sku) ?? books.sku(sku);
    const other = known.get(insteadOf) ?? books.sku(insteadOf) ?? today.sku(insteadOf);
    if (own === undefined || other === undefined) continue;
    const floorCents = priceAt(other, minuteOf(ground.context.at))?.floorCents;
    const price = { fromMs: Number.MIN_SAFE_INTEGER, priceCents: unitCents, floorCents };
    known.set(sku, {
      ...other,
      sku,
      insteadOf: other.insteadOf ?? insteadOf,
      vatBasisPoints: own.vatBasisPoints,
      prices: [price],
    });
  }
  return { ...ground, books: { ...books, sku: (sku) => known.get(sku) ?? books.sku(sku) } };
}

/** Current books that have not forgotten a SKU that was promised and then delisted. */
function stillKnowing(promised: Books, current: Books): Books {
  return { ...current, sku: (sku) => current.sku(sku) ?? promised.sku(sku) };
}

/** What was granted with the promise is not refused now; what ran out since is left out of the mixed books. */
function mixedContext(settlement: Settlement, promised: Ground, current: Ground): QuoteContext {
  const granted = new Set(normaliseCodes(settlement.codes));
  const refused = [...(current.context.refusedCodes ?? [])].filter(([code]) => !granted.has(code));
  return {
    ...current.context,
    exhaustedPromotions: undefined,
    refusedCodes: new Map(refused),
    granted: promised.context.granted,
  };
}

function mixedBooks({ kept, unsupplied = [] }: Settlement, promised: Ground, current: Ground): Books {
  const skus = new Set([...kept, ...unsupplied].map(({ sku }) => sku));
  const promisedAt = minuteOf(promised.context.at);
  return {
    versions: current.books.versions,
    promised: { at: promisedAt, versions: promised.books.versions },
    sku: (sku) => (skus.has(sku) ? frozenAt(promised.books.sku(sku), promisedAt) : current.books.sku(sku)),
    promotions: mixedPromotions(skus, promised, current),
  };
}

/** A SKU whose price stays what it was at an instant. */
function frozenAt(book: BookSku | undefined, at: number): BookSku | undefined {
  const price = book && priceAt(book, at);
  return price && { ...book, prices: [{ ...price, fromMs: Number.MIN_SAFE_INTEGER }] };
}

function mixedPromotions(skus: ReadonlySet<string>, promised: Ground, current: Ground): PromotionIndex {
  const then = runningOn(promised);
  const now = runningOn(current);
  const limited: LimitedPromotion[] = [];
  for (const [id, promotion] of then) {
    const isUnchanged = sameTerms(promotion, now.get(id));
    const within = isUnchanged ? undefined : (book: BookSku) => skus.has(book.sku);
    const { localPeriods: _, ...lasting } = promotion;
    limited.push({ promotion: { ...lasting, startsMs: Number.MIN_SAFE_INTEGER, endsMs: null }, within });
  }
  for (const [id, promotion] of now) {
    if (!sameTerms(promotion, then.get(id)))
      limited.push({ promotion, within: (book) => !skus.has(book.sku) });
  }
  const byCode = new Map([...current.books.promotions.byCode, ...promised.books.promotions.byCode]);
  return indexLimited(limited, byCode);
}

function runningOn({ books, context }: Ground): Map<string, Promotion> {
  const at = minuteOf(context.at);
  const running = books.promotions.all.filter(
    (promotion) => inForce(promotion, at, context.zone) && !context.exhaustedPromotions?.has(promotion.id),
  );
  return new Map(running.map((promotion) => [promotion.id, promotion]));
}

/** The same promotion but for its words and its period. */
function sameTerms(one: Promotion, other: Promotion | undefined): boolean {
  return other !== undefined && termsOf(one) === termsOf(other);
}

function termsOf(promotion: Promotion): string {
  const { name: _n, startsMs: _s, endsMs: _e, localPeriods: _l, isAnnounced: _a, ...terms } = promotion;
  return canonicalJson(JSON.parse(JSON.stringify(terms)));
}
