import type { Books } from '@passerelle/shared/pricing/books';
import { indexPromotions } from '@passerelle/shared/pricing/index-promotions';
import type { BookSku, PricePoint } from '@passerelle/shared/pricing/types';
import { categories } from '../catalogue/categories.js';
import type { DemoProduct } from '../catalogue/product.js';
import { offers, promotionOf } from '../offers/offers.js';
import type { PassingPrice } from '../office/script.js';

const DAY_MS = 86_400_000;

/** The books of the past year as the engine reads them: every price, also a passing one, and every offer with its dates. */
export function pastBooks(
  products: readonly DemoProduct[],
  midnightMs: number,
  passing: readonly PassingPrice[],
): Books {
  const parents = new Map(categories.map(({ slug, parent }) => [slug, parent]));
  const pathTo = (slug: string): string[] => {
    const parent = parents.get(slug);
    return parent ? [...pathTo(parent), slug] : [slug];
  };
  const skus = new Map<string, BookSku>();
  for (const product of products) {
    const shared = { product: product.slug, brand: product.brand.slug, categories: pathTo(product.category) };
    for (const { sku, vatBasisPoints, prices, isWeighed, isService } of product.skus) {
      const lasting = prices.map(({ daysAgo, cents, floorCents }) => ({
        fromMs: midnightMs - daysAgo * DAY_MS,
        priceCents: cents,
        ...(floorCents === null ? undefined : { floorCents }),
      }));
      const passed = passing.filter((price) => price.sku === sku);
      skus.set(sku, {
        ...{ sku, ...shared, vatBasisPoints, isWeighed, isService },
        prices: passed.reduce(withPassing, lasting),
      });
    }
  }
  const codes = offers.flatMap(({ id, codes = [] }) => codes.map((code) => ({ code, promotion: id })));
  return {
    versions: { prices: 1, promotions: 1, tax: 1 },
    sku: (sku) => skus.get(sku),
    promotions: indexPromotions(
      offers.map((offer) => promotionOf(offer, midnightMs)),
      codes,
    ),
  };
}

/** The same prices with one that was asked for a time, after which the former one holds again. */
function withPassing(
  prices: readonly PricePoint[],
  { fromMs, toMs, priceCents }: PassingPrice,
): readonly PricePoint[] {
  const former = prices.findLast((point) => point.fromMs <= fromMs);
  return former ? [...prices, { ...former, fromMs, priceCents }, { ...former, fromMs: toMs }] : prices;
}
