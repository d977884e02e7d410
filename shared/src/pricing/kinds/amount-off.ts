import type { Kind } from '../rule.js';
import { amountSentence, DefinitionReader, MOST_CENTS } from './definition.js';

/**
 * `{ amountCents }`: an amount off. At catalogue level off every unit (also when a code triggers it); at basket
 * level once, shared over the lines of its scope by net.
 */
export const amountOff: Kind = {
  kind: 'amount-off',
  levels: ['catalogue', 'basket'],
  parse: (definition) => {
    const reader = new DefinitionReader(definition, ['amountCents']);
    const amountCents = reader.whole('amountCents', 1, MOST_CENTS);
    return reader.finish({
      markdown: (unitCents) => Math.max(0, unitCents - amountCents),
      reward: (group, level) =>
        level === 'catalogue'
          ? {
              takes: 'each',
              lineCents: group.lines.map((line) => Math.min(line.netCents, amountCents * line.quantity)),
              overflows: false,
            }
          : { takes: 'spread', amountCents },
      growthBasisPoints: 0,
      describe: (locale, currency) => amountSentence(amountCents, locale, currency),
    });
  },
};
