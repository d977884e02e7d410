import { heroes } from './catalogue/heroes.js';
import type { DemoProduct } from './catalogue/product.js';
import { hash32 } from './random.js';
import type { ShelfPlan } from './seeding.queries.js';

/** What is weighed lies in a bin; its units are grams. */
const FULL_BIN_GRAMS = 24_000;

/** A full shelf holds many screws and few water heaters. */
export function shelfPlans(products: readonly DemoProduct[]): ShelfPlan[] {
  const named = new Set(heroes.map(({ sku }) => sku));
  return products.flatMap(({ skus }) =>
    skus
      .filter(({ sku, stockSku, isService }) => sku === stockSku && !isService)
      .map(({ sku, prices, isWeighed }) => {
        if (isWeighed) return { sku, full: FULL_BIN_GRAMS, safety: 0, everywhere: true };
        const cents = prices.at(-1)?.cents ?? 0;
        const full = fullShelf(cents) + (hash32(sku) % 5);
        return { sku, full, safety: full >= 20 ? 2 : full >= 8 ? 1 : 0, everywhere: named.has(sku) };
      }),
  );
}

function fullShelf(cents: number): number {
  if (cents < 1_000) return 44;
  if (cents < 2_500) return 24;
  if (cents < 6_000) return 12;
  if (cents < 15_000) return 7;
  return 3;
}

/** What goes with a product: what was chosen by hand, else its family and its neighbours in the aisle. */
export function relatedProducts(products: readonly DemoProduct[]): Map<string, string[]> {
  const bySku = new Map(
    products.flatMap((product) => product.skus.map(({ sku }) => [sku, product.slug] as const)),
  );
  const byFamily = grouped(products, ({ family }) => family);
  const byAisle = grouped(products, ({ aisle }) => aisle.aisle);
  return new Map(
    products.map((product, rank) => {
      const chosen = product.goesWith.flatMap((sku) => bySku.get(sku) ?? []);
      const alike = around(byFamily.get(product.family) ?? [], rank, 2);
      const near = around(
        (byAisle.get(product.aisle.aisle) ?? []).filter(({ family }) => family !== product.family),
        rank * 7,
        4,
      );
      const all = [...chosen, ...alike, ...near].filter((slug) => slug !== product.slug);
      return [product.slug, [...new Set(all)].slice(0, 4)];
    }),
  );
}

function around(products: readonly DemoProduct[], from: number, count: number): string[] {
  return Array.from({ length: Math.min(count + 1, products.length) }, (_, place) => {
    return products[(from + place) % products.length]?.slug ?? '';
  });
}

function grouped(
  products: readonly DemoProduct[],
  keyOf: (product: DemoProduct) => string,
): Map<string, DemoProduct[]> {
  const groups = new Map<string, DemoProduct[]>();
  for (const product of products) {
    const group = groups.get(keyOf(product));
    if (group) group.push(product);
    else groups.set(keyOf(product), [product]);
  }
  return groups;
}
