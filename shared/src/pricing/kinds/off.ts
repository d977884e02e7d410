/** "So much percent" or "such an amount" off a group. */

import { percentageOf } from '../../money.js';
import { amountField, percentField, type WholeField } from '../fields.js';
import type { Group } from '../rule.js';
import type { Locale } from '../types.js';
import { amountSentence, type DefinitionReader, percentSentence } from './definition.js';

/** What is taken off: a rate, or an amount when `amountCents` is given. */
export interface Off {
  readonly basisPoints: number;
  readonly amountCents: number | undefined;
}

/** The two fields of which one is given. */
export const OFF_FIELDS: readonly WholeField[] = [
  percentField('basisPoints', 'Remise en %', 'Percent off', { alternative: 'off' }),
  amountField('amountCents', 'Remise en montant', 'Amount off', { alternative: 'off' }),
];

/** Reads the one that was given. */
export function readOff(reader: DefinitionReader): Off {
  return reader.oneOf('basisPoints', 'amountCents') === 'basisPoints'
    ? { basisPoints: reader.whole('basisPoints'), amountCents: undefined }
    : { basisPoints: 0, amountCents: reader.whole('amountCents') };
}

/** What it comes to on a group, the percentage rounded once. */
export function centsOff({ basisPoints, amountCents }: Off, group: Group): number {
  return amountCents ?? percentageOf(netOf(group), basisPoints);
}

/** "10 % de remise" / "€5.00 off". */
export function offSentence({ basisPoints, amountCents }: Off, locale: Locale, currency: string): string {
  return amountCents === undefined
    ? percentSentence(basisPoints, locale)
    : amountSentence(amountCents, locale, currency);
}

/** What the lines a rule may reduce cost together, in the snapshot it reads. */
export function netOf(group: Group): number {
  let netCents = 0;
  for (const line of group.lines) netCents += line.netCents;
  return netCents;
}
