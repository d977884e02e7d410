import type { PreFlightDayView } from '@passerelle/shared/api/promotions';
import type { Books } from '@passerelle/shared/pricing/books';
import { price } from '@passerelle/shared/pricing/quote';
import type { BasketLine, QuoteDocument } from '@passerelle/shared/pricing/types';

/** A basket of the past. */
export interface PastBasket {
  readonly atMs: number;
  readonly store: string;
  readonly lines: readonly BasketLine[];
  readonly codes: readonly string[];
}

/** The rules as they are, and with the promotion that is tried. */
export interface Comparison {
  readonly without: Books;
  readonly with: Books;
  /** The promotion that is tried, and the code that stands for it where it needs one. */
  readonly promotion: string;
  readonly code: string | undefined;
  readonly currency: string;
}

const MOST_CODES = 3;

/** What many baskets come to with and without a promotion. */
export class PreFlightTally {
  baskets = 0;
  touched = 0;
  revenueCents = 0;
  revenueWithCents = 0;
  discountCents = 0;
  discountWithCents = 0;
  /** What the promotion itself takes. */
  ownCents = 0;
  linesAtFloor = 0;
  private readonly byDay = new Map<string, PreFlightDayView>();

  constructor(
    private readonly compared: Comparison,
    private readonly dayOf: (atMs: number) => string,
  ) {}

  /** Prices one basket both ways; one that has no price any more counts for nothing. */
  add({ atMs, store, lines, codes }: PastBasket): void {
    const { currency, code, promotion } = this.compared;
    const context = { at: atMs, store, currency };
    const tried = code === undefined ? codes : [...codes.slice(0, MOST_CODES - 1), code];
    const before = price({ lines, codes }, context, this.compared.without).document;
    const after = price({ lines, codes: tried }, context, this.compared.with).document;
    const own = after.applied.find((rule) => rule.promotion === promotion);
    this.baskets += 1;
    if (before.totalCents !== after.totalCents || own !== undefined) this.touched += 1;
    this.ownCents += own?.discountCents ?? 0;
    if (own?.unusedCents !== undefined && own.unusedCents > 0) this.linesAtFloor += own.lines.length;
    const figures = {
      revenueCents: before.totalCents,
      revenueWithCents: after.totalCents,
      discountCents: reductionOf(before),
      discountWithCents: reductionOf(after),
    };
    this.revenueCents += figures.revenueCents;
    this.revenueWithCents += figures.revenueWithCents;
    this.discountCents += figures.discountCents;
    this.discountWithCents += figures.discountWithCents;
    this.note(this.dayOf(atMs), figures);
  }

  /** Day by day, the oldest first. */
  days(): PreFlightDayView[] {
    return [...this.byDay.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
  }

  private note(day: string, figures: Omit<PreFlightDayView, 'day'>): void {
    const known = this.byDay.get(day);
    if (!known) {
      this.byDay.set(day, { day, ...figures });
      return;
    }
    known.revenueCents += figures.revenueCents;
    known.revenueWithCents += figures.revenueWithCents;
    known.discountCents += figures.discountCents;
    known.discountWithCents += figures.discountWithCents;
  }
}

/** What is taken off the regular prices, markdowns included. */
function reductionOf({ lines, totalCents }: QuoteDocument): number {
  return lines.reduce((sum, { regularCents, quantity }) => sum + regularCents * quantity, 0) - totalCents;
}

/** When a budget would be used up at the pace of the last days, counted from the promotion's beginning. */
export function exhaustedAtMs(
  pace: { readonly cents: number; readonly days: number },
  budgetCents: number | undefined,
  startsMs: number,
): number | undefined {
  if (budgetCents === undefined || pace.cents <= 0 || pace.days <= 0) return undefined;
  const days = (budgetCents * pace.days) / pace.cents;
  return startsMs + Math.round(days * 86_400_000);
}
