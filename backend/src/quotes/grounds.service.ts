import { Injectable } from '@nestjs/common';
import { priceWithinBudgets } from '@passerelle/shared/pricing/budgets';
import { versionAt } from '@passerelle/shared/pricing/offer-versions';
import type { Ground } from '@passerelle/shared/pricing/promise';
import type {
  BasketLine,
  CodeRefusal,
  Customer,
  Gesture,
  Promotion,
  Quote,
} from '@passerelle/shared/pricing/types';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import type { Tx } from '../platform/database.js';
import { PricesService } from '../prices/prices.service.js';
import { type LimitsLeft, PromotionsService } from '../promotions/promotions.service.js';
import { AvailabilityService } from '../stock/availability.service.js';
import { StoresService } from '../stores/stores.service.js';
import { mayAskWhoBuys, needsIn } from './basket-needs.js';
import { type Edition, editionOf, isMadeOf } from './edition.js';
import { codesIn, priceOrRefuse } from './quotable.js';

/** A basket to be priced in a shop. */
export interface BasketToQuote {
  readonly store: string;
  readonly lines: readonly BasketLine[];
  readonly codes: readonly string[];
  /** Units that we could not supply; thresholds still count them. */
  readonly unsupplied?: readonly BasketLine[];
  /** What a colleague takes off. */
  readonly gesture?: Gesture;
}

/** Who asks, and where the answer is read. */
export interface Asking {
  /** What the person is known by, for limits per person: keys of addresses, of the customer record. */
  readonly contactKeys?: readonly string[];
  /** What conditions ask about the person; absent for strangers. */
  readonly customer?: Customer;
  /** The largest gesture of the colleague who asks. */
  readonly gestureCapBasisPoints?: number;
  /** Reads counters and codes in this transaction. */
  readonly tx?: Tx;
}

interface NamedCodes {
  readonly singleUse: ReadonlyMap<string, string>;
  readonly refused: ReadonlyMap<string, CodeRefusal>;
  /** Promotions that the codes stand for. */
  readonly promotions: readonly string[];
}

const MOST_EDITIONS = 8;
const noCodes: NamedCodes = { singleUse: new Map(), refused: new Map(), promotions: [] };
const noCaps: ReadonlyMap<string, LimitsLeft> = new Map();

/** What a quote is made on: the books of a moment, and what caps and codes leave of them for one asker. */
@Injectable()
export class Grounds {
  private editions: Edition[] = [];

  constructor(
    private readonly prices: PricesService,
    private readonly promotions: PromotionsService,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly stores: StoresService,
    private readonly availability: AvailabilityService,
  ) {}

  /** The books of now. */
  edition(): Edition {
    const prices = this.prices.book();
    const promotions = this.promotions.book();
    const [latest] = this.editions;
    if (latest && isMadeOf(latest, prices, promotions)) return latest;
    if (latest) latest.replacedAtMs = this.clock.now().getTime();
    const versions = { prices: prices.version, promotions: promotions.version, tax: prices.taxVersion };
    const made = editionOf({ versions, sku: prices.sku, promotions: promotions.index }, promotions);
    this.editions = [made, ...this.editions].slice(0, MOST_EDITIONS);
    return made;
  }

  /** Does a promotion that may touch this basket ask about the person who buys, in any books a quote may be held to? */
  asksWhoBuys({ lines, codes }: Pick<BasketToQuote, 'lines' | 'codes'>): boolean {
    this.edition();
    return this.editions.some(
      (edition) => edition.asksWhoBuys && (codes.length > 0 || mayAskWhoBuys(lines, edition)),
    );
  }

  /** The books of now, then those replaced after an instant, the newest first. */
  editionsSince(atMs: number): Edition[] {
    const now = this.edition();
    return this.editions.filter(
      (edition) => edition === now || (edition.replacedAtMs !== undefined && edition.replacedAtMs >= atMs),
    );
  }

  /** The books with the promotions known around an instant, and a further one to be tried; not kept. */
  async editionAround(at: Date, extra?: Promotion): Promise<Edition> {
    const prices = this.prices.book();
    const promotions = await this.promotions.bookAround(at, extra);
    const versions = { prices: prices.version, promotions: promotions.version, tax: prices.taxVersion };
    return editionOf({ versions, sku: prices.sku, promotions: promotions.index }, promotions);
  }

  /** A quote and the ground it stands on. */
  priceOn(
    basket: BasketToQuote,
    at: Date,
    edition: Edition,
    asking: Asking,
  ): Promise<{ quote: Quote; ground: Ground }> {
    return this.settleCaps(basket, at, edition, asking);
  }

  /** The quote of a basket on an edition of the books, as of an instant, with what is left for the asker. */
  async price(basket: BasketToQuote, at: Date, edition: Edition, asking: Asking): Promise<Quote> {
    return (await this.settleCaps(basket, at, edition, asking)).quote;
  }

  /** The ground that such a quote stands on, for the engine's other questions about the same basket. */
  async ground(basket: BasketToQuote, at: Date, edition: Edition, asking: Asking): Promise<Ground> {
    return (await this.settleCaps(basket, at, edition, asking)).ground;
  }

  /** A budget never pays part of a discount: a rule that it cannot pay whole is out, and the basket is priced again. */
  private async settleCaps(
    { store, lines, codes: typed, unsupplied, gesture }: BasketToQuote,
    at: Date,
    edition: Edition,
    { contactKeys, customer, gestureCapBasisPoints, tx }: Asking,
  ): Promise<{ quote: Quote; ground: Ground }> {
    const codes = codesIn(typed);
    const named = codes.length === 0 ? noCodes : await this.lookUp(codes, at, edition, tx);
    const zone = this.zoneOf(store);
    const { limited, gifts } = needsIn(lines, named.promotions, at, zone, edition);
    const left = limited.length === 0 ? noCaps : await this.promotions.left(limited, contactKeys, tx);
    const spent = new Set<string>();
    for (const [promotion, caps] of left) if (isSpent(caps)) spent.add(promotion);
    const giftsLeft = gifts.length === 0 ? undefined : await this.giftsLeft(gifts, store, tx);
    const context = {
      ...{ at: at.getTime(), store, zone, customer, giftsLeft, gestureCapBasisPoints },
      currency: this.config.currency,
      exhaustedPromotions: spent,
      singleUseCodes: named.singleUse,
      refusedCodes: refusedIn(codes, named, left, edition),
    };
    const { priced, context: narrowed } = priceWithinBudgets(
      context,
      (promotion) => left.get(promotion)?.cents,
      (asked) =>
        priceOrRefuse({ lines, codes, unsupplied, gesture }, { books: edition.books, context: asked }),
    );
    return { quote: priced, ground: { books: edition.books, context: narrowed } };
  }

  /** The zone of a shop, for promotions that follow its own clock. */
  zoneOf(store: string): string | undefined {
    return this.stores.find(store)?.calendar.timezone;
  }

  /** How many units of some articles a shop can give away: what it could sell of them. */
  private async giftsLeft(
    skus: readonly string[],
    store: string,
    tx: Tx | undefined,
  ): Promise<ReadonlyMap<string, number>> {
    const left = await this.availability.of(skus, [store], tx);
    return new Map(left.map(({ sku, availableToPromise }) => [sku, availableToPromise]));
  }

  /** Shared codes without a cap are known in memory; any other is asked of the database. */
  private async lookUp(
    codes: readonly string[],
    at: Date,
    edition: Edition,
    tx: Tx | undefined,
  ): Promise<NamedCodes> {
    const { byCode } = edition.books.promotions;
    const { limitedCodes, versions } = edition.promotions;
    const asked = codes.filter((code) => !byCode.has(code) || limitedCodes.has(code));
    const named = new Map<string, string>();
    const refused = new Map<string, CodeRefusal>();
    // A code stands for an offer; which version of it counts is a matter of time.
    const versionOf = (offer: string) => versionAt(versions.get(offer) ?? [], at.getTime())?.id ?? offer;
    for (const code of codes) {
      const offer = byCode.get(code);
      if (offer !== undefined) named.set(code, versionOf(offer));
    }
    for (const [code, { promotion, isSpent, isStopped }] of await this.promotions.codes(asked, tx)) {
      named.set(code, versionOf(promotion));
      if (isStopped) refused.set(code, 'stopped');
      else if (isSpent) refused.set(code, 'spent');
    }
    return { singleUse: named, refused, promotions: [...named.values()] };
  }
}

function isSpent({ uses, cents, contactUses }: LimitsLeft): boolean {
  return [uses, cents, contactUses].some((left) => left !== undefined && left <= 0);
}

function refusedIn(
  codes: readonly string[],
  named: NamedCodes,
  left: ReadonlyMap<string, LimitsLeft>,
  edition: Edition,
): ReadonlyMap<string, CodeRefusal> {
  if (codes.length === 0) return named.refused;
  return new Map([...named.refused, ...overContactLimit(codes, named, left, edition)]);
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
