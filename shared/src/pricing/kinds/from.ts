/** "From so much spent" or "from so many units": what thresholds, tiers and gifts begin at. */

import { formatCents } from '../../money.js';
import { amountField, unitsField, type WholeField } from '../fields.js';
import type { Group, Shortfall } from '../rule.js';
import type { Locale } from '../types.js';
import type { DefinitionReader } from './definition.js';

/** Where something begins; `isUnits` says in what it is counted. */
export interface From {
  readonly isUnits: boolean;
  readonly least: number;
}

/** The two fields of which one is given. */
export const FROM_FIELDS: readonly WholeField[] = [
  amountField('fromCents', 'Dès (montant)', 'From (amount)', { alternative: 'from' }),
  unitsField('fromUnits', 'Dès (articles)', 'From (units)', { alternative: 'from' }),
];

/** Reads the one that was given. */
export function readFrom(reader: DefinitionReader): From {
  const given = reader.oneOf('fromUnits', 'fromCents');
  return { isUnits: given === 'fromUnits', least: reader.whole(given) };
}

/** What a group still lacks. It counts everything in the scope at displayed prices, so that the shopper can add it up. */
export function shortOf({ isUnits, least }: From, group: Group): Shortfall | undefined {
  if (isUnits) {
    const missingUnits = least - group.displayedUnits;
    return missingUnits > 0 ? { takes: 'nothing', reason: 'quantity', missingUnits } : undefined;
  }
  const missingCents = least - group.displayedCents;
  return missingCents > 0 ? { takes: 'nothing', reason: 'threshold', missingCents } : undefined;
}

/** "dès 50,00 € d’achat" / "from 3 units". */
export function fromSentence({ isUnits, least }: From, locale: Locale, currency: string): string {
  if (isUnits) {
    const noun = locale === 'fr' ? 'article' : 'unit';
    return `${locale === 'fr' ? 'dès' : 'from'} ${least} ${noun}${least > 1 ? 's' : ''}`;
  }
  const from = formatCents(least, currency, locale);
  return locale === 'fr' ? `dès ${from} d’achat` : `when you spend ${from}`;
}
