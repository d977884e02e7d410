import { inForce } from '@passerelle/shared/pricing/live-rules';
import type { Rule } from '@passerelle/shared/pricing/rule';
import type { BasketLine } from '@passerelle/shared/pricing/types';
import { minuteOf } from '@passerelle/shared/time';
import { asksPersonally, type Edition } from './edition.js';

/** Does a promotion that these lines may meet by themselves ask about the person who buys? */
export function mayAskWhoBuys(lines: readonly BasketLine[], { books }: Edition): boolean {
  return lines.some(({ sku }) => {
    const entry = books.sku(sku);
    if (!entry) return false;
    const { markdowns, reductions } = books.promotions.candidates(entry);
    return markdowns.some(asksPersonally) || reductions.some(asksPersonally);
  });
}

/** What must be asked of the database to price a basket; mostly nothing. */
export interface Needs {
  /** Promotions with a cap that may touch it. */
  readonly limited: readonly string[];
  /** Articles that it may earn as a gift. */
  readonly gifts: readonly string[];
}

const needsNothing: Needs = { limited: [], gifts: [] };

/**
 * A promotion that is not in force needs nothing, unless a code names it: a code that a person used up is told from one
 * that has not begun.
 */
export function needsIn(
  lines: readonly BasketLine[],
  ofCodes: readonly string[],
  at: Date,
  zone: string | undefined,
  { books, hasGifts, promotions: { limited } }: Edition,
): Needs {
  if (limited.size === 0 && !hasGifts) return needsNothing;
  const capped = new Set(ofCodes.filter((promotion) => limited.has(promotion)));
  const gifts = new Set<string>();
  const minute = minuteOf(at.getTime());
  const note = (rule: Rule | undefined) => {
    if (!rule || !(rule.terms.gift || limited.has(rule.promotion.id))) return;
    if (!inForce(rule.promotion, minute, zone)) return;
    if (limited.has(rule.promotion.id)) capped.add(rule.promotion.id);
    const { gift } = rule.terms;
    if (gift && books.sku(gift.sku)) gifts.add(gift.sku);
  };
  for (const promotion of ofCodes) note(books.promotions.rule(promotion));
  for (const { sku } of lines) {
    const entry = books.sku(sku);
    if (!entry) continue;
    const { markdowns, reductions } = books.promotions.candidates(entry);
    for (const rule of markdowns) note(rule);
    for (const rule of reductions) note(rule);
  }
  return { limited: [...capped], gifts: [...gifts] };
}
