import { roundedShare } from '@passerelle/shared/money';

/** What a unit price is for. */
export type UnitOfPrice = 'kg' | 'l' | 'm';

export interface UnitPrice {
  readonly cents: number;
  readonly per: UnitOfPrice;
}

interface Measure {
  readonly key: string;
  /** As it is said in English: `2.5 l`. */
  readonly text: string;
}

const UNITS: Readonly<Record<string, readonly [per: UnitOfPrice, inThousandths: number]>> = {
  kg: ['kg', 1_000],
  l: ['l', 1_000],
  ml: ['l', 1],
  m: ['m', 1_000],
};
// What an article is sold by, and not merely how long or heavy it is.
const SOLD_BY = new Set(['volume', 'weight', 'length']);

/**
 * The price for a kilogram, a litre or a metre of an article whose variants differ by how much of it they hold.
 * Undefined where that is not known.
 */
export function unitPriceOf(
  priceCents: number,
  measures: readonly Measure[],
  unitsPerPack: number,
): UnitPrice | undefined {
  for (const { key, text } of measures) {
    const [, amount = '', unit = ''] = /^(\d+(?:\.\d{1,3})?)\s(kg|l|ml|m)$/i.exec(text) ?? [];
    const known = UNITS[unit.toLowerCase()];
    const thousandths = Math.round(Number(amount) * 1_000);
    if (!SOLD_BY.has(key) || !known || thousandths <= 0) continue;
    const [per, inThousandths] = known;
    // Amount in thousandths of a thousandth, so that millilitres stay whole.
    const held = thousandths * inThousandths * unitsPerPack;
    return { cents: roundedShare(priceCents, 1_000_000, held), per };
  }
  return undefined;
}
