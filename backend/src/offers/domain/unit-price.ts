import { roundedShare } from '@passerelle/shared/money';

/** What a unit price is for. */
export type UnitOfPrice = 'kg' | 'L' | 'm';

export interface UnitPrice {
  readonly cents: number;
  readonly per: UnitOfPrice;
}

interface Measure {
  readonly key: string;
  /** As it is said in English: `2.5 L`. */
  readonly text: string;
}

const UNITS: Readonly<Record<string, readonly [per: UnitOfPrice, inThousandths: number]>> = {
  kg: ['kg', 1_000],
  g: ['kg', 1],
  l: ['L', 1_000],
  ml: ['L', 1],
  m: ['m', 1_000],
};

/**
 * Properties that say how much of it one buys. A watering can has a capacity, a hammer a weight and a rule a length;
 * nobody buys them by the litre, the kilogram or the metre.
 */
const CONTENT = /^content(-|$)/;

/**
 * The price for a kilogram, a litre or a metre of an article that is sold by content. Undefined for every other one.
 */
export function unitPriceOf(
  priceCents: number,
  measures: readonly Measure[],
  unitsPerPack: number,
): UnitPrice | undefined {
  for (const { key, text } of measures) {
    const [, amount = '', unit = ''] = /^(\d+(?:\.\d{1,3})?)\s(kg|g|l|ml|m)$/i.exec(text) ?? [];
    const known = UNITS[unit.toLowerCase()];
    const thousandths = Math.round(Number(amount) * 1_000);
    if (!CONTENT.test(key) || !known || thousandths <= 0) continue;
    const [per, inThousandths] = known;
    // Amount in thousandths of a thousandth, so that millilitres stay whole.
    const held = thousandths * inThousandths * unitsPerPack;
    return { cents: roundedShare(priceCents, 1_000_000, held), per };
  }
  return undefined;
}
