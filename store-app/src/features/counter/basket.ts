import type { GestureRequest } from '@passerelle/shared/api/gestures';
import type { CounterLineRequest } from '@passerelle/shared/api/quotes';
import type { ScanView } from '@passerelle/shared/api/stock';

/** The counter's basket: pure, and kept on the tablet so that a look elsewhere loses nothing. */

export interface BasketLine {
  article: ScanView;
  /** 1 for what is sold by weight. */
  quantity: number;
  grams?: number;
}

export interface Basket {
  lines: readonly BasketLine[];
  codes: readonly string[];
  customer?: { id: string; name: string };
  gesture?: GestureRequest;
}

export const emptyBasket: Basket = { lines: [], codes: [] };

/** One more of an article, or what a label of a scale says of it; what is known about it is renewed. */
export function added(basket: Basket, article: ScanView): Basket {
  const there = basket.lines.some((line) => line.article.sku === article.sku);
  const lines = there
    ? basket.lines.map((line) => (line.article.sku === article.sku ? more(line, article) : line))
    : [...basket.lines, { article, quantity: 1, grams: article.grams }];
  return { ...basket, lines };
}

function more({ quantity, grams }: BasketLine, article: ScanView): BasketLine {
  return article.grams === undefined
    ? { article, quantity: quantity + 1 }
    : { article, quantity: 1, grams: (grams ?? 0) + article.grams };
}

/** An article as it was weighed now. */
export function withGrams(basket: Basket, sku: string, grams: number): Basket {
  return {
    ...basket,
    lines: basket.lines.map((line) => (line.article.sku === sku ? { ...line, grams } : line)),
  };
}

/** What the server is asked for. */
export function requestedLines(basket: Basket): CounterLineRequest[] {
  return basket.lines.map(({ article, quantity, grams }) => ({ sku: article.sku, quantity, grams }));
}

/** So many of an article; none takes the line away. */
export function withQuantity(basket: Basket, sku: string, quantity: number): Basket {
  const lines = basket.lines
    .map((line) => (line.article.sku === sku ? { ...line, quantity } : line))
    .filter((line) => line.quantity > 0);
  return { ...basket, lines };
}

/** Codes of one quote at most. */
const mostCodes = 3;

/**
 * A basket that a shopper shows, beside what lies here already: of the same article the larger quantity, for the
 * goods of a shown basket are often on the counter too.
 */
export function withShown(basket: Basket, shown: Pick<Basket, 'lines' | 'codes'>): Basket {
  const there = new Map(basket.lines.map((line) => [line.article.sku, line]));
  for (const line of shown.lines) {
    const quantity = Math.max(line.quantity, there.get(line.article.sku)?.quantity ?? 0);
    there.set(line.article.sku, { article: line.article, quantity });
  }
  const codes = [...new Set([...basket.codes, ...shown.codes])].slice(0, mostCodes);
  return { ...basket, lines: [...there.values()], codes };
}

/** Lines of which the shop has fewer than are wanted. */
export function lackingLines(lines: readonly BasketLine[]): readonly BasketLine[] {
  return lines.filter(({ article, quantity }) => !article.isService && quantity > article.shelf);
}

/** Lines that can only be sold by taking a unit promised to somebody. */
export function promisedLines(basket: Basket): readonly BasketLine[] {
  return basket.lines.filter(
    ({ article, quantity, grams }) => (grams ?? quantity) > article.shelf && article.promises.length > 0,
  );
}

const storageKey = 'passerelle.counter';

export function keptBasket(storage: Storage): Basket {
  const text = storage.getItem(storageKey);
  if (text === null) return emptyBasket;
  try {
    const basket = JSON.parse(text) as Basket;
    return Array.isArray(basket.lines) && Array.isArray(basket.codes) ? basket : emptyBasket;
  } catch {
    return emptyBasket;
  }
}

export function keepBasket(storage: Storage, basket: Basket): void {
  storage.setItem(storageKey, JSON.stringify(basket));
}
