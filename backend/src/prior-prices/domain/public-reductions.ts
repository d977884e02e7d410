import type { PromotionIndex } from '@passerelle/shared/pricing/books';
import type { PublicReduction } from '@passerelle/shared/pricing/prior-price';
import type { Rule } from '@passerelle/shared/pricing/rule';
import type { BookSku } from '@passerelle/shared/pricing/types';

/** Rules that everybody may use only by a code that was announced. */
export function announcedRules(index: PromotionIndex): Rule[] {
  return index.all.flatMap(({ id, needsCode, isAnnounced }) => {
    const rule = needsCode && isAnnounced ? index.rule(id) : undefined;
    return rule ? [rule] : [];
  });
}

/** What lowered, lowers or will lower the price of one unit of a SKU for everybody. */
export function publicReductions(
  sku: BookSku,
  index: PromotionIndex,
  announced: readonly Rule[],
): PublicReduction[] {
  const rules = [...index.candidates(sku).markdowns, ...announced.filter((rule) => rule.covers(sku))];
  return rules.flatMap(({ promotion, terms }) => {
    // An amount off the basket lowers the price of no unit; a percentage or a fixed price does, whatever its level.
    const isPerUnit = promotion.level === 'catalogue' || terms.growthBasisPoints > 0;
    if (!terms.markdown || !isPerUnit) return [];
    const { id: source, startsMs: fromMs, endsMs: toMs } = promotion;
    return [{ source, fromMs, toMs, reduce: terms.markdown }];
  });
}
