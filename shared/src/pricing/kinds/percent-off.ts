import { formatCents, percentageOf } from '../../money.js';
import { amountField, percentField } from '../fields.js';
import type { Kind } from '../rule.js';
import { DefinitionReader, percentSentence } from './definition.js';
import { netOf } from './off.js';

const fields = [
  percentField('basisPoints', 'Remise en %', 'Percent off'),
  amountField('mostCents', 'Remise maximale', 'At most', { isOptional: true }),
];

/**
 * `{ basisPoints, mostCents? }`: so much percent off, never more than `mostCents`. As a catalogue markdown it is rounded
 * (and capped) per unit, the displayed price; elsewhere it is taken once on the whole group and shared over its lines.
 */
export const percentOff: Kind = {
  kind: 'percent-off',
  levels: ['catalogue', 'basket'],
  fields,
  parse: (definition) => {
    const reader = new DefinitionReader(definition, fields);
    const basisPoints = reader.whole('basisPoints');
    const mostCents = reader.wholeIfGiven('mostCents') ?? Number.MAX_SAFE_INTEGER;
    const off = (cents: number) => Math.min(mostCents, percentageOf(cents, basisPoints));
    return reader.finish({
      markdown: (unitCents) => unitCents - off(unitCents),
      reward: (group) => ({ takes: 'spread', amountCents: off(netOf(group)) }),
      growthBasisPoints: basisPoints,
      describe: (locale, currency) => {
        const sentence = percentSentence(basisPoints, locale);
        if (mostCents === Number.MAX_SAFE_INTEGER) return sentence;
        const most = formatCents(mostCents, currency, locale);
        return locale === 'fr' ? `${sentence}, ${most} au plus` : `${sentence}, ${most} at most`;
      },
    });
  },
};
