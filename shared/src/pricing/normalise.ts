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
  const merged: { sku: string; quantity: number; countedQuantity: number }[] = [];
  let last: { sku: string; quantity: number; countedQuantity: number } | undefined;
  for (const { sku, quantity } of sortedBySku(basket.lines)) {
    if (last?.sku === sku) {
      last.quantity += quantity;
      last.countedQuantity += quantity;
    } else {
      last = { sku, quantity, countedQuantity: quantity };
      merged.push(last);
    }
  }
  if (basket.unsupplied) countUnsupplied(merged, basket.unsupplied);
  for (const line of merged) {
    if (line.countedQuantity > MOST_UNITS) throw new UnquotableBasket('bad-quantity', line.sku);
  }
  return merged;
}

function sortedBySku(lines: readonly BasketLine[]): readonly BasketLine[] {
  let isSorted = true;
  let before = '';
  for (const { sku, quantity } of lines) {
    if (!Number.isSafeInteger(quantity) || quantity < 1) throw new UnquotableBasket('bad-quantity', sku);
    if (sku < before) isSorted = false;
    before = sku;
  }
  return isSorted ? lines : lines.toSorted(bySku);
}

function bySku(one: { sku: string }, other: { sku: string }): number {
  if (one.sku < other.sku) return -1;
  return one.sku === other.sku ? 0 : 1;
}

function countUnsupplied(
  merged: { sku: string; quantity: number; countedQuantity: number }[],
  unsupplied: readonly BasketLine[],
): void {
  for (const { sku, quantity } of sortedBySku(unsupplied)) {
    const line = merged.find((each) => each.sku === sku);
    if (line) line.countedQuantity += quantity;
    else merged.push({ sku, quantity: 0, countedQuantity: quantity });
  }
  merged.sort(bySku);
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
