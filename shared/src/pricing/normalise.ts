/** What was typed and scanned, in the one form the engine reads. */

import type { Basket, BasketLine } from './types.js';

/** Most codes a basket may carry. */
export const MOST_CODES = 3;
const MOST_UNITS = 9_999;

/** The engine was asked something that has no price; the caller's own validation should have refused it before. */
export class UnquotableBasket extends Error {
  constructor(
    readonly reason: 'unknown-sku' | 'no-price' | 'bad-quantity' | 'too-many-codes',
    readonly sku?: string,
  ) {
    super(sku === undefined ? reason : `${reason}: ${sku}`);
    this.name = 'UnquotableBasket';
  }
}

/** A merged line: charged units, and the units that thresholds and sets count (unsupplied ones included). */
export interface CountedLine {
  readonly sku: string;
  readonly quantity: number;
  readonly countedQuantity: number;
}

/**
 * One line per SKU in the order of UTF-16 units, whatever the order and the splits they were added in.
 * Throws UnquotableBasket on a quantity that is not a whole number from 1 to 9,999, per SKU in total.
 */
export function mergeLines(basket: Basket): CountedLine[] {
  const charged = sumBySku(basket.lines);
  const unsupplied = sumBySku(basket.unsupplied ?? []);
  const skus = [...new Set([...charged.keys(), ...unsupplied.keys()])].sort();
  return skus.map((sku) => {
    const quantity = charged.get(sku) ?? 0;
    const countedQuantity = quantity + (unsupplied.get(sku) ?? 0);
    if (countedQuantity > MOST_UNITS) throw new UnquotableBasket('bad-quantity', sku);
    return { sku, quantity, countedQuantity };
  });
}

function sumBySku(lines: readonly BasketLine[]): Map<string, number> {
  const bySku = new Map<string, number>();
  for (const { sku, quantity } of lines) {
    if (!Number.isSafeInteger(quantity) || quantity < 1) throw new UnquotableBasket('bad-quantity', sku);
    bySku.set(sku, (bySku.get(sku) ?? 0) + quantity);
  }
  return bySku;
}

/** A code as it is stored and compared: NFC, upper case, without spaces and dashes of any kind. */
export function normaliseCode(typed: string): string {
  return typed
    .normalize('NFC')
    .toUpperCase()
    .normalize('NFC')
    .replace(/[\s\p{Dash_Punctuation}\p{Cf}]+/gu, '');
}

/** Codes normalised, without blanks and repeats, sorted. Throws UnquotableBasket on more than three. */
export function normaliseCodes(typed: readonly string[]): string[] {
  const codes = new Set(typed.map(normaliseCode));
  codes.delete('');
  if (codes.size > MOST_CODES) throw new UnquotableBasket('too-many-codes');
  return [...codes].sort();
}
