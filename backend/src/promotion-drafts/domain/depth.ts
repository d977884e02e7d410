import { buildBooks } from '@passerelle/shared/pricing/build-books';
import { price } from '@passerelle/shared/pricing/quote';
import type { BookSku, Promotion } from '@passerelle/shared/pricing/types';

/** One article with what it costs when the promotion begins. */
export interface PricedGoods {
  readonly sku: BookSku;
  readonly unitCents: number;
}

const QUANTITIES = [1, 2, 3, 4, 6, 10];
// Enough to meet the cheapest and the dearest; a depth hardly differs between the others.
const MOST_TRIED = 120;
const CODE = 'TRIED';

/**
 * The largest part of a price that a promotion takes of small baskets of one article, in basis points: tried with the
 * engine itself, so that it is right for every kind. A threshold is met by buying as many units as it takes.
 */
export function depthOf(promotion: Promotion, goods: readonly PricedGoods[]): number {
  let deepest = 0;
  for (const { sku, unitCents } of spread(goods)) {
    if (unitCents <= 0) continue;
    const priceCents = unitCents;
    const tried = {
      ...promotion,
      startsMs: 0,
      endsMs: null,
      combinesWith: 'all' as const,
      onMarkedDown: true,
    };
    const { product, categories, brand, vatBasisPoints } = sku;
    const books = buildBooks(
      { [sku.sku]: { product, categories, brand, vatBasisPoints, priceCents } },
      [tried],
      promotion.needsCode ? [{ code: CODE, promotion: promotion.id }] : [],
    );
    const codes = promotion.needsCode ? [CODE] : [];
    for (const quantity of QUANTITIES) {
      deepest = Math.max(deepest, depthAt(quantity));
    }

    function depthAt(quantity: number): number {
      const at = { at: 60_000, store: 'any', currency: 'EUR' };
      const priced = price({ lines: [{ sku: sku.sku, quantity }], codes }, at, books);
      const regularCents = priceCents * quantity;
      const takenCents = regularCents - priced.document.totalCents;
      if (takenCents > 0) return Math.ceil((takenCents * 10_000) / regularCents);
      const missingCents = priced.explanation.refused[0]?.missingCents ?? 0;
      const enough = quantity + Math.ceil(missingCents / priceCents);
      return enough > quantity && enough < 10_000 ? depthAt(enough) : 0;
    }
  }
  return deepest;
}

/** The cheapest, the dearest, and some between them. */
function spread(goods: readonly PricedGoods[]): PricedGoods[] {
  const sorted = [...goods].sort((one, other) => one.unitCents - other.unitCents);
  if (sorted.length <= MOST_TRIED) return sorted;
  const step = (sorted.length - 1) / (MOST_TRIED - 1);
  return Array.from({ length: MOST_TRIED }, (_, n) => sorted[Math.round(n * step)]).filter(
    (each) => each !== undefined,
  );
}
