/** What was typed and scanned, in the one form the engine reads. */

import type { Basket, BasketLine } from './types.js';

/** Most codes a basket may carry. */
export const MOST_CODES = 3;
const MOST_UNITS = 9_999;
/** Ten tonnes. */
const MOST_GRAMS = 10_000_000;

/** The engine was asked something that has no price; the caller's own validation should have refused it before. */
export class UnquotableBasket extends Error {
  constructor(
    readonly reason: 'unknown-sku' | 'no-price' | 'bad-quantity' | 'bad-weight' | 'too-many-codes',
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
  readonly grams: number | undefined;
}

type Merging = { -readonly [key in keyof CountedLine]: CountedLine[key] };

/**
 * One line per SKU in the order of UTF-16 units, whatever the order and the splits they were added in.
 * What is weighed counts as one unit however often it was weighed; its grams add up.
 * Throws UnquotableBasket on a quantity that is not a whole number from 1 to 9,999, per SKU in total.
 */
export function mergeLines(basket: Basket): CountedLine[] {
  const merged: Merging[] = [];
  let last: Merging | undefined;
  for (const { sku, quantity, grams } of sortedBySku(basket.lines)) {
    if (grams !== undefined) checkGrams(sku, quantity, grams);
    if (last?.sku !== sku) {
      last = { sku, quantity, countedQuantity: quantity, grams };
      merged.push(last);
    } else if (grams !== undefined || last.grams !== undefined) addGrams(last, grams);
    else {
      last.quantity += quantity;
      last.countedQuantity += quantity;
    }
  }
  if (basket.unsupplied) countUnsupplied(merged, basket.unsupplied);
  for (const line of merged) {
    if (line.countedQuantity > MOST_UNITS) throw new UnquotableBasket('bad-quantity', line.sku);
    if (line.grams !== undefined && line.grams > MOST_GRAMS)
      throw new UnquotableBasket('bad-weight', line.sku);
  }
  return merged;
}

function checkGrams(sku: string, quantity: number, grams: number): void {
  if (quantity !== 1) throw new UnquotableBasket('bad-quantity', sku);
  if (!Number.isSafeInteger(grams) || grams < 1) throw new UnquotableBasket('bad-weight', sku);
}

function addGrams(line: Merging, grams: number | undefined): void {
  if (line.grams === undefined || grams === undefined) throw new UnquotableBasket('bad-weight', line.sku);
  line.grams += grams;
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

function countUnsupplied(merged: Merging[], unsupplied: readonly BasketLine[]): void {
  for (const { sku, quantity, grams } of sortedBySku(unsupplied)) {
    if (grams !== undefined) throw new UnquotableBasket('bad-weight', sku);
    const line = merged.find((each) => each.sku === sku);
    if (line) line.countedQuantity += quantity;
    else merged.push({ sku, quantity: 0, countedQuantity: quantity, grams: undefined });
  }
  merged.sort(bySku);
}

/** Room for gifts among merged lines: a line without units for each SKU that has none. */
export function withGifts(lines: readonly CountedLine[], gifts: ReadonlySet<string>): CountedLine[] {
  const known = new Set(lines.map(({ sku }) => sku));
  const added = [...gifts].filter((sku) => !known.has(sku));
  const empty = added.map((sku) => ({ sku, quantity: 0, countedQuantity: 0, grams: undefined }));
  return [...lines, ...empty].sort(bySku);
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
