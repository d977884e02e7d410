import type { LocalText } from '@passerelle/shared/pricing/types';

/** One value of a property: how it is said, what it does to the price. */
export interface Option {
  readonly text: LocalText;
  readonly factor: number;
  /** The bare number of a measured property; its unit stands on the axis. */
  readonly amount?: number;
}

/** A property that tells products (or the variants of one product) apart. */
export interface Axis {
  readonly key: string;
  readonly unit?: string;
  readonly options: readonly Option[];
}

/** Products that share words, a drawing and a place in the shop. */
export interface Family {
  readonly key: string;
  /** Drawing in shared/src/illustrations; the family's own key when absent. */
  readonly picture?: string;
  /** Axis whose value is written on the drawing. */
  readonly pictureLabel?: string;
  /** Drawings that follow the value (in French) of a product axis; the family's own for the others. */
  readonly pictures?: { readonly axis: string; readonly drawn: Readonly<Record<string, string>> };
  /** Drawn in the colour of the brand. */
  readonly hasLivery?: boolean;
  readonly category: string;
  /** Letters that begin its SKU codes. */
  readonly stem: string;
  readonly brands: readonly string[];
  /** `{axis}` stands for the value of a product axis. */
  readonly name: LocalText;
  /** Price of a middling one, tax included. */
  readonly cents: number;
  readonly vatBasisPoints?: number;
  readonly axes: readonly Axis[];
  /** The axis of the SKUs of one product. */
  readonly variants?: Axis;
  readonly about: LocalText;
  readonly points: { readonly fr: readonly string[]; readonly en: readonly string[] };
  /** Smaller packs of it are sold too: a SKU that is so many of the first one. */
  readonly packOf?: number;
  readonly count?: number;
}

function rows(list: string): string[][] {
  return list.split(';').map((row) => row.split('|').map((cell) => cell.trim()));
}

/** A measured property, `'12|0.7; 18|1'`: amount and price factor, said with a decimal comma in French. */
export function measure(key: string, unit: string, list: string): Axis {
  const options = rows(list).map(([amount = '', factor = '1']) => ({
    amount: Number(amount),
    factor: Number(factor),
    text: { fr: `${amount.replace('.', ',')} ${unit}`, en: `${amount} ${unit}` },
  }));
  return { key, unit, options };
}

/** A named property, `'inox|stainless|1.2; ...'`: French, English, price factor. */
export function choice(key: string, list: string): Axis {
  const options = rows(list).map(([fr = '', en = '', factor = '1']) => ({
    factor: Number(factor),
    text: { fr, en },
  }));
  return { key, options };
}

/** Sizes, threads, grades, `'P80|1; 3,5 × 35|1.1'`: alike in both languages but for the decimal comma of French. */
export function size(key: string, list: string): Axis {
  const options = rows(list).map(([text = '', factor = '1']) => ({
    factor: Number(factor),
    text: { fr: text, en: text.replaceAll(/(?<=\d),(?=\d)/g, '.') },
  }));
  return { key, options };
}
