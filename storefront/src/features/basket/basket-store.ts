/** The basket on this device: articles and codes, no price and no shop. Survives reloads, the same in every tab. */
import { keep } from '../../lib/kept.js';

export interface BasketLine {
  readonly sku: string;
  readonly quantity: number;
}

export interface Basket {
  readonly lines: readonly BasketLine[];
  readonly codes: readonly string[];
}

export const maxLines = 50;
const maxQuantity = 999;
export const maxCodes = 3;

const emptyBasket: Basket = { lines: [], codes: [] };

const kept = keep<Basket>('passerelle.basket', emptyBasket, readBasket);

/** The basket, and again whenever it changes here or in another tab. */
export const useBasket = kept.use;

/** Adds units of an article; more of one already there. A full basket stays as it is: `false` says so. */
export function addToBasket(sku: string, quantity = 1): boolean {
  const { lines, codes } = kept.read();
  const found = lines.find((line) => line.sku === sku);
  if (!found && lines.length >= maxLines) return false;
  const next = found
    ? lines.map((line) => (line === found ? { sku, quantity: capped(line.quantity + quantity) } : line))
    : [...lines, { sku, quantity: capped(quantity) }];
  kept.write({ lines: next, codes });
  return true;
}

/** Sets the units of a line; none of it takes the line out. */
export function setQuantity(sku: string, quantity: number): void {
  const { lines, codes } = kept.read();
  const next = lines
    .map((line) => (line.sku === sku ? { sku, quantity: capped(quantity) } : line))
    .filter((line) => line.quantity > 0);
  kept.write({ lines: next, codes });
}

/** Puts a code in, as typed; the quote says whether it gives anything. */
export function addCode(code: string): void {
  const typed = code.trim();
  const { lines, codes } = kept.read();
  if (typed === '' || codes.includes(typed) || codes.length >= maxCodes) return;
  kept.write({ lines, codes: [...codes, typed] });
}

export function removeCode(code: string): void {
  const { lines, codes } = kept.read();
  kept.write({ lines, codes: codes.filter((one) => one !== code) });
}

/** After the reservation: the basket has become an order. */
export function clearBasket(): void {
  kept.write(emptyBasket);
}

/** Units in the basket, all lines together. */
export function unitsIn(basket: Basket): number {
  return basket.lines.reduce((sum, line) => sum + line.quantity, 0);
}

function capped(quantity: number): number {
  return Math.min(maxQuantity, Math.max(0, Math.trunc(quantity)));
}

function readBasket(raw: unknown): Basket {
  if (typeof raw !== 'object' || raw === null) return emptyBasket;
  const { lines, codes } = raw as { lines?: unknown; codes?: unknown };
  return {
    lines: Array.isArray(lines) ? lines.filter(isLine).slice(0, maxLines) : [],
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
