/** Which rules of phases 2 to 4 are in play for a basket: in force, not exhausted, and covering a line of it. */

import type { PromotionIndex } from './books.js';
import type { LiveRule, PricedLine } from './evaluation.js';
import { inRange, type Rule } from './rule.js';
import { insertAt, placeIn } from './sorted.js';
import type { BookSku, CodeRefusal, Period, Promotion, QuoteContext } from './types.js';

/** What became of the codes typed. */
export interface ReadCodes {
  /** Rule -> the code that triggers it (the first in canonical order when two trigger the same). */
  readonly accepted: ReadonlyMap<Rule, string>;
  readonly refused: readonly { readonly code: string; readonly reason: CodeRefusal }[];
  /** Codes whose promotion another code of the basket triggers already. */
  readonly repeated: readonly string[];
}

/** When a promotion holds in a zone: on the clock of the shop where it follows that one, else everywhere at once. */
export function periodIn(promotion: Promotion, zone: string | undefined): Period {
  if (promotion.clock !== 'store-local' || zone === undefined) return promotion;
  return promotion.localPeriods?.[zone] ?? promotion;
}

/** Is a promotion in force at the (floored) instant, in a shop of that zone? Periods are half-open. */
export function inForce(promotion: Promotion, at: number, zone?: string): boolean {
  const { startsMs, endsMs } = periodIn(promotion, zone);
  return startsMs <= at && (endsMs === null || at < endsMs);
}

/** Looks codes up; the caller's refusals come first, then the promotion's own dates and limits. */
export function readCodes(
  codes: readonly string[],
  at: number,
  context: QuoteContext,
  promotions: PromotionIndex,
): ReadCodes {
  const accepted = new Map<Rule, string>();
  const refused: { code: string; reason: CodeRefusal }[] = [];
  const repeated: string[] = [];
  for (const code of codes) {
    const known = context.refusedCodes?.get(code);
    const id = context.singleUseCodes?.get(code) ?? promotions.byCode.get(code);
    const rule = id === undefined ? undefined : promotions.rule(id);
    const reason = known ?? (rule ? refusalOf(rule, at, context) : 'unknown');
    if (reason !== undefined) refused.push({ code, reason });
    else if (rule && accepted.has(rule)) repeated.push(code);
    else if (rule) accepted.set(rule, code);
  }
  return { accepted, refused, repeated };
}

function refusalOf(rule: Rule, at: number, context: QuoteContext): CodeRefusal | undefined {
  const { id, needsCode } = rule.promotion;
  if (!needsCode) return 'unknown';
  const { startsMs, endsMs } = periodIn(rule.promotion, context.zone);
  if (at < startsMs) return 'not-started';
  if (endsMs !== null && at >= endsMs) return 'ended';
  return context.exhaustedPromotions?.has(id) ? 'spent' : undefined;
}

/** The rules in play, in canonical order, each with the lines it covers. */
export function liveRules(
  lines: readonly PricedLine[],
  codes: ReadCodes,
  runs: (rule: Rule) => boolean,
  { customer, granted }: Pick<QuoteContext, 'customer' | 'granted'>,
): LiveRule[] {
  const live: (LiveRule & { readonly places: number[] })[] = [];
  const enter = (rule: Rule, code: string | undefined, places: number[]) => {
    const at = placeAmong(live, rule);
    const isGranted = granted?.has(rule.promotion.id) === true;
    insertAt(live, at, { rule, code, places, customer, isGranted });
  };
  for (let place = 0; place < lines.length; place++) {
    const line = lines[place];
    if (!line || line.countedQuantity === 0) continue;
    for (const rule of line.candidates.reductions) {
      if (!runs(rule) || (rule.isRanged && !mayBeInRange(rule, line))) continue;
      const known = live[placeAmong(live, rule)];
      if (known?.rule === rule) known.places.push(place);
      else enter(rule, undefined, [place]);
    }
  }
  for (const [rule, code] of codes.accepted) {
    const places = placesOfCode(rule, lines);
    if (places.length > 0) enter(rule, code, places);
  }
  return live;
}

/** Where a rule stands among live ones, or would stand. */
function placeAmong(live: readonly LiveRule[], { ordinal }: Rule): number {
  return placeIn(live, ({ rule }) => rule.ordinal < ordinal);
}

function placesOfCode(rule: Rule, lines: readonly PricedLine[]): number[] {
  const isIn = (line: PricedLine) =>
    line.countedQuantity > 0 && rule.covers(line.book) && (!rule.isRanged || mayBeInRange(rule, line));
  return lines.flatMap((line, place) => (isIn(line) ? [place] : []));
}

/** Could any price this line may show lie in the range of the rule? */
function mayBeInRange({ roles, promotion }: Rule, { regularCents, marks }: PricedLine): boolean {
  return (roles ?? [promotion.scope]).some(
    (scope) => inRange(scope, regularCents) || marks.some(({ unitCents }) => inRange(scope, unitCents)),
  );
}

/** Rules that give something away, and what they offer: mostly none. */
export function giftsOffered(live: readonly LiveRule[]): ReadonlySet<string> | undefined {
  let skus: Set<string> | undefined;
  for (const { rule } of live) {
    if (!rule.terms.gift) continue;
    skus ??= new Set();
    skus.add(rule.terms.gift.sku);
  }
  return skus;
}

/** The live rules that give something away, each with the line of its gift. `left`: units the shop can give. */
export function withTheirGifts(
  live: readonly LiveRule[],
  lines: readonly PricedLine[],
  left: QuoteContext['giftsLeft'],
): LiveRule[] {
  const wanted = new Map<string, number>();
  return live.map((each) => {
    const { gift } = each.rule.terms;
    if (!gift) return each;
    const place = lines.findIndex(({ book }) => book.sku === gift.sku);
    const line = lines[place];
    // Two rules may give the same article: the shop must have enough for both, and for what is bought of it.
    const units = (wanted.get(gift.sku) ?? line?.quantity ?? 0) + gift.units;
    if (!line || !isGivable(line.book) || units > (left?.get(gift.sku) ?? units)) {
      return { ...each, gift: { place, refusal: 'gift-unavailable' } };
    }
    wanted.set(gift.sku, units);
    return { ...each, gift: line.floorCents > 0 ? { place, refusal: 'floor' } : { place } };
  });
}

/** Only whole units can be given: nothing that is weighed, and no service. */
export function isGivable(book: BookSku): boolean {
  return !book.isWeighed && !book.isService;
}
