import { formatCents } from '../../money.js';
import { amountField } from '../fields.js';
import { conditionKind } from './reading.js';

/** `{ fromCents }`: the goods of the basket come to so much at displayed prices. */
export const basketTotal = conditionKind(
  'basket-total',
  [amountField('fromCents', 'Panier à partir de', 'Basket from')],
  (reader, condition) => {
    const fromCents = reader.whole('fromCents');
    return {
      unmet: (facts) => {
        const missingCents = fromCents - facts.totalCents();
        return missingCents > 0
          ? { takes: 'nothing', reason: 'threshold', missingCents, condition }
          : undefined;
      },
      describe: (locale, currency) => {
        const from = formatCents(fromCents, currency, locale);
        return locale === 'fr' ? `dès ${from} d’achat` : `when you spend ${from}`;
      },
    };
  },
);
