/** The shapes of the price and promotion engine: what goes in, what comes out. Amounts are integer cents, tax included. */

import type { UnitNets } from '../money.js';

export type Locale = 'fr' | 'en';
export type LocalText = Readonly<Record<Locale, string>>;

export interface BasketLine {
  readonly sku: string;
  /** Whole units, 1 to 9,999; 1 for goods sold by weight. */
  readonly quantity: number;
  /** Whole grams, for goods sold by weight and for those only. */
  readonly grams?: number;
}

export interface Basket {
  readonly lines: readonly BasketLine[];
  /** Codes as typed; the engine normalises them. At most 3. */
  readonly codes: readonly string[];
  /**
   * Units the shopper wanted and *we* could not supply: they cost nothing, and every threshold and set still
   * counts them (a threshold we broke is not taken back).
   */
  readonly unsupplied?: readonly BasketLine[];
  /** What a colleague takes off of their own accord. */
  readonly gesture?: Gesture;
}

/** A reduction by a colleague (phase 5): an amount, or a percentage of what the goods cost by then. */
export interface Gesture {
  readonly reason: string;
  /** The colleague's id. */
  readonly by: string;
  readonly amountCents?: number;
  readonly basisPoints?: number;
}

/** What conditions ask about the person who buys. */
export interface Customer {
  readonly segments: readonly string[];
  /** Purchases made so far, this one not counted. */
  readonly purchases: number;
  readonly hasAppointment: boolean;
}

export interface QuoteContext {
  /** Instant of the quote, epoch milliseconds; the engine floors it to the minute. */
  readonly at: number;
  readonly store: string;
  readonly currency: string;
  /** Promotions whose budget, limit or per-customer limit ran out when the books were read. */
  readonly exhaustedPromotions?: ReadonlySet<string>;
  /** Normalised single-use codes the caller looked up for this basket -> promotion id; shared codes are in the index. */
  readonly singleUseCodes?: ReadonlyMap<string, string>;
  /** Normalised codes that may not be used now, with the reason told to the holder and to staff only. */
  readonly refusedCodes?: ReadonlyMap<string, CodeRefusal>;
  /** Who buys, when that is known. */
  readonly customer?: Customer;
  /** Promotions whose conditions about the person were met when this was promised: nobody is asked again. */
  readonly granted?: ReadonlySet<string>;
  /** IANA zone of the shop, for promotions that follow the clock of each shop. */
  readonly zone?: string;
  /** How many units of a SKU the shop can still give away; a SKU that is missing has no limit. */
  readonly giftsLeft?: ReadonlyMap<string, number>;
  /** The largest gesture of the colleague who sells, of what the goods cost; none without it. */
  readonly gestureCapBasisPoints?: number;
}

export type CodeRefusal = 'unknown' | 'not-started' | 'ended' | 'spent' | 'customer-limit' | 'stopped';

/** One price from an instant on; the list of a SKU is sorted by `fromMs` and never edited. */
export interface PricePoint {
  readonly fromMs: number;
  readonly priceCents: number;
  /** Resale at a loss is forbidden: no discount takes a unit below this. */
  readonly floorCents?: number;
}

export interface BookSku {
  readonly sku: string;
  readonly product: string;
  /** The category and all its ancestors. */
  readonly categories: readonly string[];
  readonly brand: string;
  readonly vatBasisPoints: number;
  /** Delivery, cutting, assembly: no stock, and no promotion but those on services touches it. */
  readonly isService?: boolean;
  /** Sold by weight: prices and floors are per kilogram. */
  readonly isWeighed?: boolean;
  /** A substitute has the offers of the article that it stands in for, and its price is already reduced. */
  readonly insteadOf?: string;
  readonly prices: readonly PricePoint[];
}

/** Which books a quote was made from. */
export interface BookVersions {
  readonly prices: number;
  readonly promotions: number;
  readonly tax: number;
}

/** The books and the rules of the engine itself (`ENGINE_VERSION` in quote.ts). */
export interface Versions extends BookVersions {
  readonly engine: number;
}

/** What a promotion applies to. Several keys are a union; no key at all means every SKU. */
export interface Scope {
  readonly skus?: readonly string[];
  readonly products?: readonly string[];
  readonly categories?: readonly string[];
  readonly brands?: readonly string[];
  readonly exceptSkus?: readonly string[];
  /** Only goods whose displayed unit price lies between these, both included. */
  readonly fromUnitCents?: number;
  readonly toUnitCents?: number;
}

/** When a promotion holds: half-open [startsMs, endsMs). */
export interface Period {
  readonly startsMs: number;
  readonly endsMs: number | null;
}

/** Something that must be so beside the promotion's own terms: one file in conditions/, its parameters beside its name. */
export interface Condition {
  readonly kind: string;
  readonly [parameter: string]: unknown;
}

/** Fields every promotion has; `definition` belongs to its kind (one file each in kinds/). */
export interface Promotion {
  readonly id: string;
  /** One file in kinds/: 'percent-off', 'amount-off', 'fixed-price', 'threshold', 'x-for-y', ... */
  readonly kind: string;
  /**
   * catalogue = markdown shown as the price (phase 1); sets = phase 2; basket = phase 3; services = phase 6.
   * A code moves any of them to phase 4.
   */
  readonly level: 'catalogue' | 'sets' | 'basket' | 'services';
  readonly name: LocalText;
  readonly scope: Scope;
  readonly definition: Readonly<Record<string, unknown>>;
  /** Half-open [startsMs, endsMs). */
  readonly startsMs: number;
  readonly endsMs: number | null;
  /** A promotion triggered by a code applies only when one of its codes is in the basket. */
  readonly needsCode: boolean;
  /** A code that everybody was told: its price is a public one, and counts for the prior price of later reductions. */
  readonly isAnnounced?: boolean;
  readonly exclusivityGroup?: string;
  /** 'all', or the ids it may stand beside; both sides must agree. */
  readonly combinesWith: 'all' | readonly string[];
  /** May it apply to units that already have a catalogue markdown? */
  readonly onMarkedDown: boolean;
  /** All of them must hold; not for catalogue markdowns, whose price is the same for everyone. */
  readonly conditions?: readonly Condition[];
  /** Whose midnight counts; national when missing. */
  readonly clock?: 'national' | 'store-local';
  /** For the store-local clock: the period in the zones where it differs from `startsMs` and `endsMs`. */
  readonly localPeriods?: Readonly<Record<string, Period>>;
}

export interface QuoteLine {
  readonly sku: string;
  /** Units, gifts among them; 1 for goods sold by weight. */
  readonly quantity: number;
  /** Goods sold by weight: what was weighed, and the two prices below are per kilogram. */
  readonly grams?: number;
  /** Regular price of one unit (phase 0). */
  readonly regularCents: number;
  /** Displayed price of one unit (after the catalogue markdown). */
  readonly unitCents: number;
  /** unitCents x quantity; for goods sold by weight unitCents x grams / 1000, rounded. */
  readonly grossCents: number;
  /** What phases 2 to 5 take off the line. */
  readonly discountCents: number;
  readonly netCents: number;
  readonly vatBasisPoints: number;
  /** Net of each unit, run-length coded, the dearer units first, summing to netCents: what a refund gives back. */
  readonly unitNets: readonly UnitNets[];
}

export interface AppliedRule {
  /** The id of a promotion; `staff-gesture` for the gesture of a colleague. */
  readonly promotion: string;
  readonly kind: string;
  /** 1 markdown, 2 sets, 3 basket, 4 codes, 5 staff gesture, 6 services. */
  readonly phase: number;
  readonly code?: string;
  readonly discountCents: number;
  /** Part of the amount that no unit could take (floor prices). */
  readonly unusedCents?: number;
  /** Of a gesture: who made it, and why. */
  readonly by?: string;
  readonly reason?: string;
  readonly lines: readonly {
    readonly sku: string;
    readonly discountCents: number;
    readonly units?: number;
  }[];
}

export interface VatLine {
  readonly basisPoints: number;
  readonly grossCents: number;
  readonly netCents: number;
  readonly vatCents: number;
}

/** The canonical document: its RFC 8785 bytes are hashed, stored, shown and printed. No sentence, no locale, no channel. */
export interface QuoteDocument {
  readonly currency: string;
  readonly store: string;
  readonly at: string;
  readonly validUntil: string;
  readonly versions: Versions;
  /** The promise some lines are priced by, when a settlement holds both promised goods and others. */
  readonly promised?: { readonly at: string; readonly versions: BookVersions };
  readonly lines: readonly QuoteLine[];
  /** Units counted for thresholds and sets but neither sold nor charged; absent when there are none. */
  readonly unsupplied?: readonly BasketLine[];
  readonly applied: readonly AppliedRule[];
  readonly vat: readonly VatLine[];
  /** At displayed prices. */
  readonly grossCents: number;
  /** What phases 2 to 5 take off; a markdown is already in `grossCents`. */
  readonly discountCents: number;
  readonly totalCents: number;
}

/** What a rule lacks. */
export type RefusalReason =
  | 'threshold'
  | 'quantity'
  /** Certain goods must be in the basket. */
  | 'goods'
  /** Nobody knows yet who buys. */
  | 'customer-needed'
  | 'purchases'
  | 'segment'
  | 'appointment'
  | 'gift-unavailable'
  | 'gesture-not-allowed'
  | 'gesture-too-large'
  | 'not-combinable'
  | 'marked-down'
  /** None of the goods has a displayed price in the promotion's range. */
  | 'price-range'
  | 'better-offer'
  | 'floor'
  | 'exhausted'
  | 'no-discount';

/** Why a rule did not apply: the first failing condition, and the distance to it where there is one. */
export interface RefusedRule {
  readonly promotion: string;
  readonly name: LocalText;
  readonly kind: string;
  readonly reason: RefusalReason;
  readonly missingCents?: number;
  readonly missingUnits?: number;
  /** Purchases still to be made before the one that counts; below nothing: it is past. */
  readonly missingPurchases?: number;
  /** The condition that failed, when it is not one of the kind's own. */
  readonly condition?: Condition;
  /** The rule that won, where one did. */
  readonly because?: string;
  /** What the rule would give, for the sentence: the definition's own parameters. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface Explanation {
  readonly applied: readonly {
    readonly promotion: string;
    readonly name: LocalText;
    readonly kind: string;
    readonly code?: string;
    readonly discountCents: number;
    readonly parameters: Readonly<Record<string, unknown>>;
  }[];
  readonly refused: readonly RefusedRule[];
  /** One entry per code typed that gave nothing. To strangers the reason is always 'refused'. */
  readonly codes: readonly {
    readonly code: string;
    readonly reason: CodeRefusal | RefusalReason | 'refused';
  }[];
}

export interface Quote {
  readonly hash: string;
  /** Canonical JSON text of `document`: these bytes are the ones hashed. */
  readonly canonical: string;
  readonly document: QuoteDocument;
  readonly explanation: Explanation;
}
