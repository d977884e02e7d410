/** A copy of the basket for the server, so that its page and the count in the header arrive rendered. The device's own copy decides. */

import { type Basket, emptyBasket } from '@passerelle/shared/baskets/basket';
import { cookieIn, keepCookie } from '../../lib/cookies.js';
import { readBasket } from './basket.js';

const basketCookie = 'basket';
const halfYearSeconds = 15_552_000;

/** The basket of a Cookie header or of `document.cookie`: `DRILL:1/BITS:2/:CODE`. */
export function basketIn(cookies: string | undefined): Basket {
  const parts = (cookieIn(cookies, basketCookie) ?? '').split('/').map((part) => part.split(':'));
  try {
    return readBasket({
      lines: parts
        .map(([sku = '', quantity]) => ({
          sku: decodeURIComponent(sku),
          quantity: Number(quantity),
        }))
        .filter(({ sku }) => sku !== ''),
      codes: parts.flatMap(([sku, code]) => (sku === '' && code ? [decodeURIComponent(code)] : [])),
    });
  } catch {
    // Not written by us.
    return emptyBasket;
  }
}

/** Writes the copy; an empty basket leaves none. */
export function copyForServer({ lines, codes }: Basket): void {
  const parts = [
    ...lines.map(({ sku, quantity }) => `${encodeURIComponent(sku)}:${quantity}`),
    ...codes.map((code) => `:${encodeURIComponent(code)}`),
  ];
  keepCookie(basketCookie, parts.join('/'), parts.length > 0 ? halfYearSeconds : 0);
}
