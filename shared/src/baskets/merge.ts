/** Two baskets of one person become one when they sign in; what came of it can be seen and taken back. */
import { type Basket, type BasketLine, maxCodes, maxLines, unitsOf } from './basket.js';

/** An article of which the two did not hold the same. */
export interface MergedLine {
  readonly sku: string;
  /** Units in the one basket now; 0 when there was no room for the line. */
  readonly quantity: number;
  readonly here: number;
  readonly there: number;
}

/** A code that only one of the two held. */
export interface MergedCode {
  readonly code: string;
  readonly from: Side;
  /** There was no room for it. */
  readonly isLeftOut?: true;
}

/** The basket of the device that signed in, or the one that the person had. */
export type Side = 'here' | 'there';

export interface BasketMerge {
  readonly lines: readonly MergedLine[];
  readonly codes: readonly MergedCode[];
}

/**
 * One basket of two: of each article the larger quantity, never the sum, for the same wish was often said on both
 * devices. What stood here comes first; lines and codes beyond the limits are left out and told with quantity 0.
 */
export function mergeBaskets(here: Basket, there: Basket): { basket: Basket; merge: BasketMerge } {
  const all = [...here.lines, ...there.lines.filter(({ sku }) => unitsOf(here, sku) === 0)];
  const lines = all
    .slice(0, maxLines)
    .map(({ sku }) => ({ sku, quantity: Math.max(unitsOf(here, sku), unitsOf(there, sku)) }));
  const allCodes = [...new Set([...here.codes, ...there.codes])];
  const basket = { lines, codes: allCodes.slice(0, maxCodes) };
  return {
    basket,
    merge: {
      lines: all
        .map(({ sku }) => ({
          sku,
          quantity: unitsOf(basket, sku),
          here: unitsOf(here, sku),
          there: unitsOf(there, sku),
        }))
        .filter((line) => line.here !== line.there),
      codes: allCodes
        .filter((code) => here.codes.includes(code) !== there.codes.includes(code))
        .map((code) => ({
          code,
          from: here.codes.includes(code) ? 'here' : 'there',
          ...(!basket.codes.includes(code) && { isLeftOut: true }),
        })),
    },
  };
}

/** Takes a merge back in favour of one side; what the shopper changed since then stays as they want it. */
export function undoMerge(now: Basket, { lines, codes }: BasketMerge, keep: Side): Basket {
  const back = new Map<string, number>();
  for (const line of lines) if (unitsOf(now, line.sku) === line.quantity) back.set(line.sku, line[keep]);
  const isGone = (code: string) => codes.some((one) => one.code === code && one.from !== keep);
  const missing = codes.filter(({ from, isLeftOut }) => from === keep && isLeftOut).map(({ code }) => code);
  return {
    lines: withQuantities(now.lines, back).slice(0, maxLines),
    codes: [...now.codes.filter((code) => !isGone(code)), ...missing].slice(0, maxCodes),
  };
}

/** Lines with these quantities: in their place where they are there already, at the end otherwise; 0 takes one out. */
export function withQuantities(
  lines: readonly BasketLine[],
  quantities: ReadonlyMap<string, number>,
): BasketLine[] {
  const kept = lines.map(({ sku, quantity }) => ({ sku, quantity: quantities.get(sku) ?? quantity }));
  const added = [...quantities]
    .filter(([sku]) => !lines.some((line) => line.sku === sku))
    .map(([sku, quantity]) => ({ sku, quantity }));
  return [...kept, ...added].filter(({ quantity }) => quantity > 0);
}
