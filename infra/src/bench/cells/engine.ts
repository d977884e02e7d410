import { hash } from 'node:crypto';
import { type Article, buildBooks, context, promotion } from '@passerelle/shared/pricing/build-books';
import { price, quote } from '@passerelle/shared/pricing/quote';
import { chanceOf } from '../../trial/chance.js';

export interface EngineFigures {
  /** Quotes a second with the canonical text and its SHA-256. */
  readonly perSecond: number;
  /** The same without the hash. */
  readonly unhashedPerSecond: number;
}

const LINES = 20;
const PROMOTIONS = 200;
const MEASURE_MS = 3_000;

/** As the backend makes it. */
const sha256 = (text: string) => hash('sha256', text, 'hex');

/** The engine alone in this process: 20 lines out of 400 articles, 200 promotions of one article each. */
export function engineFigures(): EngineFigures {
  const chance = chanceOf(7);
  const names = Array.from({ length: 400 }, (_, place) => `SKU-${place}`);
  const articles: Record<string, Article> = Object.fromEntries(
    names.map((name) => [name, { priceCents: chance.between(99, 20_000) }]),
  );
  const promotions = names
    .slice(0, PROMOTIONS)
    .map((name, place) =>
      promotion(`promo-${place}`, 'percent-off', { basisPoints: 500 }, { scope: { skus: [name] } }),
    );
  const books = buildBooks(articles, promotions);
  const baskets = Array.from({ length: 200 }, () => ({
    lines: Array.from({ length: LINES }, () => ({
      sku: chance.oneOf(names),
      quantity: chance.between(1, 4),
    })),
    codes: [],
  }));
  const rateOf = (ask: (basket: (typeof baskets)[number]) => unknown): number => {
    for (const basket of baskets) ask(basket);
    const startedAt = performance.now();
    let count = 0;
    while (performance.now() - startedAt < MEASURE_MS) {
      for (const basket of baskets) ask(basket);
      count += baskets.length;
    }
    return Math.round((count * 1000) / (performance.now() - startedAt));
  };
  return {
    perSecond: rateOf((basket) => quote(basket, context(), books, sha256)),
    unhashedPerSecond: rateOf((basket) => price(basket, context(), books)),
  };
}
