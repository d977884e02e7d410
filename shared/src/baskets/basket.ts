/** What a basket is: articles and codes, no price and no shop; the same on a device, at the server and in a shared copy. */

export interface BasketLine {
  readonly sku: string;
  readonly quantity: number;
}

export interface Basket {
  readonly lines: readonly BasketLine[];
  readonly codes: readonly string[];
}

/** Lines of a basket at most. */
export const maxLines = 50;
/** Units of a line at most. */
export const maxQuantity = 999;
/** Codes of a basket at most. */
export const maxCodes = 3;

export const emptyBasket: Basket = { lines: [], codes: [] };

/** Units of an article in a basket; 0 when it is not there. */
export function unitsOf(basket: Basket, sku: string): number {
  return basket.lines.find((line) => line.sku === sku)?.quantity ?? 0;
}

/** Do two baskets hold the same, in whatever order? */
export function isSameBasket(one: Basket, other: Basket): boolean {
  return (
    one.lines.length === other.lines.length &&
    one.codes.length === other.codes.length &&
    one.lines.every(({ sku, quantity }) => unitsOf(other, sku) === quantity) &&
    one.codes.every((code) => other.codes.includes(code))
  );
}
