/** Small books for tests and for the engine's own comparisons between builds: say what matters, the rest is plain. */

import type { Books } from './books.js';
import { indexPromotions, type SharedCode } from './index-promotions.js';
import type { BookSku, Promotion, QuoteContext } from './types.js';

/** Wednesday 3 March 2027, 10:00 UTC. */
export const MARCH_MORNING = Date.UTC(2027, 2, 3, 10);

/** A SKU of a small book: its price, and whatever differs from a 20 % VAT article of no category. */
export interface Article extends Partial<Omit<BookSku, 'sku' | 'prices'>> {
  readonly priceCents: number;
  readonly floorCents?: number;
  readonly prices?: BookSku['prices'];
}

/** One SKU of a book. */
export function bookSku(sku: string, article: Article): BookSku {
  const { priceCents, floorCents, ...rest } = article;
  return {
    sku,
    product: `product of ${sku}`,
    categories: [],
    brand: 'Rabot',
    vatBasisPoints: 2000,
    prices: [{ fromMs: 0, priceCents, floorCents }],
    ...rest,
  };
}

/** Books over a few articles; version 1 of everything. */
export function buildBooks(
  articles: Readonly<Record<string, Article>>,
  promotions: readonly Promotion[] = [],
  codes: readonly SharedCode[] = [],
): Books {
  const skus = new Map(Object.entries(articles).map(([sku, article]) => [sku, bookSku(sku, article)]));
  return {
    versions: { prices: 1, promotions: 1, tax: 1 },
    sku: (sku) => skus.get(sku),
    promotions: indexPromotions(promotions, codes),
  };
}

/** A promotion on everything, without end, that combines with all others, unless said otherwise. */
export function promotion(
  id: string,
  kind: string,
  definition: Promotion['definition'],
  rest: Partial<Promotion> = {},
): Promotion {
  return {
    id,
    kind,
    definition,
    level: kind === 'x-for-y' ? 'sets' : 'basket',
    name: { fr: id, en: id },
    scope: {},
    startsMs: 0,
    endsMs: null,
    needsCode: false,
    combinesWith: 'all',
    onMarkedDown: true,
    ...rest,
  };
}

/** Who asks, and when: a shop in Angers on a March morning. */
export function context(rest: Partial<QuoteContext> = {}): QuoteContext {
  return { at: MARCH_MORNING, store: 'angers', currency: 'EUR', ...rest };
}
