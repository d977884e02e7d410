/**
 * Random shops and baskets from a seed, the same ones in every build: so Node, the browser bundle and the tablet can be
 * asked for the very same quotes and their hashes compared.
 */

import type { Books } from './books.js';
import { type Article, buildBooks, MARCH_MORNING, promotion } from './build-books.js';
import type { SharedCode } from './index-promotions.js';
import { quote } from './quote.js';
import type { Basket, Promotion, QuoteContext, Scope } from './types.js';

/** A small shop with rules that fight each other. */
export interface RandomShop {
  readonly books: Books;
  readonly skus: readonly string[];
  readonly codes: readonly string[];
}

/** One thing to quote. */
export interface RandomQuestion {
  readonly basket: Basket;
  readonly context: QuoteContext;
  readonly books: Books;
}

/** Draws whole numbers; the same seed always draws the same ones (mulberry32). */
export class Draw {
  constructor(private state: number) {}

  /** A whole number from 0 to `below` - 1. */
  below(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  /** True once in `times`. */
  onceIn(times: number): boolean {
    return this.below(times) === 0;
  }

  /** One of a list that is not empty. */
  oneOf<T>(list: readonly T[]): T {
    const drawn = list[this.below(list.length)];
    if (drawn === undefined) throw new RangeError('Nothing to draw from');
    return drawn;
  }

  /** Between `least` and `most` of a list, without repeats, in its order. */
  someOf<T>(list: readonly T[], least: number, most: number): T[] {
    const wanted = Math.min(list.length, least + this.below(most - least + 1));
    const picked = new Set<T>();
    while (picked.size < wanted) picked.add(this.oneOf(list));
    return list.filter((entry) => picked.has(entry));
  }
}

const SHOP_SKUS = Array.from({ length: 24 }, (_, place) => `SKU-${String(place).padStart(2, '0')}`);
const CATEGORIES = ['tools', 'drills', 'paint', 'timber'];
const BRANDS = ['Rabot', 'Équerre', 'Varlope'];
const RATES = [2000, 2000, 2000, 1000, 550, 0];
const KINDS = ['percent-off', 'amount-off', 'fixed-price', 'threshold', 'x-for-y'] as const;
const MOST_PROMOTIONS = 9;

/** A shop of 24 articles with up to 9 promotions, some of them behind codes. */
export function randomShop(seed: number): RandomShop {
  const draw = new Draw(seed);
  const articles = Object.fromEntries(SHOP_SKUS.map((sku, place) => [sku, randomArticle(draw, place)]));
  const ids = Array.from({ length: draw.below(MOST_PROMOTIONS + 1) }, (_, place) => `promotion-${place}`);
  const promotions = ids.map((id) => randomPromotion(draw, id, ids));
  const coded = promotions.filter((each) => each.needsCode);
  const codes: SharedCode[] = coded.map((each, place) => ({ code: `CODE${place}`, promotion: each.id }));
  return {
    books: buildBooks(articles, promotions, codes),
    skus: SHOP_SKUS,
    codes: codes.map(({ code }) => code),
  };
}

/** A basket of up to 8 lines, repeats included, with up to 2 codes. */
export function randomBasket(draw: Draw, shop: RandomShop): Basket {
  const lines = Array.from({ length: 1 + draw.below(8) }, () => ({
    sku: draw.oneOf(shop.skus),
    quantity: draw.onceIn(20) ? 1 + draw.below(60) : 1 + draw.below(4),
  }));
  const codes = shop.codes.length > 0 && draw.onceIn(2) ? draw.someOf(shop.codes, 1, 2) : [];
  const unsupplied = draw.onceIn(8) ? [{ sku: draw.oneOf(shop.skus), quantity: 1 + draw.below(3) }] : [];
  return unsupplied.length > 0 ? { lines, codes, unsupplied } : { lines, codes };
}

/** `count` questions, 50 to a shop. */
export function* randomQuestions(seed: number, count: number): Generator<RandomQuestion> {
  let shop = randomShop(seed);
  const draw = new Draw(seed ^ 0x5bd1e995);
  for (let asked = 0; asked < count; asked++) {
    if (asked > 0 && asked % 50 === 0) shop = randomShop(seed + asked);
    const context = { at: MARCH_MORNING + draw.below(1_000_000), store: 'angers', currency: 'EUR' };
    yield { basket: randomBasket(draw, shop), context, books: shop.books };
  }
}

/** The hashes of `count` random quotes, in order: equal in every build of the engine. */
export function randomHashes(seed: number, count: number): string[] {
  const hashes: string[] = [];
  for (const { basket, context, books } of randomQuestions(seed, count)) {
    hashes.push(quote(basket, context, books).hash);
  }
  return hashes;
}

function randomArticle(draw: Draw, place: number): Article {
  const priceCents = draw.onceIn(15) ? draw.below(3) : 50 + draw.below(draw.onceIn(6) ? 60_000 : 4_000);
  return {
    priceCents,
    floorCents: draw.onceIn(3) ? draw.below(priceCents + 1) : undefined,
    vatBasisPoints: draw.oneOf(RATES),
    product: `product-${place >> 1}`,
    categories: draw.someOf(CATEGORIES, 1, 2),
    brand: draw.oneOf(BRANDS),
  };
}

function randomPromotion(draw: Draw, id: string, ids: readonly string[]): Promotion {
  const kind = draw.oneOf(KINDS);
  const mayBeMarkdown = kind === 'percent-off' || kind === 'amount-off' || kind === 'fixed-price';
  return promotion(id, kind, randomDefinition(draw, kind), {
    level: kind === 'x-for-y' ? 'sets' : mayBeMarkdown && draw.onceIn(2) ? 'catalogue' : 'basket',
    scope: randomScope(draw),
    needsCode: draw.onceIn(4),
    combinesWith: draw.onceIn(2) ? 'all' : draw.someOf(ids, 0, 4),
    onMarkedDown: !draw.onceIn(3),
    exclusivityGroup: draw.onceIn(4) ? draw.oneOf(['spring', 'club']) : undefined,
  });
}

function randomScope(draw: Draw): Scope {
  const exceptSkus = draw.onceIn(5) ? draw.someOf(SHOP_SKUS, 1, 3) : undefined;
  const scopes: readonly Scope[] = [
    { exceptSkus },
    { exceptSkus },
    { skus: draw.someOf(SHOP_SKUS, 1, 5), exceptSkus },
    { categories: draw.someOf(CATEGORIES, 1, 2), exceptSkus },
    { brands: [draw.oneOf(BRANDS)], exceptSkus },
    { products: [`product-${draw.below(12)}`, `product-${draw.below(12)}`] },
  ];
  return draw.oneOf(scopes);
}

function randomDefinition(draw: Draw, kind: (typeof KINDS)[number]): Promotion['definition'] {
  const basisPoints = draw.oneOf([500, 1000, 1250, 2000, 3333, 5000, 10_000]);
  switch (kind) {
    case 'percent-off':
      return { basisPoints };
    case 'amount-off':
      return { amountCents: 1 + draw.below(2_000) };
    case 'fixed-price':
      return { priceCents: draw.below(3_000) };
    case 'threshold': {
      const fromCents = 500 + draw.below(15_000);
      return draw.onceIn(2) ? { fromCents, basisPoints } : { fromCents, amountCents: 1 + draw.below(3_000) };
    }
    case 'x-for-y': {
      const take = 2 + draw.below(3);
      return { take, pay: 1 + draw.below(take - 1) };
    }
  }
}
