import { amountField, type Field } from '../fields.js';
import type { Kind } from '../rule.js';
import { amountSentence, DefinitionReader } from './definition.js';
import { timesUnits } from './units.js';

const fields: readonly Field[] = [
  amountField('amountCents', 'Remise', 'Amount off'),
  {
    name: 'isPerUnit',
    type: 'flag',
    label: { fr: 'Sur chaque article', en: 'Off every unit' },
    isOptional: true,
  },
];

/**
 * `{ amountCents, isPerUnit? }`: an amount off. At catalogue level off every unit (also when a code triggers it); at
 * basket level once, shared over the lines of its scope by net, or with `isPerUnit` off every unit.
 */
export const amountOff: Kind = {
  kind: 'amount-off',
  levels: ['catalogue', 'basket'],
  fields,
  parse: (definition) => {
    const reader = new DefinitionReader(definition, fields);
    const amountCents = reader.whole('amountCents');
    const isPerUnit = reader.flag('isPerUnit');
    return reader.finish({
      markdown: (unitCents) => Math.max(0, unitCents - amountCents),
      reward: (group, level) =>
        isPerUnit || level === 'catalogue'
          ? {
              takes: 'each',
              lineCents: group.lines.map((line) => Math.min(line.netCents, timesUnits(line, amountCents))),
              overflows: false,
            }
          : { takes: 'spread', amountCents },
      // Goods cheaper than the amount give all they cost.
      growthBasisPoints: isPerUnit ? 10_000 : 0,
      describe: (locale, currency) => {
        const sentence = amountSentence(amountCents, locale, currency);
        if (!isPerUnit) return sentence;
        return locale === 'fr' ? `${sentence} sur chaque article` : `${sentence} every unit`;
      },
    });
  },
};
