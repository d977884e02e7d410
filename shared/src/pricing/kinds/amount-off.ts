import { amountField } from '../fields.js';
import type { Kind } from '../rule.js';
import { amountSentence, DefinitionReader } from './definition.js';
import { timesUnits } from './units.js';

const fields = [amountField('amountCents', 'Remise', 'Amount off')];

/**
 * `{ amountCents }`: an amount off. At catalogue level off every unit (also when a code triggers it); at basket
 * level once, shared over the lines of its scope by net.
 */
export const amountOff: Kind = {
  kind: 'amount-off',
  levels: ['catalogue', 'basket'],
  fields,
  parse: (definition) => {
    const reader = new DefinitionReader(definition, fields);
    const amountCents = reader.whole('amountCents');
    return reader.finish({
      markdown: (unitCents) => Math.max(0, unitCents - amountCents),
      reward: (group, level) =>
        level === 'catalogue'
          ? {
              takes: 'each',
              lineCents: group.lines.map((line) => Math.min(line.netCents, timesUnits(line, amountCents))),
              overflows: false,
            }
          : { takes: 'spread', amountCents },
      growthBasisPoints: 0,
      describe: (locale, currency) => amountSentence(amountCents, locale, currency),
    });
  },
};
