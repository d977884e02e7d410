import {
  type Basket,
  type BasketLine,
  emptyBasket,
  maxCodes,
  maxLines,
  maxQuantity,
} from '@passerelle/shared/baskets/basket';

/** Units in the basket, all lines together. */
export function unitsIn(basket: Basket): number {
  return basket.lines.reduce((sum, line) => sum + line.quantity, 0);
}

/** What a device kept, as far as it is a basket: an older shape or a hand-edited entry gives what can be read of it. */
export function readBasket(raw: unknown): Basket {
  if (typeof raw !== 'object' || raw === null) return emptyBasket;
  const { lines, codes } = raw as { lines?: unknown; codes?: unknown };
  const read = Array.isArray(lines) ? lines.filter(isLine) : [];
  return {
    lines: read
      .filter(({ sku }, place) => read.findIndex((line) => line.sku === sku) === place)
      .slice(0, maxLines),
    codes: Array.isArray(codes) ? codes.filter((code) => typeof code === 'string').slice(0, maxCodes) : [],
  };
}

function isLine(raw: unknown): raw is BasketLine {
  if (typeof raw !== 'object' || raw === null) return false;
  const { sku, quantity } = raw as { sku?: unknown; quantity?: unknown };
  return (
    typeof sku === 'string' &&
    Number.isInteger(quantity) &&
    Number(quantity) > 0 &&
    Number(quantity) <= maxQuantity
  );
}
