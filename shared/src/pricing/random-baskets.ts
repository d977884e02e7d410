/**
 * Random shops and baskets from a seed, the same ones in every build: so Node, the browser bundle and the tablet can be
 * asked for the very same quotes and their hashes compared.
 */

import type { Books } from './books.js';
import { type Article, buildBooks, MARCH_MORNING, promotion } from './build-books.js';
import { Draw } from './draw.js';
import type { SharedCode } from './index-promotions.js';
import { quote } from './quote.js';
import { randomConditions, randomRule } from './random-promotions.js';
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

const SHOP_SKUS = Array.from({ length: 24 }, (_, place) => `SKU-${String(place).padStart(2, '0')}`);
// The last few are sold by weight, and the very last are services.
const FIRST_WEIGHED = 19;
const FIRST_SERVICE = 22;
const CATEGORIES = ['tools', 'drills', 'paint', 'timber'];
const BRANDS = ['Rabot', 'Équerre', 'Varlope'];
const RATES = [2000, 2000, 2000, 1000, 550, 0];
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
  const lines = Array.from({ length: 1 + draw.below(8) }, () => {
    const sku = draw.oneOf(shop.skus);
    if (shop.books.sku(sku)?.isWeighed) return { sku, quantity: 1, grams: 1 + draw.below(5_000) };
    return { sku, quantity: draw.onceIn(20) ? 1 + draw.below(60) : 1 + draw.below(4) };
  });
  const codes = shop.codes.length > 0 && draw.onceIn(2) ? draw.someOf(shop.codes, 1, 2) : [];
  const unsupplied = draw.onceIn(8)
    ? [{ sku: draw.oneOf(shop.skus.slice(0, FIRST_WEIGHED)), quantity: 1 + draw.below(3) }]
    : [];
  const gesture = draw.onceIn(10)
    ? { reason: 'late', by: 'colleague-1', basisPoints: 1 + draw.below(1_500) }
    : undefined;
  return { lines, codes, ...(unsupplied.length > 0 && { unsupplied }), ...(gesture && { gesture }) };
}

/** `count` questions, 50 to a shop. */
export function* randomQuestions(seed: number, count: number): Generator<RandomQuestion> {
  let shop = randomShop(seed);
  const draw = new Draw(seed ^ 0x5bd1e995);
  for (let asked = 0; asked < count; asked++) {
    if (asked > 0 && asked % 50 === 0) shop = randomShop(seed + asked);
    yield { basket: randomBasket(draw, shop), context: randomContext(draw), books: shop.books };
  }
}

/** Who asks: mostly a stranger, at times a known customer, at times through a colleague who may be generous. */
export function randomContext(draw: Draw): QuoteContext {
  const asked = { at: MARCH_MORNING + draw.below(1_000_000), store: 'angers', currency: 'EUR' };
  const customer = {
    segments: draw.someOf(['pro', 'club'], 0, 2),
    purchases: draw.below(4),
    hasAppointment: draw.onceIn(2),
  };
  return {
    ...asked,
    ...(draw.onceIn(3) && { customer }),
    ...(draw.onceIn(2) && { gestureCapBasisPoints: 1_000 }),
    ...(draw.onceIn(6) && { giftsLeft: new Map([[draw.oneOf(SHOP_SKUS), draw.below(3)]]) }),
  };
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
    ...(place >= FIRST_WEIGHED && place < FIRST_SERVICE && { isWeighed: true }),
    ...(place >= FIRST_SERVICE && { isService: true }),
  };
}

function randomPromotion(draw: Draw, id: string, ids: readonly string[]): Promotion {
  const { kind, level, definition, scope } = randomRule(draw, () => randomScope(draw), SHOP_SKUS);
  const needsCode = draw.onceIn(4);
  const mayHaveConditions = level !== 'catalogue' || needsCode;
  return promotion(id, kind, definition, {
    level,
    scope,
    needsCode,
    combinesWith: draw.onceIn(2) ? 'all' : draw.someOf(ids, 0, 4),
    onMarkedDown: !draw.onceIn(3),
    exclusivityGroup: draw.onceIn(4) ? draw.oneOf(['spring', 'club']) : undefined,
    ...(mayHaveConditions &&
      draw.onceIn(4) && { conditions: randomConditions(draw, randomScope(draw), SHOP_SKUS) }),
  });
}

function randomScope(draw: Draw): Scope {
  const exceptSkus = draw.onceIn(5) ? draw.someOf(SHOP_SKUS, 1, 3) : undefined;
  const range = draw.onceIn(8)
    ? { fromUnitCents: draw.below(1_500), toUnitCents: 1_500 + draw.below(9_000) }
    : {};
  const rest = { exceptSkus, ...range };
  const scopes: readonly Scope[] = [
    rest,
    rest,
    { skus: draw.someOf(SHOP_SKUS, 1, 5), ...rest },
    { categories: draw.someOf(CATEGORIES, 1, 2), ...rest },
    { brands: [draw.oneOf(BRANDS)], ...rest },
    { products: [`product-${draw.below(12)}`, `product-${draw.below(12)}`] },
  ];
  return draw.oneOf(scopes);
}
