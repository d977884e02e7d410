import type { PromotionIndex } from '@passerelle/shared/pricing/books';
import type { BookSku } from '@passerelle/shared/pricing/types';

const DAY_MS = 86_400_000;
/** How far before and after the instant the ruler looks. */
const BEFORE_MS = 45 * DAY_MS;
const AFTER_MS = 90 * DAY_MS;
const MOST_BOUNDARIES = 60;

/** An instant at which the price of some goods may change, and by what. */
export type Boundary =
  | { readonly atMs: number; readonly kind: 'starts' | 'ends'; readonly promotion: string }
  | { readonly atMs: number; readonly kind: 'price'; readonly sku: string };

/** The boundaries around an instant, the nearest of them when there are many, in the order of time. */
export function boundariesAround(
  promotions: PromotionIndex,
  goods: readonly BookSku[],
  at: number,
): Boundary[] {
  const found: Boundary[] = goods.flatMap(({ sku, prices }) =>
    prices.map(({ fromMs }) => ({ atMs: fromMs, kind: 'price' as const, sku })),
  );
  for (const { id, startsMs, endsMs } of promotions.all) {
    if (!goods.some((sku) => promotions.rule(id)?.covers(sku))) continue;
    found.push({ atMs: startsMs, kind: 'starts', promotion: id });
    if (endsMs !== null) found.push({ atMs: endsMs, kind: 'ends', promotion: id });
  }
  return found
    .filter(({ atMs }) => atMs >= at - BEFORE_MS && atMs <= at + AFTER_MS)
    .sort((one, other) => Math.abs(one.atMs - at) - Math.abs(other.atMs - at))
    .slice(0, MOST_BOUNDARIES)
    .sort((one, other) => one.atMs - other.atMs);
}
