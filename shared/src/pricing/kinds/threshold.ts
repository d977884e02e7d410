import { formatCents, percentageOf } from '../../money.js';
import type { Kind } from '../rule.js';
import { amountSentence, DefinitionReader, MOST_CENTS, percentSentence } from './definition.js';
import { netOf } from './percent-off.js';

/**
 * `{ fromCents, basisPoints }` or `{ fromCents, amountCents }`: from this much spent on the scope, a percentage or
 * an amount off the scope. The test reads displayed prices, so that the shopper can add it up, and counts everything
 * in the scope, also marked-down goods that the rule itself may not reduce (the reading best for the shopper).
 */
export const threshold: Kind = {
  kind: 'threshold',
  levels: ['basket'],
  parse: (definition) => {
    const reader = new DefinitionReader(definition, ['fromCents', 'basisPoints', 'amountCents']);
    const fromCents = reader.whole('fromCents', 1, MOST_CENTS);
    const isPercent = reader.has('basisPoints');
    if (isPercent && reader.has('amountCents')) reader.refuse('amountCents', 'contradiction');
    const basisPoints = isPercent ? reader.whole('basisPoints', 1, 10_000) : 0;
    const amountCents = isPercent ? 0 : reader.whole('amountCents', 1, MOST_CENTS);
    return reader.finish({
      reward: (group) => {
        const missingCents = fromCents - group.displayedCents;
        if (missingCents > 0) return { takes: 'nothing', reason: 'threshold', missingCents };
        return {
          takes: 'spread',
          amountCents: isPercent ? percentageOf(netOf(group), basisPoints) : amountCents,
        };
      },
      growthBasisPoints: basisPoints,
      describe: (locale, currency) => {
        const off = isPercent
          ? percentSentence(basisPoints, locale)
          : amountSentence(amountCents, locale, currency);
        const from = formatCents(fromCents, currency, locale);
        return locale === 'fr' ? `${off} dès ${from} d’achat` : `${off} when you spend ${from}`;
      },
    });
  },
};
