/** What was typed and scanned, in the one form the engine reads. */

import { insertAt, placeIn } from './sorted.js';
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
  for (const line of basket.lines) {
    checkAmounts(line);
    const known = lineOf(merged, line.sku, line.grams);
    if (line.grams !== undefined || known.grams !== undefined) addGrams(known, line.grams);
    else known.countedQuantity = known.quantity += line.quantity;
  }
  if (basket.unsupplied) countUnsupplied(merged, basket.unsupplied);
  for (const { sku, countedQuantity, grams } of merged) {
    if (countedQuantity > MOST_UNITS) throw new UnquotableBasket('bad-quantity', sku);
    if (grams !== undefined && grams > MOST_GRAMS) throw new UnquotableBasket('bad-weight', sku);
  }
  return merged;
}

function checkAmounts({ sku, quantity, grams }: BasketLine): void {
  if (!Number.isSafeInteger(quantity) || quantity < 1) throw new UnquotableBasket('bad-quantity', sku);
  if (grams === undefined) return;
  if (quantity !== 1) throw new UnquotableBasket('bad-quantity', sku);
  if (!Number.isSafeInteger(grams) || grams < 1) throw new UnquotableBasket('bad-weight', sku);
}

function addGrams(line: Merging, grams: number | undefined): void {
  if (line.grams === undefined || grams === undefined) throw new UnquotableBasket('bad-weight', line.sku);
  line.grams += grams;
  line.countedQuantity = line.quantity = 1;
}

/** The line of a SKU, made at its place when there is none. Baskets are short, so that moving lines up costs little. */
function lineOf(merged: Merging[], sku: string, grams: number | undefined): Merging {
  const place = placeIn(merged, (line) => line.sku < sku);
  const known = merged[place];
  if (known?.sku === sku) return known;
  const made = { sku, quantity: 0, countedQuantity: 0, grams: grams === undefined ? undefined : 0 };
  insertAt(merged, place, made);
  return made;
}

function countUnsupplied(merged: Merging[], unsupplied: readonly BasketLine[]): void {
  for (const line of unsupplied) {
    checkAmounts(line);
    const { sku, quantity, grams } = line;
    if (grams !== undefined) throw new UnquotableBasket('bad-weight', sku);
    lineOf(merged, sku, undefined).countedQuantity += quantity;
  }
}

/** Room for gifts among merged lines: a line without units for each SKU that has none. */
export function withGifts(lines: readonly CountedLine[], gifts: ReadonlySet<string>): CountedLine[] {
  const known = new Set(lines.map(({ sku }) => sku));
  const added = [...gifts].filter((sku) => !known.has(sku));
  const empty = added.map((sku) => ({ sku, quantity: 0, countedQuantity: 0, grams: undefined }));
  return [...lines, ...empty].sort((one, other) => (one.sku < other.sku ? -1 : 1));
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
