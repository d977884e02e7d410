/** The basket on this device: articles and codes, no price and no shop. Survives reloads, the same in every tab. */
import { createContext, use } from 'react';
import { keep } from '../../lib/kept.js';
import { type Basket, emptyBasket, maxCodes, maxLines, maxQuantity, readBasket } from './basket.js';
import { copyForServer } from './basket-cookie.js';

const kept = keep<Basket>('passerelle.basket', emptyBasket, readBasket);

/** The basket with which the server rendered the page. */
export const RenderedBasket = createContext<Basket>(emptyBasket);

/** The basket, and again whenever it changes here or in another tab. */
export function useBasket(): Basket {
  return kept.use(use(RenderedBasket));
}

/** The server's copy can be lost or be of another day: what the device kept is right. */
export function renewServerCopy(): void {
  copyForServer(kept.read());
}

/** Adds units of an article; more of one already there. A full basket stays as it is: `false` says so. */
export function addToBasket(sku: string, quantity = 1): boolean {
  const { lines, codes } = kept.read();
  const found = lines.find((line) => line.sku === sku);
  if (!found && lines.length >= maxLines) return false;
  const next = found
    ? lines.map((line) => (line === found ? { sku, quantity: capped(line.quantity + quantity) } : line))
    : [...lines, { sku, quantity: capped(quantity) }];
  write({ lines: next, codes });
  return true;
}

/** Sets the units of a line; none of it takes the line out. */
export function setQuantity(sku: string, quantity: number): void {
  const { lines, codes } = kept.read();
  const next = lines
    .map((line) => (line.sku === sku ? { sku, quantity: capped(quantity) } : line))
    .filter((line) => line.quantity > 0);
  write({ lines: next, codes });
}

/** Puts a code in, as typed; the quote says whether it gives anything. */
export function addCode(code: string): void {
  const typed = code.trim();
  const { lines, codes } = kept.read();
  if (typed === '' || codes.includes(typed) || codes.length >= maxCodes) return;
  write({ lines, codes: [...codes, typed] });
}

export function removeCode(code: string): void {
  const { lines, codes } = kept.read();
  write({ lines, codes: codes.filter((one) => one !== code) });
}

/** After the reservation: the basket has become an order. */
export function clearBasket(): void {
  write(emptyBasket);
}

function write(basket: Basket): void {
  kept.write(basket);
  copyForServer(basket);
}

function capped(quantity: number): number {
  return Math.min(maxQuantity, Math.max(0, Math.trunc(quantity)));
}
