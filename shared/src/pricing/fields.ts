/** What an authored field is: how it is read, checked and shown in a form. */

import type { LocalText } from './types.js';

interface Named {
  readonly name: string;
  readonly label: LocalText;
  readonly isOptional?: boolean;
  /** Exactly one field of the same alternative is given (none, where all of them are optional). */
  readonly alternative?: string;
}

/** A whole number: `percent` in basis points, `amount` in cents, `units` and `purchases` as counted. */
export interface WholeField extends Named {
  readonly type: 'percent' | 'amount' | 'units' | 'purchases';
  readonly least: number;
  readonly most: number;
}

/** `choice` is one of `options`; a `flag` that is missing is not set; a `list` has entries of `fields`. */
export type Field =
  | WholeField
  | (Named & { readonly type: 'scope' | 'sku' | 'flag' })
  | (Named & { readonly type: 'names'; readonly most: number })
  | (Named & {
      readonly type: 'choice';
      readonly options: readonly { readonly value: string; readonly label: LocalText }[];
    })
  | (Named & {
      readonly type: 'list';
      readonly least: number;
      readonly most: number;
      readonly fields: readonly Field[];
    });

/** The dearest thing a rule may speak of: ten million euro. */
export const MOST_CENTS = 1_000_000_000;
/** The most units of one article in a basket. */
export const MOST_UNITS = 9_999;

type Rest = Partial<Pick<WholeField, 'isOptional' | 'alternative' | 'least' | 'most'>>;

/** A rate, in basis points. */
export function percentField(name: string, fr: string, en: string, rest: Rest = {}): WholeField {
  return { name, type: 'percent', label: { fr, en }, least: 1, most: 10_000, ...rest };
}

/** Money, in cents. */
export function amountField(name: string, fr: string, en: string, rest: Rest = {}): WholeField {
  return { name, type: 'amount', label: { fr, en }, least: 1, most: MOST_CENTS, ...rest };
}

/** So many units. */
export function unitsField(name: string, fr: string, en: string, rest: Rest = {}): WholeField {
  return { name, type: 'units', label: { fr, en }, least: 1, most: MOST_UNITS, ...rest };
}

/** Some goods. */
export function scopeField(name: string, fr: string, en: string, isOptional = false): Field {
  return { name, type: 'scope', label: { fr, en }, ...(isOptional && { isOptional }) };
}
