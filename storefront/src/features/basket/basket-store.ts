/** The basket on this device: articles and codes, no price and no shop. Survives reloads, the same in every tab. */

import {
  type Basket,
  emptyBasket,
  isSameBasket,
  maxCodes,
  maxLines,
  maxQuantity,
} from '@passerelle/shared/baskets/basket';
import { createContext, use } from 'react';
import { keep } from '../../lib/kept.js';
import { readBasket } from './basket.js';
import { copyForServer } from './basket-cookie.js';

const kept = keep<Basket>('passerelle.basket', emptyBasket, readBasket);

/** What the window hears when somebody changed the basket on this page. */
export const BASKET_WRITTEN = 'passerelle:basket-written';

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

/** The basket as it stands on this device. */
export function basketHere(): Basket {
  return kept.read();
}

/** Takes over what the server says; nobody is told, for it comes from there. */
export function takeOver(basket: Basket): void {
  if (isSameBasket(basket, kept.read())) return;
  kept.write(basket);
  copyForServer(basket);
}

/** Writes a whole basket, as when somebody takes a copy over. */
export function putIn(basket: Basket): void {
  write(basket);
}

/** After the reservation: the basket has become an order. */
export function clearBasket(): void {
  write(emptyBasket);
}

function write(basket: Basket): void {
  kept.write(basket);
  copyForServer(basket);
  dispatchEvent(new Event(BASKET_WRITTEN));
}

function capped(quantity: number): number {
  return Math.min(maxQuantity, Math.max(0, Math.trunc(quantity)));
}
