import { normaliseCodes, UnquotableBasket } from '@passerelle/shared/pricing/normalise';
import type { Ground } from '@passerelle/shared/pricing/promise';
import { quote } from '@passerelle/shared/pricing/quote';
import type { Basket, Quote } from '@passerelle/shared/pricing/types';
import { sha256Hex } from '../platform/digest.js';
import { refuse, refuseField } from '../platform/problems.js';

/** Codes as they are compared. Refuses `too-many-codes`. */
export function codesIn(typed: readonly string[]): string[] {
  try {
    return normaliseCodes(typed);
  } catch (error) {
    if (error instanceof UnquotableBasket) refuseField('codes', 'too-many-codes', 'codes must be at most 3');
    throw error;
  }
}

/** The quote of a basket. Refuses `unknown-sku`, `bad-quantity` and `bad-weight`, naming the line. */
export function priceOrRefuse(basket: Basket, { books, context }: Ground): Quote {
  try {
    return quote(basket, context, books, sha256Hex);
  } catch (error) {
    if (error instanceof UnquotableBasket) refuseLine(basket, error);
    throw error;
  }
}

/** Refuses what has no price, naming the line. */
function refuseLine(basket: Basket, { reason, sku }: UnquotableBasket): never {
  const place = Math.max(
    0,
    basket.lines.findIndex((line) => line.sku === sku),
  );
  if (reason === 'bad-quantity') {
    const field = `lines[${place}].quantity`;
    refuseField(field, reason, `${field} must be whole and come to 1 to 9,999 per article`);
  }
  if (reason === 'bad-weight') {
    const field = `lines[${place}].grams`;
    refuseField(field, reason, `${field} must be the grams of an article sold by weight, and of no other`);
  }
  const field = `lines[${place}].sku`;
  const message = `${field} must be the SKU of an article with a price`;
  refuse('unknown-sku', { errors: [{ field, code: reason, message }] });
}
