import { incompatible, type Rule } from '@passerelle/shared/pricing/rule';
import type { BookSku } from '@passerelle/shared/pricing/types';

/** Two promotions that run at the same time on the same goods. */
export interface Overlap {
  readonly one: string;
  readonly other: string;
  /** Half-open; null: without end. */
  readonly fromMs: number;
  readonly toMs: number | null;
  /** Articles that both cover. */
  readonly articles: number;
  /** May both apply to them? Two markdowns never do: the best one is shown. */
  readonly combine: boolean;
}

/** Every pair that meets, those that do not combine first, then those with the most articles in common. */
export function overlapsOf(rules: readonly Rule[], goods: readonly BookSku[]): Overlap[] {
  const covered = new Map(rules.map((rule) => [rule, new Set(goods.filter((sku) => rule.covers(sku)))]));
  const found: Overlap[] = [];
  for (const [place, one] of rules.entries()) {
    for (const other of rules.slice(place + 1)) {
      const fromMs = Math.max(one.promotion.startsMs, other.promotion.startsMs);
      const toMs = earlier(one.promotion.endsMs, other.promotion.endsMs);
      if (toMs !== null && toMs <= fromMs) continue;
      const articles = inCommon(covered.get(one), covered.get(other));
      if (articles === 0) continue;
      const areMarkdowns = one.phase === 1 && other.phase === 1;
      const combine = !areMarkdowns && !incompatible(one.promotion, other.promotion);
      found.push({ one: one.promotion.id, other: other.promotion.id, fromMs, toMs, articles, combine });
    }
  }
  return found.sort((a, b) => Number(a.combine) - Number(b.combine) || b.articles - a.articles);
}

function earlier(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}

function inCommon(one: ReadonlySet<BookSku> = new Set(), other: ReadonlySet<BookSku> = new Set()): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const sku of few) if (many.has(sku)) count += 1;
  return count;
}
