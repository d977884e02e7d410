import type { PromotionIndex } from '@passerelle/shared/pricing/books';
import type { Rule } from '@passerelle/shared/pricing/rule';
import type { OutsideReason } from '@passerelle/shared/pricing/sentences';
import type { BookSku } from '@passerelle/shared/pricing/types';

/** A rule that the engine had no reason to look at, and which one. */
export interface OutsideRule {
  readonly rule: Rule;
  readonly reason: OutsideReason;
}

/**
 * The rules that an explanation is silent about: not in force at that instant though they cover the basket, in force
 * but without their code, or for other goods. Rules that are neither in force nor concerned stay out.
 */
export function outsideRules(
  promotions: PromotionIndex,
  goods: readonly BookSku[],
  at: number,
  explained: ReadonlySet<string>,
): OutsideRule[] {
  return promotions.all.flatMap(({ id }): OutsideRule[] => {
    const rule = promotions.rule(id);
    if (rule === undefined || explained.has(id)) return [];
    const concerns = goods.some((sku) => rule.covers(sku));
    const { startsMs, endsMs, needsCode } = rule.promotion;
    if (at < startsMs) return concerns ? [{ rule, reason: 'not-started' }] : [];
    if (endsMs !== null && at >= endsMs) return concerns ? [{ rule, reason: 'ended' }] : [];
    if (!concerns) return [{ rule, reason: 'out-of-scope' }];
    return needsCode ? [{ rule, reason: 'needs-code' }] : [];
  });
}
